"""Writing the journey in other formats: an action for each of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from journeycanvas.exports.registry import formats
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:  # loaded late, on purpose: see `Topic`
    from journeycanvas.ui.editing import Editing

_KEYS = {"pdf": ("Ctrl+E",)}


def _export(suffix: str, editing: Editing) -> None:
    editing.export(suffix)


TOPIC = Topic(
    rows=tuple(
        ActionRow(f"export_{each.suffix}", each.action, each.icon, _KEYS.get(each.suffix, ())) for each in formats()
    ),
    deeds={f"export_{each.suffix}": partial(_export, each.suffix) for each in formats()},
    entries={"export": tuple(f"export_{each.suffix}" for each in formats())},
)
