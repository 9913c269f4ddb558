"""The other faces of a journey: the table, and the outline as text."""

from __future__ import annotations

from journeycanvas.language import N_
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Deed, Topic

_DEEDS: dict[str, Deed] = {
    "face_map": lambda editing: editing.workspace.faces.choose("map"),
    "face_table": lambda editing: editing.workspace.faces.choose("table"),
    "face_text": lambda editing: editing.workspace.faces.choose("text"),
    "face_with_map": lambda editing: editing.workspace.faces.toggle_map(),
}

TOPIC = Topic(
    rows=(
        ActionRow("face_map", N_("Map"), "map", ("Shift+F7",), group="face"),
        ActionRow("face_table", N_("Table"), "table", ("F7",), group="face"),
        ActionRow("face_text", N_("Text"), "list-tree", ("Ctrl+Shift+O",), group="face"),
        ActionRow("face_with_map", N_("Keep the map alongside"), "layout-columns", is_switch=True),
    ),
    deeds=_DEEDS,
    entries={},
)
