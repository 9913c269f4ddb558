"""Dragging recommendations and resources from stage to stage."""

from collections.abc import Collection

from journeycanvas.edits import records
from journeycanvas.language import N_
from journeycanvas.session.session import Session
from journeycanvas.tools import places
from journeycanvas.tools.events import PointerEvent
from journeycanvas.tools.feedback import Feedback

NAMES = {
    places.RECOMMENDATION: (N_("Move recommendation"), N_("Move recommendations")),
    places.RESOURCE: (N_("Move resource"), N_("Move resources")),
}


class DragToStage:
    """Moves the selected things of a kind to the stage under the pointer."""

    def __init__(self, session: Session, *, kind: str, ids: Collection[str]) -> None:
        """Take hold of those that are of the kind."""
        shown = [str(node.record) for node in places.nodes_of(session.scene, kind)]
        self._ids = [id for id in dict.fromkeys(shown) if id in ids]
        one, many = NAMES[kind]
        self._gesture = session.begin(one if len(self._ids) == 1 else many)
        self._scene = self._gesture.start_scene

    def move(self, event: PointerEvent) -> Feedback:
        """Show them at the stage under the pointer; beside the stages, where they were."""
        index = places.column_at(self._scene, event.x) if places.is_in_columns(self._scene, event.x) else None
        if index is None:
            self._gesture.preview(lambda journey: journey)
        else:
            stage = self._scene.columns[index].stage
            self._gesture.preview(lambda journey: records.change(journey, self._ids, stage=stage))
        return Feedback(cursor="move")

    def release(self, event: PointerEvent) -> Feedback:
        """Keep the move as one step."""
        self._gesture.commit()
        return Feedback(cursor="point")

    def cancel(self) -> Feedback:
        """Show them where they were."""
        self._gesture.cancel()
        return Feedback()
