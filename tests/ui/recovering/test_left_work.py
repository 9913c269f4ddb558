"""What was not saved comes back with one click, as it was seen; what is saved or given up leaves nothing behind."""

import contextlib
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from journeycanvas import language
from journeycanvas.edits import texts
from journeycanvas.storage import state
from journeycanvas.storage.journal import Head, JournalError, JournalFile, read_journal
from journeycanvas.storage.journal_names import journals, new_journal
from journeycanvas.storage.reading import read
from journeycanvas.storage.templates import open_sample
from journeycanvas.storage.writing import save
from journeycanvas.ui.notices import Notices
from journeycanvas.ui.program import Program
from journeycanvas.ui.recovering import places
from journeycanvas.ui.window import Window
from tests.ui.person import answer


@pytest.fixture(autouse=True)
def empty_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return places.folder()


def kept(folder: Path) -> list[Path]:
    return list(journals(folder))


def titles(folder: Path) -> list[str]:
    """Return the titles of what is kept whole, which is not yet what is being begun this moment."""
    found: list[str] = []
    for path in kept(folder):
        with contextlib.suppress(OSError, JournalError):
            found.append(read_journal(path).journey.title)
    return found


def left(folder: Path, title: str, *, path: Path | None = None) -> Path:
    """Leave a journal as a killed program does."""
    journey = texts.replace(open_sample("running-shoes", "en"), "journey", field="title", text=title)
    journal = new_journal(folder)
    file = JournalFile(journal)
    head = Head(str(path) if path else None, path.name if path else title)
    file.keep(head, journey, {"zoom": 1.25, "at": [900.0, 600.0], "fit": "nothing", "selected": [journey.stages[1].id]})
    file.close()
    return journal


def notices(window: Window) -> Notices:
    found = window.findChild(Notices)
    assert isinstance(found, Notices)
    return found


def press(window: Window, notice: str, answer: str) -> None:
    notices(window).shown[notice].buttons[answer].click()


def retitle(window: Window, title: str) -> None:
    window.editing.session.apply("Edit", lambda journey: texts.replace(journey, "journey", field="title", text=title))


def test_every_change_is_kept_until_it_is_saved(shoes: Window, qtbot: QtBot, empty_store: Path, tmp_path: Path) -> None:
    assert kept(empty_store) == []

    retitle(shoes, "At last")

    qtbot.waitUntil(lambda: titles(empty_store) == ["At last"])
    retitle(shoes, "At long last")
    (journal,) = kept(empty_store)
    qtbot.waitUntil(lambda: read_journal(journal).journey is not None)
    qtbot.waitUntil(lambda: read_journal(journal).journey == shoes.editing.session.journey)
    assert places.locked(journal) is None

    shoes.editing.session.path = tmp_path / "shoes.journey"
    shoes.editing.do("save")

    qtbot.waitUntil(lambda: kept(empty_store) == [])
    assert list(empty_store.iterdir()) == []
    assert read(tmp_path / "shoes.journey").title == "At long last"


def test_typed_letters_are_kept_before_they_are_a_step(shoes: Window, qtbot: QtBot, empty_store: Path) -> None:
    typing = shoes.editing.session.type("journey", field="title")
    typing.show("Unfinished sent")

    qtbot.waitUntil(lambda: titles(empty_store) == ["Unfinished sent"])


def test_given_up_work_leaves_nothing(shoes: Window, qtbot: QtBot, empty_store: Path) -> None:
    retitle(shoes, "Never mind")
    qtbot.waitUntil(lambda: len(kept(empty_store)) == 1)

    answer("Discard")
    shoes.close()

    assert list(empty_store.iterdir()) == []


def test_left_work_is_seen_again_after_one_click(window: Window, program: Program, empty_store: Path) -> None:
    journal = left(empty_store, "Half done")

    program.offer_left_work()

    notice = notices(window).shown[f"left_{journal.stem}"]
    assert 'Work on "Half done" was not saved' in notice.label.text()
    assert notice.buttons["back"].hasFocus()
    notice.buttons["back"].click()
    session = window.editing.session
    assert (session.journey.title, session.is_clean, session.path) == ("Half done", False, None)
    assert session.selection == {session.journey.stages[1].id}
    assert notices(window).shown == {}


def test_view_is_that_of_before(window: Window, program: Program, qtbot: QtBot, empty_store: Path) -> None:
    journal = left(empty_store, "Half done")
    program.offer_left_work()
    press(window, f"left_{journal.stem}", "back")
    canvas = window.editing.workspace.canvas

    qtbot.waitUntil(lambda: abs(canvas.zoom() - 1.25) < 0.01)
    assert canvas.seen().middle == pytest.approx((900.0, 600.0), abs=3.0)
    qtbot.waitUntil(lambda: read_journal(journal).view["zoom"] == 1.25)
    assert kept(empty_store) == [journal]


def test_work_on_a_file_is_offered_where_the_file_is_open(
    window: Window, program: Program, empty_store: Path, tmp_path: Path
) -> None:
    path = tmp_path / "shop.journey"
    save(open_sample("running-shoes", "en"), path)
    journal = left(empty_store, "Changed", path=path)
    window.open_here(path)

    program.offer_left_work()
    press(window, f"left_{journal.stem}", "back")

    session = window.editing.session
    assert (session.journey.title, session.is_clean, session.path) == ("Changed", False, path)
    assert read(path).title != "Changed"
    assert len(program.windows) == 1


