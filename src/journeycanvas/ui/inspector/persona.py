"""The form of personas: who they are, how they think, how they live online, and how they came to us (R18-R22)."""

from collections.abc import Mapping
from functools import partial

from journeycanvas.document.journey import Journey
from journeycanvas.edits import measurements, records
from journeycanvas.edits.errors import evolved
from journeycanvas.language import _
from journeycanvas.model.named import PERSONA_KINDS, PERSONA_STATES, STATES
from journeycanvas.model.path import Path
from journeycanvas.model.scope import Goal
from journeycanvas.session.session import Session
from journeycanvas.ui.finding import found
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.binding import Binding, of_field, of_text
from journeycanvas.ui.inspector.choices import NOTHING, ChoiceField, ColourField, DegreeField
from journeycanvas.ui.inspector.doing_field import GoalAdviceField, SearchWordsField
from journeycanvas.ui.inspector.fields import Field, LongTextField, NoteField, SwitchField, TextField
from journeycanvas.ui.inspector.figure_field import FigureField
from journeycanvas.ui.inspector.figures import of_chosen_number, of_figure
from journeycanvas.ui.inspector.form import Fields, Form, Tab
from journeycanvas.ui.inspector.lists import answer_field, of_lines, of_own_fields
from journeycanvas.ui.inspector.measured import measured_fields
from journeycanvas.ui.inspector.near_name import NearNameField
from journeycanvas.ui.inspector.portrait import PortraitField
from journeycanvas.ui.paths.styling import path_styles
from journeycanvas.ui.wording import OUTCOMES

_STEP = steps.PERSONA
_MOST_CLIENTS = 1e12


