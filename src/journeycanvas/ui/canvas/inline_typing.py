"""Typing in place: an editor over a drawn text, and what is typed shown in the map at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from journeycanvas.edits.cells import Cell
from journeycanvas.edits.errors import EditError
from journeycanvas.scene.scene import EditableText, Scene
from journeycanvas.session.session import Session
from journeycanvas.tools import cells, places, typing_on
from journeycanvas.tools.feedback import EditText, TypeNew
from journeycanvas.tools.new_text import NewText
from journeycanvas.ui.discarding import discard

if TYPE_CHECKING:  # loaded late, on purpose: what Qt knows of documents of text is much, and nobody types at once
    from journeycanvas.ui.canvas.text_editor import TextEditor

Place = Callable[["TextEditor", EditableText], None]
"""Lays the editor over a drawn text, wherever that is in the view now."""
Grow = Callable[["TextEditor", EditableText], None]
"""Gives the editor room for what is typed, where the drawn text has not changed."""

FIGURE = "value"
"""The field that takes a figure: while it is typed, it need not be one yet."""


class Typed(Protocol):
    """A text under way: one that is there, or something new."""

    record: str
    field: str

    @property
    def is_open(self) -> bool:
        """Whether what is typed still goes into the document."""

    @property
    def start(self) -> str:
        """The text as it was."""

    def show(self, text: str) -> None:
        """Show the text as typed so far; raises EditError where it cannot be kept."""

    def commit(self) -> None:
        """Keep what was typed."""

    def cancel(self) -> None:
        """Forget what was typed."""


class InlineTyping(QObject):
    """At most one text being typed; it is one step once it is kept, and no step if it is dropped."""

    started = Signal()
    ended = Signal()
    over = Signal()
    """It has ended, and what was typed is kept or forgotten."""
    refused = Signal(str)
    """What is typed cannot be kept as it is, in the words of the user; the editor stays open with it."""
    opening = Signal(str)
    """The editor opens over the node of this key."""
    another_wanted = Signal(str)
    """The name of this record is kept, and another of its kind is wanted after it."""

    def __init__(self, parent: QWidget, place: Place, grow: Grow, tell: Callable[[EditableText | None], None]) -> None:
        """Type in a widget: place lays the editor, grow gives it room, and tell hears which text is typed, or None."""
        super().__init__(parent)
        self._widget = parent
        self._place, self._grow, self._tell = place, grow, tell
        self._session: Session | None = None
        self._typing: Typed | None = None
        self._editor: TextEditor | None = None
        self._drawn: EditableText | None = None
        self._refusal = ""
        self._is_placed = False
        self.is_telling = False
        """Whether what the session tells of now is a letter that was typed here."""

    @property
    def editor(self) -> TextEditor | None:
        """The editor, while something is typed."""
        return self._editor

    def open(self, session: Session, wanted: EditText | TypeNew) -> bool:
        """Open the editor as it is asked for, what was typed before being kept first; False where there is no text.

        Raises EditError where nothing new can be typed in a cell.
        """
        if not self.finish():
            return False
        typing = NewText(session, wanted) if isinstance(wanted, TypeNew) else None
        record, field = (typing.record, typing.field) if typing else (wanted[0], wanted[1])
        found = places.text_of(session.scene, str(record), field=str(field))
        if found is None:
            if typing is not None:
                typing.cancel()
            return False
        self.opening.emit(found[0].key)
        self._begin(session, found[1], typing or session.type(found[1].record, field=found[1].field))
        if wanted.typed and self._editor is not None:
            self._editor.insertPlainText(wanted.typed)
        return True

    def follow(self, scene: Scene | None) -> None:
        """Keep the editor over its text in the map shown; close it where something else ended the typing."""
        if self._editor is None or self._drawn is None or self._typing is None or scene is None:
            return
        if not self._typing.is_open:
            self._close()
            return
        found = places.text_of(scene, self._drawn.record, field=self._drawn.field)
        if found is not None:
            self._drawn = found[1]
        self._place(self._editor, self._drawn)
        self._is_placed = True

    def finish(self) -> bool:
        """Keep what is typed and close; False where it cannot be kept, and so stays open."""
        if self._editor is None or self._typing is None:
            return True
        self._editor.finish_composing()
        if self._refusal:
            self.refused.emit(self._refusal)
            return False
        typing = self._typing
        self._close()
        typing.commit()
        self.over.emit()
        return True

    def drop(self) -> None:
        """Forget what is typed, and close; what was just added and has no text yet goes with it."""
        typing, session = self._typing, self._session
        self._close()
        if typing is None:
            return
        typing.cancel()
        if session is not None and not typing.start and session.has_just_added(typing.record):
            session.undo()
        self.over.emit()

    def _begin(self, session: Session, drawn: EditableText, typing: Typed) -> None:
        self._session, self._typing, self._drawn = session, typing, drawn
        self._refusal = ""
        from journeycanvas.ui.canvas.text_editor import TextEditor  # see above

        is_figure = drawn.field == FIGURE and not isinstance(typing, NewText)
        editor = self._editor = TextEditor(self._widget, drawn, drawn.text if is_figure else typing.start)
        editor.asks_for_lines = isinstance(typing, NewText)
        editor.typed.connect(self._show)
        editor.kept.connect(self.finish)
        editor.entered.connect(self._enter)
        editor.dropped.connect(self.drop)
        editor.moved_on.connect(self._move_on)
        editor.lines_pasted.connect(self._paste_lines)
        self._place(editor, drawn)
        editor.show()
        editor.setFocus()
        self._tell(drawn)
        self.started.emit()

    def _show(self, text: str) -> None:
        if self._typing is None:
            return
        self._is_placed, self.is_telling = False, True
        try:
            self._typing.show(text)
        except EditError as error:
            self._refusal = str(error)
            if self._typing.field != FIGURE:
                self.refused.emit(self._refusal)
        else:
            self._refusal = ""
        finally:
            self.is_telling = False
        # The map may be as before, or wait for the hand to rest: the editor has grown all the same.
        if self._editor is not None and self._drawn is not None and not self._is_placed:
            self._grow(self._editor, self._drawn)

    def _enter(self, controlled: bool) -> None:
        """Keep what is typed, and begin the next thing in the cell; with Ctrl, the next touchpoint after one named."""
        session, typing, cell = self._session, self._typing, self._cell()
        if session is None or typing is None:
            return
        is_blank = self._is_blank()
        if not self.finish() or is_blank:
            return
        if cell is not None and not controlled:
            self._go_on(session, typing_on.below(session, cell, after=typing.record))
        elif controlled and typing.field == "name":
            self.another_wanted.emit(typing.record)

    def _move_on(self, step: int) -> None:
        session, drawn, cell = self._session, self._drawn, self._cell()
        if session is None or drawn is None or not self.finish():
            return
        if cell is not None:
            following = typing_on.beside(session, cell, step=step)
            self._go_on(session, following)
            if following is None:
                session.choose_cell(cell)  # or what is typed on would replace what was just written
            return
        texts = [text for node in places.reading_order(session.scene, session.scene.nodes) for text in node.texts]
        here = [place for place, text in enumerate(texts) if (text.record, text.field) == (drawn.record, drawn.field)]
        if here:
            to = texts[(here[0] + step) % len(texts)]
            session.select([to.record])
            self.open(session, EditText(to.record, to.field))

    def _go_on(self, session: Session, wanted: TypeNew | None) -> None:
        if wanted is not None:
            self.open(session, wanted)

    def _cell(self) -> Cell | None:
        """Return the cell in which something is typed."""
        if isinstance(self._typing, NewText):
            return self._typing.cell
        if self._session is None or self._typing is None:
            return None
        return cells.cell_of(self._session, self._typing.record)

    def _is_blank(self) -> bool:
        return self._editor is not None and not self._editor.text.strip()

    def _paste_lines(self, text: str) -> None:
        """Make something new of each line."""
        if self._session is not None and isinstance(self._typing, NewText):
            from journeycanvas.ui.canvas.pasting_lines import paste_lines  # seldom done

            session, wanted = self._session, self._typing.wanted
            self.drop()
            paste_lines(self._widget.window(), session, wanted, text)

    def _close(self) -> None:
        editor, self._editor, self._typing = self._editor, None, None
        if editor is None:
            return
        editor.blockSignals(True)
        had_focus = editor.hasFocus()
        editor.hide()
        discard(editor)
        if had_focus:
            self._widget.setFocus()
        self._tell(None)
        self.ended.emit()
