"""Tables on pages: columns as wide as they need, rows that are never torn but where one is higher than half a page."""

from collections.abc import Iterator, Sequence

from journeycanvas.exports.handbook.look import BEFORE_BLOCK, SMALL
from journeycanvas.exports.handbook.rows import Row, Setting, lines_of
from journeycanvas.lanes.parts.words import Block, block, placed
from journeycanvas.scene.shapes import Box, Rule, Shape
from journeycanvas.text import Style
from journeycanvas.theme.paper import Colours

_PADDING = 5.0
_MOST_LINES = 24
"""Lines of a box that stay together."""
_WIDEST = 260.0
"""No column asks for more than this to begin with."""


def table_rows(
    columns: Sequence[str], rows: Sequence[Sequence[str]], at: Setting, colours: Colours, *, gap: float = BEFORE_BLOCK
) -> Iterator[Row]:
    """Yield the heads of the columns and the rows of a table."""
    widths = _widths(columns, rows, at)
    head = _cells(columns, widths, "semibold", at.language)
    yield from _row(head, widths, at, colours, colours.band, gap=gap, is_held=True)
    for cells in rows:
        yield from _row(_cells(cells, widths, "regular", at.language), widths, at, colours, None)


def _widths(columns: Sequence[str], rows: Sequence[Sequence[str]], at: Setting) -> list[float]:
    """Return the widths of the columns: what their texts need, shared out where that is more than there is."""
    wanted = []
    for place, title in enumerate(columns):
        texts = [row[place] for row in rows]
        natural = max(
            block(title, "semibold", SMALL, _WIDEST, at.language).width,
            *(block(text, "regular", SMALL, _WIDEST, at.language).width for text in texts),
            0.0,
        )
        wanted.append(natural + 2 * _PADDING + 1.0)
    spare = at.width - sum(wanted)
    if spare >= 0:
        return [wide + (spare if place == 0 else 0.0) for place, wide in enumerate(wanted)]
    share = at.width / len(wanted)
    narrow = sum(wide for wide in wanted if wide <= share)
    broad = sum(wide for wide in wanted if wide > share)
    return [wide if wide <= share else wide * (at.width - narrow) / broad for wide in wanted]


def _cells(texts: Sequence[str], widths: Sequence[float], style: Style, language: str) -> list[Block]:
    return [
        block(text, style, SMALL, max(1.0, wide - 2 * _PADDING), language)
        for text, wide in zip(texts, widths, strict=True)
    ]


def _row(
    cells: Sequence[Block],
    widths: Sequence[float],
    at: Setting,
    colours: Colours,
    fill: str | None,
    *,
    gap: float = 0.0,
    is_held: bool = False,
) -> Iterator[Row]:
    most = max((len(cell.lines) for cell in cells), default=0)
    for first in range(0, max(1, most), _MOST_LINES):
        parts = [lines_of(cell, first, first + _MOST_LINES) for cell in cells]
        height = max((part.height for part in parts), default=0.0) + 2 * _PADDING
        shapes: list[Shape] = []
        counts: list[int] = []
        x = at.x
        for part, wide in zip(parts, widths, strict=True):
            lines = placed(part, x + _PADDING, _PADDING, colours.ink)
            shapes += lines
            counts.append(len(lines))
            x += wide
        ground = (Box(at.x, 0.0, at.width, height, fill),) if fill else ()
        if first + _MOST_LINES >= most:
            shapes.append(Rule(at.x, height, at.x + at.width, height, colours.hairline, 0.75))
        yield Row(
            (*ground, *shapes),
            height,
            gap if first == 0 else 0.0,
            is_held,
            kind="heads" if fill else "cells",
            cells=tuple(counts),
        )
