"""The form of lanes."""

from functools import partial

from journeycanvas.edits import records
from journeycanvas.lanes.backstage import BackstageLane
from journeycanvas.lanes.base import LaneBase
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.lanes.wordings import WORDINGS
from journeycanvas.language import _, words
from journeycanvas.model.named import ROLES
from journeycanvas.session.session import Session
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.binding import of_field, of_text
from journeycanvas.ui.inspector.choices import ChoiceField, ColourField
from journeycanvas.ui.inspector.fields import LongTextField, SwitchField, TextField
from journeycanvas.ui.inspector.form import Fields, Form, Tab, constant
from journeycanvas.ui.inspector.icon_field import IconField
from journeycanvas.ui.inspector.measurement_field import indicators_field


def lane_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of lanes; several share their fields."""
    return Form((Tab(_("Lane"), partial(_lane, session, ids)),), constant)


def _lane(session: Session, ids: tuple[str, ...]) -> Fields:
    found = [records.find(session.journey, id) for id in ids]
    lanes = [lane for lane in found if isinstance(lane, LaneBase)]
    usual = words(session.journey.language)(lanes[0].shown_title()) if len(lanes) == 1 else ""
    fields: Fields = (
        TextField(_("Name"), of_text(session, ids, "name", step=steps.NAME), placeholder=usual),
        LongTextField(_("Description"), of_text(session, ids, "description", step=steps.DESCRIPTION)),
        SwitchField(_("Hidden"), of_field(session, ids, "hidden", step=steps.VISIBILITY)),
        SwitchField(_("Internal, not for clients"), of_field(session, ids, "internal", step=steps.FOR_WHOM)),
    )
    if all(isinstance(lane, EmotionLane) for lane in lanes):
        return (
            *fields,
            SwitchField(_("Balance of each stage"), of_field(session, ids, "show_balance", step=steps.BALANCE)),
        )
    if all(isinstance(lane, BackstageLane) for lane in lanes):
        parts: dict[str | None, str] = {id: _(title) for id, title in ROLES.items()}
        return (*fields, ChoiceField(_("Part it plays"), of_field(session, ids, "role", step=steps.ROLE), parts))
    if all(isinstance(lane, MeasurementsLane) for lane in lanes):
        return (*fields, indicators_field(session, ids))
    if not all(isinstance(lane, CardsLane) for lane in lanes):
        return fields
    wordings: dict[str | None, str] = {None: _("Cards of its own")}
    wordings |= {id: _(wording.title) for id, wording in WORDINGS.items()}
    return (
        *fields,
        TextField(_("What an empty cell asks"), of_text(session, ids, "prompt", step=steps.PROMPT)),
        ColourField(_("Colour of the cards"), of_field(session, ids, "colour", step=steps.COLOUR)),
        ChoiceField(_("What it holds"), of_field(session, ids, "wording", step=steps.WORDING), wordings),
        IconField(_("Icon"), of_field(session, ids, "symbol", step=steps.ICON), none=_("The usual one")),
    )
