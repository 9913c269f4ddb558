"""The page of the outline as text: its head, how to write, the editor, and below it what is unclear."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeycanvas.language import _
from journeycanvas.theme.window import WindowColours
from journeycanvas.ui.faces.bar import Head
from journeycanvas.ui.faces.look import sheet as look
from journeycanvas.ui.faces.outline_editor import OutlineEditor
from journeycanvas.ui.faces.outline_hint import OutlineHint
from journeycanvas.ui.messages import PlainLabel


class OutlinePage(QWidget):
    """What is seen of the outline as text; it knows no journey."""

    left = Signal()
    """Somebody goes back to the map."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setObjectName("outline-text")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.is_following = False
        """Whether the text or the caret is changed without anybody typing."""
        self.head = Head()
        self.hint = OutlineHint()
        self.editor = OutlineEditor()
        self.said = PlainLabel(style="warning", wraps=True)
        self.said.setContentsMargins(12, 5, 12, 6)
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.hint, self.editor, self.said):
            column.addWidget(part, 1 if part is self.editor else 0)
        self.head.left.connect(self.left)
        self.head.hint_wanted.connect(self.hint.setVisible)

    @property
    def focus_stop(self) -> QWidget:
        """What F6 gives the keyboard to."""
        return self.editor

    def enter(self) -> None:
        """Give the keyboard to the text."""
        self.editor.setFocus(Qt.FocusReason.TabFocusReason)

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        self.setStyleSheet(look(colours))
        self.head.dress(colours)
        with self.following():
            self.editor.dress(colours)

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        self.head.say(_("Outline as text"), _("How to write"))
        self.hint.retranslate()
        self.editor.setAccessibleName(_("Outline as text"))
        self.editor.setAccessibleDescription(
            _("A line at the margin is a stage; Tab indents a line, F6 leaves the text.")
        )
        self.editor.setPlaceholderText(
            _("Type the first stage, then a line indented with Tab: a touchpoint [channel, +1]")
        )

    @contextmanager
    def following(self) -> Iterator[None]:
        """Change the text or the caret without anybody typing."""
        before, self.is_following = self.is_following, True
        try:
            yield
        finally:
            self.is_following = before
