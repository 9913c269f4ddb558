"""Buttons and labels whose words are cut where there is no room for them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from journeycanvas.ui.messages import PlainLabel, menu_text, tooltip

_SIDES = 20
"""What the sides of the button take, in pixels."""


class Elided(QPushButton):
    """A button for a name of any length."""

    def __init__(self, name: str) -> None:
        """Show a name, all of it in the tooltip and to screen readers."""
        super().__init__()
        self._name = name
        self.setProperty("look", "row")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setToolTip(tooltip(name))
        self._elide()

    def _elide(self) -> None:
        room = max(40, self.width() - _SIDES - (0 if self.icon().isNull() else self.iconSize().width() + 4))
        self.setText(menu_text(self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)))

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()


class ElidedLabel(PlainLabel):
    """A label of one line, as wide as there is room for."""

    def __init__(self, words: str, *, is_right: bool = True) -> None:
        """Show words, all of them in the tooltip, at the right end or at the left."""
        super().__init__(style="label")
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.setText(words)

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(tooltip(self._words) if shown != self._words else "")
