"""The opening of a handbook: its cover, its contents, and a page for each persona."""

from collections import Counter
from collections.abc import Iterator, Sequence

from journeycanvas.exports.handbook.book import Book
from journeycanvas.exports.handbook.look import BODY, COVER_TITLE, HEAD_HEIGHT, HEADING, MARGIN, NAME, SMALL
from journeycanvas.exports.handbook.pages import Chapter
from journeycanvas.exports.handbook.rows import Row, text_rows
from journeycanvas.exports.telling.blocks import Fact, Facts
from journeycanvas.exports.telling.glance import glance
from journeycanvas.exports.telling.head import head, logo
from journeycanvas.exports.telling.journey import tell_cover
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.parts.figures import number, percentage
from journeycanvas.lanes.parts.words import block, one_line, placed
from journeycanvas.language import N_
from journeycanvas.model.named import EVIDENCE
from journeycanvas.scene.shapes import Box, Dots, Shape
from journeycanvas.theme.contrast import legible

CONTENTS, HANDBOOK = N_("Contents"), N_("Handbook of the journey")
PROVED = N_("How far it is proved")
SHARE = N_("{share} {level} ({count})")
_BAND = 250.0
_ABOVE, _BELOW = 96.0, 26.0
"""What the band leaves free above its texts, and below."""
_LEADER_STEP = 5.0


def cover(book: Book) -> Iterator[Chapter]:
    """Yield the cover: title, client, scope and objectives, goal, and how much rests on evidence."""
    told, colours, at = tell_cover(book.shown), book.look.theme.colours, book.set.whole
    ink = legible(colours.brand, colours.on_accent, colours.ink)
    pale = legible(colours.brand, colours.on_accent_soft, ink)
    lines = [*text_rows(book.word(HANDBOOK).upper(), "semibold", SMALL, at, pale)]
    lines += text_rows(told.title, "bold", COVER_TITLE, at, ink, gap=10.0, kind="chapter")
    lines += text_rows(told.subtitle, "medium", HEADING, at, pale, gap=10.0) if told.subtitle else ()
    lines += text_rows(told.foot, "regular", NAME, at, pale, gap=8.0) if told.foot else ()
    room = sum(row.gap + row.height for row in lines) + _ABOVE + _BELOW
    width, _height = book.look.size
    # The page begins at the head of its margin; the band goes up to the edge of the paper.
    top = MARGIN + HEAD_HEIGHT
    band = Box(-MARGIN, -top, width, max(_BAND, room), colours.brand)
    rows = [Row((band,), 0.0), Row((), max(_ABOVE, _BAND - (room - _ABOVE)) - top), *lines, Row((), _BELOW)]
    mark = logo(book.shown)
    if mark is not None:
        rows += book.set.figure(mark, at)
    rows.append(Row((), 14.0))
    rows += book.set.blocks((told.facts,))
    for section in head(book.shown):
        if section.lead != book.word(N_("Persona")):
            rows += book.set.heading(f"{section.lead} – {section.title}" if section.lead else section.title)
            rows += book.set.blocks(section.blocks)
    proved = _proved(book)
    if proved:
        rows += book.set.heading(book.word(PROVED))
        rows += book.set.blocks((Facts((Fact(book.word(N_("Evidence")), proved, is_list=True),)),))
    yield Chapter(told.title, tuple(rows), is_silent=True)


def personas(book: Book) -> Iterator[Chapter]:
    """Yield a page for each persona who travels, or might."""
    for section in head(book.shown):
        if section.lead == book.word(N_("Persona")):
            yield Chapter(section.title, tuple(book.set.blocks(section.blocks)), over=section.lead)


def at_a_glance(book: Book) -> Iterator[Chapter]:
    """Yield the curves in sentences, and the stages side by side."""
    section = glance(book.shown)
    if section is not None:
        yield Chapter(section.title, tuple(book.set.blocks(section.blocks)))


def contents(book: Book, named: Sequence[tuple[str, int]]) -> Chapter:
    """Return the contents: each chapter with the page on which it begins."""
    return Chapter(book.word(CONTENTS), tuple(_line(book, title, page) for title, page in named))


def _line(book: Book, title: str, page: int) -> Row:
    colours, room = book.look.theme.colours, book.look.width
    paged = one_line("000", "regular", BODY)
    numbered = one_line(str(page), "regular", BODY)
    named = block(title, "regular", BODY, room - paged.width - 24.0, book.journey.language, 1)
    shapes: list[Shape] = [*placed(named, 0.0, 0.0, colours.ink)]
    first, last = named.width + 8.0, room - paged.width - 8.0
    xs = [first + step * _LEADER_STEP for step in range(max(0, int((last - first) / _LEADER_STEP)))]
    shapes.append(Dots(tuple(part for x in xs for part in (x, BODY)), 0.5, colours.neutral))
    shapes += placed(numbered, 0.0, 0.0, colours.ink, align="right", width=room)
    return Row(tuple(shapes), named.height, 6.0)


def _proved(book: Book) -> tuple[str, ...]:
    """Return how many of the things shown are proved how far, the surest first; nothing where that is not told."""
    shown, word = book.shown, book.word
    if not book.journey.page.show_evidence:
        return ()
    lanes = {lane.id for lane in shown.lanes if lane.holds_cards}
    found = [card.evidence for card in book.journey.cards if card.lane in lanes]
    if shown.tells_touchpoints:
        found += [one.evidence for one in book.journey.touchpoints]
    if any(isinstance(lane, EmotionLane) for lane in shown.lanes):
        found += [visit.evidence for drawn in shown.paths for visit in drawn.path.visits if visit.emotion is not None]
    counted = Counter(found)
    total = sum(counted.values())
    return tuple(
        word(SHARE).format(
            share=percentage(round(100 * counted[level] / total), book.journey.language),
            level=word(EVIDENCE[level]).lower(),
            count=number(counted[level], book.journey.language),
        )
        for level in ("confirmed", "heard_once", "hypothesis")
        if counted[level]
    )
