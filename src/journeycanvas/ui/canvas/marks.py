"""What hovers over the map on the screen: what is selected, the rubber band, guides, hints."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QRegion,
    QTransform,
)

from journeycanvas.remembering import forgettable
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node
from journeycanvas.scene.shapes import Box, Command, Disc, Outline
from journeycanvas.tools.feedback import Feedback
from journeycanvas.ui.canvas.desk import DeskColours
from journeycanvas.ui.paint import ink, paths
from journeycanvas.ui.paint.sheet import PAPER

_GAP_PX = 4.0
"""The room between a thing and its outline."""
_LINE_PX, _THIN_PX = 2.0, 1.5
_FOCUS_GAP_PX = 7.0
_HOVER_OPACITY = 0.45
_BAND_OPACITY = 0.12
_CORNER_PX = 4.0
_HINT_AWAY = QPointF(18.0, 20.0)
_HINT_PAD = 8.0
_FOLLOWED_KEPT = 64
_DECIMALS = 3
_FOLLOWED = ("touchpoint", "emotion")
"""The roles whose outline follows their shape; the others have a box."""


class Mark(NamedTuple):
    """A figure in pixels of the view, with what it is drawn and filled with."""

    figure: QPainterPath
    pen: QPen
    brush: QBrush
    word: str = ""
    """Plain text in the middle of the figure."""
    font: QFont | None = None
    boxes: tuple[QRectF, ...] = ()
    """Many plain boxes, painted far faster than as many figures; the figure is what lies around them."""

    @property
    def bounds(self) -> QRectF:
        """What it covers."""
        return self.figure.boundingRect().adjusted(-_LINE_PX, -_LINE_PX, _LINE_PX, _LINE_PX)


def selected(node: Node, to_view: QTransform, *, colours: DeskColours) -> Mark:
    """Return the outline of a selected node."""
    return Mark(around(node, to_view, _GAP_PX), _pen(colours.selection), ink.NO_BRUSH)


def selected_line(figure: QPainterPath, *, colours: DeskColours) -> Mark:
    """Return the outline of a selected line."""
    return Mark(figure, _pen(colours.selection, width=_THIN_PX), ink.NO_BRUSH)


def hovered_line(figure: QPainterPath, *, colours: DeskColours) -> Mark:
    """Return the faint outline of a line that a click would take."""
    return Mark(figure, _pen(colours.selection, width=_THIN_PX, opacity=_HOVER_OPACITY), ink.NO_BRUSH)


def many_selected(nodes: Iterable[Node], to_view: QTransform, *, colours: DeskColours) -> Mark:
    """Return plain boxes round so many selected nodes that nobody looks at the outline of one."""
    scale, left, top = to_view.m11(), to_view.dx(), to_view.dy()
    boxes = [
        QRectF(
            x * scale + left - _GAP_PX,
            y * scale + top - _GAP_PX,
            width * scale + 2 * _GAP_PX,
            height * scale + 2 * _GAP_PX,
        )
        for x, y, width, height in [node.bounds for node in nodes]
    ]
    around = QPainterPath()
    lefts, tops = [box.left() for box in boxes], [box.top() for box in boxes]
    right, bottom = max(box.right() for box in boxes), max(box.bottom() for box in boxes)
    around.addRect(QRectF(min(lefts), min(tops), right - min(lefts), bottom - min(tops)))
    return Mark(around, _pen(colours.selection), ink.NO_BRUSH, boxes=tuple(boxes))


def focused(node: Node, to_view: QTransform, *, colours: DeskColours) -> Mark:
    """Return the ring that tells where the keyboard is."""
    return Mark(around(node, to_view, _FOCUS_GAP_PX), _pen(colours.focus), ink.NO_BRUSH)


def chosen(box: Rect, to_view: QTransform, *, colours: DeskColours) -> Mark:
    """Return the outline of a place where something can be typed."""
    return Mark(_boxed(to_view, box, 0.0), _pen(colours.selection), ink.NO_BRUSH)


def focused_place(box: Rect, to_view: QTransform, *, colours: DeskColours) -> Mark:
    """Return the ring that tells that the keyboard is at a place."""
    return Mark(_boxed(to_view, box, _FOCUS_GAP_PX - _GAP_PX), _pen(colours.focus), ink.NO_BRUSH)


def hovered(node: Node, to_view: QTransform, *, colours: DeskColours) -> Mark:
    """Return the faint outline of what a click would take."""
    return Mark(around(node, to_view, _GAP_PX), _pen(colours.selection, opacity=_HOVER_OPACITY), ink.NO_BRUSH)


def of_tool(feedback: Feedback, to_view: QTransform, *, colours: DeskColours) -> Iterable[Mark]:
    """Give the rubber band and the guides that a tool shows."""
    if feedback.rubber_band is not None:
        figure = QPainterPath()
        figure.addRect(to_view.mapRect(QRectF(*feedback.rubber_band)))
        fill = QColor(colours.selection)
        fill.setAlphaF(_BAND_OPACITY)
        yield Mark(figure, _pen(colours.selection, width=1.0), QBrush(fill))
    if feedback.landing is not None:
        figure = QPainterPath()
        figure.addRoundedRect(to_view.mapRect(QRectF(*feedback.landing)), _LINE_PX, _LINE_PX)
        yield Mark(figure, _pen(PAPER, width=1.0), QBrush(QColor(colours.selection)))
    for guide in feedback.guides:
        figure = QPainterPath(to_view.map(QPointF(guide.x1, guide.y1)))
        figure.lineTo(to_view.map(QPointF(guide.x2, guide.y2)))
        pen = _pen(colours.guide, width=1.0)
        pen.setDashPattern([4.0, 3.0])
        yield Mark(figure, pen, ink.NO_BRUSH)


def hint(word: str, pointer: QPointF, *, room: QRectF, font: QFont, colours: DeskColours) -> Mark:
    """Return a word beside the pointer that tells what is being done, whole in the room there is for it."""
    size = QFontMetricsF(font).size(0, word)
    figure = QPainterPath()
    box = QRectF(pointer + _HINT_AWAY, size).adjusted(-_HINT_PAD, -_HINT_PAD / 2, _HINT_PAD, _HINT_PAD / 2)
    box.moveLeft(max(room.left(), min(box.left(), room.right() - box.width())))
    if box.bottom() > room.bottom():
        box.moveBottom(pointer.y() - _HINT_PAD)
    figure.addRoundedRect(box, _CORNER_PX, _CORNER_PX)
    return Mark(figure, QPen(QColor(PAPER)), QBrush(QColor(colours.focus)), word, font)


def region_of(marks: Iterable[Mark]) -> QRegion:
    """Return the pixels that marks cover."""
    region = QRegion()
    for mark in marks:
        region += mark.bounds.toAlignedRect()
    return region


def paint_marks(painter: QPainter, marks: Iterable[Mark]) -> None:
    """Draw marks; the painter's transform is that of the view's pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in marks:
        painter.setPen(mark.pen)
        painter.setBrush(mark.brush)
        if mark.boxes:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.drawRects(list(mark.boxes))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        else:
            painter.drawPath(mark.figure)
        if mark.word and mark.font is not None:
            painter.setFont(mark.font)
            painter.drawText(mark.figure.boundingRect(), Qt.AlignmentFlag.AlignCenter, mark.word)


