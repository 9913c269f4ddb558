"""Edits of touchpoints."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion, records
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.ids import fresh, fresh_many
from journeycanvas.edits.time import Time, Times, ids_in_order, new_order, path_in_time, single_places, times
from journeycanvas.edits.touchpoint_room import DECIMALS, with_room
from journeycanvas.edits.tuples import arranged, inserted, without_repeats
from journeycanvas.model.path import Path, Visit
from journeycanvas.model.touchpoint import MomentKindId, Position, Touchpoint


class Move(NamedTuple):
    """Where a touchpoint goes: a stage, and a position in it or None for an automatic place."""

    stage: str
    position: Position | None = None


def add(
    journey: Journey,
    stage: str,
    *,
    id: str | None = None,
    name: str = "",
    position: Position | None = None,
    channels: tuple[str, ...] = (),
    place: int | None = None,
) -> Journey:
    """Return the journey with a new touchpoint at this place among those of its stage, or after all that are not later.

    Others make way for it where a path would run back through them.
    """
    touchpoint = Touchpoint(
        id=id or fresh(journey, "t"), stage=records.find(journey, stage).__dict__["id"], name=name, channels=channels
    )
    touchpoint = evolved(touchpoint, position=_rounded(position))
    index = _index_in_stage(journey, touchpoint) if place is None else _index_at(journey, stage, place)
    added = records.insert(journey, "touchpoints", record=touchpoint, index=index)
    return with_room(added, [stage], put=[touchpoint.id])


def move(journey: Journey, id: str, *, to_stage: str, position: Position | None = None) -> Journey:
    """Return the journey with a touchpoint in a stage, at a position there or else at an automatic place.

    Time follows as in `place`, with the times told by the document.
    """
    return move_many(journey, {id: Move(to_stage, position)})


def place(journey: Journey, id: str, *, stage: str, position: Position, xs: Times) -> Journey:
    """Return the journey with a touchpoint dragged to a position in a stage; only this one gets a position.

    Time follows: xs gives the time of every touchpoint as drawn, (stage index, part of the way across), so that
    automatic places count too. Past a neighbour that it was in time order with, the touchpoint changes places in the
    journey's order, and its visits in the order of each path. A step back in time stays one: see `edits.time`.
    """
    return move_many(journey, {id: Move(stage, position)}, xs=xs)


def move_many(journey: Journey, moves: Mapping[str, Move], *, xs: Times | None = None) -> Journey:
    """Return the journey with several touchpoints moved at once; time follows as in `place`."""
    before = times(journey) if xs is None else xs
    stages = {stage.id: index for index, stage in enumerate(journey.stages)}
    after: dict[str, Time] = {}
    touchpoints = list(journey.touchpoints)
    places = records.places_of(single_places(ids_in_order(journey.touchpoints)), moves)
    for id, to in moves.items():
        touchpoint = touchpoints[places[id]]
        touchpoints[places[id]] = evolved(touchpoint, stage=to.stage, position=_rounded(to.position))
        if to.stage in stages:
            after[id] = (stages[to.stage], _across(to, stages[to.stage], before.get(id)))
    order = new_order(ids_in_order(journey.touchpoints), moves, before=before, after=after)
    return evolved(
        journey,
        touchpoints=tuple(touchpoints) if order is None else arranged(touchpoints, order),
        paths=tuple([path_in_time(path, moves, before=before, after=after) for path in journey.paths]),
    )


def let_place_itself(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey with these touchpoints at automatic places."""
    return records.change(journey, ids, position=None)


def set_moment(journey: Journey, ids: Collection[str], *, moment: MomentKindId) -> Journey:
    """Return the journey with these touchpoints of a kind of moment."""
    return records.change(journey, ids, moment=moment)


def toggle_moment_of_truth(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey with these touchpoints marked as moments of truth, or unmarked where all of them were."""
    marked = [records.find_as(journey, id, kind=Touchpoint).moment_of_truth for id in ids]
    return records.change(journey, ids, moment_of_truth=not all(marked))


def set_channels(journey: Journey, ids: Collection[str], *, channels: tuple[str, ...]) -> Journey:
    """Return the journey with these touchpoints on these channels, the main one first."""
    return records.change(journey, ids, channels=without_repeats(channels))


def reorder(journey: Journey, id: str, *, to: int) -> Journey:
    """Return the journey with a touchpoint at another place in the order of its touchpoints; no visit moves."""
    return records.reorder(journey, id, to=to)


def duplicate(journey: Journey, id: str, *, copy: str | None = None) -> Journey:
    """Return the journey with a copy of a touchpoint after it, at an automatic place, visited right after it."""
    original = records.find_as(journey, id, kind=Touchpoint)
    copy = copy or fresh(journey, "t")
    uses = fresh_many(journey, "u", count=len(original.pictures))
    touchpoint = evolved(
        original,
        id=copy,
        position=None,
        pictures=tuple([evolved(use, id=new) for use, new in zip(original.pictures, uses, strict=True)]),
    )
    index = journey.touchpoints.index(original) + 1
    visited = [path for path in journey.paths if any(visit.touchpoint == id for visit in path.visits)]
    visits = dict(zip([path.id for path in visited], fresh_many(journey, "v", count=len(visited)), strict=True))
    duplicated = evolved(
        journey,
        touchpoints=inserted(journey.touchpoints, touchpoint, index=index),
        paths=tuple([_also_visited(path, id, copy=copy, visit=visits.get(path.id)) for path in journey.paths]),
    )
    return with_room(duplicated, [touchpoint.stage])


def delete(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey without these touchpoints, their visits, and what else hangs on them."""
    return deletion.delete(journey, ids)


def _also_visited(path: Path, original: str, *, copy: str, visit: str | None) -> Path:
    if visit is None:
        return path
    index = max(index for index, one in enumerate(path.visits) if one.touchpoint == original)
    new = Visit(id=visit, touchpoint=copy, emotion=path.visits[index].emotion)
    return evolved(path, visits=inserted(path.visits, new, index=index + 1))


def _index_in_stage(journey: Journey, new: Touchpoint) -> int:
    """Return where a new touchpoint belongs: after the last one that is not later, by stage and then by place."""
    stages = {stage.id: index for index, stage in enumerate(journey.stages)}
    across = new.position.x if new.position else 1.0
    time = (stages[new.stage], across)
    known = times(journey)
    earlier = [index for index, one in enumerate(journey.touchpoints) if known[one.id] <= time]
    return earlier[-1] + 1 if earlier else 0


def _index_at(journey: Journey, stage: str, place: int) -> int:
    """Return where in the order of all touchpoints a place in the row of a stage is."""
    row = [index for index, one in enumerate(journey.touchpoints) if one.stage == stage]
    if row:
        return row[place] if place < len(row) else row[-1] + 1
    stages = {one.id: index for index, one in enumerate(journey.stages)}
    earlier = [index for index, one in enumerate(journey.touchpoints) if stages[one.stage] < stages[stage]]
    return earlier[-1] + 1 if earlier else 0


def _across(to: Move, stage: int, before: tuple[int, float] | None) -> float:
    """Return how far across its stage a touchpoint comes: an automatic place is the end nearest to where it was."""
    if to.position is not None:
        return to.position.x
    if before is None or stage < before[0]:
        return 1.0
    return 0.0 if stage > before[0] else before[1]


def _rounded(position: Position | None) -> Position | None:
    return position and Position(x=round(position.x, DECIMALS), y=round(position.y, DECIMALS))
