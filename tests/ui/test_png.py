"""Maps as PNG pictures."""

import struct
import subprocess
import sys

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from journeycanvas import language
from journeycanvas.exports.registry import formats
from journeycanvas.scene.scene import Scene
from journeycanvas.ui.png import MOST_PIXELS, PictureTooLargeError, png
from tests.exports import scenes


def read(content: bytes) -> QImage:
    return QImage.fromData(content, "PNG")


def test_picture_has_the_size_of_the_sheet_at_its_dots_an_inch(qtbot: QtBot) -> None:
    image = read(png(scenes.everything(), dpi=144))

    assert (image.width(), image.height()) == (1200, 840)
    assert image.dotsPerMeterX() == image.dotsPerMeterY() == 5669


def test_sheet_that_is_smaller_than_the_scene_gives_a_smaller_picture(qtbot: QtBot) -> None:
    image = read(png(scenes.scene(scenes.node("rule"), width=400, height=300, scale=0.5), dpi=72))

    assert (image.width(), image.height()) == (200, 150)


def test_same_scene_gives_the_same_bytes(qtbot: QtBot) -> None:
    assert png(scenes.everything()) == png(scenes.everything())


def test_picture_too_large_is_refused_with_the_dots_that_fit(qtbot: QtBot) -> None:
    poster = scenes.scene(width=3370, height=2384)

    with pytest.raises(PictureTooLargeError) as refused:
        png(poster, dpi=600)

    assert "28083 by 19867" in str(refused.value)
    width, height = pixels_at(poster, refused.value.most_dpi)
    assert 0.9 * MOST_PIXELS < width * height <= MOST_PIXELS


def test_refusal_speaks_french(qtbot: QtBot) -> None:
    language.use("fr")

    with pytest.raises(PictureTooLargeError, match="ppp"):
        png(scenes.scene(width=9000, height=9000), dpi=600)


def test_png_is_a_format_maps_are_exported_in(qtbot: QtBot) -> None:
    (row,) = (row for row in formats() if row.suffix == "png")

    assert row.paint(scenes.everything()) == png(scenes.everything())


def test_png_needs_no_screen_and_no_application() -> None:
    code = (
        "import os, sys; [os.environ.pop(n, None) for n in ('DISPLAY', 'WAYLAND_DISPLAY', 'QT_QPA_PLATFORM')];"
        "from tests.exports.scenes import everything; from journeycanvas.ui.png import png;"
        "sys.stdout.buffer.write(png(everything()))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=60)

    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""
    assert struct.unpack(">II", done.stdout[16:24]) == (1200, 840)


def pixels_at(scene: Scene, dpi: float) -> tuple[int, int]:
    return round(scene.sheet.width_pt * dpi / 72), round(scene.sheet.height_pt * dpi / 72)
