"""Things pasted put into the orders of a journey: of its stages, lanes and touchpoints, and of its visits in time."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple, TypeVar

from journeycanvas.document.journey import Journey
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.time import times
from journeycanvas.model.path import Connection, Path, Visit
from journeycanvas.model.record import Record
from journeycanvas.model.stage import Stage
from journeycanvas.model.touchpoint import Position, Touchpoint

NUDGE = (0.03, 0.06)
"""How far a copy stands from what it would cover, in parts of its stage and of its lane."""
_GRID = 50
"""Places closer than a part of so many are the same."""

R = TypeVar("R", bound=Record)


class Joining(NamedTuple):
    """Visits, and the ways between them, that a path gets more."""

    visits: tuple[Visit, ...]
    connections: tuple[Connection, ...]


def put_after(there: Sequence[Record], new: Sequence[Record], last: str | None) -> tuple[Record, ...]:
    """Return the records with new ones after the one of this id, or else at the end."""
    at = next((place + 1 for place, one in enumerate(there) if one.__dict__["id"] == last), len(there))
    return (*there[:at], *new, *there[at:])


def with_stages(journey: Journey, new: Sequence[Stage], last: str | None) -> tuple[Stage, ...]:
    """Return the stages with new ones after the one of this id; in the midst of a phase they join it."""
    at = next((place + 1 for place, one in enumerate(journey.stages) if one.id == last), len(journey.stages))
    before, after = journey.stages[:at], journey.stages[at:]
    if before and after and before[-1].phase == after[0].phase is not None:
        known = {phase.id for phase in journey.phases}
        new = [evolved(one, phase=after[0].phase) if one.phase in {*known, None} else one for one in new]
    return (*before, *new, *after)


def with_touchpoints(
    there: tuple[Touchpoint, ...], new: Sequence[Touchpoint], stages: Sequence[Stage]
) -> tuple[Touchpoint, ...]:
    """Return the touchpoints with new ones, each after all those of its stage and of the stages before."""
    ranks = {stage.id: rank for rank, stage in enumerate(stages)}
    by_stage: defaultdict[str, list[Touchpoint]] = defaultdict(list)
    for touchpoint in _beside(there, new):
        by_stage[touchpoint.stage].append(touchpoint)
    starts: defaultdict[int, list[Touchpoint]] = defaultdict(list)
    for stage, held in sorted(by_stage.items(), key=lambda each: ranks[each[0]]):
        earlier = [place + 1 for place, one in enumerate(there) if ranks[one.stage] <= ranks[stage]]
        starts[earlier[-1] if earlier else 0] += held
    found: list[Touchpoint] = []
    for place in range(len(there) + 1):
        found += starts.get(place, ())
        found += there[place : place + 1]
    return tuple(found)


def with_visits(journey: Journey, joining: Mapping[str, Joining]) -> tuple[Path, ...]:
    """Return the paths with visits more, each put where its time is, in the order they come in."""
    if not joining:
        return journey.paths
    known = times(journey)
    return tuple(
        [
            evolved(
                path,
                visits=_in_time(path.visits, joining[path.id].visits, known),
                connections=(*path.connections, *joining[path.id].connections),
            )
            if path.id in joining
            else path
            for path in journey.paths
        ]
    )


def _in_time(
    there: tuple[Visit, ...], new: Sequence[Visit], known: Mapping[str, tuple[int, float]]
) -> tuple[Visit, ...]:
    order = sorted((known[visit.touchpoint], place + 1) for place, visit in enumerate(there))
    moments = [moment for moment, _ in order]
    last_of = list(accumulate((place for _, place in order), max))
    starts: defaultdict[int, list[Visit]] = defaultdict(list)
    at = 0
    for visit in new:
        earlier = bisect_right(moments, known[visit.touchpoint])
        at = max(at, last_of[earlier - 1] if earlier else 0)
        starts[at].append(visit)
    found: list[Visit] = []
    for place in range(len(there) + 1):
        found += starts.get(place, ())
        found += there[place : place + 1]
    return tuple(found)


def _beside(there: Sequence[Touchpoint], new: Sequence[Touchpoint]) -> list[Touchpoint]:
    """Return new touchpoints, none of which covers another that was put by hand."""
    taken = {_spot(one, one.position) for one in there if one.position is not None}
    found = []
    for touchpoint in new:
        position = touchpoint.position
        while position is not None and _spot(touchpoint, position) in taken:
            position = _nudged(position)
        if position is not None:
            taken.add(_spot(touchpoint, position))
        found.append(evolved(touchpoint, position=position))
    return found


def _spot(touchpoint: Touchpoint, position: Position) -> tuple[str, int, int]:
    return touchpoint.stage, round(position.x * _GRID), round(position.y * _GRID)


def _nudged(position: Position) -> Position | None:
    """Return a position further right and down; past the edge the place is found automatically."""
    x, y = position.x + NUDGE[0], position.y + NUDGE[1]
    return Position(x=round(x, 4), y=round(y, 4)) if x <= 1.0 and y <= 1.0 else None
