"""Bleed: the page is larger than the paper by as much, with marks at the corners, and the map stands where it stood."""

from io import BytesIO

import pikepdf
import pytest

from journeycanvas.exports.pdf import pdf
from journeycanvas.exports.pdf_bleed import crop_marks, room_around
from journeycanvas.exports.poster import poster_pdf
from journeycanvas.layout.map import lay_out
from journeycanvas.layout.sheet import POINTS_PER_MM
from journeycanvas.model.page import PageSetup
from journeycanvas.scene.scene import Scene
from tests.builders import small

MM = POINTS_PER_MM


def laid(bleed_mm: float, paper: str = "A3") -> Scene:
    page = PageSetup.model_validate({"paper": paper, "bleed_mm": bleed_mm})
    return lay_out(small().evolve(page=page))


def boxes(content: bytes) -> dict[str, list[float]]:
    with pikepdf.open(BytesIO(content)) as file:
        page, unit = file.pages[0].obj, float(file.pages[0].obj.get("/UserUnit", 1))
        names = ("/MediaBox", "/BleedBox", "/TrimBox")
        return {name[1:]: [float(edge) * unit for edge in page[name]] for name in names if name in page}


@pytest.mark.parametrize("bleed", [3.0, 5.0, 20.0])
def test_boxes_are_exact(bleed: float) -> None:
    found = boxes(pdf(laid(bleed)))

    left, low, right, high = found["TrimBox"]
    assert (right - left, high - low) == pytest.approx((420 * MM, 297 * MM), abs=0.01)
    assert [inner - outer for inner, outer in zip(found["TrimBox"], found["BleedBox"], strict=True)] == pytest.approx(
        [bleed * MM, bleed * MM, -bleed * MM, -bleed * MM], abs=0.01
    )
    assert found["MediaBox"][0] == 0
    assert found["MediaBox"][2] == pytest.approx(right + left, abs=0.01)


def test_page_without_bleed_is_the_paper() -> None:
    found = boxes(pdf(laid(0.0)))

    assert list(found) == ["MediaBox"]
    assert found["MediaBox"][2:] == pytest.approx([420 * MM, 297 * MM], abs=0.01)
    assert list(crop_marks(laid(0.0).sheet)) == []


def test_marks_point_at_the_corners_from_beyond_the_bleed() -> None:
    sheet = laid(4.0).sheet
    width, height = sheet.width_pt / sheet.scale, sheet.height_pt / sheet.scale

    marks = list(crop_marks(sheet))

    assert len(marks) == 8
    for mark in marks:
        upright = mark.x1 == mark.x2
        assert (mark.x1 in (0.0, width)) if upright else (mark.y1 in (0.0, height))
        reach = sorted(abs(end) for end in ((mark.y1, mark.y2) if upright else (mark.x1, mark.x2)))
        beyond = [end if mark_is_low else end - side for end, mark_is_low, side in _ends(mark, width, height)]
        assert all(abs(end) * sheet.scale >= 4.0 * MM for end in beyond), reach
        assert max(abs(end) * sheet.scale for end in beyond) == pytest.approx(room_around(sheet))


def _ends(mark: object, width: float, height: float) -> list[tuple[float, bool, float]]:
    """Return both ends of a mark along its length, whether they lie before the sheet, and the side they lie beyond."""
    x1, y1, x2, y2 = mark[:4]  # type: ignore[index]  # a rule is a tuple
    along, side = ((y1, y2), height) if x1 == x2 else ((x1, x2), width)
    return [(end, end < 0, side) for end in along]


def test_map_stands_on_the_paper_where_it_stood() -> None:
    with pikepdf.open(BytesIO(pdf(laid(3.0)))) as bled, pikepdf.open(BytesIO(pdf(laid(0.0)))) as bare:
        first, second = (file.pages[0].Contents.read_bytes().split(b" cm")[0].split() for file in (bled, bare))
    around = room_around(laid(3.0).sheet)

    assert [float(part) for part in first[:4]] == pytest.approx([float(part) for part in second[:4]])
    assert float(first[4]) - float(second[4]) == pytest.approx(around, abs=0.01)
    assert float(first[5]) - float(second[5]) == pytest.approx(around, abs=0.01)


def test_sheets_of_a_poster_keep_their_own_marks() -> None:
    assert poster_pdf(laid(5.0, "A1")) == poster_pdf(laid(0.0, "A1"))


def test_huge_sheet_with_bleed_has_larger_units() -> None:
    page = PageSetup(paper="custom", width_mm=5_070.0, height_mm=1_000.0, bleed_mm=20.0)
    found = boxes(pdf(lay_out(small().evolve(page=page))))

    left, _low, right, _high = found["TrimBox"]
    assert right - left == pytest.approx(5_070 * MM, abs=0.02)
