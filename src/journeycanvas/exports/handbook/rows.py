"""Rows, what a page is filled with: drawn from their top left corner, never torn, stacked one under the other."""

from collections.abc import Iterator
from typing import NamedTuple

from journeycanvas.lanes.parts.words import Block, block, placed
from journeycanvas.scene.shapes import Shape
from journeycanvas.text import Style, line_height

_LINES = 3
"""Lines of a long text that stay together."""


class Row(NamedTuple):
    """Shapes around an origin at the top left, their height, and the distance from the row above; all in points."""

    shapes: tuple[Shape, ...]
    height: float
    gap: float = 0.0
    is_held: bool = False
    """Whether it stays on one page with the row after it, as headings do."""
    name: str = ""
    """Of a picture, what it shows."""
    kind: str = "text"
    """What it is to one who reads it aloud: a chapter's title, a heading, a text, a picture, cells of a table."""
    continues: bool = False
    """Whether it is the rest of the text before it."""
    cells: tuple[int, ...] = ()
    """Of the row of a table, how many of its shapes are those of each cell; any others are decoration."""


class Setting(NamedTuple):
    """Where texts are set, and in which language: how far from the left edge of the page's room, and how wide."""

    x: float
    width: float
    language: str

    def inset(self, by: float) -> "Setting":
        """Return the same further to the right, and narrower by as much."""
        return self._replace(x=self.x + by, width=self.width - by)


def text_rows(
    text: str,
    style: Style,
    size: float,
    at: Setting,
    fill: str,
    *,
    gap: float = 0.0,
    is_held: bool = False,
    kind: str = "text",
) -> Iterator[Row]:
    """Yield a text a few lines a row, so that a long one runs on over the end of its page."""
    yield from rows_of(block(text, style, size, at.width, at.language), at.x, fill, gap=gap, is_held=is_held, kind=kind)


def rows_of(
    whole: Block, x: float, fill: str, *, gap: float = 0.0, is_held: bool = False, kind: str = "text"
) -> Iterator[Row]:
    """Yield a block of text a few lines a row."""
    for first in range(0, len(whole.lines), _LINES):
        part = lines_of(whole, first, first + _LINES)
        shapes = placed(part, x, 0.0, fill)
        yield Row(shapes, part.height, gap if first == 0 else 0.0, is_held, kind=kind, continues=first > 0)


def lines_of(whole: Block, first: int, end: int) -> Block:
    """Return some lines of a block."""
    lines = whole.lines[first:end]
    return whole._replace(lines=lines, height=len(lines) * line_height(whole.size))
