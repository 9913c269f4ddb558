"""Fields that forms of several kinds have: who answers, where a statement comes from, what is linked."""

from collections.abc import Mapping

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records, texts
from journeycanvas.edits.departments import made, offered
from journeycanvas.edits.ids import fresh
from journeycanvas.language import _
from journeycanvas.model.channels import CHANNELS
from journeycanvas.model.evidence import Source
from journeycanvas.model.named import EVIDENCE
from journeycanvas.model.organisation import Label, Person
from journeycanvas.session.session import Session
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.binding import of_field
from journeycanvas.ui.inspector.choices import ChoiceField, NameField
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.inspector.form import Fields
from journeycanvas.ui.inspector.many_field import ManyField


def departments(journey: Journey) -> Mapping[str, str]:
    """Return the names of the departments by id."""
    return {department.id: department.name for department in journey.departments}


def with_department(journey: Journey, name: str) -> tuple[Journey, str]:
    """Return the journey with a department more, and its id."""
    id = fresh(journey, "d")
    return records.insert(journey, "departments", record=made(id, texts.clean(name))), id


def department_field(session: Session, ids: tuple[str, ...], *, label: str, field: str = "department") -> NameField:
    """Return the field of the department that answers for records, or that contributed them."""
    return NameField(
        label,
        session,
        binding=of_field(session, ids, field, step=steps.DEPARTMENT),
        names=departments,
        add=with_department,
        offered=offered,
    )


def owner_field(session: Session, ids: tuple[str, ...]) -> NameField:
    """Return the field of the person who answers for records."""
    return NameField(
        _("Person in charge"),
        session,
        binding=of_field(session, ids, "owner", step=steps.OWNER),
        names=_people,
        add=_with_person,
    )


def evidence_field(session: Session, ids: tuple[str, ...]) -> Field:
    """Return the field of how far records are proved."""
    titles: dict[str | None, str] = {id: _(title) for id, title in EVIDENCE.items()}
    return ChoiceField(_("Evidence"), of_field(session, ids, "evidence", step=steps.EVIDENCE), titles)


def origin_fields(session: Session, ids: tuple[str, ...]) -> Fields:
    """Return the fields that say where statements come from: how far proved, by which sources, contributed by whom."""
    return (
        evidence_field(session, ids),
        sources_field(session, ids),
        department_field(session, ids, label=_("Contributed by"), field="contributor"),
    )


def sources_field(session: Session, ids: tuple[str, ...]) -> Field:
    """Return the field of the sources of records."""
    return ManyField(
        _("Sources"),
        session,
        binding=of_field(session, ids, "sources", step=steps.SOURCES),
        names=_sources,
        add=_with_source,
    )


def source_field(session: Session, ids: tuple[str, ...]) -> NameField:
    """Return the field of the one source of records."""
    return NameField(
        _("Source"),
        session,
        binding=of_field(session, ids, "source", step=steps.SOURCES),
        names=_sources,
        add=_with_source,
    )


def channels_field(session: Session, ids: tuple[str, ...], field: str, *, label: str, step: str) -> ManyField:
    """Return the field of channels chosen by name, built in and own."""
    return ManyField(label, session, binding=of_field(session, ids, field, step=step), names=_channels)


def _channels(journey: Journey) -> Mapping[str, str]:
    own = {channel.id: channel.name for channel in journey.channels}
    return {**own, **{channel.id: _(channel.title) for channel in CHANNELS.values()}}


def labels_field(session: Session, ids: tuple[str, ...]) -> Field:
    """Return the field of the labels on records."""
    return ManyField(
        _("Labels"),
        session,
        binding=of_field(session, ids, "labels", step=steps.LABELS),
        names=_labels,
        add=_with_label,
    )


def touchpoints_field(session: Session, ids: tuple[str, ...]) -> Field:
    """Return the field of the touchpoints that records are linked to."""
    return ManyField(
        _("Linked touchpoints"),
        session,
        binding=of_field(session, ids, "touchpoints", step=steps.LINKS),
        names=lambda journey: {one.id: one.name for one in journey.touchpoints},
    )


def _people(journey: Journey) -> Mapping[str, str]:
    return {person.id: person.name for person in journey.people}


def _with_person(journey: Journey, name: str) -> tuple[Journey, str]:
    id = fresh(journey, "h")
    return records.insert(journey, "people", record=Person(id=id, name=texts.clean(name))), id


def _sources(journey: Journey) -> Mapping[str, str]:
    return {source.id: source.title or source.who for source in journey.sources}


def _with_source(journey: Journey, title: str) -> tuple[Journey, str]:
    id = fresh(journey, "so")
    return records.insert(journey, "sources", record=Source(id=id, title=texts.clean(title))), id


def _labels(journey: Journey) -> Mapping[str, str]:
    return {label.id: label.name for label in journey.labels}


def _with_label(journey: Journey, name: str) -> tuple[Journey, str]:
    id = fresh(journey, "l")
    return records.insert(journey, "labels", record=Label(id=id, name=texts.clean(name))), id
