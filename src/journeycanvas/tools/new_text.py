"""Something new in a cell that is being typed: it is there once something is typed, and then it is one step."""

from journeycanvas.edits.cells import Kind, add, kind_in, new_ids
from journeycanvas.edits.errors import EditError
from journeycanvas.language import N_
from journeycanvas.session.session import Session
from journeycanvas.tools.create import ADD_CARD
from journeycanvas.tools.feedback import TypeNew

ADD_RECOMMENDATION = N_("Add recommendation")
ADD_RESOURCE = N_("Add resource")
ADD_MEASUREMENT = N_("Add measurement")
NAMES: dict[Kind, str] = {
    "card": ADD_CARD,
    "recommendation": ADD_RECOMMENDATION,
    "resource": ADD_RESOURCE,
    "measurement": ADD_MEASUREMENT,
}
FIELDS: dict[Kind, str] = {"card": "text", "recommendation": "text", "resource": "text", "measurement": "value"}
"""The field of each kind that is typed."""


class NewText:
    """Something new being typed: one gesture, one step, and no step where nothing is typed."""

    start = ""

    def __init__(self, session: Session, wanted: TypeNew) -> None:
        """Show it empty in its cell; raises EditError where nothing can be typed there."""
        journey = session.settled
        kind = kind_in(journey, wanted.cell.lane) or "card"
        self.wanted = wanted
        self.cell = wanted.cell
        self.record = next(iter(new_ids(journey, wanted.cell, count=1)), "")
        self.field = FIELDS[kind]
        self._after = wanted.after
        self._session = session
        session.select([])
        self._gesture = session.begin(NAMES[kind])
        self._gesture.is_kept = False
        try:
            self._preview("")
        except EditError:
            self._gesture.cancel()
            raise

    @property
    def is_open(self) -> bool:
        """Whether what is typed still goes into the document."""
        return self._gesture.is_open

    def show(self, text: str) -> None:
        """Show the text as typed so far; raises EditError where it does not suit."""
        self._gesture.is_kept = False
        self._preview(text)
        self._gesture.is_kept = bool(text.strip())

    def commit(self) -> None:
        """Keep what was typed, and select it; where nothing was, choose the cell again."""
        if self._gesture.is_kept:
            self._gesture.commit(selection=[self.record])
        else:
            self.cancel()

    def cancel(self) -> None:
        """Forget what was typed, and choose the cell again."""
        if self.is_open:
            self._gesture.cancel()
            self._session.choose_cell(self.cell)

    def _preview(self, text: str) -> None:
        cell, id, after = self.cell, self.record, self._after
        self._gesture.preview(lambda journey: add(journey, cell, id=id, text=text, after=after))
