"""Characters drawn with the computer's own faces, as other programs read and draw them."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image as Pixels

from journeycanvas.exports.pdf import pdf
from journeycanvas.exports.svg import svg
from tests.exports import reading, scenes
from tests.exports.conftest import Reader
from tests.text import east_asian
from tests.text.east_asian import LINE

_SVG = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_PIXELS_A_POINT = 4


@pytest.fixture(params=["any", "real"])
def computer(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[None]:
    """Let the computer have a face for our line: one made for the test, then its own."""
    if request.param == "real":
        east_asian.skip_without_faces()
        yield
    else:
        east_asian.skip_on_windows()
        with east_asian.computer_with(tmp_path, f"1 {east_asian.face_file(tmp_path)}"):
            yield


@pytest.mark.usefixtures("computer")
def test_every_character_is_found_again_exactly(tmp_path: Path, reader: Reader) -> None:
    file = tmp_path / "map.pdf"
    lines = [LINE, "Étape 3 : 日本語 (ja)", "中文 한국어"]
    file.write_bytes(pdf(scenes.of_lines(lines)))

    assert reader("pdftotext", "-layout", file, "-").split() == " ".join(lines).split()
    assert "No syntax or stream encoding errors found" in reader("qpdf", "--check", file)


@pytest.mark.usefixtures("computer")
def test_line_is_as_wide_on_paper_and_in_the_svg_as_it_was_measured(tmp_path: Path, reader: Reader) -> None:
    line, size = "日本語한국어中文" * 3, 20.0
    scene = scenes.of_lines([line], size=size)
    (tmp_path / "map.pdf").write_bytes(pdf(scene))
    (tmp_path / "map.svg").write_bytes(svg(scene))

    dots = str(72 * _PIXELS_A_POINT)
    reader("pdftoppm", "-r", dots, "-png", "-singlefile", tmp_path / "map.pdf", tmp_path / "pdf")
    reader(
        "rsvg-convert", "--dpi-x", dots, "--dpi-y", dots, "-b", "white", "-o", tmp_path / "svg.png",
        tmp_path / "map.svg",
    )  # fmt: skip

    measured = [20 + edge for edge in east_asian.ink(line, size)]
    for name in ("pdf.png", "svg.png"):
        assert _drawn_ink(tmp_path / name) == pytest.approx(measured, abs=1 / _PIXELS_A_POINT), name


@pytest.mark.usefixtures("computer")
def test_text_of_the_svg_is_there_but_only_its_outlines_are_seen() -> None:
    root = ElementTree.fromstring(svg(scenes.of_lines(["Étape 日本 !"])))

    (line,) = root.iter(_SVG + "text")
    unseen = [span.text for span in line.iter(_SVG + "tspan") if span.get("fill") == "none"]
    assert "".join(line.itertext()) == "Étape 日本 !"
    assert unseen == ["日本"]
    ids = {each.get("id") for each in root.iter(_SVG + "path")}
    links = [each.get(_LINK, "") for each in root.iter(_SVG + "use")]
    assert len(links) == 2
    assert {link.removeprefix("#") for link in links} <= ids


@pytest.mark.usefixtures("computer")
def test_a_glyph_is_kept_once_however_often_it_is_used() -> None:
    lines = ["日本", "本日", "日"]

    root = ElementTree.fromstring(svg(scenes.of_lines(lines)))
    with reading.opened(pdf(scenes.of_lines(lines))) as file:
        procedures = [len(font.CharProcs) for font in file.pages[0].Resources.Font.values()]

    assert len([each for each in root.iter(_SVG + "path") if each.get("id")]) == 2
    assert procedures == [2]


@pytest.mark.usefixtures("computer")
def test_the_same_scene_gives_the_same_bytes() -> None:
    scene = scenes.of_lines([LINE])

    assert pdf(scene) == pdf(scene)
    assert svg(scene) == svg(scene)


def test_more_glyphs_than_a_font_holds_are_found_again(tmp_path: Path, reader: Reader) -> None:
    east_asian.skip_without_faces()
    lines = ["".join(map(chr, range(first, first + 30))) for first in range(0xAC00, 0xAC00 + 600, 30)]
    file = tmp_path / "map.pdf"
    file.write_bytes(pdf(scenes.of_lines(lines)))

    assert reader("pdftotext", "-layout", file, "-").split() == lines


def test_without_a_face_a_box_is_drawn_and_the_text_still_found(tmp_path: Path, reader: Reader) -> None:
    east_asian.skip_on_windows()
    file = tmp_path / "map.pdf"
    with east_asian.computer_with(tmp_path):
        file.write_bytes(pdf(scenes.of_lines([LINE])))
        drawing = svg(scenes.of_lines([LINE])).decode("utf-8")

    assert reader("pdftotext", file, "-").strip() == LINE
    assert f">{LINE}</text>" in drawing


def _drawn_ink(picture: Path) -> list[float]:
    """Return where the ink of a picture begins and ends, in points."""
    with Pixels.open(picture) as pixels:
        box = pixels.convert("L").point(lambda value: 255 if value < 128 else 0).getbbox()
    assert box is not None
    return [box[0] / _PIXELS_A_POINT, box[2] / _PIXELS_A_POINT]
