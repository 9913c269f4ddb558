"""Pictures and fades, whole or cut to a frame."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPainterPath, QTransform

from journeycanvas.exports.outlines import crossed
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.shapes import Gradient, Image
from journeycanvas.ui.paint import ink, paths
from journeycanvas.ui.paint.pictures import PICTURES
from journeycanvas.ui.paint.reach import pixels_per_point

_UNREADABLE = "#8A93A3"
_UNREADABLE_WIDTH = 0.75
_SMALLEST_CROP = 1e-3


def paint_image(painter: QPainter, image: Image, *, is_raster: bool) -> None:
    """Draw a picture in its box, a crossed box where it cannot be read; the painter's pen and brush are lost."""
    place = QRectF(image.x, image.y, image.width, image.height)
    left, top, width, height = image.crop
    shown = max(image.width / max(width, _SMALLEST_CROP), image.height / max(height, _SMALLEST_CROP))
    pixels = PICTURES.at_least(image.picture, shown * pixels_per_point(painter.deviceTransform()))
    if pixels.isNull():
        painter.setPen(ink.round_pen(_UNREADABLE, _UNREADABLE_WIDTH))
        painter.setBrush(ink.NO_BRUSH)
        painter.drawPath(paths.build(crossed(Rect(image.x, image.y, image.width, image.height))))
        return
    across, down = pixels.width(), pixels.height()
    source = QRectF(left * across, top * down, width * across, height * down)
    painter.setBrush(ink.OPAQUE_BRUSH)
    if image.radius <= 0:
        painter.drawImage(place, pixels, source)
        return
    frame = QPainterPath()
    radius = min(image.radius, image.width / 2, image.height / 2)
    frame.addRoundedRect(place, radius, radius)
    if is_raster:
        _fill_with_picture(painter, frame, place, pixels=pixels, source=source)
    else:
        _draw_clipped(painter, frame, place, pixels=pixels, source=source)


def paint_fade(painter: QPainter, outline: QPainterPath, gradient: Gradient) -> None:
    """Fill an outline with a fade; the painter's brush is lost.

    WORKAROUND: printers get Qt's gradients without their transparency, so the fade goes as a picture.
    """
    column = ink.fade_column(gradient)
    bounds = outline.boundingRect()
    place = QRectF(bounds.x(), gradient.top, bounds.width(), gradient.bottom - gradient.top)
    painter.setBrush(ink.OPAQUE_BRUSH)
    _draw_clipped(painter, outline, place, pixels=column, source=QRectF(column.rect()))


def _fill_with_picture(
    painter: QPainter, frame: QPainterPath, place: QRectF, *, pixels: QImage, source: QRectF
) -> None:
    """Fill a frame with part of a picture; a clip would leave its edge jagged on the screen."""
    texture = QBrush(pixels)
    texture.setTransform(
        QTransform.fromTranslate(place.x(), place.y())
        .scale(place.width() / source.width(), place.height() / source.height())
        .translate(-source.x(), -source.y())
    )
    painter.fillPath(frame, texture)


def _draw_clipped(painter: QPainter, frame: QPainterPath, place: QRectF, *, pixels: QImage, source: QRectF) -> None:
    painter.save()
    painter.setClipPath(frame, Qt.ClipOperation.IntersectClip)
    painter.drawImage(place, pixels, source)
    painter.restore()
