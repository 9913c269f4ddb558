"""The forms of cards, recommendations and resources."""

from functools import partial

from journeycanvas.document.journey import Journey
from journeycanvas.edits import rating
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.wordings import WORDINGS
from journeycanvas.language import _
from journeycanvas.model.named import AVAILABILITY, IDEA_STATUS, RECOMMENDATION_STATUS, RESOURCE_STATUS
from journeycanvas.session.session import Session
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.binding import Binding, of_field, of_text
from journeycanvas.ui.inspector.choices import NOTHING, ChoiceField, ColourField, DegreeField
from journeycanvas.ui.inspector.day_field import DayField
from journeycanvas.ui.inspector.fields import Field, LongTextField, NumberField
from journeycanvas.ui.inspector.figures import of_chosen_number
from journeycanvas.ui.inspector.form import Fields, Form, Tab
from journeycanvas.ui.inspector.links_field import LinksField
from journeycanvas.ui.inspector.many_field import ManyField
from journeycanvas.ui.inspector.pictures_field import pictures_field
from journeycanvas.ui.inspector.shared import (
    department_field,
    labels_field,
    origin_fields,
    owner_field,
    touchpoints_field,
)
from journeycanvas.ui.messages import tooltip


def card_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of cards; several share their fields."""
    return Form(
        (
            Tab(_("Card"), partial(_card, session, ids)),
            Tab(_("Origin"), partial(_origin, session, ids)),
            Tab(_("Notes"), partial(_card_notes, session, ids)),
        ),
        partial(_lanes, ids),
    )


def recommendation_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of recommendations."""
    return Form(
        (
            Tab(_("Recommendation"), partial(_recommendation, session, ids)),
            Tab(_("Links"), partial(_links, session, ids)),
            Tab(_("Origin"), partial(origin_fields, session, ids)),
            Tab(_("Notes"), partial(_notes, session, ids)),
        ),
        _stages,
    )


