"""The program is killed at work, and the next start brings the work back: at most a second of it is lost."""

import os
import shutil
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from journeycanvas.storage.journal import read_journal
from journeycanvas.storage.journal_names import journals
from journeycanvas.storage.templates import open_sample
from journeycanvas.storage.writing import save

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")

_MOST_LOST_S, _USUALLY_LOST_S, _MOST_START_S = 1.0, 0.3, 5.0


class Killed:
    """The program at work in a home of its own."""

    def __init__(self, home: Path, *files: Path) -> None:
        home.mkdir(exist_ok=True)
        self.home, self.files = home, files
        self._when: dict[int, float] = {}
        self._env = {**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
        self._env |= {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("STATE", "CONFIG", "CACHE", "DATA")}

    def work(self, seconds: float, end: Callable[[subprocess.Popen[str]], None], **env: str) -> tuple[int, float]:
        """Let it type for so long, end it, and return the last number typed, and when it was."""
        self._env |= env
        child = self._started("work")
        assert child.stdout is not None
        first = child.stdout.readline()
        assert first, child.communicate()[1]
        time.sleep(seconds)
        end(child)
        told, errors = child.communicate(timeout=30)
        assert "Traceback" not in errors
        numbers = [(int(line.split()[0]), float(line.split()[1])) for line in [first, *told.splitlines()] if line]
        self._when = dict(numbers)
        return numbers[-1]

    def lost_s(self, kept: int) -> float:
        """Return how much older what was kept is than the last thing typed."""
        return max(self._when.values()) - self._when[kept]

    def kept(self) -> list[int]:
        """Return the numbers in the journals."""
        found = journals(self.home / "state" / "journeycanvas" / "recovery")
        return [int(read_journal(path).journey.title.split()[1]) for path in found]

    def brought_back(self) -> tuple[list[int], float]:
        """Start again, press the one button, and return the numbers shown and the seconds since the start."""
        begun = time.monotonic()
        told, errors = self._started("return").communicate(timeout=60)
        assert told, errors
        return [int(line.split()[1]) for line in told.splitlines()], time.monotonic() - begun

    def _started(self, what: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.system.killed_program", what, *map(str, self.files)]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, env=self._env, stdout=pipe, stderr=pipe, text=True)


def sending(how: signal.Signals) -> Callable[[subprocess.Popen[str]], None]:
    return lambda child: child.send_signal(how)


def test_killed_program_brings_its_work_back(tmp_path: Path) -> None:
    killed = Killed(tmp_path / "home")

    killed.work(0.5, sending(signal.SIGKILL))

    (kept,) = killed.kept()
    assert killed.lost_s(kept) <= _MOST_LOST_S
    shown, took = killed.brought_back()
    assert shown == [kept]
    assert took <= _MOST_START_S


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGABRT, signal.SIGSEGV, signal.SIGTERM, signal.SIGHUP])
def test_whatever_ends_it_little_is_lost(tmp_path: Path, how: signal.Signals) -> None:
    lost = []
    for number in range(6):
        killed = Killed(tmp_path / f"home-{number}")
        killed.work(0.3 + 0.11 * number, sending(how))
        (kept,) = killed.kept()
        lost.append(killed.lost_s(kept))

    assert max(lost) <= _MOST_LOST_S
    assert statistics.median(lost) <= _USUALLY_LOST_S


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb")
def test_work_outlives_the_display(tmp_path: Path) -> None:
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24"]
    display = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert display.stdout is not None
    name = f":{display.stdout.readline().strip()}"
    killed = Killed(tmp_path / "home")

    killed.work(1.0, lambda _child: display.kill(), QT_QPA_PLATFORM="xcb", DISPLAY=name)

    (kept,) = killed.kept()
    assert killed.lost_s(kept) <= _MOST_LOST_S
    display.communicate()


@pytest.mark.slow
def test_several_documents_come_back_and_their_files_are_untouched(tmp_path: Path) -> None:
    files = [tmp_path / f"{name}.journey" for name in ("one", "two", "three")]
    for file in files:
        save(open_sample("running-shoes", "fr"), file)
    before = [file.read_bytes() for file in files]
    killed = Killed(tmp_path / "home", *files)
    killed.work(1.0, sending(signal.SIGKILL))
    kept = killed.kept()

    shown, took = Killed(tmp_path / "home").brought_back()

    assert len(kept) == 3
    assert sorted(shown) == sorted(kept)
    assert [file.read_bytes() for file in files] == before
    assert took <= _MOST_START_S
