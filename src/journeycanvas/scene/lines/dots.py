"""Round dots along a curve, evenly spaced by its length."""

from functools import cache
from itertools import accumulate, pairwise
from math import atan2, hypot, sqrt
from operator import sub

from journeycanvas.scene.lines.curve import Cubic, trimmed
from journeycanvas.scene.lines.monotone import Point

PARTS = 16
"""How many chords stand for a short curve where its length is measured."""
MANY_PARTS = 48
SHORT_STEPS = 24
"""A curve of more steps than this counts as long."""
CHORD, LONG_CHORD = 5.0, 32.0
"""About how long in points the shorter and the longer side are at most of the box round a chord."""
FEWEST_CHORDS, MOST_CHORDS = 3, 200
CLOSEST, WIDEST = 0.8, 1.25
"""How close and how wide dots may stand, as parts of the step asked for."""


def dots(cubic: Cubic, *, step: float, start_gap: float, end_gap: float) -> tuple[float, ...]:
    """Return the dots of a curve as x0, y0, x1, y1, and so on, from start_gap off its start to end_gap off its end.

    The step is stretched or squeezed so that a whole number fits; one dot stands in the middle of a very short rest,
    and none where the gaps leave nothing.
    """
    first, last = trimmed(cubic, start_gap, end_gap)
    if last <= first:
        return ()
    return spread(cubic, first, last, step)


def spread(cubic: Cubic, first: float, last: float, step: float) -> tuple[float, ...]:
    """Return evenly spaced dots between two parameters of the curve."""
    x0, y0, x1, y1, x2, y2, x3, y3 = cubic
    cx, cy = 3 * (x1 - x0), 3 * (y1 - y0)
    bx, by = 3 * (x2 - x1) - cx, 3 * (y2 - y1) - cy
    ax, ay = x3 - x0 - cx - bx, y3 - y0 - cy - by
    parts = PARTS if abs(x3 - x0) + abs(y3 - y0) < SHORT_STEPS * step else MANY_PARTS
    width = (last - first) / parts
    times = [first + width * part for part in range(parts + 1)]
    xs = [((ax * t + bx) * t + cx) * t for t in times]
    ys = [((ay * t + by) * t + cy) * t for t in times]
    chords = list(map(hypot, map(sub, xs[1:], xs), map(sub, ys[1:], ys)))
    ends = list(accumulate(chords))
    length = ends[-1]
    distance, gap, count = spacing(length, step)
    flat: list[float] = []
    part, part_start, chord = -1, 0.0, 0.0
    part_end = -1.0
    early = late = 0.0
    for _ in range(count):
        if distance > part_end:
            while distance > part_end and part < parts - 1:
                part += 1
                part_end = ends[part]
            chord = chords[part]
            part_start = part_end - chord
            early, late = pace(chords, part)
        u = (distance - part_start) / chord
        u += u * (1 - u) * (early * (1 - u) - late * u)
        t = first + (part + u) * width
        flat += (x0 + ((ax * t + bx) * t + cx) * t, y0 + ((ay * t + by) * t + cy) * t)
        distance += gap
    return tuple(flat)


def pace(chords: list[float], part: int) -> tuple[float, float]:
    """Return how much faster than evenly the parameter runs at both ends of a part, for equal lengths of curve."""
    chord = chords[part]
    before = chords[part - 1] if part > 0 else 2 * chord - chords[1]
    after = chords[part + 1] if part < len(chords) - 1 else 2 * chord - chords[-2]
    return (chord - before) / (chord + before), (chord - after) / (chord + after)


def spacing(length: float, step: float) -> tuple[float, float, int]:
    """Return where the first dot of a stretch stands, the gap between dots, and their number."""
    if length < CLOSEST * step:
        return length / 2, 0.0, 1
    ratio = length / step
    gaps = int(ratio) or 1
    if ratio > sqrt(gaps * (gaps + 1)):
        gaps += 1
    gap = length / gaps
    if gap < CLOSEST * step:
        gaps -= 1
    gap = min(length / gaps, WIDEST * step)
    return (length - gap * gaps) / 2, gap, gaps + 1


Line = tuple[list[float], list[float]]
"""The x and the y of points along a line."""


