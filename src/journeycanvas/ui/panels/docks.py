"""The panels of one window: docked, floating or closed, as people left them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDockWidget

from journeycanvas.language import _
from journeycanvas.session.session import Session
from journeycanvas.theme.window import LIGHT, WindowColours
from journeycanvas.ui import kept_state
from journeycanvas.ui.messages import tooltip
from journeycanvas.ui.panels.columns import Columns
from journeycanvas.ui.panels.panel import PANELS, Panel

if TYPE_CHECKING:  # it knows the docks
    from journeycanvas.ui.editing import Editing


_TABS_OF_DOCKS = "QMainWindowTabBar"
"""What Qt's main window calls the tabs of panels that lie over one another."""
_AFTER_THE_MAP_MS = 80
"""Panels wait for the map, which people wait for."""


class Docks(QObject):
    """Makes a panel when it is first wanted, and keeps all that are made at the journey that is open."""

    changed = Signal()
    """After a panel was shown or closed."""

    def __init__(self, editing: Editing) -> None:
        """Show nothing until there is a journey."""
        super().__init__(editing)
        self._editing = editing
        self._session: Session | None = None
        self._colours = LIGHT
        self._made: dict[str, tuple[_Dock, Panel]] = {}
        self._columns = Columns(editing.window, editing.workspace)
        editing.workspace.side_shown.connect(self._share)
        self._wanted = set(kept_state.docks()) & PANELS.keys()
        self._is_placed = False
        self._later = QTimer(self, interval=_AFTER_THE_MAP_MS, singleShot=True)
        self._later.timeout.connect(self._show_all)

    @property
    def shown(self) -> frozenset[str]:
        """The panels that are open, or that open with the next journey."""
        return frozenset(self._wanted)

    def panel(self, id: str) -> Panel:
        """Return a panel, made where it is not yet."""
        return self._dock(id)[1]

    def show_session(self, session: Session | None) -> None:
        """Show the journey of a session in all panels; without one there are no panels."""
        self._session = session
        if session is None:
            self._later.stop()
            for dock, panel in self._made.values():
                panel.show_session(None)
                dock.hide()
            self._share()
        elif self._wanted:
            self._later.start()

    def _show_all(self) -> None:
        """Show the journey in the panels that are wanted."""
        for id in sorted(self._wanted):
            dock, panel = self._dock(id)
            panel.show_session(self._session)
            dock.show()
        places = kept_state.dock_places()
        if not self._is_placed and places is not None:
            self._editing.window.restoreState(places)
        self._is_placed = True
        self._share()
        QTimer.singleShot(0, self, self._name_tabs)

    def follow(self) -> None:
        """Let the open panels show what has changed."""
        for id in self._wanted & self._made.keys():
            self._made[id][1].follow()

    def toggle(self, id: str) -> None:
        """Open a panel and go to it, or close it."""
        if id in self._wanted:
            self._closed(id)
        else:
            self.open(id)

    def open(self, id: str) -> None:
        """Open a panel, and go to it."""
        self._wanted.add(id)
        dock, panel = self._dock(id)
        panel.show_session(self._session)
        self._share(dock)
        dock.show()
        dock.raise_()
        panel.setFocus()
        QTimer.singleShot(0, self, self._name_tabs)
        self.changed.emit()

    @property
    def stops(self) -> list[Panel]:
        """The panels that are open, which the keyboard goes through after the workspace."""
        return [self._made[id][1] for id in PANELS if id in self._wanted and id in self._made]

    def enter(self, panel: Panel) -> None:
        """Bring an open panel to the front, and give it the keyboard."""
        dock = next(dock for dock, made in self._made.values() if made is panel)
        dock.raise_()
        if dock.isFloating():
            dock.activateWindow()
        panel.setFocus(Qt.FocusReason.TabFocusReason)

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        self._colours = colours
        for _dock, panel in self._made.values():
            panel.dress(colours)

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        for id, (dock, panel) in self._made.items():
            dock.say(_(PANELS[id].title))
            panel.setAccessibleName(_(PANELS[id].title))
            panel.retranslate()
        self._columns.retranslate()
        self._name_tabs()

    def keep(self) -> None:
        """Remember which panels are open, and where."""
        kept_state.keep_docks(sorted(self._wanted))
        if self._is_placed or self._made:
            kept_state.keep_dock_places(self._editing.window.saveState())

    def _dock(self, id: str) -> tuple[_Dock, Panel]:
        if id not in self._made:
            row = PANELS[id]
            panel = row.make(self._editing)
            panel.setObjectName(row.id)
            panel.dress(self._colours)
            panel.setAccessibleName(_(row.title))
            panel.retranslate()
            dock = _Dock(self._editing.window)
            dock.say(_(row.title))
            dock.setObjectName(f"dock-{row.id}")
            dock.setWidget(panel)
            dock.closed.connect(lambda: self._closed(id))
            self._editing.window.addDockWidget(row.area, dock)
            for other, (mate, _panel) in self._made.items():
                if row.area == PANELS[other].area and row.is_tall and PANELS[other].is_tall:
                    self._editing.window.tabifyDockWidget(mate, dock)
            self._made[id] = dock, panel
        return self._made[id]

    def _share(self, opened: QDockWidget | None = None) -> None:
        """Have the outline and the inspector make room for what is docked beside them."""
        there = self._wanted & self._made.keys() if self._session is not None else ()
        tall = [self._made[id][0] for id in sorted(there) if PANELS[id].is_tall]
        low = [self._made[id][0] for id in sorted(there) if not PANELS[id].is_tall]
        self._columns.share(tall, low, opened=opened)

    def _name_tabs(self) -> None:
        """Name the tabs of panels that lie over one another: Qt makes them, and names none.

        WORKAROUND: what PySide 6.11 finds among the children of a window it keeps as long as the window, and Qt makes
        these tabs anew again and again; among all widgets it finds them and keeps nothing.
        """
        for tabs in QApplication.allWidgets():
            if tabs.metaObject().className() == _TABS_OF_DOCKS and self._editing.window.isAncestorOf(tabs):
                tabs.setAccessibleName(_("Panels"))

    def _closed(self, id: str) -> None:
        self._wanted.discard(id)
        dock, panel = self._dock(id)
        dock.hide()
        panel.show_session(None)
        self._share()
        self._editing.workspace.canvas.setFocus()
        self.changed.emit()


class _Dock(QDockWidget):
    """A dock that tells when a person closes it."""

    closed = Signal()

    def say(self, title: str) -> None:
        """Name it and its buttons in the language spoken now: Qt names them once."""
        self.setWindowTitle(title)
        for name, said in (("close", _("Close")), ("float", _("Take out of the window, or dock"))):
            button = self.findChild(QAbstractButton, f"qt_dockwidget_{name}button")
            if button is not None:
                button.setAccessibleName(said)
                button.setToolTip(tooltip(said))

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.closed.emit()
