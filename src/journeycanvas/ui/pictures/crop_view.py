"""A picture with the frame that cuts it, dragged by its edges and corners or moved with the keys."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeycanvas.edits.cropping import Edge, grown, moved, stretched
from journeycanvas.edits.pictures import WHOLE
from journeycanvas.language import _
from journeycanvas.model.picture import Crop
from journeycanvas.ui import speech
from journeycanvas.ui.calling import told

_ROOM = 12
"""Around the picture, so that the edges of the frame can be seen and taken hold of."""
_SIZE = (600, 460)
_REACH = 12.0
_GRIP = 9.0
_STEP, _LEAP = 0.01, 0.05
_SHADE = QColor(15, 20, 30, 150)
_LINE, _RIM = QColor("#FFFFFF"), QColor("#2F4B7C")
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_CURSORS: dict[frozenset[Edge], Qt.CursorShape] = {
    frozenset({"left"}): Qt.CursorShape.SizeHorCursor,
    frozenset({"right"}): Qt.CursorShape.SizeHorCursor,
    frozenset({"top"}): Qt.CursorShape.SizeVerCursor,
    frozenset({"bottom"}): Qt.CursorShape.SizeVerCursor,
    frozenset({"left", "top"}): Qt.CursorShape.SizeFDiagCursor,
    frozenset({"right", "bottom"}): Qt.CursorShape.SizeFDiagCursor,
    frozenset({"right", "top"}): Qt.CursorShape.SizeBDiagCursor,
    frozenset({"left", "bottom"}): Qt.CursorShape.SizeBDiagCursor,
}


class CropView(QWidget):
    """Shows a picture, and which part of it is kept."""

    changed = Signal()

    def __init__(self, image: QImage, part: Crop, *, is_round: bool) -> None:
        """Begin with a part; a round one stays as high as it is wide."""
        super().__init__()
        self._image = image
        self._is_round = is_round
        self._ratio = image.width() / image.height() if is_round else None
        self._part = part
        self._held: tuple[QPointF, Crop, frozenset[Edge]] | None = None
        self.setMinimumSize(320, 240)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(_("Part of the picture that is kept"))
        self._tell()

    @property
    def part(self) -> Crop:
        """The part that is kept."""
        return self._part

    def show_part(self, part: Crop) -> None:
        """Keep another part."""
        if part != self._part:
            self._part = part
            self._tell()
            self.update()
            self.changed.emit()

    def show_whole(self) -> None:
        """Keep as much of the picture as there is."""
        self.show_part(WHOLE if self._ratio is None else grown(self._part, 1.0, ratio=self._ratio))

    def _tell(self) -> None:
        text = _("Left {left} %, top {top} %, width {width} %, height {height} %")
        sides = {"left": self._part.x, "top": self._part.y, "width": self._part.width, "height": self._part.height}
        self.setAccessibleDescription(
            text.format(**{name: speech.number(value * 100) for name, value in sides.items()})
        )

    def _place(self) -> QRectF:
        """Return where the picture is drawn."""
        room = QRectF(self.rect()).adjusted(_ROOM, _ROOM, -_ROOM, -_ROOM)
        scale = min(room.width() / self._image.width(), room.height() / self._image.height())
        width, height = self._image.width() * scale, self._image.height() * scale
        return QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)

    def frame(self) -> QRectF:
        """Return where the frame is drawn."""
        place, part = self._place(), self._part
        return QRectF(
            place.x() + part.x * place.width(),
            place.y() + part.y * place.height(),
            part.width * place.width(),
            part.height * place.height(),
        )

    def _edges_at(self, at: QPointF) -> frozenset[Edge] | None:
        """Return the edges of the frame within reach, none inside it; None away from it."""
        frame = self.frame()
        if not frame.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(at):
            return None
        across = {"left": abs(at.x() - frame.left()), "right": abs(at.x() - frame.right())}
        down = {"top": abs(at.y() - frame.top()), "bottom": abs(at.y() - frame.bottom())}
        found: set[Edge] = set()
        if min(across.values()) <= _REACH:
            found.add("left" if across["left"] < across["right"] else "right")
        if min(down.values()) <= _REACH:
            found.add("top" if down["top"] < down["bottom"] else "bottom")
        return frozenset(found)

    def _dragged(self, at: QPointF) -> Crop:
        assert self._held is not None
        start, part, edges = self._held
        place = self._place()
        dx, dy = (at.x() - start.x()) / place.width(), (at.y() - start.y()) / place.height()
        return stretched(part, edges, dx=dx, dy=dy, ratio=self._ratio) if edges else moved(part, dx, dy)

    def _grips(self, frame: QRectF) -> Iterator[QPointF]:
        middle = frame.center()
        for x in (frame.left(), middle.x(), frame.right()):
            for y in (frame.top(), middle.y(), frame.bottom()):
                if (x, y) != (middle.x(), middle.y()):
                    yield QPointF(x, y)

    # Qt's own

    def sizeHint(self) -> QSize:
        width, height = _SIZE
        ratio = self._image.height() / self._image.width()
        return QSize(width, max(height // 2, min(height, round((width - 2 * _ROOM) * ratio) + 2 * _ROOM)))

    @told
    def paintEvent(self, event: QPaintEvent) -> None:
        frame = self.frame()
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self._place(), self._image)
            shade, kept = QPainterPath(), QPainterPath()
            shade.addRect(self._place())
            if self._is_round:
                kept.addEllipse(frame)
            else:
                kept.addRect(frame)
            painter.fillPath(shade.subtracted(kept), _SHADE)
            for colour, width in ((_RIM, 3.0 if self.hasFocus() else 2.0), (_LINE, 1.0)):
                painter.setPen(QPen(colour, width))
                painter.drawRect(frame)
            painter.setPen(QPen(_RIM, 1.5))
            painter.setBrush(_LINE)
            for grip in self._grips(frame):
                painter.drawRect(QRectF(grip.x() - _GRIP / 2, grip.y() - _GRIP / 2, _GRIP, _GRIP))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        edges = self._edges_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and edges is not None:
            self._held = (event.position(), self._part, edges)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self.show_part(self._dragged(event.position()))
            return
        edges = self._edges_at(event.position())
        inside = Qt.CursorShape.ArrowCursor if edges is None else Qt.CursorShape.SizeAllCursor
        self.setCursor(_CURSORS.get(edges or frozenset(), inside))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = Qt.Key(event.key()), event.modifiers()
        step = _LEAP if keys & Qt.KeyboardModifier.ControlModifier else _STEP
        if key == Qt.Key.Key_Escape and self._held is not None:
            self.show_part(self._held[1])
            self._held = None
        elif key in _ARROWS:
            dx, dy = (way * step for way in _ARROWS[key])
            if keys & Qt.KeyboardModifier.ShiftModifier:
                edges: frozenset[Edge] = frozenset({"right"} if dx else {"bottom"})
                self.show_part(stretched(self._part, edges, dx=dx, dy=dy, ratio=self._ratio))
            else:
                self.show_part(moved(self._part, dx, dy))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            by = _LEAP if key == Qt.Key.Key_Plus else -_LEAP
            self.show_part(grown(self._part, by, ratio=self._ratio))
        else:
            super().keyPressEvent(event)
