"""The form of what is collected in the inventory and not placed yet (R31)."""

from collections.abc import Mapping
from functools import partial

from journeycanvas.language import _
from journeycanvas.session.session import Session
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.binding import of_field, of_text
from journeycanvas.ui.inspector.choices import NOTHING, ChoiceField
from journeycanvas.ui.inspector.fields import LongTextField, NumberField, SwitchField
from journeycanvas.ui.inspector.form import Fields, Form, Tab, constant
from journeycanvas.ui.inspector.shared import origin_fields
from journeycanvas.ui.wording import UNPLACED_KINDS

_MOST = 100_000


def unplaced_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of things of the inventory; several share their fields."""
    return Form((Tab(_("In the inventory"), partial(_fields, session, ids)),), constant)


def _fields(session: Session, ids: tuple[str, ...]) -> Fields:
    journey, step = session.journey, steps.INVENTORY
    kinds: dict[str | None, str] = {id: _(title) for id, title in UNPLACED_KINDS.items()}
    stages = {one.id: one.name for one in journey.stages}
    lanes = {one.id: one.name or _(one.shown_title()) for one in journey.lanes}
    personas = {one.id: one.name for one in journey.personas}
    return (
        LongTextField(_("Text"), of_text(session, ids, "text", step=steps.TEXT), lines=3),
        ChoiceField(_("Kind"), of_field(session, ids, "kind", step=step), kinds),
        ChoiceField(_("Probably for the stage"), of_field(session, ids, "stage", step=step), _or_none(stages)),
        ChoiceField(_("Probably for the lane"), of_field(session, ids, "lane", step=step), _or_none(lanes)),
        ChoiceField(_("Persona"), of_field(session, ids, "persona", step=step), _or_none(personas)),
        NumberField(_("Times it was heard"), of_field(session, ids, "count", step=step), least=1, most=_MOST),
        SwitchField(_("Archived"), of_field(session, ids, "archived", step=step)),
        *origin_fields(session, ids),
    )


def _or_none(names: Mapping[str, str]) -> dict[str | None, str]:
    return {None: NOTHING, **{id: " ".join(name.split()) or _("Without a name") for id, name in names.items()}}
