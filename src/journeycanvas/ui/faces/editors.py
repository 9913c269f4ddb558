"""What is typed with in the boxes of the table: lines, lists to choose from, and texts of several lines."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from journeycanvas.document.naming import Names
from journeycanvas.edits.table_fields import Column
from journeycanvas.ui.calling import calling
from journeycanvas.ui.faces.table_model import Index

_TEXT_LINES = 4
_LONG = 40
"""Characters from which on a text is typed in a box of several lines."""
_LISTS = {"channels": ",", "labels": ",", "sources": ";", "touchpoints": ";"}
"""Kinds of columns that hold several names, and what stands between those."""
_FREE = frozenset({"text", "emotion", "duration", "degree", "weight", "count", "notes_merged", "links"})

Choices = Callable[[Column], Names | None]


class Boxes(QStyledItemDelegate):
    """Makes what a box is typed with, and tells where the keyboard goes when it is done."""

    moved = Signal(int, int)
    """How many rows down and columns to the right somebody goes on."""

    def __init__(self, parent: QObject, columns: Callable[[], tuple[Column, ...]], choices: Choices) -> None:
        """Ask for the columns and for what their boxes are chosen from."""
        super().__init__(parent)
        self._columns = columns
        self._choices = choices
        self.open: QWidget | None = None
        self.closeEditor.connect(calling(self._forget))

    def finish(self) -> None:
        """Keep what is being typed."""
        editor = self.open
        if editor is not None:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def go_to_end(self) -> None:
        """Go on typing at the end of what stands there, as F2 does."""
        line = self.open.lineEdit() if isinstance(self.open, QComboBox) else self.open
        if isinstance(line, QLineEdit):
            line.deselect()
            line.end(False)
        elif isinstance(line, QPlainTextEdit):
            line.moveCursor(QTextCursor.MoveOperation.End)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = self._columns()[index.column()]
        names = self._choices(column)
        made: QWidget
        if column.kind in ("text", "links"):
            made = _Text(parent)
        elif column.kind in _FREE or names is None:
            made = QLineEdit(parent)
        elif column.kind in _LISTS:
            made = QLineEdit(parent)
            made.setCompleter(_ListCompleter(sorted(names.shown.values(), key=str.casefold), _LISTS[column.kind], made))
        else:
            made = _Choice(parent, names)
            made.activated.connect(lambda _place: QTimer.singleShot(0, made, self.finish))
        made.setAccessibleName(column.title)
        self.open = made
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, _Choice):
            editor.start(text)
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
        elif isinstance(editor, _Text) and editor.start != text:
            editor.begin(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, _Text):
            if editor.document().isModified():
                model.setData(index, editor.text())
        elif isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        box = QRect(option.rect)
        if isinstance(editor, _Text) and editor.is_long:
            box.setHeight(editor.fontMetrics().lineSpacing() * _TEXT_LINES + 14)
            box.setWidth(max(box.width(), 320))
            around = editor.parentWidget()
            if around is not None:
                box.moveBottom(min(box.bottom(), around.rect().bottom()))
                box.moveRight(min(box.right(), around.rect().right()))
        editor.setGeometry(box)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(editor, QWidget):
            step = _step(event)
            if step is not None and not _is_list_open(editor):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                self.moved.emit(*step)
                return True
        return super().eventFilter(editor, event)

    def _forget(self) -> None:
        self.open = None


def _step(event: QKeyEvent) -> tuple[int, int] | None:
    """Return where a key goes on, in rows and columns; Enter with Alt is a new line in the text."""
    keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    back = -1 if keys == Qt.KeyboardModifier.ShiftModifier else 1
    if keys not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        return None
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return back, 0
    if event.key() == Qt.Key.Key_Tab:
        return 0, 1
    return (0, -1) if event.key() == Qt.Key.Key_Backtab else None


def _is_list_open(editor: QWidget) -> bool:
    if isinstance(editor, QComboBox):
        return editor.view().isVisible()
    completer = editor.completer() if isinstance(editor, QLineEdit) else None
    offered = completer.popup() if completer is not None else None
    return offered is not None and offered.isVisible() and offered.currentIndex().isValid()


class _Text(QPlainTextEdit):
    """A text of any number of lines; Alt+Enter begins a line, Enter keeps the text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.start: str | None = None
        self.is_long = False
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)

    def begin(self, text: str) -> None:
        self.start = text
        self.is_long = len(text) > _LONG or "\n" in text
        self.setLineWrapMode(self.LineWrapMode.WidgetWidth if self.is_long else self.LineWrapMode.NoWrap)
        self.setPlainText(text)
        self.selectAll()
        self.document().setModified(False)

    def text(self) -> str:
        """Return the text as typed; Qt's plain text would turn no-break spaces into others."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.insertPlainText("\n")
            if not self.is_long:
                self.is_long = True
                self.setGeometry(
                    self.x(), self.y(), max(self.width(), 320), self.fontMetrics().lineSpacing() * _TEXT_LINES + 14
                )
            return
        super().keyPressEvent(event)


class _Choice(QComboBox):
    """A list to choose from by name; other names may be typed, and are taken or refused by the journey."""

    def __init__(self, parent: QWidget, names: Names) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(14)
        self.addItems(list(names.shown.values()))
        self._is_started = False

    def start(self, text: str) -> None:
        """Begin with a text; asked again while it is open, keep what is typed."""
        if not self._is_started:
            self._is_started = True
            self.setCurrentIndex(self.findText(text))
            self.setEditText(text)
            line = self.lineEdit()
            if line is not None:
                line.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _ListCompleter(QCompleter):
    """Completes the last of several names."""

    def __init__(self, names: list[str], between: str, parent: QObject) -> None:
        super().__init__(names, parent)
        self._between = between
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(self._between)[2].strip()]

    def pathFromIndex(self, index: Index) -> str:
        line = self.widget()
        before = line.text().rpartition(self._between)[0] if isinstance(line, QLineEdit) else ""
        chosen = str(index.data())
        return f"{before}{self._between} {chosen}" if before else chosen
