"""Forgetting a document: every trace that the program itself keeps of it on this computer."""

import contextlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from journeycanvas.durable import is_part
from journeycanvas.storage import journal_forgetting, versions_keeping

_OLD_S = 60.0
"""A part that somebody writes just now is younger, and left alone."""


def sweep_parts(path: Path) -> None:
    """Remove what a program that died while saving left beside the document; raises OSError."""
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        parts = [entry for entry in path.parent.iterdir() if is_part(entry.name)]
        if not parts:
            return
        # By the clock of that disk: one of ours that jumps must not take away what another program writes.
        with tempfile.TemporaryFile(dir=path.parent) as written_now:
            now = os.fstat(written_now.fileno()).st_mtime
        for part in parts:
            if now - part.lstat().st_mtime > _OLD_S:
                part.unlink(missing_ok=True)


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