def resource_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of resources."""
    return Form((Tab(_("Resource"), partial(_resource, session, ids)),), _stages)


def _card(session: Session, ids: tuple[str, ...]) -> Fields:
    return (
        LongTextField(_("Text"), of_text(session, ids, "text", step=steps.TEXT), lines=3),
        *_availability(session, ids),
        touchpoints_field(session, ids),
        NumberField(_("Votes"), of_field(session, ids, "votes", step=steps.VOTES), least=0, most=100_000),
        DegreeField(_("Severity"), of_field(session, ids, "severity", step=steps.SEVERITY), may_be_absent=True),
        ColourField(_("Colour"), of_field(session, ids, "colour", step=steps.COLOUR)),
        *_status(session, ids),
        *pictures_field(session, ids),
    )


def _stages(journey: Journey) -> object:
    """Return what decides which stages there are to choose from."""
    return tuple([(stage.id, stage.name) for stage in journey.stages])


def _stage(session: Session, ids: tuple[str, ...]) -> Field:
    """Return the field of the stage that recommendations or resources are about."""
    titles: dict[str | None, str] = {None: _("The whole map")}
    titles |= {stage.id: " ".join(stage.name.split()) or _("Without a name") for stage in session.journey.stages}
    field = ChoiceField(_("Stage"), of_field(session, ids, "stage", step=steps.STAGE), titles)
    told = _("For the whole map it is drawn where the first thing linked to it stands, else in the first stage.")
    field.editor.setToolTip(tooltip(told))
    field.editor.setAccessibleDescription(told)
    return field


def _status(session: Session, ids: tuple[str, ...]) -> Fields:
    """Return the field of how far an opportunity got, where the lane holds opportunities (R11)."""
    lanes = {lane.id: lane for lane in session.journey.lanes}
    held = [lanes[id] for id in _lanes(ids, session.journey)]
    if not all(isinstance(lane, CardsLane) and lane.wording == "opportunities" for lane in held):
        return ()
    titles: dict[str | None, str] = {None: NOTHING, **{id: _(title) for id, title in IDEA_STATUS.items()}}
    return (ChoiceField(_("Status"), of_field(session, ids, "status", step=steps.STATUS), titles),)


def _availability(session: Session, ids: tuple[str, ...]) -> Fields:
    """Return the field of the availability, where the lane asks for an information."""
    if not all(_asks_for_availability(session.journey, lane) for lane in _lanes(ids, session.journey)):
        return ()
    titles: dict[str | None, str] = {None: NOTHING, **{id: _(title) for id, title in AVAILABILITY.items()}}
    return (ChoiceField(_("Availability"), of_field(session, ids, "availability", step=steps.AVAILABILITY), titles),)


def _asks_for_availability(journey: Journey, id: str) -> bool:
    lane = next((one for one in journey.lanes if one.id == id), None)
    return isinstance(lane, CardsLane) and bool(lane.wording and WORDINGS[lane.wording].shows_availability)


def _lanes(ids: tuple[str, ...], journey: Journey) -> tuple[str, ...]:
    wanted = frozenset(ids)
    return tuple(dict.fromkeys(card.lane for card in journey.cards if card.id in wanted))


def _origin(session: Session, ids: tuple[str, ...]) -> Fields:
    return (
        *origin_fields(session, ids),
        _persona(session, ids),
        labels_field(session, ids),
        NumberField(
            _("Notes merged into it"), of_field(session, ids, "count", step=steps.COUNT), least=1, most=100_000
        ),
    )


def _persona(session: Session, ids: tuple[str, ...]) -> Field:
    titles: dict[str | None, str] = {None: _("All personas"), **{one.id: one.name for one in session.journey.personas}}
    return ChoiceField(_("Persona"), of_field(session, ids, "persona", step=steps.PERSONA_OF), titles)


def _recommendation(session: Session, ids: tuple[str, ...]) -> Fields:
    titles: dict[str | None, str] = {id: _(title) for id, title in RECOMMENDATION_STATUS.items()}
    return (
        LongTextField(_("Text"), of_text(session, ids, "text", step=steps.TEXT), lines=3),
        DegreeField(_("Impact"), of_field(session, ids, "impact", step=steps.IMPACT), may_be_absent=True),
        DegreeField(_("Effort"), of_field(session, ids, "effort", step=steps.EFFORT), may_be_absent=True),
        ChoiceField(_("Status"), of_field(session, ids, "status", step=steps.STATUS), titles),
        _priority(session, ids),
        _stage(session, ids),
        owner_field(session, ids),
        department_field(session, ids, label=_("Department in charge")),
        DayField(_("Due"), of_field(session, ids, "due", step=steps.DUE)),
        NumberField(_("Votes"), of_field(session, ids, "votes", step=steps.VOTES), least=0, most=100_000),
    )


def _priority(session: Session, ids: tuple[str, ...]) -> Field:
    """Return the field of the priority, which follows impact and effort unless it is set."""

    titles: dict[str | None, str] = {None: _("From impact and effort"), "1": "1", "2": "2", "3": "3"}
    return ChoiceField(_("Priority"), of_chosen_number(session, ids, "priority", step=steps.PRIORITY), titles)


def _links(session: Session, ids: tuple[str, ...]) -> Fields:
    after: Binding[tuple[str, ...]] = of_field(session, ids, "after", step=steps.ORDER)
    return (
        touchpoints_field(session, ids),
        ManyField(
            _("Linked cards"),
            session,
            binding=of_field(session, ids, "cards", step=steps.LINKS),
            names=lambda journey: {one.id: one.text for one in journey.cards},
        ),
        ManyField(
            _("To be done after"),
            session,
            binding=after._replace(write=lambda journey, after: rating.set_after(journey, ids, after=after)),
            names=lambda journey: {one.id: one.text for one in journey.recommendations if one.id not in ids},
        ),
    )


def _resource(session: Session, ids: tuple[str, ...]) -> Fields:
    titles: dict[str | None, str] = {id: _(title) for id, title in RESOURCE_STATUS.items()}
    return (
        LongTextField(_("Text"), of_text(session, ids, "text", step=steps.TEXT), lines=3),
        ChoiceField(_("Status"), of_field(session, ids, "status", step=steps.STATUS), titles),
        _stage(session, ids),
        owner_field(session, ids),
        department_field(session, ids, label=_("Department in charge")),
        touchpoints_field(session, ids),
        LongTextField(_("Notes"), of_text(session, ids, "notes", step=steps.NOTES), lines=4),
    )


def _card_notes(session: Session, ids: tuple[str, ...]) -> Fields:
    return (*_notes(session, ids), LinksField(session, ids))


def _notes(session: Session, ids: tuple[str, ...]) -> Fields:
    return (LongTextField(_("Notes"), of_text(session, ids, "notes", step=steps.NOTES), lines=8),)
