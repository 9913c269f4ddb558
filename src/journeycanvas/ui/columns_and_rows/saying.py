"""What is said below the map after something was done to its stages or lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

_SAID_MS = 8000


def say(editing: Editing, text: str) -> None:
    """Say something in the status line, and to a screen reader; it goes away by itself."""
    editing.window.statusBar().showMessage(text, _SAID_MS)
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(editing.workspace.canvas, text))
