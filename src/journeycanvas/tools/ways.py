"""Picking a branch, a loop or an exit by its dots, which have no box of their own to be clicked."""

from journeycanvas.scene.scene import Node, Scene
from journeycanvas.scene.shapes import Dots

REACH = 4.0
"""How far from its dots, in points, a way can still be picked."""


def way_at(scene: Scene, x: float, y: float) -> Node | None:
    """Return the node with the label of the topmost way whose dots are at a point of the scene."""
    for node in reversed(scene.nodes):
        if node.role == "connection" and node.record is None and _is_near(node, x, y):
            return _label(scene, node.key.partition(":")[2])
    return None


def _is_near(node: Node, x: float, y: float) -> bool:
    if not node.bounds.grown(REACH).contains(x, y):
        return False
    points = [shape.points for shape in node.shapes if isinstance(shape, Dots)]
    dots = [dot for each in points for dot in zip(each[::2], each[1::2], strict=True)]
    return any(abs(dot[0] - x) <= REACH and abs(dot[1] - y) <= REACH for dot in dots)


def _label(scene: Scene, connection: str) -> Node | None:
    return next((node for node in scene.nodes if node.record == connection), None)
