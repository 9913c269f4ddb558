"""Edges that can be dragged: between two stages, under a lane, at the ends of a phase."""

from typing import NamedTuple

from journeycanvas.scene.scene import Column, Node, Scene
from journeycanvas.tools.events import PointerEvent
from journeycanvas.tools.feedback import Cursor

REACH, REACH_PX = 3.0, 4.0
"""How far from an edge it is taken hold of: in points of the scene, or in pixels where the map is seen small."""
WIDEST_REACH = 9.0


class StageEdge(NamedTuple):
    """The right edge of a stage."""

    column: Column

    @property
    def cursor(self) -> Cursor:
        """What the pointer looks like over it."""
        return "column"


class LaneEdge(NamedTuple):
    """The lower edge of a lane: its head, as drawn."""

    lane: str
    head: Node

    @property
    def cursor(self) -> Cursor:
        """What the pointer looks like over it."""
        return "row"


class PhaseEdge(NamedTuple):
    """The left or right end of one band of a phase, and the stages it spans, as indices of columns."""

    phase: str
    first: int
    last: int
    is_right: bool

    @property
    def cursor(self) -> Cursor:
        """What the pointer looks like over it."""
        return "column"


Edge = StageEdge | LaneEdge | PhaseEdge


def edge_at(scene: Scene, event: PointerEvent) -> Edge | None:
    """Return the edge under the pointer, near enough to be taken hold of."""
    reach = min(WIDEST_REACH, max(REACH, REACH_PX * event.pixel))
    if not scene.columns:
        return None
    left, top = scene.columns[0].x, scene.bands[0].y if scene.bands else scene.height
    if event.x < left - reach:
        return _lane_edge(scene, event, reach)
    return _edge_above_lanes(scene, event, reach) if event.y < top else None


def _lane_edge(scene: Scene, event: PointerEvent, reach: float) -> LaneEdge | None:
    for band in scene.bands:
        if abs(event.y - band.y - band.height) <= reach:
            head = node_of(scene, f"lane:{band.lane}")
            if head is not None and head.bounds.x <= event.x <= head.bounds.x + head.bounds.width:
                return LaneEdge(band.lane, head)
    return None


def _edge_above_lanes(scene: Scene, event: PointerEvent, reach: float) -> StageEdge | PhaseEdge | None:
    near = next((column for column in scene.columns if abs(event.x - column.x - column.width) <= reach), None)
    chevron = node_of(scene, f"stage:{near.stage}") if near is not None else None
    if near is not None and chevron is not None and chevron.bounds.contains(chevron.bounds.x, event.y):
        return StageEdge(near)
    return _phase_edge(scene, event, reach)


def _phase_edge(scene: Scene, event: PointerEvent, reach: float) -> PhaseEdge | None:
    """Return the end of a band under the pointer; where two bands meet, that of the side the pointer is on."""
    for node in scene.nodes:
        if node.role != "phase" or node.record is None:
            continue
        x, y, width, height = node.bounds
        if not y - reach <= event.y <= y + height + reach:
            continue
        spanned = [index for index, column in enumerate(scene.columns) if x <= column.x + column.width / 2 <= x + width]
        for is_right, end in ((True, x + width), (False, x)):
            inward = end - event.x if is_right else event.x - end
            if spanned and -reach / 2 <= inward <= reach:
                return PhaseEdge(node.record, spanned[0], spanned[-1], is_right)
    return None


def node_of(scene: Scene, key: str) -> Node | None:
    """Return the node with a key."""
    return next((node for node in scene.nodes if node.key == key), None)
