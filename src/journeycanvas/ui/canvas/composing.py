"""Letters that an input method composes over the map, such as an accent struck before its letter."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


class Composing(QObject):
    """Lets what is composed over a view begin a text, as a letter that is typed does."""

    def __init__(self, view: QWidget, press: Callable[[QKeyEvent], bool]) -> None:
        """Listen to a view; press tells it a key, which may open an editor."""
        super().__init__(view)
        self._view, self._press = view, press
        view.installEventFilter(self)
        self._allow()

    def _allow(self) -> None:
        self._view.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            # A QGraphicsView that gets the keyboard forbids composing where none of its items takes texts.
            QTimer.singleShot(0, self, self._allow)
        if not isinstance(event, QInputMethodEvent) or not (event.commitString() or event.preeditString()):
            return False
        # What is composed begins a text as any letter would, and then replaces that.
        self._press(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a"))
        from PySide6.QtWidgets import QTextEdit  # what Qt knows of documents of text is much: it is there by now

        editor = self._view.window().focusWidget()
        if isinstance(editor, QTextEdit):
            editor.selectAll()
            QApplication.sendEvent(editor, event)
        return True
