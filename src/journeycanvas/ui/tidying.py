"""Giving back, once no journey is open, what is remembered of those that were, and what circles of garbage hold on to.

Large documents are put out of the collector's sight while they are opened (`document.memo.uncollected`), and with them
whatever garbage waited then. It is looked through when nobody works, so that a long day takes no more than a short one.
"""

import gc
import sys
from contextlib import suppress

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from journeycanvas.remembering import forget_all

_NAME = "tidying"
_IDLE_MS = 500


def tidy_later() -> None:
    """Tidy up in a moment, unless a journey is open in some window then."""
    program = QApplication.instance()
    if program is None:
        return
    timer = program.findChild(QTimer, _NAME)
    if timer is None:
        timer = QTimer(program, singleShot=True)
        timer.setObjectName(_NAME)
        timer.timeout.connect(_tidy)
    timer.start(_IDLE_MS)


def _tidy() -> None:
    if any(getattr(window, "has_document", False) for window in QApplication.topLevelWidgets()):
        return
    forget_all()
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    _give_back()


def _give_back() -> None:
    """Give the system what is free now; the C library of Linux keeps it for later, up to half as much again."""
    if sys.platform != "linux":
        return
    import ctypes  # seldom needed

    with suppress(OSError, AttributeError):  # another C library than that of GNU
        ctypes.CDLL(None).malloc_trim(0)
