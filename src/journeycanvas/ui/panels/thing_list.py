"""The two parts of the inventory that hold texts: the line to collect in, and the list of what was collected."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QPlainTextEdit, QStyledItemDelegate, QStyleOptionViewItem

_PADDING = QSize(14, 6)
"""At the sides of a row and above and under it, as the style sheet has it, and a little more."""


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


class _WrappedRows(QStyledItemDelegate):
    """Gives each row the height of its text, wrapped: the style counts without its own padding."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        room = QRect(0, 0, max(40, self._view.viewport().width() - 2 * _PADDING.width()), 10_000)
        text = str(index.data())
        wrapped = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text)
        return QSize(40, wrapped.height() + 2 * _PADDING.height())


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
        self.setItemDelegate(_WrappedRows(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not is_editing:
            self.placed.emit()
        elif event.key() == Qt.Key.Key_Delete and not is_editing:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)
