"""Which form is shown for what is selected; a new kind of record is one row."""

from journeycanvas.document.journey import Journey
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.model.path import Path, Verbatim, Visit
from journeycanvas.model.record import Record
from journeycanvas.ui.finding import found
from journeycanvas.ui.inspector.card import card_form, recommendation_form, resource_form
from journeycanvas.ui.inspector.connection import connection_form
from journeycanvas.ui.inspector.form import Make
from journeycanvas.ui.inspector.journey import journey_form
from journeycanvas.ui.inspector.lane import lane_form
from journeycanvas.ui.inspector.measurement import measurement_form
from journeycanvas.ui.inspector.organisation import (
    channel_form,
    department_form,
    label_form,
    person_form,
    related_form,
    source_form,
)
from journeycanvas.ui.inspector.persona import persona_form
from journeycanvas.ui.inspector.stage import phase_form, stage_form
from journeycanvas.ui.inspector.touchpoint import touchpoint_form
from journeycanvas.ui.inspector.unplaced import unplaced_form

FORMS: dict[str, Make] = {
    "journey": journey_form,
    "personas": persona_form,
    "phases": phase_form,
    "stages": stage_form,
    "lanes": lane_form,
    "touchpoints": touchpoint_form,
    "connections": connection_form,
    "cards": card_form,
    "recommendations": recommendation_form,
    "resources": resource_form,
    "measurements": measurement_form,
    "sources": source_form,
    "departments": department_form,
    "people": person_form,
    "channels": channel_form,
    "labels": label_form,
    "related": related_form,
    "inventory": unplaced_form,
}
"""The form of each collection of records."""


def subject(journey: Journey, selection: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    """Return the collection that is inspected and the ids in it; an empty name and all ids where kinds differ."""
    places = found(journey, sorted(selection))
    shown = dict.fromkeys(_shown_for(journey, *place) for place in places.values())
    if len(shown) > 1:
        shown.pop((JOURNEY, JOURNEY), None)  # what is changed for all of these is not meant for the whole
    kinds = {kind for kind, _id in shown}
    if not kinds:
        return JOURNEY, (JOURNEY,)
    if len(kinds) > 1:
        return "", tuple(id for _kind, id in shown)
    return kinds.pop(), tuple(id for _kind, id in shown)


def _shown_for(journey: Journey, name: str, record: Record) -> tuple[str, str]:
    """Return the record whose form shows another one too: a visit's is its touchpoint's, a path's its persona's."""
    if isinstance(record, Verbatim):
        visits = (visit for path in journey.paths for visit in path.visits)
        record = next(visit for visit in visits if record in visit.verbatims)
    if isinstance(record, Visit):
        return "touchpoints", record.touchpoint
    if isinstance(record, Path):
        return "personas", record.persona
    return (name, record.__dict__["id"]) if name in FORMS and name != JOURNEY else (JOURNEY, JOURNEY)
