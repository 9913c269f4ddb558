"""Bending the line of a journey round nodes that stand in its way."""

from collections.abc import Iterator, Sequence
from itertools import chain
from math import copysign, dist, hypot, inf, sqrt
from operator import itemgetter

from journeycanvas.scene.lines.curve import Cubic
from journeycanvas.scene.lines.monotone import Point

NodeDisc = tuple[float, float, float]
"""x and y of the middle of a node, and its radius with the clearance wanted."""

Route = tuple[Cubic, ...]
"""A way of one or two curves."""

MOST_IN_THE_WAY = 48
"""Nodes along a line from which on no detour round them all can be found in time; callers draw it plain."""
CROWD = 4
"""Nodes in the way from which on a line that comes no farther into one of them than its own ends is left plain."""
SAMPLES = 16
WEIGHTS = tuple(
    ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3) for t in (n / SAMPLES for n in range(SAMPLES + 1))
)
"""How much each of the four points of a curve counts at each sample."""
BENDS = ((1.0, 1.0), (1.0, 0.25), (0.25, 1.0))
"""How a detour is shared between both controls: in the middle, early, late."""
FIXED = 0.02
"""Samples that a bend moves less than this part of its size stay where they are."""
SHARES = {
    (early, late): tuple(
        (place, share)
        for place, (_, first, second, _) in enumerate(WEIGHTS)
        if (share := early * first + late * second) >= FIXED
    )
    for early, late in BENDS
}
"""For each detour the samples that it moves, and by what part of its size."""
CLEAR = 1e-3
"""Less inside a disc than this counts as outside."""
BESIDE = 80.0
"""How far about a curve the discs lie that its detours are made for; whether they are clear is asked of all."""
WAYPOINT_MARGIN = 2.0
WAYPOINTS = 3
"""How many of the discs in the way a curve of two parts is tried round."""
LONG_BEND = 1.25
"""A bend longer than this part of the straight way is compared with detours in two parts."""
WAYPOINT_COST = 1.05
"""How much longer a detour in one sweep may be than one in two."""
HANDLE = 0.4
LOOP_PEAK = 0.75
"""How far a curve follows both its controls at most."""
BEYOND = 1 / LOOP_PEAK - 1
"""How far controls may stand outside of the lane, as a part of the room the ends have, for the curve to stay inside."""


def clear_of(cubic: Cubic, discs: Sequence[NodeDisc], *, top: float, bottom: float) -> Route:
    """Return the curve bent round the discs of other nodes, as one curve or two, between two heights.

    It is the curve itself where it keeps between them and no disc is in its way. Of the detours above and below, and
    for steep curves left and right, the shortest that is clear is taken; where none is, the one that is least inside.
    """
    cubic = kept_between(cubic, top=top, bottom=bottom)
    nearby = reachable(cubic, discs)
    if not nearby:
        return (cubic,)
    points = samples(cubic)
    in_the_way = [disc for disc in nearby if depth(points, [disc]) > CLEAR]
    if not in_the_way or (len(in_the_way) >= CROWD and depth(points, in_the_way) <= unavoidable(cubic, in_the_way)):
        return (cubic,)
    around = reachable(cubic, discs, within=BESIDE)
    routes: list[Route] = [(cubic,)]
    routes += ((bend,) for bend in bends(cubic, points, around, top=top, bottom=bottom))
    best, inside, long = cheapest(routes, discs)
    if not inside and long < LONG_BEND * length([points]):
        return best
    waypoint_lines: list[Route] = [
        tuple(best_bend(half, around, top=top, bottom=bottom) for half in halves)
        for halves in waypoint_routes(cubic, in_the_way[:WAYPOINTS], top=top, bottom=bottom)
    ]
    return cheapest([best, *waypoint_lines], discs)[0]


def kept_between(cubic: Cubic, *, top: float, bottom: float) -> Cubic:
    """Return the curve with its bows flattened so that it stays between two heights, as far as its ends do.

    A loop from a node to itself goes down instead of up where there is more room.
    """
    x0, y0, x1, y1, x2, y2, x3, y3 = cubic
    if (x0, y0) == (x3, y3) and y1 < y0 and top > y0 + LOOP_PEAK * (y1 - y0) and bottom - y0 > y0 - top:
        y1, y2 = 2 * y0 - y1, 2 * y0 - y2
    if top <= y1 <= bottom and top <= y2 <= bottom:
        return x0, y0, x1, y1, x2, y2, x3, y3
    highest = top - max(min(y0, y3) - top, 0.0) * BEYOND
    lowest = bottom + max(bottom - max(y0, y3), 0.0) * BEYOND
    return x0, y0, x1, min(max(y1, highest), lowest), x2, min(max(y2, highest), lowest), x3, y3


