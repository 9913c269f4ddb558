"""Notices: what lasts until it is settled, in lines at the top of a window; nothing has to be answered at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QSizePolicy, QVBoxLayout, QWidget

from journeycanvas.theme.window import LIGHT, SIZES, WindowColours
from journeycanvas.ui import icons
from journeycanvas.ui.calling import calling
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.messages import Answer, PlainLabel, menu_text
from journeycanvas.ui.pressing import PressedButton
from journeycanvas.ui.searching.announcing import announce

Tone = Literal["warning", "note"]
_ICONS = {"warning": "alert-triangle", "note": "info-circle"}
_MARGINS = (14, 8, 10, 8)
_NAME = "notices"


class Notice(QWidget):
    """One notice: an icon, a text, and what can be done about it."""

    def __init__(self, text: str, tone: Tone, answers: Sequence[Answer], then: Callable[[str], None]) -> None:
        """Call then with the id of the answer that is pressed."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("look", "notice")
        self.setProperty("tone", tone)
        self.setAccessibleName(text)
        self._tone = tone
        self._sign = PlainLabel()
        self.label = PlainLabel(text, wraps=True)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(*_MARGINS)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self.label, 1)
        self.buttons: dict[str, PressedButton] = {}
        for answer in answers:
            button = self.buttons[answer.id] = PressedButton(menu_text(answer.title))
            button.setAccessibleDescription(text)
            button.clicked.connect(calling(then, answer.id))
            row.addWidget(button)

    def enter(self) -> None:
        """Give the keyboard to the first thing that can be done about it."""
        for button in self.buttons.values():
            button.setFocus()
            return

    def dress(self, colours: WindowColours) -> None:
        """Draw the icon in these colours."""
        self._sign.setPixmap(icons.icon(_ICONS[self._tone], colours, size=SIZES.icon).pixmap(SIZES.icon, SIZES.icon))


class Notices(QWidget):
    """The notices of one window, one line each, above all else in it."""

    def __init__(self, window: QMainWindow) -> None:
        """Stand above what the window shows."""
        super().__init__()
        self.setObjectName(_NAME)
        self._window = window
        self._colours = LIGHT
        self.shown: dict[str, Notice] = {}
        """The notices by what the code calls them."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        had_focus = QApplication.focusWidget()
        shown = window.takeCentralWidget()
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self)
        window.setCentralWidget(frame)
        if shown is not None:
            column.addWidget(shown, 1)
            shown.show()
        if window.isVisible():
            frame.show()
        if had_focus is not None and window.isAncestorOf(had_focus):
            had_focus.setFocus()  # whoever types goes on

    def tell(
        self,
        id: str,
        text: str,
        *,
        tone: Tone = "warning",
        answers: Sequence[Answer] = (),
        then: Callable[[str], None] = lambda _answer: None,
    ) -> None:
        """Show a notice, in the place of an earlier one of this id; a screen reader says it."""
        earlier = self.shown.get(id)
        if earlier is not None and earlier.label.text() == text and not answers:
            return
        self.settle(id)
        notice = self.shown[id] = Notice(text, tone, answers, then)
        notice.dress(self._colours)
        self._column.addWidget(notice)
        announce(notice, text)

    def settle(self, id: str) -> None:
        """Show the notice of this id no longer."""
        notice = self.shown.pop(id, None)
        if notice is not None:
            had_focus = any(button.hasFocus() for button in notice.buttons.values())
            notice.hide()
            discard(notice)
            if had_focus:
                self._window.setFocus()

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        self._colours = colours
        for notice in self.shown.values():
            notice.dress(colours)


def notices_of(window: QMainWindow, colours: WindowColours) -> Notices:
    """Return the notices of a window dressed in these colours, made when they are first asked for."""
    found = window.findChild(Notices, _NAME)
    notices = found if isinstance(found, Notices) else Notices(window)
    notices.dress(colours)
    return notices


def dress_notices(window: QMainWindow, colours: WindowColours) -> None:
    """Let the notices of a window take these colours, where it has any."""
    if window.findChild(Notices, _NAME) is not None:
        notices_of(window, colours)
