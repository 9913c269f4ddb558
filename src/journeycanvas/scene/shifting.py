"""Nodes and shapes moved elsewhere."""

from journeycanvas.scene.asked import Asked
from journeycanvas.scene.scene import Node, Shown
from journeycanvas.scene.shapes import Box, Command, Disc, Dots, Gradient, Icon, Image, Outline, Rule, Shape, Words


def shifted(node: Node, dx: float, dy: float) -> Node:
    """Return the node moved by so much, its shapes and editable texts with it."""
    return Node(
        node.key,
        node.role,
        node.layer,
        node.bounds.moved(dx, dy),
        record=node.record,
        on_paper=node.on_paper,
        show=Asked((_shown, node, dx, dy)),
    )


def _shown(node: Node, dx: float, dy: float) -> Shown:
    return Shown(
        tuple(shifted_shape(shape, dx, dy) for shape in node.shapes),
        node.name,
        tuple(text._replace(box=text.box.moved(dx, dy)) for text in node.texts),
    )


def shifted_shape(shape: Shape, dx: float, dy: float) -> Shape:
    """Return one shape moved by so much."""
    if isinstance(shape, Box | Disc | Icon | Image | Words):
        return shape._replace(x=shape.x + dx, y=shape.y + dy)
    if isinstance(shape, Rule):
        return shape._replace(x1=shape.x1 + dx, x2=shape.x2 + dx, y1=shape.y1 + dy, y2=shape.y2 + dy)
    if isinstance(shape, Dots):
        xs, ys = shape.points[::2], shape.points[1::2]
        flat = [part for x, y in zip(xs, ys, strict=True) for part in (x + dx, y + dy)]
        return shape._replace(points=tuple(flat))
    fill = shape.fill
    if isinstance(fill, Gradient):
        fill = fill._replace(top=fill.top + dy, bottom=fill.bottom + dy)
    return Outline(
        tuple(moved_command(command, dx, dy) for command in shape.commands),
        fill,
        shape.stroke,
        shape.stroke_width,
        shape.dash,
    )


def moved_command(command: Command, dx: float, dy: float) -> Command:
    """Return a drawing command moved by so much."""
    if len(command) == 3:
        return command[0], command[1] + dx, command[2] + dy
    if len(command) == 7:
        name, x1, y1, x2, y2, x, y = command
        return name, x1 + dx, y1 + dy, x2 + dx, y2 + dy, x + dx, y + dy
    return command
