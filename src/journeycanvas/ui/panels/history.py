"""The steps so far: going back to any of them, and forward again."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout

from journeycanvas.language import N_, _
from journeycanvas.session.history import History
from journeycanvas.session.session import Session
from journeycanvas.session.step_names import said
from journeycanvas.theme.window import LIGHT, WindowColours
from journeycanvas.ui.panels.panel import Panel

START = N_("As it was opened")
EARLIER = N_("Earlier steps are forgotten")
_NOW = N_("{step}, where you are now")
_UNDONE = N_("{step}, undone")
Index = QModelIndex | QPersistentModelIndex


class HistoryPanel(Panel):
    """A list of steps; the one that is shown is the current row."""

    def __init__(self, settle: Callable[[], bool]) -> None:
        """Settle what is typed or dragged before going elsewhere."""
        super().__init__()
        self._settle = settle
        self._session: Session | None = None
        self.steps = Steps(self)
        self.list = QListView()
        self.list.setModel(self.steps)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.clicked.connect(self._go)
        self.list.activated.connect(self._go)
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 6, 4, 6)
        column.addWidget(self.list)

    def show_session(self, session: Session | None) -> None:
        self._session = session
        self.follow()

    def follow(self) -> None:
        self.steps.show(self._session.history if self._session is not None else None)
        here = self.steps.index(self.steps.done)
        if here.isValid() and here != self.list.currentIndex():
            self.list.setCurrentIndex(here)
            self.list.scrollTo(here)

    def dress(self, colours: WindowColours) -> None:
        self.steps.colours = colours
        self.list.viewport().update()

    def retranslate(self) -> None:
        self.list.setAccessibleName(_("History"))
        self.list.viewport().update()

    def _go(self, index: Index) -> None:
        session = self._session
        if session is not None and self._settle():
            session.go_to(index.row())


class Steps(QAbstractListModel):
    """The start of the journey, and its steps, those undone too."""

    def __init__(self, parent: HistoryPanel) -> None:
        """Know of no journey yet."""
        super().__init__(parent)
        self._history: History | None = None
        self.colours = LIGHT

    @property
    def done(self) -> int:
        """The row of the journey that is shown."""
        return self._history.done if self._history is not None else -1

    def show(self, history: History | None) -> None:
        """Show a history; only rows that differ are told of."""
        before, self._history = self._history, history
        if before is not None and history is not None and before.steps == history.steps:
            if before.done != history.done:
                self.dataChanged.emit(self.index(0), self.index(len(history.steps)))
        elif before is not history:
            self.beginResetModel()
            self.endResetModel()

    # Qt's own

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if self._history is None or parent.isValid() else len(self._history.steps) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        history = self._history
        if history is None or not index.isValid():
            return None
        row = index.row()
        name = said(history.steps[row - 1].name) if row else _(EARLIER if history.is_cut else START)
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = _NOW if row == history.done else _UNDONE if row > history.done else "{step}"
            return _(words).format(step=name)
        if role == Qt.ItemDataRole.ForegroundRole and row > history.done:
            return QColor(self.colours.secondary)
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(row == history.done)
            font.setItalic(row > history.done)
            return font
        return None
