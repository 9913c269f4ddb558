"""Text broken into lines that fit a width, as a French typesetter would, and never clipped."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple
from unicodedata import normalize

from journeycanvas.remembering import forgettable
from journeycanvas.text import clusters, harfbuzz
from journeycanvas.text.faces import Style, chain
from journeycanvas.text.shaping import advances
from journeycanvas.text.shaping import width as width_of_line
from journeycanvas.text.spacing import with_french_spaces

ELLIPSIS = "…"

_TEXTS_KEPT = 16_384
_LONGEST_KEPT = 128
_WORDS_KEPT = 64
"""Words are asked for again only while the same text is broken for one width after another."""
_ROUNDING = 1e-9
"""Points by which a line may seem wider than it is."""
_KERNING_AT_BREAK = 0.1
"""Em by which a line may get narrower when it is cut out of its text and no longer kerned with what follows."""

_SPACES = " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000"
_LINE_ENDS = "\n\r\v\f\x85\u2028\u2029"
_NO_BREAK = "\u00a0\u202f\u2007\u2060\ufeff"
_CJK = "\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff9f\U00020000-\U0003ffff"
_OPENING = "（［｛「『【〈《〔"
_CLOSING = "、。，．！？：；）］｝」』】〉》〕ーぁぃぅぇぉっゃゅょァィゥェォッャュョ・…々"
_LETTER = r"[^\W\d_]"

_LINE_END = re.compile(f"\r\n|[{_LINE_ENDS}]")
_OPPORTUNITY = rf"""
         (?<=[{_SPACES}])(?![{_SPACES}])                          # after spaces
       | (?<=\w[-\u2010])(?={_LETTER})                            # après-vente, but not -5 nor 2026-11-22
       | (?<=[^{_SPACES}{_NO_BREAK}][\u2013\u2014])(?=\w)         # after a dash between words
       | (?<=[^{_SPACES}{_NO_BREAK}]/)(?={_LETTER}{{2}})          # et/ou, but not km/h
"""
_EAST_ASIAN_OPPORTUNITY = rf"""{_OPPORTUNITY}
       | (?<=[{_CJK}])(?<![{_OPENING}])(?=[^{_SPACES}{_NO_BREAK}{_CLOSING}])
       | (?<=[^{_SPACES}{_NO_BREAK}{_OPENING}])(?=[{_CJK}])(?![{_CLOSING}])
