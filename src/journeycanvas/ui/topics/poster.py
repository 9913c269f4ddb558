"""What is hung up: the map or an empty canvas, on one sheet or on many that are glued together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycanvas.language import N_
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing


def show(editing: Editing) -> None:
    """Let the person make a poster."""
    from journeycanvas.ui.dialogs.poster import show_poster  # a box that is seldom opened

    if editing.settle():
        show_poster(editing)


TOPIC = Topic(
    rows=(ActionRow("poster", N_("For the wall…"), "layout-grid"),),
    deeds={"poster": show},
    entries={},
)
