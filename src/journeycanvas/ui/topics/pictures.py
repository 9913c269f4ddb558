"""Pictures: putting them in, cutting them, describing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycanvas.language import N_
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

_ROWS = (
    ActionRow("insert_picture", N_("Picture…"), "photo-plus", ("Ctrl+Shift+I",)),
    ActionRow("edit_picture", N_("Crop and caption…"), "crop", needs="picture"),
    ActionRow("replace_picture", N_("Replace picture…"), "photo", needs="picture"),
    ActionRow("remove_picture", N_("Remove picture"), needs="picture"),
)


def _insert(editing: Editing) -> None:
    from journeycanvas.ui.pictures import acting  # not needed to show the window

    acting.insert(editing)


def _edit(editing: Editing) -> None:
    from journeycanvas.ui.pictures import acting  # not needed to show the window

    acting.edit(editing)


def _replace(editing: Editing) -> None:
    from journeycanvas.ui.pictures import acting  # not needed to show the window

    acting.replace(editing)


def _remove(editing: Editing) -> None:
    from journeycanvas.ui.pictures import acting  # not needed to show the window

    acting.remove(editing)


TOPIC = Topic(
    rows=_ROWS,
    deeds={
        "insert_picture": _insert,
        "edit_picture": _edit,
        "replace_picture": _replace,
        "remove_picture": _remove,
    },
    entries={"insert": ("insert_picture",), "edit": ("|", "edit_picture", "replace_picture", "remove_picture")},
)
