"""Look-ups by id and by cell, kept by the identity of what they search, and brought up to date after an edit."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import compress, count
from operator import attrgetter, is_not
from typing import NamedTuple

from journeycanvas.document.memo import by_identity, from_the_last
from journeycanvas.model.card import Card
from journeycanvas.model.touchpoint import Touchpoint

Touchpoints = tuple[Touchpoint, ...]
MOST_CHANGED = 64
"""Things changed at once, from which on a look-up is made anew."""
LONGEST = 1024
"""Things in one changed stretch, from which on a look-up is made anew."""
AT_A_TIME = 64
"""Things that are compared at once."""


@by_identity
def changed_places(before: tuple[object, ...], after: tuple[object, ...]) -> list[int] | None:
    """Return where two lists hold others than before; None where they are not alike enough to tell.

    Pieces of the lists are compared at once, which is fast, since what an edit did not touch is the very same object.
    """
    if len(before) != len(after):
        return None
    places: list[int] = []
    for first in range(0, len(after), AT_A_TIME):
        then, now = before[first : first + AT_A_TIME], after[first : first + AT_A_TIME]
        if then != now:
            places += compress(count(first), map(is_not, then, now))
    return places if len(places) <= MOST_CHANGED else None


class Stretch(NamedTuple):
    """Where one list differs from another: from a first place on, up to where what follows is the same in both."""

    first: int
    after_before: int
    after_now: int


@by_identity
def changed_stretch(before: tuple[object, ...], now: tuple[object, ...]) -> Stretch | None:
    """Return which stretch of a list took the place of which of another; None where it is too long to be of use."""
    shorter = min(len(before), len(now))
    first = _alike(before[:shorter], now[:shorter])
    room = shorter - first
    after = _alike(before[::-1][:room], now[::-1][:room])
    found = Stretch(first, len(before) - after, len(now) - after)
    longest = max(found.after_before, found.after_now) - first
    return found if longest <= LONGEST else None


def _alike(before: tuple[object, ...], now: tuple[object, ...]) -> int:
    """Return how many things two lists of one length begin with are the same."""
    place = 0
    while place < len(now) and before[place : place + AT_A_TIME] == now[place : place + AT_A_TIME]:
        place += AT_A_TIME
    while place < len(now) and before[place] is now[place]:
        place += 1
    return min(place, len(now))


@from_the_last
def touchpoint_by_id(
    touchpoints: Touchpoints, last: tuple[Touchpoints, Mapping[str, Touchpoint]] | None
) -> Mapping[str, Touchpoint]:
    """Return the touchpoints by id."""
    places = changed_places(last[0], touchpoints) if last else None
    if last is None or places is None or any(last[0][place].id != touchpoints[place].id for place in places):
        return dict(zip(map(attrgetter("id"), touchpoints), touchpoints, strict=True))
    found = dict(last[1])
    found.update((touchpoints[place].id, touchpoints[place]) for place in places)
    return found


@from_the_last
def touchpoints_by_stage(
    touchpoints: Touchpoints, last: tuple[Touchpoints, Mapping[str, Touchpoints]] | None
) -> Mapping[str, Touchpoints]:
    """Return the touchpoints by stage, in their order; stages without a change keep the same tuple."""
    places = changed_places(last[0], touchpoints) if last else None
    if last is not None and len(last[0]) != len(touchpoints):
        return _with_more_or_fewer(last[0], touchpoints, last[1]) or _grouped(touchpoints)
    if last is None or places is None or any(last[0][place].stage != touchpoints[place].stage for place in places):
        return _grouped(touchpoints)
    replaced = {last[0][place].id: touchpoints[place] for place in places}
    found = dict(last[1])
    for stage in {touchpoints[place].stage for place in places}:
        held = found[stage]
        found[stage] = tuple(map(replaced.get, map(attrgetter("id"), held), held))
    return found


def _with_more_or_fewer(
    before: Touchpoints, now: Touchpoints, held: Mapping[str, Touchpoints]
) -> dict[str, Touchpoints] | None:
    """Return the touchpoints by stage after some came or went inside of one stage; None where it was otherwise."""
    stretch = changed_stretch(before, now)
    if stretch is None or not 0 < stretch.first < min(len(before), len(now)):
        return None
    gone, come = before[stretch.first : stretch.after_before], now[stretch.first : stretch.after_now]
    earlier = before[stretch.first - 1]
    if any(each.stage != earlier.stage for each in (*gone, *come)):
        return None
    own = held[earlier.stage]
    place = next(place for place, each in enumerate(own, start=1) if each.id == earlier.id)
    return {**held, earlier.stage: (*own[:place], *come, *own[place + len(gone) :])}


def _grouped(touchpoints: Touchpoints) -> dict[str, Touchpoints]:
    stages: defaultdict[str, list[Touchpoint]] = defaultdict(list)
    for stage, touchpoint in zip(map(attrgetter("stage"), touchpoints), touchpoints, strict=True):
        stages[stage].append(touchpoint)
    return {stage: tuple(held) for stage, held in stages.items()}


@by_identity
def cards_by_cell(cards: tuple[Card, ...]) -> Mapping[tuple[str, str], tuple[Card, ...]]:
    """Return the cards by lane and stage, in their order."""
    cells: defaultdict[tuple[str, str], list[Card]] = defaultdict(list)
    for card in cards:
        cells[card.lane, card.stage].append(card)
    return {cell: tuple(held) for cell, held in cells.items()}
