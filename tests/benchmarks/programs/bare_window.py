"""The floor of a start: a bare window with a graphics view, empty or with so many plain boxes; prints when painted."""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.benchmarks.bare_boxes import BareView, grid
from tests.benchmarks.programs.measures import peak_mb, tell_and_end

_SIZE = (1280, 820)
"""That of the program's own window."""
_REST_MS = 300


def main() -> None:
    """Show the window."""
    application = QApplication(sys.argv[:1])
    view = BareView(grid(int(sys.argv[1])), size=_SIZE)
    view.fitInView(view.sceneRect())

    def painted() -> None:
        now = time.monotonic()
        QTimer.singleShot(_REST_MS, lambda: tell_and_end(painted=now, usable=now, peak_mb=peak_mb()))

    view.when_painted = painted
    view.show()
    application.exec()


main()
