"""Removing the recovery journals of one document, those that were set aside or are damaged among them."""

import errno
import json
import os
import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from journeycanvas.storage import state
from journeycanvas.storage.journal import JournalError, head_of
from journeycanvas.storage.journal_names import FOLDER, SET_ASIDE, SUFFIX, journals

_BEGINNING = 100_000
_PATH = re.compile(rb'"path":("(?:[^"\\]|\\.)*")')
_LOCK = ".lock"

Holding = Callable[[Path], AbstractContextManager[bool]]
"""Holds a journal so that no other program takes it; False where a living one writes it, which is left alone."""


class StillOpenError(OSError):
    """A journal stays: a living program writes it."""

    def __init__(self) -> None:
        """Say it as the system says that something is in use."""
        super().__init__(errno.EBUSY, os.strerror(errno.EBUSY))


def forget(path: Path, *, holding: Holding) -> None:
    """Remove the journals of a document, under each name that leads to it, and what stands beside them.

    Raises OSError; StillOpenError, once the others are removed, where a living program writes one.
    """
    is_open = False
    for folder in (state.place(FOLDER), state.place(FOLDER, SET_ASIDE)):
        for journal in journals(folder):
            if _is_of(journal, path):
                with holding(journal) as is_free:
                    is_open = is_open or not is_free
                    if is_free:
                        _remove(journal)
    if is_open:
        raise StillOpenError


def _remove(journal: Path) -> None:
    for beside in journal.parent.glob(f"{journal.stem}.*"):
        if beside.suffix not in (SUFFIX, _LOCK):  # the lock is its holder's
            beside.unlink(missing_ok=True)
    journal.unlink(missing_ok=True)


def _is_of(journal: Path, path: Path) -> bool:
    try:
        name = head_of(journal).path
    except FileNotFoundError:  # its program has removed it meanwhile
        return False
    except JournalError:
        with open(journal, "rb") as file:
            name = _damaged_name(file.read(_BEGINNING))
    return name is not None and (name == str(path) or os.path.realpath(name) == os.path.realpath(path))


def _damaged_name(beginning: bytes) -> str | None:
    """Return the name of the document as far as it can be told where the first line is damaged."""
    found = _PATH.search(beginning)
    try:
        name = json.loads(found[1].decode("utf-8", "surrogatepass")) if found else None
        if isinstance(name, str) and "\0" not in name:
            os.fsencode(name)
            return name
    except ValueError:  # those of what is no JSON and no text among them
        pass
    return None
