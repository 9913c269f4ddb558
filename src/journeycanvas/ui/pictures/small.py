"""Pictures as they are cut, drawn small: for a row of the inspector, and beside the map."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from journeycanvas.edits.pictures import Hung
from journeycanvas.scene.shapes import EncodedPicture
from journeycanvas.ui.paint.pictures import PICTURES


def size_within(hung: Hung, most: QSize) -> QSize:
    """Return how large the part of a picture that is shown becomes, as large as it fits."""
    picture, crop = hung.picture, hung.crop
    part = QSizeF(crop.width * picture.width_px, crop.height * picture.height_px)
    return part.scaled(QSizeF(most), Qt.AspectRatioMode.KeepAspectRatio).toSize().expandedTo(QSize(1, 1))


def small(hung: Hung, size: QSize, *, ratio: float) -> QPixmap:
    """Return the part of a picture that is shown in this size, sharp where a pixel of the window is so many."""
    drawn = QPixmap(size * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    picture, crop = hung.picture, hung.crop
    encoded = EncodedPicture(picture.id, picture.media_type, picture.content, picture.width_px, picture.height_px)
    longest = max(size.width() / crop.width, size.height() / crop.height) * ratio
    whole = PICTURES.at_least(encoded, longest)
    wide, high = whole.width(), whole.height()
    part = QRectF(crop.x * wide, crop.y * high, crop.width * wide, crop.height * high)
    with QPainter(drawn) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(0, 0, size.width(), size.height()), whole, part)
    return drawn
