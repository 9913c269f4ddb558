"""The checklist on paper: sentences with boxes to tick under headings, on as many A4 pages as they need."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from journeycanvas.lanes.parts.words import Block, block, placed
from journeycanvas.language import N_, words
from journeycanvas.layout.sheet import POINTS_PER_MM
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Bookmark, Layer, Node, Scene, Sheet
from journeycanvas.scene.shapes import Box, Outline, Rule, Shape
from journeycanvas.scene.shifting import shifted
from journeycanvas.text import ascent
from journeycanvas.theme.paper import PAPER, PaperTheme

Mark = Literal["done", "open", "yours"]

WIDTH, HEIGHT = 210.0 * POINTS_PER_MM, 297.0 * POINTS_PER_MM
MARGIN = 18.0 * POINTS_PER_MM
INNER = WIDTH - 2 * MARGIN
SENTENCE, HINT, FOOT = 10.0, 8.5, 8.0
"""Type sizes: nothing is smaller than the last one."""
BOX = 10.0
INDENT = 20.0
"""How far sentences stand off the left edge of their boxes."""
GAP, HEADING_GAP, TITLE_GAP = 8.0, 18.0, 4.0
FOOT_HEIGHT = 24.0
_MOST_TITLE_LINES = 4
_LINE_TO_FILL = 26.0
_MOST_TOGETHER = HEIGHT / 3
"""What stands under one heading is kept on one page up to this height."""
_DASH = (2.0, 2.0)
_TICK = ((0.2, 0.55), (0.43, 0.78), (0.84, 0.24))
_TITLE, _PAGE = N_("Quality checklist"), N_("Page {number} of {count}")
_OF, _ON = N_("Journey:"), N_("Date:")
_MARKS: tuple[tuple[Mark, str], ...] = (
    ("done", N_("done, as far as the program can tell")),
    ("open", N_("still open")),
    ("yours", N_("yours to judge")),
)


class Line(NamedTuple):
    """A sentence with the mark of its box, and what is said below it."""

    sentence: str
    mark: Mark = "open"
    below: str = ""


class Part(NamedTuple):
    """Lines under a heading."""

    heading: str
    lines: tuple[Line, ...]


class _Row(NamedTuple):
    """What is kept together on a page: how high it is, its distance from what is above, and how it is drawn."""

    node: Node
    gap: float

    @property
    def height(self) -> float:
        return self.node.bounds.height


def checklist_pages(
    parts: Sequence[Part], *, language: str, title: str = "", is_blank: bool = False, theme: PaperTheme = PAPER
) -> tuple[Scene, ...]:
    """Return the pages of a checklist in its language, with the title of the journey it judges.

    A blank one has lines to write title and date on, and all its boxes are empty.
    """
    word = words(language)
    rows = [*_head(title, word(_TITLE), language, theme, is_blank=is_blank), *_rows(parts, language, theme, is_blank)]
    pages = _broken(rows)
    return tuple(
        _page(page, number, len(pages), language, theme, title=f"{word(_TITLE)} – {title}" if title else word(_TITLE))
        for number, page in enumerate(pages, start=1)
    )


def _broken(rows: Sequence[list[_Row]]) -> list[list[Node]]:
    """Place rows from the top of a page to its foot; those in one list stay on one page."""
    pages: list[list[Node]] = [[]]
    y, foot = MARGIN, HEIGHT - MARGIN - FOOT_HEIGHT
    for kept in rows:
        needed = sum(row.gap + row.height for row in kept)
        if pages[-1] and y + needed > foot:
            pages.append([])
            y = MARGIN
        for row in kept:
            y += row.gap if pages[-1] else 0.0
            pages[-1].append(shifted(row.node, MARGIN, y))
            y += row.height
    return pages


def _head(title: str, heading: str, language: str, theme: PaperTheme, *, is_blank: bool) -> Iterator[list[_Row]]:
    word, colours, sizes = words(language), theme.colours, theme.type
    top = block(heading, "bold", sizes.title, INNER, language)
    rows = [_Row(_text_node("title", top, 0.0, colours.ink), 0.0)]
    if is_blank:
        rows.append(_Row(_lines_to_fill(word(_OF), word(_ON), language, theme), TITLE_GAP))
        yield rows
        return
    if title.strip():
        name = block(title, "medium", sizes.stage, INNER, language, _MOST_TITLE_LINES)
        rows.append(_Row(_text_node("journey", name, 0.0, colours.secondary), TITLE_GAP))
    rows.append(_Row(_legend(language, theme), GAP))
    yield rows


def _rows(parts: Sequence[Part], language: str, theme: PaperTheme, is_blank: bool) -> Iterator[list[_Row]]:
    for number, part in enumerate(parts):
        heading = _Row(_heading(f"heading:{number}", part.heading, language, theme), HEADING_GAP)
        kept = [heading]
        for place, line in enumerate(part.lines):
            mark: Mark = "open" if is_blank else line.mark
            below = "" if is_blank else line.below
            kept.append(_Row(_line(f"line:{number}.{place}", line.sentence, mark, below, language, theme), GAP))
        if sum(row.gap + row.height for row in kept) <= _MOST_TOGETHER:
            yield kept
        else:
            yield kept[:2]
            yield from ([row] for row in kept[2:])


def _heading(key: str, text: str, language: str, theme: PaperTheme) -> Node:
    colours = theme.colours
    lines = block(text, "bold", theme.type.stage, INNER, language)
    rule = Rule(0.0, lines.height + 3.0, INNER, lines.height + 3.0, colours.neutral, theme.spacing.hairline)
    bounds = Rect(0.0, 0.0, INNER, lines.height + 4.0)
    return Node(key, "heading", Layer.GRID, bounds, (*placed(lines, 0.0, 0.0, colours.ink), rule), name=text)


def _line(key: str, sentence: str, mark: Mark, below: str, language: str, theme: PaperTheme) -> Node:
    colours, room = theme.colours, INNER - INDENT
    said = block(sentence, "regular", SENTENCE, room, language)
    hint = block(below, "regular", HINT, room, language)
    shapes = (
        *box_to_tick(mark, 0.0, ascent(SENTENCE) - BOX + 1.5, theme),
        *placed(said, INDENT, 0.0, colours.ink),
        *placed(hint, INDENT, said.height + 1.0, colours.secondary),
    )
    height = max(BOX, said.height + (hint.height + 1.0 if hint.lines else 0.0))
    return Node(key, "line", Layer.GRID, Rect(0.0, 0.0, INNER, height), shapes, name=sentence)


def box_to_tick(mark: Mark, x: float, y: float, theme: PaperTheme) -> tuple[Shape, ...]:
    """Draw a box, its top left corner at x, y: ticked, empty, or dashed for people to judge."""
    ink = theme.colours.ink
    frame = Box(x, y, BOX, BOX, None, ink, 0.9, 1.5, _DASH if mark == "yours" else ())
    if mark != "done":
        return (frame,)
    (x1, y1), (x2, y2), (x3, y3) = ((x + across * BOX, y + down * BOX) for across, down in _TICK)
    return frame, Outline((("M", x1, y1), ("L", x2, y2), ("L", x3, y3)), None, ink, 1.5)


def _legend(language: str, theme: PaperTheme) -> Node:
    word = words(language)
    shapes: list[Shape] = []
    x = y = height = 0.0
    for mark, title in _MARKS:
        text = block(word(title), "regular", HINT, INNER - BOX - 6.0, language)
        width = BOX + 6.0 + text.width
        if x and x + width > INNER:
            x, y = 0.0, height + 3.0
        shapes += box_to_tick(mark, x, y + ascent(HINT) - BOX + 1.5, theme)
        shapes += placed(text, x + BOX + 6.0, y, theme.colours.secondary)
        x, height = x + width + 18.0, y + max(BOX + 1.5, text.height)
    return Node("legend", "legend", Layer.GRID, Rect(0.0, 0.0, INNER, height), tuple(shapes))


def _lines_to_fill(of: str, on: str, language: str, theme: PaperTheme) -> Node:
    """Draw two lines to write on, for the title of the journey and the date."""
    colours, baseline = theme.colours, _LINE_TO_FILL - 4.0
    half = INNER * 0.68
    shapes: list[Shape] = []
    for text, left, right in ((of, 0.0, half - 16.0), (on, half, INNER)):
        named = block(text, "regular", SENTENCE, (right - left) / 2, language)
        shapes += placed(named, left, baseline - ascent(SENTENCE), colours.secondary)
        shapes.append(Rule(left + named.width + 6.0, baseline, right, baseline, colours.neutral, 0.75))
    return Node("fill", "fill", Layer.GRID, Rect(0.0, 0.0, INNER, _LINE_TO_FILL), tuple(shapes))


def _text_node(key: str, text: Block, x: float, fill: str) -> Node:
    bounds = Rect(x, 0.0, INNER, text.height)
    name = " ".join(line for line, _ in text.lines)
    return Node(key, key, Layer.GRID, bounds, placed(text, x, 0.0, fill), name=name)


def _page(nodes: list[Node], number: int, count: int, language: str, theme: PaperTheme, *, title: str) -> Scene:
    word, colours = words(language), theme.colours
    y = HEIGHT - MARGIN - FOOT
    maker = block("Journey Canvas", "regular", FOOT, INNER / 2, language)
    counted = block(word(_PAGE).format(number=number, count=count), "regular", FOOT, INNER / 2, language)
    shapes = (
        *placed(maker, MARGIN, y, colours.secondary),
        *placed(counted, MARGIN + INNER / 2, y, colours.secondary, align="right", width=INNER / 2),
    )
    foot = Node("foot", "foot", Layer.GRID, Rect(MARGIN, y, INNER, maker.height), shapes, name=f"{number}/{count}")
    marks = tuple(Bookmark(node.name, node.bounds) for node in nodes if node.role == "heading")
    sheet = Sheet(WIDTH, HEIGHT, 1.0, "A4")
    return Scene(WIDTH, HEIGHT, sheet, ((*nodes, foot),), bookmarks=marks, title=title, language=language)
