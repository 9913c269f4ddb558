"""Starting the real program in a home of its own, ending it, and starting it again."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from journeycanvas.storage.journal import read_journal
from journeycanvas.storage.journal_names import journals

_PATIENCE_S = 30


class Shown(NamedTuple):
    """A journey that came back: the number in its title, what is seen of it, and the seconds since the start."""

    number: int
    view: dict[str, object]
    took_s: float


class Killed:
    """The program at work in a home of its own."""

    def __init__(self, home: Path, *files: Path, **env: str) -> None:
        home.mkdir(exist_ok=True)
        self.home, self.files = home, files
        self._when: dict[int, float] = {}
        folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("STATE", "CONFIG", "CACHE", "DATA")}
        self.env = {**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen", **folders, **env}

    @property
    def store(self) -> Path:
        """Where its journals lie."""
        return Path(self.env["XDG_STATE_HOME"], "journeycanvas", "recovery")

    def work(self, seconds: float, end: Callable[[subprocess.Popen[str]], None]) -> tuple[int, float]:
        """Let it type for so long, end it, and return the last number typed, and when it was."""
        with self._started("work", *self.files) as child:
            first = _line(child)
            time.sleep(seconds)
            end(child)
            told, errors = child.communicate(timeout=_PATIENCE_S)
        assert "Traceback" not in errors
        # What is killed may have been about to say something: only lines with an end are whole.
        whole = [line.split() for line in f"{first}\n{told}".split("\n")[:-1] if line.strip()]
        numbers = [(int(number), float(when)) for number, when in whole]
        self._when = dict(numbers)
        return numbers[-1]

    def lost_s(self) -> float:
        """Return how much older what was kept is than the last thing typed; where nothing was, all is lost."""
        kept = [self._when[number] for number in self.kept()]
        return max(self._when.values()) - min(kept or self._when.values())

    def kept(self) -> list[int]:
        """Return the numbers in the journals."""
        return [_number(read_journal(path).journey.title) for path in journals(self.store)]

    def brought_back(self, deed: str = "return") -> tuple[list[Shown], float]:
        """Start again, press the one button, and return what is shown, and the seconds until the program ended."""
        begun = time.monotonic()
        told, errors, code = self.ended(deed)
        assert code == 0, errors
        return list(_shown(told.splitlines())), time.monotonic() - begun

    def brought_back_and_ended(self, seconds: float, how: signal.Signals) -> list[int]:
        """Start again, press the one button, end it so many seconds later, and return the numbers shown."""
        with self._started("stay") as child:
            lines = list(iter(lambda: _line(child), "\n"))
            time.sleep(seconds)
            child.send_signal(how)
            _told, errors = child.communicate(timeout=_PATIENCE_S)
        assert "Traceback" not in errors
        return [shown.number for shown in _shown(lines)]

    def notices(self, *wanted: str) -> dict[str, str]:
        """Start again, and return what it tells, once it tells these."""
        told, errors, code = self.ended("say", *wanted)
        assert code == 0, errors
        assert "Traceback" not in errors
        return dict(json.loads(told))

    def ended(self, deed: str, *arguments: object) -> tuple[str, str, int]:
        """Start again, and return what it said by its end, in both ways, and how it ended."""
        with self._started(deed, *arguments) as child:
            told, errors = child.communicate(timeout=_PATIENCE_S)
        return told, errors, child.returncode

    @contextmanager
    def _started(self, *arguments: object) -> Iterator[subprocess.Popen[str]]:
        command = [sys.executable, "-m", "tests.system.killed_program", *map(str, arguments)]
        pipe = subprocess.PIPE
        with subprocess.Popen(command, env=self.env, stdout=pipe, stderr=pipe, text=True) as child:
            try:
                yield child
            finally:
                child.kill()


def sending(how: signal.Signals) -> Callable[[subprocess.Popen[str]], None]:
    """Return what ends a program by a signal."""
    return lambda child: child.send_signal(how)


def _line(child: subprocess.Popen[str]) -> str:
    assert child.stdout is not None
    line = child.stdout.readline()
    assert line, child.communicate(timeout=_PATIENCE_S)[1]
    return line


def _shown(lines: list[str]) -> Iterator[Shown]:
    for line in filter(str.strip, lines):
        told = json.loads(line)
        yield Shown(_number(told["title"]), told["view"], told["took"])


def _number(title: str) -> int:
    return int(title.split()[1])
