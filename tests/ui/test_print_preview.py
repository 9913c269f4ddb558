"""Printing into a file writes it as any export is written."""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from pytestqt.qtbot import QtBot

from journeycanvas.scene.scene import Scene
from journeycanvas.ui import print_preview, printing
from journeycanvas.ui.window import Window
from tests.ui import person
from tests.ui.sharing.drives import Drive
from tests.ui.sharing.test_hanging import cancel_soon


@pytest.fixture
def into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that the person chooses in the preview to print into."""
    path = tmp_path / "drive" / "printed.pdf"
    path.parent.mkdir()

    class Chosen(QPrintPreviewDialog):
        """A preview in which that is pressed at once."""

        def exec(self) -> int:
            self.printer().setOutputFileName(str(path))
            self.paintRequested.emit(self.printer())
            return 1

    monkeypatch.setattr(print_preview, "QPrintPreviewDialog", Chosen)
    return path


def test_file_is_written_whole(shoes: Window, into: Path) -> None:
    into.write_bytes(b"before")

    person.do(shoes, "print")

    assert into.read_bytes().startswith(b"%PDF")
    assert list(into.parent.iterdir()) == [into]


def test_file_that_cannot_be_written_is_told_and_stays(shoes: Window, into: Path) -> None:
    into.mkdir()
    said: list[str] = []
    person.answer("OK", said=said)

    person.do(shoes, "print")

    assert "there is a folder of this name" in said[0]


def test_drive_that_hangs_is_cancelled(
    shoes: Window, qtbot: QtBot, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = Drive(into.parent, monkeypatch)
    drive.hang()
    cancel_soon()

    person.do(shoes, "print")
    drive.answer()
    qtbot.wait(200)

    assert drive.asked_by_window == []
    assert not into.exists()


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, for this test alone."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.parametrize("ending", ["well", "refused", "error"])
def test_what_is_printed_into_a_file_passes_unseen_and_leaves_nothing(
    shoes: Window, into: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    real, seen = printing.print_scenes, []
    said: list[str] = []

    def print_scenes(printer: QPrinter, scenes: Sequence[Scene]) -> None:
        real(printer, scenes)
        seen.extend((path.name, path.stat().st_mode & 0o777) for path in temporary.rglob("*.pdf"))
        seen.extend(("", path.stat().st_mode & 0o777) for path in temporary.iterdir())
        if ending == "refused":
            raise printing.PrinterError(printer.outputFileName())
        if ending == "error":
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(printing, "print_scenes", print_scenes)
    if ending != "well":
        person.answer("OK", said=said)

    person.do(shoes, "print")

    assert [name for name, _mode in seen] == ["sheets.pdf", ""]
    if os.name != "nt":
        assert [mode for _name, mode in seen] == [0o600, 0o700]
    assert list(temporary.iterdir()) == []
    assert into.exists() == (ending == "well")
    assert ("".join(said) == "") == (ending == "well")
    assert not said or str(into) in said[0]


def test_no_room_for_what_passes_is_told(shoes: Window, into: Path, temporary: Path) -> None:
    temporary.rmdir()
    said: list[str] = []
    person.answer("OK", said=said)

    person.do(shoes, "print")

    assert f'Could not write "{into}"' in said[0]
    assert not into.exists()
