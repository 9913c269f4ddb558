"""The matrix as a person works with it: marks are chosen, dragged to a degree, and moved by the arrow keys."""

from __future__ import annotations

from math import inf

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFontInfo,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QWidget

from journeycanvas.layout.matrix import LEAST_WIDTH, Matrix
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Node
from journeycanvas.scene.shifting import shifted
from journeycanvas.theme.paper import PAPER
from journeycanvas.theme.window import LIGHT
from journeycanvas.ui.calling import told
from journeycanvas.ui.paint import ink
from journeycanvas.ui.paint.scene_painter import ScenePainter

MARGIN = 10
WAYS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ASIDE = 2.0
"""How much more a step to the side costs than one straight on, for an arrow key that looks for the next mark."""


class MatrixChart(QWidget):
    """Paints a matrix on white paper, as the map is; it only says what a person wants."""

    chosen = Signal(str)
    """A mark was chosen; nothing where it is empty."""
    rated = Signal(str, int, int)
    """A mark was let go on an impact and an effort."""
    unrated = Signal(str)
    """A mark was let go on the strip of what is not yet rated."""
    key_pressed = Signal(object)
    """A key that is not about choosing."""
    opened = Signal(str)
    menu_wanted = Signal(str, QPointF)
    text_size_changed = Signal()
    dragged_to = Signal(QPointF)
    """Where the hand is while it drags."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.matrix: Matrix | None = None
        self.room = 1000
        """The width in pixels that there is."""
        self.focus = LIGHT.focus
        self._selection: frozenset[str] = frozenset()
        self._current = ""
        self._pressed_at: QPointF | None = None
        self._hand: QPointF | None = None
        """Where the pointer is while a mark is dragged."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    @property
    def scale(self) -> float:
        """How many pixels a point of the matrix takes: texts as large as those of the window, if they fit."""
        return min(QFontInfo(self.font()).pixelSize() / PAPER.type.label, (self.room - 2 * MARGIN) / LEAST_WIDTH)

    @property
    def current(self) -> str:
        """The recommendation that keys are about; empty for none."""
        return self._current

    @property
    def is_dragging(self) -> bool:
        """Whether a mark is in hand."""
        return self._hand is not None

    def show_matrix(self, matrix: Matrix) -> None:
        """Show a matrix; what is in hand is dropped where it no longer stands in it."""
        self.matrix = matrix
        if self._mark(self._current) is None:
            self._current = ""
            self.drop()
        self.setFixedHeight(round(matrix.height * self.scale) + 2 * MARGIN)
        self.update()

    def show_selection(self, selection: frozenset[str]) -> None:
        """Show what is selected; the keys are about it where it is one."""
        shown = [mark.record for mark in self.matrix.marks if mark.record in selection] if self.matrix else []
        self._selection = frozenset(str(id) for id in shown)
        if len(shown) == 1 and shown[0] != self._current:
            self._current = str(shown[0])
            self.say()
        self.update()

    def say(self) -> None:
        """Tell a screen reader what the keys are about."""
        mark = self._mark(self._current)
        self.setAccessibleDescription(mark.name if mark else "")
        if mark is not None and self.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, mark.name))

    def drop(self) -> None:
        """Let go of what is in hand, where it was."""
        self._hand = self._pressed_at = None
        self.unsetCursor()
        self.update()

    def place_of(self, id: str) -> QRectF:
        """Return where a mark is, in pixels of the chart."""
        mark = self._mark(id)
        return self._in_pixels(mark.bounds) if mark is not None else QRectF()

    def place_of_rating(self, impact: int, effort: int) -> QRectF:
        """Return where a cell is, in pixels of the chart."""
        return self._in_pixels(self.matrix.cells[impact, effort]) if self.matrix else QRectF()

    def choose_next(self, way: tuple[int, int]) -> None:
        """Choose the nearest mark that lies in a direction, or the first one where none is chosen."""
        marks = self.matrix.marks if self.matrix else ()
        here = self._mark(self._current)
        if here is None:
            found = marks[0] if marks else None
        else:
            found = min((one for one in marks if one is not here), key=lambda one: _cost(here, one, way), default=None)
            if found is not None and _cost(here, found, way) == inf:
                found = None
        if found is not None:
            self.chosen.emit(found.record)

    def _mark(self, id: str) -> Node | None:
        return next((one for one in self.matrix.marks if one.record == id), None) if self.matrix and id else None

    def _mark_at(self, at: QPointF) -> str:
        found = self.matrix.mark_at(*self._in_points(at)) if self.matrix else None
        return str(found.record) if found is not None else ""

    def _in_points(self, at: QPointF) -> tuple[float, float]:
        return (at.x() - MARGIN) / self.scale, (at.y() - MARGIN) / self.scale

    def _in_pixels(self, box: Rect) -> QRectF:
        scale = self.scale
        return QRectF(MARGIN + box.x * scale, MARGIN + box.y * scale, box.width * scale, box.height * scale)

    def _target(self) -> Rect | None:
        """Return the cell or the strip under the hand."""
        if self.matrix is None or self._hand is None:
            return None
        x, y = self._in_points(self._hand)
        rating = self.matrix.rating_at(x, y)
        if rating is not None:
            return self.matrix.cells[rating]
        return self.matrix.strip if self.matrix.strip.contains(x, y) else None

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(360, 420)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in WAYS or event.key() in (Qt.Key.Key_0, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()
                return True
            if event.key() == Qt.Key.Key_Escape and self.is_dragging:
                event.accept()
                return True
        return super().event(event)

    @told
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), ink.colour(PAPER.colours.paper))
            if self.matrix is None:
                return
            painter.save()
            painter.translate(MARGIN, MARGIN)
            painter.scale(self.scale, self.scale)
            artist = ScenePainter(painter)
            for node in self.matrix.nodes:
                artist.paint(node)
            painter.restore()
            for id in self._selection | ({self._current} if self._current and self.hasFocus() else frozenset()):
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(self.focus), 2.0))
                painter.drawRoundedRect(self.place_of(id).adjusted(-3, -3, 3, 3), 6.0, 6.0)
            self._paint_hand(painter)

    def _paint_hand(self, painter: QPainter) -> None:
        mark = self._mark(self._current)
        if mark is None or self._hand is None or self._pressed_at is None:
            return
        target = self._target()
        if target is not None:
            wash = QColor(self.focus)
            wash.setAlphaF(0.12)
            painter.setBrush(wash)
            painter.setPen(QPen(QColor(self.focus), 2.0))
            painter.drawRoundedRect(self._in_pixels(target), 4.0, 4.0)
        by = (self._hand - self._pressed_at) / self.scale
        painter.translate(MARGIN, MARGIN)
        painter.scale(self.scale, self.scale)
        painter.setOpacity(0.85)
        ScenePainter(painter).paint(shifted(mark, by.x(), by.y()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.text_size_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.say()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.drop()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self.is_dragging:
            return
        id = self._mark_at(event.position())
        self._current = id
        self.chosen.emit(id)
        if id and self._current == id:
            self._pressed_at = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            over = self._mark_at(event.position())
            self.setCursor(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        far = (event.position() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if self.is_dragging or far:
            self._hand = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged_to.emit(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        was_dragging, id, matrix = self.is_dragging, self._current, self.matrix
        self.drop()
        if not was_dragging or matrix is None:
            return
        x, y = self._in_points(event.position())
        rating = matrix.rating_at(x, y)
        if rating is not None:
            self.rated.emit(id, *rating)
        elif matrix.strip.contains(x, y):
            self.unrated.emit(id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        id = self._mark_at(event.position())
        if id:
            self.opened.emit(id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        id = self._current if by_key else self._mark_at(QPointF(event.pos()))
        if id:
            at = self.place_of(id).center() if by_key else QPointF(event.pos())
            self.chosen.emit(id)
            self.menu_wanted.emit(id, QPointF(self.mapToGlobal(at.toPoint())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._pressed_at is not None:
            self.drop()
        elif event.key() in WAYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.choose_next(WAYS[event.key()])
        else:
            event.ignore()
            self.key_pressed.emit(event)
            if not event.isAccepted():
                super().keyPressEvent(event)


def _cost(here: Node, there: Node, way: tuple[int, int]) -> float:
    (x1, y1), (x2, y2) = here.bounds.middle, there.bounds.middle
    along = (x2 - x1) * way[0] + (y2 - y1) * way[1]
    aside = abs((x2 - x1) * way[1]) + abs((y2 - y1) * way[0])
    return along + _ASIDE * aside if along > 0 else inf
