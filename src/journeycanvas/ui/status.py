"""The status line: whether the work is saved, what the journey counts, its paper, and the zoom."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStatusBar, QToolButton, QWidget

from journeycanvas.language import _, ngettext
from journeycanvas.theme.window import LIGHT, SIZES, WindowColours
from journeycanvas.ui import icons, speech
from journeycanvas.ui.messages import PlainLabel, tooltip
from journeycanvas.ui.text_room import high


class Facts(NamedTuple):
    """What the status line tells of an open journey."""

    is_clean: bool
    is_saving: bool
    saved_at: datetime | None
    has_file: bool
    stages: int
    touchpoints: int
    gaps: int
    breaks: int
    paper: str


_HEIGHT = 32


class Status(QStatusBar):
    """The status line of one window."""

    wanted = Signal(str)
    """An action, by its id."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._facts: Facts | None = None
        self._zoom = 1.0
        self._colours = LIGHT
        self._sign = QLabel()
        self._saved = PlainLabel()
        self._counts = PlainLabel()
        self._counts.setMinimumWidth(1)
        self._paper = PlainLabel()
        self._buttons = {id: self._button(id) for id in ("zoom_out", "zoom_actual", "zoom_in", "zoom_fit")}
        self._told = _Told()
        self._told.hide()
        self._until = QTimer(self, singleShot=True)
        self._until.timeout.connect(self.clearMessage)
        self._left = _row(12, 0, self._sign, self._saved, _space(20), self._counts, self._told)
        self._right = _row(0, 10, self._paper, _space(16), *self._buttons.values())
        self.setSizeGripEnabled(False)
        self.setFixedHeight(high(_HEIGHT))
        self.addWidget(self._left, 1)
        self.addPermanentWidget(self._right)

    def show_nothing(self) -> None:
        """Show that no journey is open."""
        self._facts = None
        self._left.hide()
        self._right.hide()

    def show_document(self, facts: Facts) -> None:
        """Show what is known of the open journey."""
        if facts == self._facts:
            return
        self._facts = facts
        self._left.show()
        self._right.show()
        self._say()

    def show_zoom(self, zoom: float) -> None:
        """Show how large the map is seen."""
        self._zoom = zoom
        self._buttons["zoom_actual"].setText(f"{round(zoom * 100)}\u00a0%")

    def dress(self, colours: WindowColours) -> None:
        """Draw the icons in these colours."""
        self.setFixedHeight(high(_HEIGHT))
        self._colours = colours
        for id, name in (("zoom_out", "minus"), ("zoom_in", "plus")):
            self._buttons[id].setIcon(icons.icon(name, colours, tone="secondary", size=SIZES.small_icon))
        self._say()

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        for id, title in (
            ("zoom_out", _("Zoom out")),
            ("zoom_in", _("Zoom in")),
            ("zoom_actual", _("Actual size")),
            ("zoom_fit", _("Fit the sheet")),
        ):
            self._buttons[id].setToolTip(tooltip(title))
            self._buttons[id].setAccessibleName(title)
        self._buttons["zoom_fit"].setText(_("Fit"))
        self.show_zoom(self._zoom)
        self._say()

    def _say(self) -> None:
        facts = self._facts
        if facts is None:
            return
        icon, tone = _sign(facts, self._colours)
        self._sign.setPixmap(icons.pixmap(icon, tone, size=SIZES.small_icon, ratio=self.devicePixelRatioF()))
        self._saved.setText(_saved(facts))
        self._counts.setText(_counts(facts))
        self._paper.setText(facts.paper)

    def _button(self, id: str) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(SIZES.small_icon, SIZES.small_icon))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.wanted.emit(id))
        return button

    # Qt's own

    def showMessage(self, text: str, timeout: int | None = 0) -> None:
        # Qt hides all that stands at the left meanwhile; whether the work is saved is what people look for most.
        self._told.tell(text)
        self._told.setVisible(bool(text))
        self._counts.setVisible(not text)
        self._left.setVisible(bool(text) or self._facts is not None)
        self._until.start(timeout) if timeout and text else self._until.stop()

    def clearMessage(self) -> None:
        self.showMessage("")

    def currentMessage(self) -> str:
        return self._told.words


class _Told(PlainLabel):
    """What was just done, in as many words as there is room for; the rest is in the tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def tell(self, words: str) -> None:
        """Say something, on one line."""
        self.words = words
        self.setAccessibleName(words)
        self._elide()

    def _elide(self) -> None:
        line = " ".join(self.words.split())
        shown = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, max(1, self.width()))
        self.setText(shown)
        self.setToolTip(tooltip(line) if shown != line else "")

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()


def _sign(facts: Facts, colours: WindowColours) -> tuple[str, str]:
    """Return the icon and its colour that tell whether the work is saved."""
    if not facts.is_clean:
        return "edit", colours.truth
    return ("circle-check", colours.positive) if facts.has_file else ("file-plus", colours.secondary)


def _saved(facts: Facts) -> str:
    if facts.is_saving:
        return _("Saving…")
    if not facts.is_clean:
        return _("Unsaved changes")
    if facts.saved_at is not None:
        return _("Saved at {time}").format(time=facts.saved_at.strftime("%H:%M"))
    return _("No changes") if facts.has_file else _("New journey")


def _counts(facts: Facts) -> str:
    said = (
        ngettext("{count} stage", "{count} stages", facts.stages).format(count=speech.number(facts.stages)),
        ngettext("{count} touchpoint", "{count} touchpoints", facts.touchpoints).format(
            count=speech.number(facts.touchpoints)
        ),
        ngettext("{count} gap", "{count} gaps", facts.gaps).format(count=speech.number(facts.gaps)),
        ngettext("{count} breaking point", "{count} breaking points", facts.breaks).format(
            count=speech.number(facts.breaks)
        ),
    )
    return " · ".join(said)


def _row(left: int, right: int, *widgets: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(left, 0, right, 0)
    line.setSpacing(6)
    for widget in widgets:
        line.addWidget(widget, 1 if isinstance(widget, _Told) else 0)
    if left:
        line.addStretch(0)
    return row


def _space(width: int) -> QWidget:
    space = QWidget()
    space.setFixedWidth(width)
    return space
