"""The blocks of a telling set as rows: what is told of records, in the type of the handbook."""

from collections.abc import Iterable, Iterator

from journeycanvas import language, progress
from journeycanvas.exports.handbook.chips import chip_rows, chips_beside, is_short
from journeycanvas.exports.handbook.facts import Said, fact_pairs, fact_rows, said
from journeycanvas.exports.handbook.look import (
    BEFORE_BLOCK,
    BEFORE_ENTRY,
    BEFORE_HEADING,
    BODY,
    HEADING,
    INDENT,
    NAME,
    SMALL,
    Look,
)
from journeycanvas.exports.handbook.rows import Row, Setting, rows_of, text_rows
from journeycanvas.exports.handbook.tables import table_rows
from journeycanvas.exports.pictures import UnreadablePictureError, cutout
from journeycanvas.exports.telling.blocks import (
    Block,
    Entries,
    Entry,
    Fact,
    Facts,
    Figure,
    Group,
    Paragraph,
    Quotation,
    Table,
    Tag,
    Terms,
    Way,
    Weblink,
)
from journeycanvas.lanes.parts.figures import NO_BREAK
from journeycanvas.lanes.parts.words import block, one_line, placed
from journeycanvas.language import N_
from journeycanvas.scene.shapes import Box, Disc, Image, Rule, Shape

UNREADABLE = N_("{picture}: this picture cannot be shown.")
_WIDEST_PICTURE, _HIGHEST_PICTURE = 260.0, 190.0
_BULLET = "•"
_NUMBER_RADIUS = 8.0
_BAR = 2.5
_MOST_IN_LINE = 84
"""Letters of a list that stands in a line."""


