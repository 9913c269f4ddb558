"""How the lines of the checklist are painted: a sign, the sentence, and below it how it stands and what is missing."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeycanvas.theme.window import SIZES, WindowColours

STATE, BELOW = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
"""What a row holds: how the point stands, in words, and what is said of it."""
_SIDE, _TOP, _HEADING_TOP = 8, 7, 16
_INDENT = 10 + SIZES.icon
_WRAPPED = Qt.TextFlag.TextWordWrap
Index = QModelIndex | QPersistentModelIndex


class Rows(QStyledItemDelegate):
    """Paints points and headings, each as high as its wrapped texts."""

    def __init__(self, view: QListWidget, colours: WindowColours) -> None:
        """Paint the rows of a list."""
        super().__init__(view)
        self._view = view
        self._colours = colours

    def _texts(self, index: Index) -> list[tuple[str, QFont, str]]:
        """Return the texts of a row, one below the other, with their fonts and colours."""
        font = index.data(Qt.ItemDataRole.FontRole) or QFont(self._view.font())
        texts = [(str(index.data()), font, self._colours.ink)]
        aside = " · ".join(part for part in (index.data(STATE), index.data(BELOW)) if part)
        if aside:
            small = QFont(self._view.font())
            small.setPointSizeF(small.pointSizeF() * SIZES.label_pt / SIZES.text_pt)
            texts.append((aside, small, self._colours.secondary))
        return texts

    def _left(self, index: Index) -> int:
        return _SIDE + (_INDENT if _is_point(index) else 0)

    # Qt's own

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        room = self._view.viewport().width() - self._left(index) - _SIDE
        height = sum(_height(text, font, room) for text, font, _colour in self._texts(index))
        return QSize(40, height + _TOP + (_TOP if _is_point(index) or index.row() == 0 else _HEADING_TOP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style = self._view.style()
        if _is_point(index):
            self.initStyleOption(option, index)
            option.text, option.icon = "", QIcon()
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._view)
        box: QRect = option.rect
        x, y = box.left() + self._left(index), box.top() + _TOP
        texts = self._texts(index)
        if not _is_point(index):
            y = box.bottom() + 1 - _TOP - sum(_height(text, font, box.width()) for text, font, _colour in texts)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            line = QFontMetrics(texts[0][1]).height()
            icon.paint(painter, box.left() + _SIDE, y + (line - SIZES.icon) // 2, SIZES.icon, SIZES.icon)
        room = box.right() + 1 - x - _SIDE
        for text, font, colour in texts:
            height = _height(text, font, room)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(QRect(x, y, room, height), _WRAPPED, text)
            y += height


def _is_point(index: Index) -> bool:
    return bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)


def _height(text: str, font: QFont, room: int) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(40, room), 10_000), _WRAPPED, text).height()