def around(node: Node, to_view: QTransform, gap: float) -> QPainterPath:
    """Return what lies around a node, in pixels of the view: the figure of a point, else a box."""
    shape = next((s for s in node.shapes if isinstance(s, (Disc, Outline, Box))), None)
    figure = QPainterPath()
    if node.role not in _FOLLOWED or shape is None or isinstance(shape, Box):
        return _boxed(to_view, node.bounds, gap)
    if isinstance(shape, Disc):
        middle = to_view.map(QPointF(shape.x, shape.y))
        radius = shape.radius * to_view.m11() + gap
        figure.addEllipse(middle, radius, radius)
        return figure
    origin = node.bounds.x, node.bounds.y
    commands = tuple([_from(origin, command) for command in shape.commands])
    return _followed(commands, to_view.m11(), gap).translated(to_view.map(QPointF(*origin)))


def _from(origin: tuple[float, float], command: Command) -> tuple[str | float, ...]:
    kind, *numbers = command
    return kind, *[round(float(number) - origin[place % 2], _DECIMALS) for place, number in enumerate(numbers)]


@forgettable
@lru_cache(_FOLLOWED_KEPT)
def _followed(commands: tuple[Command, ...], scale: float, gap: float) -> QPainterPath:
    """Return what lies around an outline, once for all the places it is dragged to."""
    stroker = QPainterPathStroker()
    stroker.setWidth(2 * gap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    followed = QTransform.fromScale(scale, scale).map(paths.build(commands))
    return followed.united(stroker.createStroke(followed)).simplified()


def _boxed(to_view: QTransform, bounds: Rect, gap: float) -> QPainterPath:
    figure = QPainterPath()
    box = to_view.mapRect(QRectF(*bounds)).adjusted(-gap, -gap, gap, gap)
    figure.addRoundedRect(box, _CORNER_PX, _CORNER_PX)
    return figure


def _pen(code: str, *, width: float = _LINE_PX, opacity: float = 1.0) -> QPen:
    shade = QColor(code)
    shade.setAlphaF(opacity)
    return QPen(shade, width)
