"""How the lines of the outline look: what they are, which are unclear, which are selected."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QTextBlock, QTextCharFormat, QTextDocument, QTextLayout

from journeycanvas.edits.outline.keys import is_named, word_length
from journeycanvas.edits.outline.marks import bullet
from journeycanvas.edits.outline.phrases import is_quotation
from journeycanvas.remembering import forgettable
from journeycanvas.theme.window import LIGHT, WindowColours

_KEPT = 20_000


class Marks(NamedTuple):
    """The lines, from 0, that are unclear, and those of what is selected."""

    unclear: frozenset[int] = frozenset()
    selected: frozenset[int] = frozenset()


class Look(NamedTuple):
    """How letters look: the name of their colour, their weight, and whether they slant."""

    role: str
    weight: QFont.Weight = QFont.Weight.Normal
    is_italic: bool = False


class Span(NamedTuple):
    """The letters of a line, from the start up to its end, that look so, whatever looked otherwise before."""

    start: int
    end: int
    look: Look


class _Known(NamedTuple):
    """Lines in a row of which it is known whether they stand in a stage: the first and the last of them."""

    first: int
    last: int
    is_in_stage: bool


class OutlineLooks:
    """Shows what lines are: stages and names bold, words before a colon and brackets pale, quotations in italics.

    Only lines that are seen are looked at: Qt's own highlighter would look at all of them, and there are thousands.
    """

    def __init__(self, document: QTextDocument) -> None:
        """Look at a document in light colours first."""
        self._document = document
        self._colours = LIGHT
        self._formats: dict[Look, QTextCharFormat] = {}
        self._dressed = 0
        self._known: _Known | None = None
        document.contentsChange.connect(self._forget)

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        self._colours = colours
        self._formats = {}
        self._dressed += 1

    def show(self, blocks: Iterator[QTextBlock]) -> None:
        """Let lines that follow one another look as what they say asks for."""
        is_in_stage: bool | None = None
        for block in blocks:
            text = block.text()
            if is_in_stage is None:
                is_in_stage = self._is_in_stage_before(block)
            is_in_stage = _stands_in_stage(text, is_in_stage)
            looked = hash((text, is_in_stage, self._dressed)) & 0x7FFFFFFF
            if block.userState() != looked:
                block.setUserState(looked)
                block.layout().setFormats([self._range(span) for span in spans(text, is_in_stage)])
                self._document.markContentsDirty(block.position(), block.length())

    def _range(self, span: Span) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = span.start, span.end - span.start, self._format(span.look)
        return made

    def _format(self, look: Look) -> QTextCharFormat:
        if look not in self._formats:
            made = self._formats[look] = QTextCharFormat()
            made.setForeground(QColor(getattr(self._colours, look.role)))
            made.setFontWeight(look.weight)
            made.setFontItalic(look.is_italic)
        return self._formats[look]

    def _is_in_stage_before(self, block: QTextBlock) -> bool:
        """Return whether the line before stands in a stage: what the nearest line at the margin above it is."""
        number, known = block.blockNumber() - 1, self._known
        above, is_in_stage = block.previous(), False
        while above.isValid():
            if known is not None and known.first <= above.blockNumber() <= known.last:
                self._known = known._replace(last=number)
                return known.is_in_stage
            text = above.text()
            if _is_at_margin(text):
                is_in_stage = _stands_in_stage(text, False)
                break
            above = above.previous()
        self._known = _Known(max(0, above.blockNumber()), number, is_in_stage) if number >= 0 else None
        return is_in_stage

    def _forget(self, at: int, _removed: int, _added: int) -> None:
        """Know no longer what stands below a line that changes."""
        known, changed = self._known, self._document.findBlock(at).blockNumber()
        if known is not None and changed <= known.last:
            self._known = known._replace(last=changed - 1) if changed > known.first else None


@forgettable
@lru_cache(maxsize=_KEPT)
def spans(text: str, is_in_stage: bool) -> tuple[Span, ...]:
    """Return how the letters of a line look, in Qt's units; is it in a stage, what is indented once is a touchpoint."""
    content = text.strip()
    if not content:
        return ()
    start, end = len(text) - len(text.lstrip()), units(text)
    word = 0 if bullet(content) else word_length(content)
    if content.endswith(":"):
        return (Span(start, end, Look("accent", QFont.Weight.DemiBold)),)
    bracket = units(text[: text.rindex("[")]) if content.endswith("]") and "[" in content else end
    heard = start + units(content[:word])
    found = [
        Span(start, heard, Look("secondary")),
        Span(heard, bracket, _said(text, content, word, is_in_stage)),
        Span(bracket, end, Look("secondary")),
    ]
    return tuple(span for span in found if span.start < span.end)


def units(text: str) -> int:
    """Return how many of Qt's units a text has: signs beyond the first 65,536 are two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _said(text: str, content: str, word: int, is_in_stage: bool) -> Look:
    """Return the look of what a line says, after its word and before its brackets."""
    is_at_margin = _is_at_margin(text)
    if is_quotation(content):
        return Look("ink", is_italic=True)
    if is_at_margin and (not word or is_named(content)):
        return Look("ink", QFont.Weight.Bold)
    if text[:1] == "\t" and not text[1:2].isspace() and is_in_stage and not word:
        return Look("ink", QFont.Weight.DemiBold)
    return Look("ink")


def _is_at_margin(text: str) -> bool:
    return bool(text) and not text[0].isspace()


def _stands_in_stage(text: str, before: bool) -> bool:
    """Return whether a line is a stage or stands in one, as the line before it does or does not."""
    if not _is_at_margin(text):
        return before
    content = text.strip()
    return bool(bullet(content)) or not word_length(content)
