"""The order in which to do what is recommended, as a list beside the matrix."""

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
)

from journeycanvas.analysis.priorities import Placed
from journeycanvas.layout.matrix_marks import BADGE_HEIGHT, BADGE_WIDTH, badge
from journeycanvas.model.recommendation import priority
from journeycanvas.remembering import forgettable
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node
from journeycanvas.theme.paper import PAPER
from journeycanvas.theme.window import LIGHT, WindowColours
from journeycanvas.ui.messages import tooltip
from journeycanvas.ui.paint.scene_painter import ScenePainter
from journeycanvas.ui.panels import matrix_words
from journeycanvas.ui.panels.matrix_chart import WAYS
from journeycanvas.ui.panels.wrapped_rows import WrappedRows

_ID = Qt.ItemDataRole.UserRole
_SCALE = 1.5
_ICON = QSize(round(BADGE_WIDTH * _SCALE), round(BADGE_HEIGHT * _SCALE))
_RATIO = 2.0
"""Pixels of the small pictures to one of the window, so that they are sharp on fine screens too."""


class MatrixList(QListWidget):
    """A row for each recommendation, with the number it has in the matrix."""

    chosen = Signal(str)
    opened = Signal(str)
    key_pressed = Signal(object)
    menu_wanted = Signal(str, QPoint)

    def __init__(self) -> None:
        """Hold nothing yet."""
        super().__init__()
        self.colours: WindowColours = LIGHT
        self._is_filling = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setIconSize(_ICON)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(WrappedRows(self))
        self.currentRowChanged.connect(self._tell)
        self.itemClicked.connect(lambda row: self.chosen.emit(str(row.data(_ID))))
        self.itemDoubleClicked.connect(lambda row: self.opened.emit(str(row.data(_ID))))

    @property
    def current(self) -> str:
        """The recommendation of the current row; empty for none."""
        return str(self.currentItem().data(_ID)) if self.currentRow() >= 0 else ""

    def show_order(self, order: tuple[Placed, ...]) -> None:
        """Show recommendations in this order; the keyboard stays at the one it was at."""
        current = self.current
        numbers = {placed.recommendation.id: placed.place for placed in order if placed.place is not None}
        texts = {placed.recommendation.id: matrix_words.name(placed.recommendation) for placed in order}
        self._is_filling = True
        self.clear()
        for placed in order:
            self._add(placed, numbers, texts)
        self._is_filling = False
        self.show_current(current)

    def show_current(self, id: str) -> None:
        """Go to the row of a recommendation, and choose nothing by it."""
        row = next((row for row in range(self.count()) if self.item(row).data(_ID) == id), -1)
        if row != self.currentRow():
            self._is_filling = True
            self.setCurrentRow(row)
            self._is_filling = False

    def _add(self, placed: Placed, numbers: Mapping[str, int], texts: Mapping[str, str]) -> None:
        one = placed.recommendation
        said = matrix_words.spoken(placed, texts)
        row = QListWidgetItem(f"{texts[one.id]}\n{matrix_words.details(placed, numbers)}")
        row.setIcon(_badge_icon(priority(one), "" if placed.place is None else str(placed.place), one.status))
        row.setData(_ID, one.id)
        row.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        row.setToolTip(tooltip(said))
        if placed.place is None:
            row.setForeground(QColor(self.colours.secondary))
        self.addItem(row)

    def _tell(self, row: int) -> None:
        if row >= 0 and not self._is_filling:
            self.chosen.emit(self.current)

    # Qt's own

    def event(self, event: QEvent) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and (event.key() in WAYS or event.key() == Qt.Key.Key_0):
            event.accept()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            row = self.itemFromIndex(index)
            at = self.visualItemRect(row).center() if by_key else event.pos()
            self.menu_wanted.emit(str(row.data(_ID)), self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)


@forgettable
@lru_cache(maxsize=256)
def _badge_icon(rank: int | None, number: str, status: str) -> QIcon:
    picture = QPixmap(_ICON * _RATIO)
    picture.setDevicePixelRatio(_RATIO)
    picture.fill(Qt.GlobalColor.transparent)
    box = Rect(0.0, 0.0, BADGE_WIDTH, BADGE_HEIGHT)
    node = Node("badge", "badge", Layer.BADGE, box, badge(rank, number, box, theme=PAPER, status=status))
    with QPainter(picture) as painter:
        painter.scale(_SCALE, _SCALE)
        ScenePainter(painter).paint(node)
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)  # or Qt would tint the number
    return icon
