"""How steps that delete are named: by what goes, with its name where it is one thing, else by how many go."""

from collections.abc import Collection, Iterator, Mapping

from journeycanvas.document.invariants import collection
from journeycanvas.document.journey import Journey
from journeycanvas.document.references import COLLECTIONS
from journeycanvas.lanes.base import LaneBase
from journeycanvas.language import N_, words
from journeycanvas.model.record import Record
from journeycanvas.session.step_names import Named, shortened

DELETE = N_("Delete")
DELETE_THINGS = N_("Delete {name} things")
_CALLED_BY = ("name", "text", "title", "label", "who", "file")
"""The fields that tell of a thing, the first one that is filled in."""
_ONE_NAMED_MANY: Mapping[str, tuple[str, str, str]] = {
    "personas": (N_("Delete persona"), N_("Delete persona ‘{name}’"), N_("Delete {name} personas")),
    "phases": (N_("Delete phase"), N_("Delete phase ‘{name}’"), N_("Delete {name} phases")),
    "stages": (N_("Delete stage"), N_("Delete stage ‘{name}’"), N_("Delete {name} stages")),
    "lanes": (N_("Delete lane"), N_("Delete lane ‘{name}’"), N_("Delete {name} lanes")),
    "touchpoints": (N_("Delete touchpoint"), N_("Delete touchpoint ‘{name}’"), N_("Delete {name} touchpoints")),
    "paths": (N_("Delete path"), N_("Delete path ‘{name}’"), N_("Delete {name} paths")),
    "visits": (N_("Delete visit"), N_("Delete visit"), N_("Delete {name} visits")),
    "connections": (N_("Delete connection"), N_("Delete connection ‘{name}’"), N_("Delete {name} connections")),
    "verbatims": (N_("Delete verbatim"), N_("Delete verbatim ‘{name}’"), N_("Delete {name} verbatims")),
    "cards": (N_("Delete card"), N_("Delete card ‘{name}’"), N_("Delete {name} cards")),
    "recommendations": (
        N_("Delete recommendation"),
        N_("Delete recommendation ‘{name}’"),
        N_("Delete {name} recommendations"),
    ),
    "resources": (N_("Delete resource"), N_("Delete resource ‘{name}’"), N_("Delete {name} resources")),
    "measurements": (N_("Delete measurement"), N_("Delete measurement ‘{name}’"), N_("Delete {name} measurements")),
    "departments": (N_("Delete department"), N_("Delete department ‘{name}’"), N_("Delete {name} departments")),
    "people": (N_("Delete person"), N_("Delete person ‘{name}’"), N_("Delete {name} people")),
    "channels": (N_("Delete channel"), N_("Delete channel ‘{name}’"), N_("Delete {name} channels")),
    "labels": (N_("Delete label"), N_("Delete label ‘{name}’"), N_("Delete {name} labels")),
    "sources": (N_("Delete source"), N_("Delete source ‘{name}’"), N_("Delete {name} sources")),
}
"""For each collection: the name of the step that deletes one thing, one that has a name, and several."""


def deleting(journey: Journey, ids: Collection[str]) -> str:
    """Return the name of the step that deletes these things of a journey in which they still are."""
    wanted = frozenset(ids)
    found = list(_found(journey, wanted))
    kinds = {kind for kind, _record in found}
    if len(kinds) != 1:
        return Named(DELETE_THINGS, str(len(found))) if found else DELETE
    one, named, many = _ONE_NAMED_MANY.get(kinds.pop(), (DELETE, N_("Delete ‘{name}’"), DELETE_THINGS))
    if len(found) > 1:
        return Named(many, str(len(found)))
    called = _called(journey, found[0][1])
    return Named(named, called) if called else one


def _found(journey: Journey, wanted: frozenset[str]) -> Iterator[tuple[str, Record]]:
    """Give the records wanted with the names of their collections."""
    for name in COLLECTIONS:
        for record in collection(journey.__dict__, name):
            if record.__dict__["id"] in wanted:
                yield name, record
    for path in journey.paths:
        yield from (("visits", visit) for visit in path.visits if visit.id in wanted)
        yield from (("connections", way) for way in path.connections if way.id in wanted)
        yield from (("verbatims", said) for visit in path.visits for said in visit.verbatims if said.id in wanted)


def _called(journey: Journey, record: Record) -> str:
    """Return in short what a thing is called; a lane without a name as it is called on the map."""
    texts = (record.__dict__.get(field) for field in _CALLED_BY)
    found = next((text for text in texts if isinstance(text, str) and text.strip()), "")
    if not found and isinstance(record, LaneBase):
        found = words(journey.language)(record.shown_title())
    return shortened(found)
