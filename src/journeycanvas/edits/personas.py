"""Edits of personas."""

from collections.abc import Collection

from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion, records
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.ids import fresh
from journeycanvas.edits.ordering import gap_beside, gathered
from journeycanvas.edits.texts import clean
from journeycanvas.model.persona import Persona


def add(journey: Journey, name: str, *, id: str | None = None, colour: str | None = None) -> Journey:
    """Return the journey with a new persona, who travels on no path yet."""
    persona = evolved(Persona(id=id or fresh(journey, "pe"), name=clean(name)), colour=colour)
    return records.insert(journey, "personas", record=persona)


def move(journey: Journey, id: str, *, to: int) -> Journey:
    """Return the journey with a persona at another place in the order of the personas."""
    return records.reorder(journey, id, to=to)


def move_many(journey: Journey, ids: Collection[str], *, gap: int) -> Journey:
    """Return the journey with personas side by side in a gap between personas, counted before they are taken out."""
    picked = [index for index, persona in enumerate(journey.personas) if persona.id in ids]
    personas = gathered(journey.personas, picked, gap=gap)
    return journey if personas == journey.personas else evolved(journey, personas=personas)


def shift(journey: Journey, ids: Collection[str], *, by: int) -> Journey:
    """Return the journey with personas side by side one place earlier (by -1) or later (by 1), where there is one."""
    picked = [index for index, persona in enumerate(journey.personas) if persona.id in ids]
    gap = gap_beside(picked, range(len(journey.personas)), by=by)
    return journey if gap is None else move_many(journey, ids, gap=gap)


def delete(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey without these personas and their paths; the touchpoints stay."""
    return deletion.delete(journey, ids)
