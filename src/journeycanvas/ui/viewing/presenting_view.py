"""The map on the screen of a presentation: nothing to edit, no prompts, and the names of the lanes beside the stage."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import EditableText, Node, Scene
from journeycanvas.ui.canvas.desk import DeskColours
from journeycanvas.ui.canvas.map_view import MapView
from journeycanvas.ui.canvas.marks import Mark
from journeycanvas.ui.paint import fonts, ink
from journeycanvas.ui.paint.sheet import PAPER

_WHITE = DeskColours(desk=PAPER, shadow=PAPER, selection="#2F6BE0", focus="#1F2633", guide="#2F6BE0")
_REACH = 2.0
_LETTERS = 0.019
"""The size of the names of lanes, in heights of the view."""
_PAD, _AWAY = 0.6, 0.9
"""In sizes of the letters."""
_GROUND, _INK, _EDGE = "#EEF1F6", "#3A4557", "#DDE2EA"
_HEAD_EDGE = 4.0
"""Points of a head before its icon begins: so much of it may be out of sight."""
_LEAST_IN_SIGHT = 12.0
"""Points of a lane that must be shown for it to be named."""


class PresentingView(MapView):
    """Shows a map to a room."""

    clicked = Signal(object, QPointF)
    """The node that was clicked, or None, and where in the scene."""
    back_wanted = Signal()
    pointer_moved = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._colours = _WHITE
        self._heads: tuple[tuple[Rect, str], ...] = ()
        self._phases: tuple[tuple[EditableText, Rect], ...] = ()
        self._beside: Rect | None = None
        for set_policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_map(self, scene: Scene) -> None:
        """Show what is on paper of a scene."""
        self._heads = tuple((node.bounds, node.name) for node in scene.nodes if node.role == "lane")
        self._phases = tuple(
            (node.texts[0], node.bounds) for node in scene.nodes if node.role == "phase" and node.texts
        )
        self.show_scene(scene._replace(groups=tuple(map(_on_paper, scene.groups))))

    def name_lanes_beside(self, box: Rect | None) -> None:
        """Name the lanes of a part of the scene left of it, where their heads are not seen; None names none."""
        self._beside = box
        self.view_moved()

    def view_moved(self) -> None:
        """Keep the names of the lanes beside what is seen of them."""
        self.show_marks(tuple(self._names(self._beside)) if self._beside is not None else ())

    def _names(self, shown: Rect) -> list[Mark]:
        """Return the names of lanes on a ground of their own, which covers what the edge would cut of their heads."""
        font = QFont(fonts.font("semibold", 10.0))
        size = max(1.0, self.viewport().height() * _LETTERS)
        font.setPixelSize(round(size))
        to_view = self.viewportTransform()
        room = to_view.map(QPointF(shown.x, 0.0)).x() - 1.0
        heads = [(to_view.mapRect(QRectF(*box)), box, name) for box, name in self._heads]
        if all(head.left() >= -_HEAD_EDGE * to_view.m11() for head, _box, _name in heads):
            return []
        found = []
        for head, box, name in heads:
            if min(box.bottom, shown.bottom) - max(box.y, shown.y) < _LEAST_IN_SIGHT:
                continue
            top = max(head.top(), to_view.map(QPointF(0.0, shown.y)).y(), 0.0) + _AWAY * size
            high = (1.3 + _PAD) * size
            wide = QFontMetricsF(font).horizontalAdvance(name) + 2 * _PAD * size
            if wide <= room - 2 * _AWAY * size and top + high <= min(head.bottom(), float(self.viewport().height())):
                figure = QPainterPath()
                figure.addRoundedRect(QRectF(_AWAY * size, top, wide, high), high / 4, high / 4)
                found.append(Mark(figure, _hairless(_INK), ink.brush(_GROUND), name, font))
        ends = [mark.figure.boundingRect().right() + _AWAY * size for mark in found]
        ends += [head.right() for head, _box, _name in heads]
        if room <= 0.0:
            return []
        edge = min(max(ends), room)
        ground = _box(QRectF(-1.0, -1.0, edge + 1.0, self.viewport().height() + 2.0))
        return [*self._phase(shown, edge), Mark(ground, QPen(QColor(_EDGE)), ink.brush(PAPER)), *found]

    def _phase(self, shown: Rect, edge: float) -> list[Mark]:
        """Return the name of the phase over its stage, where it begins left of an edge that would cut it."""
        to_view = self.viewportTransform()
        middle = shown.middle[0]
        for text, span in self._phases:
            written = to_view.mapRect(QRectF(*text.box))
            if span.x <= middle <= span.right and written.left() < edge:
                font = QFont(fonts.font("semibold", 10.0))
                font.setPixelSize(max(1, round(text.size * to_view.m11())))
                name = " ".join(text.text.split()).upper()
                wide = QFontMetricsF(font).horizontalAdvance(name)
                at = QRectF(to_view.map(QPointF(shown.x, 0.0)).x() + 1.0, written.top(), wide, written.height())
                cover = QRectF(QPointF(0.0, written.top()), QPointF(written.right(), written.bottom()))
                clean = Mark(_box(cover), _hairless(PAPER), ink.brush(PAPER))
                room = to_view.map(QPointF(span.right, 0.0)).x() - at.left()
                return (
                    [clean, Mark(_box(at), _hairless(text.fill), ink.NO_BRUSH, name, font)] if wide <= room else [clean]
                )
        return []

    def _touchpoint_at(self, at: QPointF) -> Node | None:
        near = self.nodes_in(Rect(at.x() - _REACH, at.y() - _REACH, 2 * _REACH, 2 * _REACH))
        found = (n for n in reversed(near) if n.role in ("touchpoint", "label"))
        return next((n for n in found if n.bounds.grown(_REACH).contains(at.x(), at.y())), None)

    # Qt's own

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        at = self.scene_point(event.position())
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(self._touchpoint_at(at), at)
        elif event.button() == Qt.MouseButton.RightButton:
            self.back_wanted.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        is_link = self._touchpoint_at(self.scene_point(event.position())) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor)
        self.pointer_moved.emit()


def _on_paper(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    return nodes if all(node.on_paper for node in nodes) else tuple(node for node in nodes if node.on_paper)


def _box(box: QRectF) -> QPainterPath:
    figure = QPainterPath()
    figure.addRect(box)
    return figure


def _hairless(code: str) -> QPen:
    """Return a pen that writes in a colour, and draws lines too thin to be seen."""
    return QPen(QColor(code), 0.01)
