"""The line above the table: its sheets, the filter, how many rows there are, and the way back to the map."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTabBar, QToolButton, QWidget

from journeycanvas.language import _
from journeycanvas.theme.window import SIZES, WindowColours
from journeycanvas.ui import icons
from journeycanvas.ui.messages import PlainLabel, tooltip

_FILTER_WIDTH = 240


class Bar(QWidget):
    """Sheets to turn to, and a line to filter by."""

    chosen = Signal()
    left = Signal()

    def __init__(self, sheets: int) -> None:
        """Have so many sheets."""
        super().__init__()
        self.setObjectName("face-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for _place in range(sheets):
            self.tabs.addTab("")
        self.line = QLineEdit()
        self.line.setMaximumWidth(_FILTER_WIDTH)
        self.line.setClearButtonEnabled(True)
        self._sign = QAction(self.line)
        self.line.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self._count = PlainLabel(style="small")
        self._back = QToolButton()
        self._back.setProperty("look", "small")
        self._back.setIconSize(QSize(SIZES.small_icon, SIZES.small_icon))
        self._back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 4, 8, 4)
        line.setSpacing(8)
        line.addWidget(self.tabs)
        line.addStretch(1)
        line.addWidget(self._count)
        line.addWidget(self.line, 2)
        line.addWidget(self._back)
        self.tabs.currentChanged.connect(lambda _place: self.chosen.emit())
        self._back.clicked.connect(lambda _on: self.left.emit())

    def tell(self, text: str) -> None:
        """Say how many rows there are."""
        self._count.setText(text)

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        self._sign.setIcon(icons.icon("filter", colours, tone="secondary", size=SIZES.small_icon))
        self._back.setIcon(icons.icon("x", colours, tone="secondary", size=SIZES.small_icon))

    def retranslate(self, sheets: tuple[str, ...]) -> None:
        """Say everything in the language spoken now."""
        for place, title in enumerate(sheets):
            self.tabs.setTabText(place, title)
        self.tabs.setAccessibleName(_("Sheets of the table"))
        self.line.setPlaceholderText(_("Filter rows"))
        self.line.setAccessibleName(_("Filter rows"))
        self._back.setToolTip(tooltip(_("Back to the map alone")))
        self._back.setAccessibleName(_("Back to the map alone"))
