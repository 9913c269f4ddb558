"""The form of things of several kinds selected together: how many of each, and the fields that all of them have."""

from collections import Counter
from collections.abc import Callable, Collection
from functools import partial

from journeycanvas.document.journey import Journey
from journeycanvas.edits import to_stage
from journeycanvas.language import _, ngettext
from journeycanvas.model.record import Record
from journeycanvas.session.session import Session
from journeycanvas.ui import speech, tally
from journeycanvas.ui.finding import found
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.binding import Binding, of_field, of_text
from journeycanvas.ui.inspector.choices import NOTHING, ChoiceField, ColourField, DegreeField
from journeycanvas.ui.inspector.duration_field import DurationField
from journeycanvas.ui.inspector.fields import Field, LongTextField, NoteField, NumberField, SwitchField
from journeycanvas.ui.inspector.form import Fields, Form, Tab
from journeycanvas.ui.inspector.shared import (
    department_field,
    evidence_field,
    labels_field,
    owner_field,
    source_field,
    sources_field,
    touchpoints_field,
)

_MOST_VOTES = 100_000


def mixed_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of records of several kinds, which shows what they share; a change is one step for all."""
    return Form((Tab(_("Selection"), partial(_fields, session, ids)),), partial(_shape, ids))


def shared_fields(records: Collection[Record]) -> tuple[str, ...]:
    """Return the names of the fields that can be changed for all of these records at once."""
    kinds = {type(record) for record in records}
    return tuple(name for name in _FIELDS if kinds and all(name in kind.model_fields for kind in kinds))


def _fields(session: Session, ids: tuple[str, ...]) -> Fields:
    held = found(session.journey, ids)
    shared = shared_fields([record for _name, record in held.values()])
    fields = [_FIELDS[name](session, ids) for name in shared]
    if not fields:
        fields.append(NoteField(_("These things have no field in common.")))
    return (NoteField(_counted(held), style="card"), *fields)


def _counted(held: dict[str, tuple[str, Record]]) -> str:
    """Return how many things of each kind are selected, in words."""
    told = tally.in_words(Counter(name for name, _record in held.values()))
    count = len(held)
    return told or ngettext("{count} thing selected", "{count} things selected", count).format(
        count=speech.number(count)
    )


def _shape(ids: tuple[str, ...], journey: Journey) -> object:
    """Return what decides which fields are shown: what is still there, and the names of the stages."""
    return tuple(found(journey, ids)), tuple((stage.id, stage.name) for stage in journey.stages)


def _stage(session: Session, ids: tuple[str, ...]) -> Field:
    def read(journey: Journey) -> tuple[str | None, ...]:
        return tuple(record.__dict__["stage"] for _name, record in found(journey, ids).values())

    def write(journey: Journey, stage: str | None) -> Journey:
        return to_stage.put(journey, ids, stage=stage)

    names: dict[str | None, str] = {
        stage.id: " ".join(stage.name.split()) or _("Without a name") for stage in session.journey.stages
    }
    kinds = {type(record) for _name, record in found(session.journey, ids).values()}
    if all(kind.model_fields["stage"].default is None for kind in kinds):
        names = {None: NOTHING, **names}
    return ChoiceField(_("Stage"), Binding(session, steps.STAGE, read, write), names)


def _importance(session: Session, ids: tuple[str, ...]) -> Field:
    return DegreeField(
        _("Importance"), of_field(session, ids, "importance", step=steps.IMPORTANCE), may_be_absent=False
    )


_FIELDS: dict[str, Callable[[Session, tuple[str, ...]], Field]] = {
    "stage": _stage,
    "colour": lambda session, ids: ColourField(_("Colour"), of_field(session, ids, "colour", step=steps.COLOUR)),
    "department": lambda session, ids: department_field(session, ids, label=_("Department in charge")),
    "owner": owner_field,
    "importance": _importance,
    "duration": lambda session, ids: DurationField(
        _("Duration"), of_field(session, ids, "duration", step=steps.DURATION)
    ),
    "waiting": lambda session, ids: DurationField(
        _("Waiting time"), of_field(session, ids, "waiting", step=steps.WAITING)
    ),
    "response_time": lambda session, ids: DurationField(
        _("Expected response time"), of_field(session, ids, "response_time", step=steps.RESPONSE)
    ),
    "touchpoints": touchpoints_field,
    "votes": lambda session, ids: NumberField(
        _("Votes"), of_field(session, ids, "votes", step=steps.VOTES), least=0, most=_MOST_VOTES
    ),
    "labels": labels_field,
    "evidence": evidence_field,
    "sources": sources_field,
    "source": source_field,
    "contributor": lambda session, ids: department_field(session, ids, label=_("Contributed by"), field="contributor"),
    "hidden": lambda session, ids: SwitchField(_("Hidden"), of_field(session, ids, "hidden", step=steps.VISIBILITY)),
    "description": lambda session, ids: LongTextField(
        _("Description"), of_text(session, ids, "description", step=steps.DESCRIPTION)
    ),
    "notes": lambda session, ids: LongTextField(_("Notes"), of_text(session, ids, "notes", step=steps.NOTES), lines=4),
}
"""The fields that things of several kinds may have in common, in the order they are shown."""
