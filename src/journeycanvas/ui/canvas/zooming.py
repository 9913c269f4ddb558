"""How far the map can be zoomed, and in which steps."""

import math
from bisect import bisect_left, bisect_right

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QAbstractScrollArea

LEAST, MOST = 0.05, 16.0
PIXELS_A_POINT = 96.0 / 72.0
"""At 100 % a point of the drawing is as large as on a screen of 96 pixels an inch."""

_MARGIN_PX = 28.0
"""The desk that is seen around a sheet that fits."""
_ROOM = 0.4
"""How far a larger sheet can be pushed aside, in views."""
_STEPS = (0.05, 0.08, 0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0)
_ROUNDING = 1.001
_NOTCH = 1.2
"""What one notch of a wheel, or as long a way of two fingers, zooms by."""
_NOTCH_DEGREES_8 = 120.0


def within_limits(zoom: float, *, least: float = LEAST) -> float:
    """Return the nearest zoom that is allowed; a map that is huge may be seen as a whole, however small that is."""
    return min(MOST, max(min(LEAST, least), zoom))


def next_step_in(zoom: float) -> float:
    """Return the next larger of the round figures."""
    return _STEPS[min(bisect_right(_STEPS, zoom * _ROUNDING), len(_STEPS) - 1)]


def next_step_out(zoom: float) -> float:
    """Return the next smaller of the round figures; below the least one, half."""
    place = bisect_left(_STEPS, zoom / _ROUNDING)
    return _STEPS[place - 1] if place else zoom / 2


def by_wheel(zoom: float, angle: float) -> float:
    """Return the zoom after a turn of the wheel, in eighths of a degree."""
    return zoom * math.pow(_NOTCH, angle / _NOTCH_DEGREES_8)


def fitting(sheet: float, view_px: float) -> float:
    """Return the zoom at which a side of the sheet, in points, fits a side of the view."""
    return max(1.0, view_px - 2 * _MARGIN_PX) / max(sheet, 1.0) / PIXELS_A_POINT


def sides(sheet: tuple[float, float], view: QSize) -> tuple[float, float]:
    """Return the zooms at which the sheet is as wide, and as high, as some room in pixels."""
    return fitting(sheet[0], view.width()), fitting(sheet[1], view.height())


def desk(sheet_px: float, view_px: float) -> float:
    """Return how much desk there is on each side of the sheet, in pixels: little where it fits."""
    return view_px * _ROOM if sheet_px + 2 * _MARGIN_PX > view_px + 1 else _MARGIN_PX / 2


def room(sheet: tuple[float, float], view: QSize, *, detail: float) -> QRectF:
    """Return what can be scrolled to, in points: the sheet with some desk around it; detail is pixels to a point."""
    width, height = sheet
    x = desk(width * detail, view.width()) / detail
    y = desk(height * detail, view.height()) / detail
    return QRectF(-x, -y, width + 2 * x, height + 2 * y)


def scroll_to_corner(view: QAbstractScrollArea) -> None:
    """Bring the left top corner of the sheet into that of a view, with a little desk around it."""
    for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
        bar.setValue(round(-_MARGIN_PX))
