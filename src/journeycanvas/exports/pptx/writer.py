"""The journey as a presentation: its map, and a slide for each stage."""

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import uncollected
from journeycanvas.exports.pptx.deck import Deck
from journeycanvas.exports.pptx.map_slides import add_map_slides
from journeycanvas.exports.pptx.stage_slides import add_stage_slides

_MAP_SHARE, _STAGES_SHARE = 0.6, 0.6
"""Of the time it takes: of the whole, then of what is left."""


def pptx(journey: Journey) -> bytes:
    """Return the slides of a journey as a PPTX file (ECMA-376, transitional); the same journey gives the same bytes."""
    with uncollected():
        deck = Deck(journey)
        with progress.part(_MAP_SHARE):
            add_map_slides(deck)
        with progress.part(_STAGES_SHARE):
            add_stage_slides(deck)
        return deck.content()
