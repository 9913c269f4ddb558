"""How often work was brought back without it being harmless: what a file beside its journal tells by its size."""

import contextlib
import os
from pathlib import Path

MOST = 2
"""Work with which the program ended so often before it was harmless is set aside: once may be chance."""
_SUFFIX = ".trying"


def count(journal: Path) -> int:
    """Return how often it was tried; raises OSError. A file in which nothing could be counted is one try."""
    try:
        return max(1, marker(journal).stat().st_size)
    except FileNotFoundError:
        return 0


def note(journal: Path, *, at_least: int = 1) -> None:
    """Count one more try, or that many, before it is begun; raises OSError.

    The file is made longer, not written: a full disk has room for that.
    """
    tried = max(count(journal) + 1, at_least)
    number = os.open(marker(journal), os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    try:
        os.ftruncate(number, tried)
        os.fsync(number)
    finally:
        os.close(number)


def forget(journal: Path) -> None:
    """Know that the work is harmless, or was not brought back at all."""
    with contextlib.suppress(OSError):
        marker(journal).unlink(missing_ok=True)


def marker(journal: Path) -> Path:
    """Return the file that counts the tries of a journal."""
    return journal.with_suffix(_SUFFIX)
