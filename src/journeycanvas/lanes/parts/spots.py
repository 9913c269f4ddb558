"""Where touchpoints stand: by hand, or automatically in the order of time and the height of the emotion."""

from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.moments import radius
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.scene import Column

Spot = tuple[float, float, float]
"""x and y of the middle of a touchpoint, and its radius, in points."""

HEADROOM = 26.0
"""How far the middle of a touchpoint stays under the top of its lane."""
FOOTROOM = 46.0
"""How far it stays above the bottom, so that its label has room."""
EMOTION_PART = 0.62
SWING = 0.34
EDGE = 24.0
"""How far the middle of a touchpoint stays inside its column."""
STEP, CROWDED_STEP = 66.0, 84.0
"""The width that each touchpoint wants: more where they are many, since labels then have neighbours on all sides."""
FEW, MANY = 3, 10


def wanted_width(count: int) -> float:
    """Return the width in points that so many touchpoints want in a stage; each one more where they are many."""
    if count == 0:
        return 0.0
    part = min(1.0, max(0.0, (count - FEW) / (MANY - FEW)))
    return count * (STEP + (CROWDED_STEP - STEP) * part)


@latest
def stage_ids(stage: str, touchpoints: tuple[Touchpoint, ...]) -> tuple[str, ...]:
    """Return the ids of the touchpoints of a stage."""
    return tuple(touchpoint.id for touchpoint in touchpoints)


@latest
def stage_xs(stage: str, touchpoints: tuple[Touchpoint, ...], column: Column) -> tuple[float, ...]:
    """Return the x of each touchpoint of a stage, in points."""
    room = max(1.0, column.width - 2 * EDGE)
    count = len(touchpoints)
    return tuple(
        column.x + EDGE + room * (touchpoint.position.x if touchpoint.position else (index + 0.5) / count)
        for index, touchpoint in enumerate(touchpoints)
    )


@latest
def stage_spots(
    key: tuple[str, str],
    touchpoints: tuple[Touchpoint, ...],
    xs: tuple[float, ...],
    emotions: tuple[float | None, ...],
    top: float,
    bottom: float,
    ordinary_radius: float,
) -> tuple[Spot, ...]:
    """Return where the touchpoints of a stage stand in a lane that reaches from top to bottom.

    Without a place set by hand they follow the emotion, one a little higher, the next a little lower, so that their
    labels have room.
    """
    high, low = band_of_middles(top, bottom)
    middle, half = (high + low) / 2, (low - high) / 2
    spots = []
    for index, (touchpoint, x, emotion) in enumerate(zip(touchpoints, xs, emotions, strict=True)):
        if touchpoint.position is not None:
            y = high + touchpoint.position.y * (low - high)
        else:
            swing = SWING if index % 2 else -SWING
            y = middle - (emotion or 0.0) / 2 * half * EMOTION_PART + swing * half
        spots.append((x, y, radius(touchpoint, ordinary_radius)))
    return tuple(spots)


def band_of_middles(top: float, bottom: float) -> tuple[float, float]:
    """Return the highest and lowest y that the middle of a touchpoint takes in a lane from top to bottom."""
    return top + HEADROOM, max(top + HEADROOM + 1.0, bottom - FOOTROOM)
