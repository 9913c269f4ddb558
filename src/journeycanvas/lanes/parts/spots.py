"""Where touchpoints stand: by hand, or automatically in the order of time and the height of the emotion."""

from itertools import chain

from journeycanvas.lanes.parts.cuts import parts, places
from journeycanvas.lanes.parts.kept import latest, steady
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
STEP, BUSY_STEP = 66.0, 84.0
"""The width that each touchpoint wants: more where they are many, since labels then have neighbours on all sides."""
FEW, MANY = 3, 8
WAVES = ((100, 5, 44.0), (40, 4, 52.0), (9, 3, 62.0))
"""From how many touchpoints in a stage on the path goes in waves, over how many levels, and with which step."""
PART = 16
"""Touchpoints of a stage that are placed at a time, so that one that moves places few again."""
LEVEL = 92.0
"""The height of one level of a wave, in points."""


def wanted_width(count: int, places: int) -> float:
    """Return the width in points that so many touchpoints want in a stage: in waves they stand over one another.

    They take so many places, some of which may be empty.
    """
    for least, _, step in WAVES:
        if count >= least:
            return slots(places) * step + 2 * EDGE
    part = min(1.0, max(0.0, (count - FEW) / (MANY - FEW)))
    return count * (STEP + (BUSY_STEP - STEP) * part)


@latest
def places_taken(stage: str, touchpoints: tuple[Touchpoint, ...]) -> int:
    """Return how many places the touchpoints of a stage take, with the empty ones between them."""
    return max(places(stage_ids(stage, touchpoints)), default=-1) + 1


def slots(count: int) -> int:
    """Return how many places a stage has where so many are taken: some spare ones where they are many.

    So one more or one less neither widens a crowded stage nor moves all that stand in it.
    """
    spare = 1
    while spare * 16 <= count:
        spare *= 2
    return -(-count // spare) * spare


def levels(count: int) -> int:
    """Return over how many levels the path of so many touchpoints goes up and down; 1 where it need not."""
    return next((levels for least, levels, _ in WAVES if count >= least), 1)


def wave(index: int, count: int) -> float:
    """Return how far down, from 0 to 1, a touchpoint stands at this place in a wave over so many levels."""
    period = 2 * (count - 1)
    place = (index + count // 2) % period
    return min(place, period - place) / (count - 1)


@steady
def stage_ids(stage: str, touchpoints: tuple[Touchpoint, ...]) -> tuple[str, ...]:
    """Return the ids of the touchpoints of a stage."""
    return tuple([touchpoint.id for touchpoint in touchpoints])


@steady
def stage_xs(stage: str, touchpoints: tuple[Touchpoint, ...], column: Column) -> tuple[float, ...]:
    """Return the x of each touchpoint of a stage, in points."""
    room = max(1.0, column.width - 2 * EDGE)
    count = slots(places_taken(stage, touchpoints))
    left = column.x + EDGE
    return tuple(
        [
            left + room * (each.position.x if each.position else (place + 0.5) / count)
            for each, place in zip(touchpoints, places(stage_ids(stage, touchpoints)), strict=True)
        ]
    )


@steady
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
    labels have room; where they are many they go up and down in waves.
    """
    waves = levels(len(touchpoints))
    ids = stage_ids(key[1], touchpoints)
    standing = places(ids)
    found = [
        _part(
            (*key, name),
            touchpoints[part],
            xs[part],
            emotions[part],
            standing[part],
            waves,
            top,
            bottom,
            ordinary_radius,
        )
        for name, part in parts(ids, PART)
    ]
    return tuple(chain.from_iterable(found))


@latest
def _part(
    key: tuple[str, str, str],
    touchpoints: tuple[Touchpoint, ...],
    xs: tuple[float, ...],
    emotions: tuple[float | None, ...],
    standing: tuple[int, ...],
    waves: int,
    top: float,
    bottom: float,
    ordinary_radius: float,
) -> list[Spot]:
    """Return where some touchpoints of a stage stand, at these of its places."""
    high, low = band_of_middles(top, bottom)
    middle, half = (high + low) / 2, (low - high) / 2
    spots = []
    for touchpoint, x, emotion, place in zip(touchpoints, xs, emotions, standing, strict=True):
        if touchpoint.position is not None:
            y = high + touchpoint.position.y * (low - high)
        elif waves > 1:
            y = high + wave(place, waves) * (low - high)
        else:
            swing = SWING if place % 2 else -SWING
            y = middle - (emotion or 0.0) / 2 * half * EMOTION_PART + swing * half
        spots.append((x, y, radius(touchpoint, ordinary_radius)))
    return spots


def first_y(top: float, bottom: float) -> float:
    """Return the y of the first touchpoint of a stage, which nobody felt anything at yet, in a lane like this."""
    high, low = band_of_middles(top, bottom)
    return (high + low) / 2 - SWING * (low - high) / 2


def band_of_middles(top: float, bottom: float) -> tuple[float, float]:
    """Return the highest and lowest y that the middle of a touchpoint takes in a lane from top to bottom."""
    return top + HEADROOM, max(top + HEADROOM + 1.0, bottom - FOOTROOM)