def test_several_come_back_at_once(window: Window, program: Program, empty_store: Path) -> None:
    for title in ("One", "Two", "Three"):
        left(empty_store, title)

    program.offer_left_work()
    press(window, "left_all", "back")

    assert sorted(each.editing.session.journey.title for each in program.windows) == ["One", "Three", "Two"]
    assert notices(window).shown == {}


def test_discarded_work_is_gone_once_that_is_confirmed(window: Window, program: Program, empty_store: Path) -> None:
    journal = left(empty_store, "Old")
    program.offer_left_work()
    answer("Keep")
    press(window, f"left_{journal.stem}", "discard")
    assert kept(empty_store) == [journal]

    answer("Discard")
    press(window, f"left_{journal.stem}", "discard")

    assert list(empty_store.iterdir()) == []
    assert notices(window).shown == {}


@pytest.mark.parametrize("harm", ["cut", "crashed"])
def test_journal_that_does_harm_is_set_aside_and_named(
    window: Window, program: Program, empty_store: Path, harm: str
) -> None:
    journal = left(empty_store, "Broken")
    content = journal.read_bytes()
    if harm == "cut":
        content = content[:30]
        journal.write_bytes(content)
    else:
        journal.with_suffix(".trying").write_bytes(b"..")

    program.offer_left_work()

    aside = empty_store / "set-aside" / journal.name
    assert aside.read_bytes() == content
    assert str(aside) in notices(window).shown["left_damaged"].label.text()
    assert kept(empty_store) == []


def test_work_with_which_the_program_ended_once_is_offered_again(
    window: Window, program: Program, empty_store: Path
) -> None:
    journal = left(empty_store, "Killed soon after")
    journal.with_suffix(".trying").write_bytes(b".")

    program.offer_left_work()
    press(window, f"left_{journal.stem}", "back")

    assert window.editing.session.journey.title == "Killed soon after"


def test_an_end_that_was_wanted_is_no_harm(
    window: Window, program: Program, empty_store: Path, qapp: QApplication
) -> None:
    journal = left(empty_store, "Ended soon after")
    program.offer_left_work()
    press(window, f"left_{journal.stem}", "back")
    assert journal.with_suffix(".trying").exists()

    qapp.aboutToQuit.emit()

    assert not journal.with_suffix(".trying").exists()
    assert journal.exists()


def test_work_on_a_disk_that_takes_no_lock_and_no_marker_is_offered(
    window: Window, program: Program, empty_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = left(empty_store, "On a full disk")
    monkeypatch.setattr(QLockFile, "tryLock", lambda _lock, _wait: False)
    monkeypatch.setattr(QLockFile, "error", lambda _lock: QLockFile.LockError.UnknownError)

    def refuse(_number: int, _length: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(os, "ftruncate", refuse)
    program.offer_left_work()
    press(window, f"left_{journal.stem}", "back")

    assert window.editing.session.journey.title == "On a full disk"


def test_work_that_another_living_program_keeps_is_not_offered(
    window: Window, program: Program, empty_store: Path
) -> None:
    journal = left(empty_store, "Theirs")
    theirs = places.locked(journal)

    program.offer_left_work()

    assert theirs is not None
    assert window.findChild(Notices) is None or notices(window).shown == {}


def test_damaged_end_is_told(window: Window, program: Program, empty_store: Path) -> None:
    journal = left(empty_store, "Cut")
    with journal.open("ab") as file:
        file.write(b"1234 half a li")

    program.offer_left_work()
    press(window, f"left_{journal.stem}", "back")

    assert window.editing.session.journey.title == "Cut"
    assert "may be missing" in notices(window).shown[f"left_{journal.stem}_cut"].label.text()


def test_failing_store_is_told_as_long_as_it_fails(
    shoes: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_parts: str) -> Path:
        raise PermissionError(13, "no")

    monkeypatch.setattr(state, "folder", refuse)
    retitle(shoes, "Not kept")
    qtbot.waitUntil(lambda: shoes.findChild(Notices) is not None)
    assert (
        "recovery store does not work: you may not write there" in notices(shoes).shown["recovery_fails"].label.text()
    )

    monkeypatch.undo()

    qtbot.waitUntil(lambda: notices(shoes).shown == {}, timeout=5_000)
    assert titles(places.folder()) == ["Not kept"]


def test_the_system_ends_the_program_without_a_question(
    shoes: Window, program: Program, empty_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: pytest.fail("a question was asked"))
    retitle(shoes, "In the middle")

    program.end()

    assert program.windows == ()
    (journal,) = kept(empty_store)
    assert read_journal(journal).journey.title == "In the middle"
    lock = places.locked(journal)
    assert lock is not None
    lock.unlock()


def test_french_is_spoken(window: Window, program: Program, empty_store: Path) -> None:
    journal = left(empty_store, "Rien")
    language.use("fr")

    program.offer_left_work()

    assert "n'était pas enregistré" in notices(window).shown[f"left_{journal.stem}"].label.text()
