"""Edits of paths, and of their connections."""

from collections.abc import Collection

from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion, records
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.ids import fresh, fresh_many
from journeycanvas.edits.ordering import gap_beside, gathered
from journeycanvas.edits.texts import clean
from journeycanvas.edits.tuples import inserted
from journeycanvas.model.path import Connection, Path, Visit
from journeycanvas.model.scope import State


def add(journey: Journey, persona: str, *, state: State = "current", name: str = "", id: str | None = None) -> Journey:
    """Return the journey with a new path of a persona, which visits nothing yet."""
    path = Path(id=id or fresh(journey, "p"), persona=persona, state=state, name=clean(name))
    return records.insert(journey, "paths", record=path)


def duplicate(journey: Journey, id: str, *, state: State, copy: str | None = None) -> Journey:
    """Return the journey with a copy of a path after it, in a state: the same touchpoints, emotions and connections.

    What was said on the first path was not said on the copy: verbatims stay behind.
    """
    original = records.find_as(journey, id, kind=Path)
    visits = fresh_many(journey, "v", count=len(original.visits))
    new_id = dict(zip([visit.id for visit in original.visits], visits, strict=True))
    ways = fresh_many(journey, "w", count=len(original.connections))
    path = evolved(
        original,
        id=copy or fresh(journey, "p"),
        state=state,
        visits=tuple([_copied(visit, new_id[visit.id]) for visit in original.visits]),
        connections=tuple(
            [
                evolved(
                    way,
                    id=new,
                    origin=new_id[way.origin],
                    destination=new_id[way.destination] if way.destination else None,
                )
                for way, new in zip(original.connections, ways, strict=True)
            ]
        ),
    )
    return evolved(journey, paths=inserted(journey.paths, path, index=journey.paths.index(original) + 1))


def copy_as_target(journey: Journey, id: str, *, name: str, colour: str | None, copy: str | None = None) -> Journey:
    """Return the journey with a copy of a path after it that tells how it shall be, shown in a colour of its own.

    What was counted on the first one stays behind: how many clients took it, and where they left it.
    """
    copy = copy or fresh(journey, "p")
    copied = duplicate(journey, id, state="target", copy=copy)
    ways = records.find_as(copied, copy, kind=Path).connections
    kept = tuple([evolved(way, share=None) for way in ways if way.kind != "exit"])
    look = {"name": clean(name), "colour": colour, "style": None, "hidden": False}
    return records.change(copied, [copy], volume=None, connections=kept, **look)


def hide(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey with these paths hidden."""
    return records.change(journey, ids, hidden=True)


def show(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey with these paths shown."""
    return records.change(journey, ids, hidden=False)


def move(journey: Journey, id: str, *, to: int) -> Journey:
    """Return the journey with a path at another place in the order of the paths."""
    return records.reorder(journey, id, to=to)


def put(journey: Journey, ids: Collection[str], *, persona: str, gap: int) -> Journey:
    """Return the journey with paths of a persona side by side in a gap between its paths, counted before they go.

    The paths of others stay where they are; the very same journey where nothing changes.
    """
    own = tuple([path for path in journey.paths if path.persona == persona])
    picked = [index for index, path in enumerate(own) if path.id in ids]
    order = iter(gathered(own, picked, gap=gap))
    there = tuple([next(order) if path.persona == persona else path for path in journey.paths])
    return journey if there == journey.paths else evolved(journey, paths=there)


def shift(journey: Journey, ids: Collection[str], *, by: int) -> Journey:
    """Return the journey with paths one place earlier (by -1) or later (by 1) among those of their persona."""
    for persona in dict.fromkeys(path.persona for path in journey.paths if path.id in ids):
        own = [path.id for path in journey.paths if path.persona == persona]
        gap = gap_beside([index for index, id in enumerate(own) if id in ids], range(len(own)), by=by)
        if gap is not None:
            journey = put(journey, ids, persona=persona, gap=gap)
    return journey


def delete(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey without these paths and their visits; the touchpoints stay."""
    return deletion.delete(journey, ids)


def add_exit(
    journey: Journey, visit: str, *, share: float | None = None, cause: str = "", id: str | None = None
) -> Journey:
    """Return the journey with clients leaving it at a visit: their share in per cent, and why."""
    causes = (clean(cause),) if cause else ()
    way = Connection(id=id or fresh(journey, "w"), kind="exit", origin=visit, causes=causes)
    return _with_connection(journey, evolved(way, share=share))


def connect(
    journey: Journey, origin: str, *, to: str, share: float | None = None, label: str = "", id: str | None = None
) -> Journey:
    """Return the journey with a way between two visits of a path: forwards a branch, backwards a loop."""
    path = _path_of(journey, origin)
    order = [visit.id for visit in path.visits]
    goes_back = to in order and order.index(to) <= order.index(origin)
    way = Connection(
        id=id or fresh(journey, "w"),
        kind="loop" if goes_back else "branch",
        origin=origin,
        destination=to,
        label=clean(label),
    )
    return _with_connection(journey, evolved(way, share=share))


def _with_connection(journey: Journey, way: Connection) -> Journey:
    path = _path_of(journey, way.origin)
    at = records.pointer(journey, path.id)
    return records.replace_at(journey, (*at, "connections"), inserted(path.connections, way, index=None))


def _path_of(journey: Journey, visit: str) -> Path:
    records.find_as(journey, visit, kind=Visit)
    return next(path for path in journey.paths if any(one.id == visit for one in path.visits))


def _copied(visit: Visit, id: str) -> Visit:
    return evolved(visit, id=id, verbatims=())
