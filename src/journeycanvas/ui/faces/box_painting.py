"""How the boxes of the table are painted: all in sight in one go, since Qt would ask for each of them many times."""

from typing import NamedTuple

from PySide6.QtCore import QLine, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QTableView

from journeycanvas.theme.window import LIGHT, WindowColours
from journeycanvas.ui.faces.table_model import TableModel

_SIDE = 8
_MOST_KEPT = 20_000
_FOCUS_WIDTH = 2


class _Line(NamedTuple):
    """A text as it stands in a box of some width, and how wide it is itself."""

    drawn: QStaticText
    width: float


class _Stretch(NamedTuple):
    """A row or a column in sight: its number, where it begins, and its length without the line after it."""

    number: int
    start: int
    length: int


class BoxPainter:
    """Paints texts of boxes on one line each, cut where they are too long, and the lines between the boxes."""

    def __init__(self) -> None:
        """Paint in light colours first."""
        self._colours = LIGHT
        self._lines: dict[tuple[str, int], _Line] = {}

    def dress(self, colours: WindowColours) -> None:
        """Paint in these colours, and measure anew: the letters may be others too."""
        self._colours = colours
        self.forget()

    def forget(self) -> None:
        """Keep nothing of what was painted: each text is a kilobyte and more."""
        self._lines = {}

    def paint(self, painter: QPainter, view: QTableView, area: QRect) -> None:
        """Paint the part of a view's boxes that lies in an area of its viewport."""
        table = view.model()
        assert isinstance(table, TableModel)
        rows, columns = _rows_in(view, area), _columns_in(view, area)
        if not rows or not columns:
            return
        self._paint_chosen(painter, view, rows, columns)
        self._paint_texts(painter, table, rows, columns, view.font())
        self._paint_grid(painter, rows, columns)
        self._paint_focus(painter, view)

    def _paint_chosen(self, painter: QPainter, view: QTableView, rows: list[_Stretch], columns: list[_Stretch]) -> None:
        chosen, table = view.selectionModel(), view.model()
        if not chosen.hasSelection():
            return
        fill = QColor(self._colours.chosen)
        for row in rows:
            for column in columns:
                if chosen.isSelected(table.index(row.number, column.number)):
                    painter.fillRect(column.start, row.start, column.length, row.length, fill)

    def _paint_texts(
        self, painter: QPainter, table: TableModel, rows: list[_Stretch], columns: list[_Stretch], font: QFont
    ) -> None:
        plain, height = QColor(self._colours.ink), QFontMetrics(font).height()
        in_middle = [table.alignment(column.number) == Qt.AlignmentFlag.AlignHCenter for column in columns]
        pen: QColor | None = None
        for row in rows:
            top = row.start + (row.length - height) // 2
            for column, is_centred in zip(columns, in_middle, strict=True):
                text = table.display(row.number, column.number)
                if not text:
                    continue
                ink = table.ink(row.number, column.number) or plain
                if ink is not pen:
                    painter.setPen(ink)
                    pen = ink
                room = column.length - 2 * _SIDE
                line = self._lines.get((text, room)) or self._line(text, room, font)
                aside = (room - line.width) / 2 if is_centred else 0.0
                painter.drawStaticText(QPointF(column.start + _SIDE + aside, top), line.drawn)

    def _paint_grid(self, painter: QPainter, rows: list[_Stretch], columns: list[_Stretch]) -> None:
        left, top = columns[0].start, rows[0].start
        right, bottom = columns[-1].start + columns[-1].length, rows[-1].start + rows[-1].length
        painter.setPen(QColor(self._colours.hairline))
        lines = [QLine(left, row.start + row.length, right, row.start + row.length) for row in rows]
        for column in columns:
            end = column.start + column.length
            lines.append(QLine(end, top, end, bottom))
        painter.drawLines(lines)

    def _paint_focus(self, painter: QPainter, view: QTableView) -> None:
        at = view.currentIndex()
        if at.isValid() and (view.hasFocus() or view.viewport().hasFocus()):
            painter.setPen(QPen(QColor(self._colours.focus), _FOCUS_WIDTH))
            painter.drawRect(view.visualRect(at).adjusted(1, 1, -1, -1))

    def _line(self, text: str, room: int, font: QFont) -> _Line:
        if len(self._lines) > _MOST_KEPT:
            self._lines = {}
        drawn = QStaticText(QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room))
        drawn.setTextFormat(Qt.TextFormat.PlainText)
        drawn.prepare(font=font)
        line = self._lines[text, room] = _Line(drawn, drawn.size().width())
        return line


def _rows_in(view: QTableView, area: QRect) -> list[_Stretch]:
    first, last = view.rowAt(area.top()), view.rowAt(area.bottom())
    if first < 0:
        return []
    numbers = range(first, (last if last >= 0 else view.model().rowCount() - 1) + 1)
    return [_Stretch(number, view.rowViewportPosition(number), view.rowHeight(number) - 1) for number in numbers]


def _columns_in(view: QTableView, area: QRect) -> list[_Stretch]:
    header = view.horizontalHeader()
    first, last = header.visualIndexAt(area.left()), header.visualIndexAt(area.right())
    if first < 0:
        return []
    places = range(first, (last if last >= 0 else header.count() - 1) + 1)
    return [
        _Stretch(number, view.columnViewportPosition(number), view.columnWidth(number) - 1)
        for number in map(header.logicalIndex, places)
    ]
