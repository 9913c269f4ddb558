"""The program is killed at work, and the next start brings the work back: at most a second of it is lost."""

import shutil
import signal
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from journeycanvas.storage.journal import read_journal
from journeycanvas.storage.journal_names import journals
from journeycanvas.storage.templates import open_sample
from journeycanvas.storage.writing import save
from tests.builders import large
from tests.system.killing import Killed, sending

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")

_MOST_LOST_S, _USUALLY_LOST_S, _MOST_START_S = 1.0, 0.3, 5.0


def test_killed_program_brings_its_work_back(tmp_path: Path) -> None:
    killed = Killed(tmp_path / "home")

    killed.work(0.5, sending(signal.SIGKILL))

    assert killed.lost_s() <= _MOST_LOST_S
    assert_comes_back(killed)


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGABRT, signal.SIGSEGV, signal.SIGTERM, signal.SIGHUP])
def test_whatever_ends_it_little_is_lost(tmp_path: Path, how: signal.Signals) -> None:
    lost = []
    for number in range(6):
        killed = Killed(tmp_path / f"home-{number}")
        killed.work(0.15 + 0.13 * number, sending(how))
        lost.append(killed.lost_s())

    assert max(lost) <= _MOST_LOST_S
    assert statistics.median(lost) <= _USUALLY_LOST_S


@pytest.mark.slow
@pytest.mark.parametrize("touchpoints", [200, 1000])
def test_little_of_a_large_map_is_lost_and_it_is_seen_again(tmp_path: Path, touchpoints: int) -> None:
    file = tmp_path / "large.journey"
    save(large(touchpoints), file)
    before = file.read_bytes()
    lost = []
    for number in range(6):
        killed = Killed(tmp_path / f"home-{number}", file)
        killed.work(0.15 + 0.13 * number, sending(signal.SIGKILL))
        lost.append(killed.lost_s())

    assert max(lost) <= _MOST_LOST_S
    assert statistics.median(lost) <= _USUALLY_LOST_S
    assert file.read_bytes() == before
    assert_comes_back(killed)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb")
@pytest.mark.parametrize("touchpoints", [None, 1000])
def test_work_outlives_the_display(tmp_path: Path, touchpoints: int | None) -> None:
    files = [tmp_path / "large.journey"] if touchpoints else []
    for file in files:
        save(large(touchpoints or 0), file)
    with display() as (shown_on, name):
        killed = Killed(tmp_path / "home", *files, QT_QPA_PLATFORM="xcb", DISPLAY=name)
        killed.work(1.0, lambda _child: shown_on.kill())

    assert killed.lost_s() <= _MOST_LOST_S
    with display() as (_shown_on, name):
        killed.env["DISPLAY"] = name
        assert_comes_back(killed)


@pytest.mark.slow
def test_several_documents_come_back_and_their_files_are_untouched(tmp_path: Path) -> None:
    files = [tmp_path / f"{name}.journey" for name in ("one", "two", "three")]
    for file in files:
        save(open_sample("running-shoes", "fr"), file)
    before = [file.read_bytes() for file in files]
    killed = Killed(tmp_path / "home", *files)
    killed.work(1.0, sending(signal.SIGKILL))
    kept = killed.kept()

    shown, took = killed.brought_back()

    assert len(kept) == 3
    assert sorted(each.number for each in shown) == sorted(kept)
    assert [file.read_bytes() for file in files] == before
    assert took <= _MOST_START_S


def assert_comes_back(killed: Killed) -> None:
    """Start again, and see with one click what was kept, as it was seen."""
    (journal,) = journals(killed.store)
    kept = read_journal(journal)

    (shown,), took = killed.brought_back()

    assert kept.journey.title == f"Number {shown.number}"
    assert took <= _MOST_START_S
    assert (shown.view["zoom"], shown.view["at"]) == (1.5, pytest.approx(kept.view["at"], abs=2.0))
    same = ("fit", "selected", "face", "with_map")
    assert [shown.view[each] for each in same] == [kept.view[each] for each in same]


@contextmanager
def display() -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Have a screen that nobody sees, and its name."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        try:
            yield server, f":{server.stdout.readline().strip()}"
        finally:
            server.kill()
