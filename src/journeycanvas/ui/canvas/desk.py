"""What the map lies on: the desk around the paper, the paper's shadow, and the paper."""

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from journeycanvas.ui.paint import ink
from journeycanvas.ui.paint.sheet import PAPER

_SHADOW_PX = 9
_SHADOW_DROP_PX = 2.5


class DeskColours(NamedTuple):
    """The colours of what is around the map and over it, on the screen alone."""

    desk: str
    shadow: str
    selection: str
    focus: str
    guide: str


LIGHT = DeskColours(desk="#E8ECF1", shadow="#1F2633", selection="#2F6BE0", focus="#1F2633", guide="#2F6BE0")
DARK = DeskColours(desk="#171B22", shadow="#000000", selection="#2F6BE0", focus="#1F2633", guide="#2F6BE0")


def paint_desk(painter: QPainter, part: QRectF, *, sheet: QRectF, colours: DeskColours) -> None:
    """Paint a part of the desk with the sheet on it; all in pixels of the view."""
    if sheet.contains(part):
        painter.fillRect(part, ink.colour(PAPER))
        return
    painter.fillRect(part, ink.colour(colours.desk))
    if not sheet.isValid():
        return
    painter.setBrush(ink.NO_BRUSH)
    shadow = sheet.translated(0.0, _SHADOW_DROP_PX)
    for step in range(_SHADOW_PX):
        fading = QColor(colours.shadow)
        fading.setAlphaF(0.09 * (1 - step / _SHADOW_PX) ** 2)
        painter.setPen(QPen(fading, 1.6))
        painter.drawRoundedRect(shadow.adjusted(-step, -step, step, step), step, step)
    painter.fillRect(sheet, ink.colour(PAPER))
