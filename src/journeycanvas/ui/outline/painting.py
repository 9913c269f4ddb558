"""How a row of the outline is painted: its icon, its text, the shape of its kind of moment, its eye."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QGuiApplication, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from journeycanvas.model.moments import MOMENT_KINDS, MomentShape
from journeycanvas.theme.window import LIGHT, SIZES, WindowColours
from journeycanvas.ui import icons
from journeycanvas.ui.outline.model import ROW, OutlineModel
from journeycanvas.ui.outline.rows import Row

Index = QModelIndex | QPersistentModelIndex
HEIGHT = 27
_SECTION_HEIGHT = 34
_SIDE = 8
_LEFT = 14
_INNER = 16
"""How far touchpoints stand in from their stages."""
_GAP = 8
_MARK = 9.0
_CUT = 0.29
"""Where the corners of an octagon are cut, in sides of its box."""


class RowPainter(QStyledItemDelegate):
    """Paints rows, and lets their eyes be clicked."""

    def __init__(self, parent: QWidget) -> None:
        """Paint in the colours given later."""
        super().__init__(parent)
        self.colours: WindowColours = LIGHT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        assert isinstance(row, Row)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect
        if row.kind == "section":
            self._section(painter, box, row)
        else:
            self._row(painter, box, row, option)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        return QSize(80, _SECTION_HEIGHT if isinstance(row, Row) and row.kind == "section" else HEIGHT)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setPlaceholderText(index.data())
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        assert isinstance(row, Row)
        box: QRect = option.rect
        editor.setGeometry(box.adjusted(_text_left(row) - 4, 1, -_SIDE, -1))

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        row = index.data(ROW)
        is_click = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        box: QRect = option.rect
        if is_click and isinstance(row, Row) and row.hidden is not None and isinstance(model, OutlineModel):
            assert isinstance(event, QMouseEvent)
            if _eye_box(box).adjusted(-4, -4, 4, 4).contains(event.position().toPoint()):
                model.visibility_wanted.emit(row.id)
                return True
        return super().editorEvent(event, model, option, index)

    def _section(self, painter: QPainter, box: QRect, row: Row) -> None:
        painter.setFont(_font(painter, SIZES.small_pt, QFont.Weight.DemiBold))
        painter.setPen(QColor(self.colours.secondary))
        painter.drawText(box.adjusted(_LEFT, 6, 0, 0), Qt.AlignmentFlag.AlignVCenter, row.text)

    def _row(self, painter: QPainter, box: QRect, row: Row, option: QStyleOptionViewItem) -> None:
        state: QStyle.StateFlag = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        self._ground(painter, box, is_selected=is_selected, state=state)
        colours = self.colours
        ink = colours.secondary if row.hidden else colours.ink
        left = box.left() + _LEFT + (_INNER if row.kind == "touchpoint" else 0)
        middle = box.center().y()
        icon = row.icon
        if row.kind == "stage":
            is_open = bool(state & QStyle.StateFlag.State_Open)
            icon = ("chevron-down" if is_open else "chevron-right") if row.rows else ""
        tone = colours.disabled if row.hidden else colours.secondary
        if icon:
            icons.paint(painter, icon, QRectF(left, middle - 7.5, 16, 16), colour=tone)
        right = box.right() - _SIDE - 6
        if row.hidden is not None:
            eye = _eye_box(box)
            icons.paint(painter, "eye-off" if row.hidden else "eye", QRectF(eye), colour=tone)
            right = eye.left() - 6
        elif row.moment or row.is_truth:
            right = self._marks(painter, row, QPointF(right - _MARK / 2, middle + 0.5))
        is_heavy = row.kind == "stage" or (row.kind == "persona" and not row.hidden) or is_selected
        painter.setFont(_font(painter, SIZES.text_pt, QFont.Weight.DemiBold if is_heavy else QFont.Weight.Normal))
        painter.setPen(QColor(ink))
        place = QRect(box.left() + _text_left(row), box.top(), right - box.left() - _text_left(row), box.height())
        text = painter.fontMetrics().elidedText(row.text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _ground(self, painter: QPainter, box: QRect, *, is_selected: bool, state: QStyle.StateFlag) -> None:
        colours = self.colours
        place = QRectF(box.adjusted(_SIDE, 1, -_SIDE, -1))
        is_under_pointer = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_selected or is_under_pointer:
            painter.setBrush(QColor(colours.chosen if is_selected else colours.hover))
            painter.drawRoundedRect(place, 5, 5)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), 1.5))
            painter.drawRoundedRect(place.adjusted(0.75, 0.75, -0.75, -0.75), 5, 5)

    def _marks(self, painter: QPainter, row: Row, middle: QPointF) -> int:
        """Draw the shapes of the kind of moment, from the right; return where they begin."""
        if row.moment:
            kind = MOMENT_KINDS[row.moment]
            paint_mark(painter, kind.shape, middle, colour=getattr(self.colours, kind.tone), filled=True)
            middle -= QPointF(_MARK + 5, 0)
        if row.is_truth:
            paint_mark(painter, "diamond", middle, colour=self.colours.truth, filled=True)
            middle -= QPointF(_MARK + 5, 0)
        return round(middle.x())


def paint_mark(painter: QPainter, shape: MomentShape, middle: QPointF, *, colour: str, filled: bool) -> None:
    """Draw the small shape that stands for a kind of moment."""
    half = _MARK / 2
    pen = QPen(QColor(colour), 1.4)
    if shape == "dashed_circle":
        pen.setDashPattern([1.6, 1.4])
    painter.setPen(pen)
    painter.setBrush(QColor(colour) if filled and shape != "dashed_circle" else Qt.BrushStyle.NoBrush)
    if shape in ("circle", "dashed_circle"):
        painter.drawEllipse(middle, half - 0.5, half - 0.5)
        return
    corners = {
        "triangle": ((0.0, -1.0), (1.0, 0.85), (-1.0, 0.85)),
        "diamond": ((0.0, -1.1), (1.1, 0.0), (0.0, 1.1), (-1.1, 0.0)),
        "octagon": tuple(
            (x, y)
            for x, y in (
                *((_CUT * 2 - 1, -1.0), (1 - _CUT * 2, -1.0), (1.0, _CUT * 2 - 1), (1.0, 1 - _CUT * 2)),
                *((1 - _CUT * 2, 1.0), (_CUT * 2 - 1, 1.0), (-1.0, 1 - _CUT * 2), (-1.0, _CUT * 2 - 1)),
            )
        ),
    }[shape]
    painter.drawPolygon(QPolygonF([QPointF(middle.x() + x * half, middle.y() + y * half) for x, y in corners]))


def _eye_box(box: QRect) -> QRect:
    return QRect(box.right() - _SIDE - 6 - 16, box.center().y() - 7, 16, 16)


def _text_left(row: Row) -> int:
    return _LEFT + (_INNER if row.kind == "touchpoint" else 0) + 16 + _GAP


def _font(painter: QPainter, size_pt: float, weight: QFont.Weight) -> QFont:
    font = QFont(painter.font())
    # As many times as large as usual as the texts of the window are.
    font.setPointSizeF(QGuiApplication.font().pointSizeF() * size_pt / SIZES.text_pt)
    font.setWeight(weight)
    return font
