"""What Qt is answered where a method of ours that it asks fails: nothing, of the kind that it asks for."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPixmap

Answer = Callable[[], object]


def _nothing() -> None:
    return None


_NO, _NONE, _NOWHERE = bool, int, lambda: -1

ANSWERS: Mapping[str, Mapping[str, Answer]] = {
    "QAbstractItemModel": {
        "rowCount": _NONE,
        "columnCount": _NONE,
        "data": _nothing,
        "headerData": _nothing,
        "index": QModelIndex,
        "parent": QModelIndex,
        "flags": lambda: Qt.ItemFlag.NoItemFlags,
        "setData": _NO,
        "removeRows": _NO,
        "mimeTypes": list,
        "mimeData": _nothing,
        "supportedDragActions": lambda: Qt.DropAction.IgnoreAction,
        "supportedDropActions": lambda: Qt.DropAction.IgnoreAction,
    },
    "QAbstractItemDelegate": {
        "paint": _nothing,
        "sizeHint": QSize,
        "createEditor": _nothing,
        "setEditorData": _nothing,
        "setModelData": _nothing,
        "updateEditorGeometry": _nothing,
    },
    "QAbstractItemView": {
        "doItemsLayout": _nothing,
        "moveCursor": QModelIndex,
        "selectionCommand": lambda: QItemSelectionModel.SelectionFlag.NoUpdate,
        "startDrag": _nothing,
    },
    "QAbstractScrollArea": {"scrollContentsBy": _nothing},
    "QTextEdit": {"insertFromMimeData": _nothing},
    "QPlainTextEdit": {"insertFromMimeData": _nothing},
    "QWidget": {
        "sizeHint": QSize,
        "minimumSizeHint": QSize,
        "heightForWidth": _NOWHERE,
        "hasHeightForWidth": _NO,
        "focusNextPrevChild": _NO,
    },
    "QDialog": {"accept": _nothing, "reject": _nothing, "done": _nothing},
    "QCompleter": {"pathFromIndex": str, "splitPath": list},
    "QAbstractTextDocumentLayout": {"blockBoundingRect": QRectF},
    "QMimeData": {"formats": list, "hasFormat": _NO, "retrieveData": _nothing},
    "QIconEngine": {
        "paint": _nothing,
        "pixmap": QPixmap,
        "scaledPixmap": QPixmap,
        "actualSize": QSize,
        "isNull": _NO,
    },
    "QAccessibleInterface": {
        "text": str,
        "setText": _nothing,
        "role": lambda: QAccessible.Role.NoRole,
        "state": QAccessible.State,
        "rect": QRect,
        "isValid": _NO,
        "object": _nothing,
        "window": _nothing,
        "parent": _nothing,
        "child": _nothing,
        "childAt": _nothing,
        "childCount": _NONE,
        "indexOfChild": _NOWHERE,
        "focusChild": _nothing,
        "foregroundColor": QColor,
        "backgroundColor": QColor,
    },
}
"""By Qt's class and its method; what is answered is made anew each time."""
