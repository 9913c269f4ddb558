"""Which form is shown for what is selected; a new kind of record is one row.

Each form is loaded when it is first shown: together they are half as large as the rest of the window.
"""

from importlib import import_module
from typing import cast

from journeycanvas.document.journey import Journey
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.model.path import Path, Verbatim, Visit
from journeycanvas.model.record import Record
from journeycanvas.session.session import Session
from journeycanvas.ui.finding import found
from journeycanvas.ui.inspector.form import Form, Make

FORMS: dict[str, str] = {
    "journey": "journey.journey_form",
    "personas": "persona.persona_form",
    "phases": "stage.phase_form",
    "stages": "stage.stage_form",
    "lanes": "lane.lane_form",
    "touchpoints": "touchpoint.touchpoint_form",
    "connections": "connection.connection_form",
    "cards": "card.card_form",
    "recommendations": "card.recommendation_form",
    "resources": "card.resource_form",
    "measurements": "measurement.measurement_form",
    "sources": "organisation.source_form",
    "departments": "organisation.department_form",
    "people": "organisation.person_form",
    "channels": "organisation.channel_form",
    "labels": "organisation.label_form",
    "related": "organisation.related_form",
    "inventory": "unplaced.unplaced_form",
    "": "mixed.mixed_form",
}
"""The form of each collection, and of several kinds of records: the file beside this one, and what makes it there."""


def form_of(kind: str, session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of these records of a collection."""
    file, _dot, name = FORMS[kind].partition(".")
    make = cast(Make, getattr(import_module(f"journeycanvas.ui.inspector.{file}"), name))
    return make(session, ids)


PATHS_TAB = 4
"""Which tab of the form of personas is that of their paths."""


def tab_of(journey: Journey, selection: frozenset[str]) -> int | None:
    """Return the tab that shows what is selected where it is not the first one: a path is told of in its persona's."""
    return PATHS_TAB if any(path.id in selection for path in journey.paths) else None


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
