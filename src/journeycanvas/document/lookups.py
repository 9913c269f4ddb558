"""Look-ups by id and by cell, kept by the identity of what they search."""

from collections import defaultdict
from collections.abc import Mapping
from operator import attrgetter

from journeycanvas.document.memo import by_identity
from journeycanvas.model.card import Card
from journeycanvas.model.touchpoint import Touchpoint


@by_identity
def touchpoint_by_id(touchpoints: tuple[Touchpoint, ...]) -> Mapping[str, Touchpoint]:
    """Return the touchpoints by id."""
    return dict(zip(map(attrgetter("id"), touchpoints), touchpoints, strict=True))


@by_identity
def cards_by_cell(cards: tuple[Card, ...]) -> Mapping[tuple[str, str], tuple[Card, ...]]:
    """Return the cards by lane and stage, in their order."""
    cells: defaultdict[tuple[str, str], list[Card]] = defaultdict(list)
    for card in cards:
        cells[card.lane, card.stage].append(card)
    return {cell: tuple(held) for cell, held in cells.items()}


@by_identity
def touchpoints_by_stage(touchpoints: tuple[Touchpoint, ...]) -> Mapping[str, tuple[Touchpoint, ...]]:
    """Return the touchpoints by stage, in their order."""
    stages: defaultdict[str, list[Touchpoint]] = defaultdict(list)
    for stage, touchpoint in zip(map(attrgetter("stage"), touchpoints), touchpoints, strict=True):
        stages[stage].append(touchpoint)
    return {stage: tuple(held) for stage, held in stages.items()}
