"""A sheet of paper in a box, as large as there is room for, as it will be printed; with rulers in centimetres."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeycanvas.layout.sheet import POINTS_PER_MM

_LEAST = QSize(320, 240)
_RULER = 22
"""Pixels that a ruler takes."""
_STEPS_CM = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_CLOSEST, _CLOSEST_NUMBERS = 5.0, 30.0
"""Pixels between two lines of a ruler at least, and between two of its numbers."""
_SHORT, _LONG = 4.0, 8.0
_NUMBER = QSizeF(40.0, 12.0)
Paint = Callable[[QPainter], None]
"""Paints a sheet whose unit is a point."""


class PageView(QWidget):
    """Shows one sheet."""

    def __init__(self, *, has_rulers: bool = False) -> None:
        """Show nothing yet; rulers tell the true size of the sheet."""
        super().__init__()
        self.setMinimumSize(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._aside = _RULER if has_rulers else 0
        self._shown: tuple[float, float, Paint] | None = None
        self._picture: QImage | None = None

    def show_sheet(self, width_pt: float, height_pt: float, paint: Paint) -> None:
        """Show a sheet of this size, in points."""
        self._shown = width_pt, height_pt, paint
        self._picture = None
        self.update()

    @property
    def scale(self) -> float:
        """Pixels a point of the sheet."""
        if self._shown is None:
            return 1.0
        width, height, _paint = self._shown
        return max(1e-6, min((self.width() - self._aside) / width, (self.height() - self._aside) / height))

    def _painted(self) -> QImage | None:
        if self._shown is None:
            return None
        width, height, paint = self._shown
        ratio, scale = self.devicePixelRatioF(), self.scale
        size = QSizeF(width, height) * scale * ratio
        picture = QImage(size.toSize().expandedTo(QSize(1, 1)), QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(ratio)
        picture.fill(0xFFFFFFFF)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        paint(painter)
        painter.end()
        return picture

    def _paint_rulers(self, painter: QPainter, at: QRectF) -> None:
        painter.setPen(self.palette().text().color())
        font = painter.font()
        font.setPixelSize(10)
        painter.setFont(font)
        a_cm = self.scale * POINTS_PER_MM * 10
        for along, is_long, number in _lines(at.width(), a_cm):
            x, length = at.x() + along, _LONG if is_long else _SHORT
            painter.drawLine(QPointF(x, at.y() - length), QPointF(x, at.y() - 1))
            if number:
                box = QRectF(QPointF(x - _NUMBER.width() / 2, at.y() - _LONG - _NUMBER.height()), _NUMBER)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)
        for along, is_long, number in _lines(at.height(), a_cm):
            y, length = at.y() + along, _LONG if is_long else _SHORT
            painter.drawLine(QPointF(at.x() - length, y), QPointF(at.x() - 1, y))
            if number and along:
                box = QRectF(0.0, y - _NUMBER.height() / 2, at.x() - _LONG - 1, _NUMBER.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._painted()
        if self._picture is None:
            return
        size, aside = self._picture.deviceIndependentSize(), self._aside
        left = aside + (self.width() - aside - size.width()) / 2
        at = QRectF(left, aside + (self.height() - aside - size.height()) / 2, size.width(), size.height())
        painter = QPainter(self)
        painter.drawImage(at, self._picture)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(at.adjusted(0, 0, -1, -1))
        if aside:
            self._paint_rulers(painter, at)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._picture = None


def _lines(length: float, a_cm: float) -> Iterator[tuple[float, bool, str]]:
    """Yield where the lines of a ruler stand, in pixels, which ones are long, and their numbers, in centimetres."""
    step = next((cm for cm in _STEPS_CM if cm * a_cm >= _CLOSEST), _STEPS_CM[-1])
    numbered = next((cm for cm in _STEPS_CM if cm * a_cm >= _CLOSEST_NUMBERS and cm % step == 0), _STEPS_CM[-1])
    for cm in range(0, int(length / a_cm + 1e-6) + 1, step):
        has_number = cm % numbered == 0
        yield cm * a_cm, has_number, str(cm) if has_number else ""
