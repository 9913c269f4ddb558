"""Loading the slow half of the program in the background, so that the window answers meanwhile."""

from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject, Signal

from journeycanvas.ui.posting import posted


class Loading(QObject):
    """Loads what works on journeys: the document, its layout, the canvas, and last what keeps the work."""

    loaded = Signal()

    def start(self) -> None:
        """Begin; who cannot wait may import the same modules at once."""
        Thread(target=_load, args=(posted(self, self.loaded.emit),), name="loading").start()


def _load(then: Callable[[], None]) -> None:
    import journeycanvas.ui.editing
    import journeycanvas.ui.offers  # to have both loaded is all that is wanted

    then()
    import journeycanvas.ui.recovering.letting_go
    import journeycanvas.ui.recovering.sight  # noqa: F401  # the first change is kept the sooner
