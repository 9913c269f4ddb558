"""Prompts: what an empty place of the map asks for, seen on the screen and never on paper."""

from journeycanvas.lanes.parts.cells import PROMPT_DASH, PROMPT_INK, PROMPT_LINE
from journeycanvas.lanes.parts.words import Block, block, placed
from journeycanvas.language import N_
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node
from journeycanvas.scene.shapes import Box
from journeycanvas.theme.paper import PaperTheme

STAGES = N_("Add a stage to begin")
LANES = N_("Add a lane: needs, touchpoints, emotions…")
INSET = 12.0


def prompt_node(key: str, words: Block, x: float, y: float, *, fill: str = PROMPT_INK) -> Node:
    """Return a prompt with its top left corner at x, y."""
    name = " ".join(line for line, _ in words.lines)
    bounds = Rect(x, y, words.width, words.height)
    return Node(f"prompt:{key}", "prompt", Layer.GRID, bounds, placed(words, x, y, fill), name=name, on_paper=False)


def prompt_box(key: str, text: str, box: Rect, theme: PaperTheme, language: str) -> Node:
    """Return a dashed box that asks for what is missing in it."""
    words = block(text, "medium", theme.type.lane, box.width - 2 * INSET, language)
    dashed = Box(*box, None, PROMPT_LINE, theme.spacing.hairline, theme.spacing.radius, PROMPT_DASH)
    lines = placed(words, box.x + INSET, box.y + (box.height - words.height) / 2, PROMPT_INK)
    return Node(f"prompt:{key}", "prompt", Layer.GRID, box, (dashed, *lines), name=text, on_paper=False)
