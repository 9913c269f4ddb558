"""A button that Enter presses as well as the space bar, in a window and in a box alike."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton


class PressedButton(QPushButton):
    """A button that stands for something to open: Enter opens it, as in a list."""

    def __init__(self, text: str = "") -> None:
        """Say this; no other button is pressed by Enter instead."""
        super().__init__(text)
        self.setAutoDefault(False)

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)
