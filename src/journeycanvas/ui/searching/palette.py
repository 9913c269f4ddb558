"""The palette: a line and a list over the window, to find any action and any thing of the map by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout
from shiboken6 import isValid

from journeycanvas.analysis.searching import Index
from journeycanvas.language import _
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.searching import last_used
from journeycanvas.ui.searching.announcing import announce
from journeycanvas.ui.searching.choice_list import HEIGHT, ChoiceModel, ChoicePainter
from journeycanvas.ui.searching.choices import Choice, action_choices, thing_choices

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

ACTIONS, THINGS = ">", "@"
MOST = 50
"""Choices shown at once; who does not find it among them types on."""
_WIDTH, _SIDE, _TOP = 640, 24, 8
_ROWS = 10
_BESIDE = 90
"""What the line and the note take."""
_STYLE = """
#palette { background: palette(window); border: 1px solid palette(mid); border-radius: 10px; }
#palette QListView { background: transparent; border: none; outline: none; }
#palette QLineEdit { font-size: 11pt; padding: 8px 10px; }
#palette QLineEdit:focus { padding: 7px 9px; }
"""


def toggle_palette(editing: Editing) -> None:
    """Open the palette over a window, or close it where it is open."""
    opened = [each for each in editing.window.findChildren(Palette) if each.isVisible()]
    if opened:
        opened[0].close_it()
    elif not editing.has_document or editing.settle():
        Palette(editing).open_it()


class Palette(QFrame):
    """The palette over one window, made each time it is opened."""

    def __init__(self, editing: Editing) -> None:
        """Gather what there is to be found."""
        super().__init__(editing.window)
        self.setObjectName("palette")
        self.setStyleSheet(_STYLE)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Find an action or a thing of the map"))
        self._window = editing.window
        self._workspace = editing.workspace
        self._before = QApplication.focusWidget()
        self._actions = action_choices(editing.window)
        self._journey = editing.session.journey if editing.has_document else None
        self._colours = editing.colours
        self._scopes: dict[str, list[Choice]] = {ACTIONS: self._actions}
        self._indexes: dict[str, Index] = {}
        QTimer.singleShot(0, self, self._gather)
        self.line = _Line()
        self.line.setPlaceholderText(_("Type what you look for"))
        self.line.setAccessibleName(self.accessibleName())
        self.list = QListView()
        self.list.setAccessibleName(_("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.model = ChoiceModel(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ChoicePainter(self.list, editing.colours))
        self.note = PlainLabel(style="small")
        self.note.setContentsMargins(12, 0, 12, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 6)
        column.setSpacing(6)
        for part in (self.line, self.list, self.note):
            column.addWidget(part)
        self.line.textChanged.connect(self._search)
        self.line.key_pressed.connect(self._press)
        self.line.left.connect(self.close_it)
        self.list.clicked.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(self._tell)

    def open_it(self) -> None:
        """Show it at the top of the window, with the keyboard in its line."""
        self._search("")
        self._window.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_it(self) -> None:
        """Go away, and give the keyboard back."""
        if not self.isVisible():
            return
        self._window.removeEventFilter(self)
        self.hide()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        # Later, and its parent keeps it until then: one of its own parts may be in the middle of a click or of a key.
        discard(self)

    def _gather(self) -> None:
        """Make the things of the map ready to be found, once the palette is seen or something is typed."""
        if "" in self._indexes:
            return
        things = thing_choices(self._journey, self._colours, self._go) if self._journey is not None else []
        self._scopes |= {THINGS: things, "": [*self._actions, *things]}
        self._indexes[""] = self._index("")

    def _index(self, sign: str) -> Index:
        if sign not in self._indexes:
            self._indexes[sign] = Index([choice.entry for choice in self._scopes[sign]])
        return self._indexes[sign]

    def _search(self, typed: str) -> None:
        sign = typed[:1] if typed[:1] in (ACTIONS, THINGS) else ""
        found = self._found(sign, typed.removeprefix(sign))
        self.model.show(found)
        if found:
            self.list.setCurrentIndex(self.model.index(0))
        self._place()
        self._tell()

    def _found(self, sign: str, typed: str) -> list[Choice]:
        if not typed.strip() and sign != THINGS:
            return self._at_first()
        self._gather()
        choices = self._scopes[sign]
        places = self._index(sign).best(typed, most=MOST) if typed.strip() else range(min(MOST, len(choices)))
        return [choices[place] for place in places]

    def _at_first(self) -> list[Choice]:
        """Return all actions: those chosen last first, those that cannot be done now at the end."""
        last = {id: number for number, id in enumerate(last_used.ids())}
        return sorted(self._actions, key=lambda choice: (last.get(choice.id, len(last)), bool(choice.reason)))

    def _press(self, key: int) -> None:
        row, page = self.list.currentIndex().row(), _ROWS - 1
        last = self.model.rowCount() - 1
        if key == Qt.Key.Key_Escape:
            self.close_it()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and last >= 0:
            step = 1 if key == Qt.Key.Key_Down else -1
            self.list.setCurrentIndex(self.model.index((row + step) % (last + 1)))
        elif last >= 0:
            step = page if key == Qt.Key.Key_PageDown else -page
            self.list.setCurrentIndex(self.model.index(min(last, max(0, row + step))))

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        choice = self.model.choices[index.row()]
        if choice.reason:
            self.note.setText(choice.reason + ".")
            announce(self.line, self.note.text())
            return
        if choice.is_action:
            last_used.add(choice.id)
        self.close_it()
        choice.do()

    def _go(self, record: str) -> None:
        self._workspace.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._workspace.reveal(record)

    def _tell(self) -> None:
        """Say what is found, and what the keys do."""
        if not self.model.choices:
            self.note.setText(_("Nothing found. Try fewer letters."))
            announce(self.line, self.note.text())
            return
        self.note.setText(_("Enter: do or go there   Esc: close   > actions only   @ things of the map only"))
        announce(self.line, self.model.choices[max(0, self.list.currentIndex().row())].said)

    def _place(self) -> None:
        width = min(_WIDTH, self._window.width() - 2 * _SIDE)
        top = self._window.menuBar().geometry().bottom() + _TOP
        room = self._window.height() - top - 2 * _SIDE
        rows = min(_ROWS, self.model.rowCount(), max(2, (room - _BESIDE) // HEIGHT))
        self.list.setFixedHeight(rows * HEIGHT)
        self.adjustSize()
        self.setGeometry(QRect((self._window.width() - width) // 2, top, width, self.sizeHint().height()))

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False


class _Line(QLineEdit):
    """A line that passes on the keys that move through the list."""

    key_pressed = Signal(int)
    left = Signal()

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PASSED_ON:
            self.key_pressed.emit(event.key())
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.left.emit()


_PASSED_ON = frozenset(
    {
        *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
        *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape),
    }
)
