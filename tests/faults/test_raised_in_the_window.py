"""An error in any action and any event of Qt's: the window lives, the journey is what it was, and it is told once."""

import importlib
import inspect
import pkgutil
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

import journeycanvas.ui
from journeycanvas.document.invariants import first_violation
from journeycanvas.edits.errors import EditError
from journeycanvas.ui import messages
from journeycanvas.ui import program as program_module
from journeycanvas.ui.program import Program
from journeycanvas.ui.topics.registry import ROWS
from journeycanvas.ui.window import Window
from tests.ui.conftest import program, shoes, window  # noqa: F401  # the window of the tests of the window

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_AT = QPointF(5, 5)


def _mouse(kind: QEvent.Type) -> Callable[[], QEvent]:
    return lambda: QMouseEvent(kind, _AT, _AT, _LEFT, _LEFT, _NONE)


def _drop(made: Callable[..., QEvent], at: QPoint | QPointF) -> Callable[[], QEvent]:
    return lambda: made(at, Qt.DropAction.CopyAction, _MIME, _LEFT, _NONE)


_MIME = QMimeData()
EVENTS: dict[str, Callable[[], QEvent]] = {
    "closeEvent": QCloseEvent,
    "showEvent": QShowEvent,
    "hideEvent": QHideEvent,
    "leaveEvent": lambda: QEvent(QEvent.Type.Leave),
    "changeEvent": lambda: QEvent(QEvent.Type.EnabledChange),
    "event": lambda: QEvent(QEvent.Type.User),
    "viewportEvent": lambda: QEvent(QEvent.Type.User),
    "paintEvent": lambda: QPaintEvent(QRect(0, 0, 9, 9)),
    "resizeEvent": lambda: QResizeEvent(QSize(9, 9), QSize(8, 8)),
    "focusInEvent": lambda: QFocusEvent(QEvent.Type.FocusIn),
    "focusOutEvent": lambda: QFocusEvent(QEvent.Type.FocusOut),
    "keyPressEvent": lambda: QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F35, _NONE),
    "keyReleaseEvent": lambda: QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_F35, _NONE),
    "mousePressEvent": _mouse(QEvent.Type.MouseButtonPress),
    "mouseMoveEvent": _mouse(QEvent.Type.MouseMove),
    "mouseReleaseEvent": _mouse(QEvent.Type.MouseButtonRelease),
    "mouseDoubleClickEvent": _mouse(QEvent.Type.MouseButtonDblClick),
    "contextMenuEvent": lambda: QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5)),
    "wheelEvent": lambda: QWheelEvent(
        _AT, _AT, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, _NONE, Qt.ScrollPhase.NoScrollPhase, False
    ),
    "dragEnterEvent": _drop(QDragEnterEvent, QPoint(5, 5)),
    "dragMoveEvent": _drop(QDragMoveEvent, QPoint(5, 5)),
    "dragLeaveEvent": QDragLeaveEvent,
    "dropEvent": _drop(QDropEvent, _AT),
}


class Overridden(NamedTuple):
    """An event that a class of ours takes care of itself."""

    owner: type
    name: str


def overridden() -> list[Overridden]:
    """Return all events that our classes take care of, by looking into every module of the window."""
    found = []
    for module in pkgutil.walk_packages(journeycanvas.ui.__path__, "journeycanvas.ui."):
        for owner in vars(importlib.import_module(module.name)).values():
            if inspect.isclass(owner) and owner.__module__ == module.name and issubclass(owner, QWidget):
                found += [Overridden(owner, name) for name in vars(owner) if name in EVENTS]
    return found


class Breaking:
    """Lets the next call of one thing fail, and counts what the person is told."""

    def __init__(self) -> None:
        self.armed: object = None
        self.raised = 0
        self.told: list[str] = []

    def arm(self, what: object) -> None:
        self.armed, self.raised = what, 0
        self.told.clear()

    def check(self, what: object) -> None:
        if self.armed == what:
            self.armed = None
            self.raised += 1
            raise RuntimeError("injected")


@pytest.fixture
def breaking(monkeypatch: pytest.MonkeyPatch) -> Breaking:
    """Make every action breakable, before the window is made."""
    one = Breaking()
    for way in ("tell", "tell_with"):
        monkeypatch.setattr(
            messages, way, lambda _parent, text, *_more, **_others: one.told.append(text), raising=False
        )
    deeds = Window._deeds

    def breakable(made: Window) -> dict[str, Callable[[], None]]:
        def guarded(id: str, deed: Callable[[], None]) -> Callable[[], None]:
            def called() -> None:
                one.check(id)
                deed()

            return called

        return {id: guarded(id, deed) for id, deed in deeds(made).items()}

    monkeypatch.setattr(Window, "_deeds", breakable)
    # Before anything is made: what was called once is not looked up again.
    for event in overridden():
        monkeypatch.setattr(event.owner, event.name, _breakable_event(event, one))
    return one


