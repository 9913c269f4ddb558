"""What is said below the map after something was done to its stages or lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

_SAID_MS = 8000


def say(editing: Editing, text: str) -> None:
    """Say something in the status line; it goes away by itself."""
    editing.window.statusBar().showMessage(text, _SAID_MS)
