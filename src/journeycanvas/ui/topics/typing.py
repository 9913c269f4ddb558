"""Typing fast: one thing after another, and what the keys do on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycanvas.ui.topics.topic import Topic

if TYPE_CHECKING:
    from journeycanvas.ui.editing import Editing

_ADDING = {"touchpoints": "add_touchpoint", "stages": "add_stage"}
"""What adds another thing of the kind, by where the things of the kind stand in a journey."""


def add_another(editing: Editing, record: str) -> None:
    """Add another touchpoint or stage after the one that was just named, and let it be named."""
    from journeycanvas.edits.records import kind_of  # not needed to show the window

    deed = _ADDING.get(kind_of(editing.session.settled, record) or "")
    if deed is not None:
        editing.session.select([record])
        editing.do(deed)


TOPIC = Topic(rows=(), deeds={}, entries={})
