"""Panels beside the map: the steps so far, the overview, the inventory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycanvas.language import N_, _
from journeycanvas.ui import messages
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

TO_INVENTORY = N_("Copy to inventory")


def to_inventory(editing: Editing) -> None:
    """Copy the selected touchpoints and cards to the inventory."""
    from journeycanvas.edits import inventory  # not needed to show the window
    from journeycanvas.edits.errors import EditError

    session = editing.session
    ids = sorted(session.selection)
    if editing.settle() and ids:
        try:
            session.apply(TO_INVENTORY, lambda journey: inventory.take_back(journey, ids))
        except EditError as error:
            messages.tell(editing.window, _(str(error)))
        else:
            editing.docks.open("inventory")


def go_round(editing: Editing, *, by: int) -> None:
    """Give the keyboard to the next panel, or to the one before."""
    from journeycanvas.ui.panels.round import go_round  # not needed to show the window

    go_round(editing, by=by)


def open_menu(editing: Editing) -> None:
    """Open the menu of whatever has the keyboard, as the menu key does."""
    from journeycanvas.ui.panels.round import open_menu  # not needed to show the window

    open_menu(editing)


TOPIC = Topic(
    rows=(
        ActionRow("show_overview", N_("Overview"), "map-2", ("Shift+F8",), is_switch=True),
        ActionRow("show_history", N_("History"), "history", ("Shift+F9",), is_switch=True),
        ActionRow("show_inventory", N_("Inventory"), "inbox", ("Ctrl+I",), is_switch=True),
        ActionRow("show_findings", N_("Findings"), "checklist", ("Ctrl+F7",), is_switch=True),
        ActionRow("show_matrix", N_("Priorities"), "chart-dots", ("Ctrl+Shift+F7",), is_switch=True),
        ActionRow("show_guide", N_("Guided start"), "list-details", ("Ctrl+F1",), is_switch=True),
        ActionRow("to_inventory", N_("Copy to inventory"), needs="selection"),
    ),
    deeds={
        "show_overview": lambda editing: editing.docks.toggle("overview"),
        "show_history": lambda editing: editing.docks.toggle("history"),
        "show_inventory": lambda editing: editing.docks.toggle("inventory"),
        "show_findings": lambda editing: editing.docks.toggle("findings"),
        "show_matrix": lambda editing: editing.docks.toggle("matrix"),
        "show_guide": lambda editing: editing.docks.toggle("guide"),
        "to_inventory": to_inventory,
        "next_panel": lambda editing: go_round(editing, by=1),
        "previous_panel": lambda editing: go_round(editing, by=-1),
        "open_menu": open_menu,
    },
    entries={
        "edit": ("|", "to_inventory"),
        "help": ("show_guide",),
    },
)
