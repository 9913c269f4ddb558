"""Deleting records with all that hangs on them, as the rows of references say."""

from collections.abc import Callable, Collection, Iterable

from journeycanvas import progress
from journeycanvas.document.invariants import collection
from journeycanvas.document.journey import Journey
from journeycanvas.document.references import COLLECTIONS, TOP_REFERENCES, VISIT_REFERENCES, Reference
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.ids import existing
from journeycanvas.model.card import Card
from journeycanvas.model.path import Path, Visit
from journeycanvas.model.record import Record
from journeycanvas.model.touchpoint import Touchpoint

SUBJECTS = tuple(
    row for row in TOP_REFERENCES if row.collection == "measurements" and row.field in ("stage", "touchpoint", "path")
)
"""What a measurement measures: without it the figure would tell of the whole journey, so it goes too."""

_HANGING = (*[row for row in TOP_REFERENCES if row.arity == "one"], *SUBJECTS)


def delete(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey without these records, whatever they are, and without what hangs on them.

    A reference that may be empty is emptied, and taken out of a list; ids that are not there are passed over.
    """
    gone = _all_gone(journey, ids)
    if not gone:
        return journey
    changes = {name: _kept(collection(journey.__dict__, name), name, gone) for name in COLLECTIONS}
    branding = evolved(journey.branding, logo=None) if journey.branding.logo in gone else journey.branding
    return evolved(journey, branding=branding, **changes)


def hangs_on(journey: Journey, ids: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return what else would go, as ids by the name of their collection ("cards", "visits"...), in their order."""
    more = _all_gone(journey, ids) - frozenset(ids)
    found = {
        name: tuple([id for record in collection(journey.__dict__, name) if (id := record.__dict__["id"]) in more])
        for name in COLLECTIONS
    }
    visits = [visit for path in journey.paths for visit in path.visits]
    found["visits"] = tuple([visit.id for visit in visits if visit.id in more])
    found["verbatims"] = tuple([said.id for visit in visits for said in visit.verbatims if said.id in more])
    found["connections"] = tuple([way.id for path in journey.paths for way in path.connections if way.id in more])
    return {name: gone for name, gone in found.items() if gone}


def _all_gone(journey: Journey, ids: Collection[str]) -> frozenset[str]:
    """Return the ids of all that goes, inner records too."""
    gone = set(existing(journey, ids))
    count = -1
    while len(gone) != count:
        count = len(gone)
        for row in _HANGING:
            progress.step()
            gone.update(_naming(collection(journey.__dict__, row.collection), row, gone))
        for path in journey.paths:
            gone.update(_gone_inside(path, gone))
    return frozenset(gone)


def _naming(records: Iterable[Record], row: Reference, gone: Collection[str]) -> list[str]:
    return [record.__dict__["id"] for record in records if record.__dict__[row.field] in gone]


def _gone_inside(path: Path, gone: Collection[str]) -> set[str]:
    """Return the ids inside a path that go with it, with a touchpoint, or with a visit."""
    everything = path.id in gone
    inside: set[str] = set()
    for visit in path.visits:
        if everything or visit.id in gone or visit.touchpoint in gone:
            inside.add(visit.id)
            inside.update(verbatim.id for verbatim in visit.verbatims)
    for connection in path.connections:
        ends = (connection.origin, connection.destination)
        if everything or any(end in gone or end in inside for end in ends):
            inside.add(connection.id)
    return inside


def _kept(records: tuple[Record, ...], name: str, gone: Collection[str]) -> tuple[Record, ...]:
    """Return the records of a collection that stay, naming nothing that is gone."""
    rows = [row for row in TOP_REFERENCES if row.collection == name and row.arity != "one"]
    inner = _INNER.get(name, _untouched)
    return tuple([inner(_without(record, rows, gone), gone) for record in records if record.__dict__["id"] not in gone])


def _without(record: Record, rows: Iterable[Reference], gone: Collection[str]) -> Record:
    """Return the record with references to what is gone taken out."""
    changes: dict[str, object] = {}
    for row in rows:
        value = record.__dict__[row.field]
        if row.arity == "many":
            if value and any(id in gone for id in value):
                changes[row.field] = tuple([id for id in value if id not in gone])
        elif value is not None and value in gone:
            changes[row.field] = None
    return evolved(record, **changes) if changes else record


def _untouched(record: Record, gone: Collection[str]) -> Record:
    return record


def _path_without(path: Record, gone: Collection[str]) -> Record:
    assert isinstance(path, Path)
    visits = tuple([_visit_without(visit, gone) for visit in path.visits if visit.id not in gone])
    connections = tuple([connection for connection in path.connections if connection.id not in gone])
    return evolved(path, visits=visits, connections=connections)


_VISIT_ROWS = [row for row in VISIT_REFERENCES if row.arity != "one"]


def _visit_without(visit: Visit, gone: Collection[str]) -> Record:
    said = tuple(
        [
            evolved(verbatim, source=None) if verbatim.source in gone else verbatim
            for verbatim in visit.verbatims
            if verbatim.id not in gone
        ]
    )
    return _without(evolved(visit, verbatims=said), _VISIT_ROWS, gone)


def _pictures_without(record: Record, gone: Collection[str]) -> Record:
    assert isinstance(record, Touchpoint | Card)
    if not record.pictures:
        return record
    return evolved(
        record,
        pictures=tuple([use for use in record.pictures if use.id not in gone and use.picture not in gone]),
    )


_INNER: dict[str, Callable[[Record, Collection[str]], Record]] = {
    "paths": _path_without,
    "touchpoints": _pictures_without,
    "cards": _pictures_without,
}
