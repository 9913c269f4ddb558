"""Scrolling by itself while something is dragged against the edge of the view."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer

_EDGE_PX = 18.0
_FRAME_MS = 16
_SPEED = 0.35
"""Pixels scrolled a frame, for each pixel past the edge."""
_FASTEST_PX = 28.0


class EdgeScrolling(QObject):
    """Scrolls as fast as the pointer is past the edge, until it comes back or the drag ends."""

    def __init__(self, parent: QObject, scroll: Callable[[float, float], None]) -> None:
        """Call scroll with the pixels to move the map by, again and again."""
        super().__init__(parent)
        self._scroll = scroll
        self._way = QPointF()
        self._timer = QTimer(self, interval=_FRAME_MS)
        self._timer.timeout.connect(self._go)

    def drag_to(self, at: QPointF, view: QRectF) -> None:
        """Follow what is dragged to a place of the view."""
        room = view.adjusted(_EDGE_PX, _EDGE_PX, -_EDGE_PX, -_EDGE_PX)
        self._way = QPointF(_past(at.x(), room.left(), room.right()), _past(at.y(), room.top(), room.bottom()))
        if self._way.isNull():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """End with the drag."""
        self._timer.stop()

    def _go(self) -> None:
        self._scroll(-_speed(self._way.x()), -_speed(self._way.y()))


def _past(at: float, low: float, high: float) -> float:
    return min(0.0, at - low) + max(0.0, at - high)


def _speed(past: float) -> float:
    return max(-_FASTEST_PX, min(_FASTEST_PX, past * _SPEED))
