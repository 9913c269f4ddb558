"""Things in hand shown where they were carried, before all is laid out again."""

from collections.abc import Collection, Iterable, Mapping

from journeycanvas.scene.scene import Carried, Node, Nodes, Scene
from journeycanvas.scene.shifting import shifted

Point = tuple[float, float]
_Place = tuple[int, int]
"""A group, and a place in it."""


class Carrying:
    """A scene in which some records are in hand: their nodes move along, and what is tied to them bends after them.

    All else stays where it is, so one step costs no more in a large scene than in a small one.
    """

    def __init__(self, scene: Scene, records: Collection[str], *, role: str) -> None:
        """Take hold of records; the nodes of a role are the things themselves, the others come along."""
        self._scene = scene
        self._held: dict[str, list[tuple[_Place, Node]]] = {}
        self._middles: dict[str, tuple[float, float, float]] = {}
        ties: list[tuple[_Place, Node]] = []
        for number, group in enumerate(scene.groups):
            for place, node in enumerate(group):
                record = node.record
                if record in records and record is not None:
                    self._held.setdefault(record, []).append(((number, place), node))
                    if node.role == role and record not in self._middles:
                        self._middles[record] = (*node.bounds.middle, max(node.bounds.width, node.bounds.height) / 2)
                elif node.bend is not None:
                    ties.append(((number, place), node))
        middles = self._middles.values()
        self._ties = [
            (at, node) for at, node in ties if any(node.bounds.grown(reach).contains(x, y) for x, y, reach in middles)
        ]

    def to(self, points: Mapping[str, Point]) -> Scene:
        """Return the scene with the middles of the things in hand at these points."""
        carried = {
            record: Carried(x, y, reach, points[record][0] - x, points[record][1] - y)
            for record, (x, y, reach) in self._middles.items()
            if record in points
        }
        changes: dict[int, list[tuple[int, Node]]] = {}
        for record, moved in carried.items():
            for (number, place), node in self._held[record]:
                changes.setdefault(number, []).append((place, shifted(node, moved.dx, moved.dy)))
        at_once = tuple(carried.values())
        for (number, place), node in self._ties:
            if node.bend is not None:
                changes.setdefault(number, []).append((place, node.bend(at_once)))
        groups = list(self._scene.groups)
        for number, changed in changes.items():
            groups[number] = _with(groups[number], changed)
        return self._scene._replace(groups=tuple(groups))


def _with(group: Nodes, changed: Iterable[tuple[int, Node]]) -> Nodes:
    nodes = list(group)
    for place, node in changed:
        nodes[place] = node
    return tuple(nodes)
