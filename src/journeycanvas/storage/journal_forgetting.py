"""Removing the recovery journals of one document: those set aside, damaged or half written are among them."""

import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Literal

from journeycanvas.durable import is_part, that_stay
from journeycanvas.storage import state
from journeycanvas.storage.forgetting import swept
from journeycanvas.storage.journal import JournalError, head_of
from journeycanvas.storage.journal_names import FOLDER, SET_ASIDE, SUFFIX
from journeycanvas.storage.names import Names
from journeycanvas.storage.remaining import MayRemainError, StillOpenError

_BEGINNING = 100_000
_HEAD_ENDS = b'{"snapshot":'
_PATH = re.compile(rb'"path":("(?:[^"\\]|\\.)*")')
_NO_PATH = b'"path":null'
_LOCK = ".lock"

Holding = Callable[[Path], AbstractContextManager[bool]]
"""Holds a journal so that no other program takes it; False where a living one writes it, which is left alone."""
_Whose = Literal["its", "another's", "unknown"]


def forget(path: Path, *, holding: Holding) -> None:
    """Remove the journals of a document, under each name that leads to it, and what stands beside them.

    Once all others are removed, raises StillOpenError where a living program writes one; MayRemainError where a damaged
    one does not tell whose it is, or a living program may be writing one anew; else OSError.
    """
    names, folders = Names(path), (state.place(FOLDER), state.place(FOLDER, SET_ASIDE))
    wrong: list[OSError] = []
    for folder in folders:
        for forgetting in (_forget_journals, _forget_parts):
            try:
                wrong.extend(forgetting(folder, names, holding))
            except OSError as error:
                wrong.append(error)
    if still_open := [error for error in wrong if isinstance(error, StillOpenError)]:
        raise still_open[0]
    if unsure := [file for error in wrong if isinstance(error, MayRemainError) for file in error.files]:
        raise MayRemainError(*unsure)
    if wrong:
        raise wrong[0]


def _forget_journals(folder: Path, names: Names, holding: Holding) -> Iterator[OSError]:
    for journal in _files_in(folder):
        if journal.suffix == SUFFIX:
            try:
                _forget_journal(journal, names, holding)
            except OSError as error:
                yield error


def _forget_journal(journal: Path, names: Names, holding: Holding) -> None:
    whose = _whose(journal, names)
    if whose == "unknown":
        raise MayRemainError(journal)
    if whose == "its":
        with holding(journal) as is_free:
            if not is_free:
                raise StillOpenError
            for beside in journal.parent.glob(f"{journal.stem}.*"):
                if beside.suffix not in (SUFFIX, _LOCK):  # the lock is its holder's
                    beside.unlink(missing_ok=True)
            journal.unlink(missing_ok=True)


def _forget_parts(folder: Path, names: Names, holding: Holding) -> Iterator[OSError]:
    """Remove what was to become a journal of the document; who writes one holds the lock of its journal meanwhile."""
    parts = tuple(file for file in _files_in(folder) if is_part(file.name) and _whose(file, names) != "another's")
    young = swept(parts)
    if young and any(_is_written(lock.with_suffix(SUFFIX), holding) for lock in state.place(FOLDER).glob(f"*{_LOCK}")):
        if stay := that_stay(young):
            yield MayRemainError(*stay)
        return
    for part in young:
        part.unlink(missing_ok=True)


def _is_written(journal: Path, holding: Holding) -> bool:
    with holding(journal) as is_free:
        return not is_free


def _files_in(folder: Path) -> tuple[Path, ...]:
    """Return the ordinary files in a folder; none where it is missing. Raises OSError."""
    try:
        with os.scandir(folder) as entries:
            return tuple(Path(entry.path) for entry in entries if entry.is_file())
    except FileNotFoundError:
        return ()


def _whose(file: Path, names: Names) -> _Whose:
    try:
        name = head_of(file).path
    except FileNotFoundError:  # its program has removed it meanwhile
        return "another's"
    except JournalError:
        with open(file, "rb") as opened:
            return _whose_damaged(opened.read(_BEGINNING), names)
    return "its" if name is not None and name in names else "another's"


def _whose_damaged(beginning: bytes, names: Names) -> _Whose:
    """Tell whose a journal is whose first line is not whole, as far as that can be told."""
    if any(json.dumps(name, ensure_ascii=False).encode("utf-8", "surrogatepass") in beginning for name in names.known):
        return "its"
    head = beginning.partition(_HEAD_ENDS)[0]  # what follows has other paths
    name = _name_in(head)
    if name is not None:
        return "its" if name in names else "another's"
    is_said = beginning.strip(b"\0\r\n\t ") and _NO_PATH not in head
    return "unknown" if is_said else "another's"


def _name_in(head: bytes) -> str | None:
    found = _PATH.search(head)
    try:
        name = json.loads(found[1].decode("utf-8", "surrogatepass")) if found else None
        if isinstance(name, str) and os.path.isabs(name) and "\0" not in name:
            os.fsencode(name)
            return name
    except ValueError:  # those of what is no JSON and no text among them
        pass
    return None
