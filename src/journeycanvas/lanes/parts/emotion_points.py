"""The points of the emotion curve: each can be dragged, and is told apart by more than its colour."""

from collections.abc import Callable
from typing import NamedTuple

from journeycanvas.lanes.parts.figures import number
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.language import N_
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
BRANDED_GRIP = 12.0
"""The same where the mark of the brand stands at the corner of the point."""
MARK, MARK_RADIUS = 6.2, 5.2
"""How far right of a point and above it the mark of the brand stands, and its radius."""
ABOUT_BRAND = N_("about the brand")

Spot = tuple[float, float | None]


class PointManner(NamedTuple):
    """What is the same for all points of a curve: the name of its path, the colours, the language.

    Marked says whether what is unproven looks so.
    """

    path: str
    colours: Colours
    language: str
    word: Callable[[str], str]
    is_marked: bool = True


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
    grip = BRANDED_GRIP if visit.emotion_about == "brand" else GRIP
    return Node(
        f"emotion:{key[1]}",
        "emotion",
        Layer.TOUCHPOINT,
        Rect(x - grip, y - grip, 2 * grip, 2 * grip),
        record=key[1],
        on_paper=visit.emotion is not None,
        show=Asked((_point, visit, x, y, touchpoint, manner)),
        sketch=Asked((_disc, visit, x, y, manner.colours, manner.is_marked)),
    )


def _disc(visit: Visit, x: float, y: float, colours: Colours, is_marked: bool) -> tuple[Shape, ...]:
    if visit.emotion is None:
        return (Disc(x, y, RADIUS + 1.4, colours.paper, colours.neutral, 0.9, (1.6, 1.6)),)
    radius = UNPROVEN_RADIUS if is_marked and visit.evidence == "hypothesis" else RADIUS
    return (Disc(x, y, radius, colours.paper, level_colour(visit.emotion, colours), 1.5),)


def _point(visit: Visit, x: float, y: float, touchpoint: str, manner: PointManner) -> Shown:
    path, colours, language, word, is_marked = manner
    shapes = _disc(visit, x, y, colours, is_marked)
    if visit.emotion is None:
        half = UNKNOWN / 2
        icon = Icon("question-mark", x - half * 0.7, y - half * 0.7, UNKNOWN * 0.7, colours.secondary, 0.8)
        shapes = (*shapes, icon)
        value = word(emotion_name(None))
    else:
        value = f"{number(visit.emotion, language, signed=True)} {word(emotion_name(visit.emotion))}"
    about = ""
    if visit.emotion_about == "brand":
        shapes = (*shapes, *brand_mark(x + MARK, y - MARK, MARK_RADIUS, colours))
        about = word(ABOUT_BRAND)
    return Shown(shapes, ", ".join(part for part in (touchpoint, value, about, path) if part))


def brand_mark(x: float, y: float, r: float, colours: Colours) -> tuple[Shape, ...]:
    """Draw the mark of what is felt about the brand rather than about this experience."""
    size = r * 1.25
    return (
        Disc(x, y, r, colours.paper, colours.accent, 0.8),
        Icon("tag", x - size / 2, y - size / 2, size, colours.accent, 0.9),
    )
