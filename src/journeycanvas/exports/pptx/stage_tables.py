"""What a stage holds as two tables: its touchpoints, and lane by lane what stands in its cells."""

from collections.abc import Iterator

from journeycanvas.analysis.curve import Point, curve_sentence
from journeycanvas.exports.pptx.notes import Telling
from journeycanvas.exports.pptx.table import SIDE, Cell, Row, Said, Table
from journeycanvas.exports.pptx.writing import Run
from journeycanvas.exports.telling import tags
from journeycanvas.exports.telling.blocks import Entries, Entry, Fact, Facts, Paragraph, Quotation, Section, Tag
from journeycanvas.exports.telling.shown import Shown, one_line
from journeycanvas.language import N_
from journeycanvas.model.stage import Stage
from journeycanvas.text import Style, longest_word_width
from journeycanvas.theme.paper import Colours

SIZES = (16.0, 14.0, 12.0, 11.0)
"""Sizes of text in points: the largest one in which a stage fits on one slide is taken."""
_SMALLER = 2.0
"""Points by which what is added to a text is smaller."""
EMOTIONS = N_("Emotions")
TOUCHPOINTS = N_("Touchpoints")
CELLS = N_("What stands in the lanes")
_ON_PATH = N_("{name}: {value}")
_NAME, _CHANNEL = 0.4, 0.32
_LANE_SIZES = 7.0
"""How wide the column of the lanes is at least, in sizes of text."""
_LANE_MOST = 0.36
"""Its part of the table at most."""
_SLACK = 1.1
"""How much wider a word may be in a face that takes the place of ours."""
_SHORT = 40
"""Characters of a fact that stands under the title of the stage; a longer one stands in the table."""


