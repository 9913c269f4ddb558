"""The pictures kept on a touchpoint, shown beside it with their captions while the pointer rests there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF
from PySide6.QtGui import QHelpEvent, QMouseEvent

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node
from journeycanvas.tools import places

if TYPE_CHECKING:  # loaded late, on purpose: few maps have such pictures
    from journeycanvas.ui.editing import Editing
    from journeycanvas.ui.pictures.peek import Peek

_ENDING = (
    QEvent.Type.Leave,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.Resize,
    QEvent.Type.DragEnter,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.KeyPress,
    QEvent.Type.FocusOut,
    QEvent.Type.Hide,
)


class Peeking(QObject):
    """Shows the pictures of the touchpoint that the pointer rests on, until it goes elsewhere or something is done."""

    def __init__(self, editing: Editing) -> None:
        """Watch the map."""
        super().__init__(editing)
        self._editing = editing
        self._node: Node | None = None
        self.peek: Peek | None = None
        """What shows the pictures, once some were shown."""
        canvas = editing.workspace.canvas
        self._map = canvas.viewport()
        canvas.installEventFilter(self)
        self._map.installEventFilter(self)
        canvas.zoom_changed.connect(self._end)
        canvas.selection_changed.connect(self._end)
        canvas.typing_started.connect(self._end)
        for scroll in (canvas.horizontalScrollBar(), canvas.verticalScrollBar()):
            scroll.valueChanged.connect(self._end)

    def _show(self, at: QPointF) -> bool:
        """Show the pictures of the touchpoint at a place of the view; False where there are none."""
        editing = self._editing
        node = self._node_at(at) if editing.has_document and editing.session.gesture is None else None
        held = editing.session.journey.touchpoints if node is not None else ()
        if node is None or not any(one.id == node.record and one.pictures for one in held):
            self._end()
            return False
        from journeycanvas.edits.pictures import all_hung  # nothing of it is needed to show the map
        from journeycanvas.ui.pictures.peek import Peek

        canvas, room = editing.workspace.canvas, self._map.geometry()
        if self.peek is None:
            self.peek = Peek(canvas)
        self._node = node
        box = canvas.viewportTransform().mapRect(QRectF(*node.bounds)).toAlignedRect().translated(room.topLeft())
        self.peek.show_pictures(all_hung(editing.session.journey, str(node.record)), box, room)
        return True

    def _end(self) -> None:
        self._node = None
        if self.peek is not None:
            self.peek.hide()

    def _node_at(self, at: QPointF) -> Node | None:
        """Return the touchpoint, or its label, at a place of the view."""
        canvas = self._editing.workspace.canvas
        point = canvas.scene_point(at)
        near = canvas.nodes_in(Rect(point.x(), point.y(), 0.1, 0.1))
        found = next((one for one in reversed(near) if one.record and one.bounds.contains(point.x(), point.y())), None)
        return found if found is not None and places.kind_of(found) == places.TOUCHPOINT else None

    def _has_left(self, event: QEvent) -> bool:
        return isinstance(event, QMouseEvent) and self._node_at(event.position()) is not self._node

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_of_map = watched is self._map  # what it leaves goes on to the view round it
        if is_of_map and isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            return self._show(QPointF(event.pos()))
        if self._node is not None and (event.type() in _ENDING or (is_of_map and self._has_left(event))):
            self._end()
        return False
