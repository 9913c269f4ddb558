"""Canvas, the view of an open journey: what the pointer and the keys do goes to its tool."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from journeycanvas.edits.errors import EditError
from journeycanvas.language import _
from journeycanvas.scene.scene import Node
from journeycanvas.session.session import Session
from journeycanvas.tools import EditText, Feedback, KeyEvent, PointerEvent, Select, ShowMenu, Tool, TypeNew, cells
from journeycanvas.ui.canvas import hands
from journeycanvas.ui.canvas.composing import Composing
from journeycanvas.ui.canvas.edge_scrolling import EdgeScrolling
from journeycanvas.ui.canvas.editor_place import grow_editor, lay_editor
from journeycanvas.ui.canvas.going_ahead import GoingAhead
from journeycanvas.ui.canvas.highlights import Highlights
from journeycanvas.ui.canvas.inline_typing import InlineTyping
from journeycanvas.ui.canvas.map_view import MapView
from journeycanvas.ui.canvas.panning import Panning

if TYPE_CHECKING:  # loaded late, on purpose: see inline_typing
    from journeycanvas.ui.canvas.text_editor import TextEditor


class Canvas(MapView):
    """Shows a session's scene, and hands what the pointer and the keys do to a tool."""

    selection_changed = Signal()
    edit_requested = Signal(str)
    context_menu_requested = Signal(QPoint, object)
    typing_started = Signal()
    typing_ended = Signal()
    refused = Signal(str)
    another_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until there is a session."""
        super().__init__(parent)
        self._session: Session | None = None
        self._stop_listening: Callable[[], None] | None = None
        self.tool: Tool | None = None
        self._highlights = Highlights(self)
        self._panning = Panning()
        self._edge = EdgeScrolling(self, self._drag_on)
        self._drag_event: PointerEvent | None = None
        self._ahead = GoingAhead(self, self.catch_up)
        lay, grow = partial(lay_editor, self), partial(grow_editor, self)
        self._typing = InlineTyping(self.viewport(), lay, grow, lambda it: self._highlights.typed(it))
        self._typing.started.connect(self.typing_started)
        self._typing.ended.connect(self.typing_ended)
        self._typing.over.connect(self._ahead.end)
        self._typing.refused.connect(self.refused)
        self._typing.opening.connect(self.reveal)
        self._typing.another_wanted.connect(self.another_wanted)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        Composing(self, self._press_key)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the view in the language spoken now."""
        self.setAccessibleName(_("Journey map"))

    def show_session(self, session: Session | None) -> None:
        """Show the scene of a session from now on, with a tool that selects; None shows nothing."""
        self.finish_typing()
        if self._stop_listening is not None:
            self._stop_listening()
        self._edge.stop()
        self._session = session
        self.tool = Select(session) if session is not None else None
        self._stop_listening = session.on_change(self._follow_session) if session is not None else None
        self._highlights = Highlights(self, session)
        if session is None:
            self.show_scene(None)
            self.show_marks(())
        else:
            self._follow_session()

    def use_tool(self, tool: Tool) -> None:
        """Hand what the pointer and the keys do to this tool, made for the session that is shown."""
        if self.tool is not None:
            self.tool.cancel()
        self.tool = tool
        self._obey(tool.cancel())

    def edit_text(self, record: str, field: str) -> bool:
        """Open the editor over the text that shows a field of a record; False where none does."""
        return self.type_in(EditText(record, field))

    def type_in(self, wanted: EditText | TypeNew) -> bool:
        """Open the editor as a tool asks for it; False where it cannot be."""
        try:
            return self._session is not None and self._typing.open(self._session, wanted)
        except EditError as error:
            self.refused.emit(str(error))
            return False

    def edit_selected(self) -> bool:
        """Open the editor over the first text of what is selected; False where there is none."""
        feedback = self._told(lambda tool: tool.key(KeyEvent("F2")))
        self._obey(feedback)
        return feedback.taken

    def finish_typing(self) -> bool:
        """Take over what is typed; False where it cannot be kept, so that whoever saves or closes stops and asks."""
        return self._typing.finish()

    @property
    def editor(self) -> TextEditor | None:
        """The editor over a text, while one is typed."""
        return self._typing.editor

    def view_moved(self) -> None:
        """Keep the marks and the editor over what they belong to."""
        self._highlights.show()
        self._typing.follow(self._map)

    # What is seen over the map

    def _follow_session(self) -> None:
        session = self._session
        is_in_hand = not self._typing.is_telling and (self.hasFocus() or bool(self.tool and self.tool.is_dragging))
        if session is None or (not is_in_hand and self._ahead.lets_wait(session, in_place=self._typing.is_telling)):
            return
        self.show_scene(self._ahead.scene_of(session), in_hand=session.gesture)
        self._typing.follow(self._map)
        before, self._highlights.selection = self._highlights.selection, session.selection
        self._highlights.chosen = cells.box_chosen(session)
        self._highlights.show()
        if session.selection != before:
            self.selection_changed.emit()

    def catch_up(self) -> None:
        """Show the map laid out, where what is dragged or typed went ahead of it."""
        if self._session is not None:
            self.show_scene(self._ahead.laid_out(self._session), in_hand=self._session.gesture)
            self.view_moved()

    # The tool

    def _told(self, act: Callable[[Tool], Feedback]) -> Feedback:
        """Return what the tool answers; what it cannot do is told, and leaves everything as it was."""
        if self.tool is None:
            return Feedback(taken=False)
        try:
            return act(self.tool)
        except EditError as error:
            self.refused.emit(str(error))
            return self.tool.cancel()

    def _obey(self, feedback: Feedback) -> None:
        """Show what the tool says, and do what it asks."""
        self._highlights.feedback = feedback
        self._show_cursor()
        self._highlights.show()
        match feedback.request:
            case EditText() | TypeNew() as wanted:
                self.type_in(wanted)
            case ShowMenu(x, y):
                self._ask_for_menu(QPointF(x, y), self._highlights.node_under(QPointF(x, y)))

    def _ask_for_menu(self, at: QPointF, node: Node | None) -> None:
        place = self.viewportTransform().map(at).toPoint()
        self.context_menu_requested.emit(self.viewport().mapToGlobal(place), node)

    def _show_cursor(self) -> None:
        cursor = self._panning.cursor or hands.CURSORS[self._highlights.feedback.cursor]
        if self.viewport().cursor().shape() != cursor:
            self.viewport().setCursor(cursor)

    def _pointed(self, event: QMouseEvent, *, clicks: int = 1) -> PointerEvent:
        self._highlights.pointer = event.position()
        return hands.pointer_event(event, self.scene_point(event.position()), pixel=1 / self.detail(), clicks=clicks)

    def _press(self, event: QMouseEvent, *, clicks: int) -> None:
        event.accept()
        self._highlights.press(event.position())
        if self._panning.takes_press(event):
            self._show_cursor()
        elif self.finish_typing():
            pointed = self._pointed(event, clicks=clicks)
            feedback = self._told(lambda tool: tool.press(pointed))
            self._obey(feedback)
            node = self._highlights.node_under(self.scene_point(event.position()))
            if clicks == 2 and feedback.request is None and node is not None:
                self.edit_requested.emit(node.key)

    def _drag_on(self, dx: float, dy: float) -> None:
        """Scroll, and let the tool drag on to what has come under the pointer, which stood still."""
        self.scroll_by(dx, dy)
        last, at = self._drag_event, self.scene_point(self._highlights.pointer)
        if last is not None:
            moved = PointerEvent(at.x(), at.y(), last.button, last.modifiers, last.clicks, last.pixel)
            self._obey(self._told(lambda tool: tool.move(moved)))

    def _press_key(self, event: QKeyEvent) -> bool:
        """Hand a key to the tool; False where it means nothing to it."""
        known = hands.key_event(event)
        if self.tool is None or known is None:
            return False
        self._highlights.is_by_keyboard = True
        feedback = self._told(lambda tool: tool.key(known))
        if feedback.taken:
            self._obey(feedback)
            self._highlights.follow_key(known)
            return True
        node = next(self._highlights.selected_in_sight(), None) if known.key in ("Enter", "F2") else None
        if node is not None:
            self.edit_requested.emit(node.key)
        return node is not None

    # Qt's own

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press(event, clicks=1)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._press(event, clicks=2)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if (way := self._panning.moved(event)) is not None:
            self.scroll_by(way.x(), way.y())
            return
        pointed = self._pointed(event)
        with self._highlights.at_once():
            feedback = self._told(lambda tool: tool.move(pointed))
            if feedback != self._highlights.feedback or feedback.hint:
                self._obey(feedback)
        if self.tool is not None and self.tool.is_dragging:
            self._drag_event = pointed
            self._edge.drag_to(event.position(), QRectF(self.viewport().rect()))
        elif event.buttons() == Qt.MouseButton.NoButton:
            self._highlights.hover(QPointF(pointed.x, pointed.y))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._edge.stop()
        self._drag_event = None
        if self._panning.takes_release():
            self._show_cursor()
        else:
            pointed = self._pointed(event)
            self._obey(self._told(lambda tool: tool.release(pointed)))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._highlights.leave()

    def event(self, event: QEvent) -> bool:
        # Qt would take Tab to leave the view; the tool goes from one thing on the map to the next with it.
        is_tab = isinstance(event, QKeyEvent) and event.key() in hands.TABS
        if is_tab and event.type() == QEvent.Type.KeyPress and self._press_key(cast(QKeyEvent, event)):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._panning.takes_key(event, is_down=True):
            self._show_cursor()
        elif self._press_key(event):
            event.accept()
        elif event.key() in hands.ARROWS:
            self.scroll_by(*hands.ARROWS[Qt.Key(event.key())])
        elif event.key() in hands.SCROLLING_KEYS:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self._panning.takes_key(event, is_down=False):
            self._show_cursor()
        else:
            super().keyReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # A press of the right button has gone to the tool.
        event.accept()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self._session is not None:
            node = next(self._highlights.selected_in_sight(), None)
            middle = self.scene_point(QPointF(self.viewport().rect().center()))
            self._ask_for_menu(middle if node is None else QPointF(*node.bounds.middle), node)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._highlights.is_by_keyboard = True
        self._highlights.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._panning.let_go()
        self._show_cursor()
        self._highlights.show()