def reachable(cubic: Cubic, discs: Sequence[NodeDisc], *, within: float = 0.0) -> list[NodeDisc]:
    """Return the discs that touch the box round the four points of the curve, or come within so much of it."""
    if not discs:
        return []
    left, right = min(cubic[::2]) - within, max(cubic[::2]) + within
    top, bottom = min(cubic[1::2]) - within, max(cubic[1::2]) + within
    return [
        (x, y, radius)
        for x, y, radius in discs
        if left - radius < x < right + radius and top - radius < y < bottom + radius
    ]


def best_bend(cubic: Cubic, discs: Sequence[NodeDisc], *, top: float, bottom: float) -> Cubic:
    """Return the curve, or the bend of it that is clear and shortest."""
    points = samples(cubic)
    if depth(points, discs) <= CLEAR:
        return cubic
    routes = [(cubic,), *((bend,) for bend in bends(cubic, points, discs, top=top, bottom=bottom))]
    return cheapest(routes, discs)[0][0]


def cheapest(routes: Sequence[Route], discs: Sequence[NodeDisc]) -> tuple[Route, float, float]:
    """Return the route that is least inside of a disc, the shortest of these; how far inside, and how long it is.

    Short ones are asked first, since the first one that is clear is it.
    """
    sampled = [list(map(samples, route)) for route in routes]
    lengths = list(map(length, sampled))
    found: list[tuple[float, float, int]] = []
    least = inf
    for index in sorted(range(len(routes)), key=lengths.__getitem__):
        parts = zip(routes[index], sampled[index], strict=True)
        inside = max([depth(points, reachable(cubic, discs), enough=least) for cubic, points in parts])
        least = min(least, inside)
        found.append((inside if inside > CLEAR else 0.0, lengths[index], index))
        if inside <= CLEAR:
            break
    inside, long, index = min(found)
    return routes[index], inside, long


def length(sampled: Sequence[Sequence[Point]]) -> float:
    """Return how long a route through such points is, and a little more where it is of two parts."""
    total = sum(chain.from_iterable([map(dist, points, points[1:]) for points in sampled]))
    return total * (WAYPOINT_COST if len(sampled) > 1 else 1.0)


def unavoidable(cubic: Cubic, discs: Sequence[NodeDisc]) -> float:
    """Return how far inside of a disc the ends of the curve are at worst, which no detour changes."""
    start, end = cubic[:2], cubic[6:]
    return max([radius - min(dist(start, (x, y)), dist(end, (x, y))) for x, y, radius in discs])


def samples(cubic: Cubic) -> list[Point]:
    """Return points along the curve at even parameters, both ends among them."""
    x0, y0, x1, y1, x2, y2, x3, y3 = cubic
    return [(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3) for a, b, c, d in WEIGHTS]


def depth(points: Sequence[Point], discs: Sequence[NodeDisc], *, enough: float = inf) -> float:
    """Return how far a line through the points comes inside of a disc at worst; nought when clear of all.

    Farther than enough, it is not told how far.
    """
    deepest = 0.0
    for x, y, radius in discs:
        left, right, top, bottom = x - radius, x + radius, y - radius, y + radius
        x1, y1 = points[0]
        for x2, y2 in points:
            is_across = (left < x1 or left < x2) and (x1 < right or x2 < right)
            if is_across and (top < y1 or top < y2) and (y1 < bottom or y2 < bottom):
                dx, dy = x2 - x1, y2 - y1
                square = dx * dx + dy * dy
                along = min(max(((x - x1) * dx + (y - y1) * dy) / square, 0.0), 1.0) if square else 0.0
                deepest = max(deepest, radius - hypot(x1 + dx * along - x, y1 + dy * along - y))
            x1, y1 = x2, y2
        if deepest > enough:
            return deepest
    return deepest


