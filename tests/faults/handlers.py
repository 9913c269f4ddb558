"""The events that classes of ours take care of themselves, found by looking, and how each is brought about."""

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QAbstractItemModel, QEvent, QMimeData, QObject, QPoint, QPointF, QRect, QSize, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QStyledItemDelegate, QWidget

import journeycanvas.ui
from journeycanvas import resources
from journeycanvas.ui.overrides import is_of_events
from journeycanvas.ui.window import Window

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_AT = QPointF(5, 5)


class Overridden(NamedTuple):
    """An event that a class of ours takes care of itself."""

    owner: type
    name: str

    def __str__(self) -> str:
        return f"{self.owner.__name__}.{self.name}"


def overridden() -> list[Overridden]:
    """Return all events that our classes take care of, by looking into every module of the window."""
    found = []
    for module in pkgutil.walk_packages(journeycanvas.ui.__path__, "journeycanvas.ui."):
        for owner in vars(importlib.import_module(module.name)).values():
            if inspect.isclass(owner) and owner.__module__ == module.name and issubclass(owner, QObject):
                found += [
                    Overridden(owner, name) for name in vars(owner) if is_of_events(name) and _is_qts(owner, name)
                ]
    return found


_NOT_ASKED = frozenset({"clone", "clearMessage", "currentMessage", "showMessage"})
"""What only Python calls, and what does nothing that could fail."""


def answering() -> list[Overridden]:
    """Return all else of Qt's that our classes do themselves, of those that are no objects of Qt's too."""
    found = []
    for module in pkgutil.walk_packages(journeycanvas.ui.__path__, "journeycanvas.ui."):
        for owner in vars(importlib.import_module(module.name)).values():
            if inspect.isclass(owner) and owner.__module__ == module.name:
                names = (name for name, one in vars(owner).items() if inspect.isfunction(one))
                asked = (name for name in names if not (is_of_events(name) or name.startswith("__")))
                found += [Overridden(owner, name) for name in asked if _is_qts(owner, name) and name not in _NOT_ASKED]
    return found


def _is_qts(owner: type, name: str) -> bool:
    return any(name in vars(base) for base in owner.__mro__ if base.__module__.startswith("PySide6"))


def written() -> set[str]:
    """Return the same as it is written in our sources, whatever is a class there and wherever it is made."""
    found = set()
    for path in Path(journeycanvas.ui.__path__[0]).rglob("*.py"):
        for owner in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(owner, ast.ClassDef):
                methods = (one for one in owner.body if isinstance(one, ast.FunctionDef))
                found |= {f"{owner.name}.{one.name}" for one in methods if is_of_events(one.name)}
    return found


# Bringing them about


def _mouse(kind: QEvent.Type) -> Callable[[], QEvent]:
    return lambda: QMouseEvent(kind, _AT, _AT, _LEFT, _LEFT, _NONE)


