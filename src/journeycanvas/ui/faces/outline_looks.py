"""How the lines of the outline look: what they are, which are unclear, which are selected."""

from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from journeycanvas.edits.outline.keys import is_named, word_length
from journeycanvas.edits.outline.marks import bullet
from journeycanvas.edits.outline.phrases import is_quotation
from journeycanvas.theme.window import LIGHT, WindowColours


class Marks(NamedTuple):
    """The lines, from 0, that are unclear, and those of what is selected."""

    unclear: frozenset[int] = frozenset()
    selected: frozenset[int] = frozenset()


_ELSEWHERE, _IN_STAGE = 0, 1
"""Where a line stands, as the next one asks: below a stage, what is indented once is a touchpoint."""


class OutlineLooks(QSyntaxHighlighter):
    """Shows what lines are: stages and names bold, words before a colon and brackets pale, quotations in italics."""

    def __init__(self, document: QTextDocument) -> None:
        """Look at a document in light colours first."""
        super().__init__(document)
        self._colours = LIGHT

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        self._colours = colours
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        content = text.strip()
        if not content:
            self.setCurrentBlockState(self.previousBlockState())
            return
        start = len(text) - len(text.lstrip())
        word = 0 if bullet(content) else word_length(content)
        is_in_stage = not word if start == 0 else self.previousBlockState() == _IN_STAGE
        self.setCurrentBlockState(_IN_STAGE if is_in_stage else _ELSEWHERE)
        if content.endswith(":"):
            self.setFormat(start, len(text), self._look("accent", QFont.Weight.DemiBold))
            return
        if is_quotation(content):
            quoted = self._look("ink", QFont.Weight.Normal)
            quoted.setFontItalic(True)
            self.setFormat(start, len(text), quoted)
        elif start == 0 and (not word or is_named(content)):
            self.setFormat(word, len(text), self._look("ink", QFont.Weight.Bold))
        elif text[:1] == "\t" and start == 1 and is_in_stage and not word:
            self.setFormat(start, len(text), self._look("ink", QFont.Weight.DemiBold))
        if word:
            self.setFormat(start, word, self._look("secondary", QFont.Weight.Normal))
        if content.endswith("]") and "[" in content:
            self.setFormat(text.rindex("["), len(text), self._look("secondary", QFont.Weight.Normal))

    def _look(self, role: str, weight: QFont.Weight) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(QColor(getattr(self._colours, role)))
        look.setFontWeight(weight)
        return look
