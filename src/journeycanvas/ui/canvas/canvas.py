"""Canvas, the view of an open journey: what the pointer and the keys do goes to its tool."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from journeycanvas import text as letters
from journeycanvas.language import _
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.hit import REACH
from journeycanvas.scene.scene import EditableText, Node
from journeycanvas.scene.shapes import Words
from journeycanvas.session.session import Session
from journeycanvas.tools import EditText, Feedback, KeyEvent, Select, ShowMenu, places
from journeycanvas.ui.canvas import hands, marks
from journeycanvas.ui.canvas.inline_typing import InlineTyping
from journeycanvas.ui.canvas.map_view import MapView
from journeycanvas.ui.canvas.text_editor import TextEditor

_HOVERED = ("point", "vertical")
"""The cursors of a tool over something that a click takes."""
_NOTHING_SELECTED: frozenset[str] = frozenset()
_ARROW_PX = 48.0
_ARROWS = {
    Qt.Key.Key_Left: (_ARROW_PX, 0.0),
    Qt.Key.Key_Right: (-_ARROW_PX, 0.0),
    Qt.Key.Key_Up: (0.0, _ARROW_PX),
    Qt.Key.Key_Down: (0.0, -_ARROW_PX),
}


class Canvas(MapView):
    """Shows a session's scene, and hands what the pointer and the keys do to a tool."""

    selection_changed = Signal()
    edit_requested = Signal(str)
    context_menu_requested = Signal(QPoint, object)
    typing_started = Signal()
    typing_ended = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until there is a session."""
        super().__init__(parent)
        self._session: Session | None = None
        self._tool: Select | None = None
        self._feedback = Feedback()
        self._hovered: Node | None = None
        self._selection: frozenset[str] = frozenset()
        self._is_by_keyboard = False
        self._space_is_down = False
        self._panned_from: QPointF | None = None
        self._stop_listening = _nothing
        self._typing = InlineTyping(self.viewport(), self._lay_editor)
        self._typing.started.connect(self.typing_started)
        self._typing.ended.connect(self.typing_ended)
        self._typing.refused.connect(self.refused)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Journey map"))

    def show_session(self, session: Session | None) -> None:
        """Show the scene of a session from now on, with a tool that selects; None shows nothing."""
        self.finish_typing()
        self._stop_listening()
        self._session = session
        self._tool = Select(session) if session is not None else None
        self._stop_listening = session.on_change(self._follow_session) if session is not None else _nothing
        self._feedback, self._hovered = Feedback(), None
        if session is None:
            self.show_scene(None)
            self.show_marks(())
        else:
            self._follow_session()

    def use_tool(self, tool: Select) -> None:
        """Hand what the pointer and the keys do to this tool, made for the session that is shown."""
        if self._tool is not None:
            self._tool.cancel()
        self._tool = tool
        self._obey(Feedback())

    # Typing

    def edit_text(self, record: str, field: str) -> bool:
        """Open the editor over the text that shows a field of a record; False where none does."""
        if self._session is None:
            return False
        found = places.text_of(self._session.scene, record, field=field)
        if found is None:
            return False
        self.reveal(found[0].key)
        self._typing.begin(self._session, found[1])
        return True

    def edit_selected(self) -> bool:
        """Open the editor over the first text of what is selected; False where there is none."""
        if self._tool is None:
            return False
        feedback = self._tool.key(KeyEvent("F2"))
        self._obey(feedback)
        return feedback.taken

    def finish_typing(self) -> bool:
        """Take over what is typed; False where it cannot be kept, so that whoever saves or closes stops and asks."""
        return self._typing.finish()

    @property
    def editor(self) -> TextEditor | None:
        """The editor over a text, while one is typed."""
        return self._typing.editor

    def _lay_editor(self, editor: TextEditor, drawn: EditableText) -> None:
        to_view = self.viewportTransform()
        box = to_view.mapRect(QRectF(*drawn.box))
        baseline = to_view.map(QPointF(drawn.box.x, self._baseline(drawn))).y()
        editor.dress(ground=self._ground_of(drawn), frame=self.colours.selection)
        editor.lie_over(drawn, box, baseline=baseline, detail=self.detail())

    def _baseline(self, drawn: EditableText) -> float:
        """Return the baseline of the first line drawn in a text's box; where it is empty, that of a line at its top."""
        lines = [
            shape.y
            for node in self._places.nodes_in(drawn.box)
            for shape in node.shapes
            if isinstance(shape, Words) and drawn.box.grown(1.0).contains(shape.x, shape.y)
        ]
        return min(lines, default=drawn.box.y + letters.ascent(drawn.size))

    def _ground_of(self, drawn: EditableText) -> QColor:
        """Return the colour behind a text: that of the map just beside its upper left corner."""
        pixel = QImage(1, 1, QImage.Format.Format_RGB32)
        corner = self.viewportTransform().map(QPointF(drawn.box.x - 1.0, drawn.box.y + drawn.box.height / 2))
        with QPainter(pixel) as painter:
            painter.translate(-corner)
            self._paint_part(painter, QRectF(corner.x(), corner.y(), 1.0, 1.0).toAlignedRect())
        return pixel.pixelColor(0, 0)

    # What changed

    def _follow_session(self) -> None:
        session = self._session
        if session is None:
            return
        self.show_scene(session.scene)
        self._typing.follow(session.scene)
        self._mark()
        if session.selection != self._selection:
            self._selection = session.selection
            self.selection_changed.emit()

    def view_moved(self) -> None:
        """Keep the marks and the editor over what they belong to."""
        self._mark()
        if self._session is not None:
            self._typing.follow(self._session.scene)

    def _mark(self) -> None:
        if self._session is None:
            return
        to_view, colours = self.viewportTransform(), self.colours
        found = []
        for node in self._selected_in_sight():
            found.append(marks.selected(node, to_view, colours=colours))
            if self._is_by_keyboard and self.hasFocus():
                found.append(marks.focused(node, to_view, colours=colours))
        if self._hovered is not None and self._hovered.record not in self._session.selection:
            found.append(marks.hovered(self._hovered, to_view, colours=colours))
        found.extend(marks.of_tool(self._feedback, to_view, colours=colours))
        self.show_marks(tuple(found))

    def _selected_in_sight(self) -> Iterator[Node]:
        """Give the lowest node of each record that is selected, where it is in sight."""
        selection = self._session.selection if self._session is not None else _NOTHING_SELECTED
        seen = self._seen()
        return (node for node in self._places.lowest_of(selection) if node.bounds.overlaps(seen))

    def _seen(self) -> Rect:
        box = self.viewportTransform().inverted()[0].mapRect(QRectF(self.viewport().rect()))
        return Rect(box.x(), box.y(), box.width(), box.height())

    def _obey(self, feedback: Feedback) -> None:
        """Show what a tool says, and do what it asks."""
        self._feedback = feedback
        self.viewport().setCursor(hands.CURSORS[feedback.cursor])
        self._mark()
        match feedback.request:
            case EditText(record, field):
                self.edit_text(record, field)
            case ShowMenu(x, y):
                at = self.viewportTransform().map(QPointF(x, y)).toPoint()
                self.context_menu_requested.emit(self.viewport().mapToGlobal(at), self._node_under(QPointF(x, y)))
            case None:
                pass

    def _node_under(self, at: QPointF) -> Node | None:
        """Return the topmost node at a point of the scene that shows a record."""
        near = self._places.nodes_in(Rect(at.x() - REACH, at.y() - REACH, 2 * REACH, 2 * REACH))
        return next((n for n in reversed(near) if n.record and n.bounds.grown(REACH).contains(at.x(), at.y())), None)

    def _hover(self, at: QPointF) -> None:
        node = self._node_under(at) if self._feedback.cursor in _HOVERED else None
        if node is not self._hovered:
            self._hovered = node
            self._mark()

    # Moving the map by hand

    def _may_pan(self, event: QMouseEvent) -> bool:
        middle = event.button() == Qt.MouseButton.MiddleButton
        return middle or (self._space_is_down and event.button() == Qt.MouseButton.LeftButton)

    def _show_pan_cursor(self) -> None:
        if self._panned_from is not None:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._space_is_down:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.viewport().setCursor(hands.CURSORS[self._feedback.cursor])

    # Qt's own

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press(event, clicks=1)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._press(event, clicks=2)

    def _press(self, event: QMouseEvent, *, clicks: int) -> None:
        self._is_by_keyboard = False
        event.accept()
        if self._may_pan(event):
            self._panned_from = event.position()
            self._show_pan_cursor()
            return
        if self._tool is None or not self.finish_typing():
            return
        at = self.scene_point(event.position())
        feedback = self._tool.press(hands.pointer_event(event, at, pixel=1 / self.detail(), clicks=clicks))
        self._obey(feedback)
        if clicks == 2 and feedback.request is None:
            node = self._node_under(at)
            if node is not None:
                self.edit_requested.emit(node.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._panned_from is not None:
            moved = event.position() - self._panned_from
            self._panned_from = event.position()
            self.scroll_by(moved.x(), moved.y())
        elif self._tool is not None and not self._space_is_down:
            at = self.scene_point(event.position())
            feedback = self._tool.move(hands.pointer_event(event, at, pixel=1 / self.detail()))
            if feedback != self._feedback:
                self._obey(feedback)
            if event.buttons() == Qt.MouseButton.NoButton:
                self._hover(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._panned_from is not None:
            self._panned_from = None
            self._show_pan_cursor()
        elif self._tool is not None:
            at = self.scene_point(event.position())
            self._obey(self._tool.release(hands.pointer_event(event, at, pixel=1 / self.detail())))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = None
        self._mark()

    def event(self, event: QEvent) -> bool:
        # Qt would take Tab to leave the view; the tool goes from one thing on the map to the next with it.
        is_tab = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        if is_tab and event.type() == QEvent.Type.KeyPress and self._press_key(cast(QKeyEvent, event)):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._space_is_down = True
            self._show_pan_cursor()
        elif not self._press_key(event):
            if event.key() in _ARROWS:
                self.scroll_by(*_ARROWS[Qt.Key(event.key())])
            elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End):
                super().keyPressEvent(event)
            else:
                event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space_is_down = False
            self._show_pan_cursor()
        else:
            super().keyReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        if event.reason() != QContextMenuEvent.Reason.Keyboard or self._session is None:
            return
        node = next(iter(self._selected_in_sight()), None)
        middle = QPointF(*node.bounds.middle) if node is not None else self.scene_point(QPointF(self.rect().center()))
        at = self.viewportTransform().map(middle).toPoint()
        self.context_menu_requested.emit(self.viewport().mapToGlobal(at), node)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._is_by_keyboard = True
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._space_is_down = False
        self._mark()

    def _press_key(self, event: QKeyEvent) -> bool:
        """Hand a key to the tool; False where it means nothing to it."""
        known = hands.key_event(event)
        if self._tool is None or known is None:
            return False
        self._is_by_keyboard = True
        feedback = self._tool.key(known)
        if feedback.taken:
            self._obey(feedback)
            return True
        if known.key in ("Enter", "F2") and self._session is not None:
            node = next(iter(self._selected_in_sight()), None)
            if node is not None:
                self.edit_requested.emit(node.key)
                return True
        return False


def _nothing() -> None:
    """Stop listening where nobody listens."""
