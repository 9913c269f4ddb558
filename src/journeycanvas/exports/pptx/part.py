"""A part of the map on a slide of its own: the stages of a slice above its lanes, their heads at the left."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journeycanvas.exports.pptx.clipping import clipped, clipped_box, clipped_rule
from journeycanvas.exports.pptx.drawing import Drawing, Place
from journeycanvas.exports.pptx.slices import Slice
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node
from journeycanvas.scene.shapes import Box, Disc, Dots, Icon, Image, Outline, Rule, Shape, Words
from journeycanvas.scene.shifting import shifted_shape

LINES = frozenset({"path", "curve", "wash", "connection", "line", "band", "levels"})
"""What goes through several slices, and is cut at their edges."""
_GROUND = frozenset({"band", "levels", "line"})
TOPS = frozenset({"phase", "stage"})
_WIDE = 0.9
"""The part of a slice from which on what it holds is cut like a line."""
_SMALL = 0.5
"""The part of a slice up to which a frame is not cut."""
_INSET = 8.0
_EDGE = 0.01


class Heads(NamedTuple):
    """What is repeated on each part: the heads at the left, and the row of stages on top, in points of the scene."""

    x: float
    width: float
    y: float
    height: float


class Part(NamedTuple):
    """A part of the map: a slice across it and one down, of all that is cut, and the nodes that may lie in them."""

    across: Slice
    down: Slice
    extent: Rect
    tops: Sequence[Node]
    heads: Sequence[Node]
    nodes: Sequence[Node]

    @property
    def box(self) -> Rect:
        """What of the map it shows, without heads, in points of the scene."""
        return Rect(self.across.start, self.down.start, self.across.size, self.down.size)

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it but its lanes."""
        box = self.box
        return not any(node.role not in _GROUND and node.bounds.overlaps(box) for node in self.nodes)


def draw_part(drawing: Drawing, part: Part, heads: Heads, corner: tuple[float, float], scale: float) -> None:
    """Draw a part with its top left corner at a point of the slide."""
    left, top = corner
    x = left + (heads.width - part.across.start) * scale
    y = top + (heads.height - part.down.start) * scale
    inner = Place(scale, x, y)
    across = Place(scale, x, top - heads.y * scale)
    beside = Place(scale, left - heads.x * scale, y)
    for node in part.nodes:
        if node.role == "band":
            drawing.node(node, _band(node, part.box, heads.width), inner)
    for node in part.tops:
        drawing.node(node, list(_top(node, part.across)), across)
    for node in part.heads:
        drawing.node(node, list(_head(node, part.down, heads)), beside)
    for node in part.nodes:
        if node.role != "band":
            drawing.node(node, list(_inner(node, part.box, part.extent)), inner)


def _band(node: Node, box: Rect, head: float) -> list[Shape]:
    """Return a band with the room of its head before it, and the lines between its stages."""
    found: list[Shape] = []
    for shape in node.shapes:
        if isinstance(shape, Box):
            cut = clipped_box(shape, box)
            found += [cut._replace(x=cut.x - head, width=cut.width + head)] if cut else []
        elif isinstance(shape, Rule):
            rule = clipped_rule(shape, box)
            found += [rule] if rule else []
    return found


def _top(node: Node, across: Slice) -> Iterator[Shape]:
    """Yield a stage or phase cut at the edges of a slice; its words stay in sight where it begins before."""
    box = Rect(across.start, node.bounds.y - 50, across.size, node.bounds.height + 100)
    starts = [shape.x for shape in node.shapes if isinstance(shape, Words)]
    over = max(0.0, across.start + _INSET - min(starts)) if starts and min(starts) < across.start else 0.0
    for shape in node.shapes:
        if isinstance(shape, Words | Disc | Icon):
            yield shifted_shape(shape, over, 0.0)
        else:
            yield from _cut(shape, box)


def _head(node: Node, down: Slice, heads: Heads) -> Iterator[Shape]:
    """Yield the head of a lane, in sight also where the lane begins on the slide before; or the signs beside levels."""
    if node.role == "levels":
        yield from (
            shape for shape in node.shapes if isinstance(shape, Icon) and _middle(shape)[0] < heads.x + heads.width
        )
        return
    over = max(0.0, down.start - node.bounds.y)
    for shape in node.shapes:
        yield shifted_shape(shape, 0.0, over)


def _inner(node: Node, box: Rect, extent: Rect) -> Iterator[Shape]:
    """Yield what of a node is drawn in a part: all where its middle lies there, else what is cut at the edges.

    What stands at the edge of the whole is not lost where its middle lies beyond.
    """
    if node.role in LINES:
        for shape in node.shapes:
            yield from _cut(shape, box)
        return
    if node.bounds.width > _WIDE * box.width or node.bounds.height > _WIDE * box.height:
        yield from _pieces(node.shapes, box)
        return
    x, y = node.bounds.middle
    inside = (min(max(x, extent.x), extent.right - _EDGE), min(max(y, extent.y), extent.bottom - _EDGE))
    if _holds(box, *inside):
        yield from node.shapes


def _pieces(shapes: Sequence[Shape], box: Rect) -> Iterator[Shape]:
    """Yield what of a wide thing lies in a box: a small frame goes where its middle lies, with what stands in it."""
    frame, is_here = Rect(0.0, 0.0, 0.0, 0.0), False
    for shape in shapes:
        if isinstance(shape, Box) and shape.width < _SMALL * box.width:
            frame = Rect(shape.x, shape.y, shape.width, shape.height)
            is_here = _holds(box, *frame.middle)
            if is_here:
                yield shape
        elif isinstance(shape, Words | Icon | Disc) and frame.contains(*_middle(shape)):
            if is_here:
                yield shape
        else:
            yield from _cut(shape, box)


def _cut(shape: Shape, box: Rect) -> Iterator[Shape]:
    """Yield what of a shape lies in a box; what is no line belongs to where it begins or has its middle."""
    match shape:
        case Box():
            cut = clipped_box(shape, box)
            if cut is not None:
                yield cut
        case Rule():
            rule = clipped_rule(shape, box)
            if rule is not None:
                yield rule
        case Outline():
            commands = clipped(shape.commands, box, is_filled=shape.fill is not None)
            if commands:
                yield Outline(commands, shape.fill, shape.stroke, shape.stroke_width, shape.dash)
        case Dots():
            points = [
                each
                for pair in zip(shape.points[::2], shape.points[1::2], strict=True)
                if _holds(box, *pair)
                for each in pair
            ]
            if points:
                yield shape._replace(points=tuple(points))
        case _:
            if _holds(box, *_middle(shape)):
                yield shape


def _middle(shape: Words | Icon | Disc | Image) -> tuple[float, float]:
    """Return the point that says where a shape belongs; words belong where they begin."""
    match shape:
        case Words() | Disc():
            return shape.x, shape.y
        case Icon():
            return shape.x + shape.size / 2, shape.y + shape.size / 2
        case Image():
            return shape.x + shape.width / 2, shape.y + shape.height / 2


def _holds(box: Rect, x: float, y: float) -> bool:
    return box.x <= x < box.right and box.y <= y < box.bottom
