"""Pictures, kept in the document once by the hash of their content."""

from typing import Annotated, Literal

from journeycanvas.model.record import Fraction, Id, Record, Text
from journeycanvas.model.schema import Within, Written

LARGEST_PICTURE_PX = 40_000_000
"""Pixels in one picture; more is refused."""


class Crop(Record):
    """The part of a picture that is shown, in fractions of its width and height."""

    x: Fraction = 0.0
    y: Fraction = 0.0
    width: Annotated[float, Within(gt=0, le=1)] = 1.0
    height: Annotated[float, Within(gt=0, le=1)] = 1.0


class Picture(Record):
    """An embedded picture; the id is the SHA-256 of its bytes."""

    id: Id
    media_type: Literal["image/png", "image/jpeg", "image/gif", "image/webp"]
    width_px: Annotated[int, Within(ge=1, le=100_000)]
    height_px: Annotated[int, Within(ge=1, le=100_000)]
    content: Annotated[str, Written(r"^[A-Za-z0-9+/]*={0,2}$", max_length=64 * 1024 * 1024)]
    """The bytes of the file in base64 (RFC 4648)."""
    name: Text = ""


class PictureUse(Record):
    """A picture shown somewhere, with its caption (R47)."""

    id: Id
    picture: Id
    caption: Text = ""
    crop: Crop = Crop()
