"""A sheet of paper in a box, as large as there is room for, painted as it will be printed."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_LEAST = QSize(320, 240)
Paint = Callable[[QPainter], None]
"""Paints a sheet whose unit is a point."""


class PageView(QWidget):
    """Shows one sheet."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setMinimumSize(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._shown: tuple[float, float, Paint] | None = None
        self._picture: QImage | None = None

    def show_sheet(self, width_pt: float, height_pt: float, paint: Paint) -> None:
        """Show a sheet of this size, in points."""
        self._shown = width_pt, height_pt, paint
        self._picture = None
        self.update()

    def _painted(self) -> QImage | None:
        if self._shown is None:
            return None
        width, height, paint = self._shown
        ratio = self.devicePixelRatioF()
        scale = min(self.width() / width, self.height() / height)
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

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._painted()
        if self._picture is None:
            return
        size = self._picture.deviceIndependentSize()
        at = QRectF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2, size.width(), size.height())
        painter = QPainter(self)
        painter.drawImage(at, self._picture)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(at.adjusted(0, 0, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._picture = None