def persona_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of personas; several share their fields."""
    return Form(
        (
            Tab(_("Persona"), partial(_persona, session, ids)),
            Tab(_("Life"), partial(_life, session, ids)),
            Tab(_("Mind"), partial(_mind, session, ids)),
            Tab(_("Online"), partial(_online, session, ids)),
            Tab(_("Paths"), partial(_paths, session, ids)),
            Tab(_("Notes"), partial(_notes, session, ids)),
        ),
        partial(_shape, ids),
    )


def _persona(session: Session, ids: tuple[str, ...]) -> Fields:
    return (
        TextField(_("Name"), of_text(session, ids, "name", step=steps.NAME)),
        *(NearNameField(session, id) for id in ids if len(ids) == 1),
        *(PortraitField(session, id) for id in ids if len(ids) == 1),
        TextField(_("Age"), of_text(session, ids, "age", step=steps.AGE)),
        TextField(_("Job"), of_text(session, ids, "job", step=steps.JOB)),
        LongTextField(_("Summary"), of_text(session, ids, "summary", step=steps.SUMMARY)),
        LongTextField(_("Quotation"), of_text(session, ids, "quote", step=steps.QUOTE)),
        LongTextField(_("Story"), of_text(session, ids, "story", step=_STEP), lines=4),
        _choice(session, ids, _("Kind"), "kind", PERSONA_KINDS),
        _choice(session, ids, _("State"), "state", PERSONA_STATES),
        ColourField(_("Colour"), of_field(session, ids, "colour", step=steps.COLOUR)),
    )


def _life(session: Session, ids: tuple[str, ...]) -> Fields:
    return (
        _line(session, ids, _("Gender"), "gender"),
        _line(session, ids, _("Education"), "education"),
        _line(session, ids, _("Family"), "family"),
        _line(session, ids, _("Place"), "location"),
        _line(session, ids, _("Income"), "income"),
        _lines(session, ids, _("Habits, one a line"), "habits"),
        _lines(session, ids, _("Tastes, one a line"), "tastes"),
        LongTextField(
            _("Other fields, one a line"),
            of_own_fields(session, ids, step=_STEP),
            placeholder=_("Name of the field: what it says"),
        ),
    )


def _mind(session: Session, ids: tuple[str, ...]) -> Fields:
    return (
        _lines(session, ids, _("Needs, one a line"), "needs"),
        _lines(session, ids, _("Expectations, one a line"), "expectations"),
        _lines(session, ids, _("Goals, one a line"), "goals"),
        _lines(session, ids, _("Frustrations, one a line"), "frustrations"),
        _lines(session, ids, _("What they do, one a line"), "behaviours"),
        _lines(session, ids, _("What decides the purchase, one a line"), "decision_factors"),
    )


def _online(session: Session, ids: tuple[str, ...]) -> Fields:
    return (
        _lines(
            session,
            ids,
            _("Typed into search engines, one a line"),
            "keywords",
            placeholder=_("such as “best running shoes for back pain”"),
        ),
        SearchWordsField(session, ids),
        _lines(session, ids, _("Reads and watches, one a line"), "contents"),
        _lines(session, ids, _("Finds out from, one a line"), "sources"),
        _lines(session, ids, _("Devices, one a line"), "devices"),
        DegreeField(
            _("Ease with digital tools"), of_field(session, ids, "digital_ease", step=_STEP), may_be_absent=True
        ),
        _line(session, ids, _("How to address them"), "tone"),
        _line(session, ids, _("How they found us"), "acquisition"),
        _recommendation(session, ids),
    )


def _paths(session: Session, ids: tuple[str, ...]) -> Fields:
    """Return the fields of the paths of personas, path by path."""
    journey = session.journey
    fields: list[Field] = []
    for path in journey.paths:
        if path.persona not in ids:
            continue
        own = (path.id,)
        states: dict[str | None, str] = {id: _(title) for id, title in STATES.items()}
        fields += [
            TextField(_("Name of the path"), of_text(session, own, "name", step=steps.NAME)),
            ChoiceField(_("State"), of_field(session, own, "state", step=steps.PATH), states),
            ColourField(_("Colour of the path"), of_field(session, own, "colour", step=steps.COLOUR)),
            ChoiceField(_("Dots of the path"), of_field(session, own, "style", step=steps.PATH_STYLE), path_styles()),
            SwitchField(_("Hidden"), of_field(session, own, "hidden", step=steps.VISIBILITY)),
            *_on_path(session, path.id),
        ]
    return tuple(fields) or (NoteField(_("No path yet. Insert > Persona with a path adds one.")),)


def _on_path(session: Session, id: str) -> Fields:
    """Return the fields of how many take a path, of a goal of its own, and of what was measured on it."""
    ids = (id,)
    outcomes: dict[str | None, str] = {key: _(title) for key, title in OUTCOMES.items()}
    volume = of_figure(session, ids, "volume", step=steps.VOLUME)
    return (
        FigureField(_("How many clients take it"), volume, least=0, most=_MOST_CLIENTS),
        LongTextField(
            _("Goal of its own"),
            of_text(session, ids, "goal.text", step=steps.GOAL),
            placeholder=_("that of the journey"),
        ),
        ChoiceField(_("Outcome"), _of_outcome(session, id), outcomes),
        LongTextField(_("How it could be reached"), of_text(session, ids, "goal.how_to_reach", step=steps.GOAL)),
        GoalAdviceField(session, path=id),
        answer_field(_("Would recommend us at the end"), _would_recommend(session, id)),
        *measured_fields(session, {"path": id}),
    )


def _of_outcome(session: Session, id: str) -> Binding[str | None]:
    return Binding(
        session,
        steps.OUTCOME,
        lambda journey: tuple(goal.outcome for goal in _goals(journey, id)),
        lambda journey, outcome: _with_goal(journey, id, outcome=outcome),
    )


def _would_recommend(session: Session, id: str) -> Binding[bool | None]:
    return Binding(
        session,
        steps.OUTCOME,
        lambda journey: tuple(goal.would_recommend for goal in _goals(journey, id)),
        lambda journey, answer: _with_goal(journey, id, would_recommend=answer),
    )


def _goals(journey: Journey, id: str) -> tuple[Goal, ...]:
    """Return the goal of a path, that of the journey where it has none of its own."""
    held = [record for _name, record in found(journey, (id,)).values()]
    return tuple(path.goal or journey.goal for path in held if isinstance(path, Path))


def _with_goal(journey: Journey, id: str, **fields: object) -> Journey:
    """Return the journey with a goal of its own for a path, which begins as that of the journey."""
    goal = records.find_as(journey, id, kind=Path).goal or journey.goal
    return records.change(journey, (id,), goal=evolved(goal, **fields))


def _notes(session: Session, ids: tuple[str, ...]) -> Fields:
    return (LongTextField(_("Notes"), of_text(session, ids, "notes", step=steps.NOTES), lines=8),)


def _shape(ids: tuple[str, ...], journey: Journey) -> object:
    """Return what decides which paths are shown."""
    held = [path.id for path in journey.paths if path.persona in ids]
    return tuple((id, measurements.about(journey, {"path": id})) for id in held)


def _line(session: Session, ids: tuple[str, ...], label: str, field: str) -> Field:
    return TextField(label, of_text(session, ids, field, step=_STEP))


def _lines(session: Session, ids: tuple[str, ...], label: str, field: str, *, placeholder: str = "") -> Field:
    return LongTextField(label, of_lines(session, ids, field, step=_STEP), placeholder=placeholder)


def _choice(session: Session, ids: tuple[str, ...], label: str, field: str, titles: Mapping[str, str]) -> Field:
    return ChoiceField(label, of_field(session, ids, field, step=_STEP), {id: _(title) for id, title in titles.items()})


def _recommendation(session: Session, ids: tuple[str, ...]) -> Field:
    """Return the field of how likely they are to recommend, from 0 to 10, or not known."""

    titles: dict[str | None, str] = {None: NOTHING, **{str(value): str(value) for value in range(11)}}
    likely = of_chosen_number(session, ids, "likelihood_to_recommend", step=_STEP)
    return ChoiceField(_("Likely to recommend us, 0 to 10"), likely, titles)
