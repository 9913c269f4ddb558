"""The picture of the map that the view keeps, so that showing it again costs a copy of pixels."""

import math
import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap, QRegion, QTransform

from journeycanvas.ui.canvas.gathering import few_parts, parts_of

Paint = Callable[[QPainter, QRect], None]
"""Paints a part of the view, given in its own pixels."""

_LEAST_WIDTH = 240
"""The least width in pixels of what is painted between two looks at the clock."""
_UNKNOWN_MS = 1000.0
_ENOUGH = 0.1
"""The share of the picture that tells what the whole costs."""


class KeptPicture:
    """What the view shows, without what hovers over it; parts of it may be stale: to be painted again.

    When the view scrolls the picture is shifted; when it zooms, the last sharp picture is stretched until
    the new one is painted. So there is always something to show, and painting can wait or go on in slices.
    """

    def __init__(self, *, ground: Paint, paint: Paint) -> None:
        """Keep a picture of what paint paints; the ground stands for it while stretched, and paints it quickly."""
        self._ground = ground
        self._paint = paint
        self._pixmap = QPixmap()
        self._transform = QTransform()
        self._sharp: tuple[QPixmap, QTransform] | None = None
        """The picture from before zooming, and its transform, until the new one is whole."""
        self.stale = QRegion()
        self.cost_ms = _UNKNOWN_MS
        """What painting the whole picture takes, judging by the quickest time that much of it was painted."""
        self._knows_cost = False
        """Whether that was at the zoom of now."""
        self._is_bare = False
        """Whether what is stale shows nothing yet, not even the ground."""
        self.was_whole = False
        """Whether there ever was a picture with nothing stale, worth to be stretched until the next one is painted."""

    @property
    def size(self) -> QSize:
        """The size of the view, in its own pixels."""
        return self._pixmap.deviceIndependentSize().toSize()

    def shows(self, transform: QTransform, size: QSize) -> bool:
        """Tell whether this view is painted, with nothing stale."""
        return self.stale.isEmpty() and transform == self._transform and size == self.size

    def place(self, transform: QTransform, size: QSize, *, ratio: float) -> None:
        """Follow the view: its transform from scene to pixels, its size, and device pixels to one of its own."""
        is_same_size = size == self.size and ratio == self._pixmap.devicePixelRatio()
        if is_same_size and transform == self._transform:
            return
        dx, dy = transform.dx() - self._transform.dx(), transform.dy() - self._transform.dy()
        is_shift = (transform.m11(), transform.m22()) == (self._transform.m11(), self._transform.m22())
        if is_same_size and is_shift and (dx * ratio).is_integer() and (dy * ratio).is_integer():
            self._shift(QPoint(round(dx), round(dy)))
        else:
            self._stretch(transform, size, ratio=ratio)
        self._transform = transform

    def forget(self) -> None:
        """Show nothing of what was painted before any more: it was another map, or none."""
        self._pixmap, self._sharp = QPixmap(), None

    def touch(self, part: QRect) -> None:
        """Mark a part as stale."""
        self.stale += part & self._whole

    def touch_all(self) -> None:
        """Mark everything as stale."""
        self.stale = QRegion(self._whole)

    def freshen(self, *, budget_ms: float) -> QRegion:
        """Paint what is stale until the time is spent, and return what was painted."""
        if self.stale.isEmpty():
            return QRegion()
        begin = time.perf_counter()
        done = QRegion()
        with QPainter(self._pixmap) as painter:
            for part in self._parts(budget_ms):
                _paint_inside(painter, part, self._paint)
                done += part
                if (time.perf_counter() - begin) * 1000 > budget_ms:
                    break
        self.stale -= done
        self._learn_cost(done, (time.perf_counter() - begin) * 1000)
        self._cover()
        if self.stale.isEmpty():
            self._sharp = None
            self.was_whole = True
        return done

    def show(self, painter: QPainter, part: QRect) -> None:
        """Copy a part of the picture to the view."""
        self._cover()
        ratio = self._pixmap.devicePixelRatio()
        source = QRectF(part.x() * ratio, part.y() * ratio, part.width() * ratio, part.height() * ratio)
        painter.drawPixmap(QRectF(part), self._pixmap, source)

    def _shift(self, by: QPoint) -> None:
        if self._pixmap.isNull():
            return
        ratio = self._pixmap.devicePixelRatio()
        self._pixmap.scroll(round(by.x() * ratio), round(by.y() * ratio), self._pixmap.rect())
        self._cover()
        whole = QRegion(self._whole)
        uncovered = whole - whole.translated(by)
        self.stale = (self.stale.translated(by) & whole) + uncovered
        with QPainter(self._pixmap) as painter:
            for part in parts_of(uncovered):
                _paint_inside(painter, part, self._ground)

    def _stretch(self, transform: QTransform, size: QSize, *, ratio: float) -> None:
        if self._sharp is None and not self._pixmap.isNull():
            self._sharp = (self._pixmap, self._transform)
        self._pixmap = QPixmap(size * ratio)
        self._pixmap.setDevicePixelRatio(ratio)
        self.stale = QRegion(QRect(QPoint(), size))
        self._knows_cost = False
        if self._pixmap.isNull():  # a view without height, squeezed to nothing by what stands around it
            self._is_bare = False
            return
        # Without a picture to be stretched the ground waits: most of it will be painted with the map.
        self._is_bare = self._sharp is None
        if self._sharp is not None:
            old, old_transform = self._sharp
            with QPainter(self._pixmap) as painter:
                _paint_inside(painter, QRect(QPoint(), size), self._ground)
                painter.setTransform(old_transform.inverted()[0] * transform)
                painter.drawPixmap(0, 0, old)

    def _cover(self) -> None:
        """Paint the ground where there is nothing yet."""
        if not self._is_bare:
            return
        self._is_bare = False
        with QPainter(self._pixmap) as painter:
            for part in parts_of(self.stale):
                _paint_inside(painter, part, self._ground)

    def _parts(self, budget_ms: float) -> list[QRect]:
        """Split what is stale: in few parts where there is time for all, else in as many columns as it takes."""
        parts = few_parts(self.stale)
        share = sum([_area_of(part) for part in parts]) / max(1, _area_of(self._whole))
        goes = math.ceil(self.cost_ms * share / budget_ms)
        return parts if goes <= 1 else [column for part in parts for column in _columns(part, goes)]

    def _learn_cost(self, done: QRegion, spent_ms: float) -> None:
        share = _area(done) / max(1, _area_of(self._whole))
        if share > _ENOUGH:
            # The first time in a view letters and pictures are prepared as well.
            self.cost_ms = min(self.cost_ms, spent_ms / share) if self._knows_cost else spent_ms / share
            self._knows_cost = True

    @property
    def _whole(self) -> QRect:
        return QRect(QPoint(), self.size)


def _paint_inside(painter: QPainter, part: QRect, paint: Paint) -> None:
    painter.save()
    painter.setClipRect(part)
    paint(painter, part)
    painter.restore()


def _area(region: QRegion) -> int:
    return sum([_area_of(part) for part in parts_of(region)])


def _area_of(part: QRect) -> int:
    return part.width() * part.height()


def _columns(part: QRect, count: int) -> Iterable[QRect]:
    """Split a part in columns: a map is much wider than it is high."""
    width = max(_LEAST_WIDTH, math.ceil(part.width() / count))
    for left in range(part.left(), part.right() + 1, width):
        yield QRect(left, part.top(), width, part.height()) & part
