"""Rows of a list as high as their text, wrapped."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

_PADDING = QSize(14, 6)
"""At the sides of a row and above and under it, as the style sheet has it, and a little more."""
_ICON_ROOM = 8
_LEAST, _MOST = 40, 10_000


class WrappedRows(QStyledItemDelegate):
    """Gives each row the height of its text, wrapped: the style counts without its own padding."""

    def __init__(self, view: QListView) -> None:
        """Serve a view, whose font and size of icons hold where a row says nothing else."""
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        font = index.data(Qt.ItemDataRole.FontRole) or self._view.font()
        has_icon = index.data(Qt.ItemDataRole.DecorationRole) is not None
        icon = self._view.iconSize().width() + _ICON_ROOM if has_icon else 0
        room = max(_LEAST, self._view.viewport().width() - 2 * _PADDING.width() - icon)
        wrapped = QFontMetrics(font).boundingRect(QRect(0, 0, room, _MOST), Qt.TextFlag.TextWordWrap, str(index.data()))
        return QSize(_LEAST, wrapped.height() + 2 * _PADDING.height())
