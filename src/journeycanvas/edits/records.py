"""Edits of records of any kind, found by their id wherever they stand in the document."""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from journeycanvas.document.invariants import collection
from journeycanvas.document.journey import Journey
from journeycanvas.document.references import COLLECTIONS
from journeycanvas.edits.errors import GoneError, evolved
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.edits.tuples import inserted, moved, replaced
from journeycanvas.model.path import Path
from journeycanvas.model.record import Record

Pointer = tuple[str | int, ...]
"""The way to a record: ("touchpoints", 3), or ("paths", 0, "visits", 4)."""

R = TypeVar("R", bound=Record)

INNER: dict[str, tuple[str, ...]] = {
    "paths": ("visits", "connections"),
    "visits": ("verbatims",),
    "touchpoints": ("pictures",),
    "cards": ("pictures",),
}
"""The fields that hold records with an id inside the records of a collection."""


def find(journey: Journey, id: str) -> Record:
    """Return the record with the id; raises EditError where there is none."""
    found = record_at(journey, pointer(journey, id))
    assert isinstance(found, Record)
    return found


def find_as(journey: Journey, id: str, *, kind: type[R]) -> R:
    """Return the record with the id, which must be of this kind; raises EditError where it is not."""
    found = find(journey, id)
    if not isinstance(found, kind):
        raise GoneError
    return found


def kind_of(journey: Journey, id: str) -> str | None:
    """Return the name of the collection the record stands in, such as "touchpoints" or "visits"; None if none."""
    way = locate(journey, id)
    return str(way[-2]) if way else None


def pointer(journey: Journey, id: str) -> Pointer:
    """Return the way to the record with the id, empty for the journey itself; raises EditError where there is none."""
    way = locate(journey, id)
    if way is None:
        raise GoneError
    return way


def locate(journey: Journey, id: str) -> Pointer | None:
    """Return the way to the record with the id, empty for the journey itself; None where there is none."""
    if id == JOURNEY:
        return ()
    for name in COLLECTIONS:
        index = index_of(collection(journey.__dict__, name), id)
        if index is not None:
            return (name, index)
    for name in INNER:
        if name in COLLECTIONS:
            way = _locate_inside(collection(journey.__dict__, name), name, id)
            if way is not None:
                return (name, *way)
    return None


def index_of(records: Iterable[Record], id: str) -> int | None:
    """Return the place of the record with the id."""
    for index, record in enumerate(records):
        if record.__dict__["id"] == id:
            return index
    return None


def places_of(known: Mapping[str, int], wanted: Collection[str]) -> dict[str, int]:
    """Return the places of the wanted ids among those known; raises EditError where one is missing."""
    try:
        return {id: known[id] for id in wanted}
    except KeyError:
        raise GoneError from None


def record_at(journey: Journey, way: Pointer) -> object:
    """Return what stands at the end of a way."""
    value: object = journey
    for step in way:
        value = value[step] if isinstance(value, tuple) and isinstance(step, int) else getattr(value, str(step))
    return value


def replace_at(owner: R, way: Pointer, value: object) -> R:
    """Return the record with another value at the end of a way; what does not stand on the way is shared."""
    if not way:
        assert isinstance(value, type(owner))
        return value
    name = str(way[0])
    return evolved(owner, **{name: _replaced_in(getattr(owner, name), way[1:], value)})


def change(journey: Journey, ids: Collection[str], **fields: object) -> Journey:
    """Return the journey with these fields of every record named changed; EditError where a value is not allowed."""
    if len(ids) == 1:
        (id,) = ids
        way = pointer(journey, id)
        record = record_at(journey, way)
        assert isinstance(record, Record)
        return replace_at(journey, way, evolved(record, **fields))
    left = set(ids)
    changes: dict[str, object] = {}
    for name in COLLECTIONS:
        records = collection(journey.__dict__, name)
        named = left.intersection(record.__dict__["id"] for record in records)
        if named:
            left -= named
            changes[name] = tuple(
                [evolved(record, **fields) if record.__dict__["id"] in named else record for record in records]
            )
    journey = evolved(journey, **changes)
    if len(left) > 1:
        journey = _with_visits_changed(journey, left, fields)
        left -= {visit.id for path in journey.paths for visit in path.visits}
    for id in sorted(left):
        journey = change(journey, (id,), **fields)
    return journey


def _with_visits_changed(journey: Journey, ids: Collection[str], fields: Mapping[str, object]) -> Journey:
    """Return the journey with these fields of visits changed in one pass over the paths."""

    def changed(path: Path) -> Path:
        if not any(visit.id in ids for visit in path.visits):
            return path
        visits = [evolved(visit, **fields) if visit.id in ids else visit for visit in path.visits]
        return evolved(path, visits=tuple(visits))

    return evolved(journey, paths=tuple([changed(path) for path in journey.paths]))


def insert(journey: Journey, name: str, *, record: Record, index: int | None = None) -> Journey:
    """Return the journey with a record more in the collection, at the index or else at the end."""
    return evolved(journey, **{name: inserted(collection(journey.__dict__, name), record, index=index)})


def reorder(journey: Journey, id: str, *, to: int) -> Journey:
    """Return the journey with the record moved within its collection, so that it then has the index `to`."""
    way = pointer(journey, id)
    values = record_at(journey, way[:-1])
    index = way[-1]
    assert isinstance(values, tuple)
    assert isinstance(index, int)
    return replace_at(journey, way[:-1], moved(values, index, to=to))


def _locate_inside(records: Iterable[Record], name: str, id: str) -> Pointer | None:
    for index, record in enumerate(records):
        for field in INNER[name]:
            inner = record.__dict__[field]
            if not inner:
                continue
            place = index_of(inner, id)
            if place is not None:
                return (index, field, place)
            deeper = _locate_inside(inner, field, id) if field in INNER else None
            if deeper is not None:
                return (index, field, *deeper)
    return None


def _replaced_in(value: object, way: Pointer, new: object) -> object:
    if not way:
        return new
    step = way[0]
    if isinstance(value, tuple) and isinstance(step, int):
        return replaced(value, step, by=_replaced_in(value[step], way[1:], new))
    assert isinstance(value, Record)
    return replace_at(value, way, new)
