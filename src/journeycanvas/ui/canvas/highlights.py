"""What is marked over the map: what is selected, what a click would take, and what a tool shows."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

from PySide6.QtCore import QPointF, QRectF

from journeycanvas.edits.ids import JOURNEY
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.hit import REACH
from journeycanvas.scene.scene import EditableText, Node
from journeycanvas.session.session import Session
from journeycanvas.tools import Feedback, KeyEvent
from journeycanvas.tools.ways import CONNECTION, way_at
from journeycanvas.ui.canvas import marks
from journeycanvas.ui.canvas.map_view import MapView
from journeycanvas.ui.canvas.marks import Mark

_HOVERED = ("point", "vertical")
"""The cursors of a tool over something that a click takes."""

_MANY = 200
"""With more things selected than this, each is marked by a plain box: that is all one sees, and far faster."""


class Highlights:
    """The marks over one view; whoever changes a part of them shows them again."""

    def __init__(self, view: MapView, session: Session | None = None) -> None:
        """Mark nothing."""
        self._view = view
        self._session = session
        self._hovered: Node | None = None
        self._typed: EditableText | None = None
        self._part = ""
        """The part of the head of the map that was pressed last: all of them show the journey itself."""
        self._waits = False
        self._is_due = False
        """Whether the marks are to be shown once nothing is waited for any more."""
        self.selection: frozenset[str] = frozenset()
        self.chosen: Rect | None = None
        """The cell that is chosen to type in."""
        self.feedback = Feedback()
        self.pointer = QPointF()
        """Where the pointer was last, in pixels of the view."""
        self.is_by_keyboard = False
        """Whether the last that was done was done by a key: then it is shown where the keyboard is."""

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Show the marks once, after all that is done meanwhile."""
        self._waits, self._is_due = True, False
        try:
            yield
        finally:
            self._waits = False
            if self._is_due:
                self.show()

    def show(self) -> None:
        """Put the marks where they belong now."""
        if self._waits:
            self._is_due = True
            return
        view = self._view
        to_view, colours = view.viewportTransform(), view.colours
        if self._hovered is not None and not self._is_shown(self._hovered):
            self._hovered = None
        found = self._linked()
        nodes = list(self._parts(self.selected_in_sight()))
        if len(nodes) > _MANY:
            found.append(marks.many_selected(nodes, to_view, colours=colours))
            nodes = []
        for node in nodes:
            if self._is_typed(node):
                continue  # the editor has a frame of its own
            found.append(marks.selected(node, to_view, colours=colours))
            if self.is_by_keyboard and view.hasFocus():
                found.append(marks.focused(node, to_view, colours=colours))
        if self.chosen is not None:
            found.append(marks.chosen(self.chosen, to_view, colours=colours))
            if self.is_by_keyboard and view.hasFocus():
                found.append(marks.focused_place(self.chosen, to_view, colours=colours))
        if self._hovered is not None and self._hovered.record not in self.selection:
            found.append(marks.hovered(self._hovered, to_view, colours=colours))
        found.extend(self._lines())
        found.extend(marks.of_tool(self.feedback, to_view, colours=colours))
        if self.feedback.hint:
            room = QRectF(view.viewport().rect())
            found.append(marks.hint(self.feedback.hint, self.pointer, room=room, font=view.font(), colours=colours))
        view.show_marks(tuple(found))

    def press(self, at: QPointF) -> None:
        """Know what of the head of the map is pressed at a place of the view."""
        self.is_by_keyboard = False
        node = self.node_under(self._view.scene_point(at))
        self._part = node.key if node is not None and node.record == JOURNEY else ""
        if JOURNEY in self.selection:
            self.show()

    def hover(self, at: QPointF) -> None:
        """Mark what a click at a point of the scene would take."""
        self._set_hovered(self.node_under(at) if self.feedback.cursor in _HOVERED else None)

    def follow_key(self, event: KeyEvent) -> None:
        """Scroll to where the keyboard is after a key that moved on."""
        from journeycanvas.tools import deleting, moving_on  # loaded with the first key, after the map is there

        if event.key not in moving_on.KEYS | deleting.KEYS:
            return
        for node in self._view.lowest_nodes_of(self.selection):
            self._view.reveal(node.key)
        if self.chosen is not None:
            self._view.ensureVisible(QRectF(*self.chosen), 40, 40)

    def typed(self, text: EditableText | None) -> None:
        """Mark nothing round a text that is being typed, until None is."""
        self._typed = text
        self.show()

    def leave(self) -> None:
        """Mark nothing under the pointer: it has left the view."""
        self._set_hovered(None)

    def selected_in_sight(self) -> Iterator[Node]:
        """Give the lowest node of each record that is selected, where it is in sight."""
        seen = self._view.seen()
        return (node for node in self._view.lowest_nodes_of(self.selection) if node.bounds.overlaps(seen))

    def node_under(self, at: QPointF) -> Node | None:
        """Return the topmost node at a point of the scene that shows a record."""
        near = self._view.nodes_in(Rect(at.x() - REACH, at.y() - REACH, 2 * REACH, 2 * REACH))
        found = next((n for n in reversed(near) if n.record and n.bounds.grown(REACH).contains(at.x(), at.y())), None)
        if found is not None or self._session is None:
            return found
        return way_at(self._session.last_scene, at.x(), at.y(), pixel=1 / self._view.detail())

    def _parts(self, nodes: Iterator[Node]) -> Iterator[Node]:
        """Give these nodes; for the journey itself the part that was pressed, and none while it is typed elsewhere."""
        for node in nodes:
            if node.record != JOURNEY:
                yield node
            elif self._view.hasFocus() and (self._typed is None or self._typed.record != JOURNEY):
                there = self._view.nodes_in(self._view.seen()) if self._part and not self.is_by_keyboard else ()
                yield next((one for one in there if one.key == self._part), node)

    def _linked(self) -> list[Mark]:
        """Return the marks of what is linked to what is under the pointer, else to the one thing that is selected."""
        is_dragged = self.feedback.rubber_band is not None or self.feedback.landing is not None
        if self._session is None or is_dragged:
            return []
        view, hovered = self._view, self._hovered.record if self._hovered is not None else None
        for record in (hovered, *(self.selection if len(self.selection) == 1 else ())):
            if record is not None:
                from journeycanvas.ui.canvas import links  # loaded with the first thing pointed at

                to_view, seen = view.viewportTransform(), view.seen()
                found = links.marks_of(self._session, record, seen=seen, to_view=to_view, colours=view.colours)
                if found:
                    return found
        return []

    def _is_typed(self, node: Node) -> bool:
        """Tell whether a node shows the text that is being typed."""
        typed = self._typed
        return typed is not None and any((typed.record, typed.field) == text[:2] for text in node.texts)

    def _lines(self) -> Iterator[Mark]:
        """Give the marks of the lines of connections that are selected, and of one that is pointed at."""
        view, hovered = self._view, self._hovered
        over = hovered.record if hovered is not None and hovered.role == CONNECTION else None
        if self._session is None or not (over or self.selection):
            return
        known = {way.id for path in self._session.journey.paths for way in path.connections}
        selected = list(islice(known & self.selection, _MANY))
        if not (over or selected):
            return
        from journeycanvas.ui.canvas import way_marks  # loaded with the first thing selected

        # What is on the screen, not what the journey has become: that may not be laid out yet.
        scene, seen, to_view = self._session.last_scene, view.seen(), view.viewportTransform()
        for figure in way_marks.figures(scene, selected, seen=seen, to_view=to_view):
            yield marks.selected_line(figure, colours=view.colours)
        if over is not None and over not in self.selection:
            for figure in way_marks.figures(scene, [over], seen=seen, to_view=to_view):
                yield marks.hovered_line(figure, colours=view.colours)

    def _is_shown(self, node: Node) -> bool:
        """Tell whether the map still has this very node: after an edit it may stand elsewhere, or be gone."""
        return any(one is node for one in self._view.nodes_in(node.bounds))

    def _set_hovered(self, node: Node | None) -> None:
        if node is not self._hovered:
            self._hovered = node
            self.show()
