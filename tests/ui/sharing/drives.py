"""A drive that can stop to answer, and a pulse that tells how long a window is stuck."""

import builtins
import io
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

_BEATS_MS = 5
_ASKED = {
    os: (
        *("open", "stat", "lstat", "access", "scandir", "listdir", "unlink", "remove", "replace", "rename", "link"),
        *("mkdir", "rmdir", "readlink", "statvfs"),
    ),
    io: ("open",),
    builtins: ("open",),
}


class Drive:
    """A folder whose disk can stop to answer: whoever asks it waits, and a window's thread that does is caught."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.is_hanging = False
        self.answers = threading.Event()
        self.asked_by_window: list[str] = []
        for module, names in _ASKED.items():
            for name in names:
                monkeypatch.setattr(module, name, self._slow(name, getattr(module, name)))

    def hang(self) -> None:
        self.answers.clear()
        self.is_hanging = True

    def answer(self) -> None:
        self.is_hanging = False
        self.answers.set()

    def _slow(self, name: str, ask: Callable[..., object]) -> Callable[..., object]:
        def asked(path: object = ".", *others: object, **named: object) -> object:
            if self.is_hanging and isinstance(path, str | Path) and str(path).startswith(str(self.folder)):
                if threading.current_thread() is threading.main_thread():
                    self.asked_by_window.append(name)
                else:
                    self.answers.wait(30)
            return ask(path, *others, **named)

        return asked


class Pulse:
    """Measures how long the window's thread answers nothing."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=_BEATS_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now

    def stop(self) -> None:
        self._beat()
        self._timer.stop()
