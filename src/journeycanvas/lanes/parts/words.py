"""Blocks of text: broken into lines, measured and placed, so that no painter has to."""

from functools import lru_cache
from typing import NamedTuple

from journeycanvas.remembering import forgettable
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.shapes import Words
from journeycanvas.text import (
    Style,
    ascent,
    break_lines,
    is_plain,
    line_height,
    lines_of_plain,
    shape,
    with_french_spaces,
)
from journeycanvas.text import width as width_of

BLOCKS_KEPT = 65_536


class Block(NamedTuple):
    """Lines of text around an origin at the top left, with the size of the block in points."""

    lines: tuple[tuple[str, float], ...]
    """Each line and its width."""
    style: Style
    size: float
    width: float
    height: float


@forgettable
@lru_cache(maxsize=BLOCKS_KEPT)
def block(
    text: str, style: Style, size: float, width: float, language: str = "", max_lines: int | None = None
) -> Block:
    """Break a text into lines no wider than the width, in points; with French spaces where the language is French."""
    return broken(text, style, size, width, language, max_lines)


def broken(
    text: str, style: Style, size: float, width: float, language: str = "", max_lines: int | None = None
) -> Block:
    """Break a text as `block` does, for those who keep what is made of it."""
    typed = with_french_spaces(text) if language == "fr" and not is_plain(text, style) else text
    measured = _fitting(typed, style, size, width) if max_lines is None else ()
    if not measured:
        lines = break_lines(typed, style=style, size=size, width=width, max_lines=max_lines)
        measured = tuple([(line, width_of(line, style, size)) for line in lines])
    return Block(
        measured,
        style,
        size,
        max([wide for _, wide in measured]) if measured else 0.0,
        len(measured) * line_height(size),
    )


def _fitting(text: str, style: Style, size: float, width: float) -> tuple[tuple[str, float], ...]:
    """Return the lines of a short text that is broken at spaces alone; none where more has to be known of it."""
    lines = lines_of_plain(text, style, size, width)
    if not lines and is_one_line(text) and (wide := width_of(text, style, size)) <= width:
        return ((text, wide),)
    return tuple(lines)


def is_one_line(text: str) -> bool:
    """Tell whether a text has no line ends, tabs, or spaces at its ends, so that it need not be broken if it fits."""
    return bool(text) and text == text.strip() and len(text.splitlines()) == 1 and "\t" not in text


def one_line(text: str, style: Style, size: float, language: str = "") -> Block:
    """Return a text as one line, however wide."""
    return block(text, style, size, 1e9, language)


def placed(
    block: Block, x: float, y: float, fill: str, *, align: str = "left", width: float | None = None
) -> tuple[Words, ...]:
    """Return the lines with the top left corner at x, y; aligned within the width, or that of the block."""
    room = block.width if width is None else width
    step = line_height(block.size)
    baseline = y + (step - line_height(block.size)) / 2 + ascent(block.size)
    part = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
    return tuple(
        Words(
            x + (room - line_width) * part,
            baseline + index * step,
            line,
            block.style,
            block.size,
            line_width,
            fill,
            shape(line, block.style).runs,
        )
        for index, (line, line_width) in enumerate(block.lines)
        if line
    )


def block_box(block: Block, x: float, y: float, *, align: str = "left", width: float | None = None) -> Rect:
    """Return where a placed block stands."""
    room = block.width if width is None else width
    part = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
    return Rect(x + (room - block.width) * part, y, block.width, block.height)
