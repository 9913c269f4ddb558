"""The line of a journey: one cubic curve between each visit and the next."""

from collections.abc import Sequence
from itertools import pairwise
from math import copysign, hypot

from journeycanvas.scene.lines.monotone import Point, inner_slope

Cubic = tuple[float, float, float, float, float, float, float, float]
"""A cubic Bezier curve: x and y of its start, its two controls and its end."""

NODE_RADIUS = 15.0
HANDLE = 0.4
"""How far a control stands from its end, as a part of the distance between both ends."""
HANDLE_WIDTH = 0.6
"""How far it stands at most sideways, as a part of the width; up to 1 the curve never goes back in x."""
BOW = 0.45
"""The same as HANDLE where the path turns back and the curve bows out."""
BOW_MAX = 84.0
BOW_MIN_RADII = 2.0
LOOP_WIDTH_RADII = 3.2
LOOP_HEIGHT_RADII = 4.0
SCAN = tuple(step / 16 for step in range(1, 17))


def path_segments(points: Sequence[Point], *, radii: Sequence[float]) -> tuple[Cubic, ...]:
    """Return the curve between each of the points, the middles of the visited nodes, and the next one."""
    around = [None, *points, None]
    return tuple(
        segment(around[index], start, end, around[index + 3], reach=max(radii[index], radii[index + 1]))
        for index, (start, end) in enumerate(pairwise(points))
    )


def segment(
    before: Point | None, start: Point, end: Point, after: Point | None, *, reach: float = NODE_RADIUS
) -> Cubic:
    """Return the curve from start to end, given the visits before and after, if any.

    It depends on nothing else, so that a moved node changes four curves at most. The reach is the radius of the larger
    of both nodes: where the path turns back, the curve bows out enough to be seen beside them.
    """
    if start == end:
        return loop(start, reach)
    out_x, out_y = heading(before, start, end)
    in_x, in_y = heading(start, end, after)
    dx, dy = end[0] - start[0], end[1] - start[1]
    out_length = handle_length(out_x, out_y, dx, dy, reach)
    in_length = handle_length(in_x, in_y, dx, dy, reach)
    return (
        start[0],
        start[1],
        start[0] + out_x * out_length,
        start[1] + out_y * out_length,
        end[0] - in_x * in_length,
        end[1] - in_y * in_length,
        end[0],
        end[1],
    )


def loop(middle: Point, reach: float) -> Cubic:
    """Return a round loop above a node visited twice in a row."""
    x, y = middle
    width, top = reach * LOOP_WIDTH_RADII, y - reach * LOOP_HEIGHT_RADII
    return (x, y, x + width, top, x - width, top, x, y)


def heading(before: Point | None, here: Point, after: Point | None) -> Point:
    """Return the direction, of length 1, in which the path passes a visit.

    Where x keeps its direction, it is that of the monotone cubic: level at a peak or a trough. Where x turns back it
    is upright, so that neither side overshoots in x; a narrow spike is rounded at its tip. An exact return goes round
    clockwise, so that way there and way back lie apart.
    """
    if before is None or before == here:
        before = None
    if after is None or after == here:
        after = None
    if before is None or after is None:
        return lone_heading(before, here, after)
    in_x, in_y = here[0] - before[0], here[1] - before[1]
    out_x, out_y = after[0] - here[0], after[1] - here[1]
    if in_x * out_x == 0 and (in_x != 0 or out_x != 0):
        return (0.0, copysign(1.0, in_y + out_y)) if in_y * out_y > 0 else (copysign(1.0, in_x + out_x), 0.0)
    if in_x * out_x > 0:
        slope = inner_slope(abs(in_x), in_y / in_x, abs(out_x), out_y / out_x)
        length = copysign(hypot(1.0, slope), in_x)
        return 1 / length, slope / length
    in_length, out_length = hypot(in_x, in_y), hypot(out_x, out_y)
    turn_x, turn_y = in_x / in_length + out_x / out_length, in_y / in_length + out_y / out_length
    is_return = abs(turn_x) + abs(turn_y) < 1e-9
    if in_y * out_y < 0 and abs(in_y) > abs(in_x) and abs(out_y) > abs(out_x):
        return copysign(1.0, -in_y if is_return or turn_x == 0 else turn_x), 0.0
    return 0.0, copysign(1.0, in_x if is_return or turn_y == 0 else turn_y)


def lone_heading(before: Point | None, here: Point, after: Point | None) -> Point:
    """Return the direction at the first or last visit of a path: level, unless the only neighbour is right above."""
    start, end = before or here, after or here
    if end[0] != start[0] or end[1] == start[1]:
        return copysign(1.0, end[0] - start[0]), 0.0
    return 0.0, copysign(1.0, end[1] - start[1])


def handle_length(towards_x: float, towards_y: float, dx: float, dy: float, reach: float) -> float:
    """Return how far a control stands from its end, for a direction of length 1 and the way from start to end."""
    distance = hypot(dx, dy)
    if towards_x == 0 or towards_x * dx <= 0:
        if dx == 0 and towards_y * dy > 0:
            return distance / 3
        return max(min(BOW * distance, BOW_MAX), BOW_MIN_RADII * reach)
    length = min(HANDLE * distance, HANDLE_WIDTH * dx / towards_x)
    if towards_y * dy > 0:
        length = min(length, dy / towards_y)
    return length


def trimmed(cubic: Cubic, start_radius: float, end_radius: float, *, clearance: float = 0.0) -> tuple[float, float]:
    """Return the parameters between which the curve is outside the discs of both its nodes and their clearance.

    Where nothing of it is outside, both are the same.
    """
    x0, y0, x1, y1, x2, y2, x3, y3 = cubic
    first = leaving(cubic, start_radius + clearance)
    last = 1 - leaving((x3, y3, x2, y2, x1, y1, x0, y0), end_radius + clearance)
    if first < last:
        return first, last
    return (first + last) / 2, (first + last) / 2


def leaving(cubic: Cubic, radius: float) -> float:
    """Return the parameter at which the curve leaves the disc round its own start; 1 if it never does."""
    x0, y0, x1, y1, x2, y2, x3, y3 = cubic
    cx, cy = 3 * (x1 - x0), 3 * (y1 - y0)
    bx, by = 3 * (x2 - x1) - cx, 3 * (y2 - y1) - cy
    ax, ay = x3 - x0 - cx - bx, y3 - y0 - cy - by
    inside, short = 0.0, radius
    if radius <= 0:
        return 0.0
    for t in SCAN:
        beyond = hypot(((ax * t + bx) * t + cx) * t, ((ay * t + by) * t + cy) * t) - radius
        if beyond > 0:
            break
        inside, short = t, -beyond
    else:
        return 1.0
    outside = t
    for _ in range(3):
        t = inside + (outside - inside) * short / (short + beyond)
        over = hypot(((ax * t + bx) * t + cx) * t, ((ay * t + by) * t + cy) * t) - radius
        if over > 0:
            outside, beyond = t, over
        else:
            inside, short = t, -over
    return t
