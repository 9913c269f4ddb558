"""Somebody who has no mouse: keys, and what a screen reader says of where they go."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.system.walking import Walker

_MOST_TABS = 80
_ENTRIES = 40


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

    def fill_lines(self, name: str, *lines: str) -> None:
        """Go on to a field of several lines and type them."""
        self.tab_to(name)
        self.press("Ctrl+A")
        for place, line in enumerate(lines):
            if place:
                self.press("Enter")
            self.type(line)

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
        self.until(lambda: _menu() is not None or _has_keyboard(), what=f"something with the keyboard after {key}")


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
    _go_back_to_window()
    window = QGuiApplication.focusWindow()
    assert window is not None, "no window has the keyboard"
    return window


def _go_back_to_window() -> None:
    """Give the keyboard back to a window once the box over it has closed, as every window system does."""
    if QGuiApplication.focusWindow() is None:
        shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        for window in (QApplication.activeModalWidget(), *shown[-1:]):
            if window is not None:
                window.windowHandle().requestActivate()
                return


def _has_keyboard() -> bool:
    _go_back_to_window()
    focus = QApplication.focusWidget()
    return focus is not None and focus.isVisible()


def _focus_name() -> str:
    focus = QApplication.focusWidget()
    return (focus.accessibleName() or _text(focus) or focus.windowTitle()) if focus is not None else ""


def _text(widget: QWidget) -> str:
    text = widget.property("text")
    return text.replace("&", "").strip() if isinstance(text, str) else ""


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
