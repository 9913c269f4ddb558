"""Edits of cards."""

from collections.abc import Collection, Mapping, Sequence

from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion, records
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.edits.ids import fresh
from journeycanvas.edits.texts import clean
from journeycanvas.edits.tuples import without_repeats
from journeycanvas.language import _
from journeycanvas.model.card import Card
from journeycanvas.model.recommendation import Recommendation


def holds_cards(journey: Journey, lane: str) -> bool:
    """Tell whether the lane is one that holds cards."""
    return any(one.id == lane and one.holds_cards for one in journey.lanes)


def cell(journey: Journey, lane: str, *, stage: str) -> tuple[Card, ...]:
    """Return the cards of a stage in a lane, in their order."""
    return tuple([card for card in journey.cards if card.lane == lane and card.stage == stage])


def add(
    journey: Journey, lane: str, *, stage: str, text: str = "", id: str | None = None, index: int | None = None
) -> Journey:
    """Return the journey with a new card in a cell, at the index there or else at its end."""
    return add_many(journey, lane, stage=stage, texts={id or fresh(journey, "c"): text}, index=index)


def add_many(journey: Journey, lane: str, *, stage: str, texts: Mapping[str, str], index: int | None = None) -> Journey:
    """Return the journey with new cards in a cell, of these texts by id, from the index there or else at its end."""
    _check_lane(journey, lane)
    new = tuple([Card(id=id, lane=lane, stage=stage, text=clean(text)) for id, text in texts.items()])
    return evolved(journey, cards=_put(journey.cards, new, index=index))


def move(journey: Journey, id: str, *, lane: str, stage: str, index: int | None = None) -> Journey:
    """Return the journey with a card in a cell, at the index there or else at its end."""
    return move_many(journey, (id,), lane=lane, stage=stage, index=index)


def move_many(journey: Journey, ids: Collection[str], *, lane: str, stage: str, index: int | None = None) -> Journey:
    """Return the journey with cards in a cell, one after another from the index there, or else at its end."""
    _check_lane(journey, lane)
    by_id = {card.id: card for card in journey.cards}
    moving = tuple([evolved(by_id[id], lane=lane, stage=stage) for id in ids if id in by_id])
    staying = tuple([card for card in journey.cards if card.id not in ids])
    moved = evolved(journey, cards=_put(staying, moving, index=index))
    stays = all(by_id[card.id] is card for card in moving) and _same_cell(journey, moved, lane=lane, stage=stage)
    return journey if stays else moved


def shift_many(journey: Journey, ids: Sequence[str], *, stages: int, places: int) -> Journey:
    """Return the journey with cards moved by stages to the right, and by places downwards in their cells.

    At the ends they stay.
    """
    order = [stage.id for stage in journey.stages]
    for id in reversed(ids) if places > 0 else ids:
        card = records.find_as(journey, id, kind=Card)
        at = order.index(card.stage) + stages
        if stages and 0 <= at < len(order):
            journey = move(journey, id, lane=card.lane, stage=order[at])
            card = records.find_as(journey, id, kind=Card)
        if places:
            held = [one.id for one in cell(journey, card.lane, stage=card.stage)]
            to = held.index(id) + places
            if 0 <= to < len(held) and held[to] not in ids:
                journey = move(journey, id, lane=card.lane, stage=card.stage, index=to)
    return journey


def merge(journey: Journey, ids: Sequence[str]) -> Journey:
    """Return the journey with cards merged into the first: texts one below the other, votes and counts added.

    What named one of them names the first.
    """
    all_of_them = [records.find_as(journey, id, kind=Card) for id in dict.fromkeys(ids)]
    if len(all_of_them) < 2:
        return journey
    first, *others = all_of_them
    merged = evolved(
        first,
        text="\n".join(without_repeats([card.text for card in all_of_them if card.text])),
        votes=sum(card.votes for card in all_of_them),
        count=sum(card.count for card in all_of_them),
        sources=without_repeats([id for card in all_of_them for id in card.sources]),
        touchpoints=without_repeats([id for card in all_of_them for id in card.touchpoints]),
        labels=without_repeats([id for card in all_of_them for id in card.labels]),
        pictures=tuple([use for card in all_of_them for use in card.pictures]),
        links=without_repeats([link for card in all_of_them for link in card.links]),
    )
    gone = {card.id for card in others}
    kept = tuple([merged if card.id == first.id else card for card in journey.cards if card.id not in gone])
    named = tuple([_naming_first(one, gone, first.id) for one in journey.recommendations])
    return evolved(journey, cards=kept, recommendations=named)


def delete(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey without these cards."""
    return deletion.delete(journey, ids)


def _same_cell(before: Journey, after: Journey, *, lane: str, stage: str) -> bool:
    return cell(before, lane, stage=stage) == cell(after, lane, stage=stage)


def _put(cards: tuple[Card, ...], new: tuple[Card, ...], *, index: int | None) -> tuple[Card, ...]:
    """Return the cards with new ones, all of one cell, from the index in it, right after those before them there."""
    if not new:
        return cards
    places = [place for place, card in enumerate(cards) if (card.lane, card.stage) == (new[0].lane, new[0].stage)]
    index = len(places) if index is None else max(0, min(index, len(places)))
    after_all = places[-1] + 1 if places else len(cards)
    at = places[index] if index < len(places) else after_all
    return (*cards[:at], *new, *cards[at:])


def _naming_first(recommendation: Recommendation, gone: Collection[str], first: str) -> Recommendation:
    if not any(id in gone for id in recommendation.cards):
        return recommendation
    return evolved(recommendation, cards=without_repeats([first if id in gone else id for id in recommendation.cards]))


def _check_lane(journey: Journey, lane: str) -> None:
    if not holds_cards(journey, lane):
        raise EditError(_("This lane holds no cards."))
