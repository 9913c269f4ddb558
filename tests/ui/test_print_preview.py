"""Printing into a file writes it as any export is written."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintPreviewDialog
from pytestqt.qtbot import QtBot

from journeycanvas.ui import print_preview
from journeycanvas.ui.window import Window
from tests.ui import person
from tests.ui.sharing.test_hanging import Drive, cancel_soon


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
