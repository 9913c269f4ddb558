"""Work that cannot be brought back now stays, is named with the reason, and can be tried again."""

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile, Qt
from pytestqt.qtbot import QtBot

from journeycanvas import language
from journeycanvas.session.session import Session
from journeycanvas.storage import journal as journal_file
from journeycanvas.storage.journal import Head, Kept, read_journal
from journeycanvas.storage.journal_names import new_journal
from journeycanvas.ui import crash_reports
from journeycanvas.ui.notices import Notice
from journeycanvas.ui.program import Program
from journeycanvas.ui.recovering import left as lefts
from journeycanvas.ui.recovering import left_work, places, tries
from journeycanvas.ui.window import Window
from journeycanvas.ui.workspace import Workspace
from tests.ui.person import answer
from tests.ui.recovering.test_left_work import kept, left, notices, press


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return places.folder()


def broken(number: int) -> Callable[..., Kept]:
    def fails(path: Path) -> Kept:
        raise OSError(number, os.strerror(number), str(path))

    return fails


def named(window: Window, id: str) -> Notice:
    return notices(window).shown[id]


def do(window: Window, id: str) -> None:
    window.actions_of[id].trigger()


def test_work_that_cannot_be_read_for_now_stays_and_is_tried_again(
    window: Window, program: Program, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = left(store, "Busy disk")
    with monkeypatch.context() as busy:
        busy.setattr(lefts, "head_of", broken(errno.EACCES))
        program.offer_left_work()
        said = named(window, "left_unread").label.text()
        press(window, "left_unread", "again")
        assert named(window, "left_unread").label.text() == said
    assert f"{journal} (you may not read it)" in said
    assert kept(store) == [journal]

    press(window, "left_unread", "again")
    press(window, f"left_{journal.stem}", "back")

    assert window.editing.session.journey.title == "Busy disk"
    assert notices(window).shown == {}


def test_work_that_cannot_be_read_when_it_is_wanted_stays_too(
    window: Window, program: Program, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = left(store, "Failing disk")
    program.offer_left_work()
    with monkeypatch.context() as failing:
        failing.setattr(left_work, "read_journal", broken(errno.EIO))
        press(window, f"left_{journal.stem}", "back")

    assert kept(store) == [journal]
    assert not tries.marker(journal).exists()
    assert not window.has_document
    assert os.strerror(errno.EIO) in named(window, "left_unread").label.text()

    press(window, "left_unread", "again")

    assert list(notices(window).shown) == [f"left_{journal.stem}"]


@pytest.mark.parametrize("start", ["same", "later"])
def test_work_that_was_set_aside_can_be_tried_again(
    window: Window, program: Program, store: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, start: str
) -> None:
    monkeypatch.setattr(left_work, "_SURE_MS", 50)
    journal = left(store, "Twice unlucky")
    tries.note(journal, at_least=tries.MOST)
    program.offer_left_work()
    assert "the program ended each time" in named(window, "left_damaged").label.text()
    assert kept(store) == []
    if start == "later":
        press(window, "left_damaged", "hide")
        window = program.open_window()
        qtbot.waitExposed(window)
        do(window, "set_aside_work")
        assert "Twice unlucky, " in named(window, "left_damaged").label.text()
        assert window.focusWidget() is named(window, "left_damaged").buttons["again"]

    press(window, "left_damaged", "again")

    shown = next(each for each in program.windows if each.has_document)
    assert shown.editing.session.journey.title == "Twice unlucky"
    assert notices(window).shown == {}
    assert kept(store) == [journal]
    assert tries.count(journal) == tries.MOST, "should the program end now, it is set aside again"
    qtbot.waitUntil(lambda: tries.count(journal) == 0)
    qtbot.waitUntil(lambda: shown.editing.recorder.is_keeping)
    assert places.locked(journal) is None


def test_work_of_a_newer_version_stays_for_it_untouched(window: Window, program: Program, store: Path) -> None:
    journal = left(store, "Tomorrow")
    head = {**journal_file._plain_head(Head(None, "Tomorrow")), "version": journal_file.JOURNAL_VERSION + 1}
    journal.write_bytes(journal_file._line("head", head) + journal_file._line("later", {}))
    tries.note(journal, at_least=tries.MOST)
    before = {path: path.read_bytes() for path in store.iterdir()}

    program.offer_left_work()

    assert "a newer version of Journey Canvas made it" in named(window, "left_unread").label.text()
    press(window, "left_unread", "again")
    assert list(notices(window).shown) == ["left_unread"]
    assert {path: path.read_bytes() for path in store.iterdir()} == before
    assert places.all_set_aside() == ()
    lock = places.locked(journal)
    assert lock is not None
    lock.unlock()


def test_what_is_still_damaged_stays_aside_with_its_reason(window: Window, program: Program, store: Path) -> None:
    journal = left(store, "Broken")
    journal.write_bytes(journal.read_bytes()[:30])
    program.offer_left_work()
    aside = places.all_set_aside()

    press(window, "left_damaged", "again")

    assert named(window, "left_damaged").label.text().endswith(f"{aside[0]} (the recovery file is damaged)")
    assert places.all_set_aside() == aside
    assert kept(store) == []


def test_work_that_was_set_aside_is_discarded_one_by_one_after_a_question(
    window: Window, program: Program, store: Path, qtbot: QtBot
) -> None:
    for title in ("First", "Second", "Third"):
        tries.note(left(store, title), at_least=tries.MOST)
    broken = new_journal(store)
    broken.write_bytes(b"not whole")
    program.offer_left_work()
    aside = places.all_set_aside()
    said: list[str] = []
    button = named(window, "left_damaged").buttons["discard"]

    answer("Keep", "Discard", "Cancel", said=said)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)

    assert [Path(journal).name for journal in places.all_set_aside()] == [aside[0].name, aside[2].name, aside[3].name]
    assert said[1].startswith('Discard the work on "Second, ')
    assert "What was not saved of it is lost then." in said[1]
    assert str(aside[1]) in said[1]
    text = named(window, "left_damaged").label.text()
    assert "Second" not in text
    assert "Third" in text
    assert not any(path.suffix not in (".recovery", "") for path in (*store.iterdir(), *aside[0].parent.iterdir()))

    answer("Discard", "Discard", "Discard")
    press(window, "left_damaged", "discard")

    assert places.all_set_aside() == ()
    assert notices(window).shown == {}


def test_set_aside_work_that_cannot_be_removed_stays_named(
    window: Window, program: Program, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries.note(left(store, "Stuck"), at_least=tries.MOST)
    program.offer_left_work()
    (aside,) = places.all_set_aside()

    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    answer("Discard", then=lambda: None)
    with monkeypatch.context() as stuck:
        stuck.setattr(Path, "unlink", refuse)
        press(window, "left_damaged", "discard")

    assert "Stuck, " in named(window, "left_damaged").label.text()
    assert aside.exists()


def test_that_nothing_is_set_aside_is_said(window: Window, store: Path) -> None:
    do(window, "set_aside_work")

    assert "No work was set aside" in named(window, "left_none").label.text()
    press(window, "left_none", "hide")
    assert notices(window).shown == {}


def test_work_set_aside_is_told_in_french(window: Window, program: Program, store: Path) -> None:
    tries.note(left(store, "Rien"), at_least=tries.MOST)
    language.use("fr")

    program.offer_left_work()

    notice = named(window, "left_damaged")
    assert "s'est arrêté à chaque récupération" in notice.label.text()
    assert notice.buttons["again"].text() == "Réessayer"
    assert notice.buttons["again"].accessibleDescription() == notice.label.text()


def test_tries_are_counted_on_a_full_disk(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = left(store, "Full")

    def full(_number: int, _content: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "write", full)
    for number in range(1, tries.MOST + 1):
        tries.note(journal)

        assert tries.count(journal) == number


def test_try_that_could_not_be_written_down_counts(store: Path) -> None:
    journal = left(store, "Full")
    tries.marker(journal).touch()
    assert tries.count(journal) == 1

    tries.note(journal)

    assert tries.count(journal) == 2


def test_error_of_ours_is_told_counts_as_no_end_and_the_work_is_offered_still(
    window: Window, program: Program, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = left(store, "Not shown")
    content = journal.read_bytes()
    program.offer_left_work()
    reports: list[str] = []
    monkeypatch.setattr(crash_reports, "keep", reports.append)

    show = Workspace.show_session

    def fails(space: Workspace, session: Session | None) -> None:
        if session is not None:
            raise KeyError(session.journey.title)
        show(space, session)

    with monkeypatch.context() as wrong:
        wrong.setattr(Workspace, "show_session", fails)
        press(window, f"left_{journal.stem}", "back")

    assert "could not be shown: something went wrong" in named(window, f"left_{journal.stem}").label.text()
    assert not tries.marker(journal).exists()
    assert journal.read_bytes() == content
    assert not window.has_document
    assert "KeyError" in reports[0]
    assert "Not shown" not in reports[0]

    press(window, f"left_{journal.stem}", "back")

    assert window.editing.session.journey.title == "Not shown"
    assert notices(window).shown == {}


def test_error_after_the_work_is_shown_loses_nothing(
    window: Window, program: Program, store: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = left(store, "Shown")
    program.offer_left_work()

    def fails(*_shown: object) -> None:
        raise KeyError("view")

    monkeypatch.setattr(left_work, "see_again", fails)
    with qtbot.captureExceptions() as caught:
        press(window, f"left_{journal.stem}", "back")

    assert [kind for kind, _error, _trace in caught] == [KeyError]
    assert window.editing.session.journey.title == "Shown"
    qtbot.waitUntil(lambda: window.editing.recorder.is_keeping)
    assert read_journal(journal).journey.title == "Shown"


def test_store_that_takes_nothing_is_told_with_what_it_holds(
    window: Window, program: Program, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = left(store, "Kept")

    def full(_number: int, _content: bytes) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(places, "write_all", full)
    program.offer_left_work()

    assert list(notices(window).shown) == [f"left_{journal.stem}", "left_store"]
    assert "does not work: the disk is read-only" in named(window, "left_store").label.text()
    assert "it was open when the program ended" in named(window, f"left_{journal.stem}").label.text()


def test_dead_program_locks_nothing_where_the_disk_takes_nothing(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = left(store, "Read-only")
    living = places.locked(journal)
    assert living is not None

    def full(_number: int, _content: bytes) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(places, "write_all", full)
    assert places.locked(journal) is None

    living.unlock()
    journal.with_suffix(".lock").write_text("1\njourneycanvas\n")
    monkeypatch.setattr(QLockFile, "tryLock", lambda _lock, _wait: False)
    monkeypatch.setattr(QLockFile, "error", lambda _lock: QLockFile.LockError.LockFailedError)
    assert places.locked(journal) is not None

    monkeypatch.setattr(places, "write_all", lambda _number, _content: None)
    assert places.locked(journal) is None
