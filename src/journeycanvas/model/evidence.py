"""How far a statement is proved, and by what."""

from typing import Annotated, Literal

from journeycanvas.model.record import Day, Id, Record, Text
from journeycanvas.model.schema import Within

Evidence = Literal["hypothesis", "heard_once", "confirmed"]
SourceKind = Literal[
    "interview",
    "survey",
    "workshop",
    "observation",
    "report",
    "social",
    "review",
    "call_centre",
    "shop",
    "crm",
    "other",
]
"""Families of sources (R69-R72)."""


class Source(Record):
    """An interview, a survey or another source that cards, visits and measurements cite (R71)."""

    id: Id
    kind: SourceKind = "interview"
    title: Text = ""
    who: Text = ""
    """Who was asked, or who told."""
    role: Text = ""
    date: Day | None = None
    place: Text = ""
    sample: Annotated[int, Within(ge=0, le=10**9)] | None = None
    """How many answered."""
    file: Text = ""
    """The name of the file the figures came from; never opened by itself."""
    department: Id | None = None
    answered: bool | None = None
    """Whether the client who gave it was answered (R76)."""
    notes: Text = ""
