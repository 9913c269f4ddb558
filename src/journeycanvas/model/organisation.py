"""Who owns and contributes: departments, people, and the user's own channels and labels."""

from typing import Literal

from journeycanvas.model.record import Colour, Id, Record, Text
from journeycanvas.model.touchpoint import Mode

Role = Literal["frontstage", "backstage", "support"]


class Department(Record):
    """A part of the organisation (R79)."""

    id: Id
    name: Text = ""
    role: Role | None = None
    """In direct or indirect relation with the client (R78)."""
    colour: Colour | None = None


class Person(Record):
    """Somebody who owns or contributes (R80, R94)."""

    id: Id
    name: Text = ""
    department: Id | None = None
    job: Text = ""
    email: Text = ""
    takes_part: bool = False
    """Whether the person takes part in the workshop."""


class OwnChannel(Record):
    """A channel the user added to the built-in ones."""

    id: Id
    name: Text
    mode: Mode = "digital"
    icon: Id = "message"


class Label(Record):
    """A label of the user's own, to be put on touchpoints and cards."""

    id: Id
    name: Text
    colour: Colour | None = None
