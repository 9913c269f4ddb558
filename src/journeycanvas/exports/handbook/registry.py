"""The parts of a handbook, one row each, in the order in which they usually stand."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple, cast

from journeycanvas.exports.handbook.book import Book
from journeycanvas.exports.handbook.pages import Chapter
from journeycanvas.language import N_

_PARTS = "journeycanvas.exports.handbook.parts."
CONTENTS = "contents"
"""The part that names the pages of all that come after it."""


class Part(NamedTuple):
    """A part: its title, to be translated, and "module:function", which yields its chapters; none for the contents."""

    id: str
    title: str
    made_by: str

    def chapters(self, book: Book) -> Iterator[Chapter]:
        """Yield the chapters of a journey; none where it has nothing for them."""
        module, name = self.made_by.split(":")
        make = cast(Callable[[Book], Iterator[Chapter]], getattr(import_module(_PARTS + module), name))
        return make(book)


PARTS: tuple[Part, ...] = (
    Part("cover", N_("Cover"), "opening:cover"),
    Part(CONTENTS, N_("Contents"), ""),
    Part("personas", N_("Personas"), "opening:personas"),
    Part("map", N_("The map"), "map_sheets:whole_map"),
    Part("glance", N_("At a glance"), "opening:at_a_glance"),
    Part("stages", N_("A page for each stage"), "stages:stages"),
    Part("details", N_("Touchpoints in detail"), "stages:details"),
    Part("gaps", N_("Gaps"), "stages:gaps"),
    Part("figures", N_("Measurements"), "closing:figures"),
    Part("recommendations", N_("Recommendations"), "closing:recommendations"),
    Part("owners", N_("A page for each owner"), "closing:owners"),
    Part("glossary", N_("Words used here"), "closing:glossary"),
)

PART_BY_ID = {part.id: part for part in PARTS}
EVERY_PART: tuple[str, ...] = tuple(PART_BY_ID)
