"""Where the nodes of a scene are painted, kept from one scene to the next."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, compress, count, islice
from operator import is_not, itemgetter

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node, Nodes
from journeycanvas.ui.paint.afar import Step, steps_to
from journeycanvas.ui.paint.extents import OVERHANG, Edges, changed_edges, edges_of
from journeycanvas.ui.paint.specks import AS_IT_IS, NOTHING, SMALL_PX, Speck, is_flat, lost_roles, speck_of

_Row = tuple[int, float, float, float, float, Node, Speck | None]
"""A place in the painting order, the x, y, width and height of the node there, the node, and what it is from afar."""
_NOWHERE = Rect(0.0, 0.0, -1.0, -1.0)
"""Holds no rectangle."""
_MOST_ROOM = 5.0
"""How much wider than what is in sight a window may be; the view zooms in, and less is to be looked at."""
_LEAST_PX = 0.3
"""What is smaller both ways is not painted at all."""
MANY = 400
"""With more nodes changed than this everything is painted again."""
_LONG = 200.0
"""Of a longer node only what has changed of its shapes is painted again."""


class NodePlaces:
    """The nodes of a scene, in painting order, found by their bounds: what they show is not asked for.

    They are asked one after another: at 20,000 nodes that takes a millisecond, and there is no tree to build
    before the first frame or to mend at each step of a drag.
    """

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._groups: Sequence[Nodes] = ()
        self._specks: list[Speck | None] = []
        """What the nodes are from afar, as far as that was asked for."""
        self._window = _NOWHERE
        self._in_window: list[int] | range = []
        """The places in the painting order of what may paint something in the window that is watched."""
        self._seen: list[_Row] = []
        """Those of them that are large enough to be seen at the detail that was painted last."""
        self._steps: Sequence[Step] | None = None
        """In which steps they are painted from afar, as far as that was asked for."""
        self._seen_at = 0.0
        self._lost: frozenset[str] = frozenset()
        self._least = 0.0
        """The roles of which nothing is seen at that detail, and the length of the longer side of what is."""
        self._found: dict[str, int] = {}
        """Where the lowest node of a record was, for those asked for last."""

    def show(self, groups: Sequence[Nodes]) -> list[Edges] | None:
        """Take over the nodes of the next scene, and return the edges of what has to be painted again; None for all.

        Groups and nodes that are the same objects are passed over at the speed of C; only those that differ are
        looked at.
        """
        before, after, self._groups = self._groups, groups, groups
        if not before:
            self._begin(groups)
            return None
        if len(before) != len(after):
            before, after = (tuple(self.nodes),), (tuple(chain.from_iterable(after)),)
        starts = list(accumulate(map(len, before), initial=0))
        stale: list[Edges] = []
        changed = list(compress(count(), map(is_not, before, after)))
        # Made anew, many nodes may be the same as before; to find that out takes longer than to paint them.
        if sum(_made_anew(before[number], after[number]) for number in changed) > MANY:
            self._begin(groups)
            return None
        # From the last one on, so that those before stay where they are.
        for number in reversed(changed):
            found = self._regrouped(before[number], after[number], starts[number])
            if found is None or len(stale) > MANY:
                self._begin(groups)
                return None
            stale += found
        return stale

    def watch(self, window: Rect, *, sheet: Rect | None = None) -> None:
        """Make it quick to ask about rectangles in a window: what is in sight, maybe of all that lies on a sheet."""
        known = self._window
        if not known.holds(window) or known.width > _MOST_ROOM * window.width:
            x, y, width, height = window
            self._window = Rect(x - width / 2, y - height / 2, 2 * width, 2 * height)
            is_all = sheet is not None and self._window.holds(sheet)
            self._in_window = range(len(self.nodes)) if is_all else _reaching(enumerate(self.nodes), self._window)
            self._seen_at = 0.0

    def nodes_in(self, box: Rect) -> Sequence[Node]:
        """Return the nodes that may paint something in a rectangle, in painting order."""
        nodes = self.nodes
        if self._window.holds(box):
            found = _reaching(((place, nodes[place]) for place in self._in_window), box)
        else:
            found = _reaching(enumerate(nodes), box)
        return [nodes[place] for place in found]

    def look(self, detail: float) -> None:
        """Find out what is to be seen in the window that is watched, at so many pixels a point."""
        if self._seen_at == detail:
            return
        self._seen_at, self._lost, self._least = detail, lost_roles(detail), _LEAST_PX / detail
        nodes, lost, least = self.nodes, self._lost, self._least
        # From afar most nodes are passed over: the two questions are asked here, where that costs least.
        self._seen = [
            row
            for place in self._in_window
            if (node := nodes[place]).role not in lost
            and (node.bounds[2] >= least or node.bounds[3] >= least)
            and (row := self._row(place, detail)) is not None
        ]
        self._steps = None

    def steps(self) -> Sequence[Step]:
        """Return in which steps to paint from afar all that is to be seen in the window that was looked at."""
        if self._steps is None:
            self._steps = steps_to([row[5:] for row in self._seen], self._seen_at)
        return self._steps

    def seen_in(self, box: Rect) -> Sequence[tuple[Node, Speck | None]]:
        """Return what is to be painted in a rectangle of the window that was looked at, in painting order.

        What is too small to be seen is left out, and what is a speck comes with it.
        """
        left, top, right, bottom = box.x - OVERHANG, box.y - OVERHANG, box.right + OVERHANG, box.bottom + OVERHANG
        return [
            (node, speck)
            for _, x, y, width, height, node, speck in self._seen
            if x <= right and x + width >= left and y <= bottom and y + height >= top
        ]

    def _row(self, place: int, detail: float) -> _Row | None:
        node = self.nodes[place]
        if is_flat(node, detail):
            return None
        x, y, width, height = node.bounds
        speck = None
        if (width if width > height else height) * detail < SMALL_PX:
            speck = self._specks[place]
            if speck is None:
                speck = self._specks[place] = speck_of(node)
            if speck is NOTHING:
                return None
            if speck is AS_IT_IS:
                speck = None
        return place, x, y, width, height, node, speck

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

    def _begin(self, groups: Iterable[Nodes]) -> None:
        """Know nothing of the nodes but what they are."""
        self.nodes = list(chain.from_iterable(groups))
        self._specks = [None] * len(self.nodes)
        self._window, self._seen_at, self._found = _NOWHERE, 0.0, {}

    def _regrouped(self, old: Nodes, new: Nodes, start: int) -> list[Edges] | None:
        """Put a group in the place of another that begins there, and return what is stale; None if that is much."""
        if len(old) != len(new):
            return self._spliced(old, new, start)
        # Tuples are compared by the identity of what they hold first, several times as fast as any loop here.
        if old == new:
            return []
        places = list(islice(compress(count(), map(is_not, old, new)), MANY + 1))
        if len(places) > MANY:
            return None
        return [edges for place in places for edges in self._replaced(start + place, new[place])]

    def _replaced(self, place: int, node: Node) -> list[Edges]:
        before, self.nodes[place] = self.nodes[place], node
        self._specks[place] = None
        if isinstance(self._in_window, list):
            at = bisect_left(self._in_window, place)
            if self._in_window[at : at + 1] != [place]:
                self._in_window.insert(at, place)
        if self._seen_at:
            self._see(place)
        return _stale(before, node)

    def _see(self, place: int) -> None:
        self._steps = None
        node = self.nodes[place]
        is_seen = node.role not in self._lost and max(node.bounds[2:]) >= self._least
        row = self._row(place, self._seen_at) if is_seen else None
        at = bisect_left(self._seen, place, key=itemgetter(0))
        is_known = at < len(self._seen) and self._seen[at][0] == place
        self._seen[at : at + is_known] = [row] if row is not None else []

    def _spliced(self, old: Nodes, new: Nodes, start: int) -> list[Edges] | None:
        kept = set(map(id, old)) & set(map(id, new))
        if [id(node) for node in old if id(node) in kept] != [id(node) for node in new if id(node) in kept]:
            kept = set()
        changed = [node for node in (*old, *new) if id(node) not in kept]
        if len(changed) > MANY:
            return None
        stretch = slice(start, start + len(old))
        specks_of = dict(zip(map(id, old), self._specks[stretch], strict=True))
        self.nodes[stretch] = new
        self._specks[stretch] = [specks_of.get(id(node)) for node in new]
        self._window, self._seen_at, self._found = _NOWHERE, 0.0, {}
        return [edges_of(node) for node in changed]


def _made_anew(old: Nodes, new: Nodes) -> int:
    return sum(map(is_not, old, new)) if len(old) == len(new) else 0


def _stale(before: Node, after: Node) -> list[Edges]:
    if max(*before.bounds[2:], *after.bounds[2:]) > _LONG:
        return changed_edges(before, after)
    return [edges_of(before), edges_of(after)]


def _reaching(placed: Iterable[tuple[int, Node]], box: Rect) -> list[int]:
    """Return the places of the nodes that may paint something in a rectangle."""
    left, top, right, bottom = box.x - OVERHANG, box.y - OVERHANG, box.right + OVERHANG, box.bottom + OVERHANG
    found = []
    for place, node in placed:
        x, y, width, height = node.bounds
        if x <= right and x + width >= left and y <= bottom and y + height >= top:
            found.append(place)
    return found
