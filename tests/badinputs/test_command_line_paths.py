"""Strange files named on the command line are refused in words, soon and in little memory, and stay as they are."""

import contextlib
import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pytest

from journeycanvas.cli import BAD_INPUT, NO_ACCESS, main
from tests.badinputs.others import Other, others

ROWS = [row for row in others() if row.reader == "path"]
MOST_MB, MOST_S = 400, 2.0
OUTPUT = "out.svg"


@pytest.fixture(params=ROWS, ids=lambda row: ascii(row.name)[:30])
def row(request: pytest.FixtureRequest) -> Other:
    found: Other = request.param
    return found


@pytest.fixture
def bad(row: Other, tmp_path: Path) -> Iterator[Path]:
    """Yield the strange file, which must be as it was, alone in its folder, at the end."""
    path = tmp_path / "folder" / row.name
    path.parent.mkdir()
    with contextlib.suppress(OSError):  # a name may be too long for the disk: then it is not there
        row.make(path)
    before = seen(path)
    yield path
    assert seen(path) == before


def seen(path: Path) -> object:
    there = sorted(os.listdir(path.parent))
    try:
        found = path.lstat()
    except OSError:
        return there
    return (found.st_size, found.st_mtime_ns, stat.S_IFMT(found.st_mode), there)


def words_of(action: str, path: Path) -> list[str]:
    return [action, str(path), *(["-o", str(path.parent.parent / OUTPUT)] if action == "export" else [])]


@pytest.mark.parametrize("action", ["check", "export"])
def test_strange_file_is_refused_by_each_action(
    action: str, row: Other, bad: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(words_of(action, bad))

    told = capsys.readouterr()
    assert code in (BAD_INPUT, NO_ACCESS)
    assert row.says in told.err
    assert "Traceback" not in told.err
    assert not (bad.parent.parent / OUTPUT).exists()


@pytest.mark.slow
@pytest.mark.parametrize("action", ["check", "export"])
def test_whole_program_refuses_soon_and_in_little_memory(action: str, row: Other, bad: Path, tmp_path: Path) -> None:
    usual = Ran(["-m", "journeycanvas", *words_of(action, tmp_path / "none")], tmp_path)

    found = Ran(["-m", "journeycanvas", *words_of(action, bad)], tmp_path)

    assert found.code in (BAD_INPUT, NO_ACCESS)
    assert row.says in found.err
    assert "Traceback" not in found.err
    assert found.busy_seconds - usual.busy_seconds < MOST_S
    assert found.seconds - usual.seconds < MOST_S * 5  # it waits for nothing, but a busy computer takes its time
    assert found.megabytes < MOST_MB


@pytest.mark.slow
def test_window_started_on_a_strange_file_says_so(row: Other, bad: Path, tmp_path: Path) -> None:
    found = Ran(["-m", "tests.badinputs.started", str(bad)], tmp_path)

    assert found.code == 0, found.err
    told = json.loads(found.out)
    assert told["open"] == 0
    assert len(told["said"]) == 1
    assert row.says in told["said"][0]
    assert "Traceback" not in found.err
    assert found.seconds < MOST_S * 3  # the window itself takes its time on a busy computer
    assert found.megabytes < MOST_MB


_MEASURED = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[2:]).returncode
with open(sys.argv[1], "w") as told:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(code, used.ru_maxrss, used.ru_utime + used.ru_stime, file=told)
"""
"""A small program between: Linux counts what the one that starts another has as the other's."""


class Ran:
    """What a process said, how it ended, how long it took and was busy, and the most memory it had."""

    def __init__(self, words: list[str], folder: Path) -> None:
        names = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
        environment = {**os.environ, **{name: str(folder / name.lower()) for name in names}}
        out, err, used = folder / "said", folder / "errors", folder / "used"
        began = perf_counter()
        with out.open("wb") as said, err.open("wb") as errors:
            subprocess.run(
                [sys.executable, "-S", "-c", _MEASURED, used, sys.executable, *words],
                stdout=said,
                stderr=errors,
                env={**environment, "QT_QPA_PLATFORM": "offscreen"},
                check=True,
            )
        self.seconds = perf_counter() - began
        code, kibibytes, busy = used.read_text().split()
        self.code, self.megabytes, self.busy_seconds = int(code), int(kibibytes) // 1024, float(busy)
        self.out, self.err = (path.read_text("utf-8", "replace") for path in (out, err))
