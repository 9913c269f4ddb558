"""A slide for each stage: its touchpoints and cells in native tables, and the details in its notes."""

from collections.abc import Iterator
from itertools import zip_longest

from journeycanvas import progress
from journeycanvas.exports.pptx import figures
from journeycanvas.exports.pptx.deck import Deck, Note
from journeycanvas.exports.pptx.drawing import Drawing
from journeycanvas.exports.pptx.notes import Telling
from journeycanvas.exports.pptx.slide_parts import TITLE_BOX, TITLE_SIZE, add_text, add_title
from journeycanvas.exports.pptx.stage_tables import SIZES, StageTables, is_long, met
from journeycanvas.exports.pptx.table import Table
from journeycanvas.exports.pptx.units import FOOT, MARGIN, WIDTH
from journeycanvas.exports.pptx.writing import Run
from journeycanvas.exports.telling.blocks import Entry, Facts, Section
from journeycanvas.exports.telling.shown import Shown
from journeycanvas.exports.telling.stages import Stages
from journeycanvas.language import N_
from journeycanvas.model.named import EVIDENCE
from journeycanvas.model.stage import Stage
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.geometry import Rect
from journeycanvas.text import break_lines, line_height

COUNTED = N_("{title} ({number} of {count})")
_STRIP = Rect(MARGIN, 14.0, WIDTH - 2 * MARGIN, 4.0)
_STRIP_GAP = 3.0
_ABOUT_PT = 11.0
_TOP = 88.0
_LEFT_WIDTH = 400.0
_GAP = 24.0


def add_stage_slides(deck: Deck) -> None:
    """Add the slides of the stages, as many for each as its tables need."""
    shown = Shown(deck.journey)
    telling = Telling(deck.word, deck.journey.language)
    stages = _StageSlides(deck, shown, telling)
    sections = list(Stages(shown).sections())
    for place, section in enumerate(progress.through(sections)):
        stages.add(deck.journey.stages[place], place, section)


_Page = tuple[Table | None, Table | None]
"""What stands on a slide at the left and at the right."""


class _StageSlides:
    """The slides of the stages of one journey."""

    def __init__(self, deck: Deck, shown: Shown, telling: Telling) -> None:
        self._deck = deck
        self._shown = shown
        self._telling = telling
        self._tables = [StageTables(shown, telling, deck.theme.colours, size) for size in SIZES]

    def add(self, stage: Stage, place: int, section: Section) -> None:
        """Add the slides of a stage."""
        pages, has_left = self._pages(stage, section)
        told: set[int] = set()
        for number, (met_here, cells) in enumerate(pages, start=1):
            drawing, slide = self._deck.begin()
            title = section.title
            if len(pages) > 1:
                title = self._deck.word(COUNTED).format(title=title, number=number, count=len(pages))
            add_title(drawing, title, TITLE_BOX, size=TITLE_SIZE)
            self._strip(drawing, place)
            self._about(drawing, section)
            self._draw(drawing, met_here, MARGIN)
            self._draw(drawing, cells, MARGIN + _LEFT_WIDTH + _GAP if has_left else MARGIN)
            notes = list(self._head(section) if number == 1 else (Note(title, is_heading=True),))
            notes += self._met(stage, section, met_here)
            notes += self._cells(section, cells, told)
            self._deck.finish(drawing, slide, notes)

    def _pages(self, stage: Stage, section: Section) -> tuple[list[_Page], bool]:
        """Return the tables of each slide, in the largest text in which one does; and whether there are touchpoints."""
        whole, room = WIDTH - 2 * MARGIN, FOOT - _TOP
        pages: list[_Page] = []
        left = None
        for tables in self._tables:
            left = tables.touchpoints(section, _LEFT_WIDTH)
            right = tables.cells(stage, section, whole - _LEFT_WIDTH - _GAP if left else whole)
            held = [table for table in (left, right) if table]
            is_last = tables is self._tables[-1]
            if not is_last and any(table.height() > room or table.breaks_words() for table in held):
                continue
            lefts, rights = (table.pages(room) if table else [] for table in (left, right))
            pages = list(zip_longest(lefts, rights)) or [(None, None)]
            break
        return pages, left is not None

    def _draw(self, drawing: Drawing, table: Table | None, x: float) -> None:
        if table is not None:
            colours = self._deck.theme.colours
            table.draw(drawing, x, _TOP, ink=colours.ink, line=colours.hairline)

    def _strip(self, drawing: Drawing, place: int) -> None:
        """Draw which of the stages this is, one piece of a strip each."""
        count = len(self._deck.journey.stages)
        width = (_STRIP.width + _STRIP_GAP) / count
        colours = self._deck.theme.colours
        for each in range(count):
            fill = colours.brand if each == place else colours.track
            box = Rect(_STRIP.x + each * width, _STRIP.y, max(0.5, width - _STRIP_GAP), _STRIP.height)
            drawing.decoration(box, figures.RECTANGLE + drawing.paint.fill(fill))

    def _about(self, drawing: Drawing, section: Section) -> None:
        """Write the short facts of a stage under its title, as far as there is room; the notes tell all."""
        parts = [tag.text for tag in section.tags]
        facts = [fact for block in section.blocks if isinstance(block, Facts) for fact in block.facts]
        parts += [self._telling.fact(fact) for fact in facts if not is_long(self._telling, fact)]
        shown = ""
        width = TITLE_BOX.width
        for part in parts:
            longer = f"{shown} · {part}" if shown else part
            if len(break_lines(longer, style="regular", size=_ABOUT_PT, width=width)) > 1:
                break
            shown = longer
        if shown:
            box = Rect(TITLE_BOX.x, TITLE_BOX.bottom + 3.0, width, line_height(_ABOUT_PT))
            add_text(drawing, (Run(shown, _ABOUT_PT, "regular", self._deck.theme.colours.secondary),), box, name=shown)

    def _head(self, section: Section) -> Iterator[Note]:
        yield Note(section.title, is_heading=True)
        if section.tags:
            yield Note(self._telling.tags(section.tags))
        yield from self._telling.blocks(section.blocks)

    def _met(self, stage: Stage, section: Section, table: Table | None) -> Iterator[Note]:
        """Yield the details of the touchpoints that stand in a table."""
        entries, records = met(section), self._shown.touchpoints(stage.id)
        for place in dict.fromkeys(row.place for row in table.rows) if table else ():
            yield from self._touchpoint(entries[place], records[place])

    def _touchpoint(self, entry: Entry, record: Touchpoint) -> Iterator[Note]:
        yield from self._telling.entry(entry)
        sources = [*record.sources, *self._sources_felt(record)]
        named = dict.fromkeys(name for name in map(self._shown.name, sources) if name)
        word = self._deck.word
        if named and self._shown.journey.page.show_evidence:
            proof = f"{word(EVIDENCE[record.evidence])} ({', '.join(named)})"
            yield Note(self._telling.named(word(N_("Evidence")), proof))

    def _sources_felt(self, record: Touchpoint) -> Iterator[str]:
        """Yield the sources of what is felt and said at a touchpoint."""
        for _, visit in self._shown.visits.get(record.id, ()) if self._shown.tells_emotions else ():
            yield from visit.sources
            yield from (said.source for said in visit.verbatims if said.shown and said.source)

    def _cells(self, section: Section, table: Table | None, told: set[int]) -> Iterator[Note]:
        """Yield the details of what stands in a table, once."""
        for row in table.rows if table else ():
            if row.place >= 0 and row.place not in told:
                told.add(row.place)
                part = section.sections[row.place]
                yield Note(part.title, is_heading=True)
                yield from self._telling.blocks(part.blocks)
