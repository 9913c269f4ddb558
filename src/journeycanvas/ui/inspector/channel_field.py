"""The channels of touchpoints, chosen in a menu by family; the first one is the main one."""

from collections import defaultdict

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton

from journeycanvas.language import _
from journeycanvas.model.channels import CHANNELS
from journeycanvas.model.named import MODES
from journeycanvas.session.session import Session
from journeycanvas.theme.window import LIGHT, SIZES, WindowColours
from journeycanvas.ui import icons
from journeycanvas.ui.calling import calling
from journeycanvas.ui.inspector.binding import Binding
from journeycanvas.ui.inspector.fields import Field
from journeycanvas.ui.messages import menu_text, tooltip


class ChannelField(Field):
    """The channels of touchpoints."""

    def __init__(self, label: str, session: Session, binding: Binding[tuple[str, ...]]) -> None:
        """Choose the channels of a binding."""
        super().__init__(label)
        self._session = session
        self._binding = binding
        self._colours = LIGHT
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.button = QToolButton()
        self.button.setProperty("look", "field")
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(self.menu)
        self.button.setIconSize(QSize(SIZES.small_icon, SIZES.small_icon))
        self.button.setMinimumHeight(SIZES.field_height)
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.put(self.button)
        self.refresh()

    def refresh(self) -> None:
        values = self._binding.values()
        ids = values[0] if len(values) == 1 else ()
        names = [self._title(id) for id in ids]
        if len(values) > 1:
            text = _("Several values")
        elif len(ids) == 1 and ids[0] in CHANNELS:
            text = _("{channel} ({mode})").format(channel=names[0], mode=_(MODES[CHANNELS[ids[0]].mode]).lower())
        else:
            text = ", ".join(names) or _("No channel")
        self.button.setText(" " + menu_text(text))
        self.button.setToolTip(tooltip(text))
        self.button.setAccessibleDescription(text)
        self._draw_icon(ids)

    def dress(self, colours: WindowColours) -> None:
        self._colours = colours
        self.refresh()

    def _draw_icon(self, ids: tuple[str, ...]) -> None:
        name = self._icon(ids[0]) if ids else "circle-dashed"
        self.button.setIcon(icons.icon(name, self._colours, tone="accent", size=SIZES.small_icon))

    def _fill(self) -> None:
        self.menu.clear()
        for earlier in self.menu.findChildren(QMenu):
            earlier.deleteLater()  # Qt clears entries, and keeps the menus they led to
        own = {channel.id: channel.mode for channel in self._session.journey.channels}
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for id, mode in {**{each.id: each.mode for each in CHANNELS.values()}, **own}.items():
            groups[mode].append(id)
        values = self._binding.values()
        chosen = values[0] if len(values) == 1 else ()
        for id in chosen:
            self._add_entry(self.menu, id, is_chosen=True)
        if chosen:
            self.menu.addSeparator()
        for family, ids in groups.items():
            inner = self.menu.addMenu(_(MODES[family]))
            for id in sorted(ids, key=lambda id: self._title(id).casefold()):
                self._add_entry(inner, id, is_chosen=id in chosen)

    def _add_entry(self, menu: QMenu, id: str, *, is_chosen: bool) -> None:
        entry = menu.addAction(icons.icon(self._icon(id), self._colours), menu_text(self._title(id)))
        entry.setCheckable(True)
        entry.setChecked(is_chosen)
        entry.triggered.connect(calling(self._toggle, id))

    def _toggle(self, id: str) -> None:
        values = self._binding.values()
        chosen = values[0] if len(values) == 1 else ()
        self._binding.set(tuple(one for one in chosen if one != id) if id in chosen else (*chosen, id))
        self.refresh()

    def _title(self, id: str) -> str:
        if id in CHANNELS:
            return _(CHANNELS[id].title)
        return next((own.name for own in self._session.journey.channels if own.id == id), id)

    def _icon(self, id: str) -> str:
        if id in CHANNELS:
            return CHANNELS[id].icon
        return next((own.icon for own in self._session.journey.channels if own.id == id), "message")
