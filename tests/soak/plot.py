"""The plot of a long day: one strip a measure, drawn with Qt."""

import math
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen, QPolygonF
from PySide6.QtSvg import QSvgGenerator

from tests.soak.measures import WARM_UP, Edit, Sample, p99_of

_WIDTH, _STRIP, _LEFT, _TOP = 1000, 130, 150, 40
_INK, _LINE, _BAND = QColor("#1F2633"), QColor("#2F4B7C"), QColor("#F5F7FA")
Points = list[tuple[float, float]]


def strips(samples: Sequence[Sample], edits: Sequence[Edit]) -> dict[str, Points]:
    """Return what is drawn: the title of each strip and its points."""
    minutes: dict[int, list[float]] = {}
    for edit in edits:
        minutes.setdefault(int(edit.second // 60), []).append(edit.ms)
    return {
        "Memory, MB": [(one.second, one.memory_mb) for one in samples],
        "In use, MB": [(one.second, one.in_use_mb) for one in samples if not math.isnan(one.in_use_mb)],
        "Open handles": [(one.second, one.handles) for one in samples],
        "Threads": [(one.second, one.threads) for one in samples],
        "Qt objects": [(one.second, one.qt_objects) for one in samples],
        "Python objects": [(one.second, one.python_objects) for one in samples],
        "p99 of an edit, ms": [(minute * 60 + 30, p99_of(values)) for minute, values in sorted(minutes.items())],
    }


def draw(samples: Sequence[Sample], edits: Sequence[Edit], *, title: str, stem: Path) -> None:
    """Write the plot as PNG and SVG."""
    rows = strips(samples, edits)
    size = QSize(_WIDTH, _TOP + _STRIP * len(rows) + 30)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    _paint(QPainter(image), rows, title=title, last=samples[-1].second)
    image.save(str(stem.with_suffix(".png")))
    svg = QSvgGenerator()
    svg.setFileName(str(stem.with_suffix(".svg")))
    svg.setSize(size)
    svg.setViewBox(QRectF(0, 0, size.width(), size.height()))
    _paint(QPainter(svg), rows, title=title, last=samples[-1].second)


def _paint(painter: QPainter, rows: dict[str, Points], *, title: str, last: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(QFont("Inter", 10))
    painter.setPen(_INK)
    painter.drawText(QPointF(20, 25), title)
    for number, (name, points) in enumerate(rows.items()):
        _strip(painter, QRectF(_LEFT, _TOP + number * _STRIP, _WIDTH - _LEFT - 20, _STRIP - 24), name, points, last)
    painter.end()


def _strip(painter: QPainter, box: QRectF, name: str, points: Points, last: float) -> None:
    painter.fillRect(QRectF(box.x(), box.y(), box.width() * WARM_UP, box.height()), _BAND)
    painter.setPen(QPen(QColor("#DDE2EA")))
    painter.drawRect(box)
    high = max((y for _, y in points), default=1.0)
    low = min((y for _, y in points), default=0.0)
    spread = (high - low) or 1.0
    painter.setPen(_INK)
    painter.drawText(QPointF(20, box.y() + 14), name)
    painter.drawText(QPointF(20, box.y() + 34), f"{low:,.1f} to {high:,.1f}")
    line = QPolygonF(
        [
            QPointF(box.x() + box.width() * x / last, box.bottom() - 6 - (box.height() - 12) * (y - low) / spread)
            for x, y in points
        ]
    )
    painter.setPen(QPen(_LINE, 1.5))
    painter.drawPolyline(line)
    for minute in range(0, int(last // 60) + 1, max(1, int(last // 600))):
        painter.setPen(QColor("#5D6779"))
        painter.drawText(QPointF(box.x() + box.width() * minute * 60 / last, box.bottom() + 14), f"{minute}")
