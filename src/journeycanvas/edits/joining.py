"""Joining cards and splitting them: what was said, who said it and what proves it is kept."""

from collections.abc import Collection, Iterable, Iterator
from typing import TypeVar

from journeycanvas.document.journey import Journey
from journeycanvas.edits import cards, records
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.edits.ids import fresh_many
from journeycanvas.edits.texts import clean
from journeycanvas.edits.tuples import without_repeats
from journeycanvas.language import N_, _, words
from journeycanvas.model.card import Card
from journeycanvas.model.evidence import Evidence
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.model.record import Record

T = TypeVar("T")
EVIDENCE_IN_ORDER: tuple[Evidence, ...] = ("hypothesis", "heard_once", "confirmed")
_BULLETS = "•‣–—-*·"
_ALSO = N_("{field}: {name}")


def join_cards(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey with cards joined into the one that is read first: their texts one below the other.

    Sources, pictures, links, labels, touchpoints and notes are kept, votes and counts added; the best proof and the
    greatest severity hold. A persona or a department that one card cannot name besides its own goes into its notes.
    What named one of the cards names the joined one. Raises EditError where there are not two, or too much text.
    """
    held = in_reading_order(journey, ids)
    if len(held) < 2:
        raise EditError(_("Select two cards or more to join them."))
    clean("\n".join([card.text for card in held]))
    first = held[0]
    merged = cards.merge(journey, [card.id for card in held])
    return records.change(
        merged,
        (first.id,),
        evidence=strongest(card.evidence for card in held),
        severity=max([card.severity for card in held if card.severity is not None], default=None),
        persona=first_of(card.persona for card in held),
        colour=first_of(card.colour for card in held),
        contributor=first_of(card.contributor for card in held),
        availability=first_of(card.availability for card in held),
        status=first_of(card.status for card in held),
        notes=joined_texts([*[card.notes for card in held], *_also_named(journey, held)]),
    )


def split_cards(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey with each of these cards split at its lines: a card a line, in its cell, in order.

    The first keeps pictures, links, notes and votes; all keep evidence, sources, persona and touchpoints, and what
    addressed the card addresses all of them. Raises EditError where no card has two lines.
    """
    chosen = frozenset(ids)
    lines = {card.id: _lines(card.text) for card in journey.cards if card.id in chosen}
    many = {id: found for id, found in lines.items() if len(found) > 1}
    if not many:
        raise EditError(_("A card is split at its lines: write one thought a line first."))
    new = iter(fresh_many(journey, "c", count=sum(len(found) - 1 for found in many.values())))
    parts = {card.id: _parts(card, many[card.id], new) for card in journey.cards if card.id in many}
    split = tuple([part for card in journey.cards for part in parts.get(card.id, (card,))])
    addressed = tuple([_addressing_all(one, parts) for one in journey.recommendations])
    return evolved(journey, cards=split, recommendations=addressed)


def in_reading_order(journey: Journey, ids: Collection[str]) -> list[Card]:
    """Return the cards named, stage after stage, each from the top."""
    chosen = frozenset(ids)
    columns = {stage.id: index for index, stage in enumerate(journey.stages)}
    rows = {lane.id: index for index, lane in enumerate(journey.lanes)}
    found = [card for card in journey.cards if card.id in chosen]
    return sorted(found, key=lambda card: (columns[card.stage], rows[card.lane]))


def strongest(found: Iterable[Evidence]) -> Evidence:
    """Return the best proof of several."""
    return max(found, key=EVIDENCE_IN_ORDER.index)


def first_of(values: Iterable[T | None]) -> T | None:
    """Return the first value that is there."""
    return next((value for value in values if value is not None), None)


def joined_texts(texts: Iterable[str]) -> str:
    """Return texts one below the other, each once; raises EditError where they are too long together."""
    return clean("\n".join(without_repeats([text for text in texts if text])))


def also(journey: Journey, field: str, name: str) -> str:
    """Return a line for notes, in the language of the journey, on a value that has no other place any more."""
    word = words(journey.language)
    return word(_ALSO).format(field=word(field), name=name)


def others_named(journey: Journey, field: str, *, ids: Iterable[str | None], of: Iterable[Record]) -> list[str]:
    """Return lines for notes on all the records named but the first."""
    names = {record.__dict__["id"]: str(record.__dict__["name"]) for record in of}
    others = without_repeats([id for id in ids if id is not None])[1:]
    return [also(journey, field, names[id]) for id in others if names[id]]


def _also_named(journey: Journey, held: list[Card]) -> list[str]:
    return [
        *others_named(journey, N_("Persona"), ids=[card.persona for card in held], of=journey.personas),
        *others_named(journey, N_("Contributed by"), ids=[card.contributor for card in held], of=journey.departments),
    ]


def _lines(text: str) -> list[str]:
    return [line for line in map(_without_bullet, text.split("\n")) if line]


def _without_bullet(line: str) -> str:
    line = line.strip()
    bare = line[1:].lstrip() if line[:1] in _BULLETS and line[1:2].isspace() else line
    return bare or line


def _parts(card: Card, lines: list[str], new: Iterator[str]) -> tuple[Card, ...]:
    first = evolved(card, text=lines[0], count=max(1, card.count - len(lines) + 1))
    rest = [
        evolved(card, id=id, text=line, votes=0, count=1, pictures=(), links=(), notes="")
        for line, id in zip(lines[1:], new, strict=False)
    ]
    return (first, *rest)


def _addressing_all(one: Recommendation, parts: dict[str, tuple[Card, ...]]) -> Recommendation:
    if not any(id in parts for id in one.cards):
        return one
    named = [[card.id for card in parts[id]] if id in parts else [id] for id in one.cards]
    return evolved(one, cards=tuple([id for ids in named for id in ids]))
