"""Where the quick bar stands: near what is selected, and where there is room over no other touchpoint and no label."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QSize

EDGE = 4
"""Pixels between the bar and the edge of the view."""
_GAP = 8
"""Pixels between the bar's own ground and what is selected, its outline included."""
_STEP, _FARTHEST = 12, 168
"""How far from there, in pixels, a place with more room is looked for, and in which steps."""
_ACROSS = 24
_MOST_OTHERS = 300
"""Among more things than this there is no room anyway, and looking for it would take long."""


def place_of(size: QSize, *, around: QRect, room: QRect, others: Sequence[QRect] = ()) -> QPoint:
    """Return where a bar stands: near a box, and over as few of the others as there can be; always in the room.

    It stands over the box or under it, moved aside or farther away where it covers less there; beside it where there
    is no room else, and at the top where there is none at all.
    """
    inside = room.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    reach = around.adjusted(-size.width(), -size.height() - _FARTHEST - _GAP, size.width(), 0)
    reach.setBottom(around.bottom() + _FARTHEST + _GAP + size.height())
    near = [other for other in others if other.intersects(reach)]
    found: tuple[int, int] | None = None
    place = QPoint(_held(around.center().x() - size.width() // 2, inside, size.width()), inside.top())
    for way, distance in _ways(size, around, inside, looks_far=len(near) <= _MOST_OTHERS):
        box = QRect(way, size)
        if (found is not None and (0, distance) >= found) or not inside.contains(box):
            continue
        cost = (sum(map(box.intersects, near)), distance)
        if found is None or cost < found:
            found, place = cost, way
    return place


def _ways(size: QSize, around: QRect, inside: QRect, *, looks_far: bool) -> Iterator[tuple[QPoint, int]]:
    """Give places over a box, under and beside it, with how far each is from the best one."""
    middle = around.center() - QPoint(size.width(), size.height()) / 2
    x = _held(middle.x(), inside, size.width())
    over, under = around.top() - _GAP - size.height(), around.bottom() + _GAP
    asides = [0, *[way * aside for aside in range(_ACROSS, size.width() // 2, _ACROSS) for way in (-1, 1)]]
    for away in range(0, _FARTHEST + 1, _STEP) if looks_far else (0,):
        for aside in asides if looks_far else (0,):
            at = _held(x + aside, inside, size.width())
            yield QPoint(at, over - away), 2 * away + abs(at - x)
            yield QPoint(at, under + away), 2 * away + abs(at - x) + 1
    y = max(inside.top(), min(middle.y(), inside.bottom() - size.height()))
    yield QPoint(around.right() + _GAP, y), 2 * _FARTHEST
    yield QPoint(around.left() - _GAP - size.width(), y), 2 * _FARTHEST + 1


def _held(x: int, inside: QRect, width: int) -> int:
    """Return the left edge nearest to x of a bar that stays inside."""
    return max(inside.left(), min(x, inside.right() - width))
