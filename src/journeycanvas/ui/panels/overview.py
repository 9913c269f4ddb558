"""The overview: the whole map small, with a frame round what is in sight, to be dragged."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)

from journeycanvas.language import _
from journeycanvas.session.session import Session
from journeycanvas.theme.window import LIGHT, WindowColours
from journeycanvas.ui.calling import told
from journeycanvas.ui.canvas import Canvas
from journeycanvas.ui.paint.sheet import paint_scene, sheet_size
from journeycanvas.ui.panels.panel import Panel

_PAUSE_MS = 250
"""How long after a change the small map is drawn again, so that a drag is not slowed down."""
_MARGIN = 8
_LEAST_WIDTH, _LEAST_HEIGHT = 200, 90
_LEAST, _MOST = 90, 260
_STEP = 0.1
"""How far an arrow goes, in widths of what is in sight."""
_ARROWS = {
    Qt.Key.Key_Left: (-_STEP, 0.0),
    Qt.Key.Key_Right: (_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -_STEP),
    Qt.Key.Key_Down: (0.0, _STEP),
}


class OverviewPanel(Panel):
    """Shows where in the map the canvas is, and takes it elsewhere."""

    def __init__(self, canvas: Canvas) -> None:
        """Follow a canvas."""
        super().__init__()
        self._canvas = canvas
        self._session: Session | None = None
        self._colours = LIGHT
        self._picture = QPixmap()
        self._later = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._later.timeout.connect(self._draw)
        canvas.horizontalScrollBar().valueChanged.connect(self.update)
        canvas.verticalScrollBar().valueChanged.connect(self.update)
        canvas.zoom_changed.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(_LEAST_WIDTH, _LEAST_HEIGHT)

    def show_session(self, session: Session | None) -> None:
        self._session = session
        self._draw()

    def follow(self) -> None:
        if not self._later.isActive():
            self._later.start()

    def dress(self, colours: WindowColours) -> None:
        self._colours = colours
        self.update()

    def retranslate(self) -> None:
        self.setAccessibleName(_("Overview of the map"))
        self.setAccessibleDescription(_("Arrow keys move what is in sight, plus and minus change the zoom."))

    @property
    def frame(self) -> QRectF:
        """The frame round what is in sight, in pixels of the panel."""
        room, scale = self._room(), self._scale()
        seen = self._canvas.seen()
        frame = QRectF(room.x() + seen.x * scale, room.y() + seen.y * scale, seen.width * scale, seen.height * scale)
        return frame.intersected(room.adjusted(-2, -2, 2, 2))

    def _room(self) -> QRectF:
        """Return where the sheet is drawn."""
        if self._session is None:
            return QRectF()
        width, height = sheet_size(self._session.scene)
        scale = self._scale()
        return QRectF(
            (self.width() - width * scale) / 2, (self.height() - height * scale) / 2, width * scale, height * scale
        )

    def _scale(self) -> float:
        if self._session is None:
            return 1.0
        width, height = sheet_size(self._session.scene)
        room = QSize(max(1, self.width() - 2 * _MARGIN), max(1, self.height() - 2 * _MARGIN))
        return min(room.width() / width, room.height() / height)

    def _draw(self) -> None:
        """Draw the map small."""
        room = self._room()
        if self._session is None or room.isEmpty() or not self.isVisible():
            self._picture = QPixmap()
        else:
            ratio, scale = self.devicePixelRatioF(), self._scale()
            self._picture = QPixmap(room.size().toSize() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            with QPainter(self._picture) as painter:
                painter.scale(scale, scale)
                paint_scene(painter, self._session.scene, on_paper=False)
        self.update()

    def _go(self, at: QPointF) -> None:
        """Bring a point of the small map to the middle of the canvas."""
        room, scale, seen = self._room(), self._scale(), self._canvas.seen()
        middle_x, middle_y = seen.middle
        to_x, to_y = (at.x() - room.x()) / scale, (at.y() - room.y()) / scale
        detail = self._canvas.detail()
        self._canvas.scroll_by((middle_x - to_x) * detail, (middle_y - to_y) * detail)

    # Qt's own

    @told
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._colours.desk))
            if self._picture.isNull():
                return
            painter.drawPixmap(self._room().topLeft(), self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            wash = QColor(self._colours.focus)
            wash.setAlphaF(0.10)
            painter.setPen(QPen(QColor(self._colours.focus), 3.0 if self.hasFocus() else 2.0))
            painter.setBrush(wash)
            painter.drawRoundedRect(self.frame, 2.0, 2.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = QPixmap()
        self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        self._later.start(0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y() > 0:
            self._canvas.zoom_in()
        else:
            self._canvas.zoom_out()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is not None:
            view = self._canvas.viewport().size()
            self._canvas.scroll_by(-way[0] * view.width(), -way[1] * view.height())
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._canvas.zoom_in()
        elif event.key() == Qt.Key.Key_Minus:
            self._canvas.zoom_out()
        else:
            super().keyPressEvent(event)
