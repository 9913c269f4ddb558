"""Edits of the inventory: collect first, place on the map later (R31)."""

from collections.abc import Collection, Sequence
from difflib import SequenceMatcher

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.edits import cards, records, touchpoints
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.edits.ids import fresh_many
from journeycanvas.edits.texts import clean
from journeycanvas.edits.tuples import without_repeats
from journeycanvas.language import _
from journeycanvas.model.card import Card
from journeycanvas.model.inventory import Unplaced
from journeycanvas.model.touchpoint import Position, Touchpoint

ALIKE = 0.84
"""From how much likeness on two texts are near-duplicates, as difflib's ratio."""


def collect(journey: Journey, texts: Sequence[str], *, stage: str | None = None, lane: str | None = None) -> Journey:
    """Return the journey with these texts in the inventory, probably for a stage or a lane; empty ones are left out."""
    wanted = [cleaned for text in texts if (cleaned := clean(text).strip())]
    ids = fresh_many(journey, "i", count=len(wanted))
    new = [Unplaced(id=id, text=text, stage=stage, lane=lane) for id, text in zip(ids, wanted, strict=True)]
    return evolved(journey, inventory=(*journey.inventory, *new)) if new else journey


def place_as_touchpoint(
    journey: Journey, id: str, *, stage: str, new: str, position: Position | None = None, place: int | None = None
) -> Journey:
    """Return the journey with a thing of the inventory as a touchpoint of this id in a stage; no path visits it yet.

    It comes to the position and the place in the stage's row that `touchpoints.add` gives it.
    """
    thing = records.find_as(journey, id, kind=Unplaced)
    placed = touchpoints.add(without(journey, (id,)), stage, id=new, position=position, place=place)
    return records.change(
        placed,
        (new,),
        name=" ".join(thing.text.split()),
        evidence=thing.evidence,
        sources=thing.sources,
        contributor=thing.contributor,
    )


def place_as_card(journey: Journey, id: str, *, lane: str, stage: str, new: str) -> Journey:
    """Return the journey with a thing of the inventory as a card of this id in a cell."""
    thing = records.find_as(journey, id, kind=Unplaced)
    placed = cards.add(without(journey, (id,)), lane, stage=stage, text=thing.text, id=new)
    return records.change(
        placed,
        (new,),
        evidence=thing.evidence,
        sources=thing.sources,
        contributor=thing.contributor,
        persona=thing.persona,
        count=thing.count,
    )


def take_back(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey with copies of touchpoints and cards in the inventory, such as for another place later.

    Raises EditError where one is neither.
    """
    wanted = [records.find(journey, id) for id in ids]
    new = fresh_many(journey, "i", count=len(wanted))
    taken = [_unplaced(record, id) for record, id in zip(wanted, new, strict=True)]
    return evolved(journey, inventory=(*journey.inventory, *taken)) if taken else journey


def join(journey: Journey, ids: Sequence[str]) -> Journey:
    """Return the journey with things of the inventory joined into the first: counts added, other wordings below it."""
    together = [records.find_as(journey, id, kind=Unplaced) for id in dict.fromkeys(ids)]
    if len(together) < 2:
        return journey
    first, *others = together
    joined = evolved(
        first,
        text="\n".join(without_repeats([thing.text for thing in together])),
        count=sum(thing.count for thing in together),
        sources=without_repeats([source for thing in together for source in thing.sources]),
        stage=next((thing.stage for thing in together if thing.stage), None),
        lane=next((thing.lane for thing in together if thing.lane), None),
    )
    gone = {thing.id for thing in others}
    kept = [joined if thing.id == first.id else thing for thing in journey.inventory if thing.id not in gone]
    return evolved(journey, inventory=tuple(kept))


def near_duplicates(journey: Journey) -> tuple[tuple[str, ...], ...]:
    """Return the ids of things of the inventory that say nearly the same, group by group, in their order."""
    groups: list[tuple[str, list[str]]] = []
    match = SequenceMatcher(None, autojunk=False)
    for thing in journey.inventory:
        if thing.archived:
            continue
        progress.step()
        text = _folded(thing.text)
        match.set_seq2(text)  # what is known of the second text is kept while the first changes
        group = next((ids for first, ids in groups if _is_alike(match, first, text)), None)
        if group is None:
            groups.append((text, [thing.id]))
        else:
            group.append(thing.id)
    return tuple(tuple(ids) for _text, ids in groups if len(ids) > 1)


def _is_alike(match: SequenceMatcher[str], first: str, second: str) -> bool:
    if 2 * min(len(first), len(second)) < ALIKE * (len(first) + len(second)):
        return False
    match.set_seq1(first)
    return match.quick_ratio() >= ALIKE and match.ratio() >= ALIKE


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .!?…")


def without(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey without these things of its inventory."""
    return evolved(journey, inventory=tuple([thing for thing in journey.inventory if thing.id not in ids]))


def _unplaced(record: object, id: str) -> Unplaced:
    if isinstance(record, Touchpoint):
        text, lane, persona, count = record.name, None, None, 1
    elif isinstance(record, Card):
        text, lane, persona, count = record.text, record.lane, record.persona, record.count
    else:
        raise EditError(_("Only touchpoints and cards go to the inventory."))
    return Unplaced(
        id=id,
        text=text,
        kind="touchpoint" if isinstance(record, Touchpoint) else "card",
        lane=lane,
        stage=record.stage,
        persona=persona,
        count=count,
        evidence=record.evidence,
        sources=record.sources,
        contributor=record.contributor,
    )
