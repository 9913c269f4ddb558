"""The outline, the map and the inspector side by side."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from journeycanvas.language import _
from journeycanvas.session.session import Session
from journeycanvas.theme.window import DARK, LIGHT, WindowColours
from journeycanvas.ui import kept_state
from journeycanvas.ui.accessible.speaking import listen, speaking
from journeycanvas.ui.canvas import Canvas
from journeycanvas.ui.canvas.quick_bar import QuickBar
from journeycanvas.ui.discarding import discard
from journeycanvas.ui.faces.faces import Faces
from journeycanvas.ui.kept_state import Panels
from journeycanvas.ui.text_room import wide

if TYPE_CHECKING:  # loaded late, on purpose: see `outline` below
    from journeycanvas.ui.inspector.panel import Inspector
    from journeycanvas.ui.outline.panel import Outline

_LEAST_PANELS = {"outline": 180, "inspector": 276}
"""In a narrower inspector the kinds of moment and the colours would not stand in one row."""
_MOST_PANEL = 480
_LEAST_MAP = 320
_PAUSE_MS = 30
"""How long the panels wait for the map and for one another, so that the window answers in between."""
_MOST_LOOKS = 30
"""A map that nobody sees is never painted."""


class Side(IntEnum):
    """Where a panel stands beside the map."""

    LEFT = 0
    RIGHT = 2


class Workspace(QSplitter):
    """What a window shows while a journey is open in it."""

    side_shown = Signal()
    """After the outline or the inspector was shown where neither was."""

    def __init__(self) -> None:
        """Show no journey yet, with room for the panels as they were."""
        super().__init__(Qt.Orientation.Horizontal)
        listen()
        self.canvas = Canvas()
        self.quick_bar: QuickBar = QuickBar(self.canvas)
        self._speaking = speaking(self.canvas)
        self.faces: Faces = Faces(self.canvas)
        self._outline: Outline | None = None
        self._inspector: Inspector | None = None
        self._late: list[Callable[[], None]] = []
        self._colours = LIGHT
        self._hosts: dict[Side, QWidget] = {}
        """What the outline and the inspector stand in while they are lent to a column of the window."""
        self._sides = {Side.LEFT: _room("outline"), Side.RIGHT: _room("inspector")}
        for part in (self._sides[Side.LEFT], self.faces, self._sides[Side.RIGHT]):
            self.addWidget(part)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.canvas.setMinimumWidth(_LEAST_MAP)
        for place, share in enumerate((0, 1, 0)):
            self.setStretchFactor(place, share)
        self._widths = kept_state.panels()
        self.setSizes([self._widths.outline_width, 10_000, self._widths.inspector_width])
        self._sides[Side.LEFT].setVisible(self._widths.outline)
        self._sides[Side.RIGHT].setVisible(self._widths.inspector)
        self._session: Session | None = None
        self._panels_wait = QTimer(self, interval=_PAUSE_MS)
        self._looks = 0
        self._was_painted = False
        self._panels_wait.timeout.connect(self._show_a_panel_after_the_map)

    @property
    def outline(self) -> Outline:
        """The outline, made when it is first asked for: the map is painted before."""
        if self._outline is None:
            from journeycanvas.ui.outline.panel import Outline  # not needed to paint the map

            self._outline = Outline()
            self._put(self._outline, Side.LEFT)
            QWidget.setTabOrder(self._outline.tree, self.canvas)
        return self._outline

    @property
    def inspector(self) -> Inspector:
        """The inspector, made when it is first asked for: the map is painted before."""
        if self._inspector is None:
            from journeycanvas.ui.inspector.panel import Inspector  # not needed to paint the map

            self._inspector = Inspector()
            self._inspector.left.connect(lambda: self.enter(self.faces.stops[0]))
            self._put(self._inspector, Side.RIGHT)
        return self._inspector

    @property
    def panels(self) -> Panels:
        """Which panels are shown, and how wide they are."""
        return Panels(
            self.is_shown(Side.LEFT),
            self.is_shown(Side.RIGHT),
            self.width_of(Side.LEFT),
            self.width_of(Side.RIGHT),
        )

    def is_shown(self, side: Side) -> bool:
        """Tell whether a side has its panel, wherever that stands."""
        return not self._hosts.get(side, self._sides[side]).isHidden()

    def is_lent(self, side: Side) -> bool:
        """Tell whether the panel of a side stands in a column of the window."""
        return side in self._hosts

    def width_of(self, side: Side) -> int:
        """Return how wide the panel of a side is, or was when it was shown last."""
        kept = self._widths.outline_width if side is Side.LEFT else self._widths.inspector_width
        shown = self._hosts[side].width() if side in self._hosts else self.sizes()[side]
        return (self.is_shown(side) and shown) or kept

    def lend(self, side: Side, host: QWidget) -> QWidget:
        """Return the panel of a side, which is to stand in a host meanwhile; its room here stays empty."""
        panel = self.outline if side is Side.LEFT else self.inspector
        self._widths = self.panels
        room = _room(panel.objectName())
        self.replaceWidget(side, room)
        room.hide()
        self._sides[side], self._hosts[side] = room, host
        return panel

    def take_back(self, side: Side) -> None:
        """Have the panel of a side stand here again, shown if it was."""
        panel = self.outline if side is Side.LEFT else self.inspector
        was_shown = self.is_shown(side)
        del self._hosts[side]
        self.replaceWidget(side, panel)
        discard(self._sides[side])
        self._sides[side] = panel
        panel.setVisible(was_shown)
        if was_shown:
            self.setSizes([self._widths.outline_width, 10_000, self._widths.inspector_width])

    def show_session(self, session: Session | None) -> None:
        """Show the journey of a session: the map at once, which people wait for, the panels when it is painted."""
        self._session = session
        self._speaking.show_session(session)
        self.canvas.show_session(session)
        self.quick_bar.show_session(session)
        self.faces.show_session(session)
        self._panels_wait.stop()
        if session is None:
            for panel in self._made():
                panel.show_session(None)
        else:
            self.canvas.show_beginning()
            self._looks = 0
            self._was_painted = False
            self._late = [self._show_inspector, self._show_outline]
            self._panels_wait.start()

    def follow(self) -> None:
        """Let the panels show what has changed; the map has done so already."""
        self.quick_bar.follow()
        self._speaking.follow()
        self.faces.follow()
        if not self._panels_wait.isActive():
            for panel in self._made():
                panel.follow()

    def finish_typing(self) -> None:
        """Keep what is being typed in a panel or in another face of the journey."""
        self.faces.finish_typing()
        if self._inspector is not None:
            self._inspector.finish_typing()

    def reveal(self, record: str) -> None:
        """Select a record and bring it to the middle of the map."""
        if self._session is None:
            return
        self._session.select([record])
        key = next((node.key for node in self._session.scene.nodes if node.record == record), None)
        if key is not None:
            self.canvas.reveal(key)

    def toggle_outline(self) -> None:
        """Show or hide the outline."""
        self._toggle(self._hosts.get(Side.LEFT, self.outline))

    def toggle_inspector(self) -> None:
        """Show or hide the inspector."""
        self._toggle(self._hosts.get(Side.RIGHT, self.inspector))

    def show_fields(self) -> None:
        """Have the inspector in sight, whether it was hidden or lay under another panel."""
        if not self.is_shown(Side.RIGHT):
            self.toggle_inspector()
        elif self.is_lent(Side.RIGHT):
            self._hosts[Side.RIGHT].raise_()

    @property
    def stops(self) -> list[QWidget]:
        """What the keyboard goes through here, from left to right."""
        return [self.outline.tree, *self.faces.stops, self.inspector]

    def enter(self, stop: QWidget) -> None:
        """Give the keyboard to one of the stops."""
        for host in self._hosts.values():
            if host.isAncestorOf(stop):
                host.raise_()
        if stop is self.inspector:
            self.inspector.refresh()  # or the keyboard would go into the fields of what was selected before
            self.inspector.enter()
        else:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        self._colours = colours
        for panel in self._made():
            panel.setMinimumWidth(wide(_LEAST_PANELS[panel.objectName()]))
            panel.dress(colours)
        self.canvas.set_dark(colours is DARK)
        self.quick_bar.dress(colours)
        self.faces.dress(colours)

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        for panel in self._made():
            panel.retranslate()
        self.canvas.setAccessibleName(_("Journey map"))
        self.quick_bar.retranslate()
        self.faces.retranslate()

    def _show_a_panel_after_the_map(self) -> None:
        """Show the journey in one panel more, so that the window answers in between."""
        self._looks += 1
        is_unseen = not self.canvas.isVisible() or self._looks >= _MOST_LOOKS
        if self._was_painted or is_unseen:
            self._late.pop()()
        self._was_painted = self.canvas.is_painted
        if not self._late:
            self._panels_wait.stop()

    def _toggle(self, panel: QWidget) -> None:
        panel.setVisible(panel.isHidden())
        panel.raise_()
        self.side_shown.emit()

    def _show_outline(self) -> None:
        if self._outline is not None:
            self._outline.show_session(self._session)
        elif not self._sides[Side.LEFT].isHidden():
            self._outline = self.outline

    def _show_inspector(self) -> None:
        if self._inspector is not None:
            self._inspector.show_session(self._session)
        elif not self._sides[Side.RIGHT].isHidden():
            self._inspector = self.inspector

    def _made(self) -> tuple[Outline | Inspector, ...]:
        return tuple(panel for panel in (self._outline, self._inspector) if panel is not None)

    def _put(self, panel: Outline | Inspector, place: Side) -> None:
        """Put a new panel where room was kept for it."""
        panel.setMinimumWidth(wide(_LEAST_PANELS[panel.objectName()]))
        panel.setMaximumWidth(_MOST_PANEL)
        panel.dress(self._colours)
        panel.retranslate()
        panel.show_session(self._session)
        panel.reveal_wanted.connect(self.reveal)
        self.replaceWidget(place, panel)
        discard(self._sides[place])
        self._sides[place] = panel


def _room(name: str) -> QWidget:
    """Return an empty panel of this name, which looks like the panel that will take its place."""
    room = QWidget()
    room.setObjectName(name)
    room.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    room.setMinimumWidth(wide(_LEAST_PANELS[name]))
    room.setMaximumWidth(_MOST_PANEL)
    return room
