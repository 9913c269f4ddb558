"""The map in a handbook: on the smallest sheet on which its texts can be read."""

from collections.abc import Iterator
from typing import get_args

from journeycanvas.exports.alternatives import with_alternatives
from journeycanvas.exports.handbook.book import Book
from journeycanvas.exports.handbook.pages import Chapter
from journeycanvas.language import N_
from journeycanvas.layout.map import lay_out
from journeycanvas.model.page import Paper
from journeycanvas.scene.legibility import text_sizes_pt
from journeycanvas.scene.scene import Scene
from journeycanvas.theme.paper import LEGIBLE_PT

MAP = N_("The map")
_SHEETS: tuple[Paper, ...] = ("A4", "A3", "A2", "A1", "A0")
assert set(_SHEETS) <= set(get_args(Paper))


def whole_map(book: Book) -> Iterator[Chapter]:
    """Yield the map on one sheet that lies, no larger than its texts need."""
    yield Chapter(book.word(MAP), sheets=(with_alternatives(_readable(book), book.journey),))


def _readable(book: Book) -> Scene:
    for paper in _SHEETS:
        page = book.journey.page.evolve(paper=paper, orientation="landscape")
        scene = lay_out(book.journey.evolve(page=page))
        if all(size >= LEGIBLE_PT - 0.005 for size in text_sizes_pt(scene)):
            return scene
    return lay_out(book.journey.evolve(page=book.journey.page.evolve(paper="content")))
