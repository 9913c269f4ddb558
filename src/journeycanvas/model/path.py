"""Paths: a persona in one state, visiting touchpoints in order."""

from typing import Annotated, Literal

from journeycanvas.model.evidence import Evidence
from journeycanvas.model.record import Amount, Colour, Day, Degree, Id, Record, Share, Text
from journeycanvas.model.schema import Within
from journeycanvas.model.scope import Goal, State

Emotion = Annotated[float, Within(ge=-2, le=2)]
"""From -2, very negative, over 0, neutral, to +2, very positive."""

Distance = Annotated[float, Within(ge=-10_000, le=10_000)]
"""Points, to the right or downwards."""


PathStyle = Literal["dotted", "fine", "large", "sparse", "dense", "bold"]
"""How large the dots of a path are, and how far apart (R32)."""


class Offset(Record):
    """How far something was put by hand from what it belongs to, in points to the right and downwards."""

    x: Distance
    y: Distance


class Verbatim(Record):
    """A quotation, with who said it and where (R63)."""

    id: Id
    text: Text
    who: Text = ""
    role: Literal["client", "prospect", "staff", "partner", "other"] = "client"
    date: Day | None = None
    source: Id | None = None
    shown: bool = True
    """Whether its bubble is drawn beside the emotion curve."""
    offset: Offset | None = None
    """How far the middle of its bubble was put by hand from the emotion; otherwise it finds its place."""


class Obstacle(Record):
    """What stands in the way, which goal it keeps from being reached, and how badly (R53, R54)."""

    text: Text
    prevents: Text = ""
    severity: Degree | None = None


class Visit(Record):
    """A path at a touchpoint (R50-R56)."""

    id: Id
    touchpoint: Id
    emotion: Emotion | None = None
    """None means unknown, which is not neutral."""
    emotion_about: Literal["experience", "brand"] = "experience"
    emotion_word: Text = ""
    """The word shown at a peak."""
    verbatims: tuple[Verbatim, ...] = ()
    motivation: Text = ""
    enablers: tuple[Text, ...] = ()
    """What helped to go on."""
    blockers: tuple[Obstacle, ...] = ()
    evidence: Evidence = "hypothesis"
    sources: tuple[Id, ...] = ()
    notes: Text = ""


class Connection(Record):
    """A way beyond the plain order: a branch, a loop, or an exit, with its share and cause (R33, R51, R54)."""

    id: Id
    kind: Literal["branch", "loop", "exit"]
    origin: Id
    """The visit it leaves."""
    destination: Id | None = None
    """The visit it leads to; none for an exit."""
    share: Share | None = None
    """Per cent of the clients who take it."""
    label: Text = ""
    causes: tuple[Text, ...] = ()


class Path(Record):
    """One persona in one state: the visits in order."""

    id: Id
    persona: Id
    state: State = "current"
    name: Text = ""
    visits: tuple[Visit, ...] = ()
    connections: tuple[Connection, ...] = ()
    goal: Goal | None = None
    """The goal of this path; otherwise that of the journey."""
    colour: Colour | None = None
    style: PathStyle | None = None
    """How its dots are drawn; otherwise as its place among the paths says."""
    hidden: bool = False
    volume: Amount | None = None
    """How many clients take it in the period measured (R66)."""
