"""Colours, pens and brushes, each made once."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPen

from journeycanvas.remembering import forgettable
from journeycanvas.scene.shapes import Gradient

NO_PEN = QPen(Qt.PenStyle.NoPen)
NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)

OPAQUE_BRUSH = QBrush(Qt.GlobalColor.black)
"""WORKAROUND: printers draw pictures as transparent as the last brush was, so this one is set before."""

_KEPT = 4096
_FADE_STEPS = 256
_FAINT = 0.4
_MITRE_LIMIT = 4.0
"""As in SVG; Qt counts it from the middle of the line, so half as far."""


@lru_cache(_KEPT)
def colour(code: str) -> QColor:
    """Return the colour written #rrggbb or #rrggbbaa."""
    return QColor(int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16), int(code[7:9] or "ff", 16))


@lru_cache(_KEPT)
def faint(code: str) -> QColor:
    """Return the colour of bars that stand for text of a colour."""
    found = QColor(colour(code))
    found.setAlphaF(found.alphaF() * _FAINT)
    return found


@lru_cache(_KEPT)
def faint_brush(code: str) -> QBrush:
    """Return the brush of bars that stand for text of a colour."""
    return QBrush(faint(code))


@lru_cache(_KEPT)
def text_pen(code: str) -> QPen:
    """Return the pen that letters are drawn with."""
    return QPen(colour(code))


@lru_cache(_KEPT)
def brush(code: str) -> QBrush:
    """Return the brush of one plain colour."""
    return QBrush(colour(code))


@forgettable
@lru_cache(_KEPT)
def fade(gradient: Gradient) -> QBrush:
    """Return the brush of a vertical fade."""
    from PySide6.QtGui import QLinearGradient  # it names 169 fades of its own, and a map seen from afar shows none

    shade = QLinearGradient(0.0, gradient.top, 0.0, gradient.bottom)
    shade.setColorAt(0.0, colour(gradient.from_colour))
    shade.setColorAt(1.0, colour(gradient.to_colour))
    return QBrush(shade)


@forgettable
@lru_cache(_KEPT)
def fade_column(gradient: Gradient) -> QImage:
    """Return a fade as a picture one pixel wide."""
    column = QImage(1, _FADE_STEPS, QImage.Format.Format_ARGB32)
    column.fill(Qt.GlobalColor.transparent)
    first, last = colour(gradient.from_colour), colour(gradient.to_colour)
    for step in range(_FADE_STEPS):
        share = (step + 0.5) / _FADE_STEPS
        column.setPixelColor(0, step, _between(first, last, share))
    return column


def _between(first: QColor, last: QColor, share: float) -> QColor:
    def mixed(start: float, end: float) -> float:
        return start + (end - start) * share

    return QColor.fromRgbF(
        mixed(first.redF(), last.redF()),
        mixed(first.greenF(), last.greenF()),
        mixed(first.blueF(), last.blueF()),
        mixed(first.alphaF(), last.alphaF()),
    )


@forgettable
@lru_cache(_KEPT)
def sharp_pen(code: str, width: float, dash: tuple[float, ...] = ()) -> QPen:
    """Return the pen of boxes, discs and rules: flat ends, mitred corners."""
    pen = _pen(code, width, dash)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.SvgMiterJoin)
    pen.setMiterLimit(_MITRE_LIMIT)
    return pen


@forgettable
@lru_cache(_KEPT)
def round_pen(code: str, width: float, dash: tuple[float, ...] = ()) -> QPen:
    """Return the pen of outlines, icons and dots: round ends and corners."""
    pen = _pen(code, width, dash)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _pen(code: str, width: float, dash: tuple[float, ...]) -> QPen:
    pen = QPen(brush(code), width)
    if dash and width > 0:
        pattern = [length / width for length in dash]
        pen.setDashPattern(pattern if len(pattern) % 2 == 0 else pattern * 2)
    return pen