class Typesetter:
    """Sets blocks in the look and the language of one handbook."""

    def __init__(self, look: Look, spoken: str) -> None:
        """Set in a language."""
        self.look, self.language = look, spoken
        self.colours = look.theme.colours
        self.word = language.words(spoken)
        self.whole = Setting(0.0, look.width, spoken)

    def heading(self, text: str, at: Setting | None = None) -> Iterator[Row]:
        """Yield a heading, which stays with what it is over."""
        at = at or self.whole
        yield from text_rows(
            text, "bold", HEADING, at, self.colours.ink, gap=BEFORE_HEADING, is_held=True, kind="heading"
        )

    def paragraph(self, text: str, at: Setting, *, gap: float = BEFORE_BLOCK) -> Iterator[Row]:
        """Yield a text as it is read."""
        yield from text_rows(text, "regular", BODY, at, self.colours.ink, gap=gap)

    def blocks(self, held: Iterable[Block], at: Setting | None = None) -> Iterator[Row]:
        """Yield the rows of blocks."""
        at = at or self.whole
        for each in held:
            yield from self._block(each, at)

    def facts(self, tags: Iterable[Tag], facts: Iterable[Fact], at: Setting) -> Iterator[Row]:
        """Yield labels and what they say: in pairs across a page, else one under the other."""
        held = said(tags, facts)
        if at.x == 0:
            yield from fact_pairs(held, at, self.colours)
            return
        for one in held:
            is_brief = one.is_list and sum(map(len, one.texts)) <= _MOST_IN_LINE
            joined = one._replace(texts=(" · ".join(one.texts),), is_list=False) if is_brief else one
            yield from fact_rows(joined, at, self.colours)

    def entries(self, held: Entries, at: Setting) -> Iterator[Row]:
        """Yield records one after the other; touchpoints with their numbers, measurements as a table."""
        if held.form == "measured":
            yield from self._measured(held, at)
            return
        for number, entry in enumerate(held.entries, start=1):
            progress.step()
            yield from self._entry(entry, at, str(number) if held.form == "headed" else _BULLET)

    def _block(self, one: Block, at: Setting) -> Iterator[Row]:
        match one:
            case Paragraph(text, label):
                if label:
                    yield from self._fact(label, text, at)
                else:
                    yield from self.paragraph(text, at)
            case Facts(facts):
                yield from self.facts((), facts, at)
            case Quotation(text, who):
                yield from self._quotation(text, who, at)
            case Way():
                yield from self._way(one, at)
            case Weblink(title, address, label):
                yield from self._fact(title, f"{label}\n{address}" if label else address, at)
            case Figure():
                yield from self.figure(one, at)
            case Group(title, blocks):
                yield from text_rows(
                    title,
                    "semibold",
                    BODY,
                    at,
                    self.colours.accent,
                    gap=BEFORE_BLOCK + 2.0,
                    is_held=True,
                    kind="group",
                )
                yield from self.blocks(blocks, at.inset(10.0))
            case Entries():
                yield from self.entries(one, at)
            case Table(caption, columns, rows):
                yield from text_rows(
                    caption, "semibold", SMALL, at, self.colours.secondary, gap=BEFORE_BLOCK + 3.0, is_held=True
                )
                yield from table_rows(columns, rows, at, self.colours)
            case Terms(terms):
                for term, meaning in terms:
                    yield from self._fact(term, meaning, at)

    def _entry(self, entry: Entry, at: Setting, mark: str) -> Iterator[Row]:
        inner = at.inset(INDENT)
        text = block(entry.text, "semibold" if mark != _BULLET else "regular", NAME, inner.width, self.language)
        first, *others = rows_of(text, inner.x, self.colours.ink, gap=BEFORE_ENTRY if mark != _BULLET else BEFORE_BLOCK)
        has_more = bool(entry.tags or entry.blocks)
        shapes = (*self._mark(mark, at, first.height), *first.shapes)
        short = [tag for tag in entry.tags if is_short(tag, inner)]
        beside = chips_beside(short, text, inner, self.colours) if len(text.lines) == 1 else ()
        if beside:
            yield first._replace(shapes=(*shapes, *beside), is_held=bool(entry.blocks))
        else:
            yield first._replace(shapes=shapes, is_held=has_more or bool(others))
            yield from others
            yield from chip_rows(short, inner, self.colours, gap=4.0)
        yield from self.facts([tag for tag in entry.tags if tag not in short], (), inner)
        yield from self.blocks(entry.blocks, inner)

    def _mark(self, mark: str, at: Setting, height: float) -> tuple[Shape, ...]:
        if mark == _BULLET:
            return (Disc(at.x + 8.0, min(height, NAME * 1.35) / 2 + 0.5, 1.8, self.colours.accent),)
        number = one_line(mark, "bold", SMALL, self.language)
        middle = NAME * 1.35 / 2
        x = at.x + _NUMBER_RADIUS
        radius = max(_NUMBER_RADIUS, number.width / 2 + 2.5)
        disc = Disc(x, middle, radius, self.colours.accent_soft)
        return disc, *placed(number, x - number.width / 2, middle - number.height / 2, self.colours.ink)

    def _fact(self, label: str, text: str, at: Setting) -> Iterator[Row]:
        yield from fact_rows(Said(label, (text,)), at, self.colours)

    def _quotation(self, text: str, who: str, at: Setting) -> Iterator[Row]:
        inner = at.inset(12.0)
        said = f"«\u202f{text}\u202f»" if self.language == "fr" else f"“{text}”"
        rows = list(text_rows(said, "regular", NAME, inner, self.colours.ink, gap=BEFORE_BLOCK + 1.0))
        if who:
            rows += text_rows(f"— {who}", "regular", SMALL, inner, self.colours.secondary)
        for row in rows:
            bar = Box(at.x + 2.0, 0.0, _BAR, row.height, self.colours.accent)
            yield row._replace(shapes=(bar, *row.shapes))

    def _way(self, way: Way, at: Setting) -> Iterator[Row]:
        said = ", ".join(part for part in (way.share, way.label) if part)
        colon = f"{NO_BREAK if self.language == 'fr' else ''}: "
        yield from self.paragraph(f"→ {way.kind}{colon + said if said else ''}", at)
        for cause in way.causes:
            yield from self.paragraph(f"{_BULLET} {cause}", at.inset(14.0), gap=1.5)

    def figure(self, figure: Figure, at: Setting) -> Iterator[Row]:
        """Yield a picture, or the part of it that is shown, with its caption."""
        named = figure.caption or figure.alternative
        image = figure.image
        try:
            cutout(image)
        except UnreadablePictureError:
            yield from self.paragraph(self.word(UNREADABLE).format(picture=named), at)
            return
        scale = min(_WIDEST_PICTURE / image.width, _HIGHEST_PICTURE / image.height, at.width / image.width, 1.0)
        width, height = image.width * scale, image.height * scale
        drawn = Image(at.x, 0.0, width, height, image.picture, image.crop, 3.0)
        told = figure.alternative or named
        yield Row((drawn,), height, BEFORE_BLOCK + 1.0, is_held=bool(figure.caption), name=told, kind="picture")
        if figure.caption:
            yield from text_rows(figure.caption, "regular", SMALL, at, self.colours.secondary, gap=2.0)

    def _measured(self, held: Entries, at: Setting) -> Iterator[Row]:
        rows_said = [(entry.text, entry.value, " · ".join(self._details(entry))) for entry in held.entries]
        has_more = any(more for _, _, more in rows_said)
        columns = (*held.columns, self.word(N_("Details")))
        yield from text_rows(
            held.caption, "semibold", SMALL, at, self.colours.secondary, gap=BEFORE_BLOCK + 3.0, is_held=True
        )
        rows = [row if has_more else row[:2] for row in rows_said]
        yield from table_rows(columns if has_more else columns[:2], rows, at, self.colours)

    def _details(self, entry: Entry) -> Iterator[str]:
        """Yield what is told of a figure besides it, one after the other."""
        colon = f"{NO_BREAK if self.language == 'fr' else ''}: "
        yield from (f"{tag.label}{colon}{tag.text}" for tag in entry.tags)
        for one in entry.blocks:
            for fact in one.facts if isinstance(one, Facts) else ():
                yield f"{fact.label}{colon}{', '.join(fact.texts)}"


def rule(width: float, colour: str, *, gap: float) -> Row:
    """Return a line across the page."""
    return Row((Rule(0.0, 0.0, width, 0.0, colour, 0.75),), 1.0, gap)
