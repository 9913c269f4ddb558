"""The journey edited as text: what is not changed in the text keeps its ids and all its other fields."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.grouped_order import by_group, longest_rising, ordered
from journeycanvas.edits.new_touchpoints import Felt, add_visits, feel
from journeycanvas.edits.outline_lines import as_text, lines
from journeycanvas.edits.outline_matching import Told, matched
from journeycanvas.edits.outline_meaning import Meant, Unclear, meanings
from journeycanvas.edits.outline_reading import read
from journeycanvas.edits.time import Time, path_in_time
from journeycanvas.model.card import Card
from journeycanvas.model.stage import Stage
from journeycanvas.model.touchpoint import Touchpoint


class Applied(NamedTuple):
    """The journey as the text tells it, the lines that are unclear, and by their numbers the records of the others."""

    journey: Journey
    unclear: tuple[Unclear, ...] = ()
    records: Mapping[int, str] = {}


def apply_text(journey: Journey, text: str, *, path: str | None = None) -> Applied:
    """Return the journey that a text tells; new touchpoints are visited by the path.

    Lines are found again by their order and by what they say; a record without a line is deleted. An unclear line
    changes nothing. Raises EditError where the whole cannot be.
    """
    old, new = lines(journey), read(text)
    if text == as_text(old):
        return Applied(journey, (), {line.number: one.id for line, one in zip(new, old, strict=True)})
    pairs = matched([Told(line.kind, line.content) for line in old], [Told(line.kind, line.content) for line in new])
    meant, unclear = meanings(journey, old, new, pairs)
    kept = set(pairs.values())
    gone = [line for place, line in enumerate(old) if place not in kept]
    before = _times([(line.stage, line.id) for line in old if line.kind == "touchpoint"], journey.stages)
    changed = deletion.delete(journey, [line.id for line in gone if line.kind in ("touchpoint", "card")])
    changed = _with(changed, list(meant.values()), before, path=path)
    changed = deletion.delete(changed, [line.id for line in gone if line.kind == "stage"])
    return Applied(changed, tuple(unclear), {new[place].number: one.id for place, one in meant.items()})


def with_unclear_lines(journey: Journey, text: str, applied: Applied) -> str:
    """Return the text of a journey with the lines that were unclear in an earlier text, so that no word is lost.

    A line that stands for a record takes the place of its line; others come after the record above them.
    """
    found = lines(journey)
    rows = as_text(found).split("\n") if found else []
    places = {line.id: place for place, line in reversed(list(enumerate(found)))}
    typed = text.split("\n")
    for unclear in reversed(applied.unclear):
        record = applied.records.get(unclear.line, "")
        above = [applied.records[n] for n in range(unclear.line) if n in applied.records]
        if record in places:
            rows[places[record]] = typed[unclear.line]
            continue
        after = next((places[id] + 1 for id in reversed(above) if id in places), 0)
        rows.insert(after, typed[unclear.line])
        places = {id: place + (place >= after) for id, place in places.items()}
    return "\n".join(rows)


def _with(journey: Journey, meant: Sequence[Meant], before: Mapping[str, Time], *, path: str | None) -> Journey:
    """Return the journey with what the lines mean; stages without a line stay, at the end."""
    told = [one for one in meant if one.kind == "touchpoint"]
    stages, moved_stages = _stages(journey, [one for one in meant if one.kind == "stage"])
    touchpoints, moved = _touchpoints(journey, told, stages)
    changed = evolved(journey, stages=stages, touchpoints=touchpoints, cards=_cards(journey, meant))
    now = {**before, **_times([(one.stage, one.id) for one in told], stages)}
    carried = moved | {one.id for one in told if one.stage in moved_stages}
    if carried:
        paths = tuple([path_in_time(each, carried, before=before, after=now) for each in changed.paths])
        changed = evolved(changed, paths=paths)
    felt: dict[str, dict[str, Felt]] = {}
    for one in told:
        for id, emotions in one.felt.items():
            felt.setdefault(id, {})[one.id] = emotions
    if path is not None:
        changed = add_visits(changed, path, [one.id for one in told if one.is_new], known=now)
    for id, emotions_by_row in felt.items():
        changed = feel(changed, id, emotions_by_row, known=now)
    return changed


def _times(placed: Iterable[tuple[str, str]], stages: Sequence[Stage]) -> dict[str, Time]:
    """Return the times of touchpoints, given with their stages, as the outline has them one after another."""
    places = {stage.id: place for place, stage in enumerate(stages)}
    return {id: (places[stage], float(rank)) for rank, (stage, id) in enumerate(placed)}


def _stages(journey: Journey, told: Sequence[Meant]) -> tuple[tuple[Stage, ...], frozenset[str]]:
    """Return the stages in their order, and which of them were moved; a new one joins the phase before it."""
    known = {stage.id: stage for stage in journey.stages}
    places = {id: place for place, id in enumerate(known)}
    found: list[Stage] = []
    for one in told:
        if one.is_new:
            found.append(Stage(id=one.id, phase=found[-1].phase if found else None))
        else:
            found.append(known[one.id])
        found[-1] = evolved(found[-1], **one.fields)
    still = [one.id for one in told if not one.is_new]
    rising = {still[place] for place in longest_rising([places[id] for id in still])}
    wished = {one.id for one in told}
    rest = [stage for stage in journey.stages if stage.id not in wished]
    return (*found, *rest), frozenset(still) - rising


def _touchpoints(
    journey: Journey, told: Sequence[Meant], stages: Sequence[Stage]
) -> tuple[tuple[Touchpoint, ...], frozenset[str]]:
    """Return the touchpoints in their order, and which were moved: those are placed automatically."""
    known = {one.id: one for one in journey.touchpoints}
    rows = by_group([(one.stage, one.id) for one in told])
    order = ordered(
        list(known),
        {one.id: one.stage for one in journey.touchpoints},
        {one.id: rows.get(one.id, []) for one in stages},
    )
    by_id = {one.id: one for one in told}

    def meant(id: str) -> Touchpoint:
        one = by_id[id]
        if one.is_new:
            return evolved(Touchpoint(id=id, stage=one.stage), **one.fields)
        place = {"position": None} if id in order.moved else {}
        return evolved(known[id], stage=one.stage, **place, **one.fields)

    return tuple([meant(id) for id in order.ids]), order.moved & known.keys()


def _cards(journey: Journey, meant: Sequence[Meant]) -> tuple[Card, ...]:
    known = {card.id: card for card in journey.cards}
    by_id = {one.id: one for one in meant if one.kind == "card"}
    wished = by_group([((one.lane, one.stage), one.id) for one in by_id.values()])
    order = ordered(list(known), {card.id: (card.lane, card.stage) for card in journey.cards}, wished)

    def told(id: str) -> Card:
        one = by_id[id]
        card = Card(id=id, lane=one.lane, stage=one.stage) if one.is_new else known[id]
        return evolved(card, lane=one.lane, stage=one.stage, **one.fields)

    return tuple([told(id) for id in order.ids])
