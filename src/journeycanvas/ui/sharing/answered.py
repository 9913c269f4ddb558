"""Asking a disk without waiting for it: a network drive may take minutes to say that it is not there."""

import os
import time
from collections.abc import Callable, Hashable
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import TypeVar

from journeycanvas.session import recent

T = TypeVar("T")

PATIENCE_S = 0.05
"""A window that answers within a tenth of a second may wait for half of it."""
_LITTLE_S = 0.005
"""A disk that is there answers sooner by far, and while another one is silent, many may be asked in a row."""
_SILENT_S = 5.0
"""How long nothing is asked again where no answer came."""
_silent: dict[Hashable, tuple[float, Event]] = {}
"""Since when an answer is waited for, and what tells that it is there."""


def answered(about: Hashable, ask: Callable[[], T], *, otherwise: T) -> T:
    """Return what a disk is asked, or otherwise where it does not answer at once; raises what asking raises."""
    now = time.monotonic()
    since, asked = _silent.get(about, (now - _SILENT_S, Event()))
    if now - since < _SILENT_S and not asked.wait(max(0.0, since + PATIENCE_S - now)):
        return otherwise  # where another asked just now, its disk has as long to answer
    is_any_silent = any(now - since < _SILENT_S for since, _asked in tuple(_silent.values()))
    over = Event()
    results: list[T] = []
    errors: list[BaseException] = []

    def go() -> None:
        try:
            results.append(ask())
        except BaseException as error:
            errors.append(error)
        _silent.pop(about, None)
        over.set()

    _silent[about] = now, over
    Thread(target=go, name="asking a disk", daemon=True).start()
    if not over.wait(_LITTLE_S if is_any_silent else PATIENCE_S):
        return otherwise
    if errors:
        raise errors[0]
    return results[0]


def recent_files() -> tuple[Path, ...]:
    """Return the files opened last that are still there; all of them where a disk does not answer."""
    return answered("recent", recent.files, otherwise=recent.known())


def folder_to_begin(folder: Path) -> Path:
    """Return the folder in which a box for files begins: this one, or the home folder where its disk is not there."""
    # That of pathlib raises what a broken disk says.
    return folder if answered(folder, partial(os.path.isdir, folder), otherwise=False) else Path.home()
