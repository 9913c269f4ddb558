"""The pictures of a document as Qt draws them: checked, decoded once, shrunk for small boxes."""

import base64
import binascii
from collections import OrderedDict

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from journeycanvas.remembering import on_forgetting
from journeycanvas.scene.shapes import EncodedPicture

MOST_PIXELS = 40_000_000
"""A larger picture is refused, as by the other formats."""
_MOST_BYTES_KEPT = 384 * 1024 * 1024
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", 0, b"png"),
    (b"\xff\xd8\xff", 0, b"jpeg"),
    (b"GIF8", 0, b"gif"),
    (b"WEBP", 8, b"webp"),
)


class DecodedPictures:
    """Decoded pictures by content, the least recently used dropped when they take too much memory."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, int], QImage] = OrderedDict()
        self._bytes = 0

    def at_least(self, picture: EncodedPicture, pixels: float) -> QImage:
        """Return the picture, halved as often as its longer side stays over so many pixels; null if unreadable."""
        full = self._image(picture, 0)
        longest = max(full.width(), full.height())
        halvings = 0
        while longest >> (halvings + 1) >= max(pixels, 1.0):
            halvings += 1
        return self._image(picture, halvings)

    def forget(self) -> None:
        """Keep none of them any longer."""
        self._kept.clear()
        self._bytes = 0

    def _image(self, picture: EncodedPicture, halvings: int) -> QImage:
        key = (picture.key, halvings)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        image = _halved(self._image(picture, halvings - 1)) if halvings else decoded(picture)
        self._kept[key] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > _MOST_BYTES_KEPT and len(self._kept) > 1:
            self._bytes -= self._kept.popitem(last=False)[1].sizeInBytes()
        return image


PICTURES = DecodedPictures()
on_forgetting(PICTURES.forget)


def decoded(picture: EncodedPicture) -> QImage:
    """Return a picture's pixels; a null image where its bytes are no PNG, JPEG, GIF or WEBP, or too large a one."""
    try:
        content = base64.b64decode(picture.base64, validate=True)
    except (binascii.Error, ValueError):
        return QImage()
    kind = next((name for mark, place, name in _SIGNATURES if content[place : place + len(mark)] == mark), None)
    if kind is None:
        return QImage()
    # Local: most maps have no pictures, and Python would get to know these types for nothing.
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImageReader

    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # The kind is told, so that no other of Qt's readers ever sees the bytes.
    reader = QImageReader(buffer, QByteArray(kind))
    size = reader.size()
    if not size.isValid() or not 0 < size.width() * size.height() <= MOST_PIXELS:
        return QImage()
    image = reader.read()
    if image.isNull():
        return image
    return image.convertToFormat(
        QImage.Format.Format_ARGB32_Premultiplied if image.hasAlphaChannel() else QImage.Format.Format_RGB32
    )


def _halved(image: QImage) -> QImage:
    size = QSize(max(1, image.width() // 2), max(1, image.height() // 2))
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
