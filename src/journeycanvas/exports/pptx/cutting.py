"""The map in parts: slices across and down, so that on each of them all text can be read."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from journeycanvas.exports.pptx.part import LINES, TOPS, Heads, Part
from journeycanvas.exports.pptx.slices import Slice, slices
from journeycanvas.scene.geometry import Rect, around
from journeycanvas.scene.scene import Node, Scene

_STANDING = frozenset({"title", "persona", "goal", "logo", "legend", "branding"})
"""What stands around the map and is shown apart."""
_LEAST_ROOM = 120.0
"""Points of the scene that heads leave for what they stand at, however long they are."""


class Cutting(NamedTuple):
    """A map cut into slices, across and down, and what there is to be shown in them."""

    heads: Heads
    across: tuple[Slice, ...]
    down: tuple[Slice, ...]
    around: tuple[Node, ...]
    """What stands above and below the map."""
    tops: tuple[Node, ...]
    lanes: tuple[Node, ...]
    inner: tuple[Node, ...]
    extent: Rect

    def parts(self) -> Iterator[Part]:
        """Yield the parts that hold something, those of the first stages first, from top to bottom."""
        tops = _shared(self.tops, self.across)
        inner = _shared(self.inner, self.across)
        for place, across in enumerate(self.across):
            for down in self.down:
                heads = [node for node in self.lanes if node.bounds.y < down.end and node.bounds.bottom > down.start]
                part = Part(across, down, self.extent, tops[place], heads, inner[place])
                if not part.is_empty:
                    yield part


def cutting(scene: Scene, width: float, height: float) -> Cutting | None:
    """Return how a map is cut into parts no larger than said, in points of the scene; None for one without a map."""
    if not scene.columns or not scene.bands:
        return None
    nodes = [node for node in scene.nodes if node.on_paper]
    top, bottom = scene.bands[0].y, scene.bands[-1].y + scene.bands[-1].height
    tops = tuple(node for node in nodes if node.role in TOPS)
    lanes = tuple(node for node in nodes if node.role in ("lane", "levels"))
    beside = tuple(node for node in nodes if node.role not in TOPS and _is_around(node, top, bottom))
    apart = {node.key for node in (*tops, *beside)}
    inner = tuple(node for node in nodes if node.role != "lane" and node.key not in apart)
    row = around([node.bounds for node in tops])
    left = min((node.bounds.x for node in lanes), default=scene.columns[0].x)
    band = next((node.bounds.x for node in inner if node.role == "band"), left)
    heads = Heads(band, scene.columns[0].x - band, row.y, top - row.y if tops else 0.0)
    columns = [(column.x, column.x + column.width) for column in scene.columns]
    starts = [each.y for each in scene.bands]
    bands = list(zip(starts, [*starts[1:], bottom], strict=True))
    things = [node.bounds for node in inner if node.role not in LINES and node.bounds.width < width / 2]
    across = slices(columns, max(_LEAST_ROOM, width - heads.width), [(box.x, box.right) for box in things])
    down = slices(bands, max(_LEAST_ROOM, height - heads.height), [(box.y, box.bottom) for box in things])
    extent = Rect(columns[0][0], top, columns[-1][1] - columns[0][0], bottom - top)
    return Cutting(heads, across, down, beside, tops, lanes, inner, extent)


def _is_around(node: Node, top: float, bottom: float) -> bool:
    return node.role in _STANDING and not top <= node.bounds.middle[1] <= bottom


def _shared(nodes: tuple[Node, ...], across: tuple[Slice, ...]) -> list[list[Node]]:
    """Return for each slice the nodes that reach into it."""
    starts = [each.start for each in across]
    shared: list[list[Node]] = [[] for _ in across]
    for node in nodes:
        first = max(0, bisect_right(starts, node.bounds.x) - 1)
        last = max(first, bisect_right(starts, node.bounds.right) - 1)
        for place in range(first, last + 1):
            shared[place].append(node)
    return shared
