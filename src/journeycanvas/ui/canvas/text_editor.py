"""The editor that lies over a drawn text while it is typed, in the same letters at the same place."""

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from journeycanvas import text as letters
from journeycanvas.language import _
from journeycanvas.scene.scene import EditableText
from journeycanvas.ui.paint import fonts

_PAD_PX = 4
_BORDER_PX = 2
_LEAST_WIDTH_PX = 48.0
_WIDEST_LINE = 220.0
"""How wide in points a text of one line grows before it wraps."""
_POINTS_A_INCH = 72.0
_DARK = 0.5
"""The lightness under which a ground counts as dark."""
_ALIGNMENTS = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
_STYLES: dict[str, letters.Style] = {
    "regular": "regular",
    "italic": "italic",
    "medium": "medium",
    "semibold": "semibold",
    "bold": "bold",
}
_LEAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

_BREAKS = {0x2028: "\n", 0x2029: "\n"}


class TextEditor(QTextEdit):
    """Plain text in a face of the map; Enter and Tab keep it and may go on, leaving keeps it, Escape does not."""

    typed = Signal(str)
    kept = Signal()
    entered = Signal(bool)
    """Enter; whether Ctrl was held."""
    lines_pasted = Signal(str)
    """Several lines are pasted where nothing is typed yet; only told where they are asked for."""
    dropped = Signal()
    moved_on = Signal(int)
    """Tab: 1 for the next text, -1 for the one before."""

    def __init__(self, parent: QWidget, drawn: EditableText, text: str) -> None:
        """Show the text of a drawn place, all of it selected."""
        super().__init__(parent)
        self._drawn = drawn
        self._place = QRectF(), 0.0, 1.0
        """The box and the first baseline it lies over, and pixels to a point."""
        self._dress: tuple[QColor, str, str] | None = None
        self._tells = False
        self.asks_for_lines = False
        """Whether several lines pasted into an empty text are told rather than typed."""
        prompt = drawn.prompt or (_("Name") if drawn.field == "name" else "")
        self.setAccessibleName(prompt or _("Text"))
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0.0)
        self.document().setDefaultTextOption(self._text_option())
        self.setPlaceholderText(prompt)
        self.setPlainText(text)
        self.selectAll()
        self.textChanged.connect(self._tell)

    @property
    def text(self) -> str:
        """What is typed, what an input method still composes left out."""
        # Qt's own toPlainText makes plain spaces of the no-break spaces that French needs.
        return self.document().toRawText().translate(_BREAKS)

    def dress(self, *, ground: QColor, frame: str) -> None:
        """Take the colours of the place: those of the drawn text and of what lies behind it."""
        wanted = ground, frame, self._drawn.fill
        if wanted == self._dress:
            return
        self._dress = wanted
        palette = self.palette()
        ink = QColor(self._drawn.fill)
        palette.setColor(QPalette.ColorRole.Text, ink)
        palette.setColor(QPalette.ColorRole.Base, ground)
        faint = QColor(ink)
        faint.setAlphaF(0.55)
        palette.setColor(QPalette.ColorRole.PlaceholderText, faint)
        if ground.lightnessF() < _DARK:
            # What is selected and the frame would be dark on dark: they take the colour of the letters.
            palette.setColor(QPalette.ColorRole.Highlight, ink)
            palette.setColor(QPalette.ColorRole.HighlightedText, ground)
            frame = ink.name()
        self.setPalette(palette)
        self.setStyleSheet(
            f"QTextEdit {{ background: {ground.name()}; border: {_BORDER_PX}px solid {frame};"
            f" border-radius: 3px; padding: {_PAD_PX - _BORDER_PX}px; }}"
        )

    def lie_over(self, drawn: EditableText, box: QRectF, *, baseline: float, detail: float) -> None:
        """Lie over the drawn text: its box and first baseline in pixels of the view, and pixels to a point."""
        self._drawn = drawn
        self._place = box, baseline, detail
        self.grow()

    def grow(self) -> None:
        """Have room for the text, over the same place."""
        drawn, (box, baseline, detail) = self._drawn, self._place
        self._tells = False
        self._set_type(detail)
        width = self._width(box, detail)
        self.document().setTextWidth(width)
        self._tells = True
        line = self.document().firstBlock().layout().lineAt(0)
        rise = line.y() + line.ascent() if line.isValid() else letters.ascent(drawn.size) * detail
        left = {"left": box.left(), "center": box.center().x() - width / 2, "right": box.right() - width}[drawn.align]
        top = baseline - rise
        height = max(self.document().size().height(), letters.line_height(drawn.size) * detail)
        whole = QRectF(left, top, width, height).adjusted(-_PAD_PX, -_PAD_PX, _PAD_PX, _PAD_PX)
        self.setGeometry(whole.toAlignedRect())

    def finish_composing(self) -> None:
        """Take what an input method still composes into the text."""
        QGuiApplication.inputMethod().commit()

    def _set_type(self, detail: float) -> None:
        size_px = self._drawn.size * detail
        font = fonts.font(_STYLES[self._drawn.style], size_px * _POINTS_A_INCH / self.logicalDpiY())
        if font != self.font():
            self.setFont(font)
            self.document().setDefaultFont(font)
        spacing = QTextBlockFormat()
        height = letters.line_height(self._drawn.size) * detail
        spacing.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if self.document().firstBlock().blockFormat().lineHeight() != height:
            cursor = QTextCursor(self.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.mergeBlockFormat(spacing)
            if not self.document().isModified():
                self.document().clearUndoRedoStacks()

    def _width(self, box: QRectF, detail: float) -> float:
        if self._drawn.many_lines:
            return max(box.width(), _LEAST_WIDTH_PX)
        self.document().setTextWidth(-1)
        prompt = 0.0 if self.text else QFontMetricsF(self.font()).horizontalAdvance(self.placeholderText())
        wanted = max(self.document().idealWidth(), prompt) + 2.0
        return max(box.width(), _LEAST_WIDTH_PX, min(wanted, _WIDEST_LINE * detail))

    def _text_option(self) -> QTextOption:
        option = QTextOption(_ALIGNMENTS[self._drawn.align])
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        return option

    def _tell(self) -> None:
        if self._tells:
            self.typed.emit(self.text)

    # Qt's own

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.key() in _LEAVING:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        controlled = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.moved_on.emit(-1 if key == Qt.Key.Key_Backtab or shifted else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (shifted and self._drawn.many_lines):
            self.entered.emit(controlled)
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        pasted = source.text()
        if self.asks_for_lines and not self.text and len(pasted.split()) > 1 and len(pasted.splitlines()) > 1:
            self.lines_pasted.emit(pasted)
            return
        self.insertPlainText(pasted if self._drawn.many_lines else " ".join(pasted.splitlines()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.kept.emit()
