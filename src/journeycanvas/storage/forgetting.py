"""Forgetting a document: every trace that the program itself keeps of it on this computer."""

import contextlib
import time
from collections.abc import Callable
from pathlib import Path

from journeycanvas.durable import is_part
from journeycanvas.storage import journal_forgetting, versions_keeping

_OLD_S = 60.0
"""A part that somebody writes just now is younger, and left alone."""


def sweep_parts(path: Path) -> None:
    """Remove what a program that died while saving left beside the document; raises OSError."""
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        for entry in path.parent.iterdir():
            if is_part(entry.name) and time.time() - entry.lstat().st_mtime > _OLD_S:
                entry.unlink(missing_ok=True)


Forgetter = Callable[[Path], None]
FORGETTERS: tuple[Forgetter, ...] = (versions_keeping.forget, journal_forgetting.forget, sweep_parts)
"""Each removes one kind of trace, or raises OSError. What keeps something new of a document adds a line."""


def forget(path: Path, *, forgetters: tuple[Forgetter, ...] | None = None) -> tuple[OSError, ...]:
    """Remove every trace of a document but the document itself; returns what went wrong, after trying all."""
    wrong: list[OSError] = []
    for one in FORGETTERS if forgetters is None else forgetters:
        try:
            one(path)
        except OSError as error:
            wrong.append(error)
    return tuple(wrong)
