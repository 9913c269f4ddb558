"""A journey whose every text wants to be let in or out is opened, looked at all over, saved and exported: nothing is.

The program runs as it is, in a child under strace, with folders of its own: once with that journey, where it is killed
at the end, and once more with what earlier runs left.
"""

import os
import re
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from journeycanvas.exports.registry import formats
from tests.offline.hostile import HERE, LURES, MARKER, NAMED, WORK

STRACE = shutil.which("strace")
ROOT = Path(__file__).parents[2]
_PATIENCE_S = 240
_OWN_FOLDERS = ("CONFIG", "STATE", "CACHE", "DATA")
_WATCHED = "trace=%file,%network"
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_MADE = re.compile(
    r'(?:open|openat|openat2|creat|mkdir|mkdirat|mknod|mknodat)\((?:AT_FDCWD, )?"([^"]*)", .*?(0\d+)\) = \d'
)
_MAY_RUN = {Path(sys.executable).name, Path(sys.executable).resolve().name, "fc-match"}

pytestmark = pytest.mark.slow
needs_strace = pytest.mark.skipif(STRACE is None, reason="strace is not installed")


class Run(NamedTuple):
    """What a run of the program left: its folder, what it showed, what it printed and logged, and its calls."""

    folder: Path
    seen: set[str]
    rich: str
    copied: str
    logged: str
    calls: tuple[str, ...]
    there: frozenset[Path]
    """The files that were there before."""

    @property
    def own(self) -> tuple[Path, ...]:
        """The places in which the program keeps what it keeps."""
        return (*(self.folder / name.lower() for name in _OWN_FOLDERS), self.folder / "tmp")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A folder in which earlier runs left things, and the surroundings of a program that lives in it."""
    folder = tmp_path_factory.mktemp("hostile")
    surroundings = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(ROOT), LANGUAGE="en")
    for name, variable in (*((each, f"XDG_{each}_HOME") for each in _OWN_FOLDERS), ("tmp", "TMPDIR"), ("home", "HOME")):
        surroundings[variable] = str(folder / name.lower())
        (folder / name.lower()).mkdir()
    command = [sys.executable, "-m", "tests.offline.left", str(folder)]
    subprocess.run(command, env=surroundings, cwd=ROOT, umask=0, timeout=60, check=True)
    return folder, surroundings


@pytest.fixture(scope="module")
def first(place: tuple[Path, dict[str, str]]) -> Run:
    """The run with the hostile journey, by a person whose files are open to all unless a program says otherwise."""
    return run(*place, "first", umask=0)


@pytest.fixture(scope="module", params=["first", "again"])
def each_run(request: pytest.FixtureRequest, place: tuple[Path, dict[str, str]], first: Run) -> Run:
    """That run, and the next one, by a person whose files are open to be read."""
    return first if request.param == "first" else run(*place, "again", umask=0o022)


def run(folder: Path, surroundings: dict[str, str], which: str, *, umask: int) -> Run:
    there = frozenset(folder.rglob("*"))
    calls = folder / f"calls-{which}"
    watched = [STRACE, "-f", "-qq", "--seccomp-bpf", "-s", "600", "-e", _WATCHED, "-o", str(calls)]
    program = [sys.executable, "-m", "tests.offline.hostile", str(folder), which]
    with subprocess.Popen(
        [*(str(part) for part in watched if STRACE), *program],
        env=surroundings,
        cwd=folder / HERE,
        umask=umask,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as child:
        try:
            told, errors = (stream.decode() for stream in child.communicate(timeout=_PATIENCE_S))
        finally:
            with suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGKILL)  # what strace watches outlives it
    assert child.returncode == 0, errors
    seen, _, rest = told.partition("RICH\n")
    rich, _, copied = rest.partition("COPIED\n")
    logged = errors + (folder / "all.log").read_text()
    lines = calls.read_text(errors="replace").splitlines() if STRACE else []
    return Run(folder, set(seen.splitlines()), rich, copied, logged, tuple(lines), there)


def test_all_there_is_was_looked_at(first: Run) -> None:
    counts = {kind: len([one for one in first.seen if one.startswith(f"{kind}:")]) for kind in ("action", "inspector")}

    assert counts["action"] > 80
    assert counts["inspector"] == 8
    assert {f"export:{each.suffix}" for each in formats()} <= first.seen
    assert {
        "box:QMessageBox",
        "box:QFileDialog",
        "pressed:Take over",
        "all:locked",
        "all:errors",
        "all:menus",
    } <= first.seen


def test_all_that_was_left_was_looked_at(each_run: Run) -> None:
    if "all:map" in each_run.seen:
        assert {"notice:2", "notice:1"} <= each_run.seen
    else:
        assert {"pressed:Discard…", "pressed:Try again", "pressed:Bring it back", "notice:2"} <= each_run.seen


def test_no_class_of_qt_is_made_in_another_thread(each_run: Run) -> None:
    assert [one for one in each_run.seen if one.startswith("aside:")] == []


def test_no_text_is_shown_as_rich_text(each_run: Run) -> None:
    assert each_run.rich == ""


@needs_strace
def test_no_file_is_touched_because_a_text_says_so(each_run: Run) -> None:
    assert [line for line in each_run.calls if any(is_lure(path, each_run) for path in paths_in(line))] == []
    assert any(NAMED in line for line in each_run.calls)


def paths_in(call: str) -> Iterator[str]:
    """Return the names of files in a call of the system, but not the words given to a program that is run."""
    yield from (found.replace('\\"', '"') for found in _QUOTED.findall(call.partition(", [")[0]))


def is_lure(path: str, run: Run) -> bool:
    """Tell whether a path comes out of a text, and is neither a document nor what is saved or exported beside it."""
    if MARKER not in path:
        return False
    found = Path(run.folder / HERE, path)
    if found.name.removeprefix(".").startswith(NAMED):
        return found.name == NAMED or found.parent not in (run.folder / WORK, run.folder / HERE)
    return found.name in LURES or found.parent != run.folder / WORK


@needs_strace
def test_nothing_is_run_but_what_finds_fonts(each_run: Run) -> None:
    ran = [
        found for line in each_run.calls if re.search(r"execve(?:at)?\(", line) for found in _QUOTED.findall(line)[:1]
    ]

    assert {Path(path).name for path in ran} <= _MAY_RUN
    assert ran
    assert [line for line in each_run.calls if "execve" in line and MARKER in line.partition(WORK)[0]] == []


@needs_strace
def test_nobody_is_called_and_nothing_listens(each_run: Run) -> None:
    calls = [call for line in each_run.calls for call in re.findall(r"(?:connect|bind|listen|socket)\(.*", line)]

    assert [call for call in calls if "AF_INET" in call] == []
    assert [call for call in calls if call.startswith(("bind", "listen"))] == []
    known = re.compile(r'AF_UNIX, sun_path=@?"[^"]*(nscd|bus|at-spi|X11|wayland)')
    assert [call for call in calls if call.startswith("connect") and not known.search(call)] == []


def test_logs_and_reports_hold_no_text_of_a_document(each_run: Run) -> None:
    for text in (each_run.logged, each_run.copied):
        assert MARKER not in text
        assert "127.0.0.1" not in text


def test_reports_can_be_copied(first: Run) -> None:
    assert first.copied.count("builtins.ValueError") > 3
    assert "Fatal Python error" in first.copied


@needs_strace
def test_what_the_program_makes_is_its_owners_alone_from_the_first_moment(each_run: Run) -> None:
    made = dict(
        reversed([found for line in each_run.calls for found in _MADE.findall(line)])
    )  # each for the first time
    own = [
        (Path(path), int(mode, 8))
        for path, mode in made.items()
        if any(Path(path).is_relative_to(one) for one in each_run.own) and Path(path) not in each_run.there
    ]

    assert len(own) > 10
    assert [(str(path), oct(mode)) for path, mode in own if mode & 0o077 and not may_be_open(path, each_run)] == []


def test_what_the_program_keeps_is_for_its_owner_alone(each_run: Run) -> None:
    kept = [path for one in each_run.own for path in one.rglob("*")]
    files = [path for path in kept if path.is_file()]

    assert {"window.ini", "recent.json", "QtProject.conf"} <= {path.name for path in files}
    assert any(path.suffix == ".recovery" for path in files)
    assert any(path.suffix == ".version" for path in files)
    assert [str(path.relative_to(each_run.folder)) for path in files if is_open_to_others(path, each_run.folder)] == []
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in kept}
    assert [str(path) for path, mode in modes.items() if mode & 0o077 and not may_be_open(path, each_run)] == []
    assert [path.name for path in files if is_of_qt(path) and MARKER.encode() in path.read_bytes()] == []


def may_be_open(path: Path, run: Run) -> bool:
    """Tell whether others could read a file if they could open the folders that it lies in."""
    return is_of_qt(path) or is_passing(path, run)


def is_passing(path: Path, run: Run) -> bool:
    """Tell whether a file lies in a folder of its own that goes when the program ends."""
    return path.is_relative_to(run.folder / "tmp") and path.parent != run.folder / "tmp"


def is_of_qt(path: Path) -> bool:
    """Tell whether Qt makes a file by itself: its locks, which name a process."""
    return path.suffix in (".lock", ".rmlock")


def is_open_to_others(path: Path, below: Path) -> bool:
    """Tell whether others may read a file: neither it nor a folder it lies in is closed to them."""
    way = [path, *(folder for folder in path.parents if below in folder.parents)]
    return all(stat.S_IMODE(one.stat().st_mode) & 0o077 for one in way)
