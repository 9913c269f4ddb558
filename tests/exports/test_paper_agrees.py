"""The PDF and the SVG of one scene, drawn by two other programs and laid over one another."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image as Pixels
from PIL import ImageChops, ImageStat

from journeycanvas import text
from journeycanvas.exports.pdf import pdf
from journeycanvas.exports.svg import svg
from journeycanvas.scene.scene import Scene
from journeycanvas.scene.shapes import Icon
from tests.exports import scenes
from tests.exports.conftest import Reader

_PIXELS_A_POINT = 4
Rasters = tuple[Pixels.Image, Pixels.Image]


@pytest.fixture
def rasters(tmp_path: Path, reader: Reader) -> Callable[[Scene], Rasters]:
    """Return a function that draws a scene from its PDF and from its SVG, at four pixels a point."""

    def draw(scene: Scene) -> Rasters:
        (tmp_path / "map.pdf").write_bytes(pdf(scene))
        (tmp_path / "map.svg").write_bytes(svg(scene))
        resolution = str(72 * _PIXELS_A_POINT)
        reader("pdftoppm", "-r", resolution, "-png", "-singlefile", tmp_path / "map.pdf", tmp_path / "pdf")
        reader(
            "rsvg-convert", "--dpi-x", resolution, "--dpi-y", resolution,
            "--background-color", "white", "-o", tmp_path / "svg.png", tmp_path / "map.svg",
        )  # fmt: skip
        with Pixels.open(tmp_path / "pdf.png") as first, Pixels.open(tmp_path / "svg.png") as second:
            return first.convert("L"), second.convert("L")

    return draw


def ink_edges(raster: Pixels.Image, top: int, bottom: int) -> tuple[int, int, int, int]:
    """Return where the ink of a strip begins and ends."""
    strip = raster.crop((0, top, raster.width, bottom)).point(lambda value: 255 if value < 128 else 0)
    box = strip.getbbox()
    assert box is not None
    return box


def test_pdf_and_svg_look_the_same(rasters: Callable[[Scene], Rasters]) -> None:
    first, second = rasters(scenes.everything())

    assert first.size == second.size
    difference = ImageStat.Stat(ImageChops.difference(first, second)).mean[0]
    # What is left is where each program puts the grey edges of letters and of pictures enlarged.
    assert difference < 1.0


def test_a_shape_moved_by_a_point_would_be_seen(rasters: Callable[[Scene], Rasters]) -> None:
    first, second = rasters(scenes.everything())

    moved = ImageChops.offset(second, _PIXELS_A_POINT, 0)
    assert ImageStat.Stat(ImageChops.difference(first, moved)).mean[0] > 2.5


@pytest.mark.parametrize("style", ["regular", "italic", "medium", "semibold", "bold"])
def test_lines_of_text_begin_and_end_at_the_same_place(style: text.Style, rasters: Callable[[Scene], Rasters]) -> None:
    lines = [line for line in scenes.TEXTS if "📦" not in line]

    first, second = rasters(scenes.of_lines(lines, style=style, size=12))

    for number in range(len(lines)):
        top = (15 + 20 * number) * _PIXELS_A_POINT
        edges = zip(
            ink_edges(first, top, top + 20 * _PIXELS_A_POINT),
            ink_edges(second, top, top + 20 * _PIXELS_A_POINT),
            strict=True,
        )
        # Half a pixel of a screen, where a point is one.
        assert all(abs(one - other) <= _PIXELS_A_POINT / 2 for one, other in edges), lines[number]


def test_icon_of_a_later_version_is_left_out_as_in_the_window() -> None:
    scene = scenes.scene(
        scenes.node(
            "n", Icon("of-a-later-version", 0, 0, 12, "#112233", 1.5), Icon("search", 20, 0, 12, "#112233", 1.5)
        )
    )

    assert svg(scene).count(b"<use ") == 1
    assert pdf(scene).startswith(b"%PDF")