def bends(
    cubic: Cubic, points: Sequence[Point], discs: Sequence[NodeDisc], *, top: float, bottom: float
) -> Iterator[Cubic]:
    """Yield the curve with both controls moved just enough to be clear: up, down, and if steep left and right."""
    x0, y0, x1, y1, x2, y2, x3, y3 = cubic
    reaching = within_reach(points, discs)
    for early, late in BENDS:
        for shift in shifts(points, reaching, (early, late), low=top, high=bottom):
            yield (x0, y0, x1, y1 + early * shift, x2, y2 + late * shift, x3, y3)
    if abs(y3 - y0) > abs(x3 - x0):
        turned = [(y, x) for x, y in points]
        reaching = within_reach(turned, [(y, x, radius) for x, y, radius in discs])
        for early, late in BENDS:
            for shift in shifts(turned, reaching, (early, late), low=-inf, high=inf):
                yield (x0, y0, x1 + early * shift, y1, x2 + late * shift, y2, x3, y3)


def within_reach(points: Sequence[Point], discs: Sequence[NodeDisc]) -> list[tuple[float, float, float]]:
    """Return the discs that points moved up or down may meet, with the square of how near no point may come."""
    spacing = max(map(dist, points, points[1:]))
    left, right = min(points)[0] - spacing, max(points)[0] + spacing
    return [
        (x, y, radius * radius + spacing * spacing / 4) for x, y, radius in discs if left - radius < x < right + radius
    ]


def shifts(
    points: Sequence[Point],
    reaching: Sequence[tuple[float, float, float]],
    bend: tuple[float, float],
    *,
    low: float,
    high: float,
) -> tuple[float, ...]:
    """Return the smallest shifts of the controls up and down that keep every point out of every disc within reach.

    Each disc forbids a range of shifts at each point; where all up to the end of the lane are forbidden, the end is it.
    """
    moved = [(*points[place], share) for place, share in SHARES[bend]]
    lowest = min(max([(low - y) / share for _, y, share in moved]), 0.0)
    highest = max(min([(high - y) / share for _, y, share in moved]), 0.0)
    forbidden = []
    for x, y, share in moved:
        for disc_x, disc_y, reach in reaching:
            square = reach - (disc_x - x) ** 2
            if square > 0:
                half = sqrt(square)
                forbidden.append(((disc_y - half - y) / share, (disc_y + half - y) / share))
    forbidden.sort()
    down = 0.0
    for first, last in forbidden:
        if first < down < last:
            down = last
    up = 0.0
    for first, last in sorted(forbidden, key=itemgetter(1), reverse=True):
        if first < up < last:
            up = first
    return max(up, lowest), min(down, highest)


def waypoint_routes(
    cubic: Cubic, in_the_way: Sequence[NodeDisc], *, top: float, bottom: float
) -> Iterator[tuple[Cubic, Cubic]]:
    """Yield the curve led in two parts past the sides of each disc in its way."""
    dx, dy = cubic[6] - cubic[0], cubic[7] - cubic[1]
    for x, y, radius in in_the_way:
        away = radius + WAYPOINT_MARGIN
        if abs(dx) >= abs(dy):
            heading = copysign(1.0, dx), 0.0
            sides = [(x, side) for side in (y - away, y + away) if top <= side <= bottom]
        else:
            heading = 0.0, copysign(1.0, dy)
            sides = [(side, y) for side in (x - away, x + away)]
        for waypoint in sides:
            yield through(cubic, waypoint, heading)


def through(cubic: Cubic, waypoint: Point, heading: Point) -> tuple[Cubic, Cubic]:
    """Return two curves that leave and arrive like one and pass a waypoint in a direction of length 1."""
    x0, y0, x1, y1, x2, y2, x3, y3 = cubic
    x, y = waypoint
    before, after = hypot(x - x0, y - y0) * HANDLE, hypot(x3 - x, y3 - y) * HANDLE
    out_part = min(1.0, before / (hypot(x1 - x0, y1 - y0) or 1.0))
    in_part = min(1.0, after / (hypot(x3 - x2, y3 - y2) or 1.0))
    first = (x0, y0, x0 + (x1 - x0) * out_part, y0 + (y1 - y0) * out_part)
    second = (x3 - (x3 - x2) * in_part, y3 - (y3 - y2) * in_part, x3, y3)
    return (
        (*first, x - heading[0] * before, y - heading[1] * before, x, y),
        (x, y, x + heading[0] * after, y + heading[1] * after, *second),
    )
