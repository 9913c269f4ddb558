"""Many new touchpoints and visits at once, each where time puts it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate, chain
from typing import NamedTuple, TypeVar

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.ids import fresh_many
from journeycanvas.edits.table_columns import visits_by_touchpoint
from journeycanvas.edits.time import Time, Times, times
from journeycanvas.edits.touchpoint_room import with_room
from journeycanvas.model.path import Path, Visit
from journeycanvas.model.touchpoint import Touchpoint

T = TypeVar("T")
Felt = tuple[float | None, ...]
"""Emotions at the visits of a path to a touchpoint."""


class Placed(NamedTuple):
    """The id of something new, and the stage it stands in."""

    id: str
    stage: str


def add_touchpoints(journey: Journey, placed: Sequence[Placed], *, path: str | None) -> Journey:
    """Return the journey with new touchpoints, each after all of its stage, visited by the path if one is given.

    Others make way for them where a path would run back through them.
    """
    places = {stage.id: place for place, stage in enumerate(journey.stages)}
    known = times(journey)
    new: defaultdict[int, list[Touchpoint]] = defaultdict(list)
    order = _earliest_from([known[each.id] for each in journey.touchpoints])
    for one in placed:
        at = bisect_right(order, (places[one.stage], 1.0))
        new[at].append(Touchpoint(id=one.id, stage=one.stage))
    changed = evolved(journey, touchpoints=_merged(journey.touchpoints, new))
    changed = with_room(changed, {one.stage for one in placed})
    ends: dict[str, Time] = {one.id: (places[one.stage], 1.0) for one in placed}
    return changed if path is None else add_visits(changed, path, [one.id for one in placed], known={**known, **ends})


def add_visits(journey: Journey, path: str, ids: Collection[str], *, known: Times) -> Journey:
    """Return the journey with a path visiting these touchpoints too, each after what is not later as times tell."""
    if not ids:
        return journey
    owner = records.find_as(journey, path, kind=Path)
    order = _earliest_from([known[visit.touchpoint] for visit in owner.visits])
    made = fresh_many(journey, "v", count=len(ids))
    new: defaultdict[int, list[Visit]] = defaultdict(list)
    for id, visit in sorted(zip(ids, made, strict=True), key=lambda pair: known[pair[0]]):
        new[bisect_right(order, known[id])].append(Visit(id=visit, touchpoint=id))
    way = records.pointer(journey, path)
    return records.replace_at(journey, (*way, "visits"), _merged(owner.visits, new))


def _earliest_from(order: Sequence[Time]) -> list[Time]:
    """Return, for each place, the earliest time from there on: it rises, and so can be searched by halves."""
    return list(accumulate(reversed(order), min))[::-1]


def _merged(values: tuple[T, ...], new: Mapping[int, list[T]]) -> tuple[T, ...]:
    """Return the values with new ones, each before the index given."""
    return tuple(
        chain.from_iterable((*new.get(place, ()), *values[place : place + 1]) for place in range(len(values) + 1))
    )


def feel(journey: Journey, path: str, felt: Mapping[str, Felt], *, known: Times) -> Journey:
    """Return the journey with emotions on a path, by touchpoint: one for each visit, or one for all.

    Where the path did not come by, it does now, unless nothing is felt there.
    """
    visited = visits_by_touchpoint(records.find_as(journey, path, kind=Path).visits)
    missing = [id for id, emotions in felt.items() if id not in visited and emotions[0] is not None]
    journey = add_visits(journey, path, missing, known=known)
    owner = records.find_as(journey, path, kind=Path)
    left = {id: list(each) for id, each in felt.items()}
    changed = tuple([_feeling(visit, left.get(visit.touchpoint)) for visit in owner.visits])
    way = records.pointer(journey, path)
    return records.replace_at(journey, (*way, "visits"), changed)


def _feeling(visit: Visit, left: list[float | None] | None) -> Visit:
    if not left:
        return visit
    return evolved(visit, emotion=left[0] if len(left) == 1 else left.pop(0))
