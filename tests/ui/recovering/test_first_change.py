"""A window is ready to keep work before there is any, and says before there is any that it could not be kept."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journeycanvas.edits import journeys
from journeycanvas.storage import state
from journeycanvas.storage.journal_names import journals
from journeycanvas.ui.notices import Notices, notices_of
from journeycanvas.ui.recovering import places, recorder
from journeycanvas.ui.window import Window


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return state.place("recovery")


def told(window: Window) -> str:
    if window.findChild(Notices) is None:
        return ""
    notice = notices_of(window, window.editing.colours).shown.get("recovery_fails")
    return notice.label.text() if notice is not None else ""


def test_folder_is_ready_and_empty_before_anything_changes(window: Window, store: Path, qtbot: QtBot) -> None:
    window.open_sample("running-shoes")

    qtbot.waitUntil(lambda: store.is_dir() and list(store.iterdir()) == [], timeout=10_000)
    assert window.editing.is_clean


def test_store_that_would_keep_nothing_is_told_before_anything_changes(
    window: Window, store: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder, "_AGAIN_MS", 50)

    def refuse(_number: int, _content: bytes) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as full:
        full.setattr(places, "write_all", refuse)
        window.open_sample("running-shoes")
        qtbot.waitUntil(lambda: told(window) != "", timeout=10_000)
    assert "the disk is full" in told(window)
    assert list(store.iterdir()) == []

    qtbot.waitUntil(lambda: told(window) == "", timeout=10_000)


def test_change_before_all_is_ready_is_kept(window: Window, store: Path, qtbot: QtBot) -> None:
    window.open_sample("running-shoes")
    session = window.editing.session
    session.apply("Change title", lambda journey: journeys.set_title(journey, "At once"))

    qtbot.waitUntil(lambda: len(journals(store)) == 1, timeout=10_000)
    qtbot.waitUntil(lambda: window.editing.recorder.is_keeping, timeout=10_000)
