"""The slides of the map: all of it on one, then in parts where its text gets too small there."""

from journeycanvas.exports.pptx.deck import Deck, Note
from journeycanvas.exports.pptx.map_parts import add_parts, cut_map
from journeycanvas.exports.pptx.map_words import MOST_PARTS, described, remarks, shown_title
from journeycanvas.exports.pptx.overview import draw_whole, whole_map
from journeycanvas.exports.pptx.units import READABLE_PT
from journeycanvas.layout.map import lay_out

_ROUNDING = 0.05


def add_map_slides(deck: Deck) -> None:
    """Add the map: on one slide, and where its text gets too small there, in parts."""
    journey = deck.journey
    content = lay_out(journey.evolve(page=journey.page.evolve(paper="content")))
    whole = whole_map(journey, content)
    drawing, slide = deck.begin()
    draw_whole(deck, drawing, whole)
    is_legible = drawing.smallest_pt >= READABLE_PT - _ROUNDING
    cut = None if is_legible else cut_map(journey, content)
    parts = tuple(cut.parts()) if cut is not None else ()
    notes = [Note(shown_title(deck), is_heading=True), *map(Note, described(deck))]
    notes += map(Note, remarks(deck, drawing.smallest_pt, len(parts), is_sketched=whole.is_sketched))
    # On paper of its own, the map has its foot itself.
    deck.finish(drawing, slide, notes, has_foot=whole.scene is content)
    if cut is not None and 0 < len(parts) <= MOST_PARTS:
        add_parts(deck, cut, parts)
