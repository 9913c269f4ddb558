"""Cards: the notes in the cells."""

from typing import Annotated, Literal

from journeycanvas.model.evidence import Evidence
from journeycanvas.model.picture import PictureUse
from journeycanvas.model.record import Colour, Degree, Id, Record, Text
from journeycanvas.model.schema import Within
from journeycanvas.model.touchpoint import Link

Availability = Literal["available", "hard_to_find", "absent"]
IdeaStatus = Literal["idea", "to_prototype", "tested", "kept", "dropped"]


class Card(Record):
    """A note in a cell: a need, an action, a thought, a pain point."""

    id: Id
    lane: Id
    stage: Id
    text: Text = ""
    persona: Id | None = None
    colour: Colour | None = None
    evidence: Evidence = "hypothesis"
    sources: tuple[Id, ...] = ()
    contributor: Id | None = None
    """The department that contributed it (R70)."""
    votes: Annotated[int, Within(ge=0, le=100_000)] = 0
    count: Annotated[int, Within(ge=1, le=100_000)] = 1
    """How many notes were merged into it."""
    touchpoints: tuple[Id, ...] = ()
    severity: Degree | None = None
    availability: Availability | None = None
    """Of an information needed (R43)."""
    status: IdeaStatus | None = None
    """Of an opportunity (R11)."""
    labels: tuple[Id, ...] = ()
    pictures: tuple[PictureUse, ...] = ()
    links: tuple[Link, ...] = ()
    notes: Text = ""
