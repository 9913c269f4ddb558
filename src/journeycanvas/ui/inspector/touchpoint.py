"""The form of touchpoints, and of the visits to them."""

from functools import partial

from journeycanvas.document.journey import Journey
from journeycanvas.edits import visits
from journeycanvas.language import _
from journeycanvas.model.named import DEVICES, MODES
from journeycanvas.session.session import Session
from journeycanvas.tools.drag_emotion import CHANGE_EMOTION
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.binding import Binding, of_field, of_text
from journeycanvas.ui.inspector.channel_field import ChannelField
from journeycanvas.ui.inspector.choices import NOTHING, ChoiceField, DegreeField
from journeycanvas.ui.inspector.duration_field import DurationField
from journeycanvas.ui.inspector.emotion_field import EmotionField
from journeycanvas.ui.inspector.fields import Field, LongTextField, SwitchField, TextField
from journeycanvas.ui.inspector.form import Fields, Form, Tab
from journeycanvas.ui.inspector.icon_field import IconField
from journeycanvas.ui.inspector.linked import linked_fields, linked_shape
from journeycanvas.ui.inspector.links_field import LinksField
from journeycanvas.ui.inspector.lists import answer_field
from journeycanvas.ui.inspector.moment_field import MomentField
from journeycanvas.ui.inspector.pictures_field import pictures_field
from journeycanvas.ui.inspector.shared import department_field, labels_field, origin_fields, owner_field
from journeycanvas.ui.inspector.verbatim import new_verbatim
from journeycanvas.ui.inspector.visit import visit_fields, visit_shape, visits_to


def touchpoint_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of touchpoints; several share their fields."""
    return Form(
        (
            Tab(_("Touchpoint"), partial(_main, session, ids)),
            Tab(_("Visit"), partial(visit_fields, session, ids)),
            Tab(_("Details"), partial(_details, session, ids)),
            Tab(_("Notes"), partial(_notes, session, ids)),
        ),
        partial(_shape, ids),
    )


def _main(session: Session, ids: tuple[str, ...]) -> Fields:
    return (
        TextField(_("Name"), of_text(session, ids, "name", step=steps.NAME)),
        ChannelField(_("Channels"), session, of_field(session, ids, "channels", step=steps.CHANNELS)),
        MomentField(
            _("Kind of moment"),
            of_field(session, ids, "moment", step=steps.MOMENT),
            of_field(session, ids, "moment_of_truth", step=steps.TRUTH),
        ),
        *_emotions(session, ids),
        ChoiceField(
            _("Device"),
            of_field(session, ids, "device", step=steps.DEVICE),
            {None: NOTHING, **{id: _(title) for id, title in DEVICES.items()}},
        ),
        department_field(session, ids, label=_("Department in charge")),
        DegreeField(_("Importance"), of_field(session, ids, "importance", step=steps.IMPORTANCE), may_be_absent=False),
        *_verbatims(session, ids),
        *linked_fields(session, ids),
        *pictures_field(session, ids),
    )


def _details(session: Session, ids: tuple[str, ...]) -> Fields:
    modes: dict[str | None, str] = {None: NOTHING, **{id: _(title) for id, title in MODES.items()}}
    step = steps.TOUCHPOINT
    return (
        ChoiceField(_("Physical or digital"), of_field(session, ids, "mode", step=step), modes),
        owner_field(session, ids),
        TextField(_("Partner"), of_text(session, ids, "partner", step=step)),
        DurationField(_("Duration"), of_field(session, ids, "duration", step=steps.DURATION)),
        DurationField(_("Waiting time"), of_field(session, ids, "waiting", step=steps.WAITING)),
        DurationField(_("Expected response time"), of_field(session, ids, "response_time", step=step)),
        DurationField(_("Sets in after"), of_field(session, ids, "trigger_delay", step=step)),
        TextField(_("How often"), of_text(session, ids, "frequency", step=step)),
        TextField(_("Tool of the staff"), of_text(session, ids, "support_tool", step=step)),
        answer_field(_("A human can be reached"), of_field(session, ids, "human_fallback", step=step)),
        SwitchField(_("The client hesitates here"), of_field(session, ids, "hesitation", step=step)),
        SwitchField(_("At risk"), of_field(session, ids, "at_risk", step=step)),
        IconField(_("Icon"), of_field(session, ids, "icon", step=steps.ICON), none=_("That of the main channel")),
        labels_field(session, ids),
        *origin_fields(session, ids),
    )


def _notes(session: Session, ids: tuple[str, ...]) -> Fields:
    return (
        LongTextField(_("Description"), of_text(session, ids, "description", step=steps.DESCRIPTION), lines=4),
        LongTextField(_("Notes"), of_text(session, ids, "notes", step=steps.NOTES), lines=6),
        LinksField(session, ids),
    )


def _shape(ids: tuple[str, ...], journey: Journey) -> object:
    """Return what decides which emotions, verbatims and links are shown."""
    shown = tuple((path.id, visit_shape(visit)) for path, visit in visits_to(journey, ids))
    return shown, linked_shape(journey, ids)


def _emotions(session: Session, ids: tuple[str, ...]) -> Fields:
    """Return one field for each path that visits the touchpoints."""
    journey = session.journey
    names = {persona.id: persona.name.split(" ")[0].rstrip(",;:") for persona in journey.personas}
    of_path: dict[str, tuple[str, list[str]]] = {}
    for path, visit in visits_to(journey, ids):
        name = path.name or names.get(path.persona, "")
        of_path.setdefault(path.id, (name, []))[1].append(visit.id)
    return tuple(_emotion(session, name, tuple(visited)) for name, visited in of_path.values())


def _emotion(session: Session, name: str, ids: tuple[str, ...]) -> Field:
    read: Binding[float | None] = of_field(session, ids, "emotion", step=CHANGE_EMOTION)

    def write(journey: Journey, emotion: float | None) -> Journey:
        return visits.set_emotion(journey, ids, emotion=emotion)

    label = _("Emotion of {name}").format(name=name) if name else _("Emotion")
    return EmotionField(label, Binding(session, CHANGE_EMOTION, read.read, write))


def _verbatims(session: Session, ids: tuple[str, ...]) -> Fields:
    """Return a field for each quotation at one touchpoint, or an empty one to type the first in."""
    visited = visits_to(session.journey, ids)
    if len(ids) != 1 or not visited:
        return ()
    fields = tuple(
        LongTextField(
            _("Verbatim of {name}").format(name=said.who) if said.who else _("Verbatim"),
            of_text(session, (said.id,), "text", step=steps.VERBATIM),
        )
        for _path, visit in visited
        for said in visit.verbatims
    )
    return fields or (new_verbatim(session, visited[0][1].id, label=_("Verbatim")),)
