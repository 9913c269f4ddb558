"""How the quick bar looks: its ground with a soft shadow, its buttons, and the swatches of colours."""

from functools import cache
from string import Template

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from journeycanvas.theme.window import WindowColours

SHADOW = 6
"""The room around the bar for its shadow, in pixels."""
_RADIUS = 9.0
_DARKNESS = (2, 3, 5, 7, 9, 11)
"""The shadow from the outside in, of 255."""
_FALL = 2.0
_SWATCH = 18
_SLANT = 0.353
"""Half the diagonal of the square in a circle, in parts of its width: the stroke ends on the circle."""

_SHEET = Template("""
QToolButton { background: transparent; border: none; border-radius: 6px; padding: 5px; color: $ink; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $chosen; }
QToolButton:checked { background: $accent_soft; border: 1px solid $accent; padding: 4px; }
QToolButton[tone="positive"]:checked { background: $positive_soft; border-color: $positive; }
QToolButton[tone="negative"]:checked { background: $negative_soft; border-color: $negative; }
QToolButton[tone="truth"]:checked { background: $truth_soft; border-color: $truth; }
QToolButton[tone="neutral"]:checked { background: $neutral_soft; border-color: $neutral; }
QToolButton:focus, QToolButton:checked:focus { border: 2px solid $focus; padding: 3px; }
QToolButton[look="named"] { padding: 5px 8px; }
QToolButton[look="named"]:focus { padding: 3px 6px; }
QToolButton::menu-indicator { image: none; width: 0; }
#line { background: $hairline; border: none; margin: 0 4px; }
""")


def style_sheet(colours: WindowColours) -> str:
    """Return the style sheet of the bar in these colours."""
    return _SHEET.substitute(colours._asdict())


def paint_ground(painter: QPainter, room: QRectF, colours: WindowColours) -> None:
    """Paint the bar's ground with its border, and the shadow around it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    box = room.adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    for away, darkness in zip(range(SHADOW, 0, -1), _DARKNESS, strict=True):
        painter.setBrush(QColor(0, 0, 0, darkness))
        grown = box.adjusted(1 - away, 1 - away + _FALL, away - 1, min(away - 1 + _FALL, SHADOW))
        painter.drawRoundedRect(grown, _RADIUS + away - 1, _RADIUS + away - 1)
    painter.setBrush(QColor(colours.panel))
    painter.setPen(QPen(QColor(colours.border), 1.0))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


@cache
def swatch(colour: str | None, colours: WindowColours) -> QIcon:
    """Return a disc of a colour; a circle crossed out for none."""
    drawn = QPixmap(2 * _SWATCH, 2 * _SWATCH)
    drawn.setDevicePixelRatio(2.0)
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1.5, 1.5, _SWATCH - 3.0, _SWATCH - 3.0)
        if colour is None:
            painter.setPen(QPen(QColor(colours.secondary), 1.5))
            painter.drawEllipse(box)
            slant = QPointF(box.width(), -box.height()) * _SLANT
            painter.drawLine(box.center() - slant, box.center() + slant)
        else:
            painter.setPen(QPen(QColor(colours.border), 1.0))
            painter.setBrush(QColor(colour))
            painter.drawEllipse(box)
    return QIcon(drawn)
