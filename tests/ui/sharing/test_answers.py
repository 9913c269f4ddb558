"""What becomes of each answer to what others did: copies opened or hidden, both versions kept, a lock that was lost."""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.storage import reading
from journeycanvas.storage.lock_words import Holder, text_of
from journeycanvas.storage.locks import lock_of
from journeycanvas.storage.writing import save
from journeycanvas.ui.dialogs.merging import MergeBox
from journeycanvas.ui.program import Program
from journeycanvas.ui.sharing.sharing import FILE, LOCK
from journeycanvas.ui.window import Window
from tests.ui import person
from tests.ui.sharing.test_sharing import change, is_watched, press, save_here, shown, title_of, told
from tests.ui.sharing.test_sharing import file as file
from tests.ui.sharing.test_sharing import opened as opened

_SOON_MS = 10_000
_LOOKED_TWICE_MS = 1_500


@pytest.fixture
def copy(file: Path) -> Path:
    """A copy that a program put beside the file before anybody opened it."""
    path = file.with_name("Checkout.sync-conflict-20260101-123456-ABCDEFG.journey")
    save(reading.read(file).evolve(title="Theirs"), path)
    return path


def notice_of(copy: Path) -> str:
    return f"sharing_copy_{copy.name}"


def test_conflict_copy_opens_in_a_window_of_its_own(
    window: Window, qtbot: QtBot, program: Program, file: Path, copy: Path
) -> None:
    window.open_here(file)
    told(qtbot, window, notice_of(copy))

    press(window, notice_of(copy), "open")

    assert [one.editing.session.journey.title for one in program.windows] == ["Before", "Theirs"]
    assert notice_of(copy) not in shown(window)
    assert (title_of(file), title_of(copy)) == ("Before", "Theirs")


@pytest.mark.slow
def test_hidden_conflict_copy_stays_hidden_and_stays_where_it_is(
    copy: Path, opened: Window, qtbot: QtBot, file: Path
) -> None:
    told(qtbot, opened, notice_of(copy))

    press(opened, notice_of(copy), "hide")
    change(opened, "Mine")
    save_here(opened)
    qtbot.wait(_LOOKED_TWICE_MS)

    assert shown(opened) == {}
    assert title_of(copy) == "Theirs"


@pytest.mark.slow
def test_conflict_copy_that_is_gone_is_told_no_longer(copy: Path, opened: Window, qtbot: QtBot) -> None:
    told(qtbot, opened, notice_of(copy))

    copy.unlink()

    qtbot.waitUntil(lambda: shown(opened) == {}, timeout=_SOON_MS)


def test_saving_a_copy_keeps_both(opened: Window, qtbot: QtBot, file: Path) -> None:
    change(opened, "Mine")
    save(reading.read(file).evolve(title="Theirs"), file)
    told(qtbot, opened, FILE)
    mine = file.with_name("Checkout (my version).journey")
    person.name_file(mine)

    press(opened, FILE, "save_copy")

    qtbot.waitUntil(lambda: opened.editing.is_clean, timeout=person.PATIENCE_MS)
    assert (title_of(file), title_of(mine), opened.editing.path) == ("Theirs", "Mine", mine)


@pytest.mark.skipif(os.name == "nt", reason="the time of any change is not told there")
def test_change_of_the_same_size_and_time_is_noticed_and_a_touch_is_none(
    opened: Window, qtbot: QtBot, file: Path
) -> None:
    os.utime(file)
    about = file.stat()
    qtbot.wait(_LOOKED_TWICE_MS)
    assert shown(opened) == {}

    content = file.read_bytes()
    file.write_bytes(content.replace(b"Before", b"Theirs"))
    os.utime(file, ns=(about.st_atime_ns, about.st_mtime_ns))

    told(qtbot, opened, FILE)


def test_lock_that_another_computer_took_over_is_told_and_nothing_is_written(
    opened: Window, qtbot: QtBot, file: Path
) -> None:
    anne = Holder("Journey Canvas", "DESK-7", "00ff", 77, "1", "anne", "2026-01-01T10:00:00+00:00")
    lock_of(file).unlink()
    lock_of(file).write_bytes(text_of(anne))
    assert "DESK-7" in told(qtbot, opened, LOCK).label.text()
    change(opened, "Mine")
    said: list[str] = []
    person.answer("Cancel", said=said)

    save_here(opened)

    assert "open on DESK-7" in said[0]
    assert "your work is safe" in said[0]
    assert title_of(file) == "Before"
    assert lock_of(file).read_bytes() == text_of(anne)


@pytest.mark.slow
def test_renamed_file_is_told_as_moved_and_found_again(opened: Window, qtbot: QtBot, file: Path) -> None:
    away = file.with_name("Renamed.journey")
    shutil.move(file, away)
    assert "deleted or moved" in told(qtbot, opened, FILE).label.text()

    shutil.move(away, file)

    qtbot.waitUntil(lambda: shown(opened) == {}, timeout=_SOON_MS)
    assert opened.editing.is_clean
    assert is_watched(opened)


def test_file_that_cannot_be_read_any_more_is_told_with_the_reason(opened: Window, qtbot: QtBot, file: Path) -> None:
    file.unlink()
    file.mkdir()

    said = told(qtbot, opened, FILE).label.text()

    assert f'"{file.name}" cannot be read any more: it is a folder.' in said
    file.rmdir()


def merge(window: Window) -> list[str]:
    """Bring in what the box shows, and return what it told of it."""
    told: list[str] = []

    def go() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, MergeBox):  # the file is still being read
            QTimer.singleShot(10, window, go)
            return
        told.extend(box.changes.item(row).text() for row in range(box.changes.count()))
        box.bring_in.click() if box.bring_in.isEnabled() else box.reject()

    QTimer.singleShot(0, window, go)
    return told


def test_conflict_copy_is_merged_and_told_no_longer(window: Window, qtbot: QtBot, file: Path, copy: Path) -> None:
    window.open_here(file)
    told(qtbot, window, notice_of(copy))
    box = merge(window)

    press(window, notice_of(copy), "merge")

    assert box == []  # without versions it is not known which title is the newer one
    assert notice_of(copy) in shown(window)
    save(reading.read(copy).evolve(title="Before", subtitle="Theirs"), copy)
    box = merge(window)
    press(window, notice_of(copy), "merge")
    session = window.editing.session
    assert box == ["Changed: Journey “Before” (Subtitle)"]
    assert (session.journey.title, session.journey.subtitle) == ("Before", "Theirs")
    assert notice_of(copy) not in shown(window)


def test_file_changed_by_others_is_merged_with_what_is_unsaved(opened: Window, qtbot: QtBot, file: Path) -> None:
    change(opened, "Mine")
    save(reading.read(file).evolve(subtitle="Theirs"), file)
    told(qtbot, opened, FILE)
    box = merge(opened)

    press(opened, FILE, "merge")

    session = opened.editing.session
    assert box == ["Changed: Journey “Mine” (Subtitle)"]
    assert (session.journey.title, session.journey.subtitle, session.is_clean) == ("Mine", "Theirs", False)
    assert FILE not in shown(opened)
    save_here(opened)
    saved = reading.read(file)
    assert (saved.title, saved.subtitle) == ("Mine", "Theirs")
