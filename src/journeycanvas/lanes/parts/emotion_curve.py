"""The curve through the emotions of a path: broken where unknown, thin where unproven, filled from neutral."""

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from journeycanvas.lanes.parts.line import LineStyle
from journeycanvas.remembering import forgettable
from journeycanvas.scene.lines.monotone import emotion_curve
from journeycanvas.scene.shapes import Command, Gradient, Outline, Shape
from journeycanvas.theme.paper import Colours

WASH = "4D"
CLEAR = "00"
PROVEN_WIDTH, UNPROVEN_WIDTH = 1.7, 1.1
UNPROVEN = "D9"
TOUCH = 0.01
"""The length of a dash that its round ends make a dot."""

Piece = tuple[float, float, float, float, float, float, float, float]
"""A cubic curve between two visits: x and y of its start, its two controls and its end."""

Spot = tuple[float, float | None]
"""x of a visit, and y of its emotion if known."""


class _Run(NamedTuple):
    """Known emotions that follow each other within a block, with those around them, from a place of the block on."""

    points: tuple[tuple[float, float], ...]
    first: int
    last: int
    begin: int


class Curve(NamedTuple):
    """What is drawn of a curve between some visits."""

    washes: tuple[Shape, ...]
    lines: tuple[Shape, ...]


class Course(NamedTuple):
    """Which way a curve goes: between two of these visits, given by their places; the others lend their slopes."""

    spots: tuple[Spot, ...]
    span: tuple[int, int]

    @property
    def is_seen(self) -> bool:
        """Whether there is anything to draw: two emotions that follow each other are known."""
        spots, (first, last) = self
        return any(spots[at][1] is not None and spots[at + 1][1] is not None for at in range(first, last))


@forgettable
@lru_cache(maxsize=48)
def pieces_of(course: Course) -> tuple[Piece, ...]:
    """Return the pieces of a curve, which labels keep off; kept for a while, since it reaches into several slabs."""
    found: list[Piece] = []
    for run in _runs(course):
        found += _pieces(run.points[run.first], _commands(run))
    return tuple(found)


def curve(
    course: Course,
    proven: tuple[bool, ...],
    *,
    stroke: str,
    colours: Colours,
    reach: tuple[float, float],
    is_filled: bool,
    dots: LineStyle | None = None,
) -> Curve:
    """Draw a curve, as a line or in the dots of the path, given which of its visits are proven."""
    washes: list[Shape] = []
    lines: list[Shape] = []
    for run in _runs(course):
        pieces = _commands(run)
        kept = run.points[run.first : run.last + 1]
        if is_filled and all(a[0] < b[0] for a, b in pairwise(kept)):
            washes += _wash(kept[0], kept[-1], pieces, reach, colours)
        lines += _strokes(run, pieces, proven[run.begin :], stroke, dots)
    return Curve(tuple(washes), tuple(lines))


def _commands(run: _Run) -> tuple[Command, ...]:
    return emotion_curve(run.points)[1 + run.first : 1 + run.last]


def _pieces(start: tuple[float, float], commands: tuple[Command, ...]) -> list[Piece]:
    pieces: list[Piece] = []
    for command in commands:
        if len(command) == 7:
            _, x1, y1, x2, y2, x3, y3 = command
            pieces.append((*start, x1, y1, x2, y2, x3, y3))
            start = (x3, y3)
    return pieces


def _runs(course: Course) -> list[_Run]:
    spots, span = course
    runs = []
    index = 0
    while index < len(spots):
        if spots[index][1] is None:
            index += 1
            continue
        end = index
        points: list[tuple[float, float]] = []
        while end < len(spots) and (y := spots[end][1]) is not None:
            points.append((spots[end][0], y))
            end += 1
        first, last = max(span[0], index), min(span[1], end - 1)
        if first < last:
            runs.append(_Run(tuple(points), first - index, last - index, index))
        index = end
    return runs


def _wash(
    start: tuple[float, float],
    end: tuple[float, float],
    pieces: tuple[Command, ...],
    reach: tuple[float, float],
    colours: Colours,
) -> list[Shape]:
    top, bottom = reach
    neutral = (top + bottom) / 2
    area: tuple[Command, ...] = (
        ("M", start[0], start[1]),
        *pieces,
        ("L", end[0], neutral),
        ("L", start[0], neutral),
        ("Z",),
    )
    return [
        Outline(area, Gradient(top, neutral, colours.positive + WASH, colours.positive + CLEAR)),
        Outline(area, Gradient(neutral, bottom, colours.negative + CLEAR, colours.negative + WASH)),
    ]


def _strokes(
    run: _Run, pieces: tuple[Command, ...], proven: tuple[bool, ...], stroke: str, dots: LineStyle | None
) -> list[Shape]:
    full = PROVEN_WIDTH if dots is None else 2 * dots.radius
    thin = full * UNPROVEN_WIDTH / PROVEN_WIDTH
    dash = () if dots is None else (TOUCH, dots.step)
    strokes: list[Shape] = []
    index = 0
    while index < len(pieces):
        at = run.first + index
        is_proven = proven[at] and proven[at + 1]
        end = index
        while end < len(pieces) and (proven[run.first + end] and proven[run.first + end + 1]) == is_proven:
            end += 1
        commands: tuple[Command, ...] = (("M", *run.points[at]), *pieces[index:end])
        colour, width = (stroke, full) if is_proven else (stroke + UNPROVEN, thin)
        strokes.append(Outline(commands, None, colour, width, dash))
        index = end
    return strokes
