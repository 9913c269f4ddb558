"""The dots of a path as lines: where they follow one another, they are one line with round dots."""

from collections.abc import Iterator
from itertools import pairwise
from math import hypot
from statistics import median
from typing import NamedTuple

from journeycanvas.scene.shapes import Command, Dots

_APART = 1.6
"""How many usual steps part one line of dots from the next."""


class DottedLine(NamedTuple):
    """A line through dots, and how far they are apart, in points of the scene."""

    commands: tuple[Command, ...]
    step: float


def dotted_line(dots: Dots) -> DottedLine | None:
    """Return the line through dots, in as many pieces as there are gaps; None where there are no dots."""
    points = list(zip(dots.points[::2], dots.points[1::2], strict=True))
    steps = [hypot(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(points)]
    step = median(steps) if steps else 4 * dots.radius
    return DottedLine(tuple(_commands(points, [*steps, float("inf")], step * _APART)), step) if points else None


def _commands(points: list[tuple[float, float]], steps: list[float], far: float) -> Iterator[Command]:
    before = float("inf")
    for (x, y), after in zip(points, steps, strict=True):
        yield ("M" if before > far else "L", x, y)
        if before > far and after > far:
            # A point alone is no line; the shortest one is a dot by its round ends.
            yield ("L", x + 0.01, y)
        before = after
