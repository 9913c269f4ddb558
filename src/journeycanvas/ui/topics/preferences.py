"""The preferences: how the windows look and speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from journeycanvas.language import N_
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing


def preferences(editing: Editing) -> None:
    """Let the person say how the windows look and speak."""
    from journeycanvas.ui.dialogs.preferences import ask_preferences  # a box that is seldom opened
    from journeycanvas.ui.topics.viewing import program

    ask_preferences(editing.window, program())


TOPIC = Topic(
    rows=(
        ActionRow(
            "preferences", N_("Preferences…"), "settings", ("Ctrl+,",), "nothing", role=QAction.MenuRole.PreferencesRole
        ),
    ),
    deeds={"preferences": preferences},
    entries={"edit": ("|", "preferences")},
)
