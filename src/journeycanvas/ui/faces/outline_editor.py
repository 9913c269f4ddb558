"""The editor of the outline as text: indenting, moving lines, and lines that go on as the one before."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from journeycanvas.edits.outline.reading import indentation, opens_more
from journeycanvas.theme.window import LIGHT, WindowColours
from journeycanvas.ui.faces.hanging_layout import HangingLayout
from journeycanvas.ui.faces.line_moves import line_changes, moved_block
from journeycanvas.ui.faces.outline_looks import Marks, OutlineLooks, units

_TAB_PX = 22
_MARGIN = 10
_Standard = QKeySequence.StandardKey


class OutlineEditor(QPlainTextEdit):
    """Plain text in which tabs say what a line is."""

    undo_wanted = Signal()
    """Nothing typed here is left to undo."""
    redo_wanted = Signal()
    lines_moving = Signal()
    lines_moved = Signal()

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        document = QTextDocument(self)
        self._layout = HangingLayout(document)
        document.setDocumentLayout(self._layout)
        self.setDocument(document)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setTabStopDistance(_TAB_PX)
        self.document().setDocumentMargin(_MARGIN)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self._looks = OutlineLooks(self.document())
        self._marks = Marks()
        self._colours = LIGHT

    def text(self) -> str:
        """Return the text as typed; Qt's plain text would turn no-break spaces into others."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def show_text(self, text: str) -> None:
        """Show another text, changing as little as can be, so that nothing jumps; it cannot be undone here."""
        if self.document().isEmpty():
            self.setPlainText(text)  # there is nothing to be compared with, nor to stay where it is
        else:
            self._replace(text)
        self.document().clearUndoRedoStacks()

    def show_rows(self, rows: Mapping[int, str]) -> None:
        """Show other texts in some lines, by their numbers from 0; it cannot be undone here."""
        for number, row in rows.items():
            self._replace_row(number, row)
        self.document().clearUndoRedoStacks()

    def _replace(self, text: str) -> None:
        """Show another text line by line, so that the caret stays where it is."""
        before, after = self.text().split("\n"), text.split("\n")
        for change in reversed(line_changes(before, after)):
            self._replace_rows(change.first, change.end, after[change.new_first : change.new_end])

    def _replace_rows(self, first: int, end: int, rows: Sequence[str]) -> None:
        same = min(end - first, len(rows))
        document = self.document()
        if end - first > same:
            cursor = QTextCursor(document.findBlockByNumber(first + same - 1 if first + same else 0))
            if first + same:
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            last = document.findBlockByNumber(end - 1 if first + same else end)
            at = last.position() + (last.length() - 1 if first + same else 0)
            cursor.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        if len(rows) > same:
            more = "\n".join(rows[same:])
            cursor = QTextCursor(document.findBlockByNumber(max(0, first + same - 1)))
            if first + same:
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
                cursor.insertText("\n" + more)
            else:
                cursor.insertText(more + "\n")
        for number in range(same):
            self._replace_row(first + number, rows[number])

    def _replace_row(self, number: int, row: str) -> None:
        """Show another text in a line, changing as little as can be."""
        block = self.document().findBlockByNumber(number)
        before = block.text()
        most = min(len(before), len(row))
        start = next((n for n in range(most) if before[n] != row[n]), most)
        same = 0
        while same < most - start and before[-1 - same] == row[-1 - same]:
            same += 1
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + units(before[:start]))
        cursor.setPosition(block.position() + units(before[: len(before) - same]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(row[start : len(row) - same])

    def mark(self, marks: Marks) -> None:
        """Mark lines."""
        self._marks = marks
        self._show_marks()

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        self._colours = colours
        self._looks.dress(colours)
        self.viewport().update()
        self._show_marks()

    def line_numbers(self) -> range:
        """Return the lines that the caret or the selection is in, from 0."""
        cursor = self.textCursor()
        document = self.document()
        first = document.findBlock(cursor.selectionStart()).blockNumber()
        last = document.findBlock(cursor.selectionEnd()).blockNumber()
        return range(first, last + 1)

    def go_to(self, line: int, *, end: bool = True) -> None:
        """Put the caret into a line."""
        cursor = QTextCursor(self.document().findBlockByNumber(line))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock if end else QTextCursor.MoveOperation.StartOfBlock)
        self.setTextCursor(cursor)
        self.centerCursor()

    def indent(self) -> None:
        """Indent the lines by a tab."""
        for block in self._blocks():
            cursor = QTextCursor(block)
            cursor.insertText("\t")

    def outdent(self) -> None:
        """Indent the lines by a tab less."""
        for block in self._blocks():
            text = block.text()
            count = 1 if text.startswith("\t") else min(4, len(text) - len(text.lstrip(" ")))
            cursor = QTextCursor(block)
            for _n in range(count):
                cursor.deleteChar()

    def move_lines(self, by: int) -> None:
        """Move the lines, with what is indented under them, up (by -1) or down (by 1)."""
        rows = self.text().split("\n")
        lines = self.line_numbers()
        moved = moved_block(rows, lines.start, lines.stop, by=by)
        if moved is None:
            return
        self.lines_moving.emit()
        column = self.textCursor().positionInBlock()
        self._replace("\n".join(moved.rows))
        place = QTextCursor(self.document().findBlockByNumber(moved.first))
        place.setPosition(place.position() + min(column, max(0, place.block().length() - 1)))
        if len(lines) > 1:
            last = self.document().findBlockByNumber(moved.first + len(lines) - 1)
            place.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(place)
        self.ensureCursorVisible()
        self.lines_moved.emit()

    def begin_line(self) -> None:
        """Begin a line that is indented as what stands here asks for; an empty line is indented less instead."""
        cursor = self.textCursor()
        line = cursor.block().text()
        before = line[: cursor.positionInBlock()]
        if not line.strip() and line:
            self.outdent()
            return
        deeper = bool(before.strip()) and opens_more(before)
        space = line[: len(line) - len(line.lstrip())] if before.strip() else ""
        cursor.insertText("\n" + space + ("\t" if deeper else ""))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _blocks(self) -> list[QTextBlock]:
        document = self.document()
        return [document.findBlockByNumber(number) for number in self.line_numbers()]

    def _as_one(self, deed: Callable[[], None]) -> None:
        cursor = self.textCursor()
        cursor.beginEditBlock()
        deed()
        cursor.endEditBlock()

    def _show_marks(self) -> None:
        shown = [self._mark(line, self._selected_look(), is_text=False) for line in sorted(self._marks.selected)]
        shown += [self._mark(line, self._unclear_look(), is_text=True) for line in sorted(self._marks.unclear)]
        self.setExtraSelections(shown)

    def _mark(self, line: int, look: QTextCharFormat, *, is_text: bool) -> QTextEdit.ExtraSelection:
        """Return the mark of a line, or of the text in it without the space before."""
        block = self.document().findBlockByNumber(line)
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(block)
        mark.format = look
        if is_text:
            mark.cursor.setPosition(block.position() + len(block.text()) - len(block.text().lstrip()))
            mark.cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        return mark

    def _selected_look(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setBackground(QColor(self._colours.chosen))
        look.setProperty(QTextCharFormat.Property.FullWidthSelection, True)
        return look

    def _unclear_look(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(QColor(self._colours.negative))
        return look

    def _in_sight(self) -> Iterator[QTextBlock]:
        """Give the lines that are seen, from above; what changes of them meanwhile is followed."""
        block, bottom = self.firstVisibleBlock(), self.viewport().height()
        top = self.contentOffset().y()
        while block.isValid() and top <= bottom:
            yield block
            top += self.blockBoundingRect(block).height()
            block = block.next()

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        self._looks.show(self._in_sight())
        super().paintEvent(event)

    def event(self, event: QEvent) -> bool:
        # What a line is moved and undone by is meant for the text, whatever the menus mean by it.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(_Standard.Undo):
            self._undo()
        elif event.matches(_Standard.Redo) or _is_ctrl_y(event):
            self._redo()
        elif keys == Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_lines(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Backtab:
            self._as_one(self.outdent)
        elif event.key() == Qt.Key.Key_Tab and not keys:
            self._as_one(self.indent)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not keys:
            self._as_one(self.begin_line)
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste lines; where the caret stands indented, they are indented as it is."""
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        text = source.text().replace("\r\n", "\n").replace("\r", "\n")
        if "\n" in text and before and not before.strip():
            space = before[: len(before) - len(before.lstrip())]
            rows = text.rstrip("\n").split("\n")
            least = min((indentation(row) for row in rows if row.strip()), default=0)
            if least == 0:
                text = "\n".join([rows[0], *(space + row for row in rows[1:])])
        cursor.insertText(text)
        self.setTextCursor(cursor)

    def _undo(self) -> None:
        if self.document().isUndoAvailable():
            self.undo()
        else:
            self.undo_wanted.emit()

    def _redo(self) -> None:
        if self.document().isRedoAvailable():
            self.redo()
        else:
            self.redo_wanted.emit()


def _is_ctrl_y(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def _is_own(event: QKeyEvent) -> bool:
    keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if keys == Qt.KeyboardModifier.AltModifier:
        return event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
    return event.matches(_Standard.Undo) or event.matches(_Standard.Redo) or _is_ctrl_y(event)
