"""The face of a journey that is text: an outline, edited as text and shown on the map as it is typed."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeycanvas.document.journey import Journey
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.outline_text import Applied, apply_text, with_unclear_lines
from journeycanvas.language import N_, _, ngettext
from journeycanvas.model.path import Visit
from journeycanvas.session.session import TYPING, Session
from journeycanvas.theme.window import WindowColours
from journeycanvas.tools.arriving import shown_path
from journeycanvas.ui import speech
from journeycanvas.ui.faces.bar import Head
from journeycanvas.ui.faces.look import sheet as look
from journeycanvas.ui.faces.outline_editor import Marks, OutlineEditor
from journeycanvas.ui.finding import found
from journeycanvas.ui.messages import PlainLabel

MOVE_LINES = N_("Move lines")
_DELAY_MS = 40
_PAUSE_MS = 250
"""A pause in typing, after which the map shows what was typed."""


class _Run(NamedTuple):
    """Typing that is one step: the journey it began with, the word it merges by, and the path that new ones join."""

    start: Journey
    word: str
    path: str | None


class OutlineText(QWidget):
    """The outline of the journey that is open, as text."""

    left = Signal()
    """Somebody goes back to the map."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setObjectName("outline-text")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session: Session | None = None
        self._run = _Run(Journey(), "", None)
        self._runs = 0
        self._known: Journey | None = None  # whose text is shown, or that was made of it
        self._taken = ""  # the text as it was taken over last
        self._applied = Applied(Journey())
        self._is_following = False
        self.head = Head()
        self.editor = OutlineEditor()
        self.said = PlainLabel(style="warning", wraps=True)
        self.said.setContentsMargins(12, 5, 12, 6)
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.editor, 1)
        column.addWidget(self.said)
        self._later = QTimer(self, interval=_DELAY_MS, singleShot=True)
        self._later.timeout.connect(self.refresh)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._take)
        self.head.left.connect(self.left)
        self.editor.textChanged.connect(self._wait_for_pause)
        self.editor.blockCountChanged.connect(lambda _count: self._wait_for_pause(0))
        self.editor.cursorPositionChanged.connect(self._select)
        self.editor.undo_wanted.connect(lambda: self._step("undo"))
        self.editor.redo_wanted.connect(lambda: self._step("redo"))
        self.editor.lines_moving.connect(self.finish_typing)
        self.editor.lines_moved.connect(self._keep_move)
        self.editor.installEventFilter(self)

    @property
    def focus_stop(self) -> QWidget:
        """What F6 gives the keyboard to."""
        return self.editor

    def show_session(self, session: Session | None) -> None:
        """Show the journey of a session from now on; the owner tells of changes by follow."""
        self._session = session
        self._known = None
        self._applied = Applied(Journey())
        self.refresh()

    def follow(self) -> None:
        """Show soon what has changed."""
        if not self._later.isActive():
            self._later.start()

    def refresh(self) -> None:
        """Show what has changed elsewhere, now."""
        session = self._session
        if session is None:
            self._show_text("")
        elif session.gesture is None:
            if session.settled is not self._known:
                self._render(session.settled)
            self._show_selection(session)

    def finish_typing(self) -> None:
        """Keep what is being typed; what is typed then is another step."""
        self._take()
        self._end_run()

    def enter(self) -> None:
        """Give the keyboard to the text."""
        self.editor.setFocus(Qt.FocusReason.TabFocusReason)

    def type_new(self, id: str, field: str) -> None:
        """Put the caret into the line of something new."""
        self.refresh()
        line = next((line for line, record in self._applied.records.items() if record == id), None)
        self.enter()
        if line is not None:
            self.editor.go_to(line)

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        self.setStyleSheet(look(colours))
        self.head.dress(colours)
        self._is_following = True
        self.editor.dress(colours)
        self._is_following = False

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        self.head.say(_("Outline as text"), _("Tab indents · Alt+↑ ↓ moves lines"))
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
        if not self._is_following:
            self._pause.start(pause)

    def _take(self, *, name: str = TYPING) -> None:
        """Take over what was typed since."""
        self._pause.stop()
        session, text = self._session, self.editor.text()
        if session is None or text == self._taken:
            return
        session.settle()
        if session.settled is not self._known:
            self._render(session.settled)
            return
        try:
            applied = apply_text(self._run.start, text, path=self._run.path)
        except EditError as error:
            self._say(str(error))
            return
        self._taken, self._applied, self._known = text, applied, applied.journey
        self._put(session, applied, name=name)
        self._known = session.settled
        self._say()
        self._mark(session)

    def _put(self, session: Session, applied: Applied, *, name: str) -> None:
        """Show the journey of the text: a step, which what is typed next joins; back at the start there is none."""
        history, start = session.history, self._run.start
        before = history.at(history.done - 1).journey
        is_own = history.last is not None and history.last.merges == self._run.word
        if applied.journey is start and is_own and before is start:
            session.undo()
            return
        here = self._record_here()
        selection = {here} if here else None
        session.apply(name, lambda _before: applied.journey, selection=selection, merges=self._run.word)

    def _keep_move(self) -> None:
        self._take(name=MOVE_LINES)
        self._end_run()

    def _end_run(self) -> None:
        if self._session is not None and self._session.settled is not self._run.start:
            self._begin_run(self._session)

    def _begin_run(self, session: Session) -> None:
        """Let what is typed from now on be a step of its own."""
        path = shown_path(session)
        self._runs += 1
        self._run = _Run(session.settled, f"outline {self._runs}", path.id if path else None)
        self._is_following = True
        self.editor.document().clearUndoRedoStacks()
        self._is_following = False

    def _step(self, deed: str) -> None:
        """Undo or redo what was done before the text was typed in, or elsewhere."""
        session = self._session
        if session is not None:
            self.finish_typing()
            session.undo() if deed == "undo" else session.redo()
            self.refresh()

    # From the journey to the text

    def _render(self, journey: Journey) -> None:
        """Show a journey; lines that were unclear stay, so that no word is lost."""
        self._show_text(with_unclear_lines(journey, self._taken, self._applied))
        self._known = journey
        self._applied = apply_text(journey, self._taken)
        if self._session is not None:
            self._begin_run(self._session)
        self._say()

    def _show_text(self, text: str) -> None:
        self._is_following = True
        try:
            self.editor.show_text(text)
        finally:
            self._is_following = False
        self._pause.stop()
        self._taken = self.editor.text()

    def _show_selection(self, session: Session) -> None:
        self._mark(session)
        chosen = sorted(self._selected_lines(session))
        if chosen and not self.editor.hasFocus() and not set(chosen) & set(self.editor.line_numbers()):
            self._is_following = True
            try:
                self.editor.go_to(chosen[0])
            finally:
                self._is_following = False

    def _selected_lines(self, session: Session) -> set[int]:
        chosen = found(session.journey, session.selection).items()
        ids = {one.touchpoint if isinstance(one, Visit) else id for id, (_name, one) in chosen}
        return {line for line, record in self._applied.records.items() if record in ids}

    def _mark(self, session: Session) -> None:
        unclear = frozenset(one.line for one in self._applied.unclear)
        self._is_following = True
        try:
            self.editor.mark(Marks(unclear, frozenset(self._selected_lines(session))))
        finally:
            self._is_following = False

    def _record_here(self) -> str | None:
        return self._applied.records.get(self.editor.line_numbers().start)

    def _select(self) -> None:
        """Select what the line of the caret tells."""
        session = self._session
        if session is None or self._is_following or not self.editor.hasFocus() or self._pause.isActive():
            return
        records = {self._applied.records[n] for n in self.editor.line_numbers() if n in self._applied.records}
        session.select(records)
        self._say()

    def _say(self, text: str = "") -> None:
        """Tell what is unclear: the line of the caret before others."""
        unclear = self._applied.unclear
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

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and event.type() == QEvent.Type.FocusOut:
            self.finish_typing()
        return super().eventFilter(watched, event)
