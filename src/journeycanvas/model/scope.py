"""What a journey is about: its scope, its goal, its review, and how it is dressed for a client."""

from typing import Literal

from journeycanvas.model.record import Colour, Day, Id, Record, Text

KnowledgeLevel = Literal["unknown", "assumed", "partly_known", "well_known"]
Outcome = Literal["unknown", "reached", "not_reached"]
State = Literal["current", "target"]


class Scope(Record):
    """What the map covers and what it leaves out (R8-R10)."""

    organisation: Text = ""
    activity: Text = ""
    offer: Text = ""
    target: Text = ""
    """The clients meant."""
    location: Text = ""
    stages_covered: Text = ""
    left_out: Text = ""
    objectives: tuple[Text, ...] = ()
    """The strategic objectives fixed before starting."""
    knowledge_level: KnowledgeLevel = "unknown"
    """How well the journey is known before starting."""
    context: Text = ""


class Goal(Record):
    """What the persona travels for, and whether it is reached (R2, R3)."""

    text: Text = ""
    outcome: Outcome = "unknown"
    how_to_reach: Text = ""
    """How the goal could be reached where it is not."""
    would_recommend: bool | None = None
    """Whether the client would recommend at the end (R93)."""


class Branding(Record):
    """How a deliverable is dressed for a client (R85)."""

    client: Text = ""
    logo: Id | None = None
    """The picture of the logo."""
    confidentiality: Text = ""
    """The line printed on every page."""
    accent: Colour | None = None


class Revision(Record):
    """Who made this version, when, and when it is looked at again (R8, R76)."""

    author: Text = ""
    version: Text = ""
    date: Day | None = None
    review_date: Day | None = None
    note: Text = ""


class RelatedJourney(Record):
    """A link to another journey file of the same project (R9)."""

    id: Id
    title: Text = ""
    file: Text = ""
    """The name of the file, relative to this one; never opened by itself."""
    relation: Literal["before", "after", "part_of", "zooms_into", "other"] = "other"
    stage: Id | None = None
    """The stage where the other journey is tied."""
