"""Nodes seen from so far that each is a speck of colour: thousands of them are drawn at once."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeycanvas.scene.scene import Node
from journeycanvas.scene.shapes import Box, Disc, Dots, Image, Outline, Rule
from journeycanvas.theme.paper import PAPER
from journeycanvas.ui.paint import ink
from journeycanvas.ui.paint.visible import VISIBLE_TEXT_PX

SMALL_PX = 3.0
"""What is smaller both ways is a speck."""
_ASIDE = 0.15
"""The share of its width on each side that an outline leaves empty, so that it is no stronger than it was near."""
_LINES = (Dots, Rule, Image)
"""What is drawn as it is, however small."""

SKETCHED_BELOW = 0.075
"""With fewer pixels to a point the dots of a path run together, and touchpoints are specks."""
_DOTTED = ("path", "connection")
"""The roles of what is a line of dots, and maybe letters."""
_DOTS_SEEN_AT = 0.014
"""With fewer pixels to a point a line of dots tints them by so little that nobody sees it."""
_CURVE = "curve"
_CURVE_SEEN_AT = 0.0115
"""With fewer pixels to a point the line of an emotion curve is too thin to be seen."""
_FLAT_PX = 1.0
"""In a band lower than this the washes under and over such a curve are not seen either."""
_LETTERS = "label"
"""The role of what is letters, and at most a line that leads to them."""
_LETTERS_SEEN_AT = VISIBLE_TEXT_PX / PAPER.type.label
"""How many pixels a point must take for them to be seen."""


class Speck(NamedTuple):
    """What a node is from afar: a square of one colour."""

    place: QRectF
    code: str


NOTHING = Speck(QRectF(), "")
"""A node that is not seen from afar."""
AS_IT_IS = Speck(QRectF(), "")
"""A node that is to be drawn itself from afar too."""


def lost_roles(detail: float) -> frozenset[str]:
    """Return the roles of which nothing can be seen at so many pixels a point, whatever a node shows."""
    if detail >= _LETTERS_SEEN_AT:
        return frozenset()
    return frozenset((_LETTERS, *_DOTTED) if detail < _DOTS_SEEN_AT else (_LETTERS,))


def is_flat(node: Node, detail: float) -> bool:
    """Tell whether a node is a curve too thin and too low to be seen at so many pixels a point."""
    return node.role == _CURVE and detail < _CURVE_SEEN_AT and node.bounds.height * detail < _FLAT_PX


def speck_of(node: Node) -> Speck:
    """Return what a node is from afar, which its first shape tells."""
    if node.role in _DOTTED:
        return AS_IT_IS
    for shape in node.glance():
        if isinstance(shape, Disc):
            side = 2 * shape.radius
            return _of(shape.stroke or shape.fill, shape.x - shape.radius, shape.y - shape.radius, side, side)
        if isinstance(shape, Box):
            return _of(shape.fill or shape.stroke, shape.x, shape.y, shape.width, shape.height)
        if isinstance(shape, Outline):
            fill = shape.fill if isinstance(shape.fill, str) else None
            x, y, width, height = node.bounds
            share = 1 - 2 * _ASIDE
            return _of(shape.stroke or fill, x + width * _ASIDE, y + height * _ASIDE, width * share, height * share)
        if isinstance(shape, _LINES):
            return AS_IT_IS
    return NOTHING


def _of(code: str | None, x: float, y: float, width: float, height: float) -> Speck:
    return NOTHING if code is None else Speck(QRectF(x, y, width, height), code)


def draw_specks(painter: QPainter, specks: Iterable[Speck]) -> None:
    """Draw specks over what is there; among themselves they lie in the order of their colours."""
    places: defaultdict[str, list[QRectF]] = defaultdict(list)
    for speck in specks:
        places[speck.code].append(speck.place)
    painter.save()
    painter.setPen(ink.NO_PEN)
    for code in sorted(places):
        painter.setBrush(ink.brush(code))
        painter.drawRects(places[code])
    painter.restore()
