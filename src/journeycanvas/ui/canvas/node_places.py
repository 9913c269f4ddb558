"""Where the nodes of a scene are painted, kept from one scene to the next."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, count
from operator import is_not

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node
from journeycanvas.ui.paint.extents import Edges, changed_edges, painted_edges

_Nodes = tuple[Node, ...]
_NOWHERE = Rect(0.0, 0.0, -1.0, -1.0)
"""Holds no rectangle."""
_MOST_ROOM = 7.0
"""How much wider than what is in sight a window may be; the view zooms in, and less is to be looked at."""


class NodePlaces:
    """The nodes of a scene, and the edges of what each paints, in painting order.

    They are asked one after another: at 20,000 nodes that takes a millisecond, and there is no tree to build
    before the first frame or to mend at each step of a drag.
    """

    def __init__(self) -> None:
        self.nodes: _Nodes = ()
        self._edges: list[Edges] = []
        self._window = _NOWHERE
        self._in_window: list[int] = []
        """The places in the painting order of what may paint something in the window that is watched."""
        self._found: dict[str, int] = {}
        """Where the lowest node of a record was, for those asked for last."""

    def show(self, nodes: _Nodes) -> list[Edges]:
        """Take over the nodes of the next scene, and return the edges of what has to be painted again.

        Nodes are compared by identity at the speed of C; only those that differ are looked at.
        """
        before, self.nodes = self.nodes, nodes
        if len(before) == len(nodes):
            return self._replaced(before, list(_differing(before, nodes)))
        self._window = _NOWHERE
        start = next(_differing(before, nodes), min(len(before), len(nodes)))
        most = min(len(before), len(nodes)) - start
        end = min(next(_differing(before[::-1], nodes[::-1]), most), most)
        return self._spliced(before[start : len(before) - end], nodes[start : len(nodes) - end], start)

    def watch(self, window: Rect) -> None:
        """Make it quick to ask about rectangles in a window: what is in sight."""
        known = self._window
        if not known.holds(window) or known.width > _MOST_ROOM * window.width:
            self._window = Rect(window.x - window.width, window.y - window.height, 3 * window.width, 3 * window.height)
            self._in_window = _inside(enumerate(self._edges), self._window)

    def nodes_in(self, box: Rect, *, smallest: float = 0.0) -> Sequence[Node]:
        """Return the nodes that paint something in a rectangle, in painting order; none that is smaller both ways."""
        if self._window.holds(box):
            found = _inside([(place, self._edges[place]) for place in self._in_window], box)
        else:
            found = _inside(enumerate(self._edges), box)
        if smallest:
            found = [place for place in found if _side(self._edges[place]) >= smallest]
        return [self.nodes[place] for place in found]

    def lowest_of(self, records: frozenset[str]) -> Iterator[Node]:
        """Give the lowest node of each of these records."""
        if self._found.keys() != records or any(not self._is_at(*found) for found in self._found.items()):
            self._found = {}
            for place in range(len(self.nodes) - 1, -1, -1) if records else ():
                record = self.nodes[place].record
                if record is not None and record in records:
                    self._found[record] = place
        return (self.nodes[place] for place in self._found.values())

    def _is_at(self, record: str, place: int) -> bool:
        return place < len(self.nodes) and self.nodes[place].record == record

    def _replaced(self, before: _Nodes, places: list[int]) -> list[Edges]:
        stale: list[Edges] = []
        for place in places:
            stale += changed_edges(before[place], self.nodes[place])
            self._edges[place] = painted_edges(self.nodes[place])
            at = bisect_left(self._in_window, place)
            if self._in_window[at : at + 1] != [place]:
                self._in_window.insert(at, place)
        return stale

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
    return compress(count(), map(is_not, before, after))


def _inside(placed: Iterable[tuple[int, Edges]], box: Rect) -> list[int]:
    left, top, right, bottom = box.x, box.y, box.right, box.bottom
    return [place for place, (x1, y1, x2, y2) in placed if x1 <= right and x2 >= left and y1 <= bottom and y2 >= top]


def _side(edges: Edges) -> float:
    """Return the longer side."""
    return max(edges[2] - edges[0], edges[3] - edges[1])
