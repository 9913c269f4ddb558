"""The tool that draws a whole emotion curve in one stroke."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import ClassVar

from journeycanvas.edits import emotions
from journeycanvas.language import N_, _
from journeycanvas.model.named import emotion_name
from journeycanvas.scene.scene import Band
from journeycanvas.session.session import Gesture, Session
from journeycanvas.tools import keys, places
from journeycanvas.tools.arriving import shown_path
from journeycanvas.tools.drag_emotion import DECIMALS
from journeycanvas.tools.events import KeyEvent, PointerEvent
from journeycanvas.tools.feedback import Feedback

DRAW_EMOTIONS = N_("Draw emotions")
_NEAR_PX = 10.0
"""How far beside a point of the curve, in pixels of the screen, a press still takes hold of it."""


class DrawEmotions:
    """Gives each visit the pointer passes the emotion at its height, by tenths; Shift by whole steps."""

    id: ClassVar[str] = "draw_emotions"

    def __init__(self, session: Session, *, leave: Callable[[], None]) -> None:
        """Work on a session; leave takes another tool in hand."""
        self._session = session
        self._leave = leave
        self._gesture: Gesture | None = None
        self._band: Band | None = None
        self._points: list[tuple[float, str]] = []
        """The visits of the path that is drawn, from the left, by where their points stand."""
        self._last: PointerEvent | None = None
        self._felt: dict[str, float] = {}

    @property
    def is_dragging(self) -> bool:
        """Whether a stroke is being drawn."""
        return self._gesture is not None

    def press(self, event: PointerEvent) -> Feedback:
        """Begin a stroke in an emotion lane, of the path that is selected or else the first one shown."""
        if event.button != "left" or self._gesture is not None:
            return Feedback(cursor="cross", taken=False)
        scene = self._session.scene
        band, path = places.band_at(scene, event.y), shown_path(self._session)
        if band is None or band.kind != "emotion":
            return Feedback(cursor="cross", hint=_("Draw in the lane of emotions"))
        if path is None or not path.visits:
            return Feedback(cursor="cross", hint=_("No path is shown that visits something"))
        visits = {visit.id for visit in path.visits}
        nodes = places.nodes_of(scene, places.EMOTION)
        here = band.y, band.y + band.height
        self._points = sorted(
            (node.bounds.middle[0], str(node.record))
            for node in nodes
            if node.record in visits and here[0] <= node.bounds.middle[1] <= here[1]
        )
        self._band, self._last, self._felt = band, event, {}
        self._gesture = self._session.begin(DRAW_EMOTIONS)
        near = _NEAR_PX * event.pixel
        self._pass(event, event.x - near, event.x + near)
        return self._preview(event)

    def move(self, event: PointerEvent) -> Feedback:
        """Draw on to the pointer."""
        last = self._last
        if self._gesture is None or last is None:
            return Feedback(cursor="cross")
        self._pass(event, min(last.x, event.x), max(last.x, event.x))
        self._last = event
        return self._preview(event)

    def release(self, event: PointerEvent) -> Feedback:
        """Keep the stroke as one step."""
        if self._gesture is not None:
            self._gesture.commit()
        self._rest()
        return Feedback(cursor="cross")

    def key(self, event: KeyEvent) -> Feedback:
        """Forget the stroke with Escape, or put the tool away where there is none; other keys are as ever."""
        if event.key != "Escape":
            return Feedback(cursor="cross") if self._gesture is not None else keys.press(self._session, event)
        if self._gesture is not None:
            return self.cancel()
        self._leave()
        return Feedback()

    def cancel(self) -> Feedback:
        """Show the emotions as they were."""
        if self._gesture is not None:
            self._gesture.cancel()
        self._rest()
        return Feedback(cursor="cross")

    def _rest(self) -> None:
        self._gesture, self._band, self._last = None, None, None
        self._points, self._felt = [], {}

    def _pass(self, event: PointerEvent, left: float, right: float) -> None:
        """Give the visits between two x the emotion where the stroke passes them."""
        first, end = bisect_left(self._points, (left, "")), bisect_right(self._points, (right, "\U0010ffff"))
        for x, visit in self._points[first:end]:
            self._felt[visit] = self._emotion(event, self._height(event, x))

    def _height(self, event: PointerEvent, x: float) -> float:
        """Return how high the stroke from the last place to the pointer is at an x."""
        last = self._last
        if last is None or last.x == event.x:
            return event.y
        part = max(0.0, min(1.0, (x - last.x) / (event.x - last.x)))
        return last.y + part * (event.y - last.y)

    def _emotion(self, event: PointerEvent, y: float) -> float:
        assert self._band is not None
        return round(places.emotion_at(self._band, y), 0 if "shift" in event.modifiers else DECIMALS)

    def _preview(self, event: PointerEvent) -> Feedback:
        gesture, felt = self._gesture, dict(self._felt)
        if gesture is None or not gesture.is_open:
            return Feedback(cursor="cross")
        gesture.preview(lambda journey: emotions.set_each(journey, felt))
        return Feedback(cursor="cross", hint=_(emotion_name(self._emotion(event, event.y))))
