"""Edits of personas."""

from collections.abc import Collection

from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion, records
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.ids import fresh
from journeycanvas.edits.texts import clean
from journeycanvas.model.persona import Persona


def add(journey: Journey, name: str, *, id: str | None = None, colour: str | None = None) -> Journey:
    """Return the journey with a new persona, who travels on no path yet."""
    persona = evolved(Persona(id=id or fresh(journey, "pe"), name=clean(name)), colour=colour)
    return records.insert(journey, "personas", record=persona)


def move(journey: Journey, id: str, *, to: int) -> Journey:
    """Return the journey with a persona at another place in the order of the personas."""
    return records.reorder(journey, id, to=to)


def delete(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey without these personas and their paths; the touchpoints stay."""
    return deletion.delete(journey, ids)
