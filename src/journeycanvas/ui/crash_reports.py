"""Reports of what went wrong, kept on this computer alone: where in our code, and never a word of any document.

A report names kinds of errors, our files, lines and functions, and versions. What an error says, what variables held,
and where the program lies in the folders of a person are left out.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import re
import sys
import time
from pathlib import Path, PurePath
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QLockFile, qVersion
from PySide6.QtWidgets import QApplication

from journeycanvas import __version__
from journeycanvas.language import _
from journeycanvas.storage import state
from journeycanvas.ui.messages import Answer
from journeycanvas.ui.notices import notices_of
from journeycanvas.ui.recovering.own_locks import locked

if TYPE_CHECKING:  # it asks for reports
    from journeycanvas.ui.program import Program

FOLDER = "reports"
MOST = 10
"""So many reports are kept, the newest."""
_OURS = "journeycanvas"
_NOTICE = "ended_badly"
_FRAME = re.compile(r'^  File "(?P<file>.*)", line (?P<line>\d+)(?: in (?P<name>[\w<>.]+))?$')
_SIGNAL = re.compile(
    r"^(Fatal Python error|Windows fatal exception|Current thread|Thread|  <no Python frame>)[\w :.()]*"
)


def report_of(error: BaseException, trace: TracebackType | None) -> str:
    """Return the report of an error: its kinds and where it came from, causes last."""
    lines = _heading()
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines += ["", f"{type(current).__module__}.{type(current).__qualname__}"]
        lines += _frames(trace if current is error and trace is not None else current.__traceback__)
        current = current.__cause__ or current.__context__
    return "\n".join(lines) + "\n"


def keep(text: str) -> Path | None:
    """Keep a report for its owner alone, and the last few with it; nothing where the disk does not take it."""
    with contextlib.suppress(OSError):
        folder = state.folder(FOLDER)
        kept = _numbered(folder)
        number = max(time.time_ns(), kept[-1][0] + 1 if kept else 0)  # a clock that went back makes no report old
        path = folder / f"{number:020d}.txt"
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        for _number, old in _numbered(folder)[:-MOST]:
            old.unlink(missing_ok=True)
        return path
    return None


def _numbered(folder: Path) -> list[tuple[int, Path]]:
    """Return the reports that are kept, with their numbers, the oldest first."""
    return sorted((int(path.stem), path) for path in folder.glob("*.txt") if path.stem.isdecimal())


class Watch:
    """A file in which the last moment of this program would be told, should it crash outside Python."""

    def __init__(self) -> None:
        """Begin to watch; where the folder does not allow it, do without."""
        self._file: TextIO | None = None
        self._lock: QLockFile | None = None
        with contextlib.suppress(OSError):
            path = state.folder(FOLDER) / f"{os.getpid()}-{time.time_ns()}.running"
            self._lock = locked(path)
            self._file = open(  # noqa: SIM115 - it stays open until the end
                os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
            )
            self._path = path
            faulthandler.enable(self._file)

    def end(self) -> None:
        """Stop watching: the program ends as it should."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.unlock()


def crashes() -> list[str]:
    """Return the reports of crashes since the last start, each once; they are kept among the others."""
    found: list[str] = []
    with contextlib.suppress(OSError):
        for path in sorted(state.place(FOLDER).glob("*.running")):
            lock = locked(path)
            if lock is None:
                continue  # it belongs to a living program
            text = path.read_text("utf-8", "replace")
            path.unlink(missing_ok=True)
            lock.unlock()
            if text.strip():
                found.append("\n".join([*_heading(), "", *_cleaned(text)]) + "\n")
                keep(found[-1])
    return found


def tell_of_crashes(program: Program) -> None:
    """Say once, where the program crashed the last time, that it did; nothing has to be answered."""
    reports = crashes()
    if not reports or not program.windows:
        return
    window = program.windows[0]
    notices = notices_of(window, program.colours)

    def answered(answer: str) -> None:
        if answer == "copy":
            copy(reports[-1])
        else:
            notices.settle(_NOTICE)

    text = _("Journey Canvas ended badly the last time. A report that holds nothing of your documents was kept here.")
    answers = (Answer("copy", _("Copy report"), "AcceptRole"), Answer("hide", _("Hide"), "RejectRole"))
    notices.tell(_NOTICE, text, tone="note", answers=answers, then=answered)


def copy(text: str) -> None:
    """Put a report on the clipboard."""
    QApplication.clipboard().setText(text)


def _heading() -> list[str]:
    import platform  # nothing goes wrong in most runs

    return [
        f"Journey Canvas {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {sys.platform} {platform.machine()}",
    ]


def _frames(trace: TracebackType | None) -> list[str]:
    frames: list[str] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        frames.append(_frame(code.co_filename, str(trace.tb_lineno), code.co_qualname))
        trace = trace.tb_next
    return frames


def _frame(file: str, line: str, name: str) -> str:
    parts = PurePath(file.replace("\\", "/")).parts
    if _OURS not in parts:
        return "  (other code)"
    at = len(parts) - 1 - parts[::-1].index(_OURS)
    return f"  {'/'.join(parts[at:])}:{line} {name}"


def _cleaned(text: str) -> list[str]:
    """Return what Python wrote while it crashed, without the folders of a person."""
    lines: list[str] = []
    for line in text.splitlines():
        frame = _FRAME.match(line)
        if frame:
            lines.append(_frame(frame["file"], frame["line"], frame["name"] or ""))
        else:
            known = _SIGNAL.match(line)
            lines += [known.group(0)] if known else []
    return lines
