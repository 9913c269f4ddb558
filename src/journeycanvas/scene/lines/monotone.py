"""The emotion curve: smooth through every point, and never beyond the values of two neighbours."""

from collections.abc import Sequence
from itertools import pairwise

from journeycanvas.scene.shapes import Command

Point = tuple[float, float]
"""A place as x and y."""

Piece = tuple[Point, float, Point, float]
"""Two neighbours, each followed by the slope of the curve there."""

TURN_REACH = 24.0
"""How far the curve swings out at most where it goes back in x, in points."""


def emotion_curve(points: Sequence[Point]) -> tuple[Command, ...]:
    """Return the drawing commands of a smooth curve through all points, for x and y in any one unit.

    Where x increases this is the monotone piecewise cubic of F. N. Fritsch and R. E. Carlson, "Monotone Piecewise
    Cubic Interpolation", SIAM J. Numer. Anal. 17 (1980), with the slopes of F. N. Fritsch and J. Butland, "A Method for
    Constructing Local Monotone Piecewise Cubic Interpolants", SIAM J. Sci. Stat. Comput. 5 (1984), known as PCHIP.
    Where x stands still or goes back, the curve lies flat at both points and swings round between them.
    """
    if not points:
        return ()
    commands: list[Command] = [("M", *points[0])]
    for start, start_slope, end, end_slope in pieces(points):
        (x0, y0), (x1, y1) = start, end
        if x1 > x0:
            third = (x1 - x0) / 3
            commands.append(("C", x0 + third, y0 + third * start_slope, x1 - third, y1 - third * end_slope, x1, y1))
        else:
            swing = min(TURN_REACH, (x0 - x1) / 2 + abs(y1 - y0) / 4)
            commands.append(("C", x0 + swing, y0, x1 - swing, y1, x1, y1))
    return tuple(commands)


def curve_y(points: Sequence[Point], x: float) -> float:
    """Return the height of the emotion curve at x: the first one there where it comes by twice.

    Left of all points it is the height of the leftmost point, right of all that of the rightmost; raises ValueError
    for no points.
    """
    for (x0, y0), start_slope, (x1, y1), end_slope in pieces(points):
        if x0 <= x <= x1 and x0 < x1:
            width = x1 - x0
            t = (x - x0) / width
            rest = 1 - t
            bend = start_slope * width * t * rest * rest - end_slope * width * t * t * rest
            return y0 * rest * rest * (1 + 2 * t) + y1 * t * t * (3 - 2 * t) + bend
    return min(points, key=lambda point: abs(point[0] - x))[1]


def pieces(points: Sequence[Point]) -> list[Piece]:
    """Return each pair of neighbours with the slopes of the curve at both."""
    all_slopes = slopes(points)
    return [
        (start, all_slopes[index], end, all_slopes[index + 1]) for index, (start, end) in enumerate(pairwise(points))
    ]


def slopes(points: Sequence[Point]) -> list[float]:
    """Return the slope of the curve at every point, none steeper than keeps it between its neighbours.

    Only the two neighbours on either side count; where the path turns back, and at a lone point, the slope is nought.
    """
    count = len(points)
    widths = [end[0] - start[0] for start, end in pairwise(points)]
    secants = [
        (end[1] - start[1]) / width if width > 0 else 0.0
        for (start, end), width in zip(pairwise(points), widths, strict=True)
    ]

    def rises(index: int) -> bool:
        return 0 <= index < count - 1 and widths[index] > 0

    found = []
    for index in range(count):
        if rises(index - 1) and rises(index):
            found.append(inner_slope(widths[index - 1], secants[index - 1], widths[index], secants[index]))
        elif index == 0 and rises(0) and rises(1):
            found.append(end_slope(widths[0], secants[0], widths[1], secants[1]))
        elif index == count - 1 and rises(index - 1) and rises(index - 2):
            found.append(end_slope(widths[-1], secants[-1], widths[-2], secants[-2]))
        elif count == 2 and rises(0):
            found.append(secants[0])
        else:
            found.append(0.0)
    return found


def inner_slope(width_before: float, slope_before: float, width_after: float, slope_after: float) -> float:
    """Return the slope between two stretches: their weighted harmonic mean, and nought at a peak or a trough."""
    if slope_before * slope_after <= 0:
        return 0.0
    weight_before = 2 * width_after + width_before
    weight_after = width_after + 2 * width_before
    return (weight_before + weight_after) / (weight_before / slope_before + weight_after / slope_after)


def end_slope(width: float, slope: float, next_width: float, next_slope: float) -> float:
    """Return the slope at the first or last point from the two nearest stretches, kept from overshooting."""
    guess = ((2 * width + next_width) * slope - width * next_slope) / (width + next_width)
    if guess * slope <= 0:
        return 0.0
    if slope * next_slope <= 0 and abs(guess) > 3 * abs(slope):
        return 3 * slope
    return guess
