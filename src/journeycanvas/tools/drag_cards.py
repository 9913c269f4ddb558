"""Dragging cards from cell to cell."""

from collections.abc import Collection

from journeycanvas.document.journey import Journey
from journeycanvas.edits import cards
from journeycanvas.language import N_
from journeycanvas.session.session import Session
from journeycanvas.tools import places
from journeycanvas.tools.events import PointerEvent
from journeycanvas.tools.feedback import Feedback

MOVE_CARD = N_("Move card")
MOVE_CARDS = N_("Move cards")


class DragCards:
    """Moves the selected cards into the cell under the pointer, between the cards above and below it."""

    def __init__(self, session: Session, *, ids: Collection[str]) -> None:
        """Take hold of cards."""
        self._gesture = session.begin(MOVE_CARD if len(ids) == 1 else MOVE_CARDS)
        self._scene = self._gesture.start_scene
        self._nodes = places.nodes_of(self._scene, places.CARD)
        shown = {node.record for node in self._nodes}
        self._ids = [card.id for card in self._gesture.start.cards if card.id in ids and card.id in shown]

    def move(self, event: PointerEvent) -> Feedback:
        """Show the cards in the cell under the pointer; elsewhere, where they were."""
        self._gesture.preview(lambda journey: self._moved(journey, event))
        return Feedback(cursor="move")

    def release(self, event: PointerEvent) -> Feedback:
        """Keep the move as one step."""
        self._gesture.commit()
        return Feedback(cursor="point")

    def cancel(self) -> Feedback:
        """Show the cards where they were."""
        self._gesture.cancel()
        return Feedback()

    def _moved(self, journey: Journey, event: PointerEvent) -> Journey:
        band, column = places.band_at(self._scene, event.y), places.column_at(self._scene, event.x)
        if band is None or column is None or not cards.holds_cards(journey, band.lane):
            return journey
        stage = self._scene.columns[column].stage
        index = self._index(journey, (band.lane, stage), event.y)
        return cards.move_many(journey, self._ids, lane=band.lane, stage=stage, index=index)

    def _index(self, journey: Journey, cell: tuple[str, str], y: float) -> int:
        """Return how many cards that stay in the cell lie above y."""
        held = {card.id for card in journey.cards if (card.lane, card.stage) == cell} - set(self._ids)
        return sum(1 for node in self._nodes if node.record in held and node.bounds.middle[1] < y)
