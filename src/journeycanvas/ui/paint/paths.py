"""Outlines, icons and dots as Qt's paths and point lists, each built once."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from journeycanvas.remembering import on_forgetting
from journeycanvas.scene.icons import UnknownIconError, icon

if TYPE_CHECKING:  # icons are drawn before there is any map
    from journeycanvas.scene.geometry import Rect
    from journeycanvas.scene.shapes import Command

_KEPT = 4_096
_DOTS_KEPT = 1_024
"""Few enough that a long drag, which makes new ones at each step, does not fill the memory."""
_NUMBERS_A_PIECE = 2 * 48
_LEAST_APART = 0.01
_kept_paths: dict[int, tuple[Sequence[Command], QPainterPath]] = {}
_kept_corners: dict[int, tuple[Sequence[Command], list[QPolygonF]]] = {}
_kept_dots: dict[int, tuple[tuple[float, ...], DotPieces]] = {}
"""By the identity of what they were built from, which is kept with them so that it stays itself."""
for _kept in (_kept_paths, _kept_corners, _kept_dots):
    on_forgetting(_kept.clear)


class DotPieces:
    """A row of dots in short pieces, so that only those in sight are drawn."""

    def __init__(self, points: tuple[float, ...]) -> None:
        """Split x0, y0, x1, y1 and so on."""
        self._points = points
        self._bounds: list[tuple[float, float, float, float]] = []
        """The edges of the pieces, found when first asked for."""
        self._polygons: dict[int, QPolygonF] = {}
        self._lines: dict[int, QPolygonF] = {}

    def inside(self, box: Rect | None) -> list[int]:
        """Return the numbers of the pieces that may reach into a rectangle; of all for none."""
        starts = range(0, len(self._points), _NUMBERS_A_PIECE)
        if box is None:
            return list(range(len(starts)))
        if not self._bounds:
            self._bounds = [_edges(self._points[start : start + _NUMBERS_A_PIECE]) for start in starts]
        left, top, right, bottom = box.x, box.y, box.right, box.bottom
        return [
            number
            for number, (x1, y1, x2, y2) in enumerate(self._bounds)
            if x1 <= right and x2 >= left and y1 <= bottom and y2 >= top
        ]

    def dots(self, number: int) -> Iterable[tuple[float, float]]:
        """Give the dots of a piece."""
        start = number * _NUMBERS_A_PIECE
        numbers = iter(self._points[start : start + _NUMBERS_A_PIECE])
        return zip(numbers, numbers, strict=True)

    def polygon(self, number: int) -> QPolygonF:
        """Return the dots of a piece as Qt wants them."""
        found = self._polygons.get(number)
        if found is None:
            found = self._polygons[number] = QPolygonF([QPointF(x, y) for x, y in self.dots(number)])
        return found

    def line(self, room: float) -> QPolygonF:
        """Return a line through all the dots, or through so few of them that they stand about so far apart."""
        numbers = self._points
        if not numbers:
            return QPolygonF()
        apart = 1.0
        if len(numbers) > 2:
            apart = max(math.hypot(numbers[2] - numbers[0], numbers[3] - numbers[1]), _LEAST_APART)
        step = 1 << max(0, math.frexp(room / apart)[1] - 1)
        found = self._lines.get(step)
        if found is None:
            dots = [*zip(numbers[: -2 : 2 * step], numbers[1 : -2 : 2 * step], strict=True), numbers[-2:]]
            found = self._lines[step] = QPolygonF([QPointF(x, y) for x, y in dots])
        return found


def _edges(points: tuple[float, ...]) -> tuple[float, float, float, float]:
    xs, ys = points[::2], points[1::2]
    return min(xs), min(ys), max(xs), max(ys)


def path(commands: Sequence[Command]) -> QPainterPath:
    """Return the path of drawing commands, filled by the nonzero rule."""
    found = _kept_paths.get(id(commands))
    if found is not None:
        return found[1]
    if len(_kept_paths) >= _KEPT:
        _kept_paths.clear()
    built = build(commands)
    _kept_paths[id(commands)] = (commands, built)
    return built


def corners(commands: Sequence[Command]) -> list[QPolygonF]:
    """Return the ends of the lines and curves of drawing commands, for each part by itself."""
    found = _kept_corners.get(id(commands))
    if found is not None:
        return found[1]
    if len(_kept_corners) >= _KEPT:
        _kept_corners.clear()
    built = _corners(commands)
    _kept_corners[id(commands)] = (commands, built)
    return built


def _corners(commands: Sequence[Command]) -> list[QPolygonF]:
    parts: list[list[QPointF]] = []
    for command in commands:
        if len(command) == 1:
            parts[-1].append(parts[-1][0])
        elif command[0] == "M":
            parts.append([QPointF(command[-2], command[-1])])
        else:
            parts[-1].append(QPointF(command[-2], command[-1]))
    return [QPolygonF(part) for part in parts]


def build(commands: Iterable[Command]) -> QPainterPath:
    """Return a new path of drawing commands, filled by the nonzero rule."""
    drawn = QPainterPath()
    drawn.setFillRule(Qt.FillRule.WindingFill)
    for command in commands:
        match command:
            case ("M", float() | int() as x, float() | int() as y):
                drawn.moveTo(x, y)
            case ("L", float() | int() as x, float() | int() as y):
                drawn.lineTo(x, y)
            case ("C", x1, y1, x2, y2, x, y):
                drawn.cubicTo(x1, y1, x2, y2, x, y)
            case _:
                drawn.closeSubpath()
    return drawn


def passing(kept: QPainterPath) -> QPainterPath:
    """Return a path as one that is kept, to be drawn and dropped.

    Once drawn, a path holds on to three kilobytes of what it was drawn with, which is made again in a microsecond.
    """
    drawn = QPainterPath()
    drawn.addPath(kept)
    drawn.setFillRule(kept.fillRule())
    return drawn


def dot_pieces(points: tuple[float, ...]) -> DotPieces:
    """Return the pieces of a row of dots."""
    found = _kept_dots.get(id(points))
    if found is not None:
        return found[1]
    if len(_kept_dots) >= _DOTS_KEPT:
        _kept_dots.clear()
    pieces = DotPieces(points)
    _kept_dots[id(points)] = (points, pieces)
    return pieces


@cache
def icon_path(name: str) -> QPainterPath:
    """Return the strokes of an icon in its box of 24 by 24; nothing where there is no such icon."""
    try:
        return build(icon(name))
    except UnknownIconError:
        return QPainterPath()
