"""Picking a branch, a loop or an exit by its dots, which have no box of their own to be clicked."""

from journeycanvas.scene.by_record import nodes_of_record
from journeycanvas.scene.kept_by_group import KeptByGroup
from journeycanvas.scene.scene import Layer, Node, Nodes, Scene
from journeycanvas.scene.shapes import Dots

REACH, REACH_PX = 4.0, 5.0
"""How far from its dots a way can still be picked, in points, and at least in pixels of the screen."""
CONNECTION = "connection"
_WAY, _GOAL = "way:", "way:goal:"
"""How the keys of dots begin; those that lead to the flag of the goal belong to no connection."""


def way_at(scene: Scene, x: float, y: float, *, pixel: float = 0.0) -> Node | None:
    """Return the node with the label of the topmost way whose dots are at a point of the scene, else the way itself.

    A pixel is that many points of the scene.
    """
    reach = max(REACH, REACH_PX * pixel)
    near = ((id, way) for id, way in drawn_ways(scene).items() if _is_near(way, x, y, reach))
    return next((_with_label(scene, id, way) for id, way in reversed(list(near))), None)


def drawn_ways(scene: Scene) -> dict[str, Node]:
    """Return the nodes with the dots of all branches, loops and exits, by the id of the connection, topmost last."""
    return {id: way for ways in _ways.of(scene) for id, way in ways.items()}


def points_of(way: Node) -> list[tuple[float, float]]:
    """Return the middles of the dots of a way, from its beginning on."""
    flat = [number for shape in way.shapes if isinstance(shape, Dots) for number in shape.points]
    return list(zip(flat[::2], flat[1::2], strict=True))


def _of_group(group: Nodes) -> dict[str, Node]:
    return {
        node.key.removeprefix(_WAY): node
        for node in group
        if node.role == CONNECTION and node.record is None and not node.key.startswith(_GOAL)
    }


_ways = KeptByGroup(_of_group)


def _is_near(way: Node, x: float, y: float, reach: float) -> bool:
    if not way.bounds.grown(reach).contains(x, y):
        return False
    return any(abs(left - x) <= reach and abs(top - y) <= reach for left, top in points_of(way))


def _with_label(scene: Scene, connection: str, way: Node) -> Node:
    """Return the label of a connection; where there was no room for one, its dots in the name of the connection."""
    own = Node(f"{CONNECTION}:{connection}", CONNECTION, Layer.LABEL, way.bounds, way.shapes, record=connection)
    return next(nodes_of_record(scene, connection), own)
