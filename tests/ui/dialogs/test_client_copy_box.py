"""The box of a copy for others: what is chosen is what is told, and what is written; the journey stays as it is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from journeycanvas.session import copy_profile
from journeycanvas.ui import file_dialogs
from journeycanvas.ui.dialogs.client_copy import ClientCopyBox
from journeycanvas.ui.window import Window
from tests.edits.copies.secret_parts import with_secrets_of_parts


@pytest.fixture
def box(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ClientCopyBox:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    window.editing.show(with_secrets_of_parts(), path=None, known=None)
    made = ClientCopyBox(window.editing)
    made.show()
    return made


def row(rows: QListWidget, title: str) -> QListWidgetItem:
    (found,) = rows.findItems(title, Qt.MatchFlag.MatchExactly)
    return found


def toggle(rows: QListWidget, title: str) -> None:
    """Check or uncheck a row by keyboard."""
    rows.setFocus()
    rows.setCurrentItem(row(rows, title))
    QTest.keyClick(rows, Qt.Key.Key_Space)


def write(box: ClientCopyBox, path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_asked, **_more: path)
    box.format.setCurrentIndex(box.format.findData(path.suffix.removeprefix(".")))
    box.export_button.click()
    return path.read_text(encoding="utf-8")


def test_copy_for_the_client_is_proposed_and_all_that_it_leaves_out_is_told(box: ClientCopyBox) -> None:
    assert box.profile.currentText() == "For the client"
    assert box.left_out.toPlainText().splitlines()[:4] == ["Internal lanes (1)", "  • SECRETINTERNAL", "", "Notes (3)"]


def test_what_is_chosen_is_what_is_written(
    box: ClientCopyBox, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey = window.editing.session.journey

    toggle(box.parts, "Internal lanes")
    toggle(box.lanes, "SECRETASIDE")
    toggle(box.parts, "Branding")
    written = write(box, tmp_path / "copy.html", monkeypatch)

    assert "SECRETINTERNAL" in written
    assert "SECRETASIDE" not in written
    assert "SECRETCLIENT" not in written
    assert not box.isVisible()
    assert window.editing.session.journey is journey


def test_internal_lane_travels_or_not_as_its_part_says(box: ClientCopyBox) -> None:
    internal = row(box.lanes, "SECRETINTERNAL")
    assert internal.checkState() == Qt.CheckState.Unchecked
    assert not internal.flags() & Qt.ItemFlag.ItemIsEnabled

    toggle(box.parts, "Internal lanes")

    assert internal.checkState() == Qt.CheckState.Checked
    assert internal.flags() & Qt.ItemFlag.ItemIsEnabled


def test_choice_of_ones_own_is_offered_the_next_time(
    box: ClientCopyBox, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    toggle(box.parts, "Money and effort")
    assert box.profile.currentText() == "My own"
    write(box, tmp_path / "copy.md", monkeypatch)

    again = ClientCopyBox(window.editing)

    assert again.profile.currentText() == "My own"
    assert row(again.parts, "Money and effort").checkState() == Qt.CheckState.Checked
    assert copy_profile.profiles()[-1].parts == ("internal", "notes", "unplaced", "authors", "costs")


def test_profile_for_everybody_leaves_out_every_part(box: ClientCopyBox) -> None:
    box.profile.setCurrentText("For everybody")

    assert all(box.parts.item(at).checkState() == Qt.CheckState.Checked for at in range(box.parts.count()))
    assert "SECRETTURNOVER" in box.left_out.toPlainText()


def test_every_list_is_named_for_a_screen_reader(box: ClientCopyBox) -> None:
    assert [each.accessibleName() for each in (box.parts, box.lanes, box.left_out, box.profile, box.format)] == [
        "Not in the copy", "Lanes that travel", "What is left out", "For whom", "Written as",
    ]  # fmt: skip
    assert all(box.parts.item(at).toolTip() for at in range(box.parts.count()))
