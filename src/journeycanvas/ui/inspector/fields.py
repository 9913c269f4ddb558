"""The fields of the forms: a label and below it what the value is typed or chosen in."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from journeycanvas.language import _
from journeycanvas.model.record import LONGEST_TEXT
from journeycanvas.theme.window import SIZES, WindowColours
from journeycanvas.ui.inspector.binding import Binding, Typist
from journeycanvas.ui.messages import PlainLabel

_LINES, _MOST_LINES = 2, 9
_ROOM = 14
"""What a field of several lines takes besides its lines."""
_SET_IN = 8
"""How far the figure of a spin box stands in, as texts do."""
_BREAKS = {0x2028: "\n", 0x2029: "\n"}


class Field(QWidget):
    """One field of a form."""

    def __init__(self, label: str) -> None:
        """Show a label, already in the language spoken."""
        super().__init__()
        self.label = PlainLabel(label, style="label", wraps=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        if label:
            self.column.addWidget(self.label)

    def put(self, editor: QWidget) -> None:
        """Take what the value is edited in."""
        self.column.addWidget(editor)
        self.label.setBuddy(editor)
        self.setFocusProxy(editor)
        if not editor.accessibleName():
            editor.setAccessibleName(self.label.text())

    def refresh(self) -> None:
        """Show the value as it is in the document now."""

    def finish(self) -> None:
        """Keep what is being typed."""

    def drop(self) -> bool:
        """Forget what is being typed; return whether anything was."""
        line = QApplication.focusWidget()
        if not isinstance(line, QLineEdit) or not self.isAncestorOf(line) or not line.isModified():
            return False
        line.setModified(False)
        self.refresh()
        return True

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""


class TextField(Field):
    """A text on one line."""

    def __init__(self, label: str, binding: Binding[str], *, placeholder: str = "") -> None:
        """Edit the text of a binding."""
        super().__init__(label)
        self._binding = binding
        self._typist = Typist(binding)
        self._placeholder = placeholder
        self.editor = QLineEdit()
        self.editor.setMaxLength(LONGEST_TEXT)
        self.editor.setMinimumHeight(SIZES.field_height)
        self.put(self.editor)
        self.editor.textEdited.connect(self._typist.show)
        self.editor.editingFinished.connect(self._typist.keep)
        self.refresh()

    def refresh(self) -> None:
        if self._typist.is_typing:
            return
        values = self._binding.values()
        self.editor.setPlaceholderText(_("Several values") if len(values) > 1 else self._placeholder)
        text = " ".join(values[0].splitlines()) if len(values) == 1 else ""
        if text != self.editor.text():
            with QSignalBlocker(self.editor):
                self.editor.setText(text)
            self.editor.setCursorPosition(0)

    def finish(self) -> None:
        self._typist.keep()

    def drop(self) -> bool:
        was_typing = self._typist.is_typing
        self._typist.drop()
        self.refresh()
        return was_typing


class LongTextField(Field):
    """A text on several lines, as high as it needs."""

    def __init__(self, label: str, binding: Binding[str], *, placeholder: str = "", lines: int = _LINES) -> None:
        """Edit the text of a binding."""
        super().__init__(label)
        self._binding = binding
        self._typist = Typist(binding)
        self._placeholder = placeholder
        self._least = lines
        self.editor = Lines()
        self.put(self.editor)
        self.editor.textChanged.connect(self._type)
        self.editor.left.connect(self._typist.keep)
        self.editor.resized.connect(self._grow)
        self._text = ""
        self.refresh()
        self._grow()

    def refresh(self) -> None:
        if self._typist.is_typing:
            return
        values = self._binding.values()
        self.editor.setPlaceholderText(_("Several values") if len(values) > 1 else self._placeholder)
        text = values[0] if len(values) == 1 else ""
        if text != self.editor.text():
            self._text = text
            self.editor.setPlainText(text)
            self._grow()

    def finish(self) -> None:
        self._typist.keep()

    def _type(self) -> None:
        text = self.editor.text()
        if text != self._text:
            self._text = text
            self._typist.show(text)
            self._grow()

    def drop(self) -> bool:
        was_typing = self._typist.is_typing
        self._typist.drop()
        self.refresh()
        return was_typing

    def _grow(self) -> None:
        lines = round(self.editor.document().size().height())
        shown = max(self._least, min(_MOST_LINES, lines))
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines > shown else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.editor.setVerticalScrollBarPolicy(bar)
        self.editor.setFixedHeight(shown * self.editor.fontMetrics().lineSpacing() + _ROOM)


class SwitchField(Field):
    """A yes or no."""

    def __init__(self, title: str, binding: Binding[bool]) -> None:
        """Switch the value of a binding."""
        super().__init__("")
        self._binding = binding
        self.box = QCheckBox(title)
        self.box.setAccessibleName(title)
        # A box does not break its words: it must not make the whole form wider than its panel.
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.put(self.box)
        self.box.clicked.connect(self._set)
        self.refresh()

    def refresh(self) -> None:
        values = self._binding.values()
        self.box.setTristate(len(values) > 1)
        self.box.setCheckState(
            Qt.CheckState.PartiallyChecked
            if len(values) > 1
            else Qt.CheckState.Checked
            if values == (True,)
            else Qt.CheckState.Unchecked
        )

    def _set(self) -> None:
        self._binding.set(self.box.checkState() != Qt.CheckState.Unchecked)


class NumberField(Field):
    """A whole number."""

    def __init__(self, label: str, binding: Binding[int], *, least: int, most: int) -> None:
        """Edit the number of a binding."""
        super().__init__(label)
        self._binding = binding
        self._least = least
        self.editor = QSpinBox()
        self.editor.setRange(least, most)
        self.editor.setKeyboardTracking(False)
        # A style sheet cannot set in the text of a spin box.
        self.editor.lineEdit().setTextMargins(_SET_IN, 0, 0, 0)
        self.editor.setMinimumHeight(SIZES.field_height)
        self.editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.put(self.editor)
        self.editor.valueChanged.connect(self._set)
        self.refresh()

    def refresh(self) -> None:
        values = self._binding.values()
        is_one = len(values) == 1
        with QSignalBlocker(self.editor):
            # Where values differ, the one below the least stands for that, in words.
            self.editor.setSpecialValueText("" if is_one else _("Several values"))
            self.editor.setMinimum(self._least if is_one else self._least - 1)
            self.editor.setValue(values[0] if is_one else self._least - 1)

    def finish(self) -> None:
        self.editor.interpretText()

    def _set(self, value: int) -> None:
        if value >= self._least:
            self._binding.set(value)


class NoteField(Field):
    """A line that is only read."""

    def __init__(self, text: str, *, style: str = "label") -> None:
        """Show a text."""
        super().__init__("")
        self.said: QLabel = PlainLabel(text, style=style, wraps=True)
        self.column.addWidget(self.said)


class Lines(QPlainTextEdit):
    """A text that says when it is left; Tab goes on to the next field."""

    left = Signal()
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)

    def text(self) -> str:
        """Return the text as it was typed; Qt's own toPlainText makes plain spaces of no-break spaces."""
        return self.document().toRawText().translate(_BREAKS)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.resized.emit()
