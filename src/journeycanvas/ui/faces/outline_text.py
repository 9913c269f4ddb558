"""The face of a journey that is text: the whole map as lines, edited as text and shown on the map as it is typed."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.edits.outline.applying import Key
from journeycanvas.language import N_, _, ngettext
from journeycanvas.model.path import Visit
from journeycanvas.session.session import Session
from journeycanvas.theme.window import WindowColours
from journeycanvas.ui import speech
from journeycanvas.ui.faces.bar import Head
from journeycanvas.ui.faces.look import sheet as look
from journeycanvas.ui.faces.outline_editor import OutlineEditor
from journeycanvas.ui.faces.outline_hint import OutlineHint
from journeycanvas.ui.faces.outline_looks import Marks
from journeycanvas.ui.faces.outline_typing import OutlineTyping
from journeycanvas.ui.finding import found
from journeycanvas.ui.messages import PlainLabel

MOVE_LINES = N_("Move lines")
_DELAY_MS = 40
_PAUSE_MS = 250
"""A pause in typing, after which the map shows what was typed."""
_STAYING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Reasons why the keyboard goes for a moment, and comes back to the same line."""


class OutlineText(QWidget):
    """The outline of the journey that is open, as text."""

    left = Signal()
    """Somebody goes back to the map."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setObjectName("outline-text")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._typing: OutlineTyping | None = None
        self._is_following = False
        self._revision = 0
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
        self._later = QTimer(self, interval=_DELAY_MS, singleShot=True)
        self._later.timeout.connect(self.refresh)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._take)
        self._line_left = QTimer(self, interval=0, singleShot=True)
        self._line_left.timeout.connect(self._leave_line)
        self.head.left.connect(self.left)
        self.head.hint_wanted.connect(self.hint.setVisible)
        self.editor.textChanged.connect(self._wait_for_pause)
        self.editor.blockCountChanged.connect(lambda _count: self._wait_for_pause(0))
        self.editor.cursorPositionChanged.connect(self._select)
        self.editor.undo_wanted.connect(lambda: self._go("undo"))
        self.editor.redo_wanted.connect(lambda: self._go("redo"))
        self.editor.lines_moving.connect(self.finish_typing)
        self.editor.lines_moved.connect(self._keep_move)
        self.editor.installEventFilter(self)

    @property
    def focus_stop(self) -> QWidget:
        """What F6 gives the keyboard to."""
        return self.editor

    @property
    def is_settled(self) -> bool:
        """Whether all that is typed is on the map."""
        return self._typing is None or self.editor.text() == self._typing.text

    def record_at(self, line: int) -> str | None:
        """Return the record that a line tells of, by its number from 0."""
        return None if self._typing is None else self._typing.applied.records.get(line)

    def show_session(self, session: Session | None) -> None:
        """Show the journey of a session from now on; the owner tells of changes by follow."""
        self._typing = None if session is None else OutlineTyping(session)
        self.refresh()

    def follow(self) -> None:
        """Show soon what has changed."""
        if not self._later.isActive():
            self._later.start()

    def refresh(self) -> None:
        """Show what has changed elsewhere, now."""
        if self._typing is None:
            self._show_text("")
        elif self._typing.session.gesture is None:
            if self._typing.is_behind:
                self._render(self._typing)
            self._show_selection(self._typing)

    def finish_typing(self) -> None:
        """Keep what is being typed; what is typed then is another step."""
        self._take()
        self._begin_step()

    def enter(self) -> None:
        """Give the keyboard to the text."""
        self.editor.setFocus(Qt.FocusReason.TabFocusReason)

    def type_new(self, id: str, field: str) -> None:
        """Put the caret into the line of something new."""
        self.refresh()
        keys = {} if self._typing is None else self._typing.applied.keys
        line = next((line for line, key in keys.items() if key == Key(id)), None)
        self.enter()
        if line is not None:
            self.editor.go_to(line)

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        self.setStyleSheet(look(colours))
        self.head.dress(colours)
        with self._following():
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
        self._say()

    # From the text to the journey

    def _wait_for_pause(self, pause: int = _PAUSE_MS) -> None:
        self._revision = self.editor.document().revision()
        if not self._is_following:
            self._pause.start(pause)

    def _take(self, *, name: str | None = None) -> None:
        """Take over what was typed since."""
        self._pause.stop()
        typing, text = self._typing, self.editor.text()
        if typing is None or text == typing.text:
            return
        typing.session.settle()
        if typing.is_behind:
            self._render(typing)
            return
        try:
            typing.take(text, line=self.editor.line_numbers().start, name=name)
        except EditError as error:
            self._say(str(error))
            return
        self._say()
        self._mark(typing)

    def _keep_move(self) -> None:
        self._take(name=MOVE_LINES)
        self._begin_step()

    def _begin_step(self) -> None:
        if self._typing is not None and self._typing.begin_step(self.editor.line_numbers().start):
            with self._following():
                self.editor.document().clearUndoRedoStacks()

    def _leave_line(self) -> None:
        """Finish the line that the caret has left, and say what has another name now by that name."""
        typing, lines = self._typing, self.editor.line_numbers()
        if typing is None or lines.start == typing.line:
            return
        self._take()
        self._begin_step()
        rows = typing.renamed_lines(but=lines)
        if rows:
            with self._following():
                self.editor.show_rows(rows)
            typing.know(self.editor.text())

    def _go(self, deed: str) -> None:
        """Undo or redo what was done before the text was typed in, or elsewhere."""
        if self._typing is not None:
            self.finish_typing()
            session = self._typing.session
            session.undo() if deed == "undo" else session.redo()
            self.refresh()

    def _tidy_up(self, reason: Qt.FocusReason) -> None:
        """Keep what was typed; once somebody works elsewhere, show it as the journey says it."""
        self.finish_typing()
        if self._typing is not None and reason not in _STAYING and self._typing.has_typed:
            self._render(self._typing)

    # From the journey to the text

    def _render(self, typing: OutlineTyping) -> None:
        self._show_text(typing.text_of_session())
        typing.show(self.editor.text(), line=self.editor.line_numbers().start)
        self._say()

    def _show_text(self, text: str) -> None:
        with self._following():
            self.editor.show_text(text)
        self._pause.stop()

    def _show_selection(self, typing: OutlineTyping) -> None:
        self._mark(typing)
        chosen = sorted(self._selected_lines(typing))
        if chosen and not self.editor.hasFocus() and not set(chosen) & set(self.editor.line_numbers()):
            with self._following():
                self.editor.go_to(chosen[0])

    def _selected_lines(self, typing: OutlineTyping) -> set[int]:
        chosen = found(typing.session.journey, typing.session.selection).items()
        keys = {Key(id) for id, _place in chosen}
        keys |= {Key(one.touchpoint) for _id, (_name, one) in chosen if isinstance(one, Visit)}
        return {line for line, key in typing.applied.keys.items() if key in keys} if keys else set()

    def _mark(self, typing: OutlineTyping) -> None:
        unclear = frozenset(one.line for one in typing.applied.unclear)
        with self._following():
            self.editor.mark(Marks(unclear, frozenset(self._selected_lines(typing))))

    def _select(self) -> None:
        """Select what the line of the caret tells."""
        typing, lines = self._typing, self.editor.line_numbers()
        if typing is None or self._is_following or not self.editor.hasFocus():
            return
        if lines.start != typing.line and self.editor.document().revision() == self._revision:
            self._leave_line()
        elif lines.start != typing.line:
            self._line_left.start()  # the text is just changing
        if not self._pause.isActive():
            records = typing.applied.records
            typing.session.select({records[n] for n in lines if n in records} - {JOURNEY})
            self._say()

    def _say(self, text: str = "") -> None:
        """Tell what is unclear: the line of the caret before others."""
        unclear = () if self._typing is None else self._typing.applied.unclear
        here = self.editor.line_numbers().start
        told = next((one for one in unclear if one.line == here), unclear[0] if unclear else None)
        if told is not None and not text:
            text = _("Line {line}: {why}").format(line=told.line + 1, why=told.why)
            more = len(unclear) - 1
            if more:
                other = ngettext("{count} other line is unclear.", "{count} other lines are unclear.", more)
                text = f"{text} {other.format(count=speech.number(more))}"
        self.said.setText(text)
        self.said.setVisible(bool(text))

    @contextmanager
    def _following(self) -> Iterator[None]:
        """Change the text or the caret without anybody typing."""
        before, self._is_following = self._is_following, True
        try:
            yield
        finally:
            self._is_following = before

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._tidy_up(event.reason())
        return super().eventFilter(watched, event)
