"""Two real programs on one document: one of them writes it, the other says so, and takes over once it may."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from journeycanvas.durable import is_part
from journeycanvas.storage.locks import lock_of
from journeycanvas.storage.reading import read
from journeycanvas.storage.templates import open_sample
from journeycanvas.storage.writing import save

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")

_SAVES = 5
_LOCK = "sharing_lock"


class Running:
    """A program in a home of its own, as that of another person at this computer."""

    def __init__(self, home: Path, file: Path) -> None:
        home.mkdir()
        env = {**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
        env |= {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("STATE", "CONFIG", "CACHE", "DATA")}
        command = [sys.executable, "-m", "tests.system.told_program", str(file)]
        pipe = subprocess.PIPE
        self._errors = open(home / "errors", "w+")  # noqa: SIM115 - it is closed with the program
        self.process = subprocess.Popen(command, env=env, stdin=pipe, stdout=pipe, stderr=self._errors, text=True)

    def tell(self, line: str) -> None:
        assert self.process.stdin is not None
        print(line, file=self.process.stdin, flush=True)

    def answer(self) -> dict[str, object]:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, self._said()
        told: dict[str, object] = json.loads(line)
        return told

    def asked(self, line: str) -> dict[str, object]:
        self.tell(line)
        return self.answer()

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()
        assert "Traceback" not in self._said()
        self._errors.close()

    def end(self) -> None:
        self.asked("end")
        assert self.process.wait(timeout=20) == 0
        self.kill()

    def _said(self) -> str:
        if self._errors.closed:
            return ""
        self._errors.seek(0)
        return self._errors.read()


class Reader:
    """Reads a file again and again, as a third person would: it must always be whole."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._is_over = Event()
        self.titles: set[str] = set()
        self.errors: list[Exception] = []
        self._thread = Thread(target=self._go)
        self._thread.start()

    def stop(self) -> None:
        self._is_over.set()
        self._thread.join()

    def _go(self) -> None:
        while not self._is_over.wait(0.01):
            try:
                self.titles.add(read(self._file).title)
            except Exception as error:
                self.errors.append(error)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "shared" / "Checkout.journey"
    path.parent.mkdir()
    save(open_sample("running-shoes", "en").evolve(title="Before"), path)
    return path


@pytest.fixture
def two(tmp_path: Path, file: Path) -> Iterator[list[Running]]:
    """Two programs, started at once on the same file."""
    running = [Running(tmp_path / name, file) for name in ("anne", "bernard")]
    yield running
    for one in running:
        one.process.kill()
        one.process.communicate()


def both(two: list[Running], line: str) -> list[dict[str, object]]:
    """Tell both the same at once."""
    for one in two:
        one.tell(line)
    return [one.answer() for one in two]


def race(two: list[Running], file: Path) -> None:
    """Of two that open, one writes; both save at once, and only its work is in the file; killed, the other follows."""
    stand = both(two, "stand")
    assert sorted(str(one["kind"]) for one in stand) == ["living", "mine"]
    place = next(number for number, one in enumerate(stand) if one["kind"] == "mine")
    writer, other = two[place], two[1 - place]
    notices = stand[1 - place]["notices"]
    assert isinstance(notices, dict)
    assert f"process {writer.process.pid}" in notices[_LOCK]
    assert stand[place]["notices"] == {}
    reader = Reader(file)
    try:
        for number in range(_SAVES):
            writer.tell(f"save Written {number}")
            other.tell(f"save Never {number}")
            assert writer.answer()["is_clean"]
            refused = other.answer()
            assert not refused["is_clean"]
            assert "Could not save" in str(refused["said"])
        assert read(file).title == f"Written {_SAVES - 1}"
        writer.tell("save Maybe written")
        writer.kill()

        taken = other.asked(f"press {_LOCK} take")

        assert taken["kind"] == "mine"
        follow(other, file)
    finally:
        reader.stop()
    assert reader.errors == []
    assert not any(title.startswith("Never") for title in reader.titles)
    other.end()
    left = {path.name for path in file.parent.iterdir() if not is_part(path.name)}
    assert left == {file.name}


def follow(other: Running, file: Path) -> None:
    """Save what was refused till then; what the dead wrote is asked about, never overwritten in silence."""
    theirs = read(file).title
    answered = other.asked("save Taken over")
    if not answered["is_clean"]:
        assert "was changed by another program" in str(answered["said"])
        assert read(file).title == theirs
        other.asked("press sharing_file mine")
        answered = other.asked("save Taken over")
    assert answered["is_clean"]
    assert read(file).title == "Taken over"


def test_one_of_two_programs_writes_and_the_other_follows_once_it_is_killed(two: list[Running], file: Path) -> None:
    race(two, file)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(10))
def test_one_of_two_programs_writes_in_each_of_ten_races(two: list[Running], file: Path, number: int) -> None:
    race(two, file)


@pytest.mark.slow
def test_one_that_closes_lets_the_other_write(two: list[Running], file: Path) -> None:
    stand = both(two, "stand")
    place = next(number for number, one in enumerate(stand) if one["kind"] == "mine")

    two[place].end()

    assert two[1 - place].asked(f"press {_LOCK} take")["kind"] == "mine"
    assert two[1 - place].asked("save Mine now")["is_clean"]
    assert read(file).title == "Mine now"
    assert lock_of(file).exists()
    two[1 - place].end()
    assert list(file.parent.iterdir()) == [file]
