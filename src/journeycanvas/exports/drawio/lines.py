"""Lines and curves as the points of an edge: few of them, so that a person can take hold of each."""

from collections.abc import Iterable, Iterator
from math import ceil, hypot

from journeycanvas.scene.shapes import Command

Point = tuple[float, float]

_FINE = 6.0
"""Points of the scene between two points of a curve, before those that are not needed go."""
_MOST_PIECES = 64


def polylines(commands: Iterable[Command], *, off: float) -> Iterator[list[Point]]:
    """Yield the points of each line of an open outline; what is drawn is off by no more than said."""
    points: list[Point] = []
    for command in commands:
        match command:
            case ("M", x, y):
                if len(points) > 1:
                    yield _few(points, off)
                points = [(x, y)]
            case (_, x, y):
                points.append((x, y))
            case (_, x1, y1, x2, y2, x, y):
                points += _bent(points[-1], (x1, y1), (x2, y2), (x, y))
    if len(points) > 1:
        yield _few(points, off)


def _bent(start: Point, first: Point, second: Point, end: Point) -> list[Point]:
    reach = hypot(first[0] - start[0], first[1] - start[1]) + hypot(second[0] - first[0], second[1] - first[1])
    reach += hypot(end[0] - second[0], end[1] - second[1])
    pieces = min(_MOST_PIECES, max(2, ceil(reach / _FINE)))
    found = []
    for number in range(1, pieces + 1):
        part, rest = number / pieces, 1 - number / pieces
        shares = (rest**3, 3 * rest**2 * part, 3 * rest * part**2, part**3)
        bent = list(zip(shares, (start, first, second, end), strict=True))
        found.append((sum(share * x for share, (x, _) in bent), sum(share * y for share, (_, y) in bent)))
    return found


def _few(points: list[Point], off: float) -> list[Point]:
    """Return the points without which a line would be off by more than said (Douglas and Peucker, 1973)."""
    kept = {0, len(points) - 1}
    waiting = [(0, len(points) - 1)]
    while waiting:
        start, end = waiting.pop()
        far, at = max(
            ((_away(points[n], points[start], points[end]), n) for n in range(start + 1, end)), default=(0.0, start)
        )
        if far > off:
            kept.add(at)
            waiting += [(start, at), (at, end)]
    return [points[n] for n in sorted(kept)]


def _away(point: Point, start: Point, end: Point) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    part = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length if length else 0.0
    part = min(1.0, max(0.0, part))
    return hypot(point[0] - start[0] - part * dx, point[1] - start[1] - part * dy)
