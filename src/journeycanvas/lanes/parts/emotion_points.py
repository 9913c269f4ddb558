"""The points of the emotion curve: each can be dragged, and is told apart by more than its colour."""

from collections.abc import Callable
from typing import NamedTuple

from journeycanvas.lanes.parts.figures import number
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.model.balance import NEUTRAL
from journeycanvas.model.named import emotion_name
from journeycanvas.model.path import Visit
from journeycanvas.scene.asked import Asked
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node, Shown
from journeycanvas.scene.shapes import Disc, Icon, Shape
from journeycanvas.theme.paper import Colours

RADIUS = 3.6
UNPROVEN_RADIUS = 2.8
UNKNOWN = 9.0
GRIP = 6.0
"""Half the side in points of the square where a point is picked."""
_SIDE = 2 * GRIP

Spot = tuple[float, float | None]


class PointManner(NamedTuple):
    """What is the same for all points of a curve: the name of its path, the colours, the language."""

    path: str
    colours: Colours
    language: str
    word: Callable[[str], str]


def level_colour(level: float, colours: Colours) -> str:
    """Return the colour of an emotion: positive, neutral or negative."""
    if level > NEUTRAL:
        return colours.positive
    return colours.negative if level < -NEUTRAL else colours.neutral


def level_ink(level: float, colours: Colours) -> str:
    """Return the colour in which an emotion is written, dark enough for letters."""
    if level > NEUTRAL:
        return colours.positive_text
    return colours.negative_text if level < -NEUTRAL else colours.secondary


def spot_of_emotion(x: float, emotion: float | None, top: float, bottom: float) -> Spot:
    """Return where an emotion stands between the top, +2, and the bottom, -2, of its lane."""
    if emotion is None:
        return x, None
    return x, top + (2 - emotion) / 4 * (bottom - top)


@latest
def point_node(
    key: tuple[str, str],
    visit: Visit,
    spot: Spot,
    neutral_y: float,
    touchpoint: str,
    manner: PointManner,
) -> Node:
    """Return the point of a visit; an unknown emotion is seen on the screen only."""
    x, y = spot
    if y is None or visit.emotion is None:
        y = neutral_y
    return Node(
        f"emotion:{key[1]}",
        "emotion",
        Layer.TOUCHPOINT,
        Rect(x - GRIP, y - GRIP, _SIDE, _SIDE),
        record=key[1],
        on_paper=visit.emotion is not None,
        show=Asked(_point, visit, x, y, touchpoint, manner),
        sketch=Asked(_disc, visit, x, y, manner.colours),
    )


def _disc(visit: Visit, x: float, y: float, colours: Colours) -> tuple[Shape, ...]:
    if visit.emotion is None:
        return (Disc(x, y, RADIUS + 1.4, colours.paper, colours.neutral, 0.9, (1.6, 1.6)),)
    radius = RADIUS if visit.evidence != "hypothesis" else UNPROVEN_RADIUS
    return (Disc(x, y, radius, colours.paper, level_colour(visit.emotion, colours), 1.5),)


def _point(visit: Visit, x: float, y: float, touchpoint: str, manner: PointManner) -> Shown:
    path, colours, language, word = manner
    shapes = _disc(visit, x, y, colours)
    if visit.emotion is None:
        half = UNKNOWN / 2
        icon = Icon("question-mark", x - half * 0.7, y - half * 0.7, UNKNOWN * 0.7, colours.secondary, 0.8)
        shapes = (*shapes, icon)
        value = word(emotion_name(None))
    else:
        value = f"{number(visit.emotion, language, signed=True)} {word(emotion_name(visit.emotion))}"
    return Shown(shapes, ", ".join(part for part in (touchpoint, value, path) if part))
