"""The form of measurements: the figure, who was asked and when, and from where on it is alarming (R63-R68, R75)."""

from collections.abc import Mapping
from functools import partial

from journeycanvas.document.journey import Journey
from journeycanvas.edits import measurements, records
from journeycanvas.edits.measurements import Subject
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.language import N_, _, words
from journeycanvas.model.measurement import Measurement, is_less_better
from journeycanvas.model.named import FAMILIES, TRENDS
from journeycanvas.session.session import Session
from journeycanvas.ui import speech
from journeycanvas.ui.finding import found
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.back_field import BackField
from journeycanvas.ui.inspector.binding import Binding, of_field, of_text
from journeycanvas.ui.inspector.choices import NOTHING, ChoiceField
from journeycanvas.ui.inspector.day_field import DayField
from journeycanvas.ui.inspector.fields import Field, LongTextField, NoteField, TextField
from journeycanvas.ui.inspector.figure_field import FigureField
from journeycanvas.ui.inspector.figures import of_chosen_number, of_figure
from journeycanvas.ui.inspector.form import Fields, Form, Tab
from journeycanvas.ui.inspector.measurement_field import ValueField, indicator_field
from journeycanvas.ui.inspector.shared import source_field

_MOST_ASKED = 1e9
_DECIMALS = 6
_SHOWN_IN = N_("Change lane of a measurement")


