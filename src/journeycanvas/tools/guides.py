"""Smart guides: what is dragged snaps to what it is nearly aligned with."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from math import inf
from operator import itemgetter
from typing import NamedTuple

from journeycanvas.tools.feedback import Guide

REACH_PX = 7.0
"""How near, in pixels of the screen, an alignment is before it holds what is dragged: felt alike at any zoom."""
SIGHT_PX = 800.0
"""How far along a row or column, in pixels, something aligned may be: about as far as a window shows."""

Point = tuple[float, float]
_ROUNDING = 1e-6


class Snapped(NamedTuple):
    """A point moved onto its alignments, and the guides that show them."""

    x: float
    y: float
    guides: tuple[Guide, ...] = ()


class Alignments:
    """The points that something dragged may be aligned with, in order across and down: each step asks of few."""

    def __init__(self, points: Iterable[Point] = ()) -> None:
        """Put the points in order."""
        points = tuple(points)
        self._orders = tuple(sorted(points, key=itemgetter(way)) for way in (0, 1))
        self._values = tuple([point[way] for point in order] for way, order in enumerate(self._orders))

    def nearest(self, point: Point, *, way: int, reach: float, sight: float = inf) -> Point | None:
        """Return the point nearest to another one across (way 0) or down (way 1), within reach and in sight."""
        at, values = point[way], self._values[way]
        first = bisect_left(values, at - reach - _ROUNDING)
        last = bisect_right(values, at + reach + _ROUNDING, first)
        row = point[1 - way]
        within = [
            other
            for other in self._orders[way][first:last]
            if abs(other[way] - at) <= reach and abs(other[1 - way] - row) <= sight
        ]
        return min(within, key=lambda other: (abs(other[way] - at), abs(other[1 - way] - row)), default=None)


def snapped(point: Point, others: Alignments, *, pixel: float = 1.0, ways: Collection[int] = (0, 1)) -> Snapped:
    """Return the point aligned with the nearest of the other points, across and down, where one is within reach.

    A pixel of the screen is so many points. What may go only across (way 0) or down (way 1) is aligned that way alone.
    """
    x, y = point
    reach, sight = REACH_PX * pixel, SIGHT_PX * pixel
    over, level = [others.nearest(point, way=way, reach=reach, sight=sight) if way in ways else None for way in (0, 1)]
    new_x = over[0] if over is not None else x
    new_y = level[1] if level is not None else y
    guides: list[Guide] = []
    if over is not None:
        guides.append(Guide(new_x, over[1], new_x, new_y))
    if level is not None:
        guides.append(Guide(level[0], new_y, new_x, new_y))
    return Snapped(new_x, new_y, tuple(guides))
