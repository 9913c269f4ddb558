"""How far nodes reach when they are painted, strokes and letters included."""

from collections.abc import Sequence

from journeycanvas.scene.scene import Node
from journeycanvas.scene.shapes import Box, Disc, Dots, Icon, Image, Outline, Rule, Shape, Words

_ABOVE = 1.25
"""How far letters of any bundled face may rise above the baseline, in sizes."""
_BELOW = 0.75
_ASIDE = 0.4
"""How far letters may lean out of their line, such as the f of italics."""

Edges = tuple[float, float, float, float]
"""Left, top, right and bottom."""


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
            return x, y, x + shape.width, y + shape.height


def _around(xs: Sequence[float], ys: Sequence[float], out: float) -> Edges:
    if not xs:
        return 0.0, 0.0, 0.0, 0.0
    return min(xs) - out, min(ys) - out, max(xs) + out, max(ys) + out
