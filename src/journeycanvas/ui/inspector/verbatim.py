"""The fields of quotations: what was said, by whom, when, where it is written, and whether the map shows it (R63)."""

from journeycanvas.document.journey import Journey
from journeycanvas.edits import texts, visits
from journeycanvas.edits.ids import fresh
from journeycanvas.language import _
from journeycanvas.model.named import WHO_SAID
from journeycanvas.model.path import Verbatim, Visit
from journeycanvas.session.session import Session
from journeycanvas.ui.finding import found
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.binding import Binding, of_field, of_text
from journeycanvas.ui.inspector.choices import ChoiceField
from journeycanvas.ui.inspector.day_field import DayField
from journeycanvas.ui.inspector.fields import Field, LongTextField, NoteField, SwitchField, TextField
from journeycanvas.ui.inspector.form import Fields
from journeycanvas.ui.inspector.shared import source_field


def verbatim_fields(session: Session, visit: Visit) -> Fields:
    """Return the fields of every quotation at a visit, and one to type another in."""
    fields: list[Field] = []
    for number, said in enumerate(visit.verbatims, start=1):
        title = _("Verbatim {number}").format(number=number) if len(visit.verbatims) > 1 else _("Verbatim")
        fields.append(NoteField(title, style="section"))
        fields += _verbatim(session, said.id)
    label = _("Another verbatim") if visit.verbatims else _("Verbatim")
    return (*fields, new_verbatim(session, visit.id, label=label))


def new_verbatim(session: Session, visit: str, *, label: str) -> Field:
    """Return the field of a quotation that is there once something is typed."""
    id = fresh(session.journey, "q")

    def is_there(journey: Journey) -> bool:
        # Looked for at its visit: to find nothing in the whole document takes longer than all other fields.
        return any(said.id == id for said in _verbatims_at(journey, visit))

    def read(journey: Journey) -> tuple[str, ...]:
        return (texts.shown(journey, id, field="text") if is_there(journey) else "",)

    def write(journey: Journey, text: str) -> Journey:
        if is_there(journey):  # kept while it was typed, such as by saving, and typed on
            return texts.replace(journey, id, field="text", text=text)
        return visits.add_verbatim(journey, visit, text=text, id=id) if text.strip() else journey

    return LongTextField(
        label,
        Binding(session, steps.VERBATIM, read, write),
        placeholder=_("What was said here, in their words"),
    )


def _verbatims_at(journey: Journey, visit: str) -> tuple[Verbatim, ...]:
    places = found(journey, (visit,))
    record = places[visit][1] if visit in places else None
    return record.verbatims if isinstance(record, Visit) else ()


def _verbatim(session: Session, id: str) -> Fields:
    ids, step = (id,), steps.VERBATIM
    roles: dict[str | None, str] = {key: _(title) for key, title in WHO_SAID.items()}
    return (
        LongTextField(_("What was said"), of_text(session, ids, "text", step=step)),
        TextField(_("Who said it"), of_text(session, ids, "who", step=step)),
        ChoiceField(_("Said by a"), of_field(session, ids, "role", step=step), roles),
        DayField(_("Said on"), of_field(session, ids, "date", step=step)),
        source_field(session, ids),
        SwitchField(_("Shown beside the emotion curve"), of_field(session, ids, "shown", step=steps.VISIBILITY)),
    )
