"""Chips: the small marks at the foot of a card, in rows that wrap and grow, never clip."""

from collections.abc import Sequence
from typing import NamedTuple

from journeycanvas.lanes.parts.words import Block, block, one_line, placed
from journeycanvas.scene.shapes import Box, Icon, Shape
from journeycanvas.text import Style, line_height
from journeycanvas.theme.paper import Colours, PaperTheme

GAP = 5.0
ROW = 13.0
"""The height of a row whose words take one line."""
PILL = 11.5
PILL_ENDS = 12.0
"""What a pill takes at both sides of its word."""
ICON = 10.0
ICON_ROOM = 12.0
NARROWEST = 8.0


class Chip(NamedTuple):
    """A small mark at the foot of a card: an icon, a word, or a word in a pill."""

    text: str = ""
    icon: str = ""
    colour: str = ""
    pill: bool = False


class ChipRow(NamedTuple):
    """Chips side by side: each with its distance from the left and its words; and the height of the row."""

    chips: tuple[tuple[Chip, float, Block], ...]
    height: float


def chip_rows(chips: Sequence[Chip], room: float, theme: PaperTheme, language: str) -> tuple[ChipRow, ...]:
    """Return the chips in rows no wider than the room; a chip wider than that stands alone, on several lines."""
    rows: list[list[tuple[Chip, float, Block]]] = []
    x = 0.0
    for chip in chips:
        style: Style = "semibold" if chip.pill else "regular"
        size = theme.type.smallest if chip.pill else theme.type.small
        furniture = PILL_ENDS if chip.pill else ICON_ROOM if chip.icon else 0.0
        wanted = one_line(chip.text, style, size, language).width + furniture
        if not rows or (x > 0 and x + wanted > room):
            rows.append([])
            x = 0.0
        words = block(chip.text, style, size, max(NARROWEST, room - furniture), language)
        rows[-1].append((chip, x, words))
        x += min(wanted, room) + GAP
    return tuple(ChipRow(tuple(row), max(_height(words) for _, _, words in row)) for row in rows)


def chip_shapes(rows: tuple[ChipRow, ...], x: float, y: float, colours: Colours) -> list[Shape]:
    """Draw the rows with the top left corner at x, y."""
    shapes: list[Shape] = []
    for row in rows:
        for chip, dx, words in row.chips:
            shapes += _chip(chip, words, x + dx, y, colours)
        y += row.height
    return shapes


def _height(words: Block) -> float:
    return ROW + max(0, len(words.lines) - 1) * line_height(words.size)


def _chip(chip: Chip, words: Block, left: float, top: float, colours: Colours) -> list[Shape]:
    colour = chip.colour or colours.secondary
    text_y = top + (PILL - line_height(words.size)) / 2
    if chip.pill:
        height = _height(words) - ROW + PILL
        pill = Box(left, top, words.width + PILL_ENDS, height, None, colour, 0.9, PILL / 2)
        return [pill, *placed(words, left + PILL_ENDS / 2, text_y, colour)]
    shapes: list[Shape] = []
    if chip.icon:
        shapes.append(Icon(chip.icon, left, top + (PILL - ICON) / 2, ICON, colour, 0.9))
        left += ICON_ROOM
    return [*shapes, *placed(words, left, text_y, colour)]
