"""Letting go of journals that nobody needs any longer, without waiting for a disk that does not answer."""

from PySide6.QtCore import QCoreApplication, QTimer

from journeycanvas.storage.keeping import Keeper
from journeycanvas.ui.recovering.places import Place

_SOON_S = 0.05
"""A disk that is there has removed a journal by then."""
_LAST_S = 1.0
"""How long the end of the program waits for it."""
_LOOK_MS = 200

_going: list[tuple[Keeper, Place]] = []


def let_go(keeper: Keeper, place: Place) -> None:
    """Remove a journal and then its lock, as soon as the disk lets that be done."""
    if _is_gone(keeper, place, _SOON_S):
        return
    program = QCoreApplication.instance()
    if program is not None and not _going:
        program.aboutToQuit.connect(_wait)
    _going.append((keeper, place))
    QTimer.singleShot(_LOOK_MS, _look)


def _look() -> None:
    _going[:] = [one for one in _going if not _is_gone(*one, 0.0)]
    if _going:
        QTimer.singleShot(_LOOK_MS, _look)


def _wait() -> None:
    _going[:] = [one for one in _going if not _is_gone(*one, _LAST_S)]


def _is_gone(keeper: Keeper, place: Place, timeout_s: float) -> bool:
    if not keeper.remove(timeout_s):
        return False
    place.leave()
    return True
