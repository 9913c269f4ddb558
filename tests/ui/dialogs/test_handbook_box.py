"""The box of the handbook: parts are chosen and moved, the pages show at once, and are what is written."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtTest import QTest

from journeycanvas.exports.handbook.handbook import handbook
from journeycanvas.exports.handbook.registry import EVERY_PART
from journeycanvas.session import handbook_parts
from journeycanvas.ui import file_dialogs
from journeycanvas.ui.dialogs.handbook import HandbookBox
from journeycanvas.ui.window import Window


@pytest.fixture
def box(shoes: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> HandbookBox:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    made = HandbookBox(shoes.editing)
    made.show()
    return made


def toggle(box: HandbookBox, *titles: str) -> None:
    """Check or uncheck parts by keyboard."""
    box.parts.setFocus()
    for title in titles:
        (row,) = box.parts.findItems(title, Qt.MatchFlag.MatchExactly)
        box.parts.setCurrentItem(row)
        QTest.keyClick(box.parts, Qt.Key.Key_Space)


def only(box: HandbookBox, *titles: str) -> None:
    """Choose these parts alone; the last one that goes is unchecked by keyboard, so that the pages are set once."""
    unwanted = [row for at in range(box.parts.count()) if (row := box.parts.item(at)).text() not in titles]
    with QSignalBlocker(box.parts):
        for row in unwanted[:-1]:
            row.setCheckState(Qt.CheckState.Unchecked)
    toggle(box, unwanted[-1].text())


def save(box: HandbookBox, path: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_asked, **_more: path)
    box.save_button.click()
    with pikepdf.open(BytesIO(path.read_bytes())) as file:
        return len(file.pages)


def test_every_part_is_chosen_at_first_and_the_pages_are_counted(box: HandbookBox) -> None:
    assert box.chosen.parts == EVERY_PART
    assert box.told.text() == f"{box.page.maximum()} pages"


def test_what_is_chosen_is_what_is_written(box: HandbookBox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    only(box, "Cover", "The map")

    assert box.told.text() == "2 pages"
    assert save(box, tmp_path / "handbook.pdf", monkeypatch) == 2


def test_part_is_moved_by_keys_and_its_pages_with_it(box: HandbookBox) -> None:
    only(box, "Cover", "A page for each stage")
    (row,) = box.parts.findItems("A page for each stage", Qt.MatchFlag.MatchExactly)
    box.parts.setCurrentItem(row)

    for _step in range(5):
        QTest.keyClick(box.parts, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert box.parts.currentItem().text() == "A page for each stage"
    assert box.chosen.parts == ("stages", "cover")
    assert box.preview.accessibleName() == "Page 1: Awareness"
    box.page.setValue(box.page.maximum())
    assert "Buying running shoes online" in box.preview.accessibleName()


def test_choice_is_there_the_next_time(
    box: HandbookBox, shoes: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(box, "The map", "Gaps")
    box.paper.setCurrentText("Letter")
    save(box, tmp_path / "handbook.pdf", monkeypatch)

    again = HandbookBox(shoes.editing)

    assert handbook_parts.wanted() == (("map", "gaps"), "Letter")
    assert again.chosen == box.chosen


def test_nothing_chosen_is_told_and_cannot_be_written(box: HandbookBox) -> None:
    only(box)

    assert box.told.text() == "Choose at least one part."
    assert not box.save_button.isEnabled()
    assert not box.print_button.isEnabled()


def test_page_is_shown_as_it_will_be(box: HandbookBox) -> None:
    picture = box.preview.grab().toImage()

    colours = {picture.pixelColor(x, 12).name() for x in range(0, picture.width(), 3)}
    assert "#2f4b7c" in colours  # the band of the cover


def test_in_black_and_white_and_kept_for_good(
    box: HandbookBox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(box, "Cover", "The map")
    coloured = box.preview.grab().toImage()

    box.ink.setCurrentIndex(box.ink.findData("grey"))
    box.lasts.click()
    save(box, tmp_path / "handbook.pdf", monkeypatch)

    assert box.preview.grab().toImage() != coloured
    content = (tmp_path / "handbook.pdf").read_bytes()
    assert content == handbook(box._journey, parts=("cover", "map"), ink="grey", pdf_a=True)
    assert b"pdfaid" in content
