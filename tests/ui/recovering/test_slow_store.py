"""A recovery store whose disk does not answer: the window waits for nothing, and says so as long as that is so."""

import os
from pathlib import Path
from threading import Event, current_thread

import pytest
from pytestqt.qtbot import QtBot

from journeycanvas.edits import journeys
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
