"""The face of a journey that is text: the whole map as lines, edited as text and shown on the map as it is typed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QShowEvent

from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import JOURNEY
from journeycanvas.edits.outline.applying import Applied, Key
from journeycanvas.language import N_
from journeycanvas.session.session import Session
from journeycanvas.ui.faces.outline_looks import Marks
from journeycanvas.ui.faces.outline_page import OutlinePage
from journeycanvas.ui.faces.outline_typing import OutlineTyping, Told
from journeycanvas.ui.faces.outline_work import OutlineWork, is_slow

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


class OutlineText(OutlinePage):
    """The outline of the journey that is open, as text."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._typing: OutlineTyping | None = None
        self._is_leaving = False
        """Whether the caret has left the line in which it was typed last, and that is not taken over yet."""
        self._revision = 0
        self._work = OutlineWork(self)
        self._later = QTimer(self, interval=_DELAY_MS, singleShot=True)
        self._later.timeout.connect(self._refresh_beside)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._take_beside)
        self._line_left = QTimer(self, interval=0, singleShot=True)
        self._line_left.timeout.connect(self._leave_line)
        self.editor.textChanged.connect(self._wait_for_pause)
        self.editor.blockCountChanged.connect(lambda _count: self._wait_for_pause(0))
        self.editor.cursorPositionChanged.connect(self._select)
        self.editor.undo_wanted.connect(lambda: self._go("undo"))
        self.editor.redo_wanted.connect(lambda: self._go("redo"))
        self.editor.lines_moving.connect(self.finish_typing)
        self.editor.lines_moved.connect(self._keep_move)
        self.editor.installEventFilter(self)

    @property
    def is_settled(self) -> bool:
        """Whether all that is typed is on the map."""
        return self._typing is None or self.editor.text() == self._typing.text

    def record_at(self, line: int) -> str | None:
        """Return the record that a line tells of, by its number from 0."""
        return None if self._typing is None else self._typing.applied.records.get(line)

    def show_session(self, session: Session | None) -> None:
        """Show the journey of a session from now on; the owner tells of changes by follow."""
        self._work.forget()
        typing = self._typing = None if session is None else OutlineTyping(session)
        if typing is not None and is_slow(typing):
            self.follow()
        else:
            self.refresh()

    def follow(self) -> None:
        """Show soon what has changed."""
        if not self._later.isActive():
            self._later.start()

    def refresh(self) -> None:
        """Show what has changed elsewhere, now."""
        if self._typing is None:
            self._show_text("")
        elif self._typing.session.gesture is None and (not self._typing.is_behind or self._render(self._typing)):
            self._show_selection(self._typing)

    def finish_typing(self) -> None:
        """Keep what is being typed; what is typed then is another step."""
        self._take()
        self._begin_step()

    def type_new(self, id: str, field: str) -> None:
        """Put the caret into the line of something new."""
        self.refresh()
        keys = {} if self._typing is None else self._typing.applied.keys
        line = next((line for line, key in keys.items() if key == Key(id)), None)
        self.enter()
        if line is not None:
            self.editor.go_to(line)

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    # From the text to the journey

    def _wait_for_pause(self, pause: int = _PAUSE_MS) -> None:
        self._revision = self.editor.document().revision()
        if not self.is_following:
            self._pause.start(pause)

    def _take_beside(self) -> None:
        """Take over what was typed since, once it is read, and let it be typed on meanwhile."""
        typing, text = self._typing, self.editor.text()
        if typing is None or text == typing.text or not is_slow(typing) or typing.is_behind:
            self._take()
        elif self._work.is_under_way:
            self._pause.start()
        else:
            typing.session.settle()
            self._work.read(typing, text, partial(self._take_read, typing, text, self.editor.line_numbers().start))

    def _take_read(self, typing: OutlineTyping, text: str, line: int, read: Callable[[], Applied]) -> None:
        if typing is not self._typing:
            return
        typing.session.settle()
        if typing.is_behind:
            self.follow()
        else:
            self._take_text(typing, partial(typing.take, text, line=line, read=read))
            if self._is_leaving:
                self._end_line(typing)

    def _take(self, *, name: str | None = None) -> None:
        """Take over what was typed since."""
        self._pause.stop()
        typing, text = self._typing, self.editor.text()
        if typing is None or text == typing.text:
            return
        self._work.forget()
        typing.session.settle()
        if typing.is_behind:
            self._render(typing)
        else:
            line = self.editor.line_numbers().start
            self._take_text(typing, partial(typing.take, text, line=line, name=name))

    def _take_text(self, typing: OutlineTyping, taking: Callable[[], None]) -> None:
        try:
            taking()
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
            with self.following():
                self.editor.document().clearUndoRedoStacks()

    def _leave_line(self) -> None:
        """Finish the line that the caret has left."""
        typing = self._typing
        if typing is None or self.editor.line_numbers().start == typing.line:
            return
        if is_slow(typing) and not self.is_settled:
            self._is_leaving = True
            self._take_beside()
        else:
            self._take()
            self._end_line(typing)

    def _end_line(self, typing: OutlineTyping) -> None:
        """Let what is typed in another line be a step of its own, and say what has another name now by that name."""
        self._is_leaving = False
        self._begin_step()
        if self.is_settled:
            rows = typing.renamed_lines(but=self.editor.line_numbers())
            if rows:
                with self.following():
                    self.editor.show_rows(rows)
                typing.know(self.editor.text())

    def _go(self, deed: str) -> None:
        """Undo or redo what was done before the text was typed in, or elsewhere."""
        if self._typing is not None:
            self.finish_typing()
            self._typing.session.undo() if deed == "undo" else self._typing.session.redo()
            self.refresh()

    def _tidy_up(self, reason: Qt.FocusReason) -> None:
        """Keep what was typed; once somebody works elsewhere, show it as the journey says it."""
        self.finish_typing()
        typing = self._typing
        if typing is None or reason in _STAYING or not typing.has_typed:
            return
        if is_slow(typing):
            self._work.tell(typing, partial(self._show_told, typing))
        else:
            self._render(typing)

    def _come_back(self) -> None:
        """Have the text as the journey is now, for who is about to type in it."""
        if self._work.is_waited_for:
            return
        self._work.forget()
        if self._typing is not None and self._typing.is_behind:
            self.refresh()

    # From the journey to the text

    def _render(self, typing: OutlineTyping) -> bool:
        """Show the journey as it is now; where the person waiting cancelled it, go back to the map."""
        told = self._work.told(typing)
        if told is None:
            self.left.emit()
            return False
        self._show(typing, told)
        return True

    def _refresh_beside(self) -> None:
        """Show what has changed elsewhere, without anybody waiting for it; who types here waits for it, though."""
        typing = self._typing
        if self._work.is_waited_for:
            return
        if typing is None or not typing.is_behind or self.editor.hasFocus() or not is_slow(typing):
            if not self._work.is_under_way:
                self.refresh()
        elif typing.session.gesture is None and self.isVisible():
            self._work.tell(typing, partial(self._show_told, typing))

    def _show_told(self, typing: OutlineTyping, told: Told) -> None:
        if typing is self._typing and self.is_settled and told.journey is typing.session.settled:
            self._show(typing, told)
            self._show_selection(typing)
        elif typing.is_behind:
            self.follow()

    def _show(self, typing: OutlineTyping, told: Told) -> None:
        self._show_text(told.text)
        typing.show(told, text=self.editor.text(), line=self.editor.line_numbers().start)
        self._say()

    def _show_text(self, text: str) -> None:
        with self.following():
            self.editor.show_text(text)
        self._pause.stop()

    def _show_selection(self, typing: OutlineTyping) -> None:
        self._mark(typing)
        chosen = sorted(typing.selected_lines())
        if chosen and not self.editor.hasFocus() and not set(chosen) & set(self.editor.line_numbers()):
            with self.following():
                self.editor.go_to(chosen[0])

    def _mark(self, typing: OutlineTyping) -> None:
        unclear = frozenset(one.line for one in typing.applied.unclear)
        with self.following():
            self.editor.mark(Marks(unclear, typing.selected_lines()))

    def _select(self) -> None:
        """Select what the line of the caret tells."""
        typing, lines = self._typing, self.editor.line_numbers()
        if typing is None or self.is_following or not self.editor.hasFocus():
            return
        if lines.start != typing.line and self.editor.document().revision() == self._revision:
            self._leave_line()
        elif lines.start != typing.line:
            self._line_left.start()  # the text is just changing
        if not self._pause.isActive() and not self._work.is_under_way:
            keys = typing.applied.keys
            typing.session.select({keys[n].id for n in lines if n in keys} - {JOURNEY})
            self._say()

    def _say(self, text: str = "") -> None:
        """Tell what is unclear: the line of the caret before others."""
        if self._typing is not None:
            text = text or self._typing.unclear_words(line=self.editor.line_numbers().start)
        self.said.setText(text)
        self.said.setVisible(bool(text))

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._tidy_up(event.reason())
        elif watched is self.editor and event.type() == QEvent.Type.FocusIn:
            self._come_back()
        elif event.type() == QEvent.Type.KeyPress:
            self._work.let_through()
        return super().eventFilter(watched, event)
