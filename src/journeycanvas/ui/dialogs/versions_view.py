"""One version as the window of versions shows it: its map, small, and what changed."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QSizePolicy, QVBoxLayout, QWidget

from journeycanvas.language import _, ngettext
from journeycanvas.ui import speech
from journeycanvas.ui.dialogs.versions_looking import Look
from journeycanvas.ui.dialogs.versions_words import difference_in_words, within_a_sentence
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.tiles import picture

_PICTURE = QSize(420, 260)
_MOST_LINES = 400
"""Differences that are listed; the others are counted."""
_ROW = "QListView::item { padding: 4px 2px; }"
"""Qt breaks lines as if there were nothing beside them: little may be."""
_EARLIER, _OPEN = 0, 1


class VersionView(QWidget):
    """A picture, the choice of what it is compared with, and the differences in words."""

    against_changed = Signal()

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.picture = QLabel()
        self.picture.setMinimumSize(_PICTURE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._head = PlainLabel(style="section")
        self.against = QComboBox()
        self.said = PlainLabel(style="secondary", wraps=True)
        self.changes = QListWidget()
        self.changes.setStyleSheet(_ROW)
        self.changes.setWordWrap(True)
        self.changes.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.changes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room = self.changes.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # what stands above stays where it is
        self.changes.setSizePolicy(room)
        self._head.setBuddy(self.against)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.picture, self._head, self.against, self.said, self.changes):
            column.addWidget(widget, 1 if widget is self.changes else 0)
        self.retranslate()
        self.against.currentIndexChanged.connect(lambda _row: self.against_changed.emit())

    @property
    def is_against_open(self) -> bool:
        """Whether what is open is compared, and not the version before."""
        return self.against.currentIndex() == _OPEN

    def allow_open(self, is_open: bool) -> None:
        """Let it be compared with what is open, where that is the same document."""
        with QSignalBlocker(self.against):
            if not is_open:
                self.against.setCurrentIndex(_EARLIER)
        self.against.setEnabled(is_open)

    def clear(self) -> None:
        """Show nothing."""
        self.picture.clear()
        self.picture.setAccessibleName("")
        self.changes.clear()
        self.say("")

    def say(self, text: str) -> None:
        """Say something in the place of differences, or before them."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.changes.setVisible(not text or self.changes.count() > 0)

    def show_look(self, look: Look, at: datetime) -> None:
        """Show a version that was saved then."""
        self.picture.setPixmap(picture(look.scene, self.picture.size(), ratio=self.devicePixelRatioF()))
        self.picture.setAccessibleName(_("Map of the version of {when}").format(when=within_a_sentence(at)))
        lines = [difference_in_words(one) for one in (look.differences or ())[:_MOST_LINES]]
        more = len(look.differences or ()) - len(lines)
        if more:
            text = ngettext("… and {count} more change", "… and {count} more changes", more)
            lines.append(text.format(count=speech.number(more)))
        self.changes.clear()
        self.changes.addItems(lines)
        self.say(_said(look))

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        self._head.setText(_("What changed"))
        self.changes.setAccessibleName(_("What changed"))
        self.against.setAccessibleName(_("What changed"))
        with QSignalBlocker(self.against):
            chosen = max(_EARLIER, self.against.currentIndex())
            self.against.clear()
            self.against.addItems([_("Since the version before"), _("From then to what is open")])
            self.against.setCurrentIndex(chosen)


def _said(look: Look) -> str:
    said: Sequence[str] = ()
    if look.skipped:
        text = ngettext(
            "{count} damaged version is passed over.", "{count} damaged versions are passed over.", look.skipped
        )
        said = (text.format(count=look.skipped),)
    if look.differences is None:
        return " ".join((*said, _("This is the first version that is kept.")))
    return " ".join((*said, _("Nothing changed."))) if not look.differences else " ".join(said)
