"""The map for those who decide: few lanes, on one page (R81)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycanvas.language import N_
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing


def _show(editing: Editing) -> None:
    from journeycanvas.ui.viewing.one_page import show_for_directors  # not needed to show the map

    show_for_directors(editing)


TOPIC = Topic(
    rows=(ActionRow("one_page", N_("Show on one page for directors"), "layout-dashboard"),),
    deeds={"one_page": _show},
    entries={},
)
