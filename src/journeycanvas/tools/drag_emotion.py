"""Dragging a point of the emotion curve."""

from journeycanvas.edits import visits
from journeycanvas.language import N_, _
from journeycanvas.model.named import emotion_name
from journeycanvas.scene.scene import Node
from journeycanvas.session.session import Session
from journeycanvas.tools import places
from journeycanvas.tools.events import PointerEvent
from journeycanvas.tools.feedback import Feedback

CHANGE_EMOTION = N_("Change emotion")
DECIMALS = 1


class DragEmotion:
    """Moves the emotion of a visit up and down, by tenths; Shift by whole steps."""

    def __init__(self, session: Session, event: PointerEvent, *, node: Node) -> None:
        """Take hold of the point of a visit."""
        self._gesture = session.begin(CHANGE_EMOTION)
        self._visit = str(node.record)
        self._offset = node.bounds.middle[1] - event.y
        scene = self._gesture.start_scene
        self._band = places.band_at(scene, node.bounds.middle[1]) or places.first_band(scene, "emotion")

    def move(self, event: PointerEvent) -> Feedback:
        """Show the emotion at the height of the pointer, and name it."""
        if self._band is None or not self._gesture.is_open:
            return Feedback()
        felt = places.emotion_at(self._band, event.y + self._offset)
        emotion = round(felt, 0 if "shift" in event.modifiers else DECIMALS)
        self._gesture.preview(lambda journey: visits.set_emotion(journey, [self._visit], emotion=emotion))
        return Feedback(cursor="vertical", hint=_(emotion_name(emotion)))

    def release(self, event: PointerEvent) -> Feedback:
        """Keep the emotion as one step."""
        self._gesture.commit()
        return Feedback(cursor="vertical")

    def cancel(self) -> Feedback:
        """Show the emotion as it was."""
        self._gesture.cancel()
        return Feedback()
