"""A scene as a PNG picture; works with no screen."""

import math
import sys
from functools import cache, partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter

from journeycanvas import progress
from journeycanvas.language import _
from journeycanvas.scene.scene import Scene
from journeycanvas.ui.paint import ink
from journeycanvas.ui.paint.sheet import PAPER, paint_scene

MOST_PIXELS = 100_000_000
"""A larger picture is refused: few programs open it, and its pixels alone would take 400 MB."""
DPI = 144.0

_PAINTING = 0.5
"""How much of the time painting takes, as a person who waits is told."""
_POINTS_A_INCH = 72.0
_METRES_A_INCH = 0.0254


class PictureTooLargeError(ValueError):
    """A picture of so many dots an inch would have too many pixels; its text says how many dots would do."""

    def __init__(self, width: int, height: int, *, most_dpi: int) -> None:
        super().__init__(
            _("The picture would be {width} by {height} pixels, which is too large. At most {dpi} dpi fit.").format(
                width=width, height=height, dpi=most_dpi
            )
        )
        self.most_dpi = most_dpi


def png(scene: Scene, *, dpi: float = DPI) -> bytes:
    """Return the scene's sheet as a PNG file; raises PictureTooLargeError. Call it in the thread of the window."""
    _application()
    sheet = scene.sheet
    width, height = _pixels(sheet.width_pt, dpi), _pixels(sheet.height_pt, dpi)
    if width * height > MOST_PIXELS:
        raise PictureTooLargeError(width, height, most_dpi=_most_dpi(scene))
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(ink.colour(PAPER))
    image.setDotsPerMeterX(round(dpi / _METRES_A_INCH))
    image.setDotsPerMeterY(round(dpi / _METRES_A_INCH))
    with QPainter(image) as painter:
        scale = sheet.scale * dpi / _POINTS_A_INCH
        painter.scale(scale, scale)
        with progress.part(_PAINTING):
            paint_scene(painter, scene, on_paper=True)
    return progress.aside(partial(_encoded, image))


def _encoded(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise MemoryError("no room for the picture")
    return bytes(content.data())


def _pixels(length_pt: float, dpi: float) -> int:
    return max(1, round(length_pt * dpi / _POINTS_A_INCH))


def _most_dpi(scene: Scene) -> int:
    square_inches = scene.sheet.width_pt * scene.sheet.height_pt / _POINTS_A_INCH**2
    return max(1, math.floor(math.sqrt(MOST_PIXELS / square_inches)) - 1)


@cache
def _application() -> QGuiApplication:
    """Return the running application, else one that needs no screen; letters cannot be drawn without."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    return QGuiApplication([sys.argv[0], "-platform", "offscreen"])
