"""The view of the table: the keys of a spreadsheet."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from journeycanvas.edits.table_fields import Column
from journeycanvas.theme.window import WindowColours
from journeycanvas.ui.calling import told
from journeycanvas.ui.faces import grid_keys
from journeycanvas.ui.faces.box_painting import BoxPainter
from journeycanvas.ui.faces.editors import Boxes, Choices
from journeycanvas.ui.faces.table_model import Index, TableModel

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
_NUMBER_PADDING = 9
_MANY = 10_000
"""Boxes that Qt follows one by one where rows change places, in half a second."""
_Flag = QItemSelectionModel.SelectionFlag
_Trigger = QAbstractItemView.EditTrigger
_Action = QAbstractItemView.CursorAction
_TO_ENDS = {_Action.MoveUp: (-1, 0), _Action.MoveDown: (1, 0), _Action.MoveLeft: (0, -1), _Action.MoveRight: (0, 1)}
"""Where Ctrl with an arrow leads: to the first or last row or column."""
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
        self.setVerticalHeader(_Numbers())
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

    def forget(self) -> None:
        """Keep nothing of what was painted of another journey."""
        self._painter.forget()

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

    def let_many_go(self) -> None:
        """Select nothing any more where very much is selected: what selects again is sooner than what follows it."""
        parts = self.selectionModel().selection().toList()
        if sum(part.width() * part.height() for part in parts) > _MANY:
            self.selectionModel().clearSelection()

    def show_from_the_top(self) -> None:
        """Scroll as little as shows the box that has the keyboard."""
        self.scrollToTop()
        self.scrollTo(self.currentIndex())

    def select_block(self, rows: range, columns: Sequence[int]) -> None:
        """Select the boxes of some rows in some columns, and give the keyboard to the first."""
        self.selectionModel().setCurrentIndex(self.table.index(rows[0], columns[0]), _Flag.NoUpdate)
        self.selectionModel().select(self._boxes_of(rows, columns), _Flag.ClearAndSelect)

    def select_lines(self, *, across: bool) -> None:
        """Select the whole rows of what is selected, or else the whole columns."""
        held = [*self.selected(), self.at]
        every, order = range(self.table.rowCount()), self.columns_as_shown()
        rows = sorted({row for row, _column in held}) if across else every
        columns = order if across else sorted({column for _row, column in held})
        self.selectionModel().select(self._boxes_of(rows, columns), _Flag.ClearAndSelect)

    def _boxes_of(self, rows: Sequence[int], columns: Sequence[int]) -> QItemSelection:
        chosen = QItemSelection()
        for first, last in grid_keys.runs(rows):
            for column in columns:
                chosen.select(self.table.index(first, column), self.table.index(last, column))
        return chosen

    def choose(self, row: int, column: int) -> None:
        """Give the keyboard to a box and select it alone, whatever keys are held."""
        self.selectionModel().setCurrentIndex(self.table.index(row, column), _Flag.ClearAndSelect)

    def go(self, down: int, right: int) -> None:
        """Go on by rows or columns; past the last column comes the next row, as in reading."""
        row, column = self.at
        order = self.columns_as_shown()
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

    def columns_as_shown(self) -> list[int]:
        """Return the columns in the order in which they stand, whose titles may have been dragged."""
        header = self.horizontalHeader()
        return [header.logicalIndex(place) for place in range(header.count())]

    def _do(self, deed: grid_keys.Deed) -> None:
        match deed.name:
            case "go":
                self.go(deed.down, deed.right)
            case "rows" | "columns":
                self.select_lines(across=deed.name == "rows")
            case "all":
                self.selectAll()
            case "copy":
                self.copy_wanted.emit()
            case "cut":
                self.cut_wanted.emit()
            case "paste":
                self.paste_wanted.emit()
            case "fill":
                self.fill_wanted.emit()
            case "clear":
                self.clear_wanted.emit()

    def _set_widths(self) -> None:
        for place, column in enumerate(self.table.columns):
            self.setColumnWidth(place, self._width(column))

    def _width(self, column: Column) -> int:
        title = self.horizontalHeader().fontMetrics().horizontalAdvance(column.title) * 11 // 10 + 36
        return max(title, _WIDE.get(column.id, _WIDTHS.get(column.kind, _WIDTH)))

    # Qt's own

    @told
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            self._painter.paint(painter, self, event.rect())

    def event(self, event: QEvent) -> bool:
        # Keys that a spreadsheet knows are its own, whatever the menus and the window mean by them.
        if isinstance(event, QKeyEvent) and not self.is_typing:
            if event.type() == QEvent.Type.ShortcutOverride and grid_keys.is_taken(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and grid_keys.is_tab(event):
                self.keyPressEvent(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_typing:
            super().keyPressEvent(event)
            return
        deed = grid_keys.deed(event)
        if deed is not None:
            self._do(deed)
            return
        if event.key() in grid_keys.OWN and event.key() != Qt.Key.Key_F2:
            self._line_start = None
        is_chord = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if is_chord and event.key() not in grid_keys.OWN:
            event.ignore()
            return
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_F2:
            self.boxes.go_to_end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._line_start = None
        super().mousePressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier) -> QModelIndex:
        if keys & Qt.KeyboardModifier.ControlModifier and action in _TO_ENDS:
            down, right = _TO_ENDS[action]
            order = self.columns_as_shown()
            row, column = self.at
            row = row if not down else 0 if down < 0 else self.table.rowCount() - 1
            return self.table.index(row, column if not right else order[0] if right < 0 else order[-1])
        return super().moveCursor(action, keys)

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        if event is not None and isinstance(event, QKeyEvent) and grid_keys.is_jump(event):
            is_wider = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            return _Flag.SelectCurrent if is_wider else _Flag.ClearAndSelect
        return super().selectionCommand(index, event)


class _Numbers(QHeaderView):
    """The numbers of rows: as wide as the last of them, where Qt would measure two hundred each time it is dressed."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setSectionsClickable(True)

    def sizeHint(self) -> QSize:
        last = str(self.count())
        return QSize(self.fontMetrics().horizontalAdvance(last) + 2 * _NUMBER_PADDING, 0)
