"""What a stage of an empty lane asks for where nothing is typed into a cell: words on the screen, never on paper."""

from journeycanvas.lanes.parts.cells import PROMPT_DASH, PROMPT_INK, PROMPT_LINE
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.words import block, placed
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Column, Layer, Node
from journeycanvas.scene.shapes import Disc, Shape
from journeycanvas.theme.paper import PaperTheme

INSET = 12.0
GAP = 8.0
"""The room between a circle and the words under it."""


@latest
def asking(key: tuple[str, str], column: Column, y: float, words: str, theme: PaperTheme, language: str) -> Node:
    """Return words in the middle of a stage, the middle of their first line at y; the key is lane and stage."""
    return _node(key, column, y, words, theme, language, ())


@latest
def asking_for_touchpoint(
    key: tuple[str, str], column: Column, y: float, words: str, theme: PaperTheme, language: str
) -> Node:
    """Return a dashed circle, its middle at y, with words under it; the key is lane and stage."""
    radius = theme.spacing.touchpoint_radius
    circle = Disc(column.x + column.width / 2, y, radius, None, PROMPT_LINE, 1.0, PROMPT_DASH)
    return _node(key, column, y + radius + GAP + theme.type.card * 0.6, words, theme, language, (circle,))


def _node(
    key: tuple[str, str],
    column: Column,
    y: float,
    words: str,
    theme: PaperTheme,
    language: str,
    shapes: tuple[Shape, ...],
) -> Node:
    lines = block(words, "regular", theme.type.card, max(INSET, column.width - 2 * INSET), language)
    top = y - theme.type.card * 0.6
    drawn = placed(lines, column.x, top, PROMPT_INK, align="center", width=column.width)
    box = Rect(column.x, top, column.width, lines.height)
    for shape in shapes:
        if isinstance(shape, Disc):
            box = box.united(Rect(column.x, shape.y - shape.radius, column.width, 2 * shape.radius))
    lane, stage = key
    name = " ".join(words.split())
    return Node(f"prompt:{lane}:{stage}", "prompt", Layer.GRID, box, (*shapes, *drawn), name=name, on_paper=False)
