"""Few rectangles for many: painting two parts in one go costs less than what lies between them, if that is little."""

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QRegion, QTransform

from journeycanvas.scene.geometry import Rect
from journeycanvas.ui.paint.extents import Edges

A_PART_PX = 60_000.0
"""How many pixels may be painted though they are not stale, to paint two parts in one go: that costs as much."""

_REACH_PX = 3


def in_pixels(parts: Iterable[Edges], to_view: QTransform, *, seen: Rect) -> Iterable[QRect]:
    """Give few rectangles of pixels that cover those of these parts of the scene that are in sight."""
    for left, top, right, bottom in gathered(inside(parts, seen), room=A_PART_PX / to_view.m11() ** 2):
        reach = to_view.mapRect(QRectF(left, top, right - left, bottom - top)).toAlignedRect()
        yield reach.adjusted(-_REACH_PX, -_REACH_PX, _REACH_PX, _REACH_PX)


def gathered(parts: Iterable[Edges], *, room: float) -> list[Edges]:
    """Return few rectangles that cover these, and for each pair that is joined at most so much area else."""
    found: list[Edges] = []
    for left, top, right, bottom in parts:
        area = (right - left) * (bottom - top)
        for other in tuple(found):
            x1, y1, x2, y2 = other
            both_left, both_top = min(left, x1), min(top, y1)
            both_right, both_bottom = max(right, x2), max(bottom, y2)
            both = (both_right - both_left) * (both_bottom - both_top)
            if both - area - (x2 - x1) * (y2 - y1) <= room:
                found.remove(other)
                left, top, right, bottom, area = both_left, both_top, both_right, both_bottom, both
        found.append((left, top, right, bottom))
    return found


def inside(parts: Iterable[Edges], box: Rect) -> list[Edges]:
    """Return those that reach into a rectangle."""
    x1, y1, x2, y2 = box.x, box.y, box.right, box.bottom
    return [part for part in parts if part[0] <= x2 and part[2] >= x1 and part[1] <= y2 and part[3] >= y1]


def few_parts(region: QRegion) -> list[QRect]:
    """Return few rectangles of pixels that cover a region, and not much else."""
    parts = list(parts_of(region))
    if len(parts) < 2:
        return parts
    edges = [(part.x(), part.y(), part.x() + part.width(), part.y() + part.height()) for part in parts]
    return [
        QRect(int(left), int(top), int(right - left), int(bottom - top))
        for left, top, right, bottom in gathered(edges, room=A_PART_PX)
    ]


def parts_of(region: QRegion) -> Iterable[QRect]:
    """Return the rectangles of a region, which Qt lets walk through though its types do not say so."""
    return cast(Iterable[QRect], region)
