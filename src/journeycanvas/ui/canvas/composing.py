"""Letters that an input method composes over the map, such as an accent struck before its letter."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget


class Composing(QObject):
    """Lets what is composed over a view begin a text, as a letter that is typed does."""

    def __init__(self, view: QWidget, press: Callable[[QKeyEvent], bool]) -> None:
        """Listen to a view; press tells it a key, which may open an editor."""
        super().__init__(view)
        self._view, self._press = view, press
        view.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        view.installEventFilter(self)

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QInputMethodEvent) or not (event.commitString() or event.preeditString()):
            return False
        # What is composed begins a text as any letter would, and then replaces that.
        self._press(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a"))
        editor = self._view.window().focusWidget()
        if isinstance(editor, QTextEdit):
            editor.selectAll()
            QApplication.sendEvent(editor, event)
        return True
