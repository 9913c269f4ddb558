"""The balance of each stage at the foot of the emotion lane: how often it is felt as good or bad, and the mean."""

from collections.abc import Callable
from typing import NamedTuple

from journeycanvas.lanes.base import Contents
from journeycanvas.lanes.parts.emotion_block import EmotionStretch
from journeycanvas.lanes.parts.emotion_points import level_ink
from journeycanvas.lanes.parts.figures import number
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.words import Block, one_line, placed
from journeycanvas.language import N_
from journeycanvas.model.balance import Felt, together
from journeycanvas.model.named import EMOTION_FACES
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Column, Layer, Node, Nodes
from journeycanvas.scene.shapes import Icon, Shape
from journeycanvas.theme.paper import PaperTheme

FOOT = 14.0
"""The height kept for the balances below the curve."""
FACE = 9.0
FACE_GAP = 2.5
PART_GAP = 9.0
INSET = 6.0
MEAN = "ø"
NAME = N_("positive moments: {positive}, negative moments: {negative}, mean emotion: {mean}")
"""How a balance is read out."""


class Part(NamedTuple):
    """A figure of a balance, with the face before it, and its colour."""

    face: str | None
    text: Block
    fill: str

    @property
    def width(self) -> float:
        """How wide it is, in points."""
        return self.text.width + (FACE + FACE_GAP if self.face else 0.0)


def balance_nodes(lane: str, contents: Contents, stretches: list[EmotionStretch], y: float) -> Nodes:
    """Return the balance of each stage over all paths, from y down; nothing where no emotion is known."""
    there: dict[str, list[Felt]] = {}
    for each in stretches:
        there.setdefault(each.stage, []).append(each.felt)
    nodes = [
        _balance((lane, column.stage), together(there[column.stage]), column, y, contents.theme, *_tongue(contents))
        for column in contents.columns
        if column.stage in there
    ]
    return tuple([node for node in nodes if node is not None])


def _tongue(contents: Contents) -> tuple[str, Callable[[str], str]]:
    return contents.language, contents.word


@latest
def _balance(
    key: tuple[str, str],
    felt: Felt,
    column: Column,
    y: float,
    theme: PaperTheme,
    language: str,
    word: Callable[[str], str],
) -> Node | None:
    """Draw the figures from the left of the cell; in a narrow one the mean alone, in a narrower one nothing."""
    if felt.mean is None:
        return None
    colours, room = theme.colours, column.width - 2 * INSET
    mean = number(felt.mean, language, decimals=1, signed=True)

    def part(face: str | None, text: str, fill: str) -> Part:
        return Part(face, one_line(text, "medium", theme.type.small, language), fill)

    counts = [
        part(EMOTION_FACES[sign], number(count, language), level_ink(sign, colours) if count else colours.secondary)
        for sign, count in ((1, felt.positive), (-1, felt.negative))
    ]
    average = part(None, f"{MEAN} {mean}", colours.secondary)
    options = [[*counts, average], [average]]
    parts = next((option for option in options if _width(option) <= room), None)
    if parts is None:
        return None
    shapes: list[Shape] = []
    x = left = column.x + INSET
    for each in parts:
        if each.face:
            shapes.append(Icon(each.face, x, y + (each.text.height - FACE) / 2, FACE, each.fill, 0.9))
        shapes += placed(each.text, x + each.width - each.text.width, y, each.fill)
        x += each.width + PART_GAP
    name = word(NAME).format(positive=felt.positive, negative=felt.negative, mean=mean)
    box = Rect(left, y, _width(parts), parts[0].text.height)
    return Node(f"balance:{key[0]}:{key[1]}", "balance", Layer.LABEL, box, tuple(shapes), name=name)


def _width(parts: list[Part]) -> float:
    return sum(each.width for each in parts) + (len(parts) - 1) * PART_GAP
