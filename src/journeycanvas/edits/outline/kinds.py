"""What the lines of an outline are."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

Kind = Literal[
    "field",
    "entry",
    "heading",
    "persona",
    "path",
    "channel",
    "lane",
    "phase",
    "again",
    "stage",
    "touchpoint",
    "cell",
    "card",
    "visit",
    "quotation",
    "connection",
    "picture",
    "recommendation",
    "resource",
    "measurement",
    "stray",
]
"""An entry is one of the texts of a list, again the line of a phase that goes on later, a cell the name of its lane, a
stray a line that means nothing where it stands."""
RECORDS: tuple[Kind, ...] = (
    "persona",
    "path",
    "channel",
    "lane",
    "phase",
    "stage",
    "touchpoint",
    "card",
    "quotation",
    "connection",
    "picture",
    "recommendation",
    "resource",
    "measurement",
)
"""Kinds of lines that tell of a record of their own."""


class Line(NamedTuple):
    """A line of the outline: how far it is indented, what it is, what it says after its word, and whose it is.

    The id is that of its record, or of the record whose field it tells; of a cell that of the stage, and the field
    names its lane.
    """

    depth: int
    kind: Kind
    content: str
    id: str
    field: str = ""
    lead: str = ""
    """The word it begins with."""


def as_text(found: Iterable[Line]) -> str:
    """Return lines as a text, indented by tabs."""
    return "\n".join(["\t" * line.depth + line.lead + line.content for line in found])