EVENTS: dict[str, Callable[[], QEvent]] = {
    "closeEvent": QCloseEvent,
    "showEvent": QShowEvent,
    "hideEvent": QHideEvent,
    "leaveEvent": lambda: QEvent(QEvent.Type.Leave),
    "changeEvent": lambda: QEvent(QEvent.Type.EnabledChange),
    "event": lambda: QEvent(QEvent.Type.User),
    "viewportEvent": lambda: QEvent(QEvent.Type.User),
    "eventFilter": lambda: QEvent(QEvent.Type.User),
    "paintEvent": lambda: QPaintEvent(QRect(0, 0, 9, 9)),
    "resizeEvent": lambda: QResizeEvent(QSize(9, 9), QSize(8, 8)),
    "focusInEvent": lambda: QFocusEvent(QEvent.Type.FocusIn),
    "focusOutEvent": lambda: QFocusEvent(QEvent.Type.FocusOut),
    "keyPressEvent": lambda: QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F35, _NONE),
    "keyReleaseEvent": lambda: QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_F35, _NONE),
    "inputMethodEvent": QInputMethodEvent,
    "mousePressEvent": _mouse(QEvent.Type.MouseButtonPress),
    "mouseMoveEvent": _mouse(QEvent.Type.MouseMove),
    "mouseReleaseEvent": _mouse(QEvent.Type.MouseButtonRelease),
    "mouseDoubleClickEvent": _mouse(QEvent.Type.MouseButtonDblClick),
    "editorEvent": _mouse(QEvent.Type.MouseMove),
    "contextMenuEvent": lambda: QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5)),
    "wheelEvent": lambda: QWheelEvent(
        _AT, _AT, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, _NONE, Qt.ScrollPhase.NoScrollPhase, False
    ),
    "dragEnterEvent": lambda: QDragEnterEvent(_AT.toPoint(), Qt.DropAction.CopyAction, _carried[0], _LEFT, _NONE),
    "dragMoveEvent": lambda: QDragMoveEvent(_AT.toPoint(), Qt.DropAction.CopyAction, _carried[0], _LEFT, _NONE),
    "dragLeaveEvent": QDragLeaveEvent,
    "dropEvent": lambda: QDropEvent(_AT, Qt.DropAction.CopyAction, _carried[0], _LEFT, _NONE),
}
_carried = [QMimeData()]
"""What is dragged: what Qt is shown must outlive the event."""

_OF_THE_FRAME = frozenset(
    {*("event", "keyPressEvent", "keyReleaseEvent", "focusInEvent", "focusOutEvent"), "changeEvent", "showEvent"}
    | {"hideEvent", "leaveEvent", "closeEvent", "inputMethodEvent"}
)
"""What goes to a scroll area itself; all else goes to what scrolls in it."""
_OF_A_DRAG = frozenset({"dragMoveEvent", "dragLeaveEvent", "dropEvent"})


def instances(owner: type, watched: dict[QObject, QObject]) -> Iterator[QObject]:
    """Return what is there of a class, what is seen first."""
    widgets = [one for one in QApplication.allWidgets() if isinstance(one, owner)]
    yield from sorted(widgets, key=lambda one: not one.isVisible())
    if not issubclass(owner, QWidget):
        yield from (one for one in watched if isinstance(one, owner))
        for view in QApplication.allWidgets():
            if isinstance(view, QAbstractItemView) and isinstance(view.itemDelegate(), owner):
                yield view.itemDelegate()


def bring_about(one: QObject, name: str, watched: dict[QObject, QObject]) -> None:
    """Let Qt call this method of an object, as far as it can be brought to.

    Events are posted, as the system does: what is sent from Python is told to Python.
    """
    taker = _taker(one, name, watched)
    if taker is None:
        return
    if name == "paintEvent" and isinstance(taker, QWidget):
        taker.update()
        QApplication.processEvents()
        return
    if name in _OF_A_DRAG and isinstance(taker, QWidget):
        _carried[0] = _carried_to(one)
        QApplication.postEvent(taker, EVENTS["dragEnterEvent"]())
        QApplication.processEvents()
    QApplication.postEvent(taker, EVENTS[name]())
    QApplication.processEvents()


def _taker(one: QObject, name: str, watched: dict[QObject, QObject]) -> QObject | None:
    if name == "eventFilter":
        return watched.get(one)
    if isinstance(one, QStyledItemDelegate):
        views = (view for view in QApplication.allWidgets() if isinstance(view, QAbstractItemView))
        return next((view.viewport() for view in views if view.itemDelegate() is one), None)
    if isinstance(one, QAbstractScrollArea) and name not in _OF_THE_FRAME:
        return one.viewport()
    return one


def _carried_to(one: QObject) -> QMimeData:
    """Return what would be dropped there."""
    if isinstance(one, QAbstractItemView):
        model = one.model()
        assert isinstance(model, QAbstractItemModel)
        first = model.index(0, 0)
        return model.mimeData([first, model.index(0, 0, first)])
    carried = QMimeData()
    if isinstance(one, Window):
        carried.setUrls([QUrl.fromLocalFile(str(resources.path("samples", "running-shoes.en.journey")))])
    return carried
