"""The outline round the whole line of a branch, a loop or an exit that is selected or pointed at."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Scene
from journeycanvas.tools.ways import drawn_ways, points_of

_HALF_PX = 5.0
"""How far outside the middles of the dots the outline goes."""
_FARTHEST = 9.0
"""How far apart, in points, dots of one stretch are: where a way passes behind a touchpoint there is a gap."""


def figures(scene: Scene, ids: Collection[str], *, seen: Rect, to_view: QTransform) -> Iterator[QPainterPath]:
    """Give what lies around the dots of those connections among these that are in sight, in pixels of the view."""
    ways = drawn_ways(scene) if ids else {}
    for id in ids:
        way = ways.get(id)
        if way is not None and way.bounds.overlaps(seen):
            yield _around(points_of(way), to_view)


def _around(points: Sequence[tuple[float, float]], to_view: QTransform) -> QPainterPath:
    line = QPainterPath()
    for place, (start, end) in enumerate(pairwise(points)):
        is_on = max(abs(end[0] - start[0]), abs(end[1] - start[1])) <= _FARTHEST
        if place == 0 or not is_on:
            line.moveTo(to_view.map(QPointF(*(start if place == 0 else end))))
        if is_on:
            line.lineTo(to_view.map(QPointF(*end)))
    stroker = QPainterPathStroker()
    stroker.setWidth(2 * _HALF_PX)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(line).simplified()
