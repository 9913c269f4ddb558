"""Which form is shown for what is selected; a new kind of record is one row."""

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.model.path import Path, Verbatim, Visit
from journeycanvas.ui.inspector.card import card_form, measurement_form, recommendation_form, resource_form
from journeycanvas.ui.inspector.form import Make
from journeycanvas.ui.inspector.journey import journey_form
from journeycanvas.ui.inspector.lane import lane_form
from journeycanvas.ui.inspector.persona import persona_form
from journeycanvas.ui.inspector.stage import phase_form, stage_form
from journeycanvas.ui.inspector.touchpoint import touchpoint_form

FORMS: dict[str, Make] = {
    "journey": journey_form,
    "personas": persona_form,
    "phases": phase_form,
    "stages": stage_form,
    "lanes": lane_form,
    "touchpoints": touchpoint_form,
    "cards": card_form,
    "recommendations": recommendation_form,
    "resources": resource_form,
    "measurements": measurement_form,
}
"""The form of each collection of records."""


def subject(journey: Journey, selection: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    """Return the collection that is inspected and the ids in it; an empty name where several kinds are selected."""
    found: dict[str, list[str]] = {}
    for id in sorted(selection):
        kind, shown = _shown_for(journey, id)
        ids = found.setdefault(kind, [])
        if shown not in ids:
            ids.append(shown)
    if not found:
        return "journey", (JOURNEY,)
    if len(found) > 1:
        return "", ()
    ((kind, ids),) = found.items()
    return kind, tuple(ids)


def _shown_for(journey: Journey, id: str) -> tuple[str, str]:
    """Return the record whose form shows another one too: a visit's is its touchpoint's, a path's its persona's."""
    way = records.locate(journey, id)
    if not way:
        return "journey", JOURNEY
    record = records.record_at(journey, way)
    if isinstance(record, Verbatim):
        record = records.record_at(journey, way[:-2])
    if isinstance(record, Visit):
        return "touchpoints", record.touchpoint
    if isinstance(record, Path):
        return "personas", record.persona
    name = str(way[0])
    return (name, id) if name in FORMS and len(way) == 2 else ("journey", JOURNEY)
