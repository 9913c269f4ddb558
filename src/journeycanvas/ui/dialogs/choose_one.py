"""A box with a list of names that is searched, to choose one of them."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLineEdit, QListWidget, QVBoxLayout, QWidget

from journeycanvas.document.folding import fold
from journeycanvas.language import _
from journeycanvas.theme.window import SIZES
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import PlainLabel

_SIZE = (420, 400)
_ROW = "QListView::item { padding: 4px 2px; }"
_SIDE = 28
"""The margin of the box and what the list has beside its rows."""
_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def choose_one(parent: QWidget, question: str, names: Mapping[str, str]) -> str | None:
    """Let the person choose one of these names, and return its id; None where they choose none."""
    box = ChooseOne(parent, question, names)
    try:
        return box.chosen if box.exec() == QDialog.DialogCode.Accepted else None
    finally:
        discard(box)


class ChooseOne(QDialog):
    """A line to search in, and below it the names that answer; Enter takes the one that is marked."""

    def __init__(self, parent: QWidget, question: str, names: Mapping[str, str]) -> None:
        """Offer names by id, in their order."""
        super().__init__(parent)
        self._window = parent.window()
        self.setWindowTitle("Journey Canvas")
        self.resize(*_SIZE)
        self._ids = list(names)
        self._folded = [fold(name) for name in names.values()]
        label = PlainLabel(question, wraps=True)
        self.line = QLineEdit()
        self.line.setMinimumHeight(SIZES.field_height)
        self.line.setPlaceholderText(_("Search"))
        self.line.setAccessibleName(_("Search"))
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setStyleSheet(_ROW)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(question)
        self.list.addItems([" ".join(name.split()) for name in names.values()])
        self.none = PlainLabel(_("Nothing is called so."), style="label")
        buttons = QDialogButtonBox()
        self.take = buttons.addButton(_("Choose"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        self.take.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.list.itemDoubleClicked.connect(lambda _row: self.accept())
        self.line.textChanged.connect(self._filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (label, self.line, self.none, self.list, buttons):
            column.addWidget(widget, int(widget is self.list))
        self._filter("")
        self.line.setFocus()

    @property
    def chosen(self) -> str | None:
        """The id of the name that is marked."""
        row = self.list.currentRow()
        return self._ids[row] if row >= 0 else None

    def widen(self, *, least: tuple[int, int]) -> None:
        """Be as wide as the longest of few names needs, and wrap what is wider than the window."""
        self.list.setUniformItemSizes(False)
        wanted = self.list.sizeHintForColumn(0) + self.list.verticalScrollBar().sizeHint().width() + 2 * _SIDE
        window = self._window.size()
        self.resize(min(max(least[0], wanted), window.width()), min(least[1], window.height()))
        self.list.setWordWrap(True)

    def _filter(self, text: str) -> None:
        wanted = fold(" ".join(text.split()))
        answers = [wanted in name for name in self._folded]
        for row, answer in enumerate(answers):
            self.list.setRowHidden(row, not answer)
        self.list.setCurrentRow(answers.index(True) if any(answers) else -1)
        self.take.setEnabled(any(answers))
        self.none.setVisible(not any(answers))

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The keyboard stays in the line: what walks through a list walks through this one.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _WALKING:
            return QApplication.sendEvent(self.list, event)
        return super().eventFilter(watched, event)