"""
_LETTERS = r"A-Za-z0-9À-ÖØ-öø-ÿœŒ'’(“"
_MARKS = r".,)!?:;%€”…»"
_PLAIN_WORD = rf"(?:«\u00a0)?[{_LETTERS}][{_LETTERS}{_MARKS}\u00a0]*"
_PLAIN = re.compile(rf"{_PLAIN_WORD}(?: {_PLAIN_WORD})*")
"""Words that begin with no mark that French typography glues to the word before."""
_FIRST_CJK = _CJK[0]


class _Measure(NamedTuple):
    """The type a text is set in, and how wide a line may be, in points."""

    style: Style
    size: float
    width: float

    def holds(self, line: str) -> bool:
        """Say whether a line fits."""
        return width_of_line(line, self.style, self.size) <= self.width + _ROUNDING

    def begins(self, text: str) -> list[float]:
        """Return how far into the text each character begins, in em, and the width of the whole at the end."""
        return list(accumulate(advances(harfbuzz.prepared(text), self.style), initial=0.0))

    def reach(self, begin: float) -> float:
        """Return how far a line that begins here can go at most, in em; whether it holds is then measured."""
        return begin + self.width / self.size + _KERNING_AT_BREAK


@forgettable
@lru_cache(_TEXTS_KEPT)
def break_lines(text: str, *, style: Style, size: float, width: float, max_lines: int | None = None) -> tuple[str, ...]:
    """Return the lines of a text set at a size in points that fit a width in points; none for a blank text.

    A word wider than the line is broken inside. With `max_lines`, a text that needs more ends with an ellipsis.
    """
    if size <= 0 or (max_lines is not None and max_lines < 1):
        raise ValueError("text needs a size above zero and at least one line")
    measure = _Measure(style, size, width)
    paragraphs = _paragraphs(text)
    found: list[str] = []
    for number, paragraph in enumerate(paragraphs, start=1):
        for start, end in _lines(paragraph, measure):
            is_end_of_text = number == len(paragraphs) and end == len(paragraph)
            if len(found) + 1 == max_lines and not is_end_of_text:
                return (*found, _with_ellipsis(paragraph[start:].lstrip(_SPACES), measure))
            # In a narrow line a word may be broken before a space that glues a mark to it.
            found.append(paragraph[start:end].strip(_SPACES))
    return tuple(found)


@forgettable
@lru_cache(_LONGEST_KEPT)
def longest_word_width(text: str, style: Style, size: float) -> float:
    """Return the width in points below which a line would have to break a word of this text inside."""
    plain = _plain(text, style)
    if plain:
        return max([wide for _, wide, _ in plain]) * size
    words = [
        paragraph[start:end].rstrip(_SPACES)
        for paragraph in _paragraphs(text)
        for start, end in pairwise((0, *_opportunities(paragraph)))
    ]
    return max([width_of_line(word, style, size) for word in words], default=0.0)


def is_plain(text: str, style: Style) -> bool:
    """Tell whether a text is of words with one space between any two, where it may be broken, and none is glued."""
    return bool(_plain(text, style))


def lines_of_plain(text: str, style: Style, size: float, width: float) -> list[tuple[str, float]]:
    """Return the lines of a text of plain words that fit a width in points, and how wide each is.

    There are none where more has to be known of the text. They are the lines that `break_lines` returns, faster: a line
    is as wide as its words and the spaces between them, each kerned with its neighbours.
    """
    room = width / size + _ROUNDING
    lines: list[tuple[str, float]] = []
    line, end = "", 0.0
    for word, wide, space in _plain(text, style):
        if line:
            if end + space + wide <= room:
                line, end = f"{line} {word}", end + space + wide
                continue
            lines.append((line, end * size))
        if wide > room:
            return []
        line, end = word, wide
    if line:
        lines.append((line, end * size))
    return lines


@forgettable
@lru_cache(_WORDS_KEPT)
def _plain(text: str, style: Style) -> tuple[tuple[str, float, float], ...]:
    """Return the words of a text that may be broken at its spaces and nowhere else; none where more counts.

    With each comes its width and that of the space before it, as far as it widens a line, in em.
    """
    if not _PLAIN.fullmatch(text):
        return ()
    face = harfbuzz.load(chain(style)[0])
    if not face.plain.issuperset(text):
        return ()
    found: list[tuple[str, float, float]] = []
    last = ""
    for word in text.split(" "):
        space = harfbuzz.space_between(face, last, word[0]) if last else 0.0
        found.append((word, width_of_line(word, style, 1.0), space))
        last = word[-1]
    return tuple(found)


def _paragraphs(text: str) -> list[str]:
    stripped = normalize("NFC", text).strip(_SPACES + _LINE_ENDS)
    return [paragraph.strip(_SPACES) for paragraph in _LINE_END.split(stripped)] if stripped else []


def _opportunities(paragraph: str) -> list[int]:
    """Return where the paragraph may be broken, and its length at the end."""
    glued = with_french_spaces(paragraph)
    places = (found.end() for found in _pattern(has_cjk=max(glued, default="") >= _FIRST_CJK).finditer(glued))
    inside = [place for place in places if 0 < place < len(paragraph) and not clusters.extends(paragraph[place])]
    return [*inside, len(paragraph)]


@cache
def _pattern(*, has_cjk: bool) -> re.Pattern[str]:
    """Return what finds opportunities; that for Chinese, Japanese and Korean takes 20 ms to compile."""
    return re.compile(_EAST_ASIAN_OPPORTUNITY if has_cjk else _OPPORTUNITY, re.VERBOSE)


def _lines(paragraph: str, measure: _Measure) -> Iterator[tuple[int, int]]:
    """Give where each line of the paragraph begins and ends, the spaces after it counted in."""
    if not paragraph:
        yield 0, 0
        return
    begins = measure.begins(paragraph)
    ends = _opportunities(paragraph)
    inked_ends = [_inked_end(paragraph, end) for end in ends]
    extents = [begins[end] for end in inked_ends]
    cluster_edges: list[int] = []
    start = word = 0
    while start < len(paragraph):
        last = bisect_right(extents, measure.reach(begins[start]), lo=word) - 1
        while last >= word and not measure.holds(paragraph[start : inked_ends[last]]):
            last -= 1
        if last >= word:
            end = ends[last]
        else:
            cluster_edges = cluster_edges or clusters.boundaries(paragraph)
            end = _end_inside_word(paragraph, start, begins, cluster_edges, measure)
            end = ends[word] if end >= inked_ends[word] else end
        yield start, end
        start = end
        word = bisect_right(ends, end)


def _inked_end(paragraph: str, end: int) -> int:
    while end and paragraph[end - 1] in _SPACES:
        end -= 1
    return end


def _end_inside_word(
    paragraph: str, start: int, begins: list[float], cluster_edges: list[int], measure: _Measure
) -> int:
    """Return the last edge of a cluster that a line can reach; one cluster is never cut, however narrow the line."""
    reachable = bisect_right(begins, measure.reach(begins[start])) - 1
    last = bisect_right(cluster_edges, reachable) - 1
    first = bisect_right(cluster_edges, start)
    while last > first and not measure.holds(paragraph[start : cluster_edges[last]]):
        last -= 1
    return cluster_edges[max(first, last)]


def _with_ellipsis(text: str, measure: _Measure) -> str:
    """Return as much of the text as leaves room for an ellipsis at the end of its line."""
    edges = clusters.boundaries(text)
    reachable = bisect_right(measure.begins(text), measure.reach(0.0)) - 1
    kept = bisect_right(edges, reachable) - 1
    while kept > 0 and not measure.holds(text[: edges[kept]].rstrip() + ELLIPSIS):
        kept -= 1
    return text[: edges[kept]].rstrip() + ELLIPSIS if kept > 0 else ELLIPSIS
