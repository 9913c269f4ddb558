"""Pasting several lines into a cell: something new for each, as one step."""

from PySide6.QtWidgets import QWidget

from journeycanvas.edits.cells import Kind, add_many, kind_in, new_ids
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.lines import lines
from journeycanvas.edits.pasted_tables import MOST_ROWS
from journeycanvas.language import N_, _
from journeycanvas.session.session import Session
from journeycanvas.tools.feedback import TypeNew
from journeycanvas.tools.new_text import NAMES
from journeycanvas.ui import messages

MANY = 500
"""Lines that are pasted without a question."""
ADD_CARDS = N_("Add cards")
ADD_RECOMMENDATIONS = N_("Add recommendations")
ADD_RESOURCES = N_("Add resources")
ADD_MEASUREMENTS = N_("Add measurements")
NAMES_OF_MANY: dict[Kind, str] = {
    "card": ADD_CARDS,
    "recommendation": ADD_RECOMMENDATIONS,
    "resource": ADD_RESOURCES,
    "measurement": ADD_MEASUREMENTS,
}


def paste_lines(window: QWidget, session: Session, wanted: TypeNew, text: str) -> bool:
    """Add something new for each line of a text and select it all; False where nothing was, which is told or chosen."""
    found, kind = lines(text), kind_in(session.settled, wanted.cell.lane)
    if len(found) > MOST_ROWS:
        messages.tell(window, _("This is too much to paste at once: at most {most} rows.").format(most=MOST_ROWS))
        return False
    if not found or kind is None or (len(found) > MANY and not _is_wanted(window, len(found))):
        return False
    ids = new_ids(session.settled, wanted.cell, count=len(found))
    texts = dict(zip(ids, found, strict=True))
    name = NAMES[kind] if len(found) == 1 else NAMES_OF_MANY[kind]
    try:
        session.apply(
            name, lambda journey: add_many(journey, wanted.cell, texts=texts, after=wanted.after), selection=ids
        )
    except EditError as error:
        messages.tell(window, str(error))
        return False
    return True


def _is_wanted(window: QWidget, count: int) -> bool:
    text = _("Paste {count} lines, one to a card?").format(count=count)
    answers = (
        messages.Answer("make", _("Paste all"), "AcceptRole"),
        messages.Answer("not", _("Cancel"), "RejectRole"),
    )
    return messages.ask(window, text, answers, details=_("One step takes them back.")) == "make"
