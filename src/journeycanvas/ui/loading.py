"""Loading the slow half of the program while the window answers.

What knows nothing of Qt is loaded in the background. The rest is loaded in the window's thread, a piece at a time: in
another one a class of Qt's must never be made. Qt asks PySide 6.11 what objects are without holding the interpreter,
and PySide looks that up in a table that such a class is being written into: now and then that ends the program.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from journeycanvas.ui.posting import posted

WITHOUT_QT = (
    "journeycanvas.session.session",
    "journeycanvas.layout.map",
    "journeycanvas.document.gaps",
    "journeycanvas.edits.journeys",
    "journeycanvas.edits.pictures",
    "journeycanvas.exports.outlines",
    "journeycanvas.scene.carrying",
    "journeycanvas.storage.journal_names",
    "journeycanvas.storage.keeping",
    "journeycanvas.storage.locks",
    "journeycanvas.storage.newer",
    "journeycanvas.storage.state",
    "journeycanvas.storage.templates",
    "journeycanvas.storage.writing",
    "journeycanvas.tools.create",
    "journeycanvas.tools.new_text",
    "journeycanvas.tools.select",
    "journeycanvas.tools.typing_on",
)
"""With what each of them needs, all that works on journeys and is no part of the window."""
_PIECES = (
    "journeycanvas.ui.filing",
    "journeycanvas.ui.paint.scene_painter",
    "journeycanvas.ui.canvas",
    "journeycanvas.ui.workspace",
    "journeycanvas.ui.panels.docks",
    "journeycanvas.ui.sharing.sharing",
    "journeycanvas.ui.editing",
    "journeycanvas.ui.offers",
)
_LAST_PIECES = ("journeycanvas.ui.recovering.letting_go", "journeycanvas.ui.recovering.sight")
"""So that the first change is kept the sooner."""


class Loading(QObject):
    """Loads what works on journeys: the document, its layout, the canvas, and last what keeps the work."""

    loaded = Signal()

    def __init__(self, parent: QObject) -> None:
        """Load nothing yet."""
        super().__init__(parent)
        self._pieces = self._all_pieces()
        self._pause = QTimer(self, interval=0, singleShot=True)
        self._pause.timeout.connect(self._go_on)

    def start(self) -> None:
        """Begin; who cannot wait may import the same modules at once."""
        Thread(target=_load, args=(posted(self, self._go_on),), name="loading").start()

    def _go_on(self) -> None:
        """Load a piece, and the next one once Qt has had its turn."""
        if next(self._pieces, False):
            self._pause.start()

    def _all_pieces(self) -> Iterator[bool]:
        for name in _PIECES:
            import_module(name)
            yield True
        self.loaded.emit()
        yield True
        for name in _LAST_PIECES:
            import_module(name)
            yield True


def _load(then: Callable[[], None]) -> None:
    for name in WITHOUT_QT:
        import_module(name)
    then()
