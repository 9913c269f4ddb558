"""What stands over the top of the map while some of it is dim: it says why, and leads back."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from journeycanvas.language import _
from journeycanvas.theme.window import DARK, LIGHT, SIZES, WindowColours
from journeycanvas.ui import icons
from journeycanvas.ui.messages import PlainLabel, tooltip
from journeycanvas.ui.viewing.filter_bar import FilterBar

_TOP = 10
_ASIDE = 8
_GAP = 6
_DRESSED_BY = (QEvent.Type.PaletteChange, QEvent.Type.StyleChange)


class HighlightNote(QFrame):
    """Says which path stands out."""

    close_wanted = Signal()

    def __init__(self) -> None:
        """Name no path yet."""
        super().__init__()
        self.setObjectName("filter-bar")
        self._name = ""
        self._sign = PlainLabel()
        self.label = PlainLabel()
        self.close_button = QToolButton()
        self.close_button.setProperty("look", "small")
        self.close_button.setIconSize(QSize(SIZES.small_icon, SIZES.small_icon))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_button.clicked.connect(lambda: self.close_wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(8)
        for widget in (self._sign, self.label, self.close_button):
            row.addWidget(widget)

    def show_path(self, name: str) -> None:
        """Name the path that stands out."""
        self._name = name
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        self.label.setText(_("Path highlighted: {name}").format(name=self._name))
        name = _("Show all paths alike")
        self.close_button.setAccessibleName(name)
        self.close_button.setToolTip(tooltip(name))

    def dress(self, colours: WindowColours) -> None:
        """Draw the icons in these colours."""
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(icons.pixmap("route", colours.accent, size=SIZES.small_icon, ratio=ratio))
        self.close_button.setIcon(icons.icon("x", colours, size=SIZES.small_icon))

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.close_wanted.emit()


class OverTheMap(QWidget):
    """The bar of the filter and the note of a path, in the middle of the upper edge of a view."""

    def __init__(self, view: QWidget) -> None:
        """Show neither."""
        super().__init__(view)
        self._view = view
        self.bar = FilterBar(self)
        self.note = HighlightNote()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        for part in (self.bar, self.note):
            part.hide()
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        view.installEventFilter(self)
        self._dress()
        self._retranslate()

    def fit(self) -> None:
        """Take the room that the parts need, as far as there is some, and stand in the middle."""
        shown = [part for part in (self.bar, self.note) if not part.isHidden()]
        self.setVisible(bool(shown))
        if not shown:
            return
        room = self._view.width() - 2 * _ASIDE
        self.bar.fit(room)
        size = self.sizeHint()
        width = min(room, size.width())
        self.setGeometry((self._view.width() - width) // 2, _TOP, width, size.height())
        self.raise_()

    def _dress(self) -> None:
        colours = DARK if self.palette().window().color().name().upper() == DARK.panel else LIGHT
        self.bar.dress(colours)
        self.note.dress(colours)

    def _retranslate(self) -> None:
        self.bar.retranslate()
        self.note.retranslate()

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _DRESSED_BY:
            self._dress()
        elif event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        self.fit()
