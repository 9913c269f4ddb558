"""Moving a view to another part of the map: smoothly, or at once where the person or the system wants no movement."""

import math
from typing import NamedTuple

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QVariantAnimation
from PySide6.QtWidgets import QStyle

from journeycanvas.ui.canvas import zooming
from journeycanvas.ui.canvas.map_view import MapView

LONGEST_MS = 240


class Sight(NamedTuple):
    """What a view looks at: the point in its middle, and how many pixels a point takes."""

    x: float
    y: float
    detail: float


class Gliding:
    """Moves one view."""

    def __init__(self, view: MapView, *, is_smooth: bool) -> None:
        """Belong to a view."""
        self._view = view
        self._is_smooth = is_smooth
        self._way = (Sight(0.0, 0.0, 1.0), Sight(0.0, 0.0, 1.0))
        self._animation = QVariantAnimation(view)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(self._go)

    @property
    def is_moving(self) -> bool:
        """Whether the view is on its way."""
        return self._animation.state() == QVariantAnimation.State.Running

    def to(self, sight: Sight) -> None:
        """Move to what is to be seen."""
        self._animation.stop()
        self._way = (sight_of(self._view), sight)
        hint = self._view.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self._view)
        if not self._is_smooth or hint <= 0:
            look_at(self._view, sight)
            return
        self._animation.setDuration(min(LONGEST_MS, hint))
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.start()

    def at_once(self, sight: Sight) -> None:
        """Look at something without moving there."""
        self._animation.stop()
        look_at(self._view, sight)

    def _go(self, share: object) -> None:
        if isinstance(share, float):
            look_at(self._view, _between(*self._way, share))


def look_at(view: MapView, sight: Sight) -> None:
    """Show a point in the middle of a view, at a detail, as far as the view can."""
    view.set_zoom(sight.detail / zooming.PIXELS_A_POINT)
    middle = QRectF(view.viewport().rect()).center()
    away = middle - view.viewportTransform().map(QPointF(sight.x, sight.y))
    view.scroll_by(away.x(), away.y())


def sight_of(view: MapView) -> Sight:
    """Return what a view looks at."""
    at = view.scene_point(QRectF(view.viewport().rect()).center())
    return Sight(at.x(), at.y(), view.detail())


def _between(start: Sight, end: Sight, share: float) -> Sight:
    """Return a sight on the way: the zoom changes by the same factor at each step, as it is seen."""
    if share >= 1.0:
        return end
    detail = start.detail * math.pow(end.detail / start.detail, share)
    return Sight(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share, detail)
