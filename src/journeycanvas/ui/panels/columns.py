"""One column a side: the outline and the inspector lie in tabs with a panel that is docked beside them.

Alone they belong to the workspace, which is quicker to show; beside another panel they would leave the map no room.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

from journeycanvas.language import N_, _
from journeycanvas.ui.workspace import Side, Workspace

_AREAS = {Side.LEFT: Qt.DockWidgetArea.LeftDockWidgetArea, Side.RIGHT: Qt.DockWidgetArea.RightDockWidgetArea}
_TITLES = {Side.LEFT: N_("Outline"), Side.RIGHT: N_("Inspector")}
_MOST_SHARE = 4
"""A column takes no more than this part of the window by itself, so that both leave half of it to the map."""


class Columns:
    """Keeps the outline and the inspector of a workspace in the columns of a window."""

    def __init__(self, window: QMainWindow, workspace: Workspace) -> None:
        """Leave both where they are."""
        self._window = window
        self._workspace = workspace
        self._hosts: dict[Side, QDockWidget] = {}
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)

    def share(self, tall: Sequence[QDockWidget], low: Sequence[QDockWidget], *, opened: QDockWidget | None) -> None:
        """Have what is open on one side stand in one column: tall panels as tabs, low ones over one another.

        To be told before a panel is shown: beside the others it would need a wider window.
        """
        for side in Side:
            mates = self._on(side, tall)
            if not mates and not self._on(side, low):
                self._give_back(side)
            elif self._workspace.is_shown(side) and not self._workspace.is_lent(side):
                self._lend(side, mates)
            elif opened in mates and self._workspace.is_lent(side):
                self._window.tabifyDockWidget(self._hosts[side], opened)

    def retranslate(self) -> None:
        """Say the tabs in the language spoken now."""
        for side, host in self._hosts.items():
            host.setWindowTitle(_(_TITLES[side]))

    def _on(self, side: Side, docks: Sequence[QDockWidget]) -> tuple[QDockWidget, ...]:
        """Return those of some panels that are docked on a side."""
        return tuple(
            dock for dock in docks if not dock.isFloating() and self._window.dockWidgetArea(dock) == _AREAS[side]
        )

    def _lend(self, side: Side, mates: Sequence[QDockWidget]) -> None:
        host = self._hosts.get(side) or self._host(side)
        width = min(self._workspace.width_of(side), self._window.width() // _MOST_SHARE)
        self._window.addDockWidget(_AREAS[side], host)
        host.setWidget(self._workspace.lend(side, host))
        middle = self._window.centralWidget()
        if middle is not None:
            middle.updateGeometry()  # at once: the window would grow for the place that is left, and for this one
        host.show()
        for mate in mates:
            self._window.tabifyDockWidget(host, mate)
        self._window.resizeDocks([host], [width], Qt.Orientation.Horizontal)

    def _host(self, side: Side) -> QDockWidget:
        host = self._hosts[side] = QDockWidget(_(_TITLES[side]), self._window)
        host.setObjectName(f"column-{side.name.lower()}")
        host.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        host.setTitleBarWidget(QWidget())
        return host

    def _give_back(self, side: Side) -> None:
        if self._workspace.is_lent(side):
            self._workspace.take_back(side)
            self._window.removeDockWidget(self._hosts[side])
