"""The things of the inventory as rows of a list, to be edited and dragged onto the map."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from journeycanvas.language import _
from journeycanvas.model.inventory import Unplaced
from journeycanvas.theme.window import LIGHT

MIME = "application/x-journeycanvas-inventory"
Index = QModelIndex | QPersistentModelIndex


class Things(QAbstractListModel):
    """Rows of what is collected; what is archived stands last, and only where it is wanted."""

    typed = Signal(str, str)
    """A row was typed over: the id of the thing, and its new text."""

    def __init__(self) -> None:
        """Hold nothing."""
        super().__init__()
        self._things: tuple[Unplaced, ...] = ()
        self.colours = LIGHT

    def show(self, things: tuple[Unplaced, ...], *, with_archived: bool) -> None:
        """Show these things."""
        shown = tuple([thing for thing in things if not thing.archived])
        if with_archived:
            shown += tuple([thing for thing in things if thing.archived])
        if shown == self._things:
            return
        if [thing.id for thing in shown] == [thing.id for thing in self._things]:
            self._things = shown
            self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
        else:
            self.beginResetModel()
            self._things = shown
            self.endResetModel()

    def thing(self, index: Index) -> Unplaced:
        """Return the thing of a row."""
        return self._things[index.row()]

    def index_of(self, id: str) -> QModelIndex:
        """Return the row of a thing."""
        rows = [row for row, thing in enumerate(self._things) if thing.id == id]
        return self.index(rows[0]) if rows else QModelIndex()

    # Qt's own

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self._things)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        thing = self._things[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                text = " ".join(thing.text.split())
                text = (
                    text if thing.count == 1 else _("{text} (heard {count} times)").format(text=text, count=thing.count)
                )
                return _("{text}, archived").format(text=text) if thing.archived else text
            case Qt.ItemDataRole.EditRole:
                return thing.text
            case Qt.ItemDataRole.ForegroundRole if thing.archived:
                return QColor(self.colours.secondary)
            case Qt.ItemDataRole.FontRole if thing.archived:
                font = QFont()
                font.setItalic(True)
                return font
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        self.typed.emit(self._things[index.row()].id, str(value))
        return True

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        carried = QMimeData()
        carried.setData(MIME, " ".join(self._things[index.row()].id for index in indexes).encode())
        return carried

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction


def carried_ids(carried: QMimeData) -> tuple[str, ...]:
    """Return the ids that a drag carries; none for a drag of anything else."""
    if not carried.hasFormat(MIME):
        return ()
    return tuple(bytes(carried.data(MIME).data()).decode("utf-8", "replace").split())


def in_order(things: Iterable[Unplaced], ids: Iterable[str]) -> list[str]:
    """Return the ids in the order of the inventory."""
    wanted = set(ids)
    return [thing.id for thing in things if thing.id in wanted]
