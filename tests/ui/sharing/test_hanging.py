"""A drive that does not answer: the window does, all the while, and the work is kept."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.session import recent
from journeycanvas.storage import state
from journeycanvas.storage.journal_names import journals
from journeycanvas.storage.reading import read
from journeycanvas.storage.templates import open_sample
from journeycanvas.storage.writing import save
from journeycanvas.ui.program import Program
from journeycanvas.ui.sharing import leaving, sharing
from journeycanvas.ui.sharing.sharing import SLOW
from journeycanvas.ui.waiting.box import WaitingBox
from journeycanvas.ui.window import Window
from tests.ui import person
from tests.ui.sharing.drives import Drive, Pulse
from tests.ui.sharing.test_sharing import change, is_watched, shown

STUCK_S = 3.0
"""What hangs hangs for longer, and a busy machine stops the window for less."""


def cancel_soon(then: Callable[[], None] = lambda: None) -> None:
    """Press Cancel in the box that waits, as soon as it is shown."""
    found = next((each for each in QApplication.topLevelWidgets() if isinstance(each, WaitingBox)), None)
    if found is None or not found.isVisible():
        QTimer.singleShot(20, lambda: cancel_soon(then))
    else:
        found.button.click()
        then()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "drive" / "Checkout.journey"
    path.parent.mkdir()
    save(open_sample("running-shoes", "en").evolve(title="Before"), path)
    return path


@pytest.fixture
def drive(file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Drive]:
    found = Drive(file.parent, monkeypatch)
    yield found
    found.answer()


@pytest.fixture
def opened(drive: Drive, window: Window, qtbot: QtBot, file: Path) -> Window:
    window.open_here(file)
    qtbot.waitUntil(lambda: is_watched(window), timeout=10_000)
    qtbot.wait(100)
    return window


def test_window_answers_while_what_is_open_hangs(
    opened: Window, qtbot: QtBot, drive: Drive, program: Program, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "_SILENT_S", 0.8)
    monkeypatch.setattr(sharing, "_SLOW_SAVING_S", 0.8)
    change(opened, "Mine")
    qtbot.wait(300)
    drive.hang()
    pulse = Pulse()
    qtbot.waitUntil(lambda: SLOW in shown(opened), timeout=10_000)
    assert "does not answer" in shown(opened)[SLOW].label.text()

    assert not opened.shows(file.with_name("Other.journey"))
    person.do(opened, "save")
    qtbot.waitUntil(lambda: "give_up" in shown(opened)[SLOW].buttons, timeout=10_000)
    pulse.stop()
    shown(opened)[SLOW].buttons["give_up"].click()
    assert not opened.editing._filing.is_saving
    drive.answer()

    qtbot.waitUntil(lambda: opened.editing.is_clean and shown(opened) == {}, timeout=10_000)
    assert read(file).title == "Mine"
    assert drive.asked_by_window == []
    assert pulse.longest < STUCK_S


def test_closing_leaves_a_save_that_hangs_and_keeps_the_work(
    opened: Window, qtbot: QtBot, drive: Drive, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leaving, "_PATIENCE_MS", 200)
    change(opened, "Mine")
    drive.hang()
    person.do(opened, "save")
    said: list[str] = []
    person.answer("Close without waiting", said=said)

    assert opened.close()

    assert "still being saved" in said[0]
    assert program.windows == ()
    (journal,) = journals(state.place("recovery"))
    drive.answer()
    journal.unlink()
    assert drive.asked_by_window == []


def test_opening_from_a_drive_that_hangs_is_cancelled_at_once(
    window: Window, qtbot: QtBot, drive: Drive, file: Path
) -> None:
    drive.hang()

    cancel_soon()
    pulse = Pulse()

    window.open_here(file)

    pulse.stop()
    assert pulse.longest < STUCK_S
    assert not window.has_document
    assert drive.asked_by_window == []


def test_start_page_shows_recent_files_of_a_drive_that_hangs(
    window: Window, drive: Drive, file: Path, qtbot: QtBot
) -> None:
    recent.add(file)
    drive.hang()
    begun = time.perf_counter()

    window.start.show_recent()

    assert time.perf_counter() - begun < STUCK_S
    assert [row.accessibleName() for row in window.start._rows] == [str(file)]
    assert drive.asked_by_window == []
