"""What lies under a point or inside a rubber band of a scene."""

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import EditableText, Node, Scene

REACH = 3.0
"""How far outside its bounds, in points, a small node can still be picked."""


def node_at(scene: Scene, x: float, y: float, *, roles: frozenset[str] | None = None) -> Node | None:
    """Return the topmost node that shows a record at the point, of the given roles if any are given."""
    # Every move of the pointer asks this of every node: the box is taken apart rather than asked.
    for node in reversed(scene.nodes):
        left, top, width, height = node.bounds
        if (
            left - REACH <= x <= left + width + REACH
            and top - REACH <= y <= top + height + REACH
            and node.record is not None
            and (roles is None or node.role in roles)
        ):
            return node
    return None


def nodes_in(scene: Scene, box: Rect, *, roles: frozenset[str] | None = None) -> tuple[Node, ...]:
    """Return the nodes that show a record and overlap the box, in painting order."""
    return tuple(
        node
        for node in scene.nodes
        if node.record is not None and (roles is None or node.role in roles) and node.bounds.overlaps(box)
    )


def text_at(node: Node, x: float, y: float) -> EditableText | None:
    """Return the editable text of a node under the point, else its first one, else nothing."""
    for text in node.texts:
        if text.box.grown(REACH).contains(x, y):
            return text
    return node.texts[0] if node.texts else None
