"""Dots, discs and icons as small pictures, on the screen: several times as fast as drawing each anew."""

import math
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from journeycanvas.remembering import forgettable
from journeycanvas.scene.icons import BOX
from journeycanvas.ui.paint import ink, paths

LARGEST_PX = 64.0
"""What is larger is drawn: there is little of it, and its pictures would take much memory."""
_PLACES = 4
"""Places of a stamp between one pixel and the next, each way: so that the dots of a path stand evenly."""
_STAMPS_KEPT = 64

Draw = Callable[[QPainter], None]
"""Draws around the origin, in pixels."""


class Pixels(NamedTuple):
    """How a painter that shifts and scales alike leads from scene points to pixels of the device."""

    scale: float
    dx: float
    dy: float
    own: QTransform
    """The transform to draw in pixels with."""

    @classmethod
    def of(cls, painter: QPainter) -> "Pixels":
        """Return those of a painter as its transform is now."""
        to_device = painter.deviceTransform()
        ratio = painter.device().devicePixelRatioF()
        return cls(to_device.m11(), to_device.dx(), to_device.dy(), QTransform.fromScale(1 / ratio, 1 / ratio))


class Stamp:
    """A small picture, for each place between the pixels that it can stand at, painted when first needed."""

    def __init__(self, reach_px: float, draw: Draw) -> None:
        """Keep what draws it, and how far it reaches from its middle."""
        self._draw = draw
        self._middle = math.ceil(reach_px) + 1
        self._pictures: list[QPixmap | None] = [None] * _PLACES**2

    def press(self, painter: QPainter, pixels: Pixels, middles: Iterable[tuple[float, float]]) -> None:
        """Put it on points of the scene, with a painter that stands in the pixels of its device."""
        scale, dx, dy = pixels.scale * _PLACES, pixels.dx * _PLACES, pixels.dy * _PLACES
        put, pictures, middle = painter.drawPixmap, self._pictures, self._middle
        for x, y in middles:
            across, down = round(x * scale + dx), round(y * scale + dy)
            number = down % _PLACES * _PLACES + across % _PLACES
            put(across // _PLACES - middle, down // _PLACES - middle, pictures[number] or self._picture(number))

    def _picture(self, number: int) -> QPixmap:
        down, across = divmod(number, _PLACES)
        side = 2 * self._middle + 1
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(self._middle + across / _PLACES, self._middle + down / _PLACES)
            self._draw(painter)
        self._pictures[number] = picture
        return picture


@forgettable
@lru_cache(_STAMPS_KEPT)
def dot_stamp(code: str, radius_px: float) -> Stamp:
    """Return the dot of a colour, its radius in pixels of the device."""

    def draw(painter: QPainter) -> None:
        painter.setPen(ink.NO_PEN)
        painter.setBrush(ink.brush(code))
        painter.drawEllipse(QPointF(), radius_px, radius_px)

    return Stamp(radius_px, draw)


@forgettable
@lru_cache(_STAMPS_KEPT)
def disc_stamp(fill: str | None, stroke: str | None, radius_px: float, stroke_px: float) -> Stamp:
    """Return a disc, its measures in pixels of the device."""

    def draw(painter: QPainter) -> None:
        painter.setPen(ink.NO_PEN if stroke is None else ink.sharp_pen(stroke, stroke_px))
        painter.setBrush(ink.NO_BRUSH if fill is None else ink.brush(fill))
        painter.drawEllipse(QPointF(), radius_px, radius_px)

    return Stamp(radius_px + stroke_px, draw)


@forgettable
@lru_cache(_STAMPS_KEPT)
def icon_stamp(name: str, stroke: str, size_px: float, stroke_px: float) -> Stamp:
    """Return an icon, its measures in pixels of the device."""

    def draw(painter: QPainter) -> None:
        scale = size_px / BOX
        painter.setPen(ink.round_pen(stroke, stroke_px / scale))
        painter.scale(scale, scale)
        painter.translate(-BOX / 2, -BOX / 2)
        painter.drawPath(paths.icon_path(name))

    return Stamp(size_px / 2 + stroke_px, draw)
