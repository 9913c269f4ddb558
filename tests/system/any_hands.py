"""Hands that do anything at all in a window: clicks, drags, keys, letters, actions, and answers to whatever asks."""

from collections.abc import Callable
from random import Random

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QWidget

from journeycanvas.ui.topics.registry import ROWS
from journeycanvas.ui.window import Window

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NO_KEY, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEAVES = frozenset({"quit", "close", "new", "open", "print", "forget_recent", "language_fr", "language_en"})
"""What leaves the window, prints, or speaks another language to all tests after."""

_HELD = (NO_KEY, NO_KEY, NO_KEY, NO_KEY, SHIFT, CTRL, ALT, CTRL | SHIFT)
_LETTERS = "abcez0129+-é «:"
_ORDERS = "ZYCVXDAKFGB"
"""Letters that Ctrl is held with."""
_KEYS = tuple(
    getattr(Qt.Key, f"Key_{name}")
    for name in (
        *("Return", "Escape", "Tab", "Backtab", "Delete", "Backspace", "F2", "F6", "F7", "Space", "Home", "End"),
        *("PageUp", "PageDown", "Up", "Down", "Left", "Right", "Menu"),
    )
)
_ANSWERS = tuple(getattr(Qt.Key, f"Key_{name}") for name in ("Down", "Up", "Return", "Tab", "Space", "Right"))
_LOOK_MS = 7
_PATIENCE = 12
"""Looks after which whatever asks is closed."""


