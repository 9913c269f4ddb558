"""The tool that selects, moves and types: a press waits until it becomes a click, a drag or a double click.

What a drag, a key or a double click does is loaded when there is one: the map is there before.
"""

from typing import ClassVar

from journeycanvas.edits.cells import Cell
from journeycanvas.scene.hit import node_at, text_at
from journeycanvas.scene.scene import Node
from journeycanvas.session.session import Session
from journeycanvas.tools import cells, places
from journeycanvas.tools.drags import Drag
from journeycanvas.tools.edges import Edge, edge_at
from journeycanvas.tools.events import KeyEvent, PointerEvent
from journeycanvas.tools.feedback import Cursor, EditText, Feedback, ShowMenu
from journeycanvas.tools.ways import way_at

THRESHOLD_PX = 4.0
"""How far, in pixels of the screen, the pointer goes before a press is a drag."""

_CURSORS: dict[str, Cursor] = {
    places.TOUCHPOINT: "point",
    places.CARD: "point",
    places.RECOMMENDATION: "point",
    places.RESOURCE: "point",
    places.EMOTION: "vertical",
    "connection": "point",
    places.VERBATIM: "point",
    "stage": "point",
    "lane": "point",
}
"""The kinds of thing that can be dragged or clicked, and what the pointer looks like over them."""


