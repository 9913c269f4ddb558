"""Fragment: part of a journey, taken out to be put into another; it may name what it does not hold."""

from collections import Counter
from typing import Annotated, Literal

from journeycanvas.document.invariants import DUPLICATE, Violation, collection
from journeycanvas.document.journey import MOST_RECORDS
from journeycanvas.document.references import COLLECTIONS
from journeycanvas.lanes.registry import Lane
from journeycanvas.model.card import Card
from journeycanvas.model.evidence import Source
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.organisation import Department, Label, OwnChannel, Person
from journeycanvas.model.path import Path
from journeycanvas.model.persona import Persona
from journeycanvas.model.picture import Picture
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.record import Id, Record, Text
from journeycanvas.model.schema import AtMost, Schema
from journeycanvas.model.stage import Phase, Stage
from journeycanvas.model.touchpoint import Touchpoint

FRAGMENT_FORMAT = "journeycanvas-fragment"
HELD: tuple[str, ...] = tuple(name for name in COLLECTIONS if name not in ("inventory", "related"))
"""The collections a fragment holds, named and ordered as in a journey."""


class Fragment(Record):
    """What was copied, and as much of what it names as is needed to find or make that elsewhere."""

    format: Literal["journeycanvas-fragment"] = "journeycanvas-fragment"
    version: Literal[1] = 1
    """That of the format of journeys, whose records it holds."""
    source: Text = ""
    """Names the open document it was taken from."""
    selected: Annotated[tuple[Id, ...], AtMost(MOST_RECORDS)] = ()
    """What was selected, of all that was copied."""
    copied: Annotated[tuple[Id, ...], AtMost(MOST_RECORDS)] = ()
    """What is made anew where the fragment is put; the other records are only named by it."""
    personas: tuple[Persona, ...] = ()
    phases: tuple[Phase, ...] = ()
    stages: tuple[Stage, ...] = ()
    lanes: tuple[Lane, ...] = ()
    touchpoints: tuple[Touchpoint, ...] = ()
    paths: tuple[Path, ...] = ()
    cards: tuple[Card, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    resources: tuple[Resource, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    departments: tuple[Department, ...] = ()
    people: tuple[Person, ...] = ()
    channels: tuple[OwnChannel, ...] = ()
    labels: tuple[Label, ...] = ()
    sources: tuple[Source, ...] = ()
    pictures: tuple[Picture, ...] = ()

    @classmethod
    def core_schema(cls) -> Schema:
        """Return what pydantic's core knows of this class: also that no id stands twice."""
        unique = {"type": "no-info", "function": _with_unique_ids}
        return {"type": "function-after", "schema": super().core_schema(), "function": unique}


def _with_unique_ids(fragment: Fragment) -> Fragment:
    counts = Counter(
        [record.__dict__["id"] for name in HELD for record in collection(fragment.__dict__, name)]
        + [visit.id for path in fragment.paths for visit in path.visits]
        + [connection.id for path in fragment.paths for connection in path.connections]
    )
    twice = next((id for id, count in counts.items() if count > 1), None)
    if twice is not None:
        raise Violation("duplicate_id", (), id=twice, message=DUPLICATE)
    return fragment
