"""The box of the poster: what is chosen shows at once, and is what is written and printed."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from journeycanvas.ui import file_dialogs
from journeycanvas.ui.dialogs.poster import PosterBox
from journeycanvas.ui.paint.poster import paint_poster_page
from journeycanvas.ui.window import Window


@pytest.fixture
def box(shoes: Window) -> PosterBox:
    made = PosterBox(shoes.editing)
    made.show()
    return made


def test_box_tells_how_many_sheets_it_takes(box: PosterBox) -> None:
    before = box.told.text()

    box.size_of_poster.setCurrentText("A0")

    assert "of A4" in before
    assert "across" in box.told.text()
    assert box.told.text() != before
    assert "pt" in box.warning.text()


def test_document_keeps_its_paper(box: PosterBox, shoes: Window) -> None:
    journey = shoes.editing.session.journey

    box.size_of_poster.setCurrentText("A0")

    assert shoes.editing.session.journey is journey
    assert not shoes.isWindowModified()


def test_poster_is_saved_as_it_is_shown(box: PosterBox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "poster.pdf"
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_asked, **_more: path)
    box.size_of_poster.setCurrentText("A1")
    box.sheets.setCurrentText("A3")

    box.save_button.click()

    with pikepdf.open(BytesIO(path.read_bytes())) as file:
        assert f"{len(file.pages) - 1} sheets of A3" in box.told.text()


@pytest.mark.parametrize("sheets", ["One sheet", "A3"])
def test_poster_is_kept_for_good(box: PosterBox, sheets: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "poster.pdf"
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_asked, **_more: path)
    box.sheets.setCurrentText(sheets)

    box.lasts.click()
    box.save_button.click()

    assert b"pdfaid" in path.read_bytes()
    with pikepdf.open(path) as file:
        told = [str(each.Alt) for each in file.objects if isinstance(each, pikepdf.Dictionary) and "/Alt" in each]
    assert any("→" in each for each in told) == (sheets == "One sheet")  # on parts of a map nothing is read aloud


def test_form_is_empty_and_on_one_sheet(box: PosterBox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "form.pdf"
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_asked, **_more: path)

    box.form.click()
    assert (box.content.currentText(), box.sheets.currentText()) == ("Empty", "One sheet")
    assert not box.content.isEnabled()
    assert not box.sheets.isEnabled()
    box.save_button.click()

    with pikepdf.open(BytesIO(path.read_bytes())) as file:
        assert len(file.pages) == 1
        assert len(file.Root.AcroForm.Fields) > 10
    box.form.click()
    assert box.content.isEnabled()
    assert box.sheets.isEnabled()


def test_preview_shows_the_map_and_the_names(box: PosterBox) -> None:
    picture = box.preview.grab().toImage()

    colours = {
        picture.pixelColor(x, y).name() for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)
    }
    assert len(colours) > 20


def test_page_shows_only_its_part_of_the_map(box: PosterBox) -> None:
    laid = box._laid()
    assert laid is not None
    scene, made = laid
    page = made.pages[1]
    picture = QImage(round(page.scene.sheet.width_pt), round(page.scene.sheet.height_pt), QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    painter = QPainter(picture)

    paint_poster_page(painter, page, scene, on_paper=True)
    painter.end()

    right = round(page.x + page.part.width) + 6
    below = round(page.y + page.part.height / 2)
    assert picture.pixelColor(right, below).name() == "#ffffff"
