"""Where recovery journals lie, and whose they are: a lock beside each tells whether a living program writes it."""

import errno
import os
from pathlib import Path

from PySide6.QtCore import QLockFile

from journeycanvas.durable import part_of, write_all
from journeycanvas.storage import state
from journeycanvas.storage.journal_names import FOLDER, SET_ASIDE, journals, new_journal
from journeycanvas.ui.recovering import own_locks
from journeycanvas.ui.recovering.own_locks import HeldLock

_PROOF = bytes(16_384)
"""A disk that does not take this much keeps no work."""


class Place:
    """Where one window keeps its work: a journal of its own, and the lock on it; both are there once it is taken."""

    def __init__(self, journal: Path | None = None, lock: QLockFile | None = None) -> None:
        """Be a new place, or that of a journal which is locked already."""
        self._journal = journal
        self._lock = None if lock is None else HeldLock(lock)

    def take(self) -> Path:
        """Return the journal, whose folder and lock are there now; raises OSError. A disk may take long over it.

        Where somebody took them away, or a full disk refused the lock, they are made now; the journal is another one
        where another program has taken it meanwhile.
        """
        there = folder()
        if self._journal is None or not self._has(self._journal):
            journal = new_journal(there)
            self._has(journal)  # first, so that no other program takes it for left behind
            self._journal = journal
        return self._journal

    def _has(self, journal: Path) -> bool:
        """Have the lock on a journal, made anew where it does not stand; False where another program has it.

        One that was put there this moment, and that nobody has, is waited for: all others leave it alone meanwhile.
        """
        if self._lock is None or not self._lock.stands:
            self.leave()
            lock = locked(journal)
            self._lock = None if lock is None else HeldLock(lock)
        return self._lock is not None or not own_locks.is_held(journal)

    def leave(self) -> None:
        """Let others have the journal."""
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.release()


def folder() -> Path:
    """Return the folder of the journals, made where it is missing; raises OSError."""
    return state.folder(FOLDER)


def prove() -> None:
    """Have the folder ready, and make sure that it takes something; raises OSError."""
    proof = part_of(folder() / FOLDER)
    number = os.open(proof, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        write_all(number, _PROOF)
    finally:
        os.close(number)
        proof.unlink()


def set_aside(journal: Path) -> Path:
    """Put a journal where no start looks for it, and return its new place; raises OSError."""
    return journal.replace(state.folder(FOLDER, SET_ASIDE) / journal.name)


def all_set_aside() -> tuple[Path, ...]:
    """Return the journals that were set aside, the oldest first."""
    return journals(state.place(FOLDER, SET_ASIDE))


def is_aside(journal: Path) -> bool:
    """Tell whether a journal lies where no start looks for it."""
    return journal.parent.name == SET_ASIDE


def take_back(journal: Path) -> tuple[Path, QLockFile]:
    """Put a journal that was set aside where starts look for it; return its new place and lock. Raises OSError."""
    place = folder() / journal.name
    lock = locked(place)
    if lock is None:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    try:
        journal.replace(place)
    except OSError:
        lock.unlock()
        raise
    return place, lock


def locked(journal: Path) -> QLockFile | None:
    """Return the lock that says that this program writes a journal; None where another living one does."""
    return own_locks.locked(journal, prove=prove)


def has_any() -> bool:
    """Tell whether there are journals at all, left behind or not."""
    return bool(journals(state.place(FOLDER)))


def left_behind() -> tuple[tuple[Path, QLockFile], ...]:
    """Return the journals that no living program writes, the oldest first, each with the lock that is ours now."""
    found = journals(state.place(FOLDER))
    return tuple((journal, lock) for journal in found if (lock := locked(journal)) is not None)
