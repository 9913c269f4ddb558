"""Outlines, icons and dots as Qt's paths and point lists, each built once."""

from collections.abc import Iterable, Sequence
from functools import cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from journeycanvas.scene.icons import UnknownIconError, icon
from journeycanvas.scene.shapes import Command

_KEPT = 16_384
_DOTS_A_PIECE = 64
_kept_paths: dict[int, tuple[Sequence[Command], QPainterPath]] = {}
_kept_dots: dict[int, tuple[tuple[float, ...], "DotPieces"]] = {}
"""By the identity of what they were built from, which is kept with them so that it stays itself."""


class DotPieces:
    """A row of dots in short pieces, so that only those in sight are drawn."""

    def __init__(self, points: tuple[float, ...]) -> None:
        self._points = points
        self._bounds: list[tuple[float, float, float, float]] = []
        step = 2 * _DOTS_A_PIECE
        for start in range(0, len(points), step):
            xs, ys = points[start : start + step : 2], points[start + 1 : start + step : 2]
            self._bounds.append((min(xs), min(ys), max(xs), max(ys)))
        self._polygons: dict[int, QPolygonF] = {}

    def inside(self, left: float, top: float, *, right: float, bottom: float) -> Iterable[QPolygonF]:
        """Give the pieces that may reach into a rectangle."""
        for number, (x1, y1, x2, y2) in enumerate(self._bounds):
            if x1 <= right and x2 >= left and y1 <= bottom and y2 >= top:
                yield self._polygons.get(number) or self._build(number)

    def whole(self) -> Iterable[QPolygonF]:
        """Give all pieces."""
        for number in range(len(self._bounds)):
            yield self._polygons.get(number) or self._build(number)

    def _build(self, number: int) -> QPolygonF:
        start = 2 * _DOTS_A_PIECE * number
        numbers = iter(self._points[start : start + 2 * _DOTS_A_PIECE])
        polygon = self._polygons[number] = QPolygonF([QPointF(x, y) for x, y in zip(numbers, numbers, strict=True)])
        return polygon


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


def dot_pieces(points: tuple[float, ...]) -> DotPieces:
    """Return the pieces of a row of dots."""
    found = _kept_dots.get(id(points))
    if found is not None:
        return found[1]
    if len(_kept_dots) >= _KEPT:
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
