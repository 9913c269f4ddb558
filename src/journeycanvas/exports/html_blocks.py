"""The blocks of a telling as HTML: every text escaped, pictures inside, nothing fetched and nothing run."""

import base64
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from journeycanvas import language, progress
from journeycanvas.exports.html_text import attribute, content, link, plain
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
from journeycanvas.language import N_

DEEPEST = 6
"""The last level of headings there is."""
UNREADABLE, SHOWN_ABOVE = N_("{picture}: this picture cannot be shown."), N_("{picture}: shown above")


class Body:
    """Writes blocks; counts what is referred to, and keeps which pictures are in the page already."""

    def __init__(self, spoken: str) -> None:
        """Begin a page in a language."""
        self._word = language.words(spoken)
        self._is_french = spoken == "fr"
        self._captions = count(1)
        self._pictures: dict[str, str] = {}

    def blocks(self, held: Iterable[Block], level: int) -> Iterator[str]:
        """Yield the markup of blocks; headings in them are of this level or deeper."""
        for block in held:
            yield from self._block(block, min(level, DEEPEST))

    def labelled(self, label: str, text: str) -> str:
        """Return a label and a text after it, both as markup."""
        return f"{label}{NO_BREAK if self._is_french else ''}: {text}"

    def facts(self, tags: Sequence[Tag], facts: Sequence[Fact]) -> str:
        """Return tags and facts as a list of definitions; tags of one label together."""
        told: dict[str, list[str]] = {}
        for tag in tags:
            told.setdefault(tag.label, []).append(content(tag.text))
        rows = list(told.items())
        rows += [(fact.label, [self._said(text, fact.tags) for text in fact.texts]) for fact in facts]
        if not rows:
            return ""
        written = "".join(
            f"<div><dt>{plain(label)}</dt>{''.join(f'<dd>{said}</dd>' for said in texts)}</div>\n"
            for label, texts in rows
        )
        return f"<dl>\n{written}</dl>"

    def figure(self, figure: Figure, *, kind: str = "") -> str:
        """Return a picture with its caption; one that is in the page already is only pointed at."""
        named = figure.caption or figure.alternative
        try:
            shown = cutout(figure.image)
        except UnreadablePictureError:
            return f"<p>{content(self._word(UNREADABLE).format(picture=named))}</p>"
        known = self._pictures.get(shown.key)
        if known:
            return f'<p><a href="#{known}">{content(self._word(SHOWN_ABOVE).format(picture=named))}</a></p>'
        name = self._pictures[shown.key] = f"picture-{len(self._pictures) + 1}"
        packed = base64.b64encode(shown.content).decode("ascii")
        size = f'width="{max(1, round(shown.place.width))}" height="{max(1, round(shown.place.height))}"'
        source = f"data:{shown.media_type};base64,{packed}"
        image = f'<img src="{source}" alt="{attribute(figure.alternative)}" {size}>'
        caption = f"<figcaption>{content(figure.caption)}</figcaption>" if figure.caption else ""
        written = f' class="{kind}"' if kind else ""
        return f'<figure id="{name}"{written}>{image}{caption}</figure>'

    def _block(self, block: Block, level: int) -> Iterator[str]:
        match block:
            case Paragraph(text, label):
                said = content(text)
                yield f"<p>{self.labelled(f'<strong>{plain(label)}</strong>', said) if label else said}</p>"
            case Facts(facts):
                yield self.facts((), facts)
            case Quotation():
                yield self._quotation(block)
            case Way():
                yield from self._way(block)
            case Weblink(title, address, label):
                yield f"<p>{self.labelled(plain(title), link(address, label))}</p>"
            case Figure():
                yield self.figure(block)
            case Group(title, blocks):
                yield f"<h{level}>{plain(title)}</h{level}>"
                yield from self.blocks(blocks, level + 1)
            case Entries():
                yield from self._entries(block, level)
            case Table(caption, columns, rows):
                yield from self._table(caption, columns, [[plain(cell) for cell in row] for row in rows])
            case Terms(terms):
                written = "".join(f"<div><dt>{plain(term)}</dt><dd>{plain(said)}</dd></div>\n" for term, said in terms)
                yield f"<dl>\n{written}</dl>"

    def _entries(self, block: Entries, level: int) -> Iterator[str]:
        if block.form == "measured":
            yield from self._measured(block)
            return
        tag, kind = ("ol", ' class="touchpoints"') if block.form == "headed" else ("ul", "")
        yield f"<{tag}{kind}>"
        for entry in block.entries:
            progress.step()
            yield from self._headed(entry, level) if block.form == "headed" else self._listed(entry, level)
        yield f"</{tag}>"

    def _headed(self, entry: Entry, level: int) -> Iterator[str]:
        """Yield an entry under a heading, its short facts and its first fields as one list."""
        yield f"<li><h{level}>{plain(entry.text)}</h{level}>"
        blocks = entry.blocks
        facts: tuple[Fact, ...] = ()
        if blocks and isinstance(blocks[0], Facts):
            facts, blocks = blocks[0].facts, blocks[1:]
        yield self.facts(entry.tags, facts)
        yield from self.blocks(blocks, level + 1)
        yield "</li>"

    def _listed(self, entry: Entry, level: int) -> Iterator[str]:
        yield f"<li>{content(entry.text)}"
        if entry.tags:
            told = " · ".join(self.labelled(plain(tag.label), plain(tag.text)) for tag in entry.tags)
            yield f'<p class="tags">{told}</p>'
        yield from self.blocks(entry.blocks, level + 1)
        yield "</li>"

    def _measured(self, block: Entries) -> Iterator[str]:
        """Yield records as a table: a column for each short fact and each field that one of them has."""
        rows = []
        for entry in block.entries:
            fields = {tag.label: plain(tag.text) for tag in entry.tags}
            for held in entry.blocks:
                if isinstance(held, Facts):
                    fields.update({fact.label: "<br>".join(map(content, fact.texts)) for fact in held.facts})
            rows.append((entry, fields))
        labels = tuple(dict.fromkeys(label for _entry, fields in rows for label in fields))
        cells = [
            [plain(entry.text), plain(entry.value), *(fields.get(label, "") for label in labels)]
            for entry, fields in rows
        ]
        yield from self._table(block.caption, (*block.columns, *labels), cells)

    def _table(self, caption: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
        """Yield a table; caption and columns are texts, cells are markup."""
        name = f"caption-{next(self._captions)}"
        yield f'<div class="scroll" role="region" tabindex="0" aria-labelledby="{name}">'
        yield f'<table><caption id="{name}">{plain(caption)}</caption>'
        heads = "".join(f'<th scope="col">{plain(title)}</th>' for title in columns)
        yield f"<thead><tr>{heads}</tr></thead>"
        yield "<tbody>"
        for first, *others in rows:
            progress.step()
            cells = "".join(f"<td>{cell}</td>" for cell in others)
            yield f'<tr><th scope="row">{first}</th>{cells}</tr>'
        yield "</tbody></table></div>"

    def _quotation(self, said: Quotation) -> str:
        text = content(said.text)
        quoted = f"«{NO_BREAK}{text}{NO_BREAK}»" if self._is_french else f"“{text}”"
        who = f"<figcaption>{plain(said.who)}</figcaption>" if said.who else ""
        return f'<figure class="quote"><blockquote><p>{quoted}</p></blockquote>{who}</figure>'

    def _way(self, way: Way) -> Iterator[str]:
        said = f"<strong>{plain(way.kind)}</strong>" + (f" ({plain(way.share)})" if way.share else "")
        yield f"<p>{self.labelled(said, plain(way.label)) if way.label else said}</p>"
        if way.causes:
            yield f"<ul>{''.join(f'<li>{content(cause)}</li>' for cause in way.causes)}</ul>"

    def _said(self, text: str, tags: Sequence[Tag]) -> str:
        """Return a text of a fact with its short facts after it."""
        told = ", ".join(plain(tag.text) for tag in tags)
        return content(text) + (f" ({told})" if told and text else told)
