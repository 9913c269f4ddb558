"""The floor of what is painted: bare boxes of a graphics view, with lines of text and nothing else."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView, QStyleOptionGraphicsItem, QWidget

Text = tuple[QPointF, str]

_ACROSS, _DOWN = 130.0, 50.0
_LINES = ((8.0, 16.0), (8.0, 32.0))


class BareBox(QGraphicsItem):
    """A box with lines of text, painted by plain calls."""

    def __init__(self, box: QRectF, texts: tuple[Text, ...]) -> None:
        """Stand where the box is."""
        super().__init__()
        self._box = box
        self._texts = texts

    def boundingRect(self) -> QRectF:
        """Return the box."""
        return self._box

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the box and its lines."""
        painter.drawRect(self._box)
        for at, text in self._texts:
            painter.drawText(at, text)


class BareView(QGraphicsView):
    """A graphics view that tells when its first frame is on the screen."""

    def __init__(self, boxes: Iterable[BareBox], *, size: tuple[int, int]) -> None:
        """Show these boxes."""
        super().__init__()
        self._boxes = QGraphicsScene(self)
        for box in boxes:
            self._boxes.addItem(box)
        self.setScene(self._boxes)
        self.resize(*size)
        self.when_painted: Callable[[], None] | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell once of the first frame."""
        super().paintEvent(event)
        if self.when_painted is not None:
            QTimer.singleShot(0, self.when_painted)
            self.when_painted = None


def grid(count: int) -> list[BareBox]:
    """Return so many boxes with two lines of text each, in about the proportions of a screen."""
    columns = max(1, round((count * 0.7) ** 0.5))
    boxes = []
    for number in range(count):
        x, y = number % columns * _ACROSS, number // columns * _DOWN
        texts = tuple((QPointF(x + dx, y + dy), f"Touchpoint {number}, a line") for dx, dy in _LINES)
        boxes.append(BareBox(QRectF(x, y, _ACROSS - 10, _DOWN - 10), texts))
    return boxes
