"""The clipboard: cutting, copying and pasting between maps and other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from journeycanvas.language import N_
from journeycanvas.ui.actions import ActionRow
from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

Standard = QKeySequence.StandardKey

_ROWS = (
    ActionRow("cut", N_("Cut"), "cut", (Standard.Cut,), "selection"),
    ActionRow("copy", N_("Copy"), "copy", (Standard.Copy,), "selection"),
    ActionRow("paste", N_("Paste"), "clipboard", (Standard.Paste,)),
)


def _cut(editing: Editing) -> None:
    from journeycanvas.ui.clipboard import acting  # not needed to show the window

    acting.cut(editing)


def _copy(editing: Editing) -> None:
    from journeycanvas.ui.clipboard import acting  # not needed to show the window

    acting.copy(editing)


def _paste(editing: Editing) -> None:
    from journeycanvas.ui.clipboard import acting  # not needed to show the window

    acting.paste(editing)


TOPIC = Topic(rows=_ROWS, deeds={"cut": _cut, "copy": _copy, "paste": _paste}, entries={})
