"""Where connections of a path lead: between which visits, forwards or back, or out."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.language import _
from journeycanvas.model.path import Connection, Path, Visit

Kind = Literal["branch", "loop", "exit"]


class Ends(NamedTuple):
    """The visit a connection leaves, the one it leads to or none for an exit, and which kind that makes it."""

    origin: str
    destination: str | None
    kind: Kind


def ends_between(path: Path, origin: str, destination: str) -> Ends | None:
    """Return the ends of a way from one touchpoint to another: the shortest one forwards, else the shortest back.

    None where the path does not visit both.
    """
    places = list(enumerate(visit.touchpoint for visit in path.visits))
    starts = [place for place, touchpoint in places if touchpoint == origin]
    goals = [place for place, touchpoint in places if touchpoint == destination]
    forwards = [(goal - start, start, goal) for start in starts for goal in goals if goal > start]
    back = [(start - goal, start, goal) for start in starts for goal in goals if goal <= start]
    if not forwards and not back:
        return None
    _length, start, goal = min(forwards or back)
    return Ends(path.visits[start].id, path.visits[goal].id, "branch" if forwards else "loop")


def ends_out(path: Path, origin: str) -> Ends | None:
    """Return the ends of an exit from a touchpoint: the last visit there; None where the path does not visit it."""
    visits = [visit.id for visit in path.visits if visit.touchpoint == origin]
    return Ends(visits[-1], None, "exit") if visits else None


def known_way(path: Path, ends: Ends) -> Connection | None:
    """Return the branch or loop that already leads from one visit to the other."""
    if ends.destination is None:
        return None
    same = (way for way in path.connections if (way.origin, way.destination) == (ends.origin, ends.destination))
    return next(same, None)


def with_visits(path: Path, visits: tuple[Visit, ...]) -> Path:
    """Return the path with its visits in another order; a branch that now leads back is a loop."""
    ways = path.connections
    if any(way.destination is not None for way in ways):
        before = {visit.id: place for place, visit in enumerate(path.visits)}
        after = {visit.id: place for place, visit in enumerate(visits)}
        turned = tuple([_turned(way, before, after) for way in ways])
        ways = ways if turned == ways else turned
    return evolved(path, visits=visits, connections=ways)


def _turned(way: Connection, before: Mapping[str, int], after: Mapping[str, int]) -> Connection:
    if way.destination is None:
        return way
    was_forwards = before[way.destination] > before[way.origin]
    is_forwards = after[way.destination] > after[way.origin]
    if was_forwards == is_forwards:
        return way
    return evolved(way, kind="branch" if is_forwards else "loop")


def path_of(journey: Journey, connection: str) -> Path:
    """Return the path a connection belongs to; raises EditError where there is no such connection."""
    records.find_as(journey, connection, kind=Connection)
    return next(path for path in journey.paths if any(way.id == connection for way in path.connections))


def lead(journey: Journey, id: str, *, to: str | None) -> Journey:
    """Return the journey with a connection leading to another visit of its path, or out for None.

    Forwards it is a branch, back or to where it begins a loop, out an exit.
    """
    way = records.find_as(journey, id, kind=Connection)
    if to == way.destination:
        return journey
    order = [visit.id for visit in path_of(journey, id).visits]
    kind: Kind = "exit"
    if to is not None:
        kind = "branch" if to in order and order.index(to) > order.index(way.origin) else "loop"
    return records.replace_at(journey, records.pointer(journey, id), evolved(way, destination=to, kind=kind))


def leave(journey: Journey, id: str, *, origin: str) -> Journey:
    """Return the journey with a connection leaving another visit of its path; forwards it is a branch, back a loop."""
    way = records.find_as(journey, id, kind=Connection)
    if origin == way.origin:
        return journey
    order = [visit.id for visit in path_of(journey, id).visits]
    kind: Kind = way.kind
    if way.destination is not None and origin in order:
        kind = "branch" if order.index(way.destination) > order.index(origin) else "loop"
    return records.replace_at(journey, records.pointer(journey, id), evolved(way, origin=origin, kind=kind))


def turn_into(journey: Journey, id: str, *, kind: Kind) -> Journey:
    """Return the journey with a connection of another kind; where its destination does not fit, it leads elsewhere.

    A branch then skips the next visit where it can, a loop goes back one visit where it can. Raises EditError where
    nothing comes later to branch to.
    """
    way = records.find_as(journey, id, kind=Connection)
    if kind == way.kind:
        return journey
    if kind == "exit":
        return lead(journey, id, to=None)
    order = [visit.id for visit in path_of(journey, id).visits]
    start = order.index(way.origin)
    if kind == "loop":
        return lead(journey, id, to=order[max(0, start - 1)])
    later = order[start + 1 : start + 3]
    if not later:
        raise EditError(_("The path ends here: there is nothing later to branch to."))
    return lead(journey, id, to=later[-1])
