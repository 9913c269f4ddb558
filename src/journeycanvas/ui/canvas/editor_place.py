"""Where the editor lies: exactly over the drawn text, in the colours of the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from journeycanvas import text as letters
from journeycanvas.scene.scene import EditableText
from journeycanvas.scene.shapes import Words
from journeycanvas.tools.places import TOUCHPOINT
from journeycanvas.ui.canvas.map_view import MapView

if TYPE_CHECKING:  # loaded late, on purpose: see inline_typing
    from journeycanvas.ui.canvas.text_editor import TextEditor

_LEAST_LETTERS_PX = 11.0
"""The size of letters that can be typed with comfort; in a far view the editor's are larger than the drawn ones."""


def lay_editor(view: MapView, editor: TextEditor, drawn: EditableText) -> None:
    """Lay an editor over the text that a view shows."""
    to_view = view.viewportTransform()
    box = to_view.mapRect(QRectF(*drawn.box))
    baseline = to_view.map(QPointF(drawn.box.x, _baseline(view, drawn))).y()
    beside = QPointF(drawn.box.x - 1.0, drawn.box.y + drawn.box.height / 2)
    editor.dress(ground=_colour_at(view, beside), frame=view.colours.selection)
    editor.lie_over(drawn, box, baseline=baseline, detail=max(view.detail(), _LEAST_LETTERS_PX / drawn.size))
    _leave_in_sight(view, editor, drawn)


def grow_editor(view: MapView, editor: TextEditor, drawn: EditableText) -> None:
    """Give an editor room for its text, where it lies."""
    editor.grow()
    _leave_in_sight(view, editor, drawn)


def _leave_in_sight(view: MapView, editor: TextEditor, drawn: EditableText) -> None:
    """Move an editor off the touchpoint it names, and bring its own lower end into sight."""
    if view.detail() < _LEAST_LETTERS_PX / drawn.size:
        _stand_beside_the_point(view, editor, drawn)
    if editor.geometry().bottom() > view.viewport().height():
        view.fitting.fit_at_once()
        _keep_in_sight(view, editor)


def _stand_beside_the_point(view: MapView, editor: TextEditor, drawn: EditableText) -> None:
    """Move an editor with larger letters off the touchpoint whose name it is: it stays on the side of the name."""
    for node in view.lowest_nodes_of(frozenset({drawn.record})):
        point = view.viewportTransform().mapRect(QRectF(*node.bounds)).toAlignedRect()
        place = editor.geometry()
        if node.role != TOUCHPOINT or not place.intersects(point):
            continue
        if drawn.box.bottom <= node.bounds.middle[1]:
            place.moveBottom(point.top() - 1)
        elif drawn.box.y >= node.bounds.middle[1]:
            place.moveTop(point.bottom() + 1)
        elif drawn.box.x >= node.bounds.middle[0]:
            place.moveLeft(point.right() + 1)
        else:
            place.moveRight(point.left() - 1)
        editor.setGeometry(place)


def _keep_in_sight(view: MapView, editor: TextEditor) -> None:
    """Move an editor up that has grown out of the view; one that has been scrolled away stays away."""
    place, room = editor.geometry(), view.viewport().rect()
    if place.top() < room.bottom() < place.bottom():
        place.moveBottom(room.bottom())
        editor.setGeometry(place.intersected(room) if place.height() > room.height() else place)


def _baseline(view: MapView, drawn: EditableText) -> float:
    """Return the baseline of the first line drawn in a text's box; where it is empty, that of a line at its top."""
    lines = [
        shape.y
        for node in view.nodes_in(drawn.box)
        for shape in node.shapes
        if isinstance(shape, Words) and drawn.box.grown(1.0).contains(shape.x, shape.y)
    ]
    return min(lines, default=drawn.box.y + letters.ascent(drawn.size))


def _colour_at(view: MapView, at: QPointF) -> QColor:
    """Return the colour of the map at a point of the scene."""
    pixel = QImage(1, 1, QImage.Format.Format_RGB32)
    place = view.viewportTransform().map(at)
    with QPainter(pixel) as painter:
        painter.translate(-place)
        view.paint_part(painter, QRectF(place.x(), place.y(), 1.0, 1.0).toAlignedRect())
    return pixel.pixelColor(0, 0)
