"""Which nodes lie where, so that a small part of a large map is painted without looking at the rest."""

from collections.abc import Callable, Iterable, Sequence

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node
from journeycanvas.ui.canvas.changes import Changes, changes
from journeycanvas.ui.paint.extents import painted_bounds

_CELL = 192.0
"""The side of a square of the map, in points."""
_MOST_CELLS = 24
"""A node over more squares than this is asked each time instead."""
_ROW = 1 << 20
_NONE: frozenset[str] = frozenset()


class NodeIndex:
    """The nodes of a scene by the squares of the map they reach into."""

    def __init__(self) -> None:
        self.nodes: tuple[Node, ...] = ()
        self._bounds: dict[str, Rect] = {}
        self._by_key: dict[str, Node] = {}
        self._order: dict[str, int] = {}
        self._cells: dict[int, set[str]] = {}
        self._wide: set[str] = set()
        self._by_record: dict[str, set[str]] = {}

    def show(self, nodes: tuple[Node, ...], *, left: Callable[[Rect], None]) -> Changes:
        """Take over the nodes of the next scene, tell each rectangle that was left, and return what has changed."""
        found = changes(self.nodes, nodes)
        for node in found.gone:
            left(self._forget(node.key))
        for node in found.come:
            self._add(node)
        self.nodes = nodes
        if not found.keeps_order:
            self._order = {node.key: place for place, node in enumerate(nodes)}
        return found

    def node(self, key: str) -> Node | None:
        """Return the node of a key."""
        return self._by_key.get(key)

    def bounds(self, key: str) -> Rect:
        """Return how far the node of a key reaches when painted."""
        return self._bounds[key]

    def first_nodes_of(self, records: frozenset[str], box: Rect) -> Iterable[Node]:
        """Give the lowest node of each of these records, where it reaches into a rectangle."""
        for record in records:
            keys = self._by_record.get(record)
            if keys:
                node = self._by_key[min(keys, key=self._order.__getitem__)]
                if self._bounds[node.key].overlaps(box):
                    yield node

    def nodes_in(self, box: Rect) -> Sequence[Node]:
        """Return the nodes that reach into a rectangle, in painting order."""
        if _cell_count(box) >= len(self._cells):
            return self._overlapping((node.key for node in self.nodes), box)
        found = set(self._wide)
        for cell in _cells_of(box):
            found |= self._cells.get(cell, _NONE)
        return self._overlapping(sorted(found, key=self._order.__getitem__), box)

    def _overlapping(self, keys: Iterable[str], box: Rect) -> Sequence[Node]:
        left, top, right, bottom = box.x, box.y, box.right, box.bottom
        by_key, bounds = self._by_key, self._bounds
        return [
            by_key[key]
            for key in keys
            if (reach := bounds[key])[0] <= right
            and reach[1] <= bottom
            and reach[0] + reach[2] >= left
            and reach[1] + reach[3] >= top
        ]

    def _add(self, node: Node) -> None:
        reach = painted_bounds(node)
        self._bounds[node.key] = reach
        self._by_key[node.key] = node
        if node.record is not None:
            self._by_record.setdefault(node.record, set()).add(node.key)
        if _cell_count(reach) > _MOST_CELLS:
            self._wide.add(node.key)
            return
        for cell in _cells_of(reach):
            self._cells.setdefault(cell, set()).add(node.key)

    def _forget(self, key: str) -> Rect:
        reach = self._bounds.pop(key)
        node = self._by_key.pop(key)
        if node.record is not None:
            self._by_record[node.record].discard(key)
        if key in self._wide:
            self._wide.discard(key)
            return reach
        for cell in _cells_of(reach):
            self._cells[cell].discard(key)
        return reach


def _cells_of(box: Rect) -> Iterable[int]:
    left, right = int(box.x // _CELL), int(box.right // _CELL)
    for row in range(int(box.y // _CELL), int(box.bottom // _CELL) + 1):
        yield from range(row * _ROW + left, row * _ROW + right + 1)


def _cell_count(box: Rect) -> int:
    across = int(box.right // _CELL) - int(box.x // _CELL) + 1
    return across * (int(box.bottom // _CELL) - int(box.y // _CELL) + 1)
