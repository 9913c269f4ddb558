"""The wall of a workshop: what is hung up there, and what comes back from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycanvas.language import N_
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing


def hang_up(editing: Editing) -> None:
    """Let the person print the map or an empty canvas, on one sheet or on many that are glued together."""
    from journeycanvas.ui.dialogs.poster import show_poster  # a box that is seldom opened

    if editing.settle():
        show_poster(editing)


def bring_back(editing: Editing) -> None:
    """Let the person type what was written on the wall."""
    from journeycanvas.ui.dialogs.from_wall import type_from_wall  # a box that is seldom opened

    if editing.settle():
        type_from_wall(editing)


def take_answers(editing: Editing) -> None:
    """Let the person choose forms that were filled in."""
    from journeycanvas.ui.form_answers import take_answers as take  # it loads what reads PDF files

    if editing.settle():
        take(editing)


TOPIC = Topic(
    rows=(
        ActionRow("poster", N_("For the wall…"), "layout-grid"),
        ActionRow("from_wall", N_("Notes from the wall…"), "clipboard-list", ("Ctrl+Shift+W",), "stages"),
        ActionRow("form_answers", N_("Answers of a form…"), "clipboard-check", needs="stages"),
    ),
    deeds={"poster": hang_up, "from_wall": bring_back, "form_answers": take_answers},
    entries={},
)
