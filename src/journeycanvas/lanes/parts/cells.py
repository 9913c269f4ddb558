"""Cells: cards side by side and one under the other within a stage, and the prompt of an empty one."""

from collections.abc import Callable

from journeycanvas.lanes.base import Contents, Frame, LaidLane
from journeycanvas.lanes.parts.cards import CardLook, card_height, card_node
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.words import block, placed
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Column, Layer, Node
from journeycanvas.scene.shapes import Box, Shape
from journeycanvas.theme.paper import PaperTheme

CARD_WIDEST = 280.0
CARD_WIDTH = 196.0
EMPTY = 28.0
Looks = Callable[[str], tuple[CardLook, ...]]
"""Gives the cards of a stage."""


def card_columns(width: float) -> int:
    """Return how many cards stand side by side in a cell of this width, in points."""
    return max(1, int(width // CARD_WIDTH)) if width > CARD_WIDEST else 1


def cells_height(contents: Contents, looks: Looks) -> float:
    """Return the height that the fullest cell needs, with its padding."""
    theme = contents.theme
    tallest = EMPTY
    for column in contents.columns:
        tallest = max(tallest, _rows_height(looks(column.stage), column.width, theme, contents.language))
    return tallest + 2 * theme.spacing.cell_padding


def lay_out_cells(contents: Contents, frame: Frame, looks: Looks, *, lane: str, prompt: str) -> LaidLane:
    """Draw the cards of every cell; an empty cell shows its prompt on the screen only."""
    theme = contents.theme
    padding = theme.spacing.cell_padding
    height = max(frame.height, cells_height(contents, looks))
    nodes: list[Node] = []
    for column in contents.columns:
        key = (lane, column.stage)
        shown = looks(column.stage)
        if shown:
            nodes.extend(_cell(key, shown, column, frame.y + padding, theme, contents.language))
        elif prompt:
            nodes.append(_empty(key, column, frame.y + padding, height - 2 * padding, prompt, theme, contents.language))
    return LaidLane(tuple(nodes), height, frame.y + padding, height - 2 * padding)


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


def _rows_height(looks: tuple[CardLook, ...], width: float, theme: PaperTheme, language: str) -> float:
    if not looks:
        return 0.0
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


@latest
def _empty(
    key: tuple[str, str], column: Column, y: float, height: float, prompt: str, theme: PaperTheme, language: str
) -> Node:
    lane, stage = key
    padding = theme.spacing.card_padding
    box = Rect(
        column.x + theme.spacing.cell_padding, y, column.width - 2 * theme.spacing.cell_padding, min(height, EMPTY)
    )
    words = block(prompt, "regular", theme.type.card, max(8.0, box.width - 2 * padding), language, max_lines=1)
    shapes: tuple[Shape, ...] = (
        Box(
            box.x,
            box.y,
            box.width,
            box.height,
            None,
            "#C5CCD8",
            theme.spacing.hairline,
            theme.spacing.radius,
            (3.0, 3.0),
        ),
        *placed(words, box.x + padding, box.y + (box.height - words.height) / 2, "#6B7485"),
    )
    return Node(f"cell:{lane}:{stage}", "cell", Layer.CARD, box, shapes, name=prompt, on_paper=False)
