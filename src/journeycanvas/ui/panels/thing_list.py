"""The two parts of the inventory that hold texts: the line to collect in, and the list of what was collected."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QPlainTextEdit

from journeycanvas.ui.panels.wrapped_rows import WrappedRows


class CollectingLine(QPlainTextEdit):
    """Where things are typed, one a line."""

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            text = self.toPlainText()
            self.clear()
            self.entered.emit(text)
        else:
            super().keyPressEvent(event)


class ThingList(QListView):
    """The things; several may be chosen, and dragged onto the map."""

    placed = Signal()
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setDragEnabled(True)
        self.setWordWrap(True)
        self.setSpacing(1)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(WrappedRows(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not is_editing:
            self.placed.emit()
        elif event.key() == Qt.Key.Key_Delete and not is_editing:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)
