"""The forms of what records name: sources, departments, people, own channels, labels, related journeys."""

from collections.abc import Callable, Mapping
from functools import partial

from journeycanvas.language import _
from journeycanvas.model.named import MODES, ROLES, SOURCE_KINDS
from journeycanvas.session.session import Session
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.back_field import BackField
from journeycanvas.ui.inspector.binding import of_field, of_text
from journeycanvas.ui.inspector.choices import NOTHING, ChoiceField, ColourField
from journeycanvas.ui.inspector.day_field import DayField
from journeycanvas.ui.inspector.fields import Field, LongTextField, SwitchField, TextField
from journeycanvas.ui.inspector.figure_field import FigureField
from journeycanvas.ui.inspector.figures import of_figure
from journeycanvas.ui.inspector.form import Fields, Form, Tab, constant
from journeycanvas.ui.inspector.icon_field import IconField
from journeycanvas.ui.inspector.lists import answer_field
from journeycanvas.ui.inspector.related import OpenRelatedField
from journeycanvas.ui.inspector.shared import department_field
from journeycanvas.ui.wording import RELATIONS

_MOST_ASKED = 1e9


def source_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of sources: interviews, surveys and others that records cite (R63, R71, R76)."""
    return _one_tab(_("Source"), session, partial(_source, session, ids))


def department_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of departments (R78, R79)."""
    return _one_tab(_("Department"), session, partial(_department, session, ids))


def person_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of people who answer or take part (R80, R94)."""
    return _one_tab(_("Person"), session, partial(_person, session, ids))


def channel_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of the user's own channels."""
    return _one_tab(_("Own channel"), session, partial(_channel, session, ids))


def label_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of labels."""
    return _one_tab(_("Label"), session, partial(_label, session, ids))


def related_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of links to other journeys of the project (R9)."""
    return _one_tab(_("Related journey"), session, partial(_related, session, ids))


def _one_tab(title: str, session: Session, fields: Callable[[], Fields]) -> Form:
    return Form((Tab(title, lambda: (BackField(session, _("All lists")), *fields())),), constant)


def _source(session: Session, ids: tuple[str, ...]) -> Fields:
    step = steps.SOURCE
    return (
        LongTextField(_("Title"), of_text(session, ids, "title", step=step)),
        _choice(session, ids, _("Kind"), "kind", _said(SOURCE_KINDS), step=step),
        TextField(_("Who was asked, or who told"), of_text(session, ids, "who", step=step)),
        TextField(_("Part they play"), of_text(session, ids, "role", step=step)),
        DayField(_("Date"), of_field(session, ids, "date", step=step)),
        TextField(_("Place"), of_text(session, ids, "place", step=step)),
        FigureField(
            _("How many answered"),
            of_figure(session, ids, "sample", step=step),
            least=0,
            most=_MOST_ASKED,
            is_whole=True,
        ),
        TextField(_("Name of the file"), of_text(session, ids, "file", step=step)),
        department_field(session, ids, label=_("Department")),
        answer_field(_("The client was answered"), of_field(session, ids, "answered", step=step)),
        LongTextField(_("Notes"), of_text(session, ids, "notes", step=steps.NOTES), lines=4),
    )


def _department(session: Session, ids: tuple[str, ...]) -> Fields:
    step = steps.ORGANISATION
    return (
        TextField(_("Name"), of_text(session, ids, "name", step=steps.NAME)),
        _choice(session, ids, _("Part it plays"), "role", {None: NOTHING, **_said(ROLES)}, step=step),
        ColourField(_("Colour"), of_field(session, ids, "colour", step=steps.COLOUR)),
    )


def _person(session: Session, ids: tuple[str, ...]) -> Fields:
    step = steps.ORGANISATION
    return (
        TextField(_("Name"), of_text(session, ids, "name", step=steps.NAME)),
        department_field(session, ids, label=_("Department")),
        TextField(_("Job"), of_text(session, ids, "job", step=step)),
        TextField(_("E-mail"), of_text(session, ids, "email", step=step)),
        SwitchField(_("Takes part in the workshop"), of_field(session, ids, "takes_part", step=step)),
    )


def _channel(session: Session, ids: tuple[str, ...]) -> Fields:
    return (
        TextField(_("Name"), of_text(session, ids, "name", step=steps.NAME)),
        _choice(session, ids, _("Physical or digital"), "mode", _said(MODES), step=steps.CHANNEL),
        IconField(_("Icon"), of_field(session, ids, "icon", step=steps.ICON)),
    )


def _label(session: Session, ids: tuple[str, ...]) -> Fields:
    return (
        TextField(_("Name"), of_text(session, ids, "name", step=steps.NAME)),
        ColourField(_("Colour"), of_field(session, ids, "colour", step=steps.COLOUR)),
    )


def _related(session: Session, ids: tuple[str, ...]) -> Fields:
    step = steps.RELATED
    stages: dict[str | None, str] = {None: NOTHING}
    stages |= {one.id: " ".join(one.name.split()) or _("Without a name") for one in session.journey.stages}
    return (
        TextField(_("Title"), of_text(session, ids, "title", step=step)),
        TextField(_("Name of the file"), of_text(session, ids, "file", step=step)),
        OpenRelatedField(session, ids),
        _choice(session, ids, _("How it is related"), "relation", _said(RELATIONS), step=step),
        _choice(session, ids, _("Stage where it is tied"), "stage", stages, step=step),
    )


def _choice(
    session: Session, ids: tuple[str, ...], label: str, field: str, titles: Mapping[str | None, str], *, step: str
) -> Field:
    return ChoiceField(label, of_field(session, ids, field, step=step), titles)


def _said(titles: Mapping[str, str]) -> dict[str | None, str]:
    return {id: _(title) for id, title in titles.items()}
