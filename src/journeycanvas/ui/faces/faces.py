"""The faces of a journey in the middle of the window: the map, and another face instead of it or beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QWidget

from journeycanvas.session.session import Session
from journeycanvas.theme.window import LIGHT, WindowColours
from journeycanvas.ui import kept_state
from journeycanvas.ui.canvas import Canvas

if TYPE_CHECKING:  # loaded when they are first asked for
    from journeycanvas.ui.faces.outline_text import OutlineText
    from journeycanvas.ui.faces.table import Table

Face = Literal["map", "table", "text"]
_SHARES: dict[Face, int] = {"table": 52, "text": 46}
"""What a face beside the map takes of the room at first, in per cent."""
_LEAST_TABLE, _LEAST_TEXT = 150, 240


class Faces(QSplitter):
    """Shows the map, and another face instead of it or beside it."""

    def __init__(self, canvas: Canvas) -> None:
        """Show the map alone."""
        super().__init__(Qt.Orientation.Vertical)
        self.canvas = canvas
        self.face: Face = "map"
        self.is_map_alongside = True
        self._table: Table | None = None
        self._text: OutlineText | None = None
        self._session: Session | None = None
        self._colours = LIGHT
        self._is_new = True
        self.setHandleWidth(5)
        self.setChildrenCollapsible(False)
        self.addWidget(canvas)

    @property
    def table(self) -> Table:
        """The table, made when it is first asked for."""
        if self._table is None:
            from journeycanvas.ui.faces.table import Table  # not needed to show the map

            self._table = Table()
            self._table.setMinimumHeight(_LEAST_TABLE)
            self._put(self._table)
            self.addWidget(self._table)
        return self._table

    @property
    def text(self) -> OutlineText:
        """The outline as text, made when it is first asked for."""
        if self._text is None:
            from journeycanvas.ui.faces.outline_text import OutlineText  # not needed to show the map

            self._text = OutlineText()
            self._text.setMinimumWidth(_LEAST_TEXT)
            self._put(self._text)
            self.insertWidget(0, self._text)
        return self._text

    @property
    def choices(self) -> frozenset[str]:
        """The ids of the actions that stand for what is shown."""
        return frozenset({f"face_{self.face}"} | ({"face_with_map"} if self.is_map_alongside else set()))

    @property
    def stops(self) -> list[QWidget]:
        """What the keyboard goes through here."""
        shown = self._shown()
        return [self.canvas] if shown is None else [shown.focus_stop, self.canvas]

    def choose(self, face: Face) -> None:
        """Show a face, and give it the keyboard."""
        self.finish_typing()
        is_new = face != self.face
        self.face = face
        self._lay_out(shares=is_new)
        kept_state.keep_face(face, with_map=self.is_map_alongside)
        shown = self._shown()
        if shown is None:
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            shown.refresh()
            if shown is self._shown():  # or it was cancelled, and the map is back
                shown.enter()

    def toggle_map(self) -> None:
        """Show or hide the map beside the other face."""
        self.is_map_alongside = not self.is_map_alongside
        self._lay_out(shares=False)
        kept_state.keep_face(self.face, with_map=self.is_map_alongside)

    def show_session(self, session: Session | None) -> None:
        """Show the journey of a session from now on."""
        self._session = session
        for made in self._made():
            made.show_session(session)
        if self._is_new and session is not None:
            self._is_new = False
            self._bring_back()

    def follow(self) -> None:
        """Let the face shown show what has changed; the map has done so already."""
        shown = self._shown()
        if shown is not None:
            shown.follow()

    def finish_typing(self) -> None:
        """Keep what is being typed."""
        shown = self._shown()
        if shown is not None:
            shown.finish_typing()

    def type_new(self, id: str, field: str) -> bool:
        """Let something new be typed where the map is not shown; return whether that was here."""
        shown = self._shown()
        if shown is None or self.is_map_alongside:
            return False
        shown.type_new(id, field)
        return True

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        self._colours = colours
        for made in self._made():
            made.dress(colours)

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        for made in self._made():
            made.retranslate()

    def _bring_back(self) -> None:
        """Show the face that was shown the last time, once the map has its room; the keyboard stays where it is."""
        face, self.is_map_alongside = kept_state.face()
        if face in ("table", "text"):
            self.face = "table" if face == "table" else "text"
            QTimer.singleShot(0, self, lambda: self._lay_out(shares=True))

    def _put(self, face: Table | OutlineText) -> None:
        face.dress(self._colours)
        face.retranslate()
        face.show_session(self._session)
        face.left.connect(self._leave)

    def _shown(self) -> Table | OutlineText | None:
        return {"map": None, "table": self._table, "text": self._text}[self.face]

    def _made(self) -> tuple[Table | OutlineText, ...]:
        return tuple(face for face in (self._table, self._text) if face is not None)

    def _lay_out(self, *, shares: bool) -> None:
        """Show the faces chosen; a face that comes new gets its usual share of the room."""
        wanted = self._wanted()
        self.setOrientation(Qt.Orientation.Horizontal if self.face == "text" else Qt.Orientation.Vertical)
        for made in self._made():
            made.setVisible(made is wanted)
        self.canvas.setVisible(wanted is None or self.is_map_alongside)
        if wanted is not None and shares:
            room = max(2, self.height() if self.face == "table" else self.width())
            share = room * _SHARES[self.face] // 100
            widgets = [self.widget(place) for place in range(self.count())]
            self.setSizes([share if one is wanted else room - share if one is self.canvas else 0 for one in widgets])

    def _wanted(self) -> Table | OutlineText | None:
        """Return the face beside the map, made if it is not there yet."""
        if self.face == "table":
            return self.table
        return self.text if self.face == "text" else None

    def _leave(self) -> None:
        """Go back to the map as the menu does, so that the menu shows it."""
        action = self.window().findChild(QAction, "face_map")
        if isinstance(action, QAction):
            action.trigger()
