"""What the bar that finds and replaces is made of, and what it says."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolButton

from journeycanvas.edits.replacing import Replaced
from journeycanvas.language import ngettext
from journeycanvas.model.record import LONGEST_TEXT
from journeycanvas.theme.window import SIZES
from journeycanvas.ui import speech
from journeycanvas.ui.messages import PlainLabel, tooltip

_SWITCH = "QToolButton { padding: 4px 8px; } QToolButton:focus, QToolButton:checked { padding: 3px 7px; }"


def in_words(done: Replaced) -> str:
    """Return how many places were replaced, and how many texts were left."""
    said = ngettext("{count} place replaced.", "{count} places replaced.", done.places)
    said = said.format(count=speech.number(done.places))
    return f"{said} {left_in_words(done.left)}" if done.left else said


def left_in_words(left: int) -> str:
    """Return how many texts were left as they were, since they would become too long."""
    said = ngettext(
        "{count} text would be longer than {most} characters and was left.",
        "{count} texts would be longer than {most} characters and were left.",
        left,
    )
    return said.format(count=speech.number(left), most=speech.number(LONGEST_TEXT))


class Elided(PlainLabel):
    """A small text that shows as much as there is room for, and all of it in its tooltip."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__(style="small")
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show a text."""
        self._text = text
        self.setToolTip(tooltip(text))
        self.setAccessibleName(text)
        self._elide()

    def _elide(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width()))

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()


class Line(QLineEdit):
    """A line that tells of Enter, with or without Shift, and of Escape."""

    entered = Signal(bool)
    escaped = Signal()

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


def small_button(name: str) -> QToolButton:
    """Return a small button with an icon, of this name."""
    button = QToolButton()
    button.setObjectName(name)
    button.setIconSize(QSize(SIZES.small_icon, SIZES.small_icon))
    return button


def switch() -> QToolButton:
    """Return a button that is switched on and off."""
    button = QToolButton()
    button.setCheckable(True)
    button.setProperty("look", "choice")
    button.setStyleSheet(_SWITCH)
    return button
