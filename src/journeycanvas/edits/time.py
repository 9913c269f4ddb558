"""Time on the map runs from left to right: when a touchpoint is, and the order that follows from moving it.

A time is (index of the stage, part of the way across it, 0 to 1). Where a touchpoint is moved past others, it passes in
an order only those it was in time order with before, one neighbour after the other. So what ran from left to right
still does, and a step back in time, a loop, stays the step back it was. What a path visits twice passes in the same
way with each of its visits, but does not come right after itself.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from operator import attrgetter

from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import by_identity
from journeycanvas.edits.connections import with_visits
from journeycanvas.edits.tuples import arranged
from journeycanvas.model.path import Path, Visit
from journeycanvas.model.touchpoint import Touchpoint

Time = tuple[int, float]
Times = Mapping[str, Time]
"""The times of touchpoints by id."""


def times(journey: Journey) -> dict[str, Time]:
    """Return the times of all touchpoints as the document tells them: automatic ones share out their stage in order."""
    stages = {stage.id: index for index, stage in enumerate(journey.stages)}
    counts = Counter(touchpoint.stage for touchpoint in journey.touchpoints)
    before: defaultdict[str, int] = defaultdict(int)
    found: dict[str, Time] = {}
    for touchpoint in journey.touchpoints:
        stage = touchpoint.stage
        across = (before[stage] + 0.5) / counts[stage]
        before[stage] += 1
        found[touchpoint.id] = (stages[stage], touchpoint.position.x if touchpoint.position else across)
    return found


@by_identity
def ids_in_order(touchpoints: tuple[Touchpoint, ...]) -> tuple[str, ...]:
    """Return the ids of the touchpoints."""
    return tuple(map(attrgetter("id"), touchpoints))


@by_identity
def visited_in_order(visits: tuple[Visit, ...]) -> tuple[str, ...]:
    """Return the ids of the touchpoints that are visited."""
    return tuple(map(attrgetter("touchpoint"), visits))


def path_in_time(path: Path, moved: Collection[str], *, before: Times, after: Times) -> Path:
    """Return the path with its visits to the moved touchpoints passed where their time now is."""
    order = new_order(visited_in_order(path.visits), moved, before=before, after=after)
    return path if order is None else with_visits(path, arranged(path.visits, order))


def new_order(touchpoints: tuple[str, ...], moved: Collection[str], *, before: Times, after: Times) -> list[int] | None:
    """Return the new order of a row of touchpoints as indices into it; None where it stays.

    The times before are those of all, the times after only those that have changed.
    """
    known = _places(touchpoints)
    # A range knows where its numbers stand: most moves pass nobody.
    order: range | list[int] = range(len(touchpoints))
    for id in _outermost_first([id for id in moved if id in known], before=before, after=after):
        is_later = after.get(id, before[id]) >= before[id]
        for place in reversed(known[id]) if is_later else known[id]:
            start = order.index(place)
            end = _passed_to(start, (touchpoints, order), before=before, after=after)
            if end != start:
                if isinstance(order, range):
                    order = list(order)
                order.insert(end, order.pop(start))
    return order if isinstance(order, list) else None


@by_identity
def _places(touchpoints: tuple[str, ...]) -> dict[str, tuple[int, ...]]:
    """Return where each stands in a row, in which it may stand several times."""
    found: dict[str, tuple[int, ...]] = {}
    for index, id in enumerate(touchpoints):
        found[id] = (*found[id], index) if id in found else (index,)
    return found


@by_identity
def single_places(touchpoints: tuple[str, ...]) -> dict[str, int]:
    """Return where those stand in a row that stand there once."""
    counts = Counter(touchpoints)
    return {id: index for index, id in enumerate(touchpoints) if counts[id] == 1}


def _passed_to(start: int, row: tuple[Sequence[str], Sequence[int]], *, before: Times, after: Times) -> int:
    """Return where in the row the one at the start comes to stand."""
    touchpoints, order = row
    id = touchpoints[order[start]]
    end = start
    while end > 0 and _passes(touchpoints[order[end - 1]], id, before=before, after=after):
        end -= 1
    if end < start:
        return end + (end > 0 and touchpoints[order[end - 1]] == id)
    while end + 1 < len(order) and _passes(id, touchpoints[order[end + 1]], before=before, after=after):
        end += 1
    return end - (end > start and end + 1 < len(order) and touchpoints[order[end + 1]] == id)


def _passes(first: str, second: str, *, before: Times, after: Times) -> bool:
    """Tell whether two neighbours were in time order and no longer are."""
    try:
        was_first, was_second = before[first], before[second]
    except KeyError:
        return False
    return was_first <= was_second and after.get(first, was_first) > after.get(second, was_second)


def _outermost_first(moved: Collection[str], *, before: Times, after: Times) -> list[str]:
    """Return those moved later in time from the last one on, then those moved earlier from the first one on."""
    ends = {id: after.get(id, before[id]) for id in moved if id in before}
    later = sorted([id for id, end in ends.items() if end >= before[id]], key=lambda id: (ends[id], id), reverse=True)
    earlier = sorted([id for id, end in ends.items() if end < before[id]], key=lambda id: (ends[id], id))
    return later + earlier
