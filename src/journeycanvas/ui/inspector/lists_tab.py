"""The lists a journey keeps: sources, departments, people, own channels, labels, related journeys.

Each thing is a button that leads to its form; a line adds another.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QToolButton, QWidget

from journeycanvas.document.invariants import collection
from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion, departments, records, texts
from journeycanvas.edits.ids import fresh
from journeycanvas.language import N_, _
from journeycanvas.model.evidence import Source
from journeycanvas.model.organisation import Label, OwnChannel, Person
from journeycanvas.model.record import Record
from journeycanvas.model.scope import RelatedJourney
from journeycanvas.session.deletion_names import deleting
from journeycanvas.session.session import Session
from journeycanvas.theme.window import SIZES, WindowColours
from journeycanvas.ui import icons
from journeycanvas.ui.calling import calling
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.inspector.elided import Elided
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.messages import tooltip

_MOST_SHOWN = 200
"""A list of more is found with Ctrl+F."""


class Kept(NamedTuple):
    """A list: its name, what its line asks for, what undo calls adding, and how a record is made of id and name."""

    title: str
    asks: str
    step: str
    prefix: str
    make: Callable[[str, str], Record]


LISTS: Mapping[str, Kept] = {
    "sources": Kept(
        N_("Sources"), N_("New source"), N_("Add source"), "so", lambda id, text: Source(id=id, title=text)
    ),
    "departments": Kept(N_("Departments"), N_("New department"), N_("Add department"), "d", departments.made),
    "people": Kept(N_("People"), N_("New person"), N_("Add person"), "h", lambda id, text: Person(id=id, name=text)),
    "channels": Kept(
        N_("Own channels"), N_("New channel"), N_("Add channel"), "ch", lambda id, text: OwnChannel(id=id, name=text)
    ),
    "labels": Kept(N_("Labels"), N_("New label"), N_("Add label"), "l", lambda id, text: Label(id=id, name=text)),
    "related": Kept(
        N_("Related journeys"),
        N_("New related journey"),
        N_("Add related journey"),
        "j",
        lambda id, text: RelatedJourney(id=id, title=text),
    ),
}
"""By the name of the collection."""


def list_fields(session: Session) -> tuple[Field, ...]:
    """Return the lists of the journey, one under the other."""
    return tuple([ListField(session, name) for name in LISTS])


class ListField(Field):
    """One list."""

    def __init__(self, session: Session, name: str) -> None:
        """Show a collection of a session's journey."""
        kept = LISTS[name]
        super().__init__(_(kept.title))
        self._session = session
        self._name = name
        self._shown: tuple[tuple[str, str], ...] | None = None
        self._colours: WindowColours | None = None
        self.rows: list[tuple[QPushButton, QToolButton]] = []
        self.column.setSpacing(2)
        self.line = QLineEdit()
        self.line.setMinimumHeight(SIZES.field_height)
        self.line.setPlaceholderText(_(kept.asks))
        self.line.setAccessibleName(_(kept.asks))
        self.line.returnPressed.connect(self._add)
        self.label.setBuddy(self.line)
        self.refresh()
        self.column.addWidget(self.line)  # after what is there, so that the keyboard comes to it after that

    def refresh(self) -> None:
        shown = tuple(
            (record.__dict__["id"], _title(record))
            for record in collection(self._session.journey.__dict__, self._name)[:_MOST_SHOWN]
        )
        if shown == self._shown:
            return
        self._shown = shown
        while self.rows:
            button, _bin = self.rows.pop()
            row = button.parentWidget()
            assert row is not None
            self.column.removeWidget(row)
            discard(row)
        before = self._previous_stop()
        for place, (id, title) in enumerate(shown):
            row = self._row(id, title or _("Without a name"))
            self.column.insertWidget(place + 1, row)
        stops: list[QWidget] = [*(stop for row in self.rows for stop in row), self.line]
        self.setFocusProxy(stops[0])
        for stop in stops if before is not None else ():
            assert before is not None
            QWidget.setTabOrder(before, stop)
            before = stop
        if self._colours is not None:
            self.dress(self._colours)

    def dress(self, colours: WindowColours) -> None:
        self._colours = colours
        for _button, bin in self.rows:
            bin.setIcon(icons.icon("trash", colours, tone="secondary", size=SIZES.small_icon))

    def _previous_stop(self) -> QWidget | None:
        """Return what the keyboard comes from to this list; None while the list stands in no form."""
        if not self.isAncestorOf(self.line):
            return None
        found: QWidget | None = self.line.previousInFocusChain()
        while found is not None and (found is self or self.isAncestorOf(found)):
            if found is self.line:
                return None
            found = found.previousInFocusChain()
        return found

    def _row(self, id: str, title: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        button = Elided(title)
        button.clicked.connect(calling(self._session.select, [id]))
        bin = QToolButton()
        bin.setProperty("look", "small")
        bin.setIconSize(QSize(SIZES.small_icon, SIZES.small_icon))
        said = _("Delete “{name}”").format(name=title)
        bin.setAccessibleName(said)
        bin.setToolTip(tooltip(said))
        bin.clicked.connect(calling(self._delete, id))
        line.addWidget(button, 1)
        line.addWidget(bin)
        self.rows.append((button, bin))
        return row

    def _add(self) -> None:
        name = " ".join(texts.clean(self.line.text()).split())
        if not name:
            return
        kept = LISTS[self._name]
        self.line.clear()

        def added(journey: Journey) -> Journey:
            return records.insert(journey, self._name, record=kept.make(fresh(journey, kept.prefix), name))

        self._session.apply(kept.step, added)
        self.refresh()

    def _delete(self, id: str) -> None:
        name = deleting(self._session.settled, (id,))
        self._session.apply(name, lambda journey: deletion.delete(journey, (id,)))
        self.refresh()
        self.line.setFocus()


def _title(record: Record) -> str:
    """Return the name of what stands in a list, or what else tells of it."""
    fields = record.__dict__
    found = fields.get("name") or fields.get("title") or fields.get("who") or fields.get("file") or ""
    return " ".join(str(found).split())