class StageTables:
    """Makes the tables of stages."""

    def __init__(self, shown: Shown, telling: Telling, colours: Colours, size: float) -> None:
        """Take what is shown of the journey, how it is told, its colours, and the size of text in points."""
        self._shown = shown
        self._telling = telling
        self._colours = colours
        self._word = shown.word
        self._size, self._small = size, size - _SMALLER

    def touchpoints(self, section: Section, width: float) -> Table | None:
        """Return the touchpoints with their channels and what is felt there; None where none is shown."""
        entries = met(section)
        if not entries:
            return None
        word, has_emotions = self._word, self._shown.tells_emotions
        share = (_NAME, _CHANNEL, 1 - _NAME - _CHANNEL) if has_emotions else (0.6, 0.4)
        titles = [word(N_("Touchpoint")), word(tags.CHANNELS), *([word(tags.EMOTION)] if has_emotions else [])]
        heading = Row(tuple(self._text(title, "bold") for title in titles), fill=self._colours.band, is_heading=True)
        rows = tuple(self._touchpoint(entry, place, has_emotions) for place, entry in enumerate(entries))
        return Table(word(TOUCHPOINTS), tuple(part * width for part in share), rows, heading)

    def cells(self, stage: Stage, section: Section, width: float) -> Table | None:
        """Return what is felt and said in a stage, and lane by lane what stands there; None where nothing does."""
        rows = []
        felt = tuple(self._felt(stage))
        if felt:
            rows.append(self._row(self._word(EMOTIONS), felt, -1))
        for block in section.blocks:
            if isinstance(block, Paragraph):
                rows.append(self._row(block.label, self._text(block.text), -1))
            elif isinstance(block, Facts):
                rows[:0] = [
                    self._row(fact.label, self._text("\n".join(fact.texts)), -1)
                    for fact in block.facts
                    if is_long(self._telling, fact)
                ]
        for place, part in enumerate(section.sections):
            said = tuple(self._said(part))
            if said:
                rows.append(self._row(part.title, said, place))
        if not rows:
            return None
        titles = [said for row in rows for said in row.cells[0]]
        longest = max(longest_word_width(run.text, run.style, run.size) for said in titles for run in said.runs)
        lanes = min(max(_LANE_SIZES * self._size, longest * _SLACK + 2 * SIDE), width * _LANE_MOST)
        return Table(self._word(CELLS), (lanes, width - lanes), tuple(rows))

    def _row(self, title: str, said: Cell, place: int) -> Row:
        return Row((self._text(title, "bold"), said), place, self._colours.band)

    def _text(self, text: str, style: Style = "regular") -> Cell:
        return tuple(Said((Run(line, self._size, style),)) for line in text.splitlines() if line.strip())

    def _added(self, text: str, fill: str | None = None) -> Cell:
        return tuple(Said((Run(line, self._small, "regular", fill),)) for line in text.splitlines() if line.strip())

    def _touchpoint(self, entry: Entry, place: int, has_emotions: bool) -> Row:
        word = self._word
        labelled: dict[str, list[str]] = {}
        for tag in entry.tags:
            labelled.setdefault(tag.label, []).append(tag.text)
        moment = " · ".join([*labelled.get(word(tags.MOMENT), ()), *labelled.get(word(tags.MARK), ())])
        name = (*self._text(entry.text, "bold"), *self._added(moment, self._colours.secondary))
        channels = self._added("\n".join(labelled.get(word(tags.CHANNELS), ())))
        felt = self._added("\n".join(labelled.get(word(tags.EMOTION), ())))
        return Row((name, channels, felt) if has_emotions else (name, channels), place)

    def _felt(self, stage: Stage) -> Iterator[Said]:
        """Yield what is felt in a stage along each path, in a sentence, and what is said there."""
        shown = self._shown
        if not shown.tells_emotions:
            return
        several = len(shown.paths) > 1
        for drawn in shown.paths:
            points = [
                Point(shown.touchpoint_name(visit.touchpoint), visit.emotion)
                for visit in drawn.path.visits
                if shown.touchpoint[visit.touchpoint].stage == stage.id
            ]
            if not shown.tells_touchpoints:
                points = [point._replace(place=shown.stage_names[stage.id]) for point in points]
            sentence = curve_sentence(points, shown.word, shown.language)
            if sentence:
                told = self._word(_ON_PATH).format(name=shown.path_name(drawn), value=sentence) if several else sentence
                yield Said((Run(told, self._size),))
        for touchpoint in shown.visited(stage.id):
            for _, visit in shown.visits.get(touchpoint.id, ()):
                for each in visit.verbatims:
                    if each.shown and each.text.strip():
                        quote = self._telling.quotation(
                            Quotation(" ".join(each.text.split()), " ".join(each.who.split()))
                        )
                        yield Said((Run(quote, self._size, "italic"),))

    def _said(self, section: Section) -> Iterator[Said]:
        for block in section.blocks:
            if isinstance(block, Entries) and block.form != "headed":
                for entry in block.entries:
                    yield self._entry(entry, has_tags=block.form == "listed")

    def _entry(self, entry: Entry, *, has_tags: bool) -> Said:
        text = one_line(entry.text)
        runs = [Run(text, self._size)]
        if entry.value:
            runs = [Run(f"{text}\u2002", self._size), Run(entry.value, self._size, "bold")]
        about = " · ".join(self._brief(tag) for tag in self._on_slide(entry)) if has_tags else ""
        if about:
            runs.append(Run(f"\u2002{about}", self._small, "regular", self._colours.secondary))
        return Said(tuple(runs), has_bullet=True)

    def _on_slide(self, entry: Entry) -> Iterator[Tag]:
        """Yield the short facts of a record but how far it is proved, which stands in the notes."""
        proved = self._word(N_("Evidence"))
        return (tag for tag in entry.tags if tag.text and tag.label != proved)

    def _brief(self, tag: Tag) -> str:
        """Return a short fact; one whose text says all has no label."""
        return tag.text if tag.text == tag.brief else self._telling.named(tag.label, tag.text)


def met(section: Section) -> tuple[Entry, ...]:
    """Return the touchpoints told in the section of a stage."""
    blocks = (block for part in section.sections for block in part.blocks)
    return next((block.entries for block in blocks if isinstance(block, Entries) and block.form == "headed"), ())


def is_long(telling: Telling, fact: Fact) -> bool:
    """Tell whether a fact is too long to stand among others on one line."""
    return len(telling.fact(fact)) > _SHORT or any("\n" in text for text in fact.texts)
