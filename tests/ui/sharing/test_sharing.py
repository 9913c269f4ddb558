"""What others do to the file of an open document is told within two seconds, and never overwrites or loses work."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journeycanvas import language
from journeycanvas.document.journey import Journey
from journeycanvas.edits import journeys
from journeycanvas.storage import reading
from journeycanvas.storage.lock_words import Holder, text_of
from journeycanvas.storage.locks import DocumentLock, lock_of
from journeycanvas.storage.templates import open_sample
from journeycanvas.storage.writing import save
from journeycanvas.ui.notices import Notice, Notices
from journeycanvas.ui.program import Program
from journeycanvas.ui.sharing.conflict_copies import is_conflict_copy
from journeycanvas.ui.sharing.sharing import FILE, LOCK
from journeycanvas.ui.window import Window
from tests.ui import person

_SOON_MS = 10_000
_OTHER = """
import sys
from pathlib import Path
from journeycanvas.storage.locks import DocumentLock
lock = DocumentLock(Path(sys.argv[1]))
print(lock.take().kind, flush=True)
sys.stdin.read()
lock.release()
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "shared"
    folder.mkdir()
    path = folder / "Checkout.journey"
    save(open_sample("running-shoes", "en").evolve(title="Before"), path)
    return path


@pytest.fixture
def opened(window: Window, qtbot: QtBot, file: Path) -> Window:
    window.open_here(file)
    qtbot.waitUntil(lambda: is_watched(window), timeout=_SOON_MS)
    return window


