"""The fields of a visit: what moves the persona there, what helps, what stands in the way, how it is known."""

from journeycanvas.document.journey import Journey
from journeycanvas.language import _
from journeycanvas.model.named import ABOUT
from journeycanvas.model.path import Path, Visit
from journeycanvas.session.session import Session
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.binding import of_field, of_text
from journeycanvas.ui.inspector.choices import ChoiceField
from journeycanvas.ui.inspector.fields import Field, LongTextField, NoteField, TextField
from journeycanvas.ui.inspector.form import Fields
from journeycanvas.ui.inspector.lists import of_lines, of_obstacles
from journeycanvas.ui.inspector.obstacles import obstacle_fields
from journeycanvas.ui.inspector.shared import evidence_field, sources_field
from journeycanvas.ui.inspector.verbatim import verbatim_fields

_STEP = steps.VISIT


def visits_to(journey: Journey, touchpoints: tuple[str, ...]) -> list[tuple[Path, Visit]]:
    """Return the visits of shown paths to touchpoints, each with its path."""
    wanted = frozenset(touchpoints)
    shown = (path for path in journey.paths if not path.hidden)
    return [(path, visit) for path in shown for visit in path.visits if visit.touchpoint in wanted]


def visit_fields(session: Session, touchpoints: tuple[str, ...]) -> Fields:
    """Return the fields of every visit to one touchpoint; of several touchpoints there is nothing to show."""
    if len(touchpoints) != 1:
        return (NoteField(_("Select one touchpoint to see what happens there.")),)
    journey = session.journey
    visited = visits_to(journey, touchpoints)
    names = {persona.id: persona.name for persona in journey.personas}
    fields: list[Field] = []
    for path, visit in visited:
        if len(visited) > 1:
            fields.append(NoteField(path.name or names.get(path.persona, ""), style="section"))
        fields += _visit(session, visit)
    return tuple(fields) or (NoteField(_("No path comes here.")),)


def visit_shape(visit: Visit) -> object:
    """Return what decides which fields of a visit are shown."""
    return visit.id, tuple(said.id for said in visit.verbatims), tuple(each.text for each in visit.blockers)


def _visit(session: Session, visit: Visit) -> Fields:
    id = visit.id
    ids = (id,)
    about: dict[str | None, str] = {key: _(title) for key, title in ABOUT.items()}
    return (
        LongTextField(_("Motivation"), of_text(session, ids, "motivation", step=_STEP)),
        LongTextField(_("What helps, one a line"), of_lines(session, ids, "enablers", step=_STEP)),
        LongTextField(_("What stands in the way, one a line"), of_obstacles(session, id, step=_STEP)),
        *obstacle_fields(session, visit),
        TextField(_("Word at the curve"), of_text(session, ids, "emotion_word", step=_STEP)),
        ChoiceField(_("The emotion is about"), of_field(session, ids, "emotion_about", step=_STEP), about),
        *verbatim_fields(session, visit),
        evidence_field(session, ids),
        sources_field(session, ids),
        LongTextField(_("Notes"), of_text(session, ids, "notes", step=steps.NOTES)),
    )
