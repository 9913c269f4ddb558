"""The journey as a web page to be read: one file with no script and nothing fetched, for eyes, ears and paper.

It is valid HTML as https://html.spec.whatwg.org/ has it, with headings in order, tables with headers and pictures with
words for them (WCAG 2.2, level AA).
"""

from collections.abc import Iterator

from journeycanvas import language, progress
from journeycanvas.document.journey import Journey
from journeycanvas.exports.html_blocks import Body
from journeycanvas.exports.html_style import style
from journeycanvas.exports.html_text import attribute, content, plain
from journeycanvas.exports.telling.blocks import Fact, Facts, Section, Telling
from journeycanvas.exports.telling.journey import tell
from journeycanvas.language import N_

CONTENTS, SKIP = N_("Contents"), N_("Skip to the content")
_NOTHING_FETCHED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_TELLING_SHARE = 0.4
_TOP, _DEEPER = 2, 3
"""The levels of headings of the sections, and of those in them."""


def html(journey: Journey) -> bytes:
    """Return the web page of a journey in UTF-8; the same journey gives the same bytes."""
    with progress.part(_TELLING_SHARE):
        told = tell(journey)
    return ("\n".join(line for line in _page(told) if line) + "\n").encode("utf-8")


def _page(told: Telling) -> Iterator[str]:
    word, body = language.words(told.language), Body(told.language)
    yield "<!DOCTYPE html>"
    yield f'<html lang="{attribute(told.language)}">'
    yield from _head(told)
    yield "<body>"
    yield f'<a class="skip" href="#content">{plain(word(SKIP))}</a>'
    yield from _header(told, body)
    yield f'<nav aria-labelledby="contents"><h2 id="contents">{plain(word(CONTENTS))}</h2>'
    yield "<ol>"
    for number, section in enumerate(told.sections, start=1):
        yield f'<li><a href="#part-{number}">{_title(section, body)}</a></li>'
    yield "</ol></nav>"
    yield '<main id="content" tabindex="-1">'
    for number, section in enumerate(progress.through(told.sections), start=1):
        yield f'<section aria-labelledby="part-{number}">'
        yield from _section(section, body, _TOP, f' id="part-{number}"')
        yield "</section>"
    yield "</main>"
    if told.foot:
        yield f"<footer><p>{plain(told.foot)}</p></footer>"
    yield "</body>"
    yield "</html>"


def _head(told: Telling) -> Iterator[str]:
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f"<title>{plain(told.title)}</title>"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_FETCHED}">'
    yield '<meta name="referrer" content="no-referrer">'
    yield '<meta name="generator" content="Journey Canvas">'
    yield f"<style>{style(told.accent)}</style>"
    yield "</head>"


def _header(told: Telling, body: Body) -> Iterator[str]:
    yield "<header>"
    if told.logo is not None:
        yield body.figure(told.logo, kind="portrait")
    yield f"<h1>{plain(told.title)}</h1>"
    if told.subtitle:
        yield f'<p class="sub">{content(told.subtitle)}</p>'
    yield body.facts((), told.facts.facts)
    yield "</header>"


def _section(section: Section, body: Body, level: int, name: str = "") -> Iterator[str]:
    yield f"<h{level}{name}>{_title(section, body)}</h{level}>"
    facts: tuple[Fact, ...] = ()
    blocks = section.blocks
    if section.tags and blocks and isinstance(blocks[0], Facts):
        facts, blocks = blocks[0].facts, blocks[1:]
    if section.tags:
        yield body.facts(section.tags, facts)
    yield from body.blocks(blocks, level + 1)
    for inner in section.sections:
        yield from _section(inner, body, _DEEPER)


def _title(section: Section, body: Body) -> str:
    title = plain(section.title)
    if section.lead and title:
        return body.labelled(plain(section.lead), title)
    return title or plain(section.lead)
