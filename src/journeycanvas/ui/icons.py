"""The vendored icons as Qt's icons, in the colours of the window."""

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPen, QPixmap

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
    made = QIcon()
    normal = getattr(colours, tone)
    on = colours.accent if tone == "ink" else normal
    for ratio in _ratios():
        for mode, state, colour in (
            (QIcon.Mode.Normal, QIcon.State.Off, normal),
            (QIcon.Mode.Normal, QIcon.State.On, on),
            (QIcon.Mode.Selected, QIcon.State.Off, normal),
            (QIcon.Mode.Disabled, QIcon.State.Off, colours.disabled),
            (QIcon.Mode.Disabled, QIcon.State.On, colours.disabled),
        ):
            made.addPixmap(pixmap(name, colour, size=size, ratio=ratio), mode, state)
    return made


@cache
def _ratios() -> tuple[float, ...]:
    """Return for how many device pixels to one of the window's an icon is drawn sharp: those of the screens there."""
    return tuple(sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()})) or (1.0,)
