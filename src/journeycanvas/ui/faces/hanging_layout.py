"""The layout of lines of an outline: a line too long for its window goes on a little in from its own beginning."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout
from PySide6.QtWidgets import QPlainTextDocumentLayout

_FURTHER = 8.0
"""How far a row stands in from the beginning of its line, so that it is not taken for a line of its own."""
_MOST = 0.5
"""How much of a row the beginning may be in from the margin, so that there is always room for words."""


class HangingLayout(QPlainTextDocumentLayout):
    """Lays out a block as Qt does, and then again with a hanging indent where it takes several rows.

    Qt does so when a block comes in sight, so that a text of thousands costs no more than one of a hundred.
    """

    def __init__(self, document: QTextDocument) -> None:
        """Lay out a document."""
        super().__init__(document)

    # Qt's own

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        found = super().blockBoundingRect(block)
        layout = block.layout() if block.isValid() else None
        if layout is None or layout.lineCount() < 2:
            return found
        # Qt laid it out anew where its second row begins at the margin.
        if layout.lineAt(1).x() > self.document().documentMargin():
            return found
        text, lines = block.text(), self.document().lineCount()
        start = len(text) - len(text.lstrip())
        block.setLineCount(_hang(layout, start, margin=self.document().documentMargin()))
        if self.document().lineCount() != lines:
            self.documentSizeChanged.emit(self.documentSize())
        return super().blockBoundingRect(block)


def _hang(layout: QTextLayout, start: int, *, margin: float) -> int:
    """Lay a text out with all rows but the first hung from the letter it starts with, and return how many there are."""
    first = layout.lineAt(0)
    width = first.width()
    indent = min(_x_of(layout, start) - margin + _FURTHER, width * _MOST)
    layout.beginLayout()
    height, rows = 0.0, 0
    line = layout.createLine()
    while line.isValid():
        in_by = indent if rows else 0.0
        line.setLeadingIncluded(True)
        line.setLineWidth(width - in_by)
        line.setPosition(QPointF(margin + in_by, height))
        height += line.height()
        rows += 1
        line = layout.createLine()
    layout.endLayout()
    return rows


def _x_of(layout: QTextLayout, at: int) -> float:
    found: object = layout.lineForTextPosition(at).cursorToX(at)
    x = found[0] if isinstance(found, tuple) else found
    return float(x) if isinstance(x, int | float) else 0.0
