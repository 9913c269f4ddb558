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
from journeycanvas.ui.inspector.choices import ChoiceField
from journeycanvas.ui.inspector.doing_field import GoalAdviceField
from journeycanvas.ui.inspector.fields import LongTextField, TextField
from journeycanvas.ui.inspector.form import Fields, Form, Tab
from journeycanvas.ui.inspector.lists import answer_field
from journeycanvas.ui.wording import LANGUAGES, OUTCOMES

_IDS = (JOURNEY,)


def journey_form(session: Session, _ids: tuple[str, ...]) -> Form:
    """Return the form of the journey."""
    return Form(
        (
            Tab(_("Journey"), partial(_journey, session)),
            Tab(_("Scope"), partial(_scope, session)),
            Tab(_("Page"), partial(_page, session)),
            Tab(_("Version"), partial(_version, session)),
            Tab(_("Lists"), partial(_lists, session)),
            Tab(_("Figures"), partial(_figures, session)),
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


# The other tabs are loaded when they are first shown: this form is there from the start, and mostly only its first tab.


def _page(session: Session) -> Fields:
    from journeycanvas.ui.inspector.page import page_fields

    return page_fields(session)


def _version(session: Session) -> Fields:
    from journeycanvas.ui.inspector.version_tab import version_fields

    return version_fields(session)


def _lists(session: Session) -> Fields:
    from journeycanvas.ui.inspector.lists_tab import list_fields

    return list_fields(session)


def _figures(session: Session) -> Fields:
    from journeycanvas.ui.inspector.measured import measured_fields

    return measured_fields(session, {})


def _shape(journey: Journey) -> object:
    """Return what decides which figures are shown."""
    return measurements.about(journey, {})
