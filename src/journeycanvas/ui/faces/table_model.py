"""The table as Qt's views read it: rows of an immutable journey, and one more at the bottom to add the next."""

from collections.abc import Callable, Mapping
from operator import is_not

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from journeycanvas.document.journey import Journey
from journeycanvas.edits import table_columns
from journeycanvas.edits.table_columns import Row, Sheet, is_visited, shown, visits_by_touchpoint
from journeycanvas.edits.table_fields import Column
from journeycanvas.language import _, current
from journeycanvas.theme.window import LIGHT
from journeycanvas.ui.faces.grid_keys import runs
from journeycanvas.ui.faces.row_order import Order, Wish
from journeycanvas.ui.messages import tooltip

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_LONG = 24
"""Characters from which on a box tells its whole text when pointed at."""
_MANY = 200
"""Rows from which on they are told of together, with those between them."""
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
_NAMING = {"touchpoints": "name", "cards": "text"}
_Role = Qt.ItemDataRole


class TableModel(QAbstractTableModel):
    """The rows of one sheet. What is typed into a box is only told: the journey that comes back shows it."""

    typed = Signal(int, int, str)
    """The row, the column, and the text that shall stand there."""
    reordering = Signal()
    """Rows are about to change places; each box that is selected is then followed by itself."""

    def __init__(self, parent: QObject, sheet: Sheet) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.sheet = sheet
        self.colours = LIGHT
        self.columns: tuple[Column, ...] = ()
        self.ids: list[str] = []
        self.wish = Wish()
        self._order = Order()
        self._places: Mapping[str, int] = {}
        self._rows: Mapping[str, Row] = {}
        self._of: tuple[Row, ...] = ()
        """The rows of the journey as the map is read, kept by it."""
        self._journey = Journey()
        self._may_add = False

    def show(self, journey: Journey, *, stays: bool = False) -> None:
        """Show a journey; rows that were there may stay in their places, with new ones at the end."""
        if journey is self._journey and self.columns and self._language == current():
            return
        columns = table_columns.columns(journey, self.sheet)
        may_add = self.sheet == "touchpoints" or any(lane.holds_cards for lane in journey.lanes)
        if columns != self.columns or may_add != self._may_add or self._language != current():
            self.beginResetModel()
            self.columns, self._may_add, self._language = columns, may_add, current()
            self._take(journey, self._wished(journey))
            self.endResetModel()
            return
        before, known = self._journey, self._rows
        self._change_to(journey, self._staying(journey) if stays else self._wished(journey))
        self._tell_changed(before, known)

    def arrange(self, wish: Wish) -> None:
        """Show the rows that are wished for, in the order that is wished for."""
        self.wish = wish
        self._change_to(self._journey, self._wished(self._journey))

    def place_of(self, id: str) -> int | None:
        """Return the row that shows a record."""
        return self._places.get(id)

    def id_at(self, row: int) -> str:
        """Return the id of what a row shows; empty at the row that adds."""
        return self.ids[row] if 0 <= row < len(self.ids) else ""

    def text(self, row: int, column: int) -> str:
        """Return the whole text of a box."""
        id = self.id_at(row)
        return shown(self._journey, self._rows[id], self.columns[column]) if id else ""

    def display(self, row: int, column: int) -> str:
        """Return what a box shows, on one line."""
        id = self.id_at(row)
        here = self.columns[column]
        if not id:
            if here.id != _NAMING[self.sheet]:
                return ""
            return _("New touchpoint…") if self.sheet == "touchpoints" else _("New card…")
        text = self.text(row, column)
        if not text and here.path and not is_visited(self._journey, id, here.path):
            return "—"
        return text if "\n" not in text else " ".join(text.split())

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Return on which side a text stands: numbers and marks in the middle."""
        return _MIDDLE if self.columns[column].kind in _CENTRED else _LEFT

    def ink(self, row: int, column: int) -> QColor | None:
        """Return the colour of a text that is not written in plain ink."""
        id = self.id_at(row)
        if not id:
            return QColor(self.colours.secondary)
        if self.columns[column].kind != "emotion":
            return None
        text = self.text(row, column)
        role = "negative" if text.startswith("-") else "positive" if text.strip("0") and text[0] != "?" else "secondary"
        return QColor(getattr(self.colours, role))

    _language = ""

    def _wished(self, journey: Journey) -> list[str]:
        return [row.id for row in self._order.rows(journey, self.sheet, self.wish)]

    def _staying(self, journey: Journey) -> list[str]:
        there = [row.id for row in table_columns.rows(journey, self.sheet)]
        kept, known = set(there), self._rows
        return [*(id for id in self.ids if id in kept), *(id for id in there if id not in known)]

    def _take(self, journey: Journey, ids: list[str]) -> None:
        rows = table_columns.rows(journey, self.sheet)
        if rows is not self._of:
            self._of, self._rows = rows, {row.id: row for row in rows}
        if ids is not self.ids:
            self._places = {id: place for place, id in enumerate(ids)}
        self._journey, self.ids = journey, ids

    def _change_to(self, journey: Journey, ids: list[str]) -> None:
        """Take over rows, telling what came, what went, and what changed places."""
        old = self.ids
        if ids == old:
            self._take(journey, old)
            return
        first = next(
            (n for n, (one, other) in enumerate(zip(old, ids, strict=False)) if one != other), min(len(old), len(ids))
        )
        same = 0
        while same < min(len(old), len(ids)) - first and old[-1 - same] == ids[-1 - same]:
            same += 1
        gone, come = old[first : len(old) - same], ids[first : len(ids) - same]
        if not set(gone).isdisjoint(come):
            self._reorder(journey, ids)
            return
        if gone:
            self.beginRemoveRows(_NONE, first, first + len(gone) - 1)
            self.ids = [*old[:first], *old[len(old) - same :]]
            self.endRemoveRows()
        if come:
            # At the end, the row that adds becomes the new one, and what is typed there stays where it is.
            after = 1 if first == len(self.ids) and self._may_add else 0
            self.beginInsertRows(_NONE, first + after, first + after + len(come) - 1)
            self._take(journey, ids)
            self.endInsertRows()
            if after:
                self.dataChanged.emit(self.index(first, 0), self.index(first, len(self.columns) - 1))
        self._take(journey, ids)

    def _reorder(self, journey: Journey, ids: list[str]) -> None:
        self.reordering.emit()
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        held = [self.id_at(index.row()) for index in kept]
        self._take(journey, ids)
        self.changePersistentIndexList(
            kept, [self._index_of(id, index.column()) for id, index in zip(held, kept, strict=True)]
        )
        self.layoutChanged.emit()

    def _index_of(self, id: str, column: int) -> QModelIndex:
        row = self._places.get(id) if id else len(self.ids)
        return QModelIndex() if row is None else self.index(row, column)

    def _tell_changed(self, before: Journey, known: Mapping[str, Row]) -> None:
        last = len(self.columns) - 1
        now = self._journey
        names = ["stages", "lanes", "channels", "departments", "people", "sources", "personas", "labels"]
        names += ["touchpoints"] if self.sheet == "cards" else []
        if any(map(is_not, *([getattr(one, name) for name in names] for one in (before, now)))):
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, last))
            return
        felt = _felt_otherwise(before, now)
        held = [(n, id) for n, id in enumerate(self.ids) if id in known]  # those that came are shown already
        rows = [n for n, id in held if id in felt or self._rows[id] is not known[id]]
        for first, end in runs(rows) if len(rows) <= _MANY else [(rows[0], rows[-1])]:
            self.dataChanged.emit(self.index(first, 0), self.index(end, last))

    # Qt's own

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.ids) + self._may_add

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        # A row of comparisons would be felt while scrolling: most roles are asked for every box, and mean nothing here.
        answer = _ANSWERS.get(role)
        return None if answer is None else answer(self, index.row(), index.column())

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        if role != _Role.EditRole or value == self.text(index.row(), index.column()):
            return False
        self.typed.emit(index.row(), index.column(), str(value))
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if role != _Role.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.columns[section].title if section < len(self.columns) else None
        return str(section + 1) if section < len(self.ids) else "+"


def _tooltip(table: TableModel, row: int, column: int) -> str | None:
    text = table.text(row, column)
    return tooltip(text) if len(text) > _LONG else None


def _said(table: TableModel, row: int, column: int) -> str:
    """Return what a screen reader says of a box."""
    return table.text(row, column) or table.display(row, column) or _("empty")


_MIDDLE, _LEFT = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignLeft
_CENTRED = frozenset({"emotion", "degree", "weight", "count", "notes_merged", "mark", "known"})
_ANSWERS: dict[int, Callable[[TableModel, int, int], object]] = {
    int(_Role.DisplayRole): TableModel.display,
    int(_Role.EditRole): TableModel.text,
    int(_Role.ForegroundRole): TableModel.ink,
    int(_Role.TextAlignmentRole): lambda table, _row, column: table.alignment(column),
    int(_Role.ToolTipRole): _tooltip,
    int(_Role.AccessibleTextRole): _said,
}


def _felt_otherwise(before: Journey, now: Journey) -> set[str]:
    """Return the touchpoints whose visits differ."""
    found: set[str] = set()
    for old, new in zip(before.paths, now.paths, strict=False):
        if old.visits is not new.visits:
            first, second = visits_by_touchpoint(old.visits), visits_by_touchpoint(new.visits)
            found.update(id for id in first.keys() | second.keys() if first.get(id) != second.get(id))
    return found
