"""The versions of a document, other copies of it, and forgetting it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycanvas.language import N_
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing


def _show(editing: Editing) -> None:
    from journeycanvas.ui.dialogs.versions import show_versions  # not needed to show the window

    show_versions(editing)


def _forget(editing: Editing) -> None:
    from journeycanvas.ui.dialogs.versions_forgetting import forget_open  # seldom done

    forget_open(editing)


def _merge(editing: Editing) -> None:
    from journeycanvas.ui.dialogs.merging import merge_chosen  # as above

    merge_chosen(editing)


TOPIC = Topic(
    rows=(
        ActionRow("versions", N_("Versions…"), "history", needs="nothing"),
        ActionRow("merge", N_("Merge another copy…"), "git-merge"),
        ActionRow("forget_document", N_("Forget this document…")),
    ),
    deeds={"versions": _show, "merge": _merge, "forget_document": _forget},
    entries={},
)
"""Its entries stand in the middle of the File menu: see `menus.BAR`."""
