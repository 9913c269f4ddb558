"""The form of personas."""

from functools import partial

from journeycanvas.language import _
from journeycanvas.session.session import Session
from journeycanvas.ui.inspector import steps
from journeycanvas.ui.inspector.binding import of_field, of_text
from journeycanvas.ui.inspector.choices import ColourField
from journeycanvas.ui.inspector.fields import LongTextField, TextField
from journeycanvas.ui.inspector.form import Fields, Form, Tab, constant


def persona_form(session: Session, ids: tuple[str, ...]) -> Form:
    """Return the form of personas; several share their fields."""
    return Form(
        (
            Tab(_("Persona"), partial(_persona, session, ids)),
            Tab(_("Notes"), partial(_notes, session, ids)),
        ),
        constant,
    )


def _persona(session: Session, ids: tuple[str, ...]) -> Fields:
    return (
        TextField(_("Name"), of_text(session, ids, "name", step=steps.NAME)),
        TextField(_("Age"), of_text(session, ids, "age", step=steps.AGE)),
        TextField(_("Job"), of_text(session, ids, "job", step=steps.JOB)),
        LongTextField(_("Summary"), of_text(session, ids, "summary", step=steps.SUMMARY)),
        LongTextField(_("Quotation"), of_text(session, ids, "quote", step=steps.QUOTE)),
        ColourField(_("Colour"), of_field(session, ids, "colour", step=steps.COLOUR)),
    )


def _notes(session: Session, ids: tuple[str, ...]) -> Fields:
    return (LongTextField(_("Notes"), of_text(session, ids, "notes", step=steps.NOTES), lines=8),)
