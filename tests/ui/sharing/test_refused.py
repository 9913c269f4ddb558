"""Places that do not take what is saved: read-only ones, drives that are pulled, disks that do not confirm."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas import durable
from journeycanvas.storage.templates import open_sample
from journeycanvas.storage.writing import save
from journeycanvas.ui.sharing.sharing import FILE, LOCK
from journeycanvas.ui.window import Window
from tests.faults.small_disks import mounted
from tests.ui import person
from tests.ui.sharing.test_sharing import change, is_watched, save_here, shown, title_of, told

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="permissions and disks are those of POSIX")

_WATCHED_MS = 10_000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path / "shared")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own, which is gone at the end whatever became of it."""
    with mounted("tmpfs", tmp_path, options="size=4m") as place:
        yield place


def written(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "Checkout.journey"
    save(open_sample("running-shoes", "en").evolve(title="Before"), path)
    return path


def opened(window: Window, qtbot: QtBot, file: Path) -> None:
    window.open_here(file)
    qtbot.waitUntil(lambda: is_watched(window), timeout=_WATCHED_MS)


def refuse(monkeypatch: pytest.MonkeyPatch, name: str, error: int, concerns: Callable[[Path], bool]) -> None:
    """Let a call of the system fail for some paths, whoever asks: the administrator may do all."""
    ask = getattr(os, name)

    def asked(path: object, *others: object, **named: object) -> object:
        if isinstance(path, str | Path) and concerns(Path(path)):
            raise OSError(error, os.strerror(error), str(path))
        return ask(path, *others, **named)

    monkeypatch.setattr(os, name, asked)


def save_elsewhere(window: Window, place: Path, said: list[str]) -> None:
    """Press Save, and then in the box that tells why it failed what leads to another place."""

    def press(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        buttons = {button.text().replace("&", ""): button for button in box.buttons()}
        person.name_file(place)
        buttons["Save as…"].click()

    person.when_asked(press)
    person.do(window, "save")


def test_read_only_folder_is_told_lastingly_and_its_work_is_saved_elsewhere(
    window: Window, qtbot: QtBot, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, access, make = file.parent, os.access, os.open
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != folder and access(path, mode))

    def made(path: str | Path, flags: int, mode: int = 0o777, **named: int) -> int:
        if flags & os.O_CREAT and Path(path).parent == folder:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return make(path, flags, mode, **named)

    monkeypatch.setattr(os, "open", made)
    opened(window, qtbot, file)
    assert "is read-only" in told(qtbot, window, FILE).label.text()
    change(window, "Mine")
    qtbot.wait(1_500)
    assert set(shown(window)) == {FILE}, "it lasts, and nobody is said to have the file open"
    said: list[str] = []

    save_elsewhere(window, tmp_path / "Mine.journey", said)

    qtbot.waitUntil(lambda: window.editing.is_clean, timeout=person.PATIENCE_MS)
    assert "you may not write there" in said[0]
    assert "nothing is lost" in said[0]
    assert (title_of(tmp_path / "Mine.journey"), title_of(file)) == ("Mine", "Before")
    assert [path.name for path in folder.iterdir()] == [file.name]


@pytest.mark.slow
def test_read_only_disk_is_told_and_its_work_is_saved_elsewhere(
    window: Window, qtbot: QtBot, disk: Path, tmp_path: Path
) -> None:
    file = written(disk)
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    opened(window, qtbot, file)
    assert "is read-only" in told(qtbot, window, FILE).label.text()
    change(window, "Mine")
    said: list[str] = []

    save_elsewhere(window, tmp_path / "Mine.journey", said)

    qtbot.waitUntil(lambda: window.editing.is_clean, timeout=person.PATIENCE_MS)
    assert "the disk is read-only" in said[0]
    assert (title_of(tmp_path / "Mine.journey"), title_of(file)) == ("Mine", "Before")


@pytest.mark.slow
def test_pulled_drive_that_leaves_an_empty_folder_is_not_taken_for_a_deleted_file(
    window: Window, qtbot: QtBot, disk: Path, tmp_path: Path
) -> None:
    image = tmp_path / "stick"
    image.mkdir()
    subprocess.run(["mount", "--bind", str(disk), str(image)], check=True)
    try:
        file = written(image)
        opened(window, qtbot, file)
        subprocess.run(["umount", "-l", str(image)], check=True)
        assert "folder or drive" in told(qtbot, window, FILE).label.text()
        assert not window.editing.is_clean

        subprocess.run(["mount", "--bind", str(disk), str(image)], check=True)

        qtbot.waitUntil(lambda: shown(window) == {}, timeout=_WATCHED_MS)
        assert window.editing.is_clean
        change(window, "Mine")
        save_here(window)
        assert title_of(file) == "Mine"
    finally:
        window.editing.close()
        subprocess.run(["umount", "-l", str(image)], check=False)


@pytest.mark.parametrize("error", [errno.EIO, pytest.param(errno.ENODEV, marks=pytest.mark.slow)])
def test_drive_that_fails_costs_nothing(
    window: Window, qtbot: QtBot, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    opened(window, qtbot, file)
    with monkeypatch.context() as broken:
        for name in ("stat", "open", "scandir"):
            refuse(broken, name, error, lambda path: path == file.parent or path.parent == file.parent)
        assert "not there any more" in told(qtbot, window, FILE).label.text()
        assert LOCK not in shown(window)
        change(window, "Mine")
        said: list[str] = []
        save_elsewhere(window, tmp_path / "Mine.journey", said)
        qtbot.waitUntil(lambda: window.editing.is_clean, timeout=person.PATIENCE_MS)

    assert "Could not save" in said[0]
    assert "nothing is lost" in said[0]
    assert (title_of(tmp_path / "Mine.journey"), title_of(file)) == ("Mine", "Before")
    qtbot.waitUntil(lambda: shown(window) == {}, timeout=_WATCHED_MS)


@pytest.mark.parametrize("change_it", ["a pipe", "unreadable"])
def test_what_cannot_be_read_any_more_is_not_replaced_and_work_is_saved_elsewhere(
    window: Window, qtbot: QtBot, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change_it: str
) -> None:
    window.open_here(file)
    change(window, "Mine")
    said: list[str] = []
    with monkeypatch.context() as closed:
        if change_it == "a pipe":
            file.unlink()
            os.mkfifo(file)
        else:
            file.write_text("theirs")
            refuse(closed, "open", errno.EACCES, lambda path: path == file)  # the administrator may read all

        save_elsewhere(window, tmp_path / "Mine.journey", said)
        qtbot.waitUntil(lambda: window.editing.is_clean, timeout=person.PATIENCE_MS)

    assert ("it is a pipe" if change_it == "a pipe" else "cannot be read (you may not read it)") in said[0]
    assert title_of(tmp_path / "Mine.journey") == "Mine"
    assert stat.S_ISFIFO(file.stat().st_mode) if change_it == "a pipe" else file.read_text() == "theirs"
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_file_that_the_disk_did_not_confirm_is_nobody_elses(
    window: Window, qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, qtbot, file)
    change(window, "Mine")
    said: list[str] = []
    sync = durable.sync_folder

    def refused(folder: Path) -> None:
        if folder == file.parent:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        sync(folder)

    with monkeypatch.context() as lying:
        lying.setattr(durable, "sync_folder", refused)
        person.answer("OK", said=said)
        save_here(window)
    assert "does not confirm it" in said[0]
    assert not window.editing.is_clean
    qtbot.wait(1_800)
    assert shown(window) == {}, "nobody else changed the file"

    save_here(window)  # without a question, or it would not end

    assert window.editing.is_clean
    assert title_of(file) == "Mine"
