"""Short facts in rounded boxes, as many in a line as there is room for."""

from collections.abc import Iterable, Iterator, Sequence

from journeycanvas.exports.handbook.look import SMALL
from journeycanvas.exports.handbook.rows import Row, Setting
from journeycanvas.exports.telling.blocks import Tag
from journeycanvas.lanes.parts.words import Block, one_line, placed
from journeycanvas.scene.shapes import Box, Shape
from journeycanvas.scene.shifting import shifted_shape
from journeycanvas.theme.paper import Colours

LONGEST = 60
"""Letters of a fact that stands in a box; a longer one is told as a text."""
_HEIGHT, _PADDING, _GAP = 15.0, 7.0, 5.0


def chip_rows(tags: Iterable[Tag], at: Setting, colours: Colours, *, gap: float) -> Iterator[Row]:
    """Yield the boxes of short facts, line by line."""
    line: list[Shape] = []
    x = at.x
    for tag in tags:
        text = one_line(_told(tag), "medium", SMALL, at.language)
        width = text.width + 2 * _PADDING
        if line and x + width > at.x + at.width:
            yield Row(tuple(line), _HEIGHT, gap)
            line, x, gap = [], at.x, _GAP
        fill, edge, ink = _paint(tag, colours)
        line.append(Box(x, 0.0, width, _HEIGHT, fill, edge, 0.75, _HEIGHT / 2))
        line += placed(text, x + _PADDING, (_HEIGHT - text.height) / 2, ink)
        x += width + _GAP
    if line:
        yield Row(tuple(line), _HEIGHT, gap)


def chips_beside(tags: Sequence[Tag], text: Block, at: Setting, colours: Colours) -> tuple[Shape, ...]:
    """Return the boxes of short facts in the line of a text, after it; nothing where there is too little room."""
    start = at.x + text.width + 2 * _GAP
    rows = list(chip_rows(tags, at._replace(x=start, width=at.x + at.width - start), colours, gap=0.0))
    if len(rows) != 1:
        return ()
    right = max(shape.x + shape.width for shape in rows[0].shapes if isinstance(shape, Box))
    if right > at.x + at.width:
        return ()
    return tuple(shifted_shape(shape, 0.0, (text.height - _HEIGHT) / 2) for shape in rows[0].shapes)


def _paint(tag: Tag, colours: Colours) -> tuple[str, str, str]:
    """Return fill, edge and ink of a box: what is felt is tinted, and says it in words all the same."""
    if tag.mood == "positive":
        return colours.positive_soft, colours.positive_line, colours.positive_text
    if tag.mood == "negative":
        return colours.negative_soft, colours.negative_line, colours.negative_text
    return colours.band, colours.hairline, colours.ink


def is_short(tag: Tag, at: Setting) -> bool:
    """Tell whether a fact has room in a box of its own."""
    text = _told(tag)
    is_brief = len(text) <= LONGEST and len(text.splitlines()) <= 1
    return is_brief and one_line(text, "medium", SMALL, at.language).width + 2 * _PADDING <= at.width


def _told(tag: Tag) -> str:
    """Return what a box says: a figure says what it is of."""
    return f"{tag.label} {tag.text}" if tag.text[:1].isdigit() else tag.text
