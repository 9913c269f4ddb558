"""The map on the screen of a presentation: nothing to edit, no prompts, and the names of the lanes beside the stage."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node, Scene
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
_GROUND, _INK = "#EEF1F6", "#3A4557"


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
        self._left_of: float | None = None
        for set_policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_map(self, scene: Scene) -> None:
        """Show what is on paper of a scene."""
        self._heads = tuple((node.bounds, node.name) for node in scene.nodes if node.role == "lane")
        self.show_scene(scene._replace(groups=tuple(map(_on_paper, scene.groups))))

    def name_lanes_left_of(self, x: float | None) -> None:
        """Name the lanes in sight left of a place of the scene, where there is room; None names none."""
        self._left_of = x
        self.view_moved()

    def view_moved(self) -> None:
        """Keep the names of the lanes beside what is seen of them."""
        self.show_marks(tuple(self._names()) if self._left_of is not None else ())

    def _names(self) -> list[Mark]:
        font = QFont(fonts.font("semibold", 10.0))
        size = max(1.0, self.viewport().height() * _LETTERS)
        font.setPixelSize(round(size))
        room = self.viewportTransform().map(QPointF(self._left_of or 0.0, 0.0)).x() - 2 * _AWAY * size
        found = []
        for box, name in self._heads:
            band = self.viewportTransform().mapRect(QRectF(*box))
            if band.right() > 0.0:
                continue
            top = max(band.top(), 0.0) + _AWAY * size
            high = (1.3 + _PAD) * size
            wide = QFontMetricsF(font).horizontalAdvance(name) + 2 * _PAD * size
            if wide <= room and top + high <= min(band.bottom(), float(self.viewport().height())):
                figure = QPainterPath()
                figure.addRoundedRect(QRectF(_AWAY * size, top, wide, high), high / 4, high / 4)
                found.append(Mark(figure, _hairless(_INK), ink.brush(_GROUND), name, font))
        return found

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


def _hairless(code: str) -> QPen:
    """Return a pen that writes in a colour, and draws lines too thin to be seen."""
    return QPen(QColor(code), 0.01)
