"""The view of the table: the keys of a spreadsheet."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from journeycanvas.edits.table_columns import Column
from journeycanvas.theme.window import WindowColours
from journeycanvas.ui.faces.box_painting import BoxPainter
from journeycanvas.ui.faces.editors import Boxes, Choices
from journeycanvas.ui.faces.table_model import TableModel

ROW_HEIGHT = 28
_WIDTHS = {
    "text": 190,
    "stage": 150,
    "lane": 150,
    "channels": 170,
    "sources": 140,
    "degree": 96,
    "count": 72,
    "emotion": 92,
    "mark": 110,
}
_WIDTH = 128
_WIDE = {"name": 220, "text": 340, "description": 240}
"""Widths of columns that a person begins with, in pixels."""
_MARGIN = 34
_Flag = QItemSelectionModel.SelectionFlag
_Trigger = QAbstractItemView.EditTrigger
_Standard = QKeySequence.StandardKey
_OWN_KEYS = frozenset(
    {
        *(Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
        *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Home, Qt.Key.Key_End),
        *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
    }
)
Place = tuple[int, int]


class Grid(QTableView):
    """Boxes in rows and columns. What they say is changed by signals alone."""

    copy_wanted = Signal()
    cut_wanted = Signal()
    paste_wanted = Signal()
    clear_wanted = Signal()
    fill_wanted = Signal()

    def __init__(self, model: TableModel, choices: Choices) -> None:
        """Show a model; choices tells what the boxes of a column are chosen from."""
        super().__init__()
        self.boxes = Boxes(self, lambda: model.columns, choices)
        self._line_start: int | None = None
        self._painter = BoxPainter()
        self.setModel(model)
        self.setItemDelegate(self.boxes)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(_Trigger.DoubleClicked | _Trigger.EditKeyPressed | _Trigger.AnyKeyPressed)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(ROW_HEIGHT)
        down.setMinimumWidth(_MARGIN)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setHighlightSections(False)
        down.setHighlightSections(False)
        across.setSectionsMovable(True)
        across.setMinimumHeight(ROW_HEIGHT)
        self.boxes.moved.connect(self.go)
        model.modelReset.connect(self._set_widths)

    @property
    def table(self) -> TableModel:
        """The model."""
        model = self.model()
        assert isinstance(model, TableModel)
        return model

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        self.table.colours = colours
        self._painter.dress(colours)
        self.viewport().update()

    @property
    def at(self) -> Place:
        """The row and column of the box that has the keyboard."""
        return max(0, self.currentIndex().row()), max(0, self.currentIndex().column())

    @property
    def is_typing(self) -> bool:
        """Whether a box is being typed in."""
        return self.state() == QAbstractItemView.State.EditingState

    def selected(self) -> list[Place]:
        """Return the rows and columns of the boxes selected, in reading order."""
        found = {
            (row, column)
            for part in self.selectionModel().selection().toList()
            for row in range(part.top(), part.bottom() + 1)
            for column in range(part.left(), part.right() + 1)
        }
        return sorted(found)

    def selected_rows(self) -> list[int]:
        """Return the rows that hold a selected box."""
        parts = self.selectionModel().selection().toList()
        return sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})

    def select_rows(self, rows: list[int]) -> None:
        """Select whole rows, and show the first one."""
        last = self.table.columnCount() - 1
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self.table.index(row, 0), self.table.index(row, last))
        self.selectionModel().select(chosen, _Flag.ClearAndSelect)
        if rows:
            column = max(0, self.currentIndex().column())
            first = self.table.index(rows[0], column)
            self.selectionModel().setCurrentIndex(first, _Flag.NoUpdate)
            self.scrollTo(first)

    def show_from_the_top(self) -> None:
        """Scroll as little as shows the box that has the keyboard."""
        self.scrollToTop()
        self.scrollTo(self.currentIndex())

    def select_block(self, first: Place, last: Place) -> None:
        """Select the boxes between two corners, and give the keyboard to the first."""
        start, end = self.table.index(*first), self.table.index(*last)
        self.selectionModel().setCurrentIndex(start, _Flag.NoUpdate)
        self.selectionModel().select(QItemSelection(start, end), _Flag.ClearAndSelect)

    def choose(self, row: int, column: int) -> None:
        """Give the keyboard to a box and select it alone, whatever keys are held."""
        self.selectionModel().setCurrentIndex(self.table.index(row, column), _Flag.ClearAndSelect)

    def go(self, down: int, right: int) -> None:
        """Go on by rows or columns; past the last column comes the next row, as in reading."""
        row, column = self.at
        order = self._columns_as_shown()
        if down:
            to = (row + down, column if self._line_start is None else self._line_start)
            self._line_start = None
        else:
            start = column if self._line_start is None else self._line_start
            place = order.index(column) + right
            if place >= len(order):
                to = (row + 1, order[0])
                self._line_start = order[0]
            elif place < 0:
                to = (row - 1, order[-1])
                self._line_start = None
            else:
                to = (row, order[place])
                self._line_start = start
        if 0 <= to[0] < self.table.rowCount():
            self.choose(*to)

    def type_into(self, row: int, column: int) -> None:
        """Let a box be typed."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.choose(row, column)
        self.edit(self.table.index(row, column))

    def _columns_as_shown(self) -> list[int]:
        header = self.horizontalHeader()
        return [header.logicalIndex(place) for place in range(header.count())]

    def _set_widths(self) -> None:
        for place, column in enumerate(self.table.columns):
            self.setColumnWidth(place, self._width(column))

    def _width(self, column: Column) -> int:
        title = self.horizontalHeader().fontMetrics().horizontalAdvance(column.title) * 11 // 10 + 36
        return max(title, _WIDE.get(column.id, _WIDTHS.get(column.kind, _WIDTH)))

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            self._painter.paint(painter, self, event.rect())

    def event(self, event: QEvent) -> bool:
        # Keys that a spreadsheet knows are its own, whatever the menus mean by them.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._takes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_typing:
            super().keyPressEvent(event)
            return
        deed = self._deed(event)
        if deed is not None:
            deed()
            return
        if event.key() in _OWN_KEYS and event.key() != Qt.Key.Key_F2:
            self._line_start = None
        is_chord = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if is_chord and event.key() not in _OWN_KEYS:
            event.ignore()
            return
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_F2:
            self.boxes.go_to_end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._line_start = None
        super().mousePressEvent(event)

    def _takes(self, event: QKeyEvent) -> bool:
        keys = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if keys == Qt.KeyboardModifier.NoModifier:
            return event.key() in _OWN_KEYS or (event.text().isprintable() and bool(event.text()))
        return self._deed(event) is not None

    def _deed(self, event: QKeyEvent) -> Callable[[], object] | None:
        """Return what a key does to the boxes."""
        if event.matches(_Standard.Copy):
            return lambda: self.copy_wanted.emit()
        if event.matches(_Standard.Cut):
            return lambda: self.cut_wanted.emit()
        if event.matches(_Standard.Paste):
            return lambda: self.paste_wanted.emit()
        if event.matches(_Standard.SelectAll):
            return self.selectAll
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        back = -1 if keys == Qt.KeyboardModifier.ShiftModifier else 1
        if keys == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_D:
            return lambda: self.fill_wanted.emit()
        if keys not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            return None
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return lambda: self.go(back, 0)
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return lambda: self.go(0, 1 if event.key() == Qt.Key.Key_Tab else -1)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            return lambda: self.clear_wanted.emit()
        return None
