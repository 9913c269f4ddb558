"""What every panel at the edge of a window can do, and the table of all panels."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from journeycanvas.language import N_
from journeycanvas.session.session import Session
from journeycanvas.theme.window import WindowColours

if TYPE_CHECKING:  # it knows the panels
    from journeycanvas.ui.editing import Editing


class Panel(QWidget):
    """Shows a side of the open journey."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def show_session(self, session: Session | None) -> None:
        """Show the journey of a session from now on."""
        raise NotImplementedError

    def follow(self) -> None:
        """Show what has changed."""
        raise NotImplementedError

    def dress(self, colours: WindowColours) -> None:
        """Take these colours."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        raise NotImplementedError


class PanelRow(NamedTuple):
    """A panel: its id, its title as a msgid, where it docks at first, and what makes it."""

    id: str
    title: str
    area: Qt.DockWidgetArea
    make: Callable[[Editing], Panel]
    is_tall: bool = True
    """Whether it wants the height of the window: two of those share it as tabs."""


def _history(editing: Editing) -> Panel:
    from journeycanvas.ui.panels.history import HistoryPanel  # made when it is asked for

    return HistoryPanel(editing.settle)


def _overview(editing: Editing) -> Panel:
    from journeycanvas.ui.panels.overview import OverviewPanel  # made when it is asked for

    return OverviewPanel(editing.workspace.canvas)


def _inventory(editing: Editing) -> Panel:
    from journeycanvas.ui.panels.inventory import InventoryPanel  # made when it is asked for

    panel = InventoryPanel(editing.workspace.canvas)
    panel.details_wanted.connect(editing.enter_inspector)
    return panel


def _guide(editing: Editing) -> Panel:
    from journeycanvas.ui.panels.guide import GuidePanel  # made when it is asked for

    return GuidePanel(editing)


def _findings(editing: Editing) -> Panel:
    from journeycanvas.ui.panels.findings import FindingsPanel  # made when it is asked for

    return FindingsPanel(editing)


def _matrix(editing: Editing) -> Panel:
    from journeycanvas.ui.panels.matrix import MatrixPanel  # made when it is asked for

    return MatrixPanel(editing)


PANELS: dict[str, PanelRow] = {
    row.id: row
    for row in (
        PanelRow("history", N_("History"), Qt.DockWidgetArea.RightDockWidgetArea, _history),
        PanelRow("overview", N_("Overview"), Qt.DockWidgetArea.RightDockWidgetArea, _overview, is_tall=False),
        PanelRow("findings", N_("Findings"), Qt.DockWidgetArea.RightDockWidgetArea, _findings),
        PanelRow("matrix", N_("Priorities"), Qt.DockWidgetArea.LeftDockWidgetArea, _matrix),
        PanelRow("guide", N_("Guided start"), Qt.DockWidgetArea.LeftDockWidgetArea, _guide),
        PanelRow("inventory", N_("Inventory"), Qt.DockWidgetArea.LeftDockWidgetArea, _inventory),
    )
}
