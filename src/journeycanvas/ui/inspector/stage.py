"""The forms of stages and of phases."""

from collections.abc import Mapping
from functools import partial

from journeycanvas.document.journey import Journey
from journeycanvas.edits import measurements, phases
from journeycanvas.edits.ids import fresh
from journeycanvas.language import _
from journeycanvas.session.session import Session
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.balance import BalanceField
from journeycanvas.ui.inspector.binding import of_field, of_text
from journeycanvas.ui.inspector.choices import ColourField, DegreeField, NameField
from journeycanvas.ui.inspector.duration_field import DurationField
from journeycanvas.ui.inspector.fields import LongTextField, TextField
from journeycanvas.ui.inspector.form import Fields, Form, Tab, constant
from journeycanvas.ui.inspector.measured import measured_fields
from journeycanvas.ui.inspector.shared import channels_field, owner_field


def stage_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of stages; several share their fields."""
    return Form(
        (
            Tab(_("Stage"), partial(_stage, session, ids)),
            Tab(_("Details"), partial(_details, session, ids)),
            Tab(_("Notes"), partial(_notes, session, ids)),
        ),
        partial(_shape, ids),
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


def _details(session: Session, ids: tuple[str, ...]) -> Fields:
    return (
        owner_field(session, ids),
        channels_field(session, ids, "recommended_channels", label=_("Best channels"), step=steps.CHANNELS),
        DurationField(
            _("Expected response time"), of_field(session, ids, "response_time", step=steps.RESPONSE), usual="h"
        ),
        ColourField(_("Colour"), of_field(session, ids, "colour", step=steps.COLOUR)),
        *(measured_fields(session, {"stage": ids[0]}) if len(ids) == 1 else ()),
    )


def _shape(ids: tuple[str, ...], journey: Journey) -> object:
    """Return what decides which figures are shown."""
    return measurements.about(journey, {"stage": ids[0]}) if len(ids) == 1 else ()


def _notes(session: Session, ids: tuple[str, ...]) -> Fields:
    return (LongTextField(_("Notes"), of_text(session, ids, "notes", step=steps.NOTES), lines=8),)


def _phase(session: Session, ids: tuple[str, ...]) -> Fields:
    return (
        TextField(_("Name"), of_text(session, ids, "name", step=steps.NAME)),
        LongTextField(_("Description"), of_text(session, ids, "description", step=steps.DESCRIPTION)),
        ColourField(_("Colour"), of_field(session, ids, "colour", step=steps.COLOUR)),
    )


def _phases(journey: Journey) -> Mapping[str, str]:
    return {phase.id: phase.name for phase in journey.phases}


def _with_phase(journey: Journey, name: str) -> tuple[Journey, str]:
    id = fresh(journey, "ph")
    return phases.add(journey, name, id=id), id
