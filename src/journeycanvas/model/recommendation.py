"""Recommendations and resources: what to do, and what it takes."""

from typing import Literal

from journeycanvas.model.evidence import Evidence
from journeycanvas.model.record import Day, Degree, Id, Record, Text

Status = Literal["idea", "planned", "in_progress", "done", "dropped"]
Priority = Literal[1, 2, 3]


class Recommendation(Record):
    """What to do about cards and touchpoints (R86-R91)."""

    id: Id
    text: Text = ""
    stage: Id | None = None
    """Where it is drawn; otherwise where the first thing it addresses stands."""
    cards: tuple[Id, ...] = ()
    touchpoints: tuple[Id, ...] = ()
    owner: Id | None = None
    department: Id | None = None
    impact: Degree | None = None
    effort: Degree | None = None
    priority: Priority | None = None
    """Set by hand; otherwise it follows impact and effort."""
    status: Status = "idea"
    due: Day | None = None
    after: tuple[Id, ...] = ()
    """The recommendations to be done before this one (R87)."""
    evidence: Evidence = "hypothesis"
    sources: tuple[Id, ...] = ()
    contributor: Id | None = None
    votes: int = 0
    notes: Text = ""


class Resource(Record):
    """What the organisation has, must create or must optimise (R82)."""

    id: Id
    text: Text = ""
    stage: Id | None = None
    status: Literal["have", "to_create", "to_optimise"] = "have"
    touchpoints: tuple[Id, ...] = ()
    department: Id | None = None
    owner: Id | None = None
    notes: Text = ""


def priority(recommendation: Recommendation) -> Priority | None:
    """Return the priority: as set, else 1 where impact outweighs effort by two or more, 3 where effort outweighs it."""
    if recommendation.priority is not None:
        return recommendation.priority
    if recommendation.impact is None or recommendation.effort is None:
        return None
    surplus = recommendation.impact - recommendation.effort
    return 1 if surplus >= 2 else 2 if surplus >= 0 else 3
