"""Edits of phases."""

from collections.abc import Collection

from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion, records
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.ids import fresh
from journeycanvas.edits.texts import clean
from journeycanvas.edits.tuples import inserted
from journeycanvas.model.stage import Phase


def add(
    journey: Journey, name: str, *, stages: Collection[str] = (), index: int | None = None, id: str | None = None
) -> Journey:
    """Return the journey with a new phase, at the index or else at the end, over these stages."""
    phase = Phase(id=id or fresh(journey, "ph"), name=clean(name))
    with_phase = evolved(journey, phases=inserted(journey.phases, phase, index=index))
    return assign(with_phase, phase.id, stages=stages) if stages else with_phase


def assign(journey: Journey, id: str | None, *, stages: Collection[str]) -> Journey:
    """Return the journey with these stages in a phase, or in none."""
    return records.change(journey, stages, phase=id)


def span(journey: Journey, id: str, *, before: Collection[str], after: Collection[str]) -> Journey:
    """Return the journey with one band of a phase over other stages than before; those it leaves are in none."""
    journey = assign(journey, None, stages=[stage for stage in before if stage not in after])
    return assign(journey, id, stages=after)


def rename(journey: Journey, id: str, *, name: str) -> Journey:
    """Return the journey with a phase of another name."""
    return records.change(journey, (id,), name=clean(name))


def move(journey: Journey, id: str, *, to: int) -> Journey:
    """Return the journey with a phase at another place in the order of the phases."""
    return records.reorder(journey, id, to=to)


def delete(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey without these phases; their stages stay, in no phase."""
    return deletion.delete(journey, ids)
