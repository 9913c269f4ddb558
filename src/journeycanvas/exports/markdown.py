"""The journey as Markdown: a text to be read in any editor, and to be read back.

    # Title
    ## Stage [2 days]
    - Goal of the client: ...
    - Touchpoint [Website, Mark -1.8, Breaking point]
      - Motivation: ...
    ### Needs
    - Card [Confirmed]

Headings and items of lists say what the journey holds, in the words of the journey as text. Paragraphs, tables and
lines after ">" say what the program finds out of it. A heading that is no stage and no lane has a colon after its word.
"""

from collections.abc import Iterator, Sequence

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.exports.markdown_text import address, heading, inline, lines, opening, value
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
    Section,
    Table,
    Tag,
    Telling,
    Terms,
    Way,
    Weblink,
)
from journeycanvas.exports.telling.journey import tell
from journeycanvas.lanes.parts.figures import NO_BREAK

_TELLING_SHARE = 0.5
_INDENT = "  "


def markdown(journey: Journey) -> bytes:
    """Return the Markdown text of a journey in UTF-8; the same journey gives the same bytes."""
    with progress.part(_TELLING_SHARE):
        told = tell(journey)
    return ("\n".join(_spaced(_Writer(told.language).written(told))) + "\n").encode("utf-8")


def _spaced(rows: Iterator[str]) -> Iterator[str]:
    """Yield the lines with an empty one between parts, never two, and none at the ends."""
    is_after_text = False
    for row in rows:
        if row or is_after_text:
            yield row
        is_after_text = bool(row)


class _Writer:
    """Writes a telling line by line; an empty line ends a list or a paragraph."""

    def __init__(self, spoken: str) -> None:
        self._is_french = spoken == "fr"
        self._colon = f"{NO_BREAK}:" if self._is_french else ":"

    def written(self, told: Telling) -> Iterator[str]:
        yield f"# {heading(told.title)}"
        yield ""
        if told.subtitle and not told.subtitle_label:
            yield from (opening(told.subtitle), "")
        if told.subtitle_label:
            yield from self._fact(Fact(told.subtitle_label, (told.subtitle,)), "")
        yield from self._facts(told.facts.facts, "")
        for section in progress.through(told.sections):
            yield from self._section(section, 2)
        if told.foot:
            yield from ("", "---", "", opening(told.foot))

    def _section(self, section: Section, level: int) -> Iterator[str]:
        if not section.is_silent:
            yield from ("", f"{'#' * level} {self._title(section)}{_brackets(section.tags)}", "")
        yield from self._blocks(section.blocks, "")
        for inner in section.sections:
            yield from self._section(inner, level + 1)

    def _title(self, section: Section) -> str:
        if section.lead:
            title = inline(section.title)
            return f"{section.lead}{self._colon} {title}" if title else f"{section.lead}{self._colon}"
        return heading(section.title) if section.is_named else f"{inline(section.title)}{self._colon}"

    def _blocks(self, held: Sequence[Block], indent: str) -> Iterator[str]:
        for block in held:
            yield from self._block(block, indent)

    def _block(self, block: Block, indent: str) -> Iterator[str]:
        deeper = indent + _INDENT
        match block:
            case Paragraph(text, label):
                said = f"**{inline(label)}**{self._colon} {inline(text)}" if label else opening(text)
                yield from (f"{indent}> {said}",) if indent else ("", said, "")
            case Facts(facts):
                yield from self._facts(facts, indent)
            case Quotation(text, who):
                quoted = (
                    f"«{NO_BREAK}{value(text, deeper)}{NO_BREAK}»" if self._is_french else f"“{value(text, deeper)}”"
                )
                yield f"{indent}- {quoted}" + (f" — {inline(who)}" if who else "")
            case Way():
                yield from self._way(block, indent)
            case Weblink(title, target, label):
                yield f"{indent}- {title}{self._colon} [{inline(label or target)}](<{address(target)}>)"
            case Figure(title, _image, _alternative, caption):
                if caption:
                    yield f"{indent}- {title}{self._colon} {value(caption, deeper)}"
            case Group(title, blocks):
                yield f"{indent}- {opening(title)}{self._colon}"
                yield from self._blocks(blocks, deeper)
            case Entries():
                for entry in block.entries:
                    progress.step()
                    yield from self._entry(entry, indent)
            case Table():
                yield from _table(block)
            case Terms(terms):
                for term, said in terms:
                    yield from ("", f"**{inline(term)}**{self._colon} {inline(said)}")

    def _entry(self, entry: Entry, indent: str) -> Iterator[str]:
        text = lines(entry.text, indent + _INDENT)
        if entry.value:
            text = f"{opening(entry.text)}{self._colon} {inline(entry.plain_value)}"
        yield f"{indent}- {text}{_brackets(entry.tags)}"
        yield from self._blocks(entry.blocks, indent + _INDENT)

    def _facts(self, facts: Sequence[Fact], indent: str) -> Iterator[str]:
        for fact in facts:
            yield from self._fact(fact, indent)

    def _fact(self, fact: Fact, indent: str) -> Iterator[str]:
        label, deeper = f"{indent}- {opening(fact.label)}{self._colon}", indent + _INDENT
        if fact.is_list:
            yield label
            yield from (f"{deeper}- {lines(text, deeper + _INDENT)}" for text in fact.texts)
            return
        said = fact.plain or value(fact.texts[0], deeper)
        yield (f"{label} {said}" if said else label) + _brackets(fact.tags)

    def _way(self, way: Way, indent: str) -> Iterator[str]:
        share = f" [{way.share}]" if way.share else ""
        label = f"{self._colon} {inline(way.label)}" if way.label else ""
        deeper = indent + _INDENT
        yield f"{indent}- → {opening(way.to)}{share}{label}"
        yield from (f"{deeper}- {lines(cause, deeper + _INDENT)}" for cause in way.causes)


def _brackets(tags: Sequence[Tag]) -> str:
    """Return short facts in brackets, those without a short form left out; empty for none."""
    told = ", ".join(inline(tag.brief) for tag in tags if tag.brief)
    return f" [{told}]" if told else ""


def _table(table: Table) -> Iterator[str]:
    yield from ("", f"**{inline(table.caption)}**", "")
    for number, row in enumerate((table.columns, *table.rows)):
        progress.step()
        yield f"| {' | '.join(map(inline, row))} |"
        if number == 0:
            yield f"|{' --- |' * len(row)}"
    yield ""
