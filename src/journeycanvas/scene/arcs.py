"""Arcs of ellipses as cubic curves, which every painter can draw."""

import math
from collections.abc import Iterator
from typing import NamedTuple

_Point = tuple[float, float]
_WIDEST_PIECE = math.pi / 4
"""A cubic over an eighth of a circle is off by less than a hundred-thousandth of the radius."""


class Ellipse(NamedTuple):
    """The shape an arc is cut from; the turn of its axes is in degrees, clockwise where y runs downwards."""

    radius_x: float
    radius_y: float
    turn: float = 0.0


class _Frame(NamedTuple):
    """Takes points of the unit circle around the middle between two ends to where they belong on the ellipse."""

    middle: _Point
    radii: _Point
    cos: float
    sin: float

    def placed(self, unit: _Point) -> _Point:
        along, across = self.radii[0] * unit[0], self.radii[1] * unit[1]
        return (
            self.middle[0] + self.cos * along - self.sin * across,
            self.middle[1] + self.sin * along + self.cos * across,
        )


def cubics(
    start: _Point, end: _Point, *, ellipse: Ellipse, is_large: bool, is_clockwise: bool
) -> tuple[tuple[_Point, _Point, _Point], ...]:
    """Return the two control points and the end of each curve along an arc of a true ellipse between two points.

    The radii grow where they are too small to reach (SVG 2, B.2.5).
    """
    frame, unit = _frame(start, end, ellipse)
    centre = _centre(unit, is_right_of_way=is_large != is_clockwise)
    begin = math.atan2(unit[1] - centre[1], unit[0] - centre[0])
    sweep = (math.atan2(-unit[1] - centre[1], -unit[0] - centre[0]) - begin) % math.tau
    points = [
        frame.placed((x + centre[0], y + centre[1]))
        for x, y in _circle_points(begin, sweep if is_clockwise else sweep - math.tau)
    ]
    points[-1] = end
    return tuple(zip(points[::3], points[1::3], points[2::3], strict=True))


def _frame(start: _Point, end: _Point, ellipse: Ellipse) -> tuple[_Frame, _Point]:
    """Return the frame of the ellipse, and where in it, on the unit circle, the arc starts."""
    cos, sin = math.cos(math.radians(ellipse.turn)), math.sin(math.radians(ellipse.turn))
    half_x, half_y = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    unit_x = (cos * half_x + sin * half_y) / abs(ellipse.radius_x)
    unit_y = (cos * half_y - sin * half_x) / abs(ellipse.radius_y)
    grown = max(1.0, math.hypot(unit_x, unit_y))
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    radii = (abs(ellipse.radius_x) * grown, abs(ellipse.radius_y) * grown)
    return _Frame(middle, radii, cos, sin), (unit_x / grown, unit_y / grown)


def _centre(unit: _Point, *, is_right_of_way: bool) -> _Point:
    """Return the centre of the unit circle through a point and its opposite, on the asked side of them."""
    away = math.sqrt(max(0.0, 1 / (unit[0] ** 2 + unit[1] ** 2) - 1)) * (1 if is_right_of_way else -1)
    return away * unit[1], -away * unit[0]


def _circle_points(begin: float, sweep: float) -> Iterator[_Point]:
    """Give two control points and an end for each piece of an arc of the unit circle."""
    count = max(1, math.ceil(abs(sweep) / _WIDEST_PIECE - 1e-9))
    step = sweep / count
    reach = 4 / 3 * math.tan(step / 4)
    for piece in range(count):
        start, end = begin + piece * step, begin + (piece + 1) * step
        yield math.cos(start) - reach * math.sin(start), math.sin(start) + reach * math.cos(start)
        yield math.cos(end) + reach * math.sin(end), math.sin(end) - reach * math.cos(end)
        yield math.cos(end), math.sin(end)
