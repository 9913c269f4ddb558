"""What is told of a journey as notes under a slide: facts, quotations, ways and links, a paragraph each."""

from collections.abc import Callable, Iterable, Iterator

from journeycanvas.exports.pptx.deck import Note
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
from journeycanvas.lanes.parts.sayings import quoted
from journeycanvas.language import N_

SAID = N_("{name}: {value}")


class Telling:
    """Tells blocks as notes in the language of a journey."""

    def __init__(self, word: Callable[[str], str], language: str) -> None:
        """Take the function that translates into a language, and its name."""
        self.word = word
        self._language = language

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Note]:
        """Yield what blocks tell."""
        for block in blocks:
            yield from self._block(block)

    def entry(self, entry: Entry) -> Iterator[Note]:
        """Yield what is told of a record: its name, and all that is known of it."""
        yield Note(self.named(entry.text, entry.value) if entry.value else entry.text, is_heading=True)
        if entry.tags:
            yield Note(self.tags(entry.tags))
        yield from self.blocks(entry.blocks)

    def tags(self, tags: Iterable[Tag]) -> str:
        """Return short facts on one line."""
        return " · ".join(self.named(tag.label, tag.text) for tag in tags)

    def named(self, name: str, value: str) -> str:
        """Return a name and what is said of it."""
        return self.word(SAID).format(name=name, value=value)

    def quotation(self, said: Quotation) -> str:
        """Return what somebody said in quotation marks, and who."""
        text = quoted(said.text, self._language)
        return f"{text} — {said.who}" if said.who else text

    def fact(self, fact: Fact) -> str:
        """Return a field with its label."""
        return self.named(fact.label, "; ".join(fact.texts) if len(fact.texts) > 1 else "".join(fact.texts))

    def _block(self, block: Block) -> Iterator[Note]:
        match block:
            case Paragraph():
                yield Note(self.named(block.label, block.text) if block.label else block.text)
            case Facts():
                yield from (Note(self.fact(fact)) for fact in block.facts)
            case Quotation():
                yield Note(self.quotation(block))
            case Way():
                yield Note(self._way(block))
            case Weblink():
                shown = f"{block.label} ({block.address})" if block.label else block.address
                yield Note(self.named(block.title, shown), address=block.address)
            case Figure():
                yield Note(self.named(block.title, block.caption or block.alternative))
            case Group():
                yield Note(block.title, is_heading=True)
                yield from self.blocks(block.blocks)
            case Entries():
                for entry in block.entries:
                    yield from self.entry(entry)
            case Table():
                yield from (Note(" · ".join(cell for cell in row if cell)) for row in block.rows)
            case Terms():
                yield from (Note(self.named(*term)) for term in block.terms)

    def _way(self, way: Way) -> str:
        about = " · ".join(part for part in (way.share, way.label, *way.causes) if part)
        return self.named(way.kind, about) if about else way.kind
