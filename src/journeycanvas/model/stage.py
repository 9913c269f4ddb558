"""Phases and stages: the columns of the map."""

from typing import Annotated, Literal

from journeycanvas.model.record import Amount, Colour, Degree, Id, Record, Text
from journeycanvas.model.schema import Within

Unit = Literal["s", "min", "h", "day", "week", "month", "year"]

SECONDS: dict[Unit, float] = {
    "s": 1.0,
    "min": 60.0,
    "h": 3_600.0,
    "day": 86_400.0,
    "week": 604_800.0,
    "month": 2_629_800.0,
    "year": 31_557_600.0,
}
"""Seconds in a unit; a year is the Julian year of 365.25 days, a month its twelfth."""


class Duration(Record):
    """A length of time, with its unit (R28)."""

    value: Amount
    unit: Unit = "min"


def seconds(duration: Duration) -> float:
    """Return the length of a duration in seconds."""
    return duration.value * SECONDS[duration.unit]


class Phase(Record):
    """A band above stages: before, during, after, or other wording (R24, R25)."""

    id: Id
    name: Text = ""
    description: Text = ""
    colour: Colour | None = None


class Stage(Record):
    """A column of the map."""

    id: Id
    name: Text = ""
    description: Text = ""
    phase: Id | None = None
    duration: Duration | None = None
    waiting: Duration | None = None
    """Time spent waiting, apart from the active time (R29)."""
    timing: Text = ""
    """When it happens, in words: "after one month"."""
    importance: Degree | None = None
    goal: Text = ""
    """What the client wants to achieve here."""
    owner: Id | None = None
    """The person who answers for the stage (R80)."""
    recommended_channels: tuple[Id, ...] = ()
    """The best channels for the stage (R39)."""
    response_time: Duration | None = None
    """The expected response time (R39)."""
    width: Annotated[float, Within(ge=40, le=20_000)] | None = None
    """A width set by hand, in points; otherwise it follows the content."""
    colour: Colour | None = None
    notes: Text = ""
