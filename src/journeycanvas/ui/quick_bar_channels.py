"""The main channel in the quick bar: a button with its name, and a menu of those used here and of all others."""

from collections import defaultdict
from collections.abc import Callable, Collection

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QToolButton

from journeycanvas.document.journey import Journey
from journeycanvas.language import _
from journeycanvas.model.channels import CHANNELS
from journeycanvas.model.named import MODES
from journeycanvas.theme.window import LIGHT, SIZES, WindowColours
from journeycanvas.ui import icons
from journeycanvas.ui.calling import calling
from journeycanvas.ui.messages import menu_text, tooltip
from journeycanvas.ui.quick_bar_offer import channel_icon, channel_title, channels_used

_WIDEST = 116
_BESIDE = 42
"""Pixels beside the name: the icon, and the room around both."""


class ChannelButton:
    """Shows the main channel that touchpoints have in common, and lets another be chosen."""

    def __init__(self, button: QToolButton, choose: Callable[[str | None], None]) -> None:
        """Work with a button; choose is told the channel, or that there should be none."""
        self.button = button
        self.menu = QMenu(button)
        self._choose = choose
        self._journey: Journey | None = None
        self._held: frozenset[str | None] = frozenset()
        self._colours = LIGHT
        self.menu.aboutToShow.connect(self._fill)
        button.setProperty("look", "named")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setIconSize(QSize(SIZES.small_icon, SIZES.small_icon))
        button.setMenu(self.menu)

    def show(self, journey: Journey, held: frozenset[str | None], colours: WindowColours) -> None:
        """Show the main channels that are there: the one, or that there are several or none."""
        self._journey, self._held, self._colours = journey, held, colours
        main = next(iter(held)) if len(held) == 1 else None
        if len(held) > 1:
            title, icon = _("Several channels"), "stack"
        elif main is None:
            title, icon = _("No channel"), "circle-plus"
        else:
            title, icon = channel_title(journey, main), channel_icon(journey, main)
        said = _("Main channel: {channel}").format(channel=title)
        elided = self.button.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, _WIDEST)
        self.button.setText(" " + menu_text(elided))
        self.button.setFixedWidth(self.button.fontMetrics().horizontalAdvance(" " + elided) + _BESIDE)
        self.button.setIcon(icons.icon(icon, colours, tone="accent", size=SIZES.small_icon))
        self.button.setToolTip(tooltip(said))
        self.button.setAccessibleName(said)

    def forget(self) -> None:
        """Hold on to no journey."""
        self._journey = None

    def _fill(self) -> None:
        self.menu.clear()
        for earlier in self.menu.findChildren(QMenu):
            earlier.deleteLater()  # Qt clears entries, and keeps the menus they led to
        journey = self._journey
        if journey is None:
            return
        for id in channels_used(journey):
            self._add(self.menu, journey, id)
        self.menu.addSeparator()
        own = {channel.id: channel.mode for channel in journey.channels}
        families: defaultdict[str, list[str]] = defaultdict(list)
        for id, mode in {**{each.id: each.mode for each in CHANNELS.values()}, **own}.items():
            families[mode].append(id)
        for family, ids in families.items():
            inner = self.menu.addMenu(_(MODES[family]))
            for id in _by_title(journey, ids):
                self._add(inner, journey, id)
        self.menu.addSeparator()
        none = self.menu.addAction(_("No channel"))
        none.setCheckable(True)
        none.setChecked(self._held == {None})
        none.triggered.connect(calling(self._choose, None))

    def _add(self, menu: QMenu, journey: Journey, id: str) -> None:
        icon = icons.icon(channel_icon(journey, id), self._colours)
        entry = menu.addAction(icon, menu_text(channel_title(journey, id)))
        entry.setCheckable(True)
        entry.setChecked(self._held == {id})
        entry.triggered.connect(calling(self._choose, id))


def _by_title(journey: Journey, ids: Collection[str]) -> list[str]:
    return sorted(ids, key=lambda id: channel_title(journey, id).casefold())
