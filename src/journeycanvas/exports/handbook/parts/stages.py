"""A page for each stage, its story step by step; then all that is known of its touchpoints."""

from collections.abc import Iterable, Iterator

from journeycanvas import progress
from journeycanvas.exports.handbook.book import Book
from journeycanvas.exports.handbook.pages import Chapter
from journeycanvas.exports.handbook.rows import Row
from journeycanvas.exports.telling.blocks import Block, Entries, Entry, Facts, Group, Quotation, Section, Way
from journeycanvas.language import N_

STAGE, DETAILS, GAPS = N_("Stage {number} of {count}"), N_("Touchpoints in detail"), N_("Gaps")
_STORY = (Quotation, Way)


def stages(book: Book) -> Iterator[Chapter]:
    """Yield a page for each stage: what it is about, what happens step by step, and what each lane holds."""
    over = book.word(STAGE)
    for number, section in enumerate(progress.through(book.stages), start=1):
        yield Chapter(
            section.title, tuple(_story(book, section)), over=over.format(number=number, count=len(book.stages))
        )


def details(book: Book) -> Iterator[Chapter]:
    """Yield what is known of each touchpoint beyond its story."""
    rows: list[Row] = []
    for section in book.stages:
        entries = [Entry(one.text, (), told) for one in _met(section) if (told := _without_story(one.blocks))]
        if entries:
            rows += book.set.heading(section.title)
            rows += book.set.entries(Entries(tuple(entries), "headed"), book.set.whole)
    if rows:
        yield Chapter(book.word(DETAILS), tuple(rows))


def gaps(book: Book) -> Iterator[Chapter]:
    """Yield the changes of channel, device and department on the way, by the stage in which they are felt."""
    rows: list[Row] = []
    for stage in book.journey.stages:
        found = [gap for one in book.shown.touchpoints(stage.id) for gap in book.touchpoints.gaps(one.id)]
        if found:
            rows += book.set.heading(book.shown.stage_names[stage.id])
            rows += book.set.blocks(found)
    if rows:
        yield Chapter(book.word(GAPS), tuple(rows))


def _story(book: Book, section: Section) -> Iterator[Row]:
    at = book.set.whole
    yield from book.set.facts(section.tags, (), at)
    yield from book.set.blocks(section.blocks)
    for inner in section.sections:
        yield from book.set.heading(inner.title)
        for block in inner.blocks:
            if isinstance(block, Entries) and block.form == "headed":
                told = tuple(one._replace(blocks=_with_story(one.blocks)) for one in block.entries)
                yield from book.set.entries(block._replace(entries=told), at)
            else:
                yield from book.set.blocks((block,))


def _met(section: Section) -> Iterator[Entry]:
    for inner in section.sections:
        for block in inner.blocks:
            if isinstance(block, Entries) and block.form == "headed":
                yield from block.entries


def _with_story(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return what is said and where it leads, also within what is told of each path."""
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Group) and (inner := _with_story(block.blocks)):
            found.append(block._replace(blocks=inner))
        elif isinstance(block, _STORY):
            found.append(block)
    return tuple(found)


def _without_story(blocks: Iterable[Block]) -> tuple[Block, ...]:
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Group):
            inner = _without_story(block.blocks)
            found += [block._replace(blocks=inner)] if inner else []
        elif not isinstance(block, _STORY) and not (isinstance(block, Facts) and not block.facts):
            found.append(block)
    return tuple(found)
