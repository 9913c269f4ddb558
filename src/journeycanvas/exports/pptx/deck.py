"""The presentation under way: its look, its language, and the slides that follow one another."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from journeycanvas import language, progress
from journeycanvas.document.journey import Journey
from journeycanvas.exports.pptx.drawing import Drawing
from journeycanvas.exports.pptx.package import Package, Slide
from journeycanvas.exports.pptx.paint import Paint, theme_colours
from journeycanvas.exports.pptx.skeleton import About, skeleton
from journeycanvas.exports.pptx.slide_parts import add_foot
from journeycanvas.exports.pptx.writing import Run, Writer
from journeycanvas.text import Style
from journeycanvas.theme.paper import dressed

NOTES_PT = 11.0


class Note(NamedTuple):
    """A paragraph of notes: what is said, whether it is a heading, and where it leads."""

    text: str
    is_heading: bool = False
    address: str = ""


class Deck:
    """A presentation to which slides are added one after another."""

    def __init__(self, journey: Journey) -> None:
        """Begin the presentation of a journey."""
        self.journey = journey
        self.word: Callable[[str], str] = language.words(journey.language)
        self.theme = dressed(journey.branding.accent)
        self.paint = Paint(theme_colours(self.theme.colours))
        self.writer = Writer(self.paint, journey.language)
        subject = journey.subtitle or journey.scope.offer
        about = About(journey.title, subject, journey.revision.author, journey.language)
        self._package = Package(skeleton(self.theme.colours, about, self.word))
        self._count = 0

    def begin(self) -> tuple[Drawing, Slide]:
        """Begin a slide: what is drawn on it, and the slide itself."""
        progress.step()
        slide = self._package.new_slide()
        return Drawing(self.paint, self.writer, slide.embed), slide

    def finish(self, drawing: Drawing, slide: Slide, notes: Sequence[Note], *, has_foot: bool = True) -> None:
        """Put what is drawn on a slide, with its number and the line of every page, and what its notes tell."""
        self._count += 1
        if has_foot:
            add_foot(drawing, self.journey.branding.confidentiality, self._count)
        slide.fill("".join(drawing.shapes))
        paragraphs = [self._note(note, slide) for note in notes] or [self.writer.paragraph(())]
        slide.tell(self.writer.body("".join(paragraphs)))

    def content(self) -> bytes:
        """Return the bytes of the file."""
        return self._package.content()

    def _note(self, note: Note, slide: Slide) -> str:
        link = slide.link(note.address) if note.address else ""
        style: Style = "bold" if note.is_heading else "regular"
        return self.writer.paragraph((Run(note.text, NOTES_PT, style, None, link),), before=6.0 * note.is_heading)
