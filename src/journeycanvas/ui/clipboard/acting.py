"""Cutting, copying and pasting, as the actions ask for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol, runtime_checkable
from uuid import uuid4
from weakref import WeakKeyDictionary

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QWidget

from journeycanvas.document.fragment import Fragment
from journeycanvas.document.journey import Journey
from journeycanvas.edits import copying, deletion
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.pasting import put
from journeycanvas.edits.spots import Place, place_of
from journeycanvas.language import N_, _, ngettext
from journeycanvas.session.session import Session
from journeycanvas.storage.errors import JourneyFileError
from journeycanvas.storage.fragments import parse_fragment
from journeycanvas.tools import cells
from journeycanvas.tools.apart import standing_free
from journeycanvas.tools.path_colours import kept_colours
from journeycanvas.ui import messages, speech
from journeycanvas.ui.clipboard import foreign
from journeycanvas.ui.clipboard.copied import FRAGMENT, Copied
from journeycanvas.ui.clipboard.landed import landed, lanes_to_see
from journeycanvas.ui.columns_and_rows.saying import say
from journeycanvas.ui.deleting import may_cut

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

CUT = N_("Cut")
PASTE = N_("Paste")
_SAID_MS = 6000
_NAMES: WeakKeyDictionary[Session, str] = WeakKeyDictionary()
"""How fragments name the open document they are from, for as long as it is open."""


@runtime_checkable
class TypedIn(Protocol):
    """What text is typed into: it cuts, copies and pastes by itself."""

    def cut(self) -> None:
        """Cut what is selected in it."""

    def copy(self) -> None:
        """Copy what is selected in it."""

    def paste(self) -> None:
        """Paste into it."""


def copy(editing: Editing) -> None:
    """Put what is selected on the clipboard; while something is typed, what is selected of that."""
    field = typed_in()
    if field is not None:
        field.copy()
    elif editing.settle():
        fragment = _fragment(editing)
        if fragment is not None:
            _offer(editing, fragment)


def cut(editing: Editing) -> None:
    """Put what is selected on the clipboard, and take it out of the journey."""
    field = typed_in()
    if field is not None:
        field.cut()
    elif editing.settle():
        session = editing.session
        fragment = _fragment(editing)
        if fragment is None or not may_cut(editing.window, session.settled, session.selection):
            return
        ids = copying.cut_with(session.settled, session.selection)
        _offer(editing, fragment)
        session.apply(CUT, lambda journey: kept_colours(journey, deletion.delete(journey, ids)))


def paste(editing: Editing) -> None:
    """Put what is on the clipboard into the journey, or into what is typed."""
    field = typed_in()
    if field is not None:
        field.paste()
    elif editing.settle():
        # Where nothing was copied yet, some systems give nothing at all.
        offered: QMimeData | None = QGuiApplication.clipboard().mimeData()
        before = editing.session.settled
        editing.window.statusBar().clearMessage()
        try:
            pasted = _paste(editing, offered if offered is not None else QMimeData())
        except EditError as error:
            messages.tell(editing.window, str(error))
        except JourneyFileError as error:
            text = _("What was copied cannot be pasted: {reason}. The journey is unchanged.")
            messages.tell(editing.window, text.format(reason=error.reason))
        else:
            reveal(editing, pasted)
            _say_where(editing, before)


def where(session: Session) -> Place:
    """Return where one pastes: in the cell that is chosen, else where what is selected is."""
    cell = cells.chosen(session)
    if cell is not None:
        return Place(cell.stage, cell.lane, cell.stage, cell.lane)
    return place_of(session.settled, session.selection)


def reveal(editing: Editing, ids: Iterable[str]) -> None:
    """Bring the first of these records that is drawn into sight."""
    wanted = frozenset(ids)
    node = next((node for node in editing.session.scene.nodes if node.record in wanted), None)
    if node is not None:
        editing.workspace.canvas.reveal(node.key)


def typed_in() -> TypedIn | None:
    """Return the field, the editor over the map, or the table that has the keyboard."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QAbstractSpinBox | QComboBox):
        return focused.findChild(QLineEdit)
    widget: QWidget | None = focused
    while widget is not None and not widget.isWindow():
        if isinstance(widget, TypedIn):
            return widget
        widget = widget.parentWidget()
    return None


def _fragment(editing: Editing) -> Fragment | None:
    """Return what is selected as a fragment; None where nothing of it can be copied, which is told."""
    session = editing.session
    try:
        return copying.take(session.settled, session.selection, source=_name(session))
    except EditError as error:
        messages.tell(editing.window, str(error))
        return None


def _offer(editing: Editing, fragment: Fragment) -> None:
    """Put a fragment on the clipboard."""
    session = editing.session
    QGuiApplication.clipboard().setMimeData(Copied(session.settled, fragment, session.scene))
    count = len(fragment.selected)
    text = ngettext("{count} thing copied", "{count} things copied", count).format(count=speech.number(count))
    editing.window.statusBar().showMessage(text, _SAID_MS)


def _paste(editing: Editing, offered: QMimeData) -> tuple[str, ...]:
    session = editing.session
    if not offered.hasFormat(FRAGMENT):
        return foreign.paste(editing, offered, where(session))
    fragment = parse_fragment(bytes(offered.data(FRAGMENT).data()))
    pasted = put(session.settled, fragment, at=where(session), is_same=fragment.source == _name(session))
    lay_out = session.layout.lay_out
    session.apply(PASTE, lambda before: standing_free(before, pasted.journey, lay_out=lay_out), selection=pasted.ids)
    return pasted.ids


def _say_where(editing: Editing, before: Journey) -> None:
    """Say what is new and where it landed, and what was said already of how it came in."""
    after = editing.session.settled
    said = editing.window.statusBar().currentMessage() or lanes_to_see(before, after)
    told = " ".join(part for part in (landed(before, after), said) if part)
    if told:
        say(editing, told)


def _name(session: Session) -> str:
    return _NAMES.setdefault(session, uuid4().hex)
