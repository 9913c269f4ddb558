"""How far drawings reach, and how large they get on the screen."""

import math

from PySide6.QtGui import QTransform

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.shapes import Rule


def reaches(rule: Rule, box: Rect) -> bool:
    """Tell whether a rule may reach into a rectangle."""
    out, left, top, right, bottom = rule.stroke_width, box.x, box.y, box.right, box.bottom
    return (
        min(rule.x1, rule.x2) - out <= right
        and max(rule.x1, rule.x2) + out >= left
        and min(rule.y1, rule.y2) - out <= bottom
        and max(rule.y1, rule.y2) + out >= top
    )


def pixels_per_point(transform: QTransform) -> float:
    """Return how many pixels a point takes, however the drawing is turned."""
    return math.sqrt(abs(transform.determinant()))
