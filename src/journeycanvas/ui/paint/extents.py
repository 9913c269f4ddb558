"""How far nodes reach when they are painted, strokes and letters included."""

from collections.abc import Sequence
from itertools import compress, count
from operator import ne

from journeycanvas.scene.scene import Node
from journeycanvas.scene.shapes import Box, Disc, Dots, Icon, Image, Outline, Rule, Shape, Words

_ABOVE = 1.25
"""How far letters of any bundled face may rise above the baseline, in sizes."""
_BELOW = 0.75
_ASIDE = 0.4
"""How far letters may lean out of their line, such as the f of italics."""

_CLOSE = ("Z",)
_CURVE = 7
"""The parts of a command for a curve."""
_ORIGIN = (0.0, 0.0)
_Pair = tuple[tuple[float, ...], tuple[float, ...]]
"""A point before and after."""

OVERHANG = 12.0
"""How far nodes may paint out of their bounds, strokes and letters included."""

Edges = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def edges_of(node: Node) -> Edges:
    """Return the edges of a rectangle outside of which a node paints nothing, without asking what it shows."""
    x, y, width, height = node.bounds
    return x - OVERHANG, y - OVERHANG, x + width + OVERHANG, y + height + OVERHANG


def painted_edges(node: Node) -> Edges:
    """Return the edges of a rectangle outside of which a node paints nothing."""
    shapes = node.shapes
    if not shapes:
        return node.bounds.x, node.bounds.y, node.bounds.right, node.bounds.bottom
    left, top, right, bottom = _edges(shapes[0])
    for shape in shapes[1:]:
        x1, y1, x2, y2 = _edges(shape)
        if x1 < left:
            left = x1
        if y1 < top:
            top = y1
        if x2 > right:
            right = x2
        if y2 > bottom:
            bottom = y2
    return left, top, right, bottom


def changed_edges(before: Node, after: Node) -> list[Edges]:
    """Return the edges of rectangles outside of which one node paints the same as another.

    Of a long line only the part that moved counts: a path is one shape, and a drag moves two of its ways.
    """
    if len(before.shapes) != len(after.shapes):
        return [painted_edges(before), painted_edges(after)]
    found: list[Edges] = []
    for old, new in zip(before.shapes, after.shapes, strict=True):
        if old is new or old == new:
            continue
        if isinstance(old, Dots) and isinstance(new, Dots) and (old.radius, old.fill) == (new.radius, new.fill):
            start, end = _differing(old.points, new.points)
            # A dot is a pair of numbers.
            start, end = start - start % 2, end - end % 2
            for points in (old.points[start : len(old.points) - end], new.points[start : len(new.points) - end]):
                if points:
                    found.append(_around(points[::2], points[1::2], old.radius))
        elif isinstance(old, Outline) and isinstance(new, Outline) and _is_drawn_alike(old, new):
            found += _changed_line(old, new)
        else:
            found += [_edges(old), _edges(new)]
    return found


def _is_drawn_alike(old: Outline, new: Outline) -> bool:
    return (old.fill, old.stroke, old.stroke_width) == (new.fill, new.stroke, new.stroke_width) and not new.dash


def _changed_line(old: Outline, new: Outline) -> list[Edges]:
    """Return what holds the lines and curves that differ, each with both of its ends; they may enclose an area."""
    out = new.stroke_width if new.stroke is not None else 0.0
    if [command[0] for command in old.commands] != [command[0] for command in new.commands]:
        points = [number for command in (*old.commands, *new.commands) for number in command[1:]]
        return [_around(points[::2], points[1::2], out)]
    runs: list[list[float]] = [[]]
    start: _Pair = (_ORIGIN, _ORIGIN)
    at = start
    for before, after in zip(old.commands, new.commands, strict=True):
        # Closing goes back to where the part began.
        ends: _Pair = start if len(before) == 1 or len(after) == 1 else (before[-2:], after[-2:])
        if before[0] == "M":
            start = ends
        elif before == after and at[0] == at[1] and ends[0] == ends[1]:
            if runs[-1]:
                runs.append([])
        elif len(before) != _CURVE and _is_level(at, ends):
            # What both share of a line does not differ, only where it begins and ends.
            runs[-1] += _moved(at)
            runs.append(_moved(ends))
        else:
            runs[-1] += [*at[0], *at[1], *(before[1:] or ends[0]), *(after[1:] or ends[1])]
        at = ends
    return [_around(points[::2], points[1::2], out) for points in runs if points]


def _is_level(*ends: _Pair) -> bool:
    """Tell whether these points lie at one height."""
    return len({point[1] for pair in ends for point in pair}) == 1


def _moved(pair: _Pair) -> list[float]:
    return [*pair[0], *pair[1]] if pair[0] != pair[1] else []


def _differing(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """Return how much two sequences share at the start, and how much at the end."""
    most = min(len(old), len(new))
    start = next(compress(count(), map(ne, old, new)), most)
    end = next(compress(count(), map(ne, reversed(old), reversed(new))), most)
    return start, min(end, most - start)


def _edges(shape: Shape) -> Edges:
    match shape:
        case Words(x=x, y=y, size=size):
            aside = size * _ASIDE
            return x - aside, y - size * _ABOVE, x + shape.width + aside, y + size * _BELOW
        case Box(x=x, y=y):
            out = shape.stroke_width if shape.stroke is not None else 0.0
            return x - out, y - out, x + shape.width + out, y + shape.height + out
        case Disc(x=x, y=y):
            out = shape.radius + (shape.stroke_width if shape.stroke is not None else 0.0)
            return x - out, y - out, x + out, y + out
        case Icon(x=x, y=y):
            out = shape.stroke_width
            return x - out, y - out, x + shape.size + out, y + shape.size + out
        case Rule(stroke_width=out):
            return (
                min(shape.x1, shape.x2) - out,
                min(shape.y1, shape.y2) - out,
                max(shape.x1, shape.x2) + out,
                max(shape.y1, shape.y2) + out,
            )
        case Dots():
            return _around(shape.points[::2], shape.points[1::2], shape.radius)
        case Outline():
            points = [number for command in shape.commands for number in command[1:]]
            return _around(points[::2], points[1::2], shape.stroke_width if shape.stroke is not None else 0.0)
        case Image(x=x, y=y):
            # One that cannot be read is a crossed box.
            return x - 2.0, y - 2.0, x + shape.width + 2.0, y + shape.height + 2.0


def _around(xs: Sequence[float], ys: Sequence[float], out: float) -> Edges:
    if not xs:
        return 0.0, 0.0, 0.0, 0.0
    return min(xs) - out, min(ys) - out, max(xs) + out, max(ys) + out
