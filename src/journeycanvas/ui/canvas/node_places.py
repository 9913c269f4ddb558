"""Where the nodes of a scene are painted, kept from one scene to the next."""

from collections.abc import Iterator, Sequence
from itertools import count
from operator import is_not

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node
from journeycanvas.ui.paint.extents import Edges, painted_edges

_Nodes = tuple[Node, ...]


class NodePlaces:
    """The nodes of a scene, and the edges of what each paints, in painting order.

    They are asked one after another: at 20,000 nodes that takes a millisecond, and there is no tree to build
    before the first frame or to mend at each step of a drag.
    """

    def __init__(self) -> None:
        self.nodes: _Nodes = ()
        self._edges: list[Edges] = []

    def show(self, nodes: _Nodes) -> list[Edges]:
        """Take over the nodes of the next scene, and return the edges of what has to be painted again.

        Nodes are compared by identity at the speed of C; only those that differ are looked at.
        """
        before, self.nodes = self.nodes, nodes
        if len(before) == len(nodes):
            return self._replaced(list(_differing(before, nodes)))
        start = next(_differing(before, nodes), min(len(before), len(nodes)))
        most = min(len(before), len(nodes)) - start
        end = min(next(_differing(before[::-1], nodes[::-1]), most), most)
        return self._spliced(before[start : len(before) - end], nodes[start : len(nodes) - end], start)

    def nodes_in(self, box: Rect) -> Sequence[Node]:
        """Return the nodes that paint something in a rectangle, in painting order."""
        left, top, right, bottom = box.x, box.y, box.right, box.bottom
        return [
            node
            for node, (x1, y1, x2, y2) in zip(self.nodes, self._edges, strict=True)
            if x1 <= right and x2 >= left and y1 <= bottom and y2 >= top
        ]

    def lowest_of(self, records: frozenset[str]) -> Iterator[Node]:
        """Give the lowest node of each of these records."""
        asked = set(records)
        for node in self.nodes if asked else ():
            if node.record in asked:
                asked.discard(node.record)
                yield node
                if not asked:
                    return

    def _replaced(self, places: list[int]) -> list[Edges]:
        stale = [self._edges[place] for place in places]
        for place in places:
            self._edges[place] = painted_edges(self.nodes[place])
        return stale + [self._edges[place] for place in places]

    def _spliced(self, old: _Nodes, new: _Nodes, start: int) -> list[Edges]:
        """Put the nodes of one stretch in the place of those of another; those in both keep their edges."""
        old_edges = self._edges[start : start + len(old)]
        known = dict(zip(map(id, old), old_edges, strict=True))
        new_edges = [known.get(id(node)) or painted_edges(node) for node in new]
        self._edges[start : start + len(old)] = new_edges
        kept = known.keys() & set(map(id, new))
        if [id(node) for node in old if id(node) in kept] != [id(node) for node in new if id(node) in kept]:
            return old_edges + new_edges
        gone = [edges for node, edges in zip(old, old_edges, strict=True) if id(node) not in kept]
        return gone + [edges for node, edges in zip(new, new_edges, strict=True) if id(node) not in kept]


def _differing(before: _Nodes, after: _Nodes) -> Iterator[int]:
    return (place for place, differs in zip(count(), map(is_not, before, after), strict=False) if differs)
