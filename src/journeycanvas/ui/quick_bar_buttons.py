"""The buttons of the quick bar, and the groups they stand in."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from journeycanvas.ui.messages import tooltip

SIDE = 30
ICON = 20
BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backtab)
ON = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Tab)
KEYS = (*BACK, *ON, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Escape)
"""The keys that the bar itself has a use for."""


class QuickButton(QToolButton):
    """A button of the bar: a click leaves the keyboard where it is, and the bar goes from one to the next."""

    def __init__(self, title: str = "", *, tone: str = "accent", checkable: bool = True) -> None:
        """Do what the title says."""
        super().__init__()
        self.setCheckable(checkable)
        self.setProperty("tone", tone)
        # F4 leads into the bar; Tab in the panels must not, for in the bar Tab goes round.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(SIDE, SIDE)
        self.setIconSize(QSize(ICON, ICON))
        self.name(title)

    def name(self, title: str) -> None:
        """Say what it does, to the eye and to the ear."""
        self.setToolTip(tooltip(title))
        self.setAccessibleName(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in KEYS:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.animateClick()
        else:
            super().keyPressEvent(event)


class Group(QWidget):
    """Buttons that belong together, with a line before them where another group comes first."""

    def __init__(self, buttons: Iterable[QWidget]) -> None:
        """Hold these buttons, in their order."""
        super().__init__()
        self._line = QFrame()
        self._line.setObjectName("line")
        self._line.setFixedSize(9, SIDE - 10)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._line)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)

    def lead(self, is_first: bool) -> None:
        """Show no line before the first group."""
        self._line.setHidden(is_first)
