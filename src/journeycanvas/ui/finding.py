"""Finding many records by their ids at once."""

from collections.abc import Collection, Mapping

from journeycanvas.document.invariants import collection
from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import by_identity
from journeycanvas.document.references import COLLECTIONS
from journeycanvas.edits import records
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.model.path import Path
from journeycanvas.model.record import Record

_FEW = 8
"""So many are found faster one by one than by looking at the whole document."""


def found(journey: Journey, ids: Collection[str]) -> dict[str, tuple[str, Record]]:
    """Return the records of these ids that are there, each with the name of its collection, in the order of the ids."""
    if len(ids) <= _FEW:
        return {id: place for id in ids if (place := _one(journey, id)) is not None}
    held = [(name, _by_id(collection(journey.__dict__, name))) for name in COLLECTIONS]
    held += [(name, _by_id(inner)) for name, inner in _inside(journey.paths)]
    there = [(name, known) for name, known in held if known]
    places: dict[str, tuple[str, Record]] = {}
    for id in ids:
        for name, known in there:
            record = known.get(id)
            if record is not None:
                places[id] = (name, record)
                break
    return places


@by_identity  # each field of a form asks for the same records again
def _one(journey: Journey, id: str) -> tuple[str, Record] | None:
    way = records.locate(journey, id)
    if way is None:
        return None
    record = records.record_at(journey, way)
    assert isinstance(record, Record)
    return (str(way[-2]) if way else JOURNEY, record)


@by_identity
def _by_id(records: tuple[Record, ...]) -> Mapping[str, Record]:
    return {record.__dict__["id"]: record for record in records}


@by_identity
def _inside(paths: tuple[Path, ...]) -> tuple[tuple[str, tuple[Record, ...]], ...]:
    """Return the records inside paths, with the names of their collections."""
    visits = tuple(visit for path in paths for visit in path.visits)
    verbatims = tuple(said for visit in visits if visit.verbatims for said in visit.verbatims)
    connections = tuple(way for path in paths for way in path.connections)
    return (("visits", visits), ("verbatims", verbatims), ("connections", connections))