@pytest.fixture
def other(file: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has the file open; it lets go of it when it hears no more."""
    process = subprocess.Popen(
        [sys.executable, "-c", _OTHER, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "mine"
    yield process
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


def is_watched(window: Window) -> bool:
    return window.editing.sharing.seen is not None


def shown(window: Window) -> dict[str, Notice]:
    found = window.findChild(Notices)
    return found.shown if isinstance(found, Notices) else {}


def told(qtbot: QtBot, window: Window, id: str) -> Notice:
    qtbot.waitUntil(lambda: id in shown(window), timeout=_SOON_MS)
    return shown(window)[id]


def press(window: Window, id: str, answer: str) -> None:
    shown(window)[id].buttons[answer].click()


def titled(title: str) -> Callable[[Journey], Journey]:
    return lambda before: journeys.set_title(before, title)


def change(window: Window, title: str) -> None:
    window.editing.session.apply("Change title", titled(title))


def save_here(window: Window) -> None:
    person.do(window, "save")
    window.editing._filing.wait()


def title_of(path: Path) -> str:
    return reading.read(path).title


def test_file_that_is_saved_and_closed_here_leaves_no_notice_and_no_lock(
    opened: Window, qtbot: QtBot, file: Path
) -> None:
    assert lock_of(file).exists()
    for number in range(3):
        change(opened, f"Number {number}")
        save_here(opened)
        qtbot.wait(300)
    assert shown(opened) == {}

    opened.close()

    assert list(file.parent.iterdir()) == [file]


def test_file_changed_by_others_is_reloaded_as_a_step(opened: Window, qtbot: QtBot, file: Path) -> None:
    save(reading.read(file).evolve(title="Theirs"), file)
    assert '"Checkout.journey" was changed' in told(qtbot, opened, FILE).label.text()

    press(opened, FILE, "reload")

    session = opened.editing.session
    assert (session.journey.title, session.is_clean) == ("Theirs", True)
    qtbot.waitUntil(lambda: shown(opened) == {}, timeout=_SOON_MS)
    qtbot.waitUntil(person.action(opened, "undo").isEnabled, timeout=_SOON_MS)
    person.do(opened, "undo")
    assert session.journey.title == "Before"
    save_here(opened)
    assert title_of(file) == "Before"


def test_notices_take_the_keyboard_from_nobody(opened: Window, qtbot: QtBot, file: Path) -> None:
    canvas = opened.editing.workspace.canvas
    assert canvas.hasFocus()

    save(reading.read(file).evolve(title="Theirs"), file)
    told(qtbot, opened, FILE)

    assert canvas.hasFocus()
    press(opened, FILE, "mine")
    assert canvas.hasFocus() or opened.hasFocus()


def test_unsaved_work_is_asked_about_before_reloading(opened: Window, qtbot: QtBot, file: Path) -> None:
    change(opened, "Mine")
    save(reading.read(file).evolve(title="Theirs"), file)
    told(qtbot, opened, FILE)
    person.answer("Cancel")

    press(opened, FILE, "reload")

    assert opened.editing.session.journey.title == "Mine"


def test_kept_work_overwrites_at_the_next_save(opened: Window, qtbot: QtBot, file: Path) -> None:
    save(reading.read(file).evolve(title="Theirs"), file)
    told(qtbot, opened, FILE)

    press(opened, FILE, "mine")

    assert title_of(file) == "Theirs"
    assert FILE not in shown(opened)
    save_here(opened)
    assert title_of(file) == "Before"


def test_deleted_file_is_told_and_saved_again(opened: Window, qtbot: QtBot, file: Path) -> None:
    file.unlink()
    assert "deleted or moved" in told(qtbot, opened, FILE).label.text()
    assert not opened.editing.is_clean

    press(opened, FILE, "save")
    opened.editing._filing.wait()

    assert title_of(file) == "Before"
    qtbot.waitUntil(lambda: shown(opened) == {}, timeout=_SOON_MS)


def test_drive_that_comes_back_is_as_before(opened: Window, qtbot: QtBot, file: Path) -> None:
    away = file.parent.with_name("away")
    file.parent.rename(away)
    assert "folder or drive" in told(qtbot, opened, FILE).label.text()
    assert not opened.editing.is_clean

    away.rename(file.parent)

    qtbot.waitUntil(lambda: shown(opened) == {}, timeout=_SOON_MS)
    assert opened.editing.is_clean


def test_file_open_elsewhere_is_read_only_until_it_is_closed_there(
    window: Window, qtbot: QtBot, file: Path, other: subprocess.Popen[str]
) -> None:
    window.open_here(file)
    notice = told(qtbot, window, LOCK)
    assert f"process {other.pid}" in notice.label.text()
    assert tuple(notice.buttons) == ("copy", "look")
    change(window, "Mine")
    said: list[str] = []
    person.answer("Cancel", said=said)
    save_here(window)
    assert "Could not save" in said[0]
    assert title_of(file) == "Before"

    assert other.stdin is not None
    other.stdin.close()

    qtbot.waitUntil(lambda: "take" in shown(window)[LOCK].buttons, timeout=_SOON_MS)
    press(window, LOCK, "take")
    qtbot.waitUntil(lambda: shown(window) == {}, timeout=_SOON_MS)
    save_here(window)
    assert title_of(file) == "Mine"


def test_copy_of_a_file_open_elsewhere_is_a_journey_of_its_own(
    window: Window, qtbot: QtBot, file: Path, other: subprocess.Popen[str]
) -> None:
    window.open_here(file)
    told(qtbot, window, LOCK)

    press(window, LOCK, "copy")

    assert (window.editing.path, window.editing.is_clean, shown(window)) == (None, False, {})
    place = file.with_name("Copy.journey")
    person.name_file(place)
    person.do(window, "save")
    qtbot.waitUntil(lambda: window.editing.is_clean, timeout=person.PATIENCE_MS)
    assert (title_of(place), DocumentLock(place).look().kind) == ("Before", "living")


def test_lock_of_a_killed_program_is_no_question(
    window: Window, qtbot: QtBot, file: Path, other: subprocess.Popen[str]
) -> None:
    other.send_signal(signal.SIGKILL)
    other.wait()

    window.open_here(file)

    qtbot.waitUntil(lambda: is_watched(window), timeout=_SOON_MS)
    assert shown(window) == {}
    change(window, "Mine")
    save_here(window)
    assert title_of(file) == "Mine"


@pytest.mark.parametrize("is_garbled", [False, True])
def test_lock_of_another_computer_is_asked_about(window: Window, qtbot: QtBot, file: Path, is_garbled: bool) -> None:
    anne = Holder("Journey Canvas", "DESK-7", "00ff", 77, "1", "anne", "2026-01-01T10:00:00+00:00")
    lock_of(file).write_bytes(b"\xff\0garbled" if is_garbled else text_of(anne))
    window.open_here(file)
    text = told(qtbot, window, LOCK).label.text()
    assert ("cannot be read" if is_garbled else "DESK-7 (by anne, since") in text

    person.answer("Take over")
    press(window, LOCK, "over")

    qtbot.waitUntil(lambda: shown(window) == {}, timeout=_SOON_MS)
    change(window, "Mine")
    save_here(window)
    assert title_of(file) == "Mine"


def test_saving_elsewhere_moves_the_lock(opened: Window, qtbot: QtBot, file: Path) -> None:
    elsewhere = file.parent.with_name("Other.journey")
    person.name_file(elsewhere)

    person.do(opened, "save_as")

    qtbot.waitUntil(lambda: opened.editing.path == elsewhere, timeout=person.PATIENCE_MS)
    qtbot.waitUntil(lambda: not lock_of(file).exists(), timeout=_SOON_MS)
    assert lock_of(elsewhere).exists()


def test_conflict_copy_is_offered(opened: Window, qtbot: QtBot, file: Path, program: Program) -> None:
    copy = file.with_name("Checkout (Anne's conflicted copy 2026-01-01).journey")
    shutil.copy(file, copy)
    id = f"sharing_copy_{copy.name}"
    assert "Nothing is lost" in told(qtbot, opened, id).label.text()


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("X (conflicted copy 2026-01-01 123456).journey", True),
        ("X (copie en conflit de Jean 2026-01-01).journey", True),
        ("X.sync-conflict-20260101-123456-ABCDEFG.journey", True),
        ("X_conflict-20260101-123456.journey", True),
        ("X-DESKTOP-AB12CD.journey", True),
        ("X-v2.journey", False),
        ("X (1).journey", False),
        ("X.journey", False),
        ("Y (conflicted copy).journey", False),
    ],
)
def test_conflict_copies_are_known_by_their_names(name: str, is_one: bool) -> None:
    assert is_conflict_copy(name, of=Path("/a/X.journey"), has_just_come=True) is is_one


def test_read_only_file_is_told_at_once_and_never_written(
    window: Window, qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != file and access(path, mode))  # root may all
    window.open_here(file)
    assert "is read-only" in told(qtbot, window, FILE).label.text()
    change(window, "Mine")
    said: list[str] = []
    person.answer("OK", said=said)

    save_here(window)

    assert "you may not write there" in said[0]
    assert title_of(file) == "Before"


def test_link_to_the_open_file_comes_to_the_front(opened: Window, program: Program, file: Path) -> None:
    link = file.with_name("Link.journey")
    link.symlink_to(file)

    program.open_paths([link])

    assert list(program.windows) == [opened]


def test_french_is_spoken(window: Window, qtbot: QtBot, file: Path, other: subprocess.Popen[str]) -> None:
    language.use("fr")

    window.open_here(file)

    assert "lecture seule ici" in told(qtbot, window, LOCK).label.text()
