"""Dragging stages by their chevrons, to another place in the order."""

from collections.abc import Collection

from journeycanvas.edits import stages
from journeycanvas.language import N_, _
from journeycanvas.scene.scene import Node
from journeycanvas.session.session import Session
from journeycanvas.tools.events import PointerEvent
from journeycanvas.tools.feedback import Feedback
from journeycanvas.tools.landing import between_stages, short

MOVE_STAGE = N_("Move stage")
MOVE_STAGES = N_("Move stages")


class DragStages:
    """Marks where the selected stages would land; they go there when they are let go."""

    def __init__(self, session: Session, event: PointerEvent, *, node: Node, ids: Collection[str]) -> None:
        """Take hold of one chevron, and of the stages that come along."""
        self._ids = [stage.id for stage in session.journey.stages if stage.id in ids]
        self._gesture = session.begin(MOVE_STAGE if len(self._ids) == 1 else MOVE_STAGES)
        self._scene = self._gesture.start_scene
        self._history = session.history
        self._from = event
        self._node = node
        self._gap: int | None = None

    def move(self, event: PointerEvent) -> Feedback:
        """Mark the gap under the pointer, where it is another place than theirs."""
        landing = between_stages(self._scene, event)
        start = self._gesture.start
        is_other = stages.move_many(start, self._ids, gap=landing.gap) is not start
        self._gap = landing.gap if is_other else None
        return Feedback(
            cursor="move",
            rubber_band=self._node.bounds._replace(x=self._node.bounds.x + event.x - self._from.x),
            landing=landing.mark if is_other else None,
            hint=self._place(landing.gap) if is_other else "",
        )

    def release(self, event: PointerEvent) -> Feedback:
        """Move them to the gap, as one step."""
        gap = self._gap
        if gap is None:
            self._gesture.cancel()
        else:
            self._gesture.finish(
                lambda journey: stages.move_many(journey, self._ids, gap=gap, earlier=self._history.earlier)
            )
        return Feedback(cursor="point")

    def cancel(self) -> Feedback:
        """Leave them where they were."""
        self._gesture.cancel()
        return Feedback()

    def _place(self, gap: int) -> str:
        order = self._gesture.start.stages
        if gap == len(order):
            return _("To the end")
        return _("Before “{name}”").format(name=short(order[gap].name))
