"""What is linked to what is pointed at: thin lines to it, and a dashed outline round it, on the screen alone."""

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen, QTransform

from journeycanvas.analysis.links import linked_to
from journeycanvas.scene.by_record import nodes_of_record
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node
from journeycanvas.session.session import Session
from journeycanvas.tools import places
from journeycanvas.ui.canvas.desk import DeskColours
from journeycanvas.ui.canvas.marks import Mark, around
from journeycanvas.ui.paint import ink
from journeycanvas.ui.paint.sheet import PAPER

_MOST = 200
"""With more links in sight than this nobody follows a line with the eye, and more would only be slow."""
_GAP_PX = 3.0
"""The room between a thing and its outline."""
_LINE_PX = 1.2
_END_PX = 2.5
_OPACITY = 0.65
_DASHES = [4.0, 3.0]
_BEND = 0.5
"""How much of the way between two things a line goes straight on before it turns."""


def marks_of(session: Session, record: str, *, seen: Rect, to_view: QTransform, colours: DeskColours) -> list[Mark]:
    """Return the marks of what is linked to a record, where both are in sight; none while something is dragged."""
    if session.gesture is not None:
        return []
    others = linked_to(session.journey, record)
    origin = _node_in_sight(session, record, seen) if others else None
    if origin is None:
        return []
    linked = list(islice((node for id in others if (node := _node_in_sight(session, id, seen))), _MOST))
    return list(_drawn(origin, linked, to_view, colours)) if linked else []


def _node_in_sight(session: Session, record: str, seen: Rect) -> Node | None:
    """Return what stands for a record in sight: a touchpoint itself sooner than its label or what tells of it."""
    nodes = [node for node in nodes_of_record(session.scene, record) if node.bounds.overlaps(seen)]
    return next((node for node in nodes if node.role == places.TOUCHPOINT), nodes[0] if nodes else None)


def _drawn(origin: Node, linked: list[Node], to_view: QTransform, colours: DeskColours) -> Iterator[Mark]:
    lines, ends, outlines = QPainterPath(), QPainterPath(), QPainterPath()
    start = around(origin, to_view, _GAP_PX).boundingRect()
    for node in linked:
        outline = around(node, to_view, _GAP_PX)
        outlines.addPath(outline)
        box = outline.boundingRect()
        if start.intersects(box):
            continue
        leave, arrive, way = _ends(start, box)
        lines.moveTo(leave)
        lines.cubicTo(leave + way, arrive - way, arrive)
        for end in (leave, arrive):
            ends.addEllipse(end, _END_PX, _END_PX)
    shade = QColor(colours.selection)
    shade.setAlphaF(_OPACITY)
    yield Mark(lines, QPen(shade, _LINE_PX), ink.NO_BRUSH)
    dashed = QPen(QColor(colours.selection), _LINE_PX)
    dashed.setDashPattern(_DASHES)
    dashed.setCapStyle(Qt.PenCapStyle.FlatCap)
    yield Mark(outlines, dashed, ink.NO_BRUSH)
    yield Mark(ends, QPen(QColor(PAPER), 1.0), QBrush(QColor(colours.selection)))


def _ends(start: QRectF, box: QRectF) -> tuple[QPointF, QPointF, QPointF]:
    """Return where a line between two boxes begins and ends, on the sides that face each other, and its first way."""
    here, there = start.center(), box.center()
    if start.bottom() <= box.top():
        leave, arrive = QPointF(here.x(), start.bottom()), QPointF(there.x(), box.top())
    elif box.bottom() <= start.top():
        leave, arrive = QPointF(here.x(), start.top()), QPointF(there.x(), box.bottom())
    elif start.right() <= box.left():
        leave, arrive = QPointF(start.right(), here.y()), QPointF(box.left(), there.y())
        return leave, arrive, QPointF((arrive.x() - leave.x()) * _BEND, 0.0)
    else:
        leave, arrive = QPointF(start.left(), here.y()), QPointF(box.right(), there.y())
        return leave, arrive, QPointF((arrive.x() - leave.x()) * _BEND, 0.0)
    return leave, arrive, QPointF(0.0, (arrive.y() - leave.y()) * _BEND)
