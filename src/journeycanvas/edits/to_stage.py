"""Putting things of several kinds into a stage at once, each as it is moved alone."""

from collections import defaultdict
from collections.abc import Collection

from journeycanvas.document.journey import Journey
from journeycanvas.edits import cards, records, touchpoints
from journeycanvas.edits.touchpoints import Move
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.record import Record

_ELSE = ("recommendations", "resources", "measurements")


def put(journey: Journey, ids: Collection[str], *, stage: str | None) -> Journey:
    """Return the journey with these things in a stage; those that are there already stay where they are.

    Without a stage, recommendations and resources are drawn where what they address stands, and measurements tell of
    the whole journey; touchpoints and cards, which cannot be nowhere, stay. So does what was measured at a touchpoint
    or on a path: it is wherever that is.
    """
    chosen = frozenset(ids)
    if stage is not None:
        moves = {one.id: Move(stage) for one in journey.touchpoints if one.id in chosen and one.stage != stage}
        journey = touchpoints.move_many(journey, moves) if moves else journey
        held: defaultdict[str, list[str]] = defaultdict(list)
        for card in journey.cards:
            if card.id in chosen and card.stage != stage:
                held[card.lane].append(card.id)
        for lane, moving in held.items():
            journey = cards.move_many(journey, moving, lane=lane, stage=stage)
    others = [
        one.__dict__["id"]
        for name in _ELSE
        for one in getattr(journey, name)
        if one.__dict__["id"] in chosen and one.stage != stage and not _is_of_another(one)
    ]
    return records.change(journey, others, stage=stage) if others else journey


def _is_of_another(one: Record) -> bool:
    return isinstance(one, Measurement) and (one.touchpoint is not None or one.path is not None)
