"""Picking a branch, a loop or an exit by its dots, which have no box of their own to be clicked."""

from journeycanvas.document.memo import by_identity
from journeycanvas.scene.scene import Node, Nodes, Scene
from journeycanvas.scene.shapes import Dots

REACH = 4.0
"""How far from its dots, in points, a way can still be picked."""


def way_at(scene: Scene, x: float, y: float) -> Node | None:
    """Return the node with the label of the topmost way whose dots are at a point of the scene."""
    node = next((node for node in _drawn(scene.groups) if _is_near(node, x, y)), None)
    return _label(scene, node.key.partition(":")[2]) if node is not None else None


@by_identity
def _drawn(groups: tuple[Nodes, ...]) -> Nodes:
    """Return the nodes with the dots of the ways, the topmost first."""
    drawn = [node for group in groups for node in group if node.role == "connection" and node.record is None]
    return tuple(reversed(drawn))


def _is_near(node: Node, x: float, y: float) -> bool:
    if not node.bounds.grown(REACH).contains(x, y):
        return False
    points = [shape.points for shape in node.shapes if isinstance(shape, Dots)]
    dots = [dot for each in points for dot in zip(each[::2], each[1::2], strict=True)]
    return any(abs(dot[0] - x) <= REACH and abs(dot[1] - y) <= REACH for dot in dots)


def _label(scene: Scene, connection: str) -> Node | None:
    return next((node for node in scene.nodes if node.record == connection), None)
