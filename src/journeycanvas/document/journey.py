"""Journey, the document: one immutable value, always valid."""

from typing import TYPE_CHECKING, Annotated, Literal

from journeycanvas.document.invariants import first_violation
from journeycanvas.document.unbroken import is_unbroken, share_unchanged
from journeycanvas.lanes.registry import Lane
from journeycanvas.model.card import Card
from journeycanvas.model.evidence import Source
from journeycanvas.model.inventory import Unplaced
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.organisation import Department, Label, OwnChannel, Person
from journeycanvas.model.page import PageSetup
from journeycanvas.model.path import Path
from journeycanvas.model.persona import Persona
from journeycanvas.model.picture import Picture
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.record import Record, Text
from journeycanvas.model.schema import AtMost, Schema
from journeycanvas.model.scope import Branding, Goal, RelatedJourney, Revision, Scope
from journeycanvas.model.stage import Phase, Stage
from journeycanvas.model.touchpoint import Touchpoint

if TYPE_CHECKING:  # the types of what is compiled: see model/core.py
    from pydantic_core.core_schema import ValidationInfo

FORMAT = "journeycanvas"
VERSION = 1
MOST_RECORDS = 200_000
"""Records of one kind in a document; more are refused."""


class Journey(Record):
    """A whole customer journey: the order in every tuple is the order on the canvas and in the file."""

    format: Literal["journeycanvas"] = "journeycanvas"
    version: Literal[1] = 1
    title: Text = ""
    subtitle: Text = ""
    language: Literal["fr", "en"] = "fr"
    scope: Scope = Scope()
    goal: Goal = Goal()
    revision: Revision = Revision()
    branding: Branding = Branding()
    page: PageSetup = PageSetup()
    personas: tuple[Persona, ...] = ()
    phases: tuple[Phase, ...] = ()
    stages: tuple[Stage, ...] = ()
    lanes: tuple[Lane, ...] = ()
    touchpoints: Annotated[tuple[Touchpoint, ...], AtMost(MOST_RECORDS)] = ()
    paths: tuple[Path, ...] = ()
    cards: Annotated[tuple[Card, ...], AtMost(MOST_RECORDS)] = ()
    recommendations: tuple[Recommendation, ...] = ()
    resources: tuple[Resource, ...] = ()
    measurements: Annotated[tuple[Measurement, ...], AtMost(MOST_RECORDS)] = ()
    departments: tuple[Department, ...] = ()
    people: tuple[Person, ...] = ()
    channels: tuple[OwnChannel, ...] = ()
    labels: tuple[Label, ...] = ()
    sources: tuple[Source, ...] = ()
    inventory: Annotated[tuple[Unplaced, ...], AtMost(MOST_RECORDS)] = ()
    related: tuple[RelatedJourney, ...] = ()
    notes: Text = ""
    pictures: tuple[Picture, ...] = ()

    @classmethod
    def core_schema(cls) -> Schema:
        """Return what pydantic's core knows of this class: also that a journey keeps the invariants."""
        keeps = {"type": "with-info", "function": _that_keeps_the_invariants}
        return {"type": "function-after", "schema": super().core_schema(), "function": keeps}


def _that_keeps_the_invariants(journey: Journey, context: "ValidationInfo") -> Journey:
    before = context.context
    if isinstance(before, Journey):
        share_unchanged(journey.__dict__, before=before.__dict__)
        if is_unbroken(journey.__dict__, before=before.__dict__):
            return journey
    violation = first_violation(journey.__dict__)
    if violation is not None:
        raise violation
    return journey
