"""Locks beside what a running program writes, so that the next start tells a living program from a dead one."""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLockFile

from journeycanvas.storage.disk_clock import now_on_disk
from journeycanvas.storage.system_locks import is_locked

_MADE_S = 2.0
"""After so long, the lock that a program makes is locked by the system too."""


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
