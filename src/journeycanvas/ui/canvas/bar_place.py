"""Where the quick bar stands: near what is selected, and over as little of what can be clicked as there can be."""

from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize

EDGE = 4
"""Pixels between the bar and the edge of the view."""
GAP = 8
"""Pixels between the bar's own ground and what is selected, its outline included."""
FARTHEST = 264
"""How far from what is selected, in pixels, clear ground is looked for."""
_STEP, _ACROSS = 6, 24
_MOST_OTHERS = 300
"""Among more things than this there is no room anyway, and looking for it would take long."""


class Other(NamedTuple):
    """A thing that can be clicked, in pixels of the view.

    Its worth is how far the bar goes out of its way, in pixels, so as not to cover it.
    """

    box: QRect
    worth: int = FARTHEST


def reach_of(size: QSize, around: QRect) -> QRect:
    """Return the part of the view that a bar near a box could cover."""
    far = FARTHEST + GAP + size.height()
    return around.adjusted(-size.width() - GAP, -far, size.width() + GAP, far)


def place_of(size: QSize, *, around: QRect, room: QRect, others: Sequence[Other] = (), rim: int = 0) -> QPoint:
    """Return where a bar stands: near a box, and over as little of the others as there can be; always in the room.

    It stands over the box or under it, moved aside or farther away where it covers less there; beside it where there
    is no room else, and at the top where there is none at all. Its rim, some pixels of shadow, covers nothing.
    """
    inside = room.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    reach = reach_of(size, around)
    near = [other for other in others if other.box.intersects(reach)]
    best = inf
    place = QPoint(_held(around.center().x() - size.width() // 2, inside, size.width()), inside.top())
    for y, ways in _rows(size, around, inside, looks_far=len(near) <= _MOST_OTHERS):
        if y < inside.top() or y + size.height() - 1 > inside.bottom() or ways[0][1] >= best:
            continue
        top, bottom = y + rim, y + size.height() - rim
        level = [row for other in near if (row := _level(other, top, bottom)) is not None]
        for x, distance in ways:
            if inside.left() <= x and x + size.width() - 1 <= inside.right():
                cost = _cost(distance, level, x + rim, x + size.width() - rim, least=best)
                if cost < best:
                    best, place = cost, QPoint(x, y)
    return place


class _Level(NamedTuple):
    """A thing beside a row: its left and right, what each pixel covered across costs, and what it costs at most."""

    left: int
    right: int
    loss: float
    worth: int


def _level(other: Other, top: int, bottom: int) -> _Level | None:
    box, worth = other
    covered = min(bottom, box.top() + box.height()) - max(top, box.top())
    if covered <= 0 or box.width() <= 0:
        return None
    # A thing a quarter of which is covered is as good as lost; of less than that, the rest can be clicked.
    loss = 4 * worth * covered / (box.width() * box.height())
    return _Level(box.left(), box.left() + box.width(), loss, worth)


def _cost(distance: float, level: list[_Level], left: int, right: int, *, least: float) -> float:
    """Return how far a bar is, and what it costs to cover what is there; as soon as that is no better, so much."""
    cost = distance
    for other_left, other_right, loss, worth in level:
        if cost >= least:
            break
        if other_left < right and other_right > left:
            cost += min(worth, loss * (min(right, other_right) - max(left, other_left)))
    return cost


def _rows(size: QSize, around: QRect, inside: QRect, *, looks_far: bool) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Give rows over a box, under and beside it: each with places in it, and how far each is from the best one."""
    middle = around.center() - QPoint(size.width(), size.height()) / 2
    x = _held(middle.x(), inside, size.width())
    over, under = around.top() - GAP - size.height(), around.bottom() + GAP
    asides = [0, *[way * aside for aside in range(_ACROSS, size.width() // 2, _ACROSS) for way in (-1, 1)]]
    ats = [_held(x + aside, inside, size.width()) for aside in (asides if looks_far else [0])]
    for away in range(0, FARTHEST + 1, _STEP) if looks_far else (0,):
        yield over - away, [(at, away + abs(at - x)) for at in ats]
        yield under + away, [(at, away + abs(at - x) + 1) for at in ats]
    y = max(inside.top(), min(middle.y(), inside.bottom() - size.height()))
    yield y, [(around.right() + GAP, FARTHEST), (around.left() - GAP - size.width(), FARTHEST + 1)]


def _held(x: int, inside: QRect, width: int) -> int:
    """Return the left edge nearest to x of a bar that stays inside."""
    return max(inside.left(), min(x, inside.right() - width))