class Select:
    """Idle, pressed or dragging: see the modules named after each drag."""

    id: ClassVar[str] = "select"

    def __init__(self, session: Session, *, threshold_px: float = THRESHOLD_PX) -> None:
        """Work on a session."""
        self._session = session
        self._threshold_px = threshold_px
        self._pressed: PointerEvent | None = None
        self._node: Node | None = None
        self._edge: Edge | None = None
        self._selects_on_release = False
        self._drag: Drag | None = None

    @property
    def is_dragging(self) -> bool:
        """Whether a drag is under way."""
        return self._drag is not None

    def press(self, event: PointerEvent) -> Feedback:
        """Select what is under the pointer; a second click types in it, or makes something on an empty place."""
        if self._drag is not None:
            return self._drag.move(event)
        node = self._node_at(event)
        if event.button == "right":
            self._select_for_menu(event, node)
            return Feedback(request=ShowMenu(event.x, event.y))
        if event.button != "left":
            return Feedback(taken=False)
        edge = edge_at(self._session.scene, event)
        if edge is not None:
            return self._press_edge(event, edge)
        if event.clicks >= 2:
            return self._double_click(event, node)
        self._pressed, self._node = event, node
        self._selects_on_release = False
        self._select(event, node)
        return Feedback(cursor=self._cursor(node))

    def move(self, event: PointerEvent) -> Feedback:
        """Drag what was pressed once the pointer has gone far enough; without a button, show what it is over."""
        if self._drag is None and self._pressed is None:
            edge = edge_at(self._session.scene, event)
            return Feedback(cursor=edge.cursor if edge is not None else self._cursor_over(event))
        if self._drag is None and self._pressed is not None and self._is_far(self._pressed, event):
            self._drag = self._begin(self._pressed)
        if self._drag is not None:
            return self._drag.move(event)
        return Feedback(cursor=self._edge.cursor if self._edge is not None else self._cursor(self._node))

    def release(self, event: PointerEvent) -> Feedback:
        """End the drag as one step; a click without one on one of several selected things selects that one alone."""
        drag, node = self._drag, self._node
        if event.button not in ("left", "none"):
            return Feedback(taken=False)
        selects = self._selects_on_release and drag is None
        cell = self._cell_clicked()
        self._rest()
        if drag is not None:
            return drag.release(event)
        if selects and node is not None:
            self._session.select([str(node.record)])
        elif cell is not None:
            self._session.choose_cell(cell)
        return Feedback(cursor=self._cursor(node))

    def key(self, event: KeyEvent) -> Feedback:
        """Do what a key means for the selection; during a drag Escape cancels it and other keys wait."""
        if self._drag is not None:
            return self.cancel() if event.key == "Escape" else Feedback()
        if event.key == "Escape":
            if not self._session.selection and self._session.cell is None:
                return Feedback(taken=False)
            self._session.select([])
            return Feedback()
        from journeycanvas.tools import keys  # see above

        return keys.press(self._session, event)

    def cancel(self) -> Feedback:
        """Leave everything as it was before the press, such as when the window loses the pointer."""
        drag = self._drag
        self._rest()
        return drag.cancel() if drag is not None else Feedback()

    def _rest(self) -> None:
        self._pressed, self._node, self._edge, self._drag = None, None, None, None
        self._selects_on_release = False

    def _begin(self, pressed: PointerEvent) -> Drag:
        from journeycanvas.tools.beginning import begun, edge_begun  # see above

        if self._edge is not None:
            return edge_begun(self._session, pressed, edge=self._edge)
        node = self._node
        is_held = node is not None and node.record is not None and places.kind_of(node) in _CURSORS
        if node is not None and node.record is not None and is_held and node.record not in self._session.selection:
            self._session.select([node.record])
        return begun(self._session, pressed, node=node)

    def _press_edge(self, event: PointerEvent, edge: Edge) -> Feedback:
        """Take hold of an edge; a second click lets it find its own place."""
        self._rest()
        if event.clicks >= 2:
            from journeycanvas.tools.drag_edges import make_automatic  # see above

            return make_automatic(self._session, edge)
        self._pressed, self._edge = event, edge
        return Feedback(cursor=edge.cursor)

    def _select(self, event: PointerEvent, node: Node | None) -> None:
        session = self._session
        toggles = bool(event.modifiers & {"shift", "ctrl"})
        if node is None or node.record is None:
            if not toggles:
                session.select([])
        elif toggles:
            session.select(session.selection ^ {node.record})
        elif node.record in session.selection:
            self._selects_on_release = True
        else:
            session.select([node.record])

    def _cell_clicked(self) -> Cell | None:
        """Return the cell where the pointer went down and nothing is."""
        pressed = self._pressed
        if pressed is None or pressed.modifiers or any((self._node, self._edge, self._drag)):
            return None
        return cells.cell_at(self._session, (pressed.x, pressed.y))

    def _select_for_menu(self, event: PointerEvent, node: Node | None) -> None:
        cell = cells.cell_at(self._session, (event.x, event.y)) if node is None else None
        if cell is not None:
            self._session.choose_cell(cell)
        elif node is None or node.record is None:
            self._session.select([])
        elif node.record not in self._session.selection:
            self._session.select([node.record])

    def _double_click(self, event: PointerEvent, node: Node | None) -> Feedback:
        self._rest()
        if node is None or node.record is None:
            from journeycanvas.tools import create  # see above

            return create.make_at(self._session, (event.x, event.y))
        text = text_at(node, event.x, event.y) or places.first_text(self._session.scene, node.record)
        return Feedback(request=EditText(text.record, text.field) if text is not None else None)

    def _node_at(self, event: PointerEvent) -> Node | None:
        scene = self._session.scene
        return node_at(scene, event.x, event.y) or way_at(scene, event.x, event.y, pixel=event.pixel)

    def _is_far(self, start: PointerEvent, event: PointerEvent) -> bool:
        far = self._threshold_px * event.pixel
        return max(abs(event.x - start.x), abs(event.y - start.y)) >= far

    def _cursor_over(self, event: PointerEvent) -> Cursor:
        node = self._node_at(event)
        is_typed = node is None and cells.cell_at(self._session, (event.x, event.y)) is not None
        return "text" if is_typed else self._cursor(node)

    def _cursor(self, node: Node | None) -> Cursor:
        return _CURSORS.get(places.kind_of(node), "arrow") if node is not None else "arrow"
