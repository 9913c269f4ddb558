"""The vendored icons as Qt's icons, in the colours of the window."""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPen, QPixmap

from journeycanvas.scene.icons import BOX
from journeycanvas.theme.window import SIZES, WindowColours
from journeycanvas.ui.paint.paths import icon_path

_STROKE = 1.7


@cache
def pixmap(name: str, colour: str, *, size: int = SIZES.icon, ratio: float = 1.0) -> QPixmap:
    """Return an icon of one colour, size being that of its box in the window's pixels."""
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        paint(painter, name, QRectF(0.0, 0.0, size, size), colour=colour)
    return drawn


def paint(painter: QPainter, name: str, box: QRectF, *, colour: str) -> None:
    """Draw an icon into a box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / BOX, box.height() / BOX)
    pen = QPen(QColor(colour), _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(icon_path(name))
    painter.restore()


@cache
def icon(name: str, colours: WindowColours, *, tone: str = "ink", size: int = SIZES.icon) -> QIcon:
    """Return an icon in a colour role of the window, pale where it is disabled, accented where it is switched on."""
    normal = getattr(colours, tone)
    on = colours.accent if tone == "ink" else normal
    return QIcon(_DrawnWhenSeen(name, size, _Tones(normal, on, colours.disabled)))


class _Tones(NamedTuple):
    normal: str
    on: str
    disabled: str

    def of(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return self.disabled
        return self.on if state == QIcon.State.On and mode != QIcon.Mode.Selected else self.normal


class _DrawnWhenSeen(QIconEngine):
    """Draws an icon when it is shown, since most icons stand in menus that nobody has opened yet."""

    def __init__(self, name: str, side: int, tones: _Tones) -> None:
        super().__init__()
        self._name, self._side, self._tones = name, side, tones

    def clone(self) -> QIconEngine:
        return _DrawnWhenSeen(self._name, self._side, self._tones)

    def actualSize(self, size: QSize, _mode: QIcon.Mode, _state: QIcon.State) -> QSize:
        side = self._side_in(size)
        return QSize(side, side)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        return pixmap(self._name, self._tones.of(mode, state), size=self._side_in(size), ratio=scale)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = self._side_in(rect.size())
        box = QRectF(0.0, 0.0, side, side)
        box.moveCenter(QRectF(rect).center())
        paint(painter, self._name, box, colour=self._tones.of(mode, state))

    def isNull(self) -> bool:
        return False

    def _side_in(self, size: QSize) -> int:
        """Return how large the icon is where there is so much room: never larger than it was meant to be."""
        return min(self._side, size.width(), size.height())
