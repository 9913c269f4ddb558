"""Locks beside what a running program writes, so that the next start tells a living program from a dead one."""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLockFile
from shiboken6 import invalidate

from journeycanvas.storage.disk_clock import now_on_disk
from journeycanvas.storage.system_locks import is_locked

_MADE_S = 2.0
"""After so long, the lock that a program makes is locked by the system too."""


class HeldLock:
    """A lock that is held for long, in which time anybody may remove its file, move it, or put another there.

    Qt never looks, and removes whatever has the name of the lock when it lets go.
    """

    def __init__(self, lock: QLockFile) -> None:
        """Watch a lock that was had just now."""
        self._lock = lock
        self._path = Path(lock.fileName())
        self._made = _seen(self._path) if lock.isLocked() else None

    @property
    def stands(self) -> bool:
        """Whether others see by its file that this program has the lock; False too for one that locks nothing."""
        if self._made is None:
            return False
        found = _seen(self._path)
        if found is None or os.name == "nt":  # there nobody can take away what is open
            return found is not None
        return os.path.samestat(found, self._made)

    def release(self) -> None:
        """Let go of the lock; what stands in its place by now stays."""
        if self._made is None or self.stands:
            self._lock.unlock()
        else:
            invalidate(self._lock)  # nor may it be removed when this is forgotten


def _seen(path: Path) -> os.stat_result | None:
    try:
        return path.lstat()
    except OSError:
        return None


def _takes() -> None:
    """Take for granted that the disk takes something."""


def locked(path: Path, *, prove: Callable[[], None] = _takes) -> QLockFile | None:
    """Return the lock that says that this program writes a file; None where another living one does.

    A dead program's lock is taken over without a word. Where the disk takes nothing, which `prove` tells by an OSError,
    nobody has a lock: it is returned all the same, and locks nothing.
    """
    lock = QLockFile(str(path.with_suffix(".lock")))
    lock.setStaleLockTime(0)
    is_others = not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError
    return None if is_others and not _taken_over(lock, prove) else lock


def is_held(path: Path) -> bool:
    """Tell whether a living program has the lock of a file, as far as the system says so."""
    if os.name == "nt":
        return True  # as below
    with contextlib.suppress(OSError):
        number = os.open(path.with_suffix(".lock"), os.O_RDONLY)
        try:
            return not is_locked(number, shared=False)
        finally:
            os.close(number)
    return False


def _taken_over(lock: QLockFile, prove: Callable[[], None]) -> bool:
    """Take over a lock that no living program holds; False where one does, or where that cannot be judged.

    Qt judges by the number of a process, which another program may have by now, and not at all where the file is not
    whole. But it also has the file locked by the system, for as long as the program lives.
    """
    if os.name == "nt":
        return False  # it tells in another way there who lives
    name = Path(lock.fileName())
    with contextlib.suppress(OSError):
        number = os.open(name, os.O_RDONLY)
        try:
            if not is_locked(number, shared=False):
                return False
            try:
                prove()
            except OSError:
                return True  # nothing can be put there, and so nothing taken over
            found = os.fstat(number)
            if abs(now_on_disk(name.parent) - found.st_mtime) < _MADE_S:
                return False  # it may have been made this moment, and be locked the next
            if not os.path.samestat(found, name.stat()):
                return False  # another program took it over in between
            name.unlink()
        finally:
            os.close(number)
        return bool(lock.tryLock(0))
    return False
