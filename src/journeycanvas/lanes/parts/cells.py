"""Cells: cards side by side and one under the other within a stage, and the prompt of an empty one."""

from collections.abc import Callable

from journeycanvas.lanes.base import Contents, Frame, LaidLane
from journeycanvas.lanes.parts.cards import CardLook, card_height, card_node
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.words import Block, block, placed
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Column, Layer, Node
from journeycanvas.scene.shapes import Box
from journeycanvas.theme.paper import PaperTheme

CARD_WIDEST = 280.0
CARD_WIDTH = 196.0
EMPTY = 28.0
"""The height of an empty cell."""
NARROWEST = 8.0
PROMPT_LINE = "#C5CCD8"
PROMPT_INK = "#687182"
PROMPT_DASH = (3.0, 3.0)
Looks = Callable[[str], tuple[CardLook, ...]]
"""Gives the cards of a stage."""


def card_columns(width: float) -> int:
    """Return how many cards stand side by side in a cell of this width, in points."""
    return max(1, int(width // CARD_WIDTH)) if width > CARD_WIDEST else 1


def cells_height(contents: Contents, looks: Looks, *, prompt: str) -> float:
    """Return the height that the fullest cell, or the prompt of an empty one, needs, with its padding."""
    theme = contents.theme
    tallest = EMPTY
    for column in contents.columns:
        shown = looks(column.stage)
        if shown:
            tallest = max(tallest, _rows_height(shown[0].key, shown, column.width, theme, contents.language))
        elif prompt:
            tallest = max(tallest, prompt_height(prompt, column, contents))
    return tallest + 2 * theme.spacing.cell_padding


def lay_out_cells(contents: Contents, frame: Frame, looks: Looks, *, lane: str, prompt: str) -> LaidLane:
    """Draw the cards of every cell; an empty cell shows its prompt on the screen only."""
    theme = contents.theme
    padding = theme.spacing.cell_padding
    height = max(frame.height, cells_height(contents, looks, prompt=prompt))
    nodes: list[Node] = []
    for column in contents.columns:
        key = (lane, column.stage)
        shown = looks(column.stage)
        if shown:
            nodes.extend(_cell(key, shown, column, frame.y + padding, theme, contents.language))
        elif prompt:
            nodes.append(empty_cell(key, column, frame.y + padding, prompt, theme, contents.language))
    return LaidLane((tuple(nodes),), height, frame.y + padding, height - 2 * padding)


def _rows(
    looks: tuple[CardLook, ...], width: float, theme: PaperTheme, language: str
) -> tuple[float, list[tuple[float, tuple[CardLook, ...]]]]:
    count = card_columns(width)
    room = width - 2 * theme.spacing.cell_padding
    each = (room - (count - 1) * theme.spacing.card_gap) / count
    rows = []
    for start in range(0, len(looks), count):
        row = looks[start : start + count]
        rows.append((max(card_height(look, each, theme, language) for look in row), row))
    return each, rows


@latest
def _rows_height(key: str, looks: tuple[CardLook, ...], width: float, theme: PaperTheme, language: str) -> float:
    _, rows = _rows(looks, width, theme, language)
    return sum(height for height, _ in rows) + (len(rows) - 1) * theme.spacing.card_gap


@latest
def _cell(
    key: tuple[str, str], looks: tuple[CardLook, ...], column: Column, y: float, theme: PaperTheme, language: str
) -> tuple[Node, ...]:
    each, rows = _rows(looks, column.width, theme, language)
    nodes = []
    for height, row in rows:
        x = column.x + theme.spacing.cell_padding
        for look in row:
            nodes.append(card_node(look, x, y, each, height, theme, language))
            x += each + theme.spacing.card_gap
        y += height + theme.spacing.card_gap
    return tuple(nodes)


def prompt_height(prompt: str, column: Column, contents: Contents) -> float:
    """Return the height of the box of an empty cell with this prompt."""
    return _prompt(prompt, column.width, contents.theme, contents.language)[1]


def _prompt(prompt: str, width: float, theme: PaperTheme, language: str) -> tuple[Block, float]:
    """Return a prompt broken for a cell of this width, and the height of its box."""
    padding = theme.spacing.card_padding
    room = max(NARROWEST, width - 2 * theme.spacing.cell_padding - 2 * padding)
    words = block(prompt, "regular", theme.type.card, room, language)
    return words, max(EMPTY, words.height + 2 * padding)


@latest
def empty_cell(key: tuple[str, str], column: Column, y: float, prompt: str, theme: PaperTheme, language: str) -> Node:
    """Return the dashed box of an empty cell with its prompt, seen on the screen only; the key is lane and stage."""
    lane, stage = key
    spacing = theme.spacing
    words, height = _prompt(prompt, column.width, theme, language)
    box = Rect(column.x + spacing.cell_padding, y, column.width - 2 * spacing.cell_padding, height)
    dashed = Box(*box, None, PROMPT_LINE, spacing.hairline, spacing.radius, PROMPT_DASH)
    text = placed(words, box.x + spacing.card_padding, box.y + (box.height - words.height) / 2, PROMPT_INK)
    return Node(f"cell:{lane}:{stage}", "cell", Layer.CARD, box, (dashed, *text), name=prompt, on_paper=False)
