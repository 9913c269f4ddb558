"""The inventory: things collected first and placed later."""

from typing import Literal

from journeycanvas.model.evidence import Evidence
from journeycanvas.model.record import Id, Record, Text


class Unplaced(Record):
    """Something heard or thought of that has no place on the map yet (R31)."""

    id: Id
    text: Text = ""
    kind: Literal["touchpoint", "card", "recommendation", "resource", "verbatim", "unsorted"] = "unsorted"
    lane: Id | None = None
    """The lane it is probably for."""
    stage: Id | None = None
    """The stage it is probably for."""
    persona: Id | None = None
    evidence: Evidence = "hypothesis"
    sources: tuple[Id, ...] = ()
    contributor: Id | None = None
    count: int = 1
    archived: bool = False
