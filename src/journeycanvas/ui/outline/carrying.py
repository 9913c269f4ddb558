"""Rows of the outline that are carried: the label that follows the pointer."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from journeycanvas.language import ngettext
from journeycanvas.theme.window import WindowColours
from journeycanvas.tools.landing import short
from journeycanvas.ui import speech
from journeycanvas.ui.outline.rows import Row

_SIDE, _HEIGHT = 10, 26


def label(rows: Sequence[Row], colours: WindowColours, widget: QWidget) -> QPixmap:
    """Return the label of rows that are dragged: the name of the one, or how many they are."""
    text = short(rows[0].text) if len(rows) == 1 else _counted(rows)
    ratio = widget.devicePixelRatioF()
    width = widget.fontMetrics().horizontalAdvance(text) + 2 * _SIDE
    picture = QPixmap(round(width * ratio), round(_HEIGHT * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(widget.font())
    box = QRectF(0.5, 0.5, width - 1, _HEIGHT - 1)
    painter.setPen(QPen(QColor(colours.accent), 1))
    painter.setBrush(QColor(colours.panel))
    painter.drawRoundedRect(box, 5, 5)
    painter.setPen(QColor(colours.ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return picture


def _counted(rows: Sequence[Row]) -> str:
    count = len(rows)
    match rows[0].kind:
        case "persona":
            text = ngettext("{count} persona", "{count} personas", count)
        case "path":
            text = ngettext("{count} path", "{count} paths", count)
        case "stage":
            text = ngettext("{count} stage", "{count} stages", count)
        case "touchpoint":
            text = ngettext("{count} touchpoint", "{count} touchpoints", count)
        case _:
            text = ngettext("{count} lane", "{count} lanes", count)
    return text.format(count=speech.number(count))
