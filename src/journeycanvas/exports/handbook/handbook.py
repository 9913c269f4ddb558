"""A journey as a handbook: the parts that are chosen, in the order that is chosen, on pages."""

from collections.abc import Sequence

from journeycanvas.document.journey import Journey
from journeycanvas.exports.handbook.book import Book
from journeycanvas.exports.handbook.look import HandbookPaper, Look
from journeycanvas.exports.handbook.pages import Chapter, Lines, paged, with_contents
from journeycanvas.exports.handbook.parts.opening import contents
from journeycanvas.exports.handbook.registry import CONTENTS, EVERY_PART, PART_BY_ID
from journeycanvas.exports.inks import Ink, inked
from journeycanvas.exports.pdf import pdf_of_pages
from journeycanvas.exports.telling.journey import tell_cover
from journeycanvas.scene.scene import Scene
from journeycanvas.theme.paper import dressed


def handbook_pages(
    journey: Journey, *, parts: Sequence[str] = EVERY_PART, paper: HandbookPaper = "A4"
) -> tuple[Scene, ...]:
    """Return the pages of the parts with these ids, in this order; at least one page.

    A part for which the journey has nothing makes no page. Told is what every telling tells: nothing that is hidden.
    """
    look = Look(paper, dressed(journey.branding.accent))
    book = Book(journey, look)
    told = tell_cover(book.shown)
    lines = Lines(told.title, told.foot, journey.revision.author, journey.language)
    chapters: list[Chapter] = []
    place = None
    for id in parts:
        if id == CONTENTS:
            place = len(chapters)
        else:
            chapters += PART_BY_ID[id].chapters(book)
    if place is not None and place < len(chapters):
        chapters = with_contents(chapters, lambda named: contents(book, named), place, look, lines)
    return paged(chapters or [Chapter(told.title)], look, lines)


def handbook(
    journey: Journey,
    *,
    parts: Sequence[str] = EVERY_PART,
    paper: HandbookPaper = "A4",
    ink: Ink = "colour",
    document: str = "",
    pdf_a: bool = False,
) -> bytes:
    """Return the handbook as a PDF file, with an outline of its chapters, and the text of the document if given.

    As PDF/A-1b it has no document in it; raises ValueError where it should.
    """
    pages = [inked(page, ink) for page in handbook_pages(journey, parts=parts, paper=paper)]
    if pdf_a:
        from journeycanvas.exports.opaque import opaque  # both for this alone
        from journeycanvas.exports.pdf_archive import archived

        if document:
            raise ValueError("PDF/A-1 allows no file inside")
        return archived(pdf_of_pages([opaque(page) for page in pages]))
    written = pdf_of_pages(pages)
    if document:
        from journeycanvas.exports.pdf_document import with_document  # it needs pikepdf, which others do without

        return with_document(written, document)
    return written
