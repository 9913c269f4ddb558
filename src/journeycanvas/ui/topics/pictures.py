"""Pictures: putting them in, cutting them, describing them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from journeycanvas.language import N_
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

_ROWS = (
    ActionRow("insert_picture", N_("Picture…"), "photo-plus", ("Ctrl+Shift+I",)),
    ActionRow("edit_picture", N_("Crop and caption…"), "crop", needs="picture"),
    ActionRow("replace_picture", N_("Replace picture…"), "photo", needs="picture"),
    ActionRow("picture_earlier", N_("Move picture earlier"), "arrow-left", needs="picture"),
    ActionRow("picture_later", N_("Move picture later"), "arrow-right", needs="picture"),
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


def _shift(by: Literal[-1, 1], editing: Editing) -> None:
    from journeycanvas.ui.pictures import acting  # not needed to show the window

    acting.shift(editing, by)


def _remove(editing: Editing) -> None:
    from journeycanvas.ui.pictures import acting  # not needed to show the window

    acting.remove(editing)


TOPIC = Topic(
    rows=_ROWS,
    deeds={
        "insert_picture": _insert,
        "edit_picture": _edit,
        "replace_picture": _replace,
        "picture_earlier": partial(_shift, -1),
        "picture_later": partial(_shift, 1),
        "remove_picture": _remove,
    },
    entries={
        "insert": ("insert_picture",),
        "picture": ("edit_picture", "replace_picture", "picture_earlier", "picture_later", "remove_picture"),
        "edit": ("|", "picture"),
    },
)
