"""Recommending against what is selected, and adding what is usual: cards that need not be thought of again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycanvas.language import N_
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing


def recommend(editing: Editing) -> None:
    """Add a recommendation about what is selected, and let its text be typed."""
    from journeycanvas.tools.recommending import recommend_selected  # not needed to show the window

    if editing.settle():
        editing.edit_new(recommend_selected(editing.session), "text")


TOPIC = Topic(
    rows=(ActionRow("recommend", N_("Recommend…"), "list-check", ("Ctrl+R",), "stages"),),
    deeds={"recommend": recommend},
    entries={"insert": ("recommend", "|")},
)
