"""Where recovery journals lie, and whose they are: a lock beside each tells whether a living program writes it."""

from pathlib import Path

from PySide6.QtCore import QLockFile

from journeycanvas.storage import state
from journeycanvas.storage.journal_names import FOLDER, SET_ASIDE, journals


def folder() -> Path:
    """Return the folder of the journals, made where it is missing; raises OSError."""
    return state.folder(FOLDER)


def set_aside(journal: Path) -> Path:
    """Put a journal where no start looks for it, and return its new place; raises OSError."""
    return journal.replace(state.folder(FOLDER, SET_ASIDE) / journal.name)


def locked(journal: Path) -> QLockFile | None:
    """Return the lock that says that this program writes a journal; None where another living one does.

    A dead program's lock is taken over without a word. Where the disk takes no lock, nobody has one: it is returned all
    the same, and locks nothing.
    """
    lock = QLockFile(str(journal.with_suffix(".lock")))
    lock.setStaleLockTime(0)
    is_others = not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError
    return None if is_others else lock


def has_any() -> bool:
    """Tell whether there are journals at all, left behind or not."""
    return bool(journals(state.place(FOLDER)))


def left_behind() -> tuple[tuple[Path, QLockFile], ...]:
    """Return the journals that no living program writes, the oldest first, each with the lock that is ours now."""
    found = journals(state.place(FOLDER))
    return tuple((journal, lock) for journal in found if (lock := locked(journal)) is not None)
