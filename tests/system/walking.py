"""What the walks share: a story told line by line, while the window runs its own loop and opens its own boxes.

A box that asks runs a loop of its own until it is answered. So the story is told in a thread beside the window: each
verb hands what is done to the window's thread, and returns once the window, or the box it has opened, answers again.
"""

import gc
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window

PATIENCE_S = 10.0
"""How long the window may take to answer one verb."""
LONGEST_S = 240.0
"""How long a whole story may take."""
_MOST_TABS = 80
_ENTRIES = 40

Answer = TypeVar("Answer")


class Walker(QObject):
    """Somebody who works with the program; what a verb does is done in the window's thread."""

    _wanted = Signal(object)

    def __init__(self, program: Program) -> None:
        """Work with a program that runs."""
        super().__init__()
        self.program = program
        self._wanted.connect(_do, Qt.ConnectionType.QueuedConnection)

    @property
    def window(self) -> Window:
        """The window opened last."""
        return self.program.windows[-1]

    def act(self, deed: Callable[[], object], *, name: str = "") -> None:
        """Do something in the window, and go on once the window, or a box it opens, answers again."""
        answered, failed = threading.Event(), []

        def do() -> None:
            try:
                deed()
            except BaseException as error:  # the story tells it
                failed.append(error)
                answered.set()

        self._wanted.emit(do)
        self._wanted.emit(lambda: QTimer.singleShot(0, answered.set))
        assert answered.wait(PATIENCE_S), f"the window does not answer after {name or deed}"
        if failed:
            raise failed[0]

    def ask(self, question: Callable[[], Answer]) -> Answer:
        """Return what is read in the window's thread."""
        found: list[Answer] = []
        self.act(lambda: found.append(question()))
        return found[0]

    def until(self, there: Callable[[], object], *, what: str) -> None:
        """Wait until something is there."""
        end = time.monotonic() + PATIENCE_S
        while not self.ask(there):
            assert time.monotonic() < end, f"waited in vain for {what}"
            time.sleep(0.01)

    def close_all_boxes(self) -> None:
        """Close what is open over the windows, so that a story that fails ends."""
        for _box in range(_ENTRIES):
            if not self.ask(lambda: bool(_over())):
                return
            self.act(lambda: [box.close() for box in _over()[:1]])


class Keyboard(Walker):
    """Somebody who has no mouse: keys go to whatever has the keyboard, as a person's do."""

    def press(self, *keys: str, times: int = 1) -> None:
        """Press keys, one after another, as menus name them: "Ctrl+T", "Enter", "5"."""
        for _time in range(times):
            for key in keys:
                self.act(lambda key=key: _press(key), name=key)
                self._look(key)

    def type(self, text: str) -> None:
        """Type a text letter by letter; a new line is Shift+Enter."""
        for letter in text:
            if letter == "\n":
                self.press("Shift+Enter")
            else:
                self.act(lambda letter=letter: _type(letter), name=letter)
        self._look(text)

    def retype(self, text: str) -> None:
        """Type a text in place of all that stands in the field."""
        self.press("Ctrl+A")
        self.type(text)

    def tab_to(self, name: str, *, back: bool = False) -> None:
        """Press Tab until what has the keyboard is called so, as a screen reader says it."""
        passed = []
        for _press in range(_MOST_TABS):
            here = self.focus()
            if here == name:
                return
            passed.append(here)
            self.press("Shift+Tab" if back else "Tab")
        raise AssertionError(f"Tab never comes to “{name}”; it comes to {list(dict.fromkeys(passed))}")

    def fill(self, name: str, text: str) -> None:
        """Go on to a field and type its text."""
        self.tab_to(name)
        self.retype(text)

    def choose(self, name: str, value: str) -> None:
        """Go on to a field that is chosen from a list, and choose by typing."""
        self.tab_to(name)
        self.type(value)

    def focus(self) -> str:
        """Return the name of what has the keyboard."""
        return self.ask(_focus_name)

    def pick(self, *entries: str) -> None:
        """Go down the menu that is open to an entry, and on into the menus in it, and press Enter."""
        for depth, entry in enumerate(entries):
            self.until(_menu, what=f"a menu with {entry}")
            for _press in range(_ENTRIES):
                if self.ask(_entry) == entry:
                    break
                self.press("Down")
            else:
                raise AssertionError(f"the menu has no “{entry}” but {self.ask(_entries)}")
            self.press("Right" if depth < len(entries) - 1 else "Enter")

    def do(self, action: str) -> None:
        """Choose an action in the palette."""
        self.press("Ctrl+K")
        self.type(f">{action}")
        self.press("Enter")

    def go_to(self, name: str) -> None:
        """Go to a thing of the map by its name, with the palette."""
        self.press("Ctrl+K")
        self.type(f"@{name}")
        self.press("Enter")

    def _look(self, key: str) -> None:
        """See that something has the keyboard, as after every key."""
        assert self.ask(lambda: _menu() is not None or _has_keyboard()), f"nothing has the keyboard after {key}"


def walk(qtbot: QtBot, walker: Walker, story: Callable[[], None]) -> None:
    """Tell a story to its end, while the windows run."""
    failed: list[BaseException] = []

    def tell() -> None:
        try:
            story()
        except BaseException as error:  # told to the test below
            failed.append(error)
            walker.close_all_boxes()

    telling = threading.Thread(target=tell, daemon=True)
    gc.disable()  # or the thread might take away widgets of the window's thread
    try:
        telling.start()
        qtbot.waitUntil(lambda: not telling.is_alive(), timeout=round(LONGEST_S * 1000))
    finally:
        gc.enable()
    if failed:
        raise failed[0]


def _do(deed: Callable[[], object]) -> None:
    deed()


def _press(name: str) -> None:
    combination = QKeySequence(name.replace("Enter", "Return"))[0]
    key, modifiers = combination.key(), combination.keyboardModifiers()
    if key == Qt.Key.Key_Tab and modifiers & Qt.KeyboardModifier.ShiftModifier:
        key = Qt.Key.Key_Backtab
    QTest.keyClick(_focus_window(), key, modifiers)


def _type(letter: str) -> None:
    if letter.isascii():
        shift = Qt.KeyboardModifier.ShiftModifier if letter.isupper() else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(_focus_window(), letter, shift)
        return
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        # A key that Qt has no name for, as on the keyboards of other languages.
        event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(_focus_window(), event)


def _focus_window() -> QWindow:
    window = QGuiApplication.focusWindow()
    assert window is not None, "no window has the keyboard"
    return window


def _has_keyboard() -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and focus.isVisible()


def _focus_name() -> str:
    focus = QApplication.focusWidget()
    return (focus.accessibleName() or _text(focus)) if focus is not None else ""


def _text(widget: QWidget) -> str:
    text = widget.property("text")
    return text.replace("&", "").strip() if isinstance(text, str) else type(widget).__name__


def _over() -> list[QWidget]:
    return [box for box in (QApplication.activePopupWidget(), QApplication.activeModalWidget()) if box is not None]


def _menu() -> QMenu | None:
    menu = QApplication.activePopupWidget()
    return menu if isinstance(menu, QMenu) else None


def _entry() -> str:
    menu = _menu()
    chosen: QAction | None = menu.activeAction() if menu is not None else None
    return _plain(chosen) if chosen is not None else ""


def _entries() -> list[str]:
    menu = _menu()
    return [_plain(action) for action in menu.actions() if action.text()] if menu is not None else []


def _plain(action: QAction) -> str:
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
