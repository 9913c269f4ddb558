"""How far drawings reach, and how large they get on the screen."""

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTransform

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.shapes import Gradient, Rule


def reaches(rule: Rule, box: Rect) -> bool:
    """Tell whether a rule may reach into a rectangle."""
    # Of the grid of a large map most rules are out of sight: the quickest that can be.
    x1, y1, x2, y2, out = rule.x1, rule.y1, rule.x2, rule.y2, rule.stroke_width
    left, top, width, height = box
    right, bottom = left + width + out, top + height + out
    left -= out
    top -= out
    return (
        (x1 <= right or x2 <= right)
        and (x1 >= left or x2 >= left)
        and (y1 <= bottom or y2 <= bottom)
        and (y1 >= top or y2 >= top)
    )


def is_clear(fade: Gradient, top: float, bottom: float) -> bool:
    """Tell whether a fade paints nothing between two heights: beyond its clear end."""
    return (top >= fade.bottom and _is_clear(fade.to_colour)) or (bottom <= fade.top and _is_clear(fade.from_colour))


def _is_clear(colour: str) -> bool:
    return colour[7:] == "00"


def rect_of(box: QRectF) -> Rect:
    """Return a rectangle of Qt as one of scenes."""
    return Rect(box.x(), box.y(), box.width(), box.height())


def pixels_per_point(transform: QTransform) -> float:
    """Return how many pixels a point takes, however the drawing is turned."""
    return math.sqrt(abs(transform.determinant()))


def is_raster(painter: QPainter) -> bool:
    """Tell whether a painter makes pixels, and no pages."""
    from PySide6.QtGui import QPaintEngine  # local: only what is exported or printed asks

    return painter.paintEngine().type() == QPaintEngine.Type.Raster
