"""Smart guides: what is dragged snaps to what it is nearly aligned with."""

from collections.abc import Iterable
from dataclasses import dataclass

from journeycanvas.tools.feedback import Guide

REACH = 4.0
"""How near, in points, an alignment is before it holds what is dragged."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Snapped:
    """A point moved onto its alignments, and the guides that show them."""

    x: float
    y: float
    guides: tuple[Guide, ...] = ()


def snapped(point: Point, others: Iterable[Point], *, reach: float = REACH) -> Snapped:
    """Return the point aligned with the nearest of the other points, across and down, where one is within reach."""
    x, y = point
    others = tuple(others)
    above = [other for other in others if abs(other[0] - x) <= reach]
    beside = [other for other in others if abs(other[1] - y) <= reach]
    over = min(above, key=lambda other: (abs(other[0] - x), abs(other[1] - y)), default=None)
    level = min(beside, key=lambda other: (abs(other[1] - y), abs(other[0] - x)), default=None)
    new_x = over[0] if over is not None else x
    new_y = level[1] if level is not None else y
    guides: list[Guide] = []
    if over is not None:
        guides.append(Guide(new_x, over[1], new_x, new_y))
    if level is not None:
        guides.append(Guide(level[0], new_y, new_x, new_y))
    return Snapped(new_x, new_y, tuple(guides))
