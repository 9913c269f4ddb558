"""The rubber band: selecting what a rectangle touches."""

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.hit import nodes_in
from journeycanvas.session.session import Session
from journeycanvas.tools.events import PointerEvent
from journeycanvas.tools.feedback import Feedback
from journeycanvas.tools.places import kind_of

CAUGHT = frozenset({"touchpoint", "emotion", "card", "recommendation", "resource", "measurement"})
"""The kinds of thing a rubber band selects; stages and lanes lie under everything."""


class RubberBand:
    """Selects what a rectangle touches; Shift and Ctrl add to what was selected."""

    def __init__(self, session: Session, event: PointerEvent) -> None:
        """Begin at a corner."""
        self._session = session
        self._from = event
        self._before = session.selection
        self._adds = bool(event.modifiers & {"shift", "ctrl"})

    def move(self, event: PointerEvent) -> Feedback:
        """Select what the rectangle up to the pointer touches."""
        x, y = min(self._from.x, event.x), min(self._from.y, event.y)
        band = Rect(x, y, abs(event.x - self._from.x), abs(event.y - self._from.y))
        caught = {
            node.record
            for node in nodes_in(self._session.scene, band)
            if node.record is not None and kind_of(node) in CAUGHT
        }
        self._session.select(caught | self._before if self._adds else caught)
        return Feedback(cursor="cross", rubber_band=band)

    def release(self, event: PointerEvent) -> Feedback:
        """Keep the selection."""
        return Feedback()

    def cancel(self) -> Feedback:
        """Select what was selected before."""
        self._session.select(self._before)
        return Feedback()
