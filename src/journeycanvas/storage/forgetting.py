"""Forgetting a document: every trace that the program itself keeps of it on this computer."""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from journeycanvas.durable import parts_in, that_stay
from journeycanvas.storage import passing_folder, versions_keeping
from journeycanvas.storage.disk_clock import now_on_disk
from journeycanvas.storage.lock_words import is_here
from journeycanvas.storage.locks import DocumentLock
from journeycanvas.storage.remaining import MayRemainError, StillOpenError

_OLD_S = 60.0
"""A part that somebody writes just now is younger, and left alone."""


def sweep_parts(path: Path) -> None:
    """Remove what a program that died while saving left beside the document, be it named by a link or as it is.

    Raises OSError; MayRemainError where some is so young that a living program may be writing it.
    """
    folders = dict.fromkeys((path.parent, Path(os.path.realpath(path)).parent))
    young = [part for folder in folders for part in swept(parts_in(folder))]
    if stay := that_stay(young):
        raise MayRemainError(*stay)


def swept(parts: tuple[Path, ...]) -> tuple[Path, ...]:
    """Remove those of the parts of one folder that no living program writes any more, and return the young ones.

    Raises OSError.
    """
    if not parts:
        return ()
    young, now = [], now_on_disk(parts[0].parent)
    for part in parts:
        with contextlib.suppress(FileNotFoundError):  # it is in its place by now
            if now - part.lstat().st_mtime > _OLD_S:
                part.unlink()
            else:
                young.append(part)
    return tuple(young)


def find_others(path: Path) -> None:
    """Raise StillOpenError where another program of this computer has the document open, and may keep more of it."""
    standing = DocumentLock(path).look()
    holder = standing.holder
    if standing.kind == "living" and holder is not None and is_here(holder) and holder.process != os.getpid():
        raise StillOpenError


def sweep_passing_folders(_path: Path) -> None:
    """Remove what programs that died left of files that were to pass; raises OSError."""
    passing_folder.sweep()


Forgetter = Callable[[Path], None]
FORGETTERS: tuple[Forgetter, ...] = (versions_keeping.forget, sweep_parts, sweep_passing_folders, find_others)
"""Each removes one kind of trace, or raises OSError. What keeps something new of a document adds a line.

The journals are not among them: whether a living program writes one, only who knows its lock can tell.
"""


def forget(path: Path, *, forgetters: tuple[Forgetter, ...] | None = None) -> tuple[OSError, ...]:
    """Remove every trace of a document but the document itself; returns what went wrong, after trying all."""
    wrong: list[OSError] = []
    for one in FORGETTERS if forgetters is None else forgetters:
        try:
            one(path)
        except OSError as error:
            wrong.append(error)
    return tuple(wrong)
