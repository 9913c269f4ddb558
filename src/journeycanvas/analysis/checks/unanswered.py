"""An irritant that nothing is recommended against is a question left open (R88)."""

from collections.abc import Iterator

from journeycanvas.analysis.finding import Finding
from journeycanvas.document.journey import Journey
from journeycanvas.language import N_

_PAINFUL = frozenset({"irritant", "missing", "breaking_point"})


def unanswered(journey: Journey) -> Iterator[Finding]:
    """Find irritants and breaking points that no recommendation addresses, neither itself nor by a card about them."""
    addressed = _addressed(journey)
    for index, touchpoint in enumerate(journey.touchpoints):
        if touchpoint.moment in _PAINFUL and touchpoint.id not in addressed:
            yield Finding(
                "unanswered_pain",
                "warning",
                N_('Nothing is recommended for "{name}".'),
                (("name", touchpoint.name or touchpoint.id),),
                f"/touchpoints/{index}",
                touchpoint.id,
            )


def _addressed(journey: Journey) -> set[str]:
    kept = [recommendation for recommendation in journey.recommendations if recommendation.status != "dropped"]
    cards = {card for recommendation in kept for card in recommendation.cards}
    by_cards = {touchpoint for card in journey.cards if card.id in cards for touchpoint in card.touchpoints}
    return by_cards | {touchpoint for recommendation in kept for touchpoint in recommendation.touchpoints}
