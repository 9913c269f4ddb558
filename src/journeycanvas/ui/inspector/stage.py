"""The forms of stages and of phases."""

from collections.abc import Mapping
from functools import partial

from journeycanvas.document.journey import Journey
from journeycanvas.edits import phases
from journeycanvas.edits.ids import fresh
from journeycanvas.language import _
from journeycanvas.session.session import Session
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.balance import BalanceField
from journeycanvas.ui.inspector.binding import of_field, of_text
from journeycanvas.ui.inspector.choices import DegreeField, NameField
from journeycanvas.ui.inspector.duration_field import DurationField
from journeycanvas.ui.inspector.fields import LongTextField, TextField
from journeycanvas.ui.inspector.form import Fields, Form, Tab, constant


def stage_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of stages; several share their fields."""
    return Form(
        (
            Tab(_("Stage"), partial(_stage, session, ids)),
            Tab(_("Notes"), partial(_notes, session, ids)),
        ),
        constant,
    )


def phase_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of phases."""
    return Form((Tab(_("Phase"), partial(_phase, session, ids)),), constant)


def _stage(session: Session, ids: tuple[str, ...]) -> Fields:
    return (
        TextField(_("Name"), of_text(session, ids, "name", step=steps.NAME)),
        LongTextField(_("Description"), of_text(session, ids, "description", step=steps.DESCRIPTION)),
        DurationField(_("Duration"), of_field(session, ids, "duration", step=steps.DURATION), usual="day"),
        DurationField(_("Waiting time"), of_field(session, ids, "waiting", step=steps.WAITING), usual="day"),
        TextField(
            _("When"),
            of_text(session, ids, "timing", step=steps.TIMING),
            placeholder=_("in words, such as “after one month”"),
        ),
        NameField(
            _("Phase"),
            session,
            binding=of_field(session, ids, "phase", step=steps.PHASE),
            names=_phases,
            add=_with_phase,
        ),
        LongTextField(_("Goal of the client"), of_text(session, ids, "goal", step=steps.GOAL)),
        DegreeField(_("Importance"), of_field(session, ids, "importance", step=steps.IMPORTANCE), may_be_absent=True),
        BalanceField(session, ids),
    )


def _notes(session: Session, ids: tuple[str, ...]) -> Fields:
    return (LongTextField(_("Notes"), of_text(session, ids, "notes", step=steps.NOTES), lines=8),)


def _phase(session: Session, ids: tuple[str, ...]) -> Fields:
    return (
        TextField(_("Name"), of_text(session, ids, "name", step=steps.NAME)),
        LongTextField(_("Description"), of_text(session, ids, "description", step=steps.DESCRIPTION)),
    )


def _phases(journey: Journey) -> Mapping[str, str]:
    return {phase.id: phase.name for phase in journey.phases}


def _with_phase(journey: Journey, name: str) -> tuple[Journey, str]:
    id = fresh(journey, "ph")
    return phases.add(journey, name, id=id), id
