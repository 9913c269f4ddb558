"""Moving the bubble of a quotation: where it is put by hand, it stands as near as the curve and others leave room."""

from collections.abc import Collection
from typing import NamedTuple

from journeycanvas.edits import verbatims
from journeycanvas.language import N_
from journeycanvas.model.path import Verbatim
from journeycanvas.scene.by_record import nodes_of_record
from journeycanvas.scene.scene import Band, Column, Scene
from journeycanvas.session.session import Session
from journeycanvas.tools import places
from journeycanvas.tools.events import PointerEvent
from journeycanvas.tools.feedback import Feedback
from journeycanvas.tools.places import Point

MOVE_QUOTATION = N_("Move quotation")


class Bubble(NamedTuple):
    """Where a bubble stands, where it was put, and the emotion it belongs to; it stays in its stage and its lane."""

    drawn: Point
    put: Point
    emotion: Point
    column: Column
    band: Band

    def moved(self, start: Point, dx: float, dy: float) -> Point:
        """Return how far from its emotion the bubble is once it has gone so far from a start."""
        x = min(max(start[0] + dx, self.column.x), self.column.x + self.column.width)
        y = min(max(start[1] + dy, self.band.y), self.band.y + self.band.height)
        return x - self.emotion[0], y - self.emotion[1]


def bubbles_of(session: Session, scene: Scene, ids: Collection[str]) -> dict[str, Bubble]:
    """Return the bubbles of these quotations, by id, where they are drawn."""
    found = {}
    for path in session.settled.paths:
        for visit in path.visits:
            for said in visit.verbatims:
                bubble = _bubble(scene, visit.id, said) if said.id in ids else None
                if bubble is not None:
                    found[said.id] = bubble
    return found


def _bubble(scene: Scene, visit: str, said: Verbatim) -> Bubble | None:
    node = next((node for node in nodes_of_record(scene, said.id) if places.kind_of(node) == places.VERBATIM), None)
    band = places.band_at(scene, node.texts[0].box.middle[1]) if node is not None else None
    points = [point.bounds.middle for point in nodes_of_record(scene, visit) if point.role == places.EMOTION]
    emotion = next((point for point in points if places.band_at(scene, point[1]) == band), None)
    column = places.column_at(scene, emotion[0]) if emotion is not None else None
    if node is None or band is None or emotion is None or column is None:
        return None
    drawn = node.texts[0].box.middle
    put = (emotion[0] + said.offset.x, emotion[1] + said.offset.y) if said.offset is not None else drawn
    return Bubble(drawn, put, emotion, scene.columns[column], band)


def shift_verbatims(session: Session, steps: tuple[int, int], *, length: float) -> bool:
    """Move the bubbles that are selected by so many points; False where there are none."""
    bubbles = bubbles_of(session, session.scene, session.selection)
    offsets = {id: one.moved(one.put, steps[0] * length, steps[1] * length) for id, one in bubbles.items()}
    if offsets:
        merges = "arrows " + " ".join(offsets)
        session.apply(MOVE_QUOTATION, lambda journey: verbatims.put(journey, offsets), merges=merges)
    return bool(offsets)


class DragVerbatim:
    """Moves one bubble, which shows live where it will stand."""

    def __init__(self, session: Session, event: PointerEvent, *, id: str) -> None:
        """Take hold of the bubble of a quotation, where it stands on the map."""
        self._gesture = session.begin(MOVE_QUOTATION)
        self._id, self._x, self._y = id, event.x, event.y
        self._bubble = bubbles_of(session, self._gesture.start_scene, [id]).get(id)

    def move(self, event: PointerEvent) -> Feedback:
        """Show the bubble at the pointer, or as near as there is room."""
        if self._bubble is not None and self._gesture.is_open:
            offset = self._bubble.moved(self._bubble.drawn, event.x - self._x, event.y - self._y)
            self._gesture.preview(lambda journey: verbatims.put(journey, {self._id: offset}))
        return Feedback(cursor="move")

    def release(self, event: PointerEvent) -> Feedback:
        """Keep the place as one step."""
        self._gesture.commit()
        return Feedback(cursor="point")

    def cancel(self) -> Feedback:
        """Show the bubble where it was."""
        self._gesture.cancel()
        return Feedback()
