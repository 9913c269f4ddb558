"""Dragging a point of the emotion curve: up and down it changes what is felt, aside the order along the path."""

from functools import partial

from journeycanvas.edits import visit_order, visits
from journeycanvas.language import N_, _
from journeycanvas.model.named import emotion_name
from journeycanvas.model.path import Path
from journeycanvas.scene.scene import Node
from journeycanvas.session.session import Session
from journeycanvas.tools import along_path, places
from journeycanvas.tools.along_path import MOVE_ALONG
from journeycanvas.tools.events import PointerEvent
from journeycanvas.tools.feedback import Feedback

CHANGE_EMOTION = N_("Change emotion")
DECIMALS = 1
_ASIDE_PX, _STEEPNESS = 14.0, 2.0
"""How far aside, in pixels of the screen, a drag takes the visit along, and how much farther than up or down."""


class DragEmotion:
    """Moves the emotion of a visit up and down, by tenths, Shift by whole steps; aside, the visit along its path."""

    def __init__(self, session: Session, event: PointerEvent, *, node: Node) -> None:
        """Take hold of the point of a visit."""
        self._gesture = session.begin(CHANGE_EMOTION)
        self._visit = str(node.record)
        self._from = event
        self._middle = node.bounds.middle
        self._scene = self._gesture.start_scene
        self._band = places.band_at(self._scene, self._middle[1]) or places.first_band(self._scene, "emotion")
        visiting = (path for path in self._gesture.start.paths if any(one.id == self._visit for one in path.visits))
        self._path = next(visiting, None)

    def move(self, event: PointerEvent) -> Feedback:
        """Show what the height of the pointer means, and name it; or where it takes the visit along the path."""
        if self._band is None or not self._gesture.is_open:
            return Feedback()
        dx, dy = event.x - self._from.x, event.y - self._from.y
        if self._path is not None and abs(dx) >= max(_ASIDE_PX * event.pixel, _STEEPNESS * abs(dy)):
            at = (self._middle[0] + dx, self._middle[1] + dy)
            to = along_path.place_at(self._path, self._visit, scene=self._scene, point=at)
            if self._path.visits[to].id != self._visit:
                return self._move_along(self._path, to)
        felt = places.emotion_at(self._band, self._middle[1] + dy)
        emotion = round(felt, 0 if "shift" in event.modifiers else DECIMALS)
        self._gesture.name = CHANGE_EMOTION
        self._gesture.preview(partial(visits.set_emotion, ids=[self._visit], emotion=emotion))
        return Feedback(cursor="vertical", hint=_(emotion_name(emotion)))

    def release(self, event: PointerEvent) -> Feedback:
        """Keep the emotion, or the place on the path, as one step."""
        self._gesture.commit()
        return Feedback(cursor="vertical")

    def cancel(self) -> Feedback:
        """Show the emotion as it was, and the visit where it was."""
        self._gesture.cancel()
        return Feedback()

    def _move_along(self, path: Path, to: int) -> Feedback:
        self._gesture.name = MOVE_ALONG
        self._gesture.preview(partial(visit_order.put, id=self._visit, to=to))
        return Feedback(cursor="move", hint=along_path.told(self._gesture.start, path, self._visit, place=to))
