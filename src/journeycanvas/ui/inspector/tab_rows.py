"""The tabs of a form in as many rows as they need: none is hidden behind an arrow."""

from collections.abc import Sequence
from functools import partial
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from journeycanvas.ui.messages import menu_text

_USUAL = 6
"""Made at once, so that the keyboard comes to them before it comes to the fields."""
_BESIDE = 16
"""What a title has beside it, as the style sheet says."""
_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class TabRows(QWidget):
    """Titles of which one is chosen: by a click, or by the arrows while one of them has the keyboard."""

    turned = Signal(int)
    """After another title was chosen; its place is told."""

    def __init__(self) -> None:
        """Show no titles yet."""
        super().__init__()
        self.titles: tuple[str, ...] = ()
        self.current = -1
        self.buttons: list[QToolButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._make(_USUAL)

    def show_titles(self, titles: Sequence[str], *, current: int) -> None:
        """Show these titles, and the one at a place as chosen."""
        self.titles = tuple(titles)
        self._make(len(titles))
        for place, button in enumerate(self.buttons):
            title = titles[place] if place < len(titles) else ""
            button.setText(menu_text(title))
            button.setAccessibleName(title)
            button.setVisible(place < len(titles))
        self._mark(current if titles else -1)
        self._lay()

    def turn_to(self, place: int) -> None:
        """Choose the title at a place."""
        is_other = place != self.current
        had_keyboard = any(button.hasFocus() for button in self.buttons)
        self._mark(place)
        if had_keyboard:
            self.buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
        if is_other:
            self.turned.emit(place)

    def _make(self, count: int) -> None:
        for place in range(len(self.buttons), count):
            button = _Title(self)
            button.setProperty("look", "tab")
            button.setCheckable(True)
            button.setVisible(False)
            button.clicked.connect(partial(self._click, place))
            self.buttons.append(button)

    def _click(self, place: int, _is_checked: bool = False) -> None:
        self.turn_to(place)

    def _mark(self, current: int) -> None:
        """Show one as chosen; Tab comes to that one alone, as in any row of tabs."""
        self.current = current
        for place, button in enumerate(self.buttons):
            button.setChecked(place == current)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if place == current else Qt.FocusPolicy.NoFocus)

    def _lay(self) -> None:
        """Put the titles beside one another, and in more rows where they are wider than this is."""
        bold = self.font()
        bold.setBold(True)
        letters = QFontMetrics(bold)
        widths = [letters.horizontalAdvance(title) + _BESIDE for title in self.titles]
        height = max((button.sizeHint().height() for button in self.buttons), default=0)
        rows = rows_of(widths, room=self.width())
        place = 0
        for row, count in enumerate(rows):
            x = 0
            for width in widths[place : place + count]:
                self.buttons[place].setGeometry(QRect(QPoint(x, row * height), QSize(min(width, self.width()), height)))
                x += width
                place += 1
        self.setFixedHeight(len(rows) * height)

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _WAYS.get(Qt.Key(event.key())) if self.titles else None
        if by is None:
            super().keyPressEvent(event)
        else:
            self.turn_to(max(0, min(self.current + by, len(self.titles) - 1)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay()


class _Title(QToolButton):
    """A title, which leaves the arrows to the row: Qt would go to another field with them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _WAYS:
            event.ignore()
        else:
            super().keyPressEvent(event)


def rows_of(widths: Sequence[int], *, room: int) -> list[int]:
    """Return how many stand in each row: in as few rows as can be, and about as many in each."""
    full = _filled(widths, room=room, most=len(widths))
    even = _filled(widths, room=room, most=ceil(len(widths) / max(1, len(full))))
    return even if len(even) == len(full) else full


def _filled(widths: Sequence[int], *, room: int, most: int) -> list[int]:
    rows: list[int] = []
    left = 0
    for width in widths:
        if rows and width <= left and rows[-1] < most:
            rows[-1] += 1
        else:
            rows.append(1)
            left = room
        left -= width
    return rows
