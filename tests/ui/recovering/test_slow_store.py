"""A recovery store whose disk does not answer: the window waits for nothing, and says so as long as that is so."""

import errno
import os
import shutil
from pathlib import Path
from queue import Queue
from threading import Event, current_thread

import pytest
from pytestqt.qtbot import QtBot

from journeycanvas.edits import journeys
from journeycanvas.storage import keeping
from journeycanvas.storage.journal import JournalFile, read_journal
from journeycanvas.storage.journal_names import journals
from journeycanvas.ui.notices import Notices, notices_of
from journeycanvas.ui.recovering import places, recorder
from journeycanvas.ui.window import Window


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return places.folder()


def retitle(window: Window, title: str) -> None:
    window.editing.session.apply("Change title", lambda journey: journeys.set_title(journey, title))


def told(window: Window) -> bool:
    return (
        window.findChild(Notices) is not None and "recovery_fails" in notices_of(window, window.editing.colours).shown
    )


def test_a_journal_that_is_not_needed_goes_once_the_disk_answers(
    shoes: Window, store: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, remove = Event(), JournalFile.remove
    monkeypatch.setattr(JournalFile, "remove", lambda file: answers.wait(30) and remove(file))
    retitle(shoes, "Kept")
    qtbot.waitUntil(lambda: len(list(journals(store))) == 1)

    shoes.editing.recorder.forget()

    assert len(list(store.glob("*.lock"))) == 1
    assert len(list(journals(store))) == 1
    answers.set()
    qtbot.waitUntil(lambda: list(store.iterdir()) == [])


def test_a_disk_that_does_not_answer_is_told_until_it_does(
    shoes: Window, store: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, fsync = Event(), os.fsync

    def slow(number: int) -> None:
        if current_thread().name == "recovery":
            answers.wait(30)
        fsync(number)

    monkeypatch.setattr(recorder, "_BEHIND_S", 0.3)
    monkeypatch.setattr(os, "fsync", slow)
    retitle(shoes, "Not kept yet")

    qtbot.waitUntil(lambda: told(shoes), timeout=5_000)
    assert not shoes.editing.recorder.is_keeping
    answers.set()
    qtbot.waitUntil(lambda: not told(shoes), timeout=5_000)
    assert shoes.editing.recorder.is_keeping
    assert [read_journal(path).journey.title for path in journals(store)] == ["Not kept yet"]


def words(window: Window) -> str:
    return notices_of(window, window.editing.colours).shown["recovery_fails"].label.text() if told(window) else ""


def test_reason_why_work_is_not_kept_stays_as_long_as_it_is_so(
    shoes: Window, store: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder, "_BEHIND_S", 0.2)
    monkeypatch.setattr(keeping, "RETRY_S", 0.3)

    def full(*_given: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as disk:
        disk.setattr(JournalFile, "keep", full)
        retitle(shoes, "Not kept yet")
        qtbot.waitUntil(lambda: "the disk is full" in words(shoes), timeout=5_000)
        for number in range(12):
            retitle(shoes, f"Not kept yet {number}")
            qtbot.wait(50)
            assert "the disk is full" in words(shoes)

    qtbot.waitUntil(lambda: not told(shoes), timeout=10_000)
    assert [read_journal(path).journey.title for path in journals(store)] == ["Not kept yet 11"]


def test_slow_disk_has_words_of_its_own(
    shoes: Window, store: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, keep = Event(), JournalFile.keep
    monkeypatch.setattr(recorder, "_BEHIND_S", 0.2)
    monkeypatch.setattr(JournalFile, "keep", lambda *given: answers.wait(30) and keep(*given))
    retitle(shoes, "Not kept yet")

    qtbot.waitUntil(lambda: told(shoes), timeout=5_000)

    assert words(shoes).startswith("The recovery store does not work: the disk does not answer.")
    answers.set()
    qtbot.waitUntil(lambda: not told(shoes), timeout=5_000)


@pytest.mark.parametrize("gone", ["the folder", "what is in it", "its journal", "all of the state", "moved elsewhere"])
def test_store_that_is_taken_away_is_made_again_with_its_lock(
    shoes: Window, store: Path, qtbot: QtBot, gone: str
) -> None:
    retitle(shoes, "Kept")
    qtbot.waitUntil(lambda: [read_journal(path).journey.title for path in journals(store)] == ["Kept"])

    if gone == "moved elsewhere":
        store.rename(store.with_name("moved"))
    elif gone in ("what is in it", "its journal"):
        for path in journals(store) if gone == "its journal" else store.iterdir():
            path.unlink()
    else:
        shutil.rmtree(store if gone == "the folder" else store.parent.parent)
    retitle(shoes, "Kept again")

    qtbot.waitUntil(
        lambda: [read_journal(path).journey.title for path in journals(store)] == ["Kept again"], timeout=5_000
    )
    qtbot.waitUntil(lambda: not told(shoes), timeout=5_000)  # it may have been taken away in the middle of writing
    (journal,) = journals(store)
    assert places.locked(journal) is None  # a living program has it
    shoes.editing.recorder.forget()
    qtbot.waitUntil(lambda: list(store.iterdir()) == [], timeout=5_000)


def test_store_whose_place_a_file_has_is_told_and_made_again_once_that_is_gone(
    shoes: Window, store: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "RETRY_S", 0.05)
    retitle(shoes, "Kept")
    assert shoes.editing.recorder.flush()

    shutil.rmtree(store)
    store.write_text("no folder")
    retitle(shoes, "Kept again")
    qtbot.waitUntil(lambda: told(shoes), timeout=5_000)
    store.unlink()

    qtbot.waitUntil(lambda: not told(shoes), timeout=5_000)
    assert shoes.editing.recorder.flush()
    (journal,) = journals(store)
    assert read_journal(journal).journey.title == "Kept again"
    assert places.locked(journal) is None


def test_error_of_a_journal_that_is_not_needed_any_more_is_not_told(
    shoes: Window, store: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors: Queue[bool] = Queue()

    def full(*_given: object) -> None:
        errors.put(True)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(JournalFile, "keep", full)
    retitle(shoes, "Not kept yet")
    shoes.editing.recorder.flush()
    assert errors.get(timeout=5)

    shoes.editing.session.undo()  # all is as it was saved, and what the thread said has not been heard yet
    shoes.editing.recorder.forget()
    qtbot.wait(50)

    assert not told(shoes)
