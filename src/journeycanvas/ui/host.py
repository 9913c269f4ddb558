"""What a window asks of the program it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from journeycanvas.session.preferences import Language, Look, Preferences
from journeycanvas.theme.window import WindowColours

if TYPE_CHECKING:  # it knows its host
    from journeycanvas.ui.window import Window


class Host(Protocol):
    """What a window asks of the program it belongs to."""

    preferences: Preferences
    colours: WindowColours

    def open_window(self) -> Window:
        """Open another window."""

    def free_window(self, first: Window | None = None) -> Window:
        """Return a window with nothing in it."""

    def open_paths(self, paths: Sequence[Path], *, asked_by: Window | None = None) -> None:
        """Open files."""

    def forget(self, window: Window) -> None:
        """Know that a window was closed."""

    def offer_set_aside(self, window: Window) -> None:
        """Offer in a window what an earlier run left and could not be brought back."""

    def quit(self) -> None:
        """Close all windows."""

    def set_theme(self, theme: Look) -> None:
        """Dress all windows."""

    def set_language(self, tongue: Language | None) -> None:
        """Speak in all windows."""
