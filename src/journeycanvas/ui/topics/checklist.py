"""The checklist of a good map (R16): seen, printed, saved as PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycanvas.language import N_
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing


def show(editing: Editing) -> None:
    """Show the checklist, of no journey where none is open."""
    from journeycanvas.ui.dialogs.checklist import show_checklist  # a box that is seldom opened

    if not editing.has_document or editing.settle():
        show_checklist(editing)


TOPIC = Topic(
    rows=(ActionRow("checklist", N_("Quality checklist…"), "checklist", needs="nothing"),),
    deeds={"checklist": show},
    entries={"help": ("checklist",)},
)
