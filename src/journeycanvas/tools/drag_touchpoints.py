"""Dragging touchpoints within their stages and across them."""

from collections.abc import Collection, Mapping

from journeycanvas.document.journey import Journey
from journeycanvas.edits import touchpoints
from journeycanvas.edits.touchpoints import Move
from journeycanvas.language import N_
from journeycanvas.scene.scene import Scene
from journeycanvas.session.laying_out import is_large
from journeycanvas.session.session import Session
from journeycanvas.tools import places
from journeycanvas.tools.apart import kept_apart
from journeycanvas.tools.events import PointerEvent
from journeycanvas.tools.feedback import Feedback
from journeycanvas.tools.guides import Alignments, snapped

MOVE_TOUCHPOINT = N_("Move touchpoint")
MOVE_TOUCHPOINTS = N_("Move touchpoints")


class DragTouchpoints:
    """Moves the selected touchpoints with the pointer; Shift keeps to one direction.

    Guides hold them, and none is let go on another touchpoint; Alt lets them go anywhere.
    """

    def __init__(self, session: Session, event: PointerEvent, *, held: str, ids: Collection[str]) -> None:
        """Take hold of one touchpoint, and of those that come along."""
        self._gesture = session.begin(MOVE_TOUCHPOINT if len(ids) == 1 else MOVE_TOUCHPOINTS)
        self._scene = self._gesture.start_scene
        self._from = event
        self._spots = places.spots(self._scene)
        self._times = places.times_of(self._spots, self._scene)
        self._held = held
        self._ids = [id for id in ids if id in self._spots]
        self._staying = Alignments([self._spots[id] for id in self._spots.keys() - set(self._ids)])
        self._session = session
        self._moves: dict[str, Move] = {}
        self._goes_anywhere = False

    def move(self, event: PointerEvent) -> Feedback:
        """Show the touchpoints where the pointer has taken them."""
        if not self._gesture.is_open:
            return Feedback()
        dx, dy = event.x - self._from.x, event.y - self._from.y
        ways: tuple[int, ...] = (0, 1)
        if "shift" in event.modifiers:
            dx, dy, ways = (dx, 0.0, (0,)) if abs(dx) >= abs(dy) else (0.0, dy, (1,))
        start_x, start_y = self._spots[self._held]
        self._goes_anywhere = "alt" in event.modifiers
        aligned = Alignments() if self._goes_anywhere else self._staying
        end = snapped((start_x + dx, start_y + dy), aligned, pixel=event.pixel, ways=ways)
        moves = self._moves = self._moved_by(end.x - start_x, end.y - start_y)
        self._gesture.preview(lambda journey: touchpoints.move_many(journey, moves, xs=self._times), carried=moves)
        return Feedback(cursor="move", guides=end.guides)

    def release(self, event: PointerEvent) -> Feedback:
        """Keep the move as one step, with what lies on another touchpoint now beside it."""
        if self._goes_anywhere or not self._gesture.is_open or self._session.journey is self._gesture.start:
            self._gesture.commit()
        else:
            shown = self._session.journey
            self._gesture.finish(lambda start: self._kept_apart(start, shown))
        return Feedback(cursor="point")

    def cancel(self) -> Feedback:
        """Show the touchpoints where they were."""
        self._gesture.cancel()
        return Feedback()

    def _kept_apart(self, start: Journey, shown: Journey) -> Journey:
        def moved(moves: Mapping[str, Move]) -> Journey:
            return touchpoints.move_many(start, moves, xs=self._times)

        def lay_out(journey: Journey) -> Scene:
            # In a large journey this is not the window's thread, from which alone the session may be asked.
            is_there = journey is shown and not is_large(journey)
            return self._session.scene if is_there else self._session.layout.lay_out(journey)

        # What is shown is laid out already; it is of another journey where one was changed meanwhile.
        there = shown if start is self._gesture.start else moved(self._moves)
        return kept_apart(there, self._moves, moved=moved, lay_out=lay_out)

    def _moved_by(self, dx: float, dy: float) -> dict[str, Move]:
        moves: dict[str, Move] = {}
        for id in self._ids:
            x, y = self._spots[id]
            to = places.move_to(self._scene, (x + dx, y + dy))
            if to is not None:
                moves[id] = to
        return moves
