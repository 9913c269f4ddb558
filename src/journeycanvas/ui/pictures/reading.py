"""Reading pictures that others made: checked by their content, turned upright, reduced, and written anew.

What is kept of a file is its pixels alone: no place, no name of a camera, nothing that follows its end.
"""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter

from journeycanvas import progress
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.pictures import picture_of
from journeycanvas.language import _
from journeycanvas.model.picture import LARGEST_PICTURE_PX, Picture
from journeycanvas.storage.errors import AccessError
from journeycanvas.storage.reading import LARGEST_FILE, content_of

LONGEST_PX = 2_000
"""The longer side of a picture in a journey; a larger one is reduced."""
_HEAVY = 2 * 1024 * 1024
"""Bytes from which on an opaque picture is kept as JPEG, where that is smaller."""
_QUALITY = 90
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", 0, b"png"),
    (b"\xff\xd8\xff", 0, b"jpeg"),
    (b"GIF8", 0, b"gif"),
    (b"WEBP", 8, b"webp"),
)
"""By what is in them, never by their names."""


class Read(NamedTuple):
    """A picture as it is kept, and in words what was done to it; empty where nothing was."""

    picture: Picture
    told: str = ""


def read_file(path: Path) -> Read:
    """Return the picture of a file; raises EditError, in the words of the user."""
    try:
        content = progress.aside(partial(content_of, path))
    except AccessError as error:
        raise EditError(_("“{name}” cannot be read.").format(name=path.name)) from error
    return read_picture(content, name=path.name)


def read_picture(content: bytes, *, name: str) -> Read:
    """Return the picture of a file's bytes; raises EditError, in the words of the user."""
    if len(content) > LARGEST_FILE:
        raise _refused(_("“{name}” is larger than {size} MiB."), name, size=LARGEST_FILE // 2**20)
    kind = next((kind for mark, at, kind in _SIGNATURES if content[at : at + len(mark)] == mark), None)
    if kind is None:
        raise _refused(_("“{name}” is no picture that can be shown: PNG, JPEG, GIF and WEBP can."), name)
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # The kind is told, so that no other of Qt's readers ever sees the bytes.
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > LARGEST_PICTURE_PX:
        most = LARGEST_PICTURE_PX // 1_000_000
        raise _refused(_("“{name}” has more than {most} million pixels."), name, most=most)
    image = reader.read() if size.isValid() and not size.isEmpty() else QImage()
    if image.isNull():
        raise _refused(_("“{name}” is damaged and cannot be shown."), name)
    read = kept(image, name=name, is_photo=kind == b"jpeg")
    if kind == b"jpeg" or reader.imageCount() <= 1:
        return read
    told = _("Of the animation “{name}” the first picture is kept.").format(name=name)
    return Read(read.picture, f"{told} {read.told}".strip())


def kept(image: QImage, *, name: str = "", is_photo: bool = False) -> Read:
    """Return pixels as a picture of a journey, reduced where they are many; raises EditError where there are none."""
    if image.isNull() or image.width() * image.height() > LARGEST_PICTURE_PX:
        raise EditError(_("This picture cannot be used."))
    reduced = _reduced(image)
    content, media_type = _encoded(reduced, is_photo=is_photo)
    picture = picture_of(
        content, media_type=media_type, width_px=reduced.width(), height_px=reduced.height(), name=name
    )
    if reduced.size() == image.size():
        return Read(picture)
    told = _("The picture was reduced from {before} to {after} pixels.")
    return Read(picture, told.format(before=_size(image), after=_size(reduced)))


def _refused(text: str, name: str, **values: int) -> EditError:
    return EditError(text.format(name=name, **values))


def _reduced(image: QImage) -> QImage:
    if max(image.width(), image.height()) <= LONGEST_PX:
        return image
    return image.scaled(
        QSize(LONGEST_PX, LONGEST_PX), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _encoded(image: QImage, *, is_photo: bool) -> tuple[bytes, str]:
    """Return the bytes of a picture's file and its type: a photograph as JPEG, the rest as it is unless it is heavy."""
    plain = _bare(image)
    if is_photo:
        return _written(plain, b"jpeg"), "image/jpeg"
    lossless = _written(plain, b"png")
    if len(lossless) <= _HEAVY or image.hasAlphaChannel():
        return lossless, "image/png"
    return min((lossless, "image/png"), (_written(plain, b"jpeg"), "image/jpeg"), key=lambda each: len(each[0]))


def _bare(image: QImage) -> QImage:
    """Return the pixels alone, in the colours of screens, without what else a file tells of them."""
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    kind = QImage.Format.Format_ARGB32 if image.hasAlphaChannel() else QImage.Format.Format_RGB32
    pixels = QImage(image.size(), kind)
    pixels.fill(Qt.GlobalColor.transparent)
    with QPainter(pixels) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(0, 0, image)
    return pixels


def _written(image: QImage, kind: bytes) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind))
    if kind == b"jpeg":
        writer.setQuality(_QUALITY)
    if not writer.write(image):
        raise EditError(_("This picture cannot be used."))
    return bytes(content.data())


def _size(image: QImage) -> str:
    return f"{image.width()} × {image.height()}"