def _breakable_event(event: Overridden, breaking: Breaking) -> Callable[..., object]:
    real = vars(event.owner)[event.name]

    def called(self: QWidget, given: QEvent) -> object:
        breaking.check(event)
        return real(self, given)

    return called


@pytest.fixture
def broken_window(breaking: Breaking, shoes: Window, program: Program, monkeypatch: pytest.MonkeyPatch) -> Window:  # noqa: F811
    monkeypatch.setattr(sys, "excepthook", program.report)
    monkeypatch.setattr(program_module, "_AGAIN_S", 0.0)
    return shoes


def _told_by_now() -> None:
    """Let Qt finish what it does, and then say what went wrong."""
    for _turn in range(3):
        QApplication.processEvents()


def _judge(shown: Window, breaking: Breaking, before: object, what: object) -> None:
    _told_by_now()
    assert breaking.told, f"{what}: nothing was said"
    assert len(breaking.told) == 1, f"{what}: said {len(breaking.told)} times"
    assert "injected" not in breaking.told[0]
    assert shown.isVisible(), what
    assert shown.has_document, what
    assert shown.editing.session.journey is before, what
    assert first_violation(shown.editing.session.journey.__dict__) is None, what


def test_error_in_any_action_is_told_once_and_changes_nothing(broken_window: Window, breaking: Breaking) -> None:
    session = broken_window.editing.session
    before = session.journey
    for row in ROWS:
        action = broken_window.actions_of[row.id]
        action.setEnabled(True)
        breaking.arm(row.id)
        action.trigger()
        QApplication.processEvents()
        assert breaking.raised == 1, row.id
        _judge(broken_window, breaking, before, row.id)


def _open_much(shown: Window) -> None:
    """Show the panels, so that much of what takes events is there."""
    for row in ROWS:
        action = shown.actions_of[row.id]
        if row.is_switch and row.id != "full_screen" and action.isEnabled() and not action.isChecked():
            action.trigger()
            QApplication.processEvents()
    for id in ("find", "filter"):
        if any(row.id == id for row in ROWS):
            shown.actions_of[id].trigger()
    QApplication.processEvents()


def _widgets(shown: Window, kind: type) -> Iterator[QWidget]:
    if type(shown) is kind:
        yield shown
    made = [widget for widget in shown.findChildren(QWidget) if isinstance(widget, kind)]
    yield from sorted(made, key=lambda widget: not widget.isVisible())


def test_error_in_any_event_is_told_once_and_changes_nothing(broken_window: Window, breaking: Breaking) -> None:
    _open_much(broken_window)
    session = broken_window.editing.session
    before = session.journey
    tried: list[Overridden] = []
    for one in overridden():
        widget = next(_widgets(broken_window, one.owner), None)
        if widget is None:
            continue
        breaking.arm(one)
        is_inside = isinstance(widget, QAbstractScrollArea) and one.name not in _OF_THE_FRAME
        inside = widget.viewport() if is_inside else widget  # type: ignore[attr-defined]
        if one.name == "paintEvent":
            inside.update()
        else:
            # Posted, as the system does: what is sent from Python is told to Python.
            QApplication.postEvent(inside, EVENTS[one.name]())
        QApplication.processEvents()
        if not breaking.raised:
            breaking.arm(None)
            continue
        tried.append(one)
        _judge(broken_window, breaking, before, f"{one.owner.__name__}.{one.name}")
    print(f"{len(tried)} of {len(overridden())} overridden events:", *sorted({one.name for one in tried}))
    assert len(tried) > 50
    assert {"closeEvent", "keyPressEvent", "mousePressEvent", "paintEvent"} <= {one.name for one in tried}


_OF_THE_FRAME = frozenset(
    {*("event", "keyPressEvent", "keyReleaseEvent", "focusInEvent", "focusOutEvent"), "changeEvent", "showEvent"}
)


def test_what_is_told_of_an_event_is_for_people_alone(broken_window: Window, breaking: Breaking) -> None:
    class Refusing(QWidget):
        def mousePressEvent(self, event: QMouseEvent) -> None:
            raise EditError("This lane holds no cards.")

    widget = Refusing()
    QApplication.postEvent(widget, EVENTS["mousePressEvent"]())
    _told_by_now()

    assert breaking.told == ["This lane holds no cards."]
    widget.deleteLater()
