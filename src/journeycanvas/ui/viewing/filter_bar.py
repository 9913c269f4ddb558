"""The bar of the filter, over the map: what to ask for, how many match, and the way back."""

from collections import Counter
from collections.abc import Mapping
from typing import Literal, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from journeycanvas.analysis import filtering
from journeycanvas.analysis.filtering import NOBODY, TRUTH
from journeycanvas.document.journey import Journey
from journeycanvas.language import _, ngettext
from journeycanvas.theme.window import LIGHT, SIZES, WindowColours
from journeycanvas.ui import icons, speech
from journeycanvas.ui.calling import calling
from journeycanvas.ui.messages import PlainLabel, menu_text, tooltip
from journeycanvas.ui.viewing.check_menu import CheckMenu
from journeycanvas.ui.viewing.values import ASKED, Value, values

_TRUTH_CRITERION = "truth"
_WITH_WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_WORDS_ONLY = Qt.ToolButtonStyle.ToolButtonTextOnly
_ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly


class _Way(NamedTuple):
    """How the bar says what it says: with what on its buttons, and with how many words besides."""

    style: Qt.ToolButtonStyle
    has_clear: bool
    figures: Literal["words", "figures", "nothing"]
    has_seldom: bool = True


_WAYS = (
    _Way(_WITH_WORDS, has_clear=True, figures="words"),
    _Way(_WORDS_ONLY, has_clear=True, figures="words"),
    _Way(_WORDS_ONLY, has_clear=False, figures="words"),
    _Way(_WORDS_ONLY, has_clear=False, figures="figures"),
    _Way(_ICON_ONLY, has_clear=False, figures="figures"),
    _Way(_ICON_ONLY, has_clear=False, figures="nothing"),
    _Way(_ICON_ONLY, has_clear=False, figures="nothing", has_seldom=False),
)
"""From the widest; where there is no button to show all again, Escape does."""
_MARGINS = (7, 6, 4, 6)
_SELDOM = {"label": frozenset({NOBODY}), "felt_about": frozenset({"experience"})}
"""Criteria that are offered only where something has another value than these."""
_LONGEST = 22
"""The most letters of a value that a button shows."""


