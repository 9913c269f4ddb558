"""The box of the PDF: the sheet that is shown is the one that is written, with its true size and smallest text."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from journeycanvas.imports.pdf import read
from journeycanvas.layout.sheet import POINTS_PER_MM
from journeycanvas.ui import file_dialogs
from journeycanvas.ui.dialogs.pdf_export import PdfBox
from journeycanvas.ui.window import Window


@pytest.fixture
def box(shoes: Window) -> PdfBox:
    made = PdfBox(shoes.editing)
    made.show()
    return made


def choose(box: PdfBox, paper: str) -> None:
    box.paper.setCurrentIndex(box.paper.findData(paper))


def save(box: PdfBox, path: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_asked, **_more: path)
    box.save_button.click()
    return path.read_bytes()


def test_paper_that_is_too_small_is_told_with_one_that_would_do(box: PdfBox) -> None:
    choose(box, "A4")

    assert box.told.text().splitlines()[0] == "29.7 × 21.0 cm"
    assert box.warning.text() == "Under 6.5 pt it is hard to read: A3 would do."
    choose(box, "A3")
    assert box.warning.text() == ""
    assert "The smallest text is" in box.told.text()


def test_what_is_shown_is_what_is_written(
    box: PdfBox, shoes: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey = shoes.editing.session.journey
    choose(box, "A2")
    box.orientation.setCurrentIndex(box.orientation.findData("portrait"))
    box.bleed.setValue(3)
    box.ink.setCurrentIndex(box.ink.findData("grey"))

    written = save(box, tmp_path / "map.pdf", monkeypatch)

    with pikepdf.open(BytesIO(written)) as file:
        left, low, right, high = (float(edge) for edge in file.pages[0].obj.TrimBox)
        content = file.pages[0].Contents.read_bytes()
    assert (right - left, high - low) == pytest.approx((420 * POINTS_PER_MM, 594 * POINTS_PER_MM), abs=0.01)
    reds = [line for line in content.splitlines() if line.endswith((b" rg", b" RG"))]
    assert reds
    assert all(len(set(line.split()[:3])) == 1 for line in reds)
    assert not box.isVisible()
    assert shoes.editing.session.journey is journey


def test_journey_travels_inside_only_where_it_is_wanted(
    shoes: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for carries in (False, True):
        box = PdfBox(shoes.editing)
        box.carries.setChecked(carries)
        written = save(box, tmp_path / "map.pdf", monkeypatch)
        assert (b"/EmbeddedFiles" in written) == carries
    assert read(written, "en").journey == shoes.editing.session.journey


def test_page_set_up_is_where_it_begins(shoes: Window) -> None:
    shoes.editing.session.apply("page", lambda journey: journey.evolve(page=journey.page.evolve(paper="A1")))

    assert PdfBox(shoes.editing).paper.currentData() == "A1"


def test_cancelled_dialog_leaves_the_box_open(box: PdfBox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_asked, **_more: None)

    box.save_button.click()

    assert box.isVisible()


def test_ruler_is_true_to_the_sheet(box: PdfBox) -> None:
    choose(box, "A3")
    picture = box.preview.grab().toImage()
    scale = box.preview.scale

    high = 297 * POINTS_PER_MM * scale
    above = round(box.preview.height() - high - (box.preview.height() - 22 - high) / 2) - 3
    ground = picture.pixelColor(1, above).name()
    ticks = [x for x in range(picture.width()) if picture.pixelColor(x, above).name() != ground]
    # The last one lies on the edge of the sheet, which may be that of the box.
    assert len(ticks) in (42, 43)
    assert ticks[-1] - ticks[0] == pytest.approx((len(ticks) - 1) * 10 * POINTS_PER_MM * scale, abs=2)


def test_what_is_kept_for_good_carries_no_journey(box: PdfBox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    box.carries.setChecked(True)
    box.lasts.setChecked(True)

    assert not box.carries.isEnabled()
    written = save(box, tmp_path / "map.pdf", monkeypatch)
    with pikepdf.open(BytesIO(written)) as file:
        assert "/OutputIntents" in file.Root
        assert not file.attachments
