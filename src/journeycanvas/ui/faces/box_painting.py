"""How a box of the table is painted: by ourselves, since a page of boxes would take a style sheet more than a frame."""

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeycanvas.theme.window import LIGHT, WindowColours
from journeycanvas.ui.faces.table_model import Index, TableModel

_SIDE = 8
_MOST_KEPT = 20_000
_FOCUS_WIDTH = 2
_State = QStyle.StateFlag


class BoxPainter(QStyledItemDelegate):
    """Paints the text of a box on one line, cut where it is too long."""

    def __init__(self, parent: QObject) -> None:
        """Paint in light colours first."""
        super().__init__(parent)
        self._colours = LIGHT
        self._cut: dict[tuple[str, int], str] = {}

    def dress(self, colours: WindowColours) -> None:
        """Paint in these colours, and measure anew: the letters may be others too."""
        self._colours = colours
        self._cut = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        table = index.model()
        assert isinstance(table, TableModel)
        row, column, box, state = index.row(), index.column(), option.rect, option.state
        if state & _State.State_Selected:
            painter.fillRect(box, QColor(self._colours.chosen))
        text = table.display(row, column)
        if text:
            room = box.adjusted(_SIDE, 0, -_SIDE, 0)
            painter.setPen(table.ink(row, column) or QColor(self._colours.ink))
            where = Qt.AlignmentFlag.AlignVCenter | (table.alignment(column))
            painter.drawText(room, where, self._fitting(text, room, option.fontMetrics))
        if state & _State.State_HasFocus:
            painter.setPen(QPen(QColor(self._colours.focus), _FOCUS_WIDTH))
            painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _fitting(self, text: str, room: QRect, metrics: QFontMetrics) -> str:
        key = (text, room.width())
        known = self._cut.get(key)
        if known is None:
            if len(self._cut) > _MOST_KEPT:
                self._cut = {}
            known = self._cut[key] = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        return known
