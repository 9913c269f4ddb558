"""Links: which touchpoints a card, a recommendation, a resource or a measurement tells of, and the other way round."""

from collections.abc import Iterator, Mapping

from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import by_identity
from journeycanvas.model.card import Card
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.recommendation import Recommendation, Resource

Links = Mapping[str, tuple[str, ...]]
"""What each record that is linked to any is linked to, by id."""


def linked_to(journey: Journey, record: str) -> tuple[str, ...]:
    """Return the ids of what refers to a record, and of what it refers to; one linked twice is there once."""
    links = _links(journey.cards, journey.recommendations, journey.resources, journey.measurements)
    return links.get(record, ())


@by_identity
def _links(
    cards: tuple[Card, ...],
    recommendations: tuple[Recommendation, ...],
    resources: tuple[Resource, ...],
    measurements: tuple[Measurement, ...],
) -> Links:
    found: dict[str, dict[str, None]] = {}
    for one, other in _pairs(cards, recommendations, resources, measurements):
        found.setdefault(one, {})[other] = None
        found.setdefault(other, {})[one] = None
    return {id: tuple(others) for id, others in found.items()}


def _pairs(
    cards: tuple[Card, ...],
    recommendations: tuple[Recommendation, ...],
    resources: tuple[Resource, ...],
    measurements: tuple[Measurement, ...],
) -> Iterator[tuple[str, str]]:
    telling: tuple[Card | Recommendation | Resource, ...] = (*cards, *recommendations, *resources)
    for one in telling:
        for touchpoint in one.touchpoints:
            yield one.id, touchpoint
    for recommendation in recommendations:
        for card in recommendation.cards:
            yield recommendation.id, card
    for measurement in measurements:
        if measurement.touchpoint is not None:
            yield measurement.id, measurement.touchpoint