class Hands:
    """Do one thing after another, each by chance; what was done is kept, for whoever looks for a fault."""

    def __init__(self, window: Window, seed: int) -> None:
        """Take a window with a journey."""
        self.window = window
        self.done: list[str] = []
        self._chance = Random(seed)
        self._asked: dict[int, int] = {}
        self._is_over = False
        self._deeds: tuple[tuple[int, Callable[[], None]], ...] = (
            (16, self._click),
            (6, self._double_click),
            (14, self._drag),
            (4, self._open_menu),
            (18, self._press),
            (12, self._type),
            (10, self._order),
            (14, self._act),
            (6, self._click_anywhere),
        )
        self._look()

    def do(self) -> None:
        """Do one thing."""
        (deed,) = self._chance.choices([deed for _, deed in self._deeds], [weight for weight, _ in self._deeds])
        deed()
        if self._chance.random() < 0.3:
            QApplication.processEvents()
        if self._chance.random() < 0.03:
            QTest.qWait(60)

    def rest(self) -> None:
        """Let everything that asks be closed, and do nothing more."""
        while QApplication.activeModalWidget() or QApplication.activePopupWidget():
            QTest.qWait(_LOOK_MS)
        self._is_over = True

    # On the map

    def _click(self) -> None:
        at, held = self._spot(), self._chance.choice(_HELD)
        self._note(f"click {at.x()},{at.y()} {held}")
        QTest.mouseClick(self._map, LEFT, held, at)

    def _double_click(self) -> None:
        at = self._spot()
        self._note(f"double click {at.x()},{at.y()}")
        QTest.mouseDClick(self._map, LEFT, NO_KEY, at)

    def _open_menu(self) -> None:
        at = self._spot()
        self._note(f"right click {at.x()},{at.y()}")
        QTest.mouseClick(self._map, RIGHT, NO_KEY, at)
        QTest.qWait(3 * _LOOK_MS)

    def _drag(self) -> None:
        start, end, held = self._spot(), self._spot(), self._chance.choice(_HELD)
        self._note(f"drag {start.x()},{start.y()} to {end.x()},{end.y()} {held}")
        QTest.mousePress(self._map, LEFT, held, start)
        for part in (0.25, 0.5, 0.75, 1.0):
            QTest.mouseMove(self._map, start + (QPointF(end - start) * part).toPoint())
            QApplication.processEvents()
        if self._chance.random() < 0.3:
            key, keys = self._chance.choice(((_KEYS[1], NO_KEY), (Qt.Key.Key_Z, CTRL), (Qt.Key.Key_Delete, NO_KEY)))
            self._note(f"meanwhile {key.name}")
            QTest.keyClick(self._typed_into, key, keys)
        QTest.mouseRelease(self._map, LEFT, held, end)

    def _spot(self) -> QPoint:
        """Return a place of the map, mostly one where something is."""
        canvas, nodes = self.window.editing.workspace.canvas, self.window.editing.session.scene.nodes
        if nodes and self._chance.random() < 0.7:
            middle = QPointF(*self._chance.choice(nodes).bounds.middle)
            at = canvas.viewportTransform().map(middle).toPoint()
            if self._map.rect().contains(at):
                return at
        return self._anywhere(self._map)

    # With keys, and beside the map

    def _press(self) -> None:
        key, held = self._chance.choice(_KEYS), self._chance.choice(_HELD)
        self._note(f"{key.name} {held} on {type(self._typed_into).__name__}")
        QTest.keyClick(self._typed_into, key, held)

    def _type(self) -> None:
        for letter in self._chance.choices(_LETTERS, k=self._chance.randrange(1, 5)):
            self._note(f"type {letter!r} on {type(self._typed_into).__name__}")
            QTest.keyClick(self._typed_into, letter)

    def _order(self) -> None:
        letter = self._chance.choice(_ORDERS)
        self._note(f"Ctrl+{letter} on {type(self._typed_into).__name__}")
        QTest.keyClick(self._typed_into, getattr(Qt.Key, f"Key_{letter}"), CTRL)

    def _act(self) -> None:
        id = self._chance.choice([row.id for row in ROWS if row.id not in LEAVES])
        if self.window.actions_of[id].isEnabled():
            self._note(f"action {id}")
            self.window.actions_of[id].trigger()

    def _click_anywhere(self) -> None:
        seen = [each for each in self.window.findChildren(QWidget) if each.isVisible()]
        widget = self._chance.choice(seen)
        self._note(f"click on {type(widget).__name__}")
        # Through its window, as the mouse of a person: the press may be the end of what is clicked.
        screen = widget.window().windowHandle()
        at = widget.mapTo(widget.window(), self._anywhere(widget))
        # What is scrolled away, or beyond a window that the screen of the tests is too small for, cannot be clicked.
        is_seen = widget.visibleRegion().contains(widget.mapFrom(widget.window(), at))
        if is_seen and at.x() < screen.width() and at.y() < screen.height():
            QTest.mouseClick(screen, LEFT, NO_KEY, at)

    # What asks

    def _look(self) -> None:
        if self._is_over:
            return
        QTimer.singleShot(_LOOK_MS, self._look)  # before anything is done that may ask again
        asking = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if asking is not None:
            self._answer(asking)

    def _answer(self, asking: QWidget) -> None:
        looks = self._asked[id(asking)] = self._asked.get(id(asking), 0) + 1
        buttons = [each for each in asking.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
        way = self._chance.randrange(4)
        if looks > _PATIENCE or isinstance(asking, QFileDialog) or way == 0:
            self._note(f"close {type(asking).__name__}")
            if isinstance(asking, QDialog):
                asking.reject()
            else:
                asking.close()
        elif way == 1 and buttons:
            button = self._chance.choice(buttons)
            self._note(f"{type(asking).__name__}: {button.text()!r}")
            button.click()
        elif way == 2:
            self._note(f"{type(asking).__name__}: a click")
            QTest.mouseClick(asking, LEFT, NO_KEY, self._anywhere(asking))
        else:
            key = self._chance.choice(_ANSWERS)
            self._note(f"{type(asking).__name__}: {key.name}")
            QTest.keyClick(asking.focusWidget() or asking, key)

    # What it works on

    @property
    def _map(self) -> QWidget:
        return self.window.editing.workspace.canvas.viewport()

    @property
    def _typed_into(self) -> QWidget:
        focused = QApplication.focusWidget()
        return focused if focused is not None and focused.isVisible() else self.window

    def _anywhere(self, widget: QWidget) -> QPoint:
        return QPoint(self._chance.randrange(max(1, widget.width())), self._chance.randrange(max(1, widget.height())))

    def _note(self, deed: str) -> None:
        self.done.append(deed)
