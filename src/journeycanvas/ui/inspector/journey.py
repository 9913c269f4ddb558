"""The form of the journey itself, shown while nothing is selected: its title, goal, scope, paper, version and lists."""

from functools import partial

from journeycanvas.document.journey import Journey
from journeycanvas.edits import journeys, measurements
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.language import _
from journeycanvas.model.named import KNOWLEDGE
from journeycanvas.session.session import Session
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.binding import Binding, of_field, of_text
from journeycanvas.ui.inspector.choices import ChoiceField, ColourField
from journeycanvas.ui.inspector.day_field import DayField
from journeycanvas.ui.inspector.doing_field import GoalAdviceField
from journeycanvas.ui.inspector.fields import LongTextField, TextField
from journeycanvas.ui.inspector.form import Fields, Form, Tab
from journeycanvas.ui.inspector.lists import answer_field
from journeycanvas.ui.inspector.lists_tab import list_fields
from journeycanvas.ui.inspector.logo import LogoField
from journeycanvas.ui.inspector.measured import measured_fields
from journeycanvas.ui.inspector.page import page_fields
from journeycanvas.ui.wording import LANGUAGES, OUTCOMES

_IDS = (JOURNEY,)


def journey_form(session: Session, _ids: tuple[str, ...]) -> Form:
    """Return the form of the journey."""
    return Form(
        (
            Tab(_("Journey"), partial(_journey, session)),
            Tab(_("Scope"), partial(_scope, session)),
            Tab(_("Page"), partial(page_fields, session)),
            Tab(_("Version"), partial(_version, session)),
            Tab(_("Lists"), partial(list_fields, session)),
            Tab(_("Figures"), partial(measured_fields, session, {})),
        ),
        _shape,
    )


def _journey(session: Session) -> Fields:
    outcomes: dict[str | None, str] = {id: _(title) for id, title in OUTCOMES.items()}
    languages: dict[str | None, str] = {id: _(title) for id, title in LANGUAGES.items()}
    return (
        LongTextField(_("Title"), of_text(session, _IDS, "title", step=steps.TITLE)),
        LongTextField(_("Subtitle"), of_text(session, _IDS, "subtitle", step=steps.SUBTITLE)),
        LongTextField(_("Goal of the client"), of_text(session, _IDS, "goal.text", step=steps.GOAL)),
        ChoiceField(
            _("Outcome"),
            Binding(
                session,
                steps.OUTCOME,
                lambda journey: (journey.goal.outcome,),
                lambda journey, outcome: journeys.set_goal(journey, outcome=outcome),
            ),
            outcomes,
        ),
        LongTextField(_("How it could be reached"), of_text(session, _IDS, "goal.how_to_reach", step=steps.GOAL)),
        GoalAdviceField(session),
        answer_field(_("Would recommend us at the end"), _would_recommend(session)),
        ChoiceField(_("Language of the map"), of_field(session, _IDS, "language", step=steps.LANGUAGE), languages),
        LongTextField(_("Notes"), of_text(session, _IDS, "notes", step=steps.NOTES), lines=4),
    )


def _scope(session: Session) -> Fields:
    def text(label: str, field: str) -> TextField:
        return TextField(label, of_text(session, _IDS, f"scope.{field}", step=steps.SCOPE))

    levels: dict[str | None, str] = {id: _(title) for id, title in KNOWLEDGE.items()}
    return (
        text(_("Organisation"), "organisation"),
        text(_("Activity"), "activity"),
        text(_("Offer"), "offer"),
        text(_("Clients meant"), "target"),
        text(_("Place"), "location"),
        text(_("Stages covered"), "stages_covered"),
        LongTextField(_("Left out"), of_text(session, _IDS, "scope.left_out", step=steps.SCOPE)),
        LongTextField(_("Objectives, one a line"), _objectives(session), lines=3),
        ChoiceField(
            _("How well it is known"),
            Binding(
                session,
                steps.SCOPE,
                lambda journey: (journey.scope.knowledge_level,),
                lambda journey, level: journeys.set_scope(journey, knowledge_level=level),
            ),
            levels,
        ),
        LongTextField(_("Context"), of_text(session, _IDS, "scope.context", step=steps.SCOPE), lines=3),
    )


def _objectives(session: Session) -> Binding[str]:
    def read(journey: Journey) -> tuple[str, ...]:
        return ("\n".join(journey.scope.objectives),)

    def write(journey: Journey, text: str) -> Journey:
        lines = tuple(line.strip() for line in text.splitlines() if line.strip())
        return journeys.set_scope(journey, objectives=lines)

    return Binding(session, steps.SCOPE, read, write)


def _would_recommend(session: Session) -> Binding[bool | None]:
    return Binding(
        session,
        steps.OUTCOME,
        lambda journey: (journey.goal.would_recommend,),
        lambda journey, answer: journeys.set_goal(journey, would_recommend=answer),
    )


def _version(session: Session) -> Fields:
    """Return the fields of who made this version and when, and of how it is dressed for a client (R8, R76, R85)."""

    def text(label: str, field: str, step: str) -> TextField:
        return TextField(label, of_text(session, _IDS, field, step=step))

    return (
        text(_("Author"), "revision.author", steps.REVISION),
        text(_("Version"), "revision.version", steps.REVISION),
        DayField(_("Date"), _of_revision(session, "date")),
        DayField(_("To be looked at again on"), _of_revision(session, "review_date")),
        LongTextField(_("What changed"), of_text(session, _IDS, "revision.note", step=steps.REVISION)),
        text(_("Made for"), "branding.client", steps.BRANDING),
        text(_("Confidentiality"), "branding.confidentiality", steps.BRANDING),
        LogoField(session),
        ColourField(
            _("Colour of the map"),
            Binding(
                session,
                steps.BRANDING,
                lambda journey: (journey.branding.accent,),
                lambda journey, colour: journeys.set_branding(journey, accent=colour),
            ),
        ),
    )


def _of_revision(session: Session, field: str) -> Binding[str | None]:
    return Binding(
        session,
        steps.REVISION,
        lambda journey: (journey.revision.__dict__[field],),
        lambda journey, day: journeys.set_revision(journey, **{field: day}),
    )


def _shape(journey: Journey) -> object:
    """Return what decides which figures are shown."""
    return measurements.about(journey, {})
