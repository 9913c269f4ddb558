"""A watch on the program's window that prints when it was painted and usable.

It stands beside the event loop: it looks on whenever the loop is free, and asks nothing of the program.
"""

import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from tests.benchmarks.programs.measures import peak_mb, tell_and_end

_REST_MS = 300
_TO_THE_END_MS = 5_000
"""How long a start is let go on that is to be as a person's: by then the program has kept what the next one finds."""
_PATIENCE_S = 30.0


class Watch(QObject):
    """Waits for the first frame of the window, then for that of the map if one is opened."""

    def __init__(self, window: QObject, *, wants_map: bool, to_the_end: bool) -> None:
        """Begin before the first event."""
        super().__init__()
        self._rest_ms = _TO_THE_END_MS if to_the_end else _REST_MS
        self._window = window
        self._wants_map = wants_map
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the first painting; what is posted meanwhile comes when the frame is on the screen."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        self._first = time.monotonic()
        # Twice: what the program itself posted while it painted comes first, then whatever a user does.
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, self._free))

    def _free(self) -> None:
        now = time.monotonic()
        if not self._wants_map or self._shows_map():
            QTimer.singleShot(self._rest_ms, lambda: tell_and_end(painted=self._first, usable=now, peak_mb=peak_mb()))
        elif now - self._first > _PATIENCE_S:
            print("the map was not painted", file=sys.stderr)
            os._exit(1)  # the program survives whatever goes wrong in its event loop
        else:
            QTimer.singleShot(0, self._free)

    def _shows_map(self) -> bool:
        from journeycanvas.ui.window import Window  # loaded by the program meanwhile

        assert isinstance(self._window, Window)
        return self._window.has_document and self._window.editing.workspace.canvas.is_painted


def begin(*, wants_map: bool, to_the_end: bool) -> None:
    """Watch the first window from when the event loop runs."""
    run = QApplication.exec

    def watched(application: QApplication) -> int:
        window = next(widget for widget in application.topLevelWidgets() if widget.isVisible())
        watch = Watch(window, wants_map=wants_map, to_the_end=to_the_end)
        watch.setParent(application)
        return run()

    QApplication.exec = watched  # type: ignore[method-assign, assignment]  # the only place between building and running
