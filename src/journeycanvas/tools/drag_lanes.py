"""Dragging lanes by their heads, up and down."""

from collections.abc import Collection

from journeycanvas.edits import lanes
from journeycanvas.language import N_, _
from journeycanvas.scene.scene import Node
from journeycanvas.session.session import Session
from journeycanvas.tools.events import PointerEvent
from journeycanvas.tools.feedback import Feedback
from journeycanvas.tools.landing import between_lanes, short

MOVE_LANE = N_("Move lane")
MOVE_LANES = N_("Move lanes")


class DragLanes:
    """Marks where the selected lanes would land; they go there when they are let go."""

    def __init__(self, session: Session, event: PointerEvent, *, node: Node, ids: Collection[str]) -> None:
        """Take hold of one head, and of the lanes that come along."""
        self._ids = [lane.id for lane in session.journey.lanes if lane.id in ids]
        self._gesture = session.begin(MOVE_LANE if len(self._ids) == 1 else MOVE_LANES)
        self._scene = self._gesture.start_scene
        self._from = event
        self._node = node
        self._gap: int | None = None

    def move(self, event: PointerEvent) -> Feedback:
        """Mark the gap under the pointer, where it is another place than theirs."""
        landing = between_lanes(self._scene, event)
        start = self._gesture.start
        gap = self._gap_of_all(landing.gap)
        is_other = lanes.move_many(start, self._ids, gap=gap) is not start
        self._gap = gap if is_other else None
        return Feedback(
            cursor="move",
            rubber_band=self._node.bounds._replace(y=self._node.bounds.y + event.y - self._from.y),
            landing=landing.mark if is_other else None,
            hint=self._place(landing.gap) if is_other else "",
        )

    def release(self, event: PointerEvent) -> Feedback:
        """Move them to the gap, as one step."""
        gap = self._gap
        if gap is None:
            self._gesture.cancel()
        else:
            self._gesture.finish(lambda journey: lanes.move_many(journey, self._ids, gap=gap))
        return Feedback(cursor="point")

    def cancel(self) -> Feedback:
        """Leave them where they were."""
        self._gesture.cancel()
        return Feedback()

    def _gap_of_all(self, gap: int) -> int:
        """Return a gap between the lanes shown as one between all lanes."""
        order = [lane.id for lane in self._gesture.start.lanes]
        bands = self._scene.bands
        return order.index(bands[gap].lane) if gap < len(bands) else order.index(bands[-1].lane) + 1

    def _place(self, gap: int) -> str:
        if gap == len(self._scene.bands):
            return _("To the bottom")
        lane = self._scene.bands[gap].lane
        name = next(node.name for node in self._scene.nodes if node.key == f"lane:{lane}")
        return _("Above “{name}”").format(name=short(name))
