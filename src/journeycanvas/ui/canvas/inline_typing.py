"""Typing in place: an editor over a drawn text, and what is typed shown in the map at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from journeycanvas.edits.errors import EditError
from journeycanvas.scene.scene import EditableText
from journeycanvas.session.session import Session, Typing
from journeycanvas.tools import places

if TYPE_CHECKING:  # loaded late, on purpose: what Qt knows of documents of text is much, and nobody types at once
    from journeycanvas.ui.canvas.text_editor import TextEditor

Place = Callable[["TextEditor", EditableText], None]
"""Lays the editor over a drawn text, wherever that is in the view now."""


class InlineTyping(QObject):
    """At most one text being typed; it is one step once it is kept, and no step if it is dropped."""

    started = Signal()
    ended = Signal()
    refused = Signal(str)
    """What is typed cannot be kept as it is, in the words of the user; the editor stays open with it."""

    def __init__(self, parent: QWidget, place: Place) -> None:
        """Type in a widget, where place lays the editor."""
        super().__init__(parent)
        self._widget = parent
        self._place = place
        self._session: Session | None = None
        self._typing: Typing | None = None
        self._editor: TextEditor | None = None
        self._drawn: EditableText | None = None
        self._refusal = ""

    @property
    def editor(self) -> TextEditor | None:
        """The editor, while something is typed."""
        return self._editor

    def begin(self, session: Session, drawn: EditableText) -> None:
        """Open the editor over a drawn text; what was typed before is kept first."""
        if not self.finish():
            return
        self._session = session
        self._typing = session.type(drawn.record, field=drawn.field)
        self._drawn = drawn
        self._refusal = ""
        from journeycanvas.ui.canvas.text_editor import TextEditor  # see above

        editor = self._editor = TextEditor(self._widget, drawn, self._typing.start)
        editor.typed.connect(self._show)
        editor.kept.connect(self.finish)
        editor.dropped.connect(self.drop)
        editor.moved_on.connect(self._move_on)
        self._place(editor, drawn)
        editor.show()
        editor.setFocus()
        self.started.emit()

    def follow(self, session: Session) -> None:
        """Keep the editor over its text when the map has changed; close it where something else ended the typing."""
        if self._editor is None or self._drawn is None or self._typing is None:
            return
        if not self._typing.is_open:
            self._close()
            return
        found = places.text_of(session.scene, self._drawn.record, field=self._drawn.field)
        if found is not None:
            self._drawn = found[1]
        self._place(self._editor, self._drawn)

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
        return True

    def drop(self) -> None:
        """Forget what is typed, and close."""
        typing = self._typing
        self._close()
        if typing is not None:
            typing.cancel()

    def _show(self, text: str) -> None:
        if self._typing is None:
            return
        try:
            self._typing.show(text)
        except EditError as error:
            self._refusal = str(error)
            self.refused.emit(self._refusal)
        else:
            self._refusal = ""
        # The map may have been laid out as before: then nobody told, and the editor has grown all the same.
        if self._editor is not None and self._drawn is not None:
            self._place(self._editor, self._drawn)

    def _move_on(self, step: int) -> None:
        session, drawn = self._session, self._drawn
        if session is None or drawn is None or not self.finish():
            return
        texts = [text for node in places.reading_order(session.scene, session.scene.nodes) for text in node.texts]
        here = [place for place, text in enumerate(texts) if (text.record, text.field) == (drawn.record, drawn.field)]
        if here:
            self.begin(session, texts[(here[0] + step) % len(texts)])

    def _close(self) -> None:
        editor, self._editor, self._typing = self._editor, None, None
        if editor is None:
            return
        editor.blockSignals(True)
        had_focus = editor.hasFocus()
        editor.hide()
        editor.deleteLater()
        if had_focus:
            self._widget.setFocus()
        self.ended.emit()
