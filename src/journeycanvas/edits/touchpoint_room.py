"""Room for new touchpoints in a stage: where one stands by itself, and what makes way so that no path runs back."""

from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoints_by_stage
from journeycanvas.edits.errors import evolved
from journeycanvas.lanes.parts.cuts import places
from journeycanvas.lanes.parts.spots import EMOTION_PART, SWING, levels, slots, wave
from journeycanvas.model.touchpoint import Position, Touchpoint

DECIMALS = 4
"""Of a position in the file: a ten-thousandth of a stage's width is far under a point."""
ACROSS, DOWN = 0.2, 0.25
"""How far, in parts of the stage and of the lane, from its automatic place something may be put and still take it."""
_GAP, _EDGE = 0.5, 0.25
"""How near neighbours come to each other and to the edge, in parts of the room of each where all are evenly apart."""
_BY_ITSELF, _BY_HAND, _JUST_PUT = 0.01, 1.0, 100.0
"""How firmly touchpoints stand where they are."""
_LEAST = 2e-4
"""Two roundings: what is nearer than that is there already."""


class _Pool(NamedTuple):
    """Neighbours that touch: where they are together, how firmly they stand, and how many they are."""

    middle: float
    weight: float
    size: int


def chosen_position(journey: Journey, stage: str, *, place: int, wanted: Position) -> Position | None:
    """Return the position of a new touchpoint that is put at this place of a stage's row; None for an automatic one.

    Near the automatic place it is automatic. Else it stands as far across as wanted, and as high as wanted only where
    that is far from the height it would have by itself.
    """
    row = touchpoints_by_stage(journey.touchpoints).get(stage, ())
    taken = _places(row)
    automatic = taken[place - 1] + 1 if place else 0
    height = _height(automatic, len(row) + 1, None)
    room = max(_room(taken), slots(len(row) + 1))
    is_high_by_itself = abs(wanted.y - height) <= DOWN
    if is_high_by_itself and abs(wanted.x - (automatic + 0.5) / room) <= min(ACROSS, 0.5 / room):
        return None
    return Position(x=wanted.x, y=round(height, DECIMALS)) if is_high_by_itself else wanted


def with_room(journey: Journey, stages: Collection[str], *, put: Collection[str] = ()) -> Journey:
    """Return the journey with the touchpoints of stages from left to right in their order, moved as little as needed.

    Those placed by hand go on standing to each other as they did; an automatic one is placed only where it would come
    before its neighbour, or over it. Those just put stay where they are. The very same journey where all have room.
    """
    held = touchpoints_by_stage(journey.touchpoints)
    felt = _emotions(journey)
    changed: dict[str, Touchpoint] = {}
    for row in [held[stage] for stage in stages if stage in held]:
        before = _across(row)
        after = _apart(before, _gaps(row, before), [_firmness(one, put) for one in row])
        for one, x, x_before, place in zip(row, after, before, _places(row), strict=True):
            if abs(x - x_before) > _LEAST:
                y = one.position.y if one.position else _height(place, len(row), felt.get(one.id))
                position = Position(x=round(x, DECIMALS), y=round(y, DECIMALS))
                changed[one.id] = evolved(one, position=position)
    if not changed:
        return journey
    return evolved(journey, touchpoints=tuple([changed.get(one.id, one) for one in journey.touchpoints]))


def _across(row: Sequence[Touchpoint]) -> list[float]:
    """Return how far across their stage touchpoints stand, as they are drawn."""
    taken = _places(row)
    room = _room(taken)
    return [one.position.x if one.position else (place + 0.5) / room for one, place in zip(row, taken, strict=True)]


def _places(row: Sequence[Touchpoint]) -> tuple[int, ...]:
    """Return the automatic place of each touchpoint of a stage."""
    return places(tuple([one.id for one in row]))


def _room(taken: tuple[int, ...]) -> int:
    """Return for how many places a stage keeps room where these are taken."""
    return slots(max(taken, default=0) + 1)


def _height(place: int, count: int, emotion: float | None) -> float:
    """Return how far down its lane an automatic touchpoint stands, as it is drawn."""
    if levels(count) > 1:
        return wave(place, levels(count))
    swing = SWING if place % 2 else -SWING
    return min(1.0, max(0.0, 0.5 + swing / 2 - (emotion or 0.0) / 4 * EMOTION_PART))


def _gaps(row: Sequence[Touchpoint], xs: Sequence[float]) -> list[float]:
    """Return how far each touchpoint comes after the one before it, at least: first and last those from the edges."""
    stands = [True, *[one.position is not None for one in row], True]
    there = [0.0, *xs, 1.0]
    least = [_EDGE, *([_GAP] * (len(row) - 1)), _EDGE]
    room = _room(_places(row))
    return [
        min(part / room, there[end + 1] - there[end]) if stands[end] and stands[end + 1] else part / room
        for end, part in enumerate(least)
    ]


def _firmness(one: Touchpoint, put: Collection[str]) -> float:
    if one.position is None:
        return _BY_ITSELF
    return _JUST_PUT if one.id in put else _BY_HAND


def _apart(xs: Sequence[float], gaps: Sequence[float], weights: Sequence[float]) -> list[float]:
    """Return the nearest places from 0 to 1 that are at least these gaps apart, the weightier ones moved less.

    Without the gaps the places shall only rise: that is isotonic regression, here by pooling adjacent violators.
    """
    there = [0.0, *xs, 1.0]
    if all(second - first >= gap - _LEAST for (first, second), gap in zip(pairwise(there), gaps, strict=True)):
        return list(xs)
    *starts, whole = accumulate(gaps)
    pools: list[_Pool] = []
    for x, start, weight in zip(xs, starts, weights, strict=True):
        pool = _Pool(x - start, weight, 1)
        while pools and pools[-1].middle > pool.middle:
            pool = _joined(pools.pop(), pool)
        pools.append(pool)
    level = [pool.middle for pool in pools for _each in range(pool.size)]
    # Where a step back was made by hand, another one than the first or the last may be the outermost.
    lowest = accumulate((max(0.0, -start) for start in starts), max)
    highest = list(accumulate((1.0 - max(whole, start) for start in reversed(starts)), min))[::-1]
    held = [max(low, min(high, value)) for low, high, value in zip(lowest, highest, level, strict=True)]
    return [value + start for value, start in zip(held, starts, strict=True)]


def _joined(first: _Pool, second: _Pool) -> _Pool:
    weight = first.weight + second.weight
    middle = (first.middle * first.weight + second.middle * second.weight) / weight
    return _Pool(middle, weight, first.size + second.size)


def _emotions(journey: Journey) -> Mapping[str, float | None]:
    """Return what is felt at the first visit to each touchpoint by the first path shown."""
    path = next((path for path in journey.paths if not path.hidden), None)
    return {visit.touchpoint: visit.emotion for visit in reversed(path.visits)} if path else {}
