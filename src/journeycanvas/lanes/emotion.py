"""The emotion lane: a curve through the emotions of each path."""

from collections.abc import Callable
from typing import ClassVar, Literal

from journeycanvas.lanes.base import Contents, Frame, LaidLane, LaneBase
from journeycanvas.lanes.parts.asking import asking
from journeycanvas.lanes.parts.balances import FOOT, balance_nodes
from journeycanvas.lanes.parts.emotion_block import EmotionStretch, emotion_stretches, wash_node
from journeycanvas.lanes.parts.emotion_points import level_colour
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.verbatims import verbatim_nodes
from journeycanvas.language import N_
from journeycanvas.model.named import EMOTION_FACES, EMOTIONS
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node
from journeycanvas.scene.shapes import Icon, Rule, Shape
from journeycanvas.theme.paper import Colours

PROMPT = N_("What I feel")
PROMPT_AT = 5 / 8
"""How far down the prompt stands: between two levels."""
NATURAL_HEIGHT = 134.0
PADDING = 16.0
FACE = 15.0
FACE_ROOM = 26.0
"""How far left of the first stage the faces stand."""


class EmotionLane(LaneBase):
    """The emotion lane: a curve through the emotions of each path (R56)."""

    kind: Literal["emotion"] = "emotion"
    show_balance: bool = True
    """Whether the balance of each stage stands at the foot."""

    title: ClassVar[str] = N_("Emotions")
    icon: ClassVar[str] = "mood-smile"
    shows: ClassVar[tuple[str, ...]] = ("touchpoints", "paths", "shows_evidence")
    stretch: ClassVar[float] = 1.0

    def natural_height(self, contents: Contents) -> float:
        """Return a height in which five levels are told apart, and the balance below them."""
        return NATURAL_HEIGHT + self._foot

    def lay_out(self, contents: Contents, frame: Frame) -> LaidLane:
        """Draw levels, faces, curves, points, verbatims and balances; the lane grows where bubbles find no room."""
        full, frame = frame, frame._replace(height=frame.height - self._foot)
        top, bottom = frame.y + PADDING, frame.y + frame.height - PADDING
        stretches: list[EmotionStretch] = []
        for index, drawn in enumerate(contents.paths):
            stretches += emotion_stretches(self.id, drawn, contents, (top, bottom), is_filled=index == 0)
        washed = wash_node(self.id, contents.paths[0], contents, (top, bottom)) if contents.paths else None
        levels = _levels(self.id, frame, top, bottom, contents.theme.colours, contents.word)
        bubbles, lowest = verbatim_nodes(self.id, contents, stretches, frame)
        groups = (
            (levels,) if washed is None else (levels, washed),
            *(stretch.curves for stretch in stretches),
            *(stretch.points for stretch in stretches),
            *bubbles,
        )
        if not any(drawn.touchpoint_ids for drawn in contents.paths):
            groups = (*groups, self._prompts(contents, top, bottom))
        height = max(full.height, lowest + 4.0 + self._foot - frame.y)
        if self.show_balance:
            groups = (*groups, balance_nodes(self.id, contents, stretches, frame.y + height - FOOT))
        return LaidLane(groups, height, top, bottom - top)

    @property
    def _foot(self) -> float:
        return FOOT if self.show_balance else 0.0

    def _prompts(self, contents: Contents, top: float, bottom: float) -> tuple[Node, ...]:
        y = top + PROMPT_AT * (bottom - top)
        words, theme, language = contents.word(PROMPT), contents.theme, contents.language
        return tuple(
            [asking((self.id, column.stage), column, y, words, theme, language) for column in contents.columns]
        )


@latest
def _levels(lane: str, frame: Frame, top: float, bottom: float, colours: Colours, word: Callable[[str], str]) -> Node:
    shapes: list[Shape] = []
    for level, face in EMOTION_FACES.items():
        y = top + (2 - level) / 4 * (bottom - top)
        dash = () if level == 0 else (1.5, 3.5)
        shapes.append(Rule(frame.x, y, frame.right, y, colours.hairline, 0.75, dash))
        shapes.append(Icon(face, frame.x - FACE_ROOM, y - FACE / 2, FACE, level_colour(level, colours), 1.2))
    x = frame.x - FACE_ROOM
    name = ", ".join(word(EMOTIONS[level]) for level in sorted(EMOTIONS, reverse=True))
    box = Rect(x, top - FACE / 2, frame.right - x, bottom - top + FACE)
    return Node(f"levels:{lane}", "levels", Layer.GRID, box, tuple(shapes), name=name)
