"""The pictures of a scene as the paper formats embed them: only the part that is shown leaves the document."""

import base64
import binascii
import io
import math
import warnings
from typing import TYPE_CHECKING, NamedTuple

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.shapes import EncodedPicture, Image

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

_MOST_PIXELS = 40_000_000
_WHOLE = (0.0, 0.0, 1.0, 1.0)
_JPEG_QUALITY = 92
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP")
_KNOWN_EVERYWHERE = ("image/png", "image/jpeg")
"""What every viewer of SVG must show; the others become PNG."""
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", 0, "image/png"),
    (b"\xff\xd8\xff", 0, "image/jpeg"),
    (b"GIF8", 0, "image/gif"),
    (b"WEBP", 8, "image/webp"),
)


class UnreadablePictureError(Exception):
    """The bytes kept for a picture are not a PNG, JPEG, GIF or WEBP picture, or too large a one."""


class Part(NamedTuple):
    """Whole pixels of a picture as a file of its own, its size, and what is shown of it: all but parts of pixels."""

    content: bytes
    media_type: str
    width_px: int
    height_px: int
    rest: tuple[float, float, float, float]
    """Left, top, width and height in fractions of the part."""


class Cutout(NamedTuple):
    """The PNG or JPEG file of a picture's shown part, whole pixels of it, and where those pixels lie in the scene."""

    key: str
    media_type: str
    content: bytes
    place: Rect


def cutout(image: Image) -> Cutout:
    """Return the part of the picture shown by an image; raises UnreadablePictureError."""
    content = _content(image.picture)
    media_type = _media_type(content)
    if image.crop == _WHOLE and media_type in _KNOWN_EVERYWHERE:
        return Cutout(image.picture.key, media_type, content, Rect(image.x, image.y, image.width, image.height))
    pixels = opened(content)
    left, top, right, bottom = box = _pixels_shown(image.crop, pixels.size)
    content, media_type = _saved(pixels.crop(box), media_type)
    key = f"{image.picture.key}:{left},{top},{right},{bottom}"
    x_scale, y_scale = image.width / (image.crop[2] * pixels.width), image.height / (image.crop[3] * pixels.height)
    place = Rect(
        image.x + (left - image.crop[0] * pixels.width) * x_scale,
        image.y + (top - image.crop[1] * pixels.height) * y_scale,
        (right - left) * x_scale,
        (bottom - top) * y_scale,
    )
    return Cutout(key, media_type, content, place)


def part_of(content: bytes, crop: tuple[float, float, float, float]) -> Part | None:
    """Return the pixels of a picture's file that are shown; None where it cannot be read."""
    try:
        media_type, pixels = _media_type(content), opened(content)
    except UnreadablePictureError:
        return None
    left, top, right, bottom = box = _pixels_shown(crop, pixels.size)
    width, height = right - left, bottom - top
    x, y = crop[0] * pixels.width - left, crop[1] * pixels.height - top
    across, down = crop[2] * pixels.width, crop[3] * pixels.height
    rest = (max(0.0, x / width), max(0.0, y / height), min(1.0, across / width), min(1.0, down / height))
    return Part(*_saved(pixels.crop(box), media_type), width, height, rest)


def _saved(part: "Pixels", media_type: str) -> tuple[bytes, str]:
    buffer = io.BytesIO()
    if media_type == "image/jpeg":
        part.save(buffer, "JPEG", quality=_JPEG_QUALITY)
        return buffer.getvalue(), media_type
    part.save(buffer, "PNG")
    return buffer.getvalue(), "image/png"


def opened(content: bytes) -> "Pixels":
    """Return the decoded pixels of a picture's file; raises UnreadablePictureError."""
    from PIL import Image as pillow  # noqa: N813 (a module) - local: most maps hold no picture

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            pixels = pillow.open(io.BytesIO(content), formats=_FORMATS)
            if pixels.width * pixels.height > _MOST_PIXELS:
                raise UnreadablePictureError
            pixels.load()
    except (OSError, ValueError, SyntaxError, EOFError, Warning, pillow.DecompressionBombError) as error:
        raise UnreadablePictureError from error
    return pixels


def _content(picture: EncodedPicture) -> bytes:
    try:
        return base64.b64decode(picture.base64, validate=True)
    except (binascii.Error, ValueError) as error:
        raise UnreadablePictureError from error


def _media_type(content: bytes) -> str:
    for signature, place, media_type in _SIGNATURES:
        if content[place : place + len(signature)] == signature:
            return media_type
    raise UnreadablePictureError


def _pixels_shown(crop: tuple[float, float, float, float], size: tuple[int, int]) -> tuple[int, int, int, int]:
    x, y, width, height = crop
    return (
        max(0, math.floor(x * size[0])),
        max(0, math.floor(y * size[1])),
        min(size[0], math.ceil((x + width) * size[0])),
        min(size[1], math.ceil((y + height) * size[1])),
    )
