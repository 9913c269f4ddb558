"""Finding many records by their ids at once."""

from collections.abc import Collection, Iterator

from journeycanvas.document.invariants import collection
from journeycanvas.document.journey import Journey
from journeycanvas.document.references import COLLECTIONS
from journeycanvas.edits import records
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.model.record import Record

_FEW = 8
"""So many are found faster one by one than by looking at the whole document."""


def found(journey: Journey, ids: Collection[str]) -> dict[str, tuple[str, Record]]:
    """Return the records of these ids that are there, each with the name of its collection, in the order of the ids."""
    if len(ids) <= _FEW:
        return {id: place for id in ids if (place := _one(journey, id)) is not None}
    places = {record.__dict__["id"]: (name, record) for name, record in _all(journey)}
    return {id: places[id] for id in ids if id in places}


def _one(journey: Journey, id: str) -> tuple[str, Record] | None:
    way = records.locate(journey, id)
    if way is None:
        return None
    record = records.record_at(journey, way)
    assert isinstance(record, Record)
    return (str(way[-2]) if way else JOURNEY, record)


def _all(journey: Journey) -> Iterator[tuple[str, Record]]:
    for name in COLLECTIONS:
        for record in collection(journey.__dict__, name):
            yield name, record
    for path in journey.paths:
        for visit in path.visits:
            yield "visits", visit
            for said in visit.verbatims:
                yield "verbatims", said
        for way in path.connections:
            yield "connections", way
