"""Scenes painted into pictures, and what is seen there."""

from PySide6.QtGui import QColor, QImage, QPainter

from journeycanvas.scene.scene import Scene
from journeycanvas.ui.paint.scene_painter import ScenePainter
from journeycanvas.ui.paint.sheet import paint_scene
from tests.exports import scenes

WHITE = "#ffffff"


def painted(scene: Scene, *, scale: float = 1.0, on_paper: bool = True) -> QImage:
    """Return the sheet of a scene, so many pixels to a point."""
    image = QImage(round(scene.width * scale), round(scene.height * scale), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.scale(scale, scale)
        paint_scene(painter, scene, on_paper=on_paper)
    return image


def painted_shapes(*shapes: object, detail: float, scale: float = 1.0) -> QImage:
    """Return a sheet of 100 by 100 points with these shapes, simplified as for a detail."""
    image = QImage(round(100 * scale), round(100 * scale), QImage.Format.Format_RGB32)
    image.fill(QColor(WHITE))
    with QPainter(image) as painter:
        painter.scale(scale, scale)
        ScenePainter(painter, detail).paint(scenes.node("shapes", *shapes))  # type: ignore[arg-type]  # they are shapes
    return image


def colour_at(image: QImage, x: float, y: float) -> str:
    """Return the colour of a pixel, as #rrggbb."""
    return image.pixelColor(int(x), int(y)).name()


def is_blank(image: QImage) -> bool:
    """Tell whether nothing is drawn."""
    return inked(image) == 0


def inked(image: QImage) -> int:
    """Return how many pixels are not white."""
    pixels = bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits())
    white = b"\xff\xff\xff\xff"
    return sum(pixels[start : start + 4] != white for start in range(0, len(pixels), 4)) if pixels.strip(b"\xff") else 0
