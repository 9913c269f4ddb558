"""Reports of what went wrong stay here, say where in our code, and hold nothing that anybody typed."""

import logging
import os
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.edits import stages
from journeycanvas.storage import state
from journeycanvas.ui import crash_reports
from journeycanvas.ui.notices import Notices
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.ui import person

SECRET = "Maison-Œuvrard-4711"


@pytest.fixture(autouse=True)
def folder() -> Iterator[Path]:
    """The folder of the reports, empty."""
    place = state.place(crash_reports.FOLDER)
    shutil.rmtree(place, ignore_errors=True)
    yield place
    shutil.rmtree(place, ignore_errors=True)


def caught() -> BaseException:
    """Return an error of ours, with something typed in what it says, in its cause and in its variables."""
    typed = SECRET
    try:
        try:
            stages.rename(None, typed, name=typed)  # type: ignore[arg-type]
        except Exception as cause:
            raise KeyError(f"{typed} in {Path.home()}") from cause
    except KeyError as error:
        return error
    raise AssertionError


def test_report_says_where_and_holds_nothing_typed() -> None:
    report = crash_reports.report_of(caught(), None)

    assert "journeycanvas/edits/stages.py:" in report
    assert "builtins.KeyError" in report
    assert "Python 3" in report
    assert SECRET not in report
    assert str(Path.home()) not in report
    assert str(Path(crash_reports.__file__).parents[3]) not in report


def test_error_is_kept_logged_and_copied_without_what_was_typed(
    shoes: Window,
    program: Program,
    folder: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    qtbot: QtBot,
) -> None:
    error = caught()
    QApplication.clipboard().clear()
    person.answer("Copy report")

    with caplog.at_level(logging.DEBUG):
        program.report(type(error), error, error.__traceback__)
        QApplication.processEvents()

    copied = QApplication.clipboard().text()
    kept = [path.read_text() for path in folder.glob("*.txt")]
    assert kept == [copied]
    assert "stages.py" in copied
    assert SECRET not in copied + caplog.text + "".join(capfd.readouterr())


def test_error_is_told_without_copying_where_nobody_wants_it(shoes: Window, program: Program, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("mine")
    said: list[str] = []
    person.answer("OK", said=said)

    program.report(LookupError, LookupError("x"), None)

    qtbot.waitUntil(lambda: bool(said))
    QApplication.processEvents()

    assert QApplication.clipboard().text() == "mine"


def test_the_last_ten_reports_are_kept_for_their_owner_alone(folder: Path) -> None:
    for number in range(14):
        crash_reports.keep(f"report {number}")

    kept = sorted(folder.glob("*.txt"))
    assert [path.read_text() for path in kept] == [f"report {number}" for number in range(4, 14)]
    assert {stat.S_IMODE(path.stat().st_mode) for path in kept} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_clock_that_goes_back_takes_no_newer_report_away(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(9_000, 0, -100))
    monkeypatch.setattr(time, "time_ns", lambda: next(clock))

    for number in range(14):
        assert crash_reports.keep(f"report {number}") is not None

    kept = [path.read_text() for path in sorted(folder.glob("*.txt"))]
    assert kept == [f"report {number}" for number in range(4, 14)]


def test_reports_that_cannot_be_kept_stop_nothing(folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("no folder")

    assert crash_reports.keep("report") is None
    crash_reports.Watch().end()
    assert crash_reports.crashes() == []
    folder.unlink()


_CRASHING = """
import ctypes, sys
sys.argv = ["journeycanvas"]
from journeycanvas.ui import crash_reports
watch = crash_reports.Watch()
{end}
"""


def run_child(end: str) -> int:
    code = _CRASHING.format(end=end)
    return subprocess.run([sys.executable, "-c", code], env=dict(os.environ), check=False).returncode


def test_crash_outside_python_is_told_once_at_the_next_start(window: Window, program: Program, folder: Path) -> None:
    assert run_child("ctypes.string_at(0)") != 0

    crash_reports.tell_of_crashes(program)

    notices = window.findChild(Notices)
    assert isinstance(notices, Notices)
    notice = notices.shown["ended_badly"]
    notice.buttons["copy"].click()
    report = QApplication.clipboard().text()
    assert "Segmentation fault" in report
    assert str(Path(sys.prefix)) not in report
    notice.buttons["hide"].click()
    assert not notices.shown
    assert crash_reports.crashes() == []
    assert len(list(folder.glob("*.txt"))) == 1
    assert not list(folder.glob("*.running"))


@pytest.mark.parametrize("end", ["watch.end()", "import os; os.kill(os.getpid(), 9)"])
def test_an_end_that_was_no_crash_is_not_told(end: str) -> None:
    run_child(end)

    assert crash_reports.crashes() == []


def test_living_program_is_not_taken_for_a_crashed_one() -> None:
    watch = crash_reports.Watch()

    assert crash_reports.crashes() == []

    watch.end()