def measurement_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of measurements; several share their fields."""
    return Form(
        (
            Tab(_("Measurement"), partial(_measured, session, ids)),
            Tab(_("Judgement"), partial(_judged, session, ids)),
            Tab(_("Notes"), partial(_notes, session, ids)),
        ),
        partial(_shape, ids),
    )


def _measured(session: Session, ids: tuple[str, ...]) -> Fields:
    return (
        *_about(session, ids),
        indicator_field(session, ids),
        TextField(_("Name"), of_text(session, ids, "name", step=steps.NAME)),
        ValueField(_("Value"), of_field(session, ids, "value", step=steps.VALUE)),
        TextField(_("Unit"), of_text(session, ids, "unit", step=steps.UNIT)),
        FigureField(
            _("How many answered or were counted"),
            of_figure(session, ids, "n", step=steps.SAMPLE),
            least=0,
            most=_MOST_ASKED,
            is_whole=True,
        ),
        DayField(_("Measured on"), of_field(session, ids, "date", step=steps.DAY)),
        source_field(session, ids),
        *_lane(session, ids),
    )


def _judged(session: Session, ids: tuple[str, ...]) -> Fields:
    families: dict[str | None, str] = {None: NOTHING, **{id: _(title) for id, title in FAMILIES.items()}}
    trends: dict[str | None, str] = {None: NOTHING, **{id: _(title) for id, title in TRENDS.items()}}
    decimals: dict[str | None, str] = {None: _("As few as it needs")}
    decimals |= {str(count): str(count) for count in range(_DECIMALS + 1)}
    return (
        FigureField(_("Alarming from"), of_figure(session, ids, "threshold", step=steps.THRESHOLD)),
        *_direction(session, ids),
        FigureField(_("Target"), of_figure(session, ids, "target", step=steps.TARGET)),
        FigureField(_("Value before"), of_figure(session, ids, "previous", step=steps.PREVIOUS)),
        ChoiceField(_("Trend"), of_field(session, ids, "trend", step=steps.TREND), trends),
        FigureField(_("Lower end of the scale"), _end(session, ids, 0), placeholder=_("None")),
        FigureField(_("Upper end of the scale"), _end(session, ids, 1), placeholder=_("None")),
        ChoiceField(_("Decimals shown"), of_chosen_number(session, ids, "decimals", step=steps.VALUE), decimals),
        ChoiceField(_("What it tells of"), of_field(session, ids, "family", step=steps.FAMILY), families),
    )


def _notes(session: Session, ids: tuple[str, ...]) -> Fields:
    return (LongTextField(_("Notes"), of_text(session, ids, "notes", step=steps.NOTES), lines=8),)


def _about(session: Session, ids: tuple[str, ...]) -> tuple[Field, ...]:
    """Return the way to the touchpoint or path a figure is about, else the field of its stage."""
    journey = session.journey
    subjects = [measurements.subject_of(one) for one in _all(journey, ids)]
    if len(subjects) == 1 and not subjects[0].keys() <= {"stage"}:
        return (BackField(session, _said(journey, subjects[0]), subjects[0].values()),)
    if any(not subject.keys() <= {"stage"} for subject in subjects):
        return ()
    stages: dict[str | None, str] = {None: _("The whole journey")}
    stages |= {stage.id: " ".join(stage.name.split()) or _("Without a name") for stage in journey.stages}
    return (ChoiceField(_("Measured in"), of_field(session, ids, "stage", step=steps.SUBJECT), stages),)


def _lane(session: Session, ids: tuple[str, ...]) -> tuple[Field, ...]:
    """Return the field of the lane that shows figures of stages, where there are several that could."""
    lanes = _lanes(session.journey)
    if len(lanes) < 2 or any(one.touchpoint or one.path or not one.stage for one in _all(session.journey, ids)):
        return ()
    titles: dict[str | None, str] = {None: _("Each lane of measurements"), **dict(lanes)}
    return (ChoiceField(_("Shown in"), of_field(session, ids, "lane", step=_SHOWN_IN), titles),)


def _lanes(journey: Journey) -> tuple[tuple[str, str], ...]:
    """Return the ids and the titles of the lanes of measurements."""
    word = words(journey.language)
    held = [lane for lane in journey.lanes if isinstance(lane, MeasurementsLane)]
    return tuple((lane.id, " ".join((lane.name or word(lane.shown_title())).split())) for lane in held)


def _said(journey: Journey, subject: Mapping[Subject, str]) -> str:
    """Return what a figure is about in words."""
    if "touchpoint" in subject:
        name = next((each.name for each in journey.touchpoints if each.id == subject["touchpoint"]), "")
        return _("At the touchpoint “{name}”").format(name=" ".join(name.split()) or _("Without a name"))
    path = next(each for each in journey.paths if each.id == subject["path"])
    persona = next((each.name for each in journey.personas if each.id == path.persona), "")
    return _("On the path “{name}”").format(name=path.name or persona or _("Without a name"))


def _direction(session: Session, ids: tuple[str, ...]) -> tuple[Field, ...]:
    """Return a line that says which side of the threshold is alarming, of one figure."""
    held = _all(session.journey, ids)
    if len(held) != 1 or held[0].threshold is None:
        return ()
    said = _("Above {figure} it is alarming.") if is_less_better(held[0]) else _("Below {figure} it is alarming.")
    return (NoteField(said.format(figure=speech.exact(held[0].threshold))),)


def _end(session: Session, ids: tuple[str, ...], side: int) -> Binding[float | None]:
    """Return the binding of an end of the scale; emptied, the usual scale holds again."""

    def read(journey: Journey) -> tuple[float | None, ...]:
        return tuple((measurements.ends(one) or (None, None))[side] for one in _all(journey, ids))

    def write(journey: Journey, value: float | None) -> Journey:
        if value is None:
            return records.change(journey, ids, scale=None)
        return measurements.set_scale(journey, ids, low=value if side == 0 else None, high=value if side else None)

    return Binding(session, steps.SCALE, read, write)


def _shape(ids: tuple[str, ...], journey: Journey) -> object:
    """Return what decides which fields are shown, and what is said of the threshold."""
    held = _all(journey, ids)
    told = (held[0].threshold, is_less_better(held[0])) if len(held) == 1 else None
    about = tuple((one.touchpoint, one.path, one.stage is None) for one in held)
    return told, about, tuple(one.id for one in journey.stages), _lanes(journey)


def _all(journey: Journey, ids: tuple[str, ...]) -> tuple[Measurement, ...]:
    held = [record for _name, record in found(journey, ids).values()]
    return tuple(record for record in held if isinstance(record, Measurement))
