"""What lies under a point or inside a rubber band of a scene."""

from math import inf

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.kept_by_group import KeptByGroup
from journeycanvas.scene.scene import EditableText, Node, Nodes, Scene

REACH = 3.0
"""How far outside its bounds, in points, a small node can still be picked."""


def node_at(scene: Scene, x: float, y: float, *, roles: frozenset[str] | None = None) -> Node | None:
    """Return the topmost node that shows a record at the point, of the given roles if any are given."""
    # Every move of the pointer asks this: of most groups only what all of them take is looked at.
    for group, (left, top, right, bottom) in zip(reversed(scene.groups), reversed(_reaches.of(scene)), strict=True):
        if not (left <= x <= right and top <= y <= bottom):
            continue
        for node in reversed(group):
            box_x, box_y, width, height = node.bounds
            if (
                box_x - REACH <= x <= box_x + width + REACH
                and box_y - REACH <= y <= box_y + height + REACH
                and node.record is not None
                and (roles is None or node.role in roles)
            ):
                return node
    return None


def nodes_in(scene: Scene, box: Rect, *, roles: frozenset[str] | None = None) -> tuple[Node, ...]:
    """Return the nodes that show a record and overlap the box, in painting order."""
    found: list[Node] = []
    for group, (left, top, right, bottom) in zip(scene.groups, _reaches.of(scene), strict=True):
        if left <= box.right and right >= box.x and top <= box.bottom and bottom >= box.y:
            found += [
                node
                for node in group
                if node.record is not None and (roles is None or node.role in roles) and node.bounds.overlaps(box)
            ]
    return tuple(found)


def _reach(group: Nodes) -> tuple[float, float, float, float]:
    """Return the left, top, right and bottom of all that the nodes of a group take, with their reach."""
    left, top, right, bottom = inf, inf, -inf, -inf
    for node in group:
        x, y, width, height = node.bounds
        left, top = min(left, x - REACH), min(top, y - REACH)
        right, bottom = max(right, x + width + REACH), max(bottom, y + height + REACH)
    return left, top, right, bottom


_reaches = KeptByGroup(_reach)


def text_at(node: Node, x: float, y: float) -> EditableText | None:
    """Return the editable text of a node under the point, else its first one, else nothing."""
    for text in node.texts:
        if text.box.grown(REACH).contains(x, y):
            return text
    return node.texts[0] if node.texts else None
