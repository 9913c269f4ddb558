"""The tree of the outline: its keys, its chevrons, its menu's place, and rows that are dragged in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView

from journeycanvas.ui import look
from journeycanvas.ui.calling import told
from journeycanvas.ui.outline.model import OutlineModel
from journeycanvas.ui.outline.painting import RowPainter
from journeycanvas.ui.outline.rows import Row, carried_kind

if TYPE_CHECKING:  # loaded once rows are dragged, with the tools that move them
    from journeycanvas.tools.moving_rows import RowsKind, Spot
    from journeycanvas.ui.outline.landing import Landing

_CHEVRON = 34
_UNFOLD_MS = 700
_SHIFTS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Tree(QTreeView):
    """A tree without branches of its own: the chevron is part of the row."""

    opened = Signal(QModelIndex)
    toggled = Signal()
    """What is selected is to be hidden, or shown."""
    shifted = Signal(int)
    """What is selected is to go a row up (-1) or down (1)."""
    landed = Signal(object, object)
    """The ids of rows, and the spot they were let go at."""
    menu_wanted = Signal(QPoint)

    def __init__(
        self, model: OutlineModel, painter: RowPainter, changes: Callable[[Sequence[str], Spot], bool]
    ) -> None:
        """Show a model; changes tells whether rows would move by going to a spot."""
        super().__init__()
        self._shown = model
        self._painter = painter
        self._changes = changes
        self._carried: tuple[str, ...] = ()
        self._kind: RowsKind | None = None
        self._others: dict[Spot, bool] = {}
        self._at = QPoint()
        self._landing: Landing | None = None
        self.setModel(model)
        self.setItemDelegate(painter)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.entered.connect(painter.point_at)
        self.viewportEntered.connect(lambda: painter.point_at(QModelIndex()))
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(False)  # a line of our own is painted
        self.setAutoExpandDelay(_UNFOLD_MS)

    @property
    def landing(self) -> Landing | None:
        """Where the rows that are dragged would land, where that is another place than theirs."""
        return self._landing

    def selected_rows(self) -> list[Row]:
        """Return the rows selected, from the top."""
        indexes = self.selectionModel().selectedIndexes()
        ordered = sorted(
            indexes,
            key=lambda index: (index.parent().row(), index.row()) if index.parent().isValid() else (index.row(), -1),
        )
        return [row for index in ordered if (row := self._shown.row_at(index)) is not None]

    def current_row(self) -> Row | None:
        """Return the row that has the keyboard."""
        return self._shown.row_at(self.currentIndex())

    @property
    def _is_editing(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState

    def _fold_at(self, place: QPoint) -> bool:
        """Fold or unfold a stage where its chevron is clicked."""
        index = self.indexAt(place)
        row = self._shown.row_at(index)
        if row is None or not row.rows or place.x() > _CHEVRON:
            return False
        self.setExpanded(index, not self.isExpanded(index))
        return True

    def _shift_of(self, event: QKeyEvent) -> int:
        """Return how many rows up or down a key means."""
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return _SHIFTS.get(Qt.Key(event.key()), 0) if keys == Qt.KeyboardModifier.AltModifier else 0

    def _land(self, at: QPoint | None) -> bool:
        """Show where what is dragged would land at this place; False where it cannot be let go."""
        found = None
        if at is not None and self._kind is not None and self._carried:
            from journeycanvas.ui.outline import landing  # see above

            self._at = at
            found = landing.landing(self, self._shown, self._kind, at)
        shown = found if found is not None and self._is_other(found.spot) else None
        if shown != self._landing:
            self._landing = shown
            self.viewport().update()
        return found is not None

    def _is_other(self, spot: Spot) -> bool:
        """Return whether what is dragged would move by going to a spot, asked once for each."""
        if spot not in self._others:
            self._others[spot] = self._changes(self._carried, spot)
        return self._others[spot]

    # Qt's own

    def event(self, event: QEvent) -> bool:
        # Moving rows is meant here, whatever the menus mean by these keys on the map.
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and isinstance(event, QKeyEvent) and self._shift_of(event) and self.selected_rows():
            event.accept()
            return True
        return super().event(event)

    def doItemsLayout(self) -> None:
        # Dressing asks for it a dozen times: thousands of rows are laid out once, before the painting.
        if look.is_dressing(QCoreApplication.instance()):
            self.scheduleDelayedItemsLayout()
        else:
            super().doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if self._is_editing:
            super().keyPressEvent(event)
        elif self._shift_of(event):
            self.shifted.emit(self._shift_of(event))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space and row is not None and row.hidden is not None:
            self.toggled.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._fold_at(event.position().toPoint()):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.opened.emit(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            box = self.visualRect(self.currentIndex())
            self.menu_wanted.emit(self.viewport().mapToGlobal(QPoint(_CHEVRON, box.bottom())))
        elif self.indexAt(event.pos()).isValid():
            self.menu_wanted.emit(event.globalPos())

    def startDrag(self, actions: Qt.DropAction) -> None:
        pressed = self.current_row()
        kind = carried_kind(pressed)
        rows = [row for row in self.selected_rows() if row.kind == kind]
        if kind is None or not rows:
            return
        from journeycanvas.ui.outline.carrying import label  # see above

        self._kind, self._carried = kind, tuple([row.id for row in rows])
        self._others.clear()
        drag = QDrag(self)
        drag.setMimeData(self._shown.mimeData([self._shown.index_of(row.id) for row in rows]))
        drag.setPixmap(label(rows, self._painter.colours, self))
        drag.setHotSpot(QPoint(-14, -6))
        drag.exec(Qt.DropAction.MoveAction)
        self._land(None)
        self._kind, self._carried = None, ()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        event.setAccepted(bool(self._carried))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # it scrolls, and unfolds
        event.setDropAction(Qt.DropAction.MoveAction)
        event.setAccepted(self._land(event.position().toPoint()))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._land(None)

    def dropEvent(self, event: QDropEvent) -> None:
        self._land(event.position().toPoint())
        landed, ids = self._landing, self._carried
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self._land(None)
        event.setAccepted(landed is not None)
        if landed is not None:
            self.landed.emit(ids, landed.spot)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self._landing is not None:
            self._land(self._at)

    @told
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._landing is not None:
            from journeycanvas.ui.outline import landing  # see above

            painter = QPainter(self.viewport())
            landing.paint(painter, self._landing, width=self.viewport().width(), colour=self._painter.colours.accent)
            painter.end()
