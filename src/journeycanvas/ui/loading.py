"""Loading the slow half of the program in the background, so that the window answers meanwhile."""

import contextlib
from threading import Thread

from PySide6.QtCore import QObject, Signal


class Loading(QObject):
    """Loads what works on journeys: the document, its layout, and the canvas."""

    loaded = Signal()

    def start(self) -> None:
        """Begin; who cannot wait may import the same modules at once."""
        Thread(target=self._load, name="loading").start()

    def _load(self) -> None:
        import journeycanvas.ui.editing
        import journeycanvas.ui.offers  # noqa: F401  # to have both loaded is all that is wanted

        with contextlib.suppress(RuntimeError):  # the window may be closed by now
            self.loaded.emit()
