"""The outline as Qt's views read it."""

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from journeycanvas.ui.messages import tooltip
from journeycanvas.ui.outline.rows import Row

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
"""The role under which an index gives its row."""
MIME = "application/x-journeycanvas-rows"
"""What is dragged, told by the ids of the rows, one a line."""
_RENAMED = frozenset({"persona", "path", "stage", "touchpoint", "lane"})
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
_FLAGS_RENAMED = _FLAGS | Qt.ItemFlag.ItemIsEditable


class OutlineModel(QAbstractItemModel):
    """Rows in two levels: sections, personas, stages and lanes above, below paths of their personas and touchpoints."""

    rename_wanted = Signal(str, str)
    """The id of a row, and the name typed for it."""
    visibility_wanted = Signal(str)
    """The id of a row to be shown or hidden."""

    def __init__(self, parent: QObject) -> None:
        """Hold nothing yet."""
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._places: dict[str, tuple[int, int | None]] = {}

    def show(self, rows: tuple[Row, ...]) -> None:
        """Take over new rows; where the same things stand in the same places, only their looks change."""
        if rows == self._rows:
            return
        if _shape(rows) == _shape(self._rows):
            before, self._rows = self._rows, rows
            self._tell_changed(before)
            return
        self.beginResetModel()
        self._rows = rows
        self._places = dict(_places(rows))
        self.endResetModel()

    def index_of(self, id: str) -> QModelIndex:
        """Return where the row of a record stands; an invalid index where there is none."""
        place = self._places.get(id)
        return self._at(place) if place is not None else QModelIndex()

    def shown_of(self, ids: Collection[str]) -> set[str]:
        """Return those of the records that have a row."""
        return {id for id in ids if id in self._places}

    def ranges_of(self, ids: Collection[str]) -> Iterator[tuple[QModelIndex, QModelIndex]]:
        """Give the first and the last of each run of rows that stand together; quick for thousands of rows."""
        run: list[tuple[int, int | None]] = []
        for above, below in sorted((self._places[id] for id in ids if id in self._places), key=_from_the_top):
            if run and not (below is not None and run[-1] == (above, below - 1)):
                yield self._at(run[0]), self._at(run[-1])
                run = []
            run.append((above, below))
        if run:
            yield self._at(run[0]), self._at(run[-1])

    def _at(self, place: tuple[int, int | None]) -> QModelIndex:
        above, below = place
        return self.index(above, 0) if below is None else self.index(below, 0, self.index(above, 0))

    def row_at(self, index: Index) -> Row | None:
        """Return the row of an index."""
        if not index.isValid():
            return None
        above = int(index.internalId()) - 1
        if above < 0:
            return self._rows[index.row()]
        return self._rows[above].rows[index.row()]

    def tops(self) -> Iterator[tuple[QModelIndex, Row]]:
        """Give the rows of the upper level."""
        for place, row in enumerate(self._rows):
            yield self.index(place, 0), row

    def _tell_changed(self, before: tuple[Row, ...]) -> None:
        for place, (old, new) in enumerate(zip(before, self._rows, strict=True)):
            if old == new:
                continue
            index = self.index(place, 0)
            self.dataChanged.emit(index, index)
            if new.rows != old.rows:
                self.dataChanged.emit(self.index(0, 0, index), self.index(len(new.rows) - 1, 0, index))

    # Qt's own

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  # Qt's own default
        if not parent.isValid():
            return self.createIndex(row, column, 0) if 0 <= row < len(self._rows) else QModelIndex()
        held = self._rows[parent.row()].rows if parent.internalId() == 0 else ()
        return self.createIndex(row, column, parent.row() + 1) if 0 <= row < len(held) else QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008  # QObject has a parent too
        above = int(index.internalId()) - 1 if index.isValid() else -1
        return self.createIndex(above, 0, 0) if above >= 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        if not parent.isValid():
            return len(self._rows)
        return len(self._rows[parent.row()].rows) if parent.internalId() == 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None or role == ROW:
            return row
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.EditRole:
                return row.name
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(row.said)
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.said
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index)
        if row is None or role != Qt.ItemDataRole.EditRole or value == row.name:
            return False
        self.rename_wanted.emit(row.id, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None or row.kind == "section":
            return Qt.ItemFlag.NoItemFlags  # keys and letters pass over it
        return _FLAGS_RENAMED if row.kind in _RENAMED else _FLAGS

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        ids = [row.id for index in indexes if (row := self.row_at(index)) is not None]
        told = QMimeData()
        told.setData(MIME, "\n".join(ids).encode())
        return told

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def removeRows(self, row: int, count: int, parent: Index = QModelIndex()) -> bool:  # noqa: B008  # Qt's own default
        return False  # a view that has let rows go would remove them; they have only moved


def _shape(rows: tuple[Row, ...]) -> tuple[object, ...]:
    return tuple((row.kind, row.id, tuple(inner.id for inner in row.rows)) for row in rows)


def _from_the_top(place: tuple[int, int | None]) -> tuple[int, int]:
    above, below = place
    return above, -1 if below is None else below


def _places(rows: tuple[Row, ...]) -> Iterator[tuple[str, tuple[int, int | None]]]:
    for above, row in enumerate(rows):
        if row.kind != "section":
            yield row.id, (above, None)
        for below, inner in enumerate(row.rows):
            yield inner.id, (above, below)
