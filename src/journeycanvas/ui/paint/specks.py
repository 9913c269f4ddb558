"""Nodes seen from so far that each is a speck of colour: thousands of them are drawn at once."""

from collections import defaultdict
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeycanvas.scene.scene import Node
from journeycanvas.scene.shapes import Box, Disc, Dots, Image, Outline, Rule
from journeycanvas.ui.paint import ink

SMALL_PX = 3.0
"""What is smaller both ways is a speck."""
_ASIDE = 0.15
"""The share of its width on each side that an outline leaves empty, so that it is no stronger than it was near."""
_LINES = (Dots, Rule, Image)
"""What is drawn as it is, however small."""


class Speck(NamedTuple):
    """What a node is from afar: a square of one colour; nothing where it has none."""

    place: QRectF
    code: str | None
    is_likeness: bool = True
    """Whether it looks like the node; else the node itself is to be drawn."""


def speck_of(node: Node) -> Speck:
    """Return what a node is from afar, which its first shape tells."""
    for shape in node.shapes:
        if isinstance(shape, Disc):
            side = 2 * shape.radius
            return Speck(QRectF(shape.x - shape.radius, shape.y - shape.radius, side, side), shape.stroke or shape.fill)
        if isinstance(shape, Box):
            return Speck(QRectF(shape.x, shape.y, shape.width, shape.height), shape.fill or shape.stroke)
        if isinstance(shape, Outline):
            fill = shape.fill if isinstance(shape.fill, str) else None
            x, y = node.bounds.width * _ASIDE, node.bounds.height * _ASIDE
            return Speck(QRectF(*node.bounds).adjusted(x, y, -x, -y), shape.stroke or fill)
        if isinstance(shape, _LINES):
            return Speck(QRectF(), None, is_likeness=False)
    return Speck(QRectF(), None)


class Specks:
    """Specks to be drawn together; among themselves they lie in the order of their colours."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        self._places: defaultdict[str, list[QRectF]] = defaultdict(list)

    def add(self, speck: Speck) -> None:
        """Draw a speck with the next ones."""
        if speck.code is not None:
            self._places[speck.code].append(speck.place)

    def draw(self) -> None:
        """Draw what was added, over what is there."""
        if not self._places:
            return
        self._painter.save()
        self._painter.setPen(ink.NO_PEN)
        for code in sorted(self._places):
            self._painter.setBrush(ink.brush(code))
            self._painter.drawRects(self._places[code])
        self._painter.restore()
        self._places.clear()
