"""The pictures of a card: one alone, or several in rows of two, each over its caption."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journeycanvas.lanes.parts.words import Block, block
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.shapes import EncodedPicture
from journeycanvas.theme.paper import PaperTheme

PICTURE_MAX = 150.0
"""The height of a picture at most, in points."""
LEAST_WIDTH = 56.0
"""Two stand side by side where each is as wide as this at least, so that a caption can still be read."""
GAP = 4.0
CAPTION_GAP = 1.0


class Pictured(NamedTuple):
    """A picture as a card shows it: the part of it, its caption, and the id of its use."""

    picture: EncodedPicture
    crop: tuple[float, float, float, float]
    caption: str
    use: str

    @property
    def ratio(self) -> float:
        """How wide the part shown is, for a height of one."""
        _, _, width, height = self.crop
        return (self.picture.width_px * width) / max(1.0, self.picture.height_px * height)


class Placed(NamedTuple):
    """A picture in its box, counted from the corner of the gallery, and its caption, where it is written under it."""

    pictured: Pictured
    box: Rect
    caption: Block | None


class Gallery(NamedTuple):
    """The pictures of a card in their places, and the height they take together, in points."""

    placed: tuple[Placed, ...]
    height: float


def gallery(pictures: Sequence[Pictured], room: float, theme: PaperTheme, language: str) -> Gallery:
    """Return pictures in a room so wide; one alone has no caption here, since that stands under the card's text."""
    if not pictures:
        return Gallery((), 0.0)
    if len(pictures) == 1:
        height = min(PICTURE_MAX, room / pictures[0].ratio)
        return Gallery((Placed(pictures[0], _centred(pictures[0], height, Rect(0, 0, room, height)), None),), height)
    found: list[Placed] = []
    y = 0.0
    for row in _rows(pictures, room):
        laid = list(_row(row, room, y, theme, language))
        found += laid
        y = max(_bottom(one) for one in laid) + GAP
    return Gallery(tuple(found), y - GAP)


def _rows(pictures: Sequence[Pictured], room: float) -> Iterator[Sequence[Pictured]]:
    """Give the pictures by twos where both are wide enough so, else one by one."""
    place = 0
    while place < len(pictures):
        pair = pictures[place : place + 2]
        height = (room - GAP) / sum(one.ratio for one in pair)
        fits = len(pair) == 2 and min(one.ratio for one in pair) * height >= LEAST_WIDTH
        yield pair if fits else pair[:1]
        place += len(pair) if fits else 1


def _row(row: Sequence[Pictured], room: float, y: float, theme: PaperTheme, language: str) -> Iterator[Placed]:
    wide = room - GAP * (len(row) - 1)
    height = min(PICTURE_MAX, wide / sum(one.ratio for one in row))
    share = wide / sum(one.ratio for one in row)
    x = 0.0
    for one in row:
        width = one.ratio * share
        words = block(one.caption, "regular", theme.type.small, width, language) if one.caption else None
        yield Placed(one, _centred(one, height, Rect(x, y, width, height)), words)
        x += width + GAP


def _centred(one: Pictured, height: float, room: Rect) -> Rect:
    width = height * one.ratio
    return Rect(room.x + (room.width - width) / 2, room.y, width, height)


def _bottom(one: Placed) -> float:
    return one.box.bottom + (CAPTION_GAP + one.caption.height if one.caption else 0.0)
