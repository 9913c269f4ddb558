"""The curve through the emotions of a path: broken where unknown, pale where unproven, filled from neutral."""

from dataclasses import dataclass
from itertools import pairwise

from journeycanvas.lanes.base import DrawnPath
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.model.path import Visit
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.lines.monotone import emotion_curve
from journeycanvas.scene.scene import Layer, Node
from journeycanvas.scene.shapes import Command, Gradient, Outline, Shape
from journeycanvas.theme.paper import Colours

VISITS = 16
"""Visits in one block of the curve."""
CONTEXT = 2
"""Visits on either side that a block's slopes depend on."""
WASH = "4D"
CLEAR = "00"
PROVEN_WIDTH, UNPROVEN_WIDTH = 1.7, 1.1
UNPROVEN = "8C"

Spot = tuple[float, float | None]
"""x of a visit, and y of its emotion if known."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Known emotions that follow each other within a block, with those around them."""

    points: tuple[tuple[float, float], ...]
    first: int
    last: int
    proven: tuple[bool, ...]


def curve_nodes(
    lane: str,
    drawn: DrawnPath,
    visits: tuple[Visit, ...],
    spots: tuple[Spot, ...],
    colours: Colours,
    reach: tuple[float, float],
    *,
    is_filled: bool,
) -> list[Node]:
    """Return the nodes of a path's curve, one a block of visits."""
    stroke = colours.ink if is_filled else drawn.colour
    nodes = []
    for first in range(0, max(0, len(visits) - 1), VISITS):
        last = min(first + VISITS, len(visits) - 1)
        start, end = max(0, first - CONTEXT), min(len(visits), last + CONTEXT + 1)
        node = _block(
            (lane, drawn.path.id, first),
            spots[start:end],
            tuple(visit.evidence != "hypothesis" for visit in visits[start:end]),
            (first - start, last - start),
            stroke,
            colours,
            reach,
            is_filled,
            drawn.name,
        )
        if node is not None:
            nodes.append(node)
    return nodes


@latest
def _block(
    key: tuple[str, str, int],
    spots: tuple[Spot, ...],
    proven: tuple[bool, ...],
    span: tuple[int, int],
    stroke: str,
    colours: Colours,
    reach: tuple[float, float],
    is_filled: bool,
    name: str,
) -> Node | None:
    lane, path, first = key
    shapes: list[Shape] = []
    lines: list[Shape] = []
    xs: list[float] = []
    for run in _runs(spots, proven, span):
        commands = emotion_curve(run.points)
        pieces = commands[1 + run.first : 1 + run.last]
        start = run.points[run.first]
        kept = run.points[run.first : run.last + 1]
        xs += [x for x, _ in kept]
        if is_filled and all(a[0] < b[0] for a, b in pairwise(kept)):
            shapes += _wash(start, kept[-1], pieces, reach, colours)
        lines += _strokes(run, pieces, stroke)
    if not lines:
        return None
    top, bottom = reach
    box = Rect(min(xs), top, max(xs) - min(xs), bottom - top)
    return Node(f"curve:{lane}:{path}:{first}", "curve", Layer.PATH, box, (*shapes, *lines), name=name)


def _runs(spots: tuple[Spot, ...], proven: tuple[bool, ...], span: tuple[int, int]) -> list[_Run]:
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
            runs.append(_Run(tuple(points), first - index, last - index, proven[index:end]))
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


def _strokes(run: _Run, pieces: tuple[Command, ...], stroke: str) -> list[Shape]:
    strokes: list[Shape] = []
    index = 0
    while index < len(pieces):
        at = run.first + index
        is_proven = run.proven[at] and run.proven[at + 1]
        end = index
        while end < len(pieces) and (run.proven[run.first + end] and run.proven[run.first + end + 1]) == is_proven:
            end += 1
        commands: tuple[Command, ...] = (("M", *run.points[at]), *pieces[index:end])
        colour, width = (stroke, PROVEN_WIDTH) if is_proven else (stroke + UNPROVEN, UNPROVEN_WIDTH)
        strokes.append(Outline(commands, None, colour, width))
        index = end
    return strokes
