"""The line above a face: what it is or its sheets, the filter of the table, and the way back to the map."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
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
        self._back = _Back()
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
        self._back.dress(colours)

    def retranslate(self, sheets: tuple[str, ...]) -> None:
        """Say everything in the language spoken now."""
        for place, title in enumerate(sheets):
            self.tabs.setTabText(place, title)
        self.tabs.setAccessibleName(_("Sheets of the table"))
        self.line.setPlaceholderText(_("Filter rows"))
        self.line.setAccessibleName(_("Filter rows"))
        self._back.retranslate()


class Head(QWidget):
    """What a face is, a word that shows how to write in it, and the way back to the map."""

    left = Signal()
    hint_wanted = Signal(bool)
    """Whether somebody wants to see how to write."""

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__()
        self.setObjectName("face-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = PlainLabel(style="section")
        self.hint = QToolButton()
        self.hint.setProperty("look", "small")
        self.hint.setCheckable(True)
        self.hint.setIconSize(QSize(SIZES.small_icon, SIZES.small_icon))
        self.hint.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.hint.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._back = _Back()
        line = self._line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 8, 6)
        line.setSpacing(8)
        line.addWidget(self._title)
        line.addStretch(1)
        line.addWidget(self.hint)
        line.addWidget(self._back)
        self.hint.toggled.connect(self.hint_wanted)
        self._back.clicked.connect(lambda _on: self.left.emit())

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        self.hint.setIcon(icons.icon("help", colours, tone="secondary", size=SIZES.small_icon))
        self._back.dress(colours)

    def say(self, title: str, hint: str) -> None:
        """Say everything in the language spoken now."""
        self._title.setText(title.upper())
        self.hint.setText(hint)
        self.hint.setAccessibleName(hint)
        self._back.retranslate()
        self._fit()

    def _fit(self) -> None:
        """Show the button without its words where the title would be cut off."""
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        self.hint.ensurePolished()
        self.hint.setToolButtonStyle(beside)
        has_room = self._line.sizeHint().width() <= self.width()
        self.hint.setToolButtonStyle(beside if has_room else alone)
        self.hint.setToolTip("" if has_room else tooltip(self.hint.text()))

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            QTimer.singleShot(0, self, self._fit)  # once the button has its new letters too


class _Back(QToolButton):
    """Leads back to the map alone."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "small")
        self.setIconSize(QSize(SIZES.small_icon, SIZES.small_icon))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def dress(self, colours: WindowColours) -> None:
        self.setIcon(icons.icon("x", colours, tone="secondary", size=SIZES.small_icon))

    def retranslate(self) -> None:
        self.setToolTip(tooltip(_("Back to the map alone")))
        self.setAccessibleName(_("Back to the map alone"))
