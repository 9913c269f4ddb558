"""Edits of recommendations."""

from collections.abc import Collection

from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion, records
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.ids import fresh
from journeycanvas.edits.texts import clean
from journeycanvas.edits.tuples import without_repeats
from journeycanvas.model.recommendation import Recommendation


def add(
    journey: Journey,
    text: str,
    *,
    stage: str | None = None,
    cards: tuple[str, ...] = (),
    touchpoints: tuple[str, ...] = (),
    id: str | None = None,
) -> Journey:
    """Return the journey with a new recommendation, at a stage or addressing cards and touchpoints."""
    recommendation = Recommendation(
        id=id or fresh(journey, "r"), text=clean(text), stage=stage, cards=cards, touchpoints=touchpoints
    )
    return records.insert(journey, "recommendations", record=recommendation)


def move(journey: Journey, id: str, *, to_stage: str | None, to: int | None = None) -> Journey:
    """Return the journey with a recommendation drawn at a stage, and at another place in their order if one is given.

    Without a stage it is drawn where the first thing it addresses stands.
    """
    moved = records.change(journey, (id,), stage=to_stage)
    return moved if to is None else records.reorder(moved, id, to=to)


def set_after(journey: Journey, id: str, *, after: tuple[str, ...]) -> Journey:
    """Return the journey with a recommendation to be done after others; raises EditError where they go in a circle."""
    return records.change(journey, (id,), after=without_repeats(after))


def delete(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey without these recommendations."""
    return deletion.delete(journey, ids)


def address(journey: Journey, id: str, *, ids: Collection[str]) -> Journey:
    """Return the journey with a recommendation addressing these cards and touchpoints, and no others."""
    recommendation = records.find_as(journey, id, kind=Recommendation)
    changed = evolved(
        recommendation,
        cards=tuple([card.id for card in journey.cards if card.id in ids]),
        touchpoints=tuple([touchpoint.id for touchpoint in journey.touchpoints if touchpoint.id in ids]),
    )
    return records.replace_at(journey, records.pointer(journey, id), changed)
