"""Tiles: a picture of a map with its name, to choose a template or a sample."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPixmap, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from journeycanvas.ui.calling import calling
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.pressing import PressedButton

if TYPE_CHECKING:  # the start page is painted before there is any
    from journeycanvas.scene.scene import Scene

PICTURE = QSize(150, 100)
_MARGIN = 6
_PAUSE_MS = 15
"""How long the window rests between two pictures."""
_PADDING = 8
_EDGE = "#DDE2EA"
_PAPER = "#FFFFFF"
_WAYS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}


class Offer(NamedTuple):
    """A journey to begin with: its name, what it is for, and how its map is laid out."""

    id: str
    title: str
    description: str
    scene: Callable[[], Scene]


class Tile(PressedButton):
    """One offer, as a button with a picture."""

    chosen = Signal(str)
    seen = Signal()
    """When it comes into sight."""

    def __init__(self, offer: Offer) -> None:
        """Show the words of an offer; its picture comes later."""
        super().__init__()
        self.offer = offer
        self._picture = QLabel()
        self._picture.setFixedHeight(PICTURE.height())
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = QVBoxLayout()
        words.setContentsMargins(4, 8, 4, 4)
        words.setSpacing(3)
        words.addWidget(PlainLabel(offer.title, style="card", wraps=True))
        words.addWidget(PlainLabel(offer.description, style="small", wraps=True))
        words.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        column.setSpacing(0)
        column.addWidget(self._picture)
        column.addLayout(words, 1)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("look", "tile")
        self.setFixedWidth(PICTURE.width() + 2 * _PADDING)
        # Tiles beside one another are as high as the one with the most words.
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(offer.title)
        self.setAccessibleDescription(offer.description)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: self.chosen.emit(offer.id))

    @property
    def has_picture(self) -> bool:
        """Whether the map is shown."""
        return not self._picture.pixmap().isNull()

    def show_picture(self) -> None:
        """Lay out the map and show it small."""
        self._picture.setPixmap(picture(self.offer.scene(), PICTURE, ratio=self.devicePixelRatioF()))

    def _beside(self, way: QPoint) -> Tile | None:
        """Return the next tile to this side of the same page; the nearest one, where several are there."""
        page, here = self.parentWidget(), self.geometry().center()
        nearest: list[tuple[int, Tile]] = []
        for tile in page.findChildren(Tile) if page is not None else ():
            away = tile.geometry().center() - here
            along, across = QPoint.dotProduct(away, way), abs(QPoint.dotProduct(away, way.transposed()))
            if tile.isVisible() and along > 0 and along > across:
                nearest.append((across + along, tile))
        return min(nearest, key=lambda found: found[0])[1] if nearest else None

    # Qt's own

    def sizeHint(self) -> QSize:
        """Return the room for all words, which are larger for those who want it so."""
        layout = self.layout()
        return QSize(self.width(), layout.totalHeightForWidth(self.width()) if layout is not None else 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _WAYS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        elif (tile := self._beside(way)) is not None:
            tile.setFocus(Qt.FocusReason.TabFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()


class PictureMaker(QObject):
    """Draws the pictures of tiles one after another, so that the window answers in between."""

    def __init__(self, parent: QWidget) -> None:
        """Wait for tiles."""
        super().__init__(parent)
        self._waiting: list[Tile] = []
        self._timer = QTimer(self, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._make_one)

    def show(self, tiles: Iterable[Tile]) -> None:
        """Draw these tiles from now on, and no others."""
        self._waiting = list(tiles)
        for tile in self._waiting:
            tile.seen.connect(calling(self._timer.start))
        self._timer.start()

    def _make_one(self) -> None:
        if self._waiting and self._waiting[0].isVisible():
            self._waiting.pop(0).show_picture()
        else:
            self._timer.stop()


def picture(scene: Scene, size: QSize, *, ratio: float) -> QPixmap:
    """Return a map drawn small, as it would be on paper, in the middle of a white picture."""
    # It needs the shapes of letters: not before the first window.
    from journeycanvas.ui.paint.scene_painter import ScenePainter

    drawn = QPixmap(size * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(QColor(_PAPER))
    room = QRectF(_MARGIN, _MARGIN, size.width() - 2 * _MARGIN, size.height() - 2 * _MARGIN)
    scale = min(room.width() / scene.width, room.height() / scene.height)
    with QPainter(drawn) as painter:
        painter.setPen(QPen(QColor(_EDGE), 1))
        painter.drawRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1))
        painter.translate(room.center().x() - scene.width * scale / 2, room.center().y() - scene.height * scale / 2)
        painter.scale(scale, scale)
        detail = ScenePainter(painter, scale * ratio)
        for node in scene.nodes:
            detail.paint(node)
    return drawn
