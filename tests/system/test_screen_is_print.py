"""What is on the screen is what is on the paper: the window, the PNG, the PDF and the SVG laid over one another."""

import io
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image as Pixels
from PIL import ImageChops, ImageStat
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect
from pytestqt.qtbot import QtBot

from journeycanvas import resources
from journeycanvas.exports.pdf import pdf
from journeycanvas.exports.svg import svg
from journeycanvas.layout.map import lay_out
from journeycanvas.scene.scene import Scene
from journeycanvas.storage.reading import read
from journeycanvas.ui.canvas.map_view import MapView
from journeycanvas.ui.canvas.zooming import PIXELS_A_POINT
from journeycanvas.ui.png import png
from tests.exports import scenes

DPI = 96
SAMPLES = ("running-shoes.fr", "public-service.en")
MOST_ON_AVERAGE = 2.0
"""Levels of grey of 255: what is left is where each program puts the grey edges of lines and letters."""
MOST_IN_A_SPOT = 20
"""The same in any square of so many pixels, the size of a short word: one that is missing or moved is seen."""
SPOT = 16
PACKAGES = {"pdftoppm": "poppler-utils", "rsvg-convert": "librsvg2-bin"}


@pytest.fixture(scope="module", params=[*SAMPLES, "every shape"])
def scene(request: pytest.FixtureRequest) -> Scene:
    if request.param == "every shape":
        return scenes.everything()
    return lay_out(read(resources.path("samples", f"{request.param}.journey")))


@pytest.fixture(scope="module")
def paper(scene: Scene) -> Pixels.Image:
    """Return the sheet as its PDF shows it."""
    return rastered_pdf(pdf(scene))


def test_window_looks_like_the_pdf(scene: Scene, paper: Pixels.Image, qtbot: QtBot) -> None:
    assert_alike(window(scene, qtbot), paper)


def test_png_looks_like_the_pdf(scene: Scene, paper: Pixels.Image, qtbot: QtBot) -> None:
    assert_alike(grey(png(scene, dpi=DPI)), paper)


def test_svg_looks_like_the_pdf(scene: Scene, paper: Pixels.Image, tmp_path: Path) -> None:
    assert_alike(rastered_svg(svg(scene), tmp_path), paper)


def test_a_shift_of_one_point_would_be_seen(qtbot: QtBot) -> None:
    scene = lay_out(read(resources.path("samples", f"{SAMPLES[0]}.journey")))
    picture = grey(png(scene, dpi=DPI))

    with pytest.raises(AssertionError):
        assert_alike(ImageChops.offset(picture, round(DPI / 72), 0), picture)


def test_a_word_left_out_would_be_seen(qtbot: QtBot) -> None:
    scene = lay_out(read(resources.path("samples", f"{SAMPLES[0]}.journey")))
    without = tuple(node for node in scene.nodes if node.role != "label")
    one = next(node for node in scene.nodes if node.role == "label")

    with pytest.raises(AssertionError):
        assert_alike(
            grey(png(scene._replace(groups=(without,)), dpi=DPI)),
            grey(png(scene._replace(groups=((*without, one),)), dpi=DPI)),
        )


def assert_alike(one: Pixels.Image, other: Pixels.Image) -> None:
    assert one.size == pytest.approx(other.size, abs=1)
    size = (min(one.width, other.width), min(one.height, other.height))
    difference = ImageChops.difference(one.crop((0, 0, *size)), other.crop((0, 0, *size)))
    spots = ImageChops.difference(coarse(one.crop((0, 0, *size))), coarse(other.crop((0, 0, *size))))

    assert ImageStat.Stat(difference).mean[0] < MOST_ON_AVERAGE
    assert spots.getextrema()[1] < MOST_IN_A_SPOT


def coarse(picture: Pixels.Image) -> Pixels.Image:
    return picture.resize((picture.width // SPOT, picture.height // SPOT), Pixels.Resampling.BOX)


def grey(content: bytes) -> Pixels.Image:
    with Pixels.open(io.BytesIO(content)) as picture:
        return picture.convert("L")


def window(scene: Scene, qtbot: QtBot) -> Pixels.Image:
    """Return the sheet as the window shows it, with what is not on paper left out."""
    shown = scene._replace(groups=(tuple(node for node in scene.nodes if node.on_paper),))
    detail = scene.sheet.scale * DPI / 72
    width, height = (round(length * DPI / 72) for length in (scene.sheet.width_pt, scene.sheet.height_pt))
    view = MapView()
    qtbot.addWidget(view)
    view.resize(width + 120, height + 120)
    view.show()
    view.show_scene(shown)
    view.set_zoom(detail / PIXELS_A_POINT)
    view.finish_painting()
    corner = view.viewportTransform().map(QPointF(0, 0)).toPoint()
    sheet = view.viewport().grab(QRect(corner.x(), corner.y(), width, height))
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    sheet.save(buffer, "PNG")  # type: ignore[call-overload]  # the types of PySide6 want bytes, the program text
    return grey(bytes(content.data()))


def rastered_pdf(content: bytes) -> Pixels.Image:
    return grey(drawn_by("pdftoppm", "-r", str(DPI), "-png", "-singlefile", "-", content=content))


def rastered_svg(content: bytes, folder: Path) -> Pixels.Image:
    (folder / "map.svg").write_bytes(content)
    # It does not load the faces inside an SVG, so it is shown them as a person's installed fonts.
    (folder / "fonts").symlink_to(resources.path("fonts"))
    dots = ("--dpi-x", str(DPI), "--dpi-y", str(DPI))
    drawing = str(folder / "map.svg")
    return grey(drawn_by("rsvg-convert", *dots, "--background-color", "white", drawing, content=b"", home=folder))


def drawn_by(program: str, *arguments: str, content: bytes, home: Path | None = None) -> bytes:
    if shutil.which(program) is None:
        give_up = pytest.fail if os.environ.get("CI") else pytest.skip
        give_up(f"{program} is missing: apt-get install {PACKAGES[program]}")
    surroundings = {**os.environ, **({"XDG_DATA_HOME": str(home)} if home is not None else {})}
    done = subprocess.run([program, *arguments], input=content, capture_output=True, env=surroundings, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout
