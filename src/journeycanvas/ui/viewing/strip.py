"""The strip at the bottom of a presentation: where we are, in letters that are read from the back of a room."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeycanvas.text import Style
from journeycanvas.ui.calling import told
from journeycanvas.ui.paint import fonts, ink

GROUND, ON_GROUND, PALE = "#1F2633", "#FFFFFF", "#B9C2D0"
"""Dark in every theme: it frames the white paper."""
_CHIP, _CHIP_ON = "#2E3748", "#2F6BE0"
_SHARE = 0.115
_LEAST_PX = 56
_ASIDE = 0.45
"""Room at both ends, in heights of the strip."""
_CHIPS_TOP, _CHIPS_HEIGHT, _CHIP_GAP = 0.12, 0.24, 0.06
_CHIP_LETTERS, _NAME_LETTERS, _SMALL_LETTERS = 0.135, 0.34, 0.2
_NAME_MIDDLE = 0.68
_NARROWEST_NAMED = 0.75
"""A chip narrower than so many heights of the strip bears no name."""


class Said(NamedTuple):
    """What the strip tells: a name, what is known besides, and which of how many stages and of their parts it is."""

    name: str
    besides: str = ""
    number: int = 0
    part: int = 0
    parts: int = 1


class Strip(QWidget):
    """Paints the names of the stages, the name of the one that is shown, and its number."""

    stage_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._names: Sequence[str] = ()
        self._said = Said("")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @staticmethod
    def height_on(screen_height: int) -> int:
        """Return how high the strip is on a screen, both in pixels."""
        return max(_LEAST_PX, round(screen_height * _SHARE))

    @property
    def said(self) -> Said:
        """What it tells."""
        return self._said

    def say(self, said: Said, *, names: Sequence[str]) -> None:
        """Tell where we are among the stages of these names."""
        self._said, self._names = said, names
        count = len(names)
        self.setAccessibleName(f"{said.name}, {said.number} / {count}" if said.number else said.name)
        self.update()

    def _chip(self, place: int) -> QRectF:
        high = float(self.height())
        room = self.width() - 2 * _ASIDE * high
        wide = (room + _CHIP_GAP * high) / max(1, len(self._names))
        return QRectF(_ASIDE * high + place * wide, _CHIPS_TOP * high, wide - _CHIP_GAP * high, _CHIPS_HEIGHT * high)

    def _paint_chips(self, painter: QPainter) -> None:
        high = float(self.height())
        painter.setFont(_font("medium", _CHIP_LETTERS * high))
        for place, name in enumerate(self._names):
            chip, is_on = self._chip(place), place + 1 == self._said.number
            painter.setPen(ink.NO_PEN)
            painter.setBrush(QColor(_CHIP_ON if is_on else _CHIP))
            radius = min(chip.height(), chip.width()) / 2
            painter.drawRoundedRect(chip, radius, radius)
            if chip.width() >= _NARROWEST_NAMED * high:
                painter.setPen(QColor(ON_GROUND if is_on else PALE))
                inner = chip.adjusted(radius * 0.8, 0.0, -radius * 0.8, 0.0)
                painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, _elided(painter, name, inner.width()))

    def _paint_name(self, painter: QPainter) -> None:
        said, high = self._said, float(self.height())
        left, right = _ASIDE * high, self.width() - _ASIDE * high
        line = QRectF(left, (_NAME_MIDDLE - 0.25) * high, right - left, 0.5 * high)
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(_font("semibold", _NAME_LETTERS * high))
        if said.number:
            painter.setPen(QColor(ON_GROUND))
            count = f"{said.number} / {len(self._names)}"
            painter.drawText(line, vertical | Qt.AlignmentFlag.AlignRight, count)
            line.setRight(line.right() - QFontMetricsF(painter.font()).horizontalAdvance(count) - 0.3 * high)
            self._paint_parts(painter, line)
        painter.setFont(_font("semibold", _NAME_LETTERS * high))
        painter.setPen(QColor(ON_GROUND))
        name = _elided(painter, said.name, line.width())
        painter.drawText(line, vertical | Qt.AlignmentFlag.AlignLeft, name)
        line.setLeft(line.left() + QFontMetricsF(painter.font()).horizontalAdvance(name) + 0.25 * high)
        painter.setFont(_font("regular", _SMALL_LETTERS * high))
        painter.setPen(QColor(PALE))
        besides = _elided(painter, said.besides, line.width())
        painter.drawText(line, vertical | Qt.AlignmentFlag.AlignLeft, besides)

    def _paint_parts(self, painter: QPainter, line: QRectF) -> None:
        """Draw a dot for each part of the stage, and leave the line what room they do not take."""
        if self._said.parts < 2:
            return
        high = float(self.height())
        painter.setFont(_font("medium", _SMALL_LETTERS * high))
        shown = f"{self._said.part + 1}\u2009/\u2009{self._said.parts}"
        if self._said.parts <= _MOST_DOTS:
            shown = " ".join("●" if part == self._said.part else "○" for part in range(self._said.parts))
        painter.setPen(QColor(PALE))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
        line.setRight(line.right() - QFontMetricsF(painter.font()).horizontalAdvance(shown) - 0.3 * high)

    # Qt's own

    @told
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), QColor(GROUND))
            self._paint_chips(painter)
            self._paint_name(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        high = float(self.height())
        for place in range(len(self._names)):
            reach = self._chip(place).adjusted(0.0, -_CHIPS_TOP * high, 0.0, _CHIPS_TOP * high)
            if reach.contains(event.position()):
                self.stage_chosen.emit(place)


_MOST_DOTS = 6


def _font(style: Style, pixels: float) -> QFont:
    font = QFont(fonts.font(style, 10.0))
    font.setPixelSize(max(1, round(pixels)))
    return font


def _elided(painter: QPainter, text: str, width: float) -> str:
    plain = " ".join(text.split())
    return QFontMetricsF(painter.font()).elidedText(plain, Qt.TextElideMode.ElideRight, max(0.0, width))
