"""The front door with a window."""

import builtins
import gc
import linecache
import sys
from collections.abc import Sequence
from pathlib import Path

from journeycanvas import kept_modules, quick_enums
from journeycanvas.kept_code import kept_code
from journeycanvas.kept_code import place as kept_code_place
from journeycanvas.kept_modules import KeptModules
from journeycanvas.stopping import Stopping

COLLECT = (20_000, 10, 250)
"""How many new objects wait for a collection of circles, and how many of these for one of older objects.

So few that neither takes longer than two frames, and hardly ever one of the oldest.
"""
_WAKE_MS = 200
"""How long a signal of the system waits at most: Qt lets Python run its handlers only now and then."""
_PAINTED_MS = 50
"""How long what is open has to be painted, before anything that an earlier run left is looked for."""
_SETTLED_MS = 3_000
"""How long until all is there that a window shows at first; what was loaded by then is kept for the next start."""


def run(paths: Sequence[Path | str] = ()) -> int:
    """Open a window for each file, or one with nothing in it, and return the exit code once all are closed."""
    stopping = Stopping()
    stopping.listen()
    # Documents and scenes hold no circles and many objects: looking for circles in them as often as Python does by
    # itself would halt the hand for a tenth of a second now and then, and a start takes a tenth longer.
    gc.disable()
    gc.set_threshold(*COLLECT)
    # Qt takes a third of a second to load; the command line answers without it.
    modules = KeptModules(kept_modules.place())
    modules.begin()
    quick_enums.begin()
    with kept_code(kept_code_place()):
        from PySide6.QtCore import QCoreApplication, QTimer
        from PySide6.QtWidgets import QApplication

    # WORKAROUND: https://bugreports.qt.io/browse/PYSIDE-2029: once loaded, PySide reads the source of every module
    # imported after it, to know where its `__feature__` switches hold. We have none, and a start takes a tenth less;
    # what it has read already is dropped.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    linecache.clearcache()

    if stopping.is_wanted():
        return 0
    from journeycanvas.ui import look
    from journeycanvas.ui.program import Program
    from journeycanvas.ui.session_end import keep_for_next_start

    if stopping.is_wanted():
        return 0
    QCoreApplication.setApplicationName("journeycanvas")
    QApplication.setApplicationDisplayName("Journey Canvas")
    QApplication.setDesktopFileName("journeycanvas")
    application = QApplication([*sys.argv[:1], *look.ARGUMENTS])
    program = Program(application)
    application.commitDataRequest.connect(lambda desktop: keep_for_next_start(desktop, program.keep_all))
    sys.excepthook = program.report
    wake = QTimer()
    wake.timeout.connect(lambda: None)
    wake.start(_WAKE_MS)

    def open_paths() -> None:
        try:
            program.open_paths([Path(path) for path in paths])
        finally:
            gc.freeze()  # all that is loaded and open by now is never looked through again
            gc.enable()
            QTimer.singleShot(_PAINTED_MS, look_back)
            QTimer.singleShot(_SETTLED_MS, modules.end)

    def look_back() -> None:
        if program.is_ending:
            return
        program.watch_for_crashes()
        program.offer_left_work()

    if paths:
        program.open_window_for_a_file()
    else:
        program.open_window()
    # After the first painting: reading a file loads the half of the program that an empty window does without.
    QTimer.singleShot(0, open_paths)
    stopping.hand_on(lambda: QTimer.singleShot(0, program.end))
    return application.exec()
