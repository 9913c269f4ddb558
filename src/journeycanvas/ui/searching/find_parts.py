"""What the bar that finds and replaces is made of, and what it says."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from journeycanvas.edits.replacing import Replaced
from journeycanvas.language import ngettext
from journeycanvas.model.record import LONGEST_TEXT
from journeycanvas.theme.window import SIZES
from journeycanvas.ui import speech

_SWITCH = "QToolButton { padding: 4px 8px; } QToolButton:focus, QToolButton:checked { padding: 3px 7px; }"


def in_words(done: Replaced) -> str:
    """Return how many places were replaced, and how many texts were left."""
    said = ngettext("{count} place replaced.", "{count} places replaced.", done.places)
    said = said.format(count=speech.number(done.places))
    if done.left:
        left = ngettext(
            "{count} text would be longer than {most} characters and was left.",
            "{count} texts would be longer than {most} characters and were left.",
            done.left,
        )
        said += " " + left.format(count=speech.number(done.left), most=speech.number(LONGEST_TEXT))
    return said


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
