"""Where a new touchpoint comes: in its stage, among those that stand there, and on the path."""

from collections.abc import Sequence
from itertools import pairwise
from math import dist, inf, nextafter
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoint_by_id, touchpoints_by_stage
from journeycanvas.edits import touchpoint_room, touchpoints, visits
from journeycanvas.edits.time import times
from journeycanvas.model.path import Path
from journeycanvas.model.touchpoint import Position
from journeycanvas.session.session import Session
from journeycanvas.tools import places
from journeycanvas.tools.places import Point


class Arrival(NamedTuple):
    """A stage, a place in its row of touchpoints, the position there if any, and the place among a path's visits."""

    stage: str
    place: int
    position: Position | None = None
    path: str | None = None
    visit: int = 0


def at_point(session: Session, point: Point) -> Arrival | None:
    """Return where a touchpoint comes that is put at a point of the scene; None where no path is drawn.

    It comes between its neighbours from left to right, and on the path where that need not run back for it.
    """
    scene, journey = session.scene, session.settled
    to = places.move_to(scene, point)
    if to is None or to.position is None:
        return None
    spots = places.spots(scene)
    row = touchpoints_by_stage(journey.touchpoints).get(to.stage, ())
    passed = [place for place, one in enumerate(row, start=1) if one.id in spots and spots[one.id][0] <= point[0]]
    place = passed[-1] if passed else 0
    position = touchpoint_room.chosen_position(journey, to.stage, place=place, wanted=to.position)
    path = shown_path(session)
    if path is None:
        return Arrival(to.stage, place, position)
    visited = [spots.get(visit.touchpoint, point) for visit in path.visits]
    after = (nextafter(point[0], inf), point[1])  # right above another one it comes after that in the row: here too
    return Arrival(to.stage, place, position, path.id, place_on_way(visited, after))


def after(session: Session, touchpoint: str) -> Arrival:
    """Return where a touchpoint comes right after another one, on the path too where that comes by."""
    journey, path = session.settled, shown_path(session)
    stage = touchpoint_by_id(journey.touchpoints)[touchpoint].stage
    row = touchpoints_by_stage(journey.touchpoints)[stage]
    place = next(place for place, one in enumerate(row, start=1) if one.id == touchpoint)
    if path is None:
        return Arrival(stage, place)
    visited = [visit for visit, one in enumerate(path.visits, start=1) if one.touchpoint == touchpoint]
    return Arrival(stage, place, None, path.id, visited[-1] if visited else _visit_in_time(journey, path, stage, place))


def at_end(session: Session, stage: str) -> Arrival:
    """Return where a touchpoint comes after all of a stage."""
    journey, path = session.settled, shown_path(session)
    place = len(touchpoints_by_stage(journey.touchpoints).get(stage, ()))
    if path is None:
        return Arrival(stage, place)
    return Arrival(stage, place, None, path.id, _visit_in_time(journey, path, stage, place))


def arrived(journey: Journey, arrival: Arrival, *, id: str) -> Journey:
    """Return the journey with a new touchpoint of this id there, visited by the path."""
    there = touchpoints.add(journey, arrival.stage, id=id, position=arrival.position, place=arrival.place)
    return visited(there, arrival, id=id)


def visited(journey: Journey, arrival: Arrival, *, id: str) -> Journey:
    """Return the journey with the path coming by at a touchpoint that has arrived."""
    if arrival.path is None:
        return journey
    return visits.add(journey, arrival.path, touchpoint=id, index=arrival.visit)


def shown_path(session: Session) -> Path | None:
    """Return the path that new touchpoints join: that of what is selected, else the first one shown."""
    shown = [path for path in session.journey.paths if not path.hidden]
    for path in shown:
        if session.selection & {path.id, path.persona, *(visit.id for visit in path.visits)}:
            return path
    return shown[0] if shown else None


def place_on_way(way: Sequence[Point], point: Point) -> int:
    """Return where on a way through these points one more makes it least longer, of where it need not run back."""

    def cost(place: int) -> tuple[bool, float]:
        before, after = way[max(0, place - 1) : place], way[place : place + 1]
        passed = [*before, point, *after]
        steps_back = sum(end[0] < start[0] for start, end in pairwise(passed))
        known = sum(end[0] < start[0] for start, end in zip(before, after, strict=False))
        return steps_back > known, _length(passed) - _length([*before, *after])

    return min(range(len(way) + 1), key=cost)


def _visit_in_time(journey: Journey, path: Path, stage: str, place: int) -> int:
    """Return where among a path's visits one belongs to a touchpoint at this place of the row of a stage."""
    rank = next(rank for rank, one in enumerate(journey.stages) if one.id == stage)
    row = touchpoints_by_stage(journey.touchpoints).get(stage, ())
    xs = times(journey)
    return visits.index_at(path, xs[row[place - 1].id] if place else (rank, 0.0), xs=xs)


def _length(way: Sequence[Point]) -> float:
    return sum(dist(start, end) for start, end in pairwise(way))