class FilterBar(QFrame):
    """A button for each criterion; what it asks for is what somebody else looks up."""

    changed = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Ask for nothing."""
        super().__init__(parent)
        self.setObjectName("filter-bar")
        self.wanted: dict[str, frozenset[str]] = {}
        self._journey: Journey | None = None
        self._colours = LIGHT
        self._way = _WAYS[0]
        self._counts = (0, 0, 0)
        self._offering: tuple[Journey | None, frozenset[str]] = (None, frozenset())
        """The journey, and the seldom criteria it has."""
        self._menus: dict[str, CheckMenu] = {}
        self.buttons = {id: self._button(id) for id in ASKED}
        self.count = PlainLabel(style="secondary")
        self.clear_button = QToolButton()
        self.close_button = QToolButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(*_MARGINS)
        row.setSpacing(3)
        for button in self.buttons.values():
            row.addWidget(button)
        self.count.setContentsMargins(8, 0, 4, 0)
        row.addWidget(self.count)
        for button, deed in ((self.clear_button, self.clear), (self.close_button, self.close_wanted.emit)):
            button.setProperty("look", "small")
            button.setIconSize(QSize(SIZES.small_icon, SIZES.small_icon))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(calling(deed))
            row.addWidget(button)

    @property
    def asks(self) -> bool:
        """Whether anything is asked for."""
        return any(self.wanted.values())

    def show_journey(self, journey: Journey | None) -> None:
        """Offer what is there in a journey; what it has no more is no longer asked for."""
        self._journey = journey
        if journey is None:
            self._offering = (None, frozenset())

    def show_count(self, found: int, total: int, *, cards: int) -> None:
        """Say how many touchpoints match, and how many cards where these are asked for too."""
        if (found, total, cards) != self._counts:
            self._counts = (found, total, cards)
            self._say()

    def clear(self) -> None:
        """Ask for nothing."""
        self.ask({})

    def ask(self, wanted: Mapping[str, frozenset[str]]) -> None:
        """Ask for this, and nothing else."""
        self.wanted = {id: chosen for id, chosen in wanted.items() if chosen}
        self._say()
        self.changed.emit()

    def enter(self) -> None:
        """Give the keyboard to the first criterion."""
        next(iter(self.buttons.values())).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fit(self, width: int) -> None:
        """Take no more room than there is: without icons, or without words, where they would not fit."""
        self._look_for_what_is_seldom()
        for self._way in _WAYS:
            self._say()
            if self.sizeHint().width() <= width:
                break
        self.resize(min(width, self.sizeHint().width()), self.sizeHint().height())

    def dress(self, colours: WindowColours) -> None:
        """Draw the icons in these colours."""
        self._colours = colours
        for id, button in self.buttons.items():
            button.setIcon(icons.icon(ASKED[id].icon, colours, size=SIZES.small_icon))
        self.close_button.setIcon(icons.icon("x", colours, size=SIZES.small_icon))

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        self.setAccessibleName(_("Filter"))
        for button, name, words in (
            (self.clear_button, _("Show all"), _("Show all (Esc)")),
            (self.close_button, _("Close the filter"), _("Close the filter (Ctrl+Shift+F)")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(tooltip(words))
        self.clear_button.setText(_("Show all"))
        self._say()

    def _button(self, id: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("look", "filter")
        button.setIconSize(QSize(SIZES.small_icon, SIZES.small_icon))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setCheckable(True)
        if id == _TRUTH_CRITERION:
            button.clicked.connect(calling(self._toggle, id, TRUTH))
        else:
            self._menus[id] = CheckMenu(button)
            self._menus[id].aboutToShow.connect(calling(self._fill, id))
            button.setMenu(self._menus[id])
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _fill(self, criterion: str) -> None:
        menu = self._menus[criterion]
        menu.clear()
        for group in self._offered(criterion):
            if not menu.isEmpty():
                menu.addSeparator()
            for value in group:
                entry = menu.addAction(f"{menu_text(value.title)}\t{speech.number(value.found)}")
                if value.icon:
                    entry.setIcon(icons.icon(value.icon, self._colours, tone=value.tone, size=SIZES.small_icon))
                entry.setCheckable(True)
                entry.setChecked(value.id in self.wanted.get(criterion, ()))
                entry.triggered.connect(calling(self._toggle, criterion, value.id))
        if menu.isEmpty():
            menu.addAction(_("Nothing to choose")).setEnabled(False)

    def _offered(self, criterion: str) -> tuple[tuple[Value, ...], ...]:
        return values(self._journey, criterion, self._counted(criterion)) if self._journey is not None else ()

    def _look_for_what_is_seldom(self) -> None:
        if self._offering[0] is not self._journey:
            there = frozenset(id for id, usual in _SELDOM.items() if self._counted(id).keys() - usual)
            self._offering = (self._journey, there)

    def _counted(self, criterion: str) -> Counter[str]:
        if self._journey is None:
            return Counter()
        return filtering.counted(self._journey, criterion) + filtering.cards_counted(self._journey, criterion)

    def _toggle(self, criterion: str, value: str) -> None:
        self.ask({**self.wanted, criterion: self.wanted.get(criterion, frozenset()) ^ {value}})

    def _say(self) -> None:
        for id, button in self.buttons.items():
            title = _(ASKED[id].title)
            chosen = self._chosen(id)
            said = _("{criterion}: {value}").format(criterion=title, value=chosen) if chosen else title
            is_asked = bool(self.wanted.get(id))
            button.setChecked(is_asked)
            button.setVisible(id not in _SELDOM or is_asked or (self._way.has_seldom and id in self._offering[1]))
            button.setText(menu_text(said))
            # The diamond is what the map draws for it, and its name is the longest.
            is_known = id == _TRUTH_CRITERION and not self._way.has_clear
            button.setToolButtonStyle(_ICON_ONLY if is_known else self._way.style)
            button.setAccessibleName(said)
            button.setToolTip(tooltip(said))
        found, total, cards = map(speech.number, self._counts)
        words = ngettext("{found} of {count} touchpoint", "{found} of {count} touchpoints", self._counts[1])
        said = words.format(found=found, count=total)
        if self._counts[2]:
            said += " · " + ngettext("{count} card", "{count} cards", self._counts[2]).format(count=cards)
        self.count.setAccessibleName(said)
        self.count.setText(said if self._way.figures == "words" else f"{found} / {total}")
        self.count.setVisible(self.asks and self._way.figures != "nothing")
        self.clear_button.setVisible(self.asks and self._way.has_clear)

    def _chosen(self, criterion: str) -> str:
        """Return what is chosen of a criterion, in few letters."""
        chosen = self.wanted.get(criterion, frozenset())
        if criterion == _TRUTH_CRITERION or not chosen:
            return ""
        names = [value.title for group in self._offered(criterion) for value in group if value.id in chosen]
        if len(names) == 1 and len(names[0]) <= _LONGEST:
            return names[0]
        return speech.number(len(chosen))

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Whatever else is pressed here is not meant for the map below.
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            if self.asks:
                self.clear()
            else:
                self.close_wanted.emit()