def chords(cubic: Cubic) -> Line:
    """Return points along the curve, both ends among them.

    They are so close that no box round two of them is much larger both ways than CHORD: long where the curve is level
    or upright, short where it is oblique.
    """
    x0, y0, x1, y1, x2, y2, x3, y3 = cubic
    across, upright = _extent(x0, x1, x2, x3), _extent(y0, y1, y2, y3)
    short, long = (across, upright) if across < upright else (upright, across)
    count = min(max(int(short / CHORD), int(long / LONG_CHORD)) + FEWEST_CHORDS, MOST_CHORDS)
    weights = _weights(count)
    xs = [b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3 for b0, b1, b2, b3 in weights]
    return xs, [b0 * y0 + b1 * y1 + b2 * y2 + b3 * y3 for b0, b1, b2, b3 in weights]


def _extent(start: float, early: float, late: float, end: float) -> float:
    """Return how far these values lie apart: mostly the first and the last do, since few curves swing out."""
    low, high = (start, end) if start < end else (end, start)
    if low <= early <= high and low <= late <= high:
        return high - low
    return max(early, late, high) - min(early, late, low)


def off_ends(line: Line, start_gap: float, end_gap: float) -> Line:
    """Return the part of a line that is so far off its start and its end."""
    xs, ys = _off_start(*line, start_gap) if start_gap > 0 else line
    if end_gap <= 0 or not xs:
        return xs, ys
    xs, ys = _off_start(xs[::-1], ys[::-1], end_gap)
    return xs[::-1], ys[::-1]


def _off_start(xs: list[float], ys: list[float], gap: float) -> Line:
    x, y = xs[0], ys[0]
    inside = 0.0
    for at in range(1, len(xs)):
        outside = hypot(xs[at] - x, ys[at] - y)
        if outside > gap:
            part = (gap - inside) / (outside - inside)
            x0, y0 = xs[at - 1], ys[at - 1]
            return [x0 + (xs[at] - x0) * part, *xs[at:]], [y0 + (ys[at] - y0) * part, *ys[at:]]
        inside = outside
    return [], []


@cache
def _weights(count: int) -> tuple[tuple[float, float, float, float], ...]:
    """Return how much each point of a curve counts at so many even parameters and the end."""
    times = [part / count for part in range(count + 1)]
    return tuple(((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3) for t in times)


def arc_length(cubic: Cubic) -> float:
    """Return the length of the curve, to a thousandth or better."""
    fine = polyline(cubic, 2 * PARTS)
    coarse = fine[::2]
    long = sum(hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(fine))
    short = sum(hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(coarse))
    return long + (long - short) / 3


def point_at(cubic: Cubic, t: float) -> Point:
    """Return the point at a parameter from 0 to 1."""
    x0, y0, x1, y1, x2, y2, x3, y3 = cubic
    rest = 1 - t
    b0, b1, b2, b3 = rest * rest * rest, 3 * rest * rest * t, 3 * rest * t * t, t * t * t
    return b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3, b0 * y0 + b1 * y1 + b2 * y2 + b3 * y3


def angle_at(cubic: Cubic, t: float) -> float:
    """Return the direction of the curve at a parameter, in radians, clockwise from rightwards."""
    (x0, y0), (x1, y1) = point_at(cubic, max(t - 1e-4, 0.0)), point_at(cubic, min(t + 1e-4, 1.0))
    return atan2(y1 - y0, x1 - x0)


def polyline(cubic: Cubic, n: int) -> tuple[Point, ...]:
    """Return n + 1 points along the curve, both ends among them, at even parameters."""
    return tuple(point_at(cubic, part / n) for part in range(n + 1))


def half_way(cubic: Cubic) -> tuple[float, float, float]:
    """Return x and y of the curve at t = 1/2, and its direction there in radians: about its middle, and fast."""
    x0, y0, x1, y1, x2, y2, x3, y3 = cubic
    direction = atan2(y3 + y2 - y1 - y0, x3 + x2 - x1 - x0)
    return (x0 + 3 * (x1 + x2) + x3) / 8, (y0 + 3 * (y1 + y2) + y3) / 8, direction


def middle(cubic: Cubic) -> tuple[float, float, float]:
    """Return x, y and the direction in radians at half the length of the curve."""
    points = polyline(cubic, 2 * PARTS)
    chords = (hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(points))
    ends = list(accumulate(chords, initial=0.0))
    half = ends[-1] / 2
    part = next((index for index, end in enumerate(ends) if end >= half and index), 1)
    chord = ends[part] - ends[part - 1]
    t = (part - 1 + ((half - ends[part - 1]) / chord if chord else 0.5)) / (2 * PARTS)
    return *point_at(cubic, t), angle_at(cubic, t)
