"""How a row of the outline is painted: its icon, its text, the sign of its kind of moment, its eye."""

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
from PySide6.QtGui import QColor, QFont, QGuiApplication, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from journeycanvas.model.moments import MOMENT_KINDS
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
"""How far touchpoints stand in from their stages, and paths from their personas."""
_WITHIN = frozenset({"touchpoint", "path"})
_GAP = 8
_MARK = 15.0
_TRUTH_ICON = "diamond"
_BY_KEYS = Qt.WidgetAttribute.WA_KeyboardFocusChange
"""The window says so once the keyboard has moved from one thing to another."""


class RowPainter(QStyledItemDelegate):
    """Paints rows, and lets their eyes be clicked."""

    def __init__(self, parent: QWidget) -> None:
        """Paint in the colours given later."""
        super().__init__(parent)
        self.colours: WindowColours = LIGHT
        self._pointed_at = QPersistentModelIndex()

    def point_at(self, index: QModelIndex) -> None:
        """Take note of the row that the pointer has come to; of an invalid one where it has left them."""
        self._pointed_at = QPersistentModelIndex(index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        assert isinstance(row, Row)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect
        if row.kind == "section":
            self._section(painter, box, row)
        else:
            tree = option.widget
            assert isinstance(tree, QTreeView)
            self._row(painter, box, row, tree, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, tree = index.data(ROW), option.widget
        is_uniform = isinstance(tree, QTreeView) and tree.uniformRowHeights()
        is_section = isinstance(row, Row) and row.kind == "section"
        usual = _SECTION_HEIGHT if is_section and not is_uniform else HEIGHT
        return QSize(80, max(usual, option.fontMetrics.height() + 4))

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

    def _row(self, painter: QPainter, box: QRect, row: Row, tree: QTreeView, index: Index) -> None:
        # The tree is asked, and not the state in the option: that would make Python know all of Qt's styles.
        is_selected = tree.selectionModel().isSelected(index)
        self._ground(painter, box, tree, index, is_selected=is_selected)
        colours = self.colours
        ink = colours.secondary if row.hidden else colours.ink
        left = box.left() + _LEFT + (_INNER if row.kind in _WITHIN else 0)
        middle = box.center().y()
        icon = row.icon
        if row.kind == "stage" or row.rows:
            icon = ("chevron-down" if tree.isExpanded(index) else "chevron-right") if row.rows else ""
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

    def _ground(self, painter: QPainter, box: QRect, tree: QTreeView, index: Index, *, is_selected: bool) -> None:
        colours = self.colours
        place = QRectF(box.adjusted(_SIDE, 1, -_SIDE, -1))
        is_under_pointer = index == self._pointed_at and tree.viewport().underMouse()
        painter.setPen(Qt.PenStyle.NoPen)
        if is_selected or is_under_pointer:
            painter.setBrush(QColor(colours.chosen if is_selected else colours.hover))
            painter.drawRoundedRect(place, 5, 5)
        if index == tree.currentIndex() and tree.hasFocus() and tree.window().testAttribute(_BY_KEYS):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), 1.5))
            painter.drawRoundedRect(place.adjusted(0.75, 0.75, -0.75, -0.75), 5, 5)

    def _marks(self, painter: QPainter, row: Row, middle: QPointF) -> int:
        """Draw the icons of the kind of moment, from the right; return where they begin."""
        kind = MOMENT_KINDS[row.moment] if row.moment else None
        signs = [(kind.icon, kind.tone)] if kind else []
        for icon, tone in [*signs, *([(_TRUTH_ICON, "truth")] if row.is_truth else [])]:
            box = QRectF(middle.x() - _MARK / 2, middle.y() - _MARK / 2, _MARK, _MARK)
            icons.paint(painter, icon, box, colour=getattr(self.colours, tone))
            middle -= QPointF(_MARK + 3, 0)
        return round(middle.x())


def _eye_box(box: QRect) -> QRect:
    return QRect(box.right() - _SIDE - 6 - 16, box.center().y() - 7, 16, 16)


def _text_left(row: Row) -> int:
    return _LEFT + (_INNER if row.kind in _WITHIN else 0) + 16 + _GAP


def _font(painter: QPainter, size_pt: float, weight: QFont.Weight) -> QFont:
    font = QFont(painter.font())
    # As many times as large as usual as the texts of the window are.
    font.setPointSizeF(QGuiApplication.font().pointSizeF() * size_pt / SIZES.text_pt)
    font.setWeight(weight)
    return font
