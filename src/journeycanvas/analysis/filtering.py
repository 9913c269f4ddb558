"""Filtering: which touchpoints are of certain kinds, channels, owners or paths, and what belongs to them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

from journeycanvas.analysis.shares import answering_for
from journeycanvas.document.journey import Journey
from journeycanvas.model.card import Card
from journeycanvas.model.channels import CHANNELS
from journeycanvas.model.path import Path
from journeycanvas.model.touchpoint import Touchpoint

NOBODY = ""
"""The value of a touchpoint that has none: no channel, nobody who owns it, no path that visits it."""
TRUTH = "moment_of_truth"
MODES = {":physical": "physical", ":digital": "digital", ":hybrid": "hybrid"}
"""The values that stand for modes among the channels; no record can have such an id."""
_MODE_VALUES = {mode: value for value, mode in MODES.items()}

Wanted = Mapping[str, frozenset[str]]
"""The values asked for, by criterion: one of each criterion that asks for any must be there."""
ValuesOf = Callable[[Touchpoint], Collection[str]]


class Criterion(NamedTuple):
    """What can be asked of touchpoints: its id, and for a journey the values that a touchpoint has."""

    id: str
    values_in: Callable[[Journey], ValuesOf]


def matching(journey: Journey, wanted: Wanted) -> frozenset[str]:
    """Return the ids of the touchpoints that have, of each criterion, one of the values asked for; else all."""
    asked = [(CRITERIA[id].values_in(journey), values) for id, values in wanted.items() if values]
    return frozenset(
        one.id for one in journey.touchpoints if all(not values.isdisjoint(found(one)) for found, values in asked)
    )


def counted(journey: Journey, criterion: str) -> Counter[str]:
    """Return how many touchpoints have each value of a criterion that is there at all."""
    values = CRITERIA[criterion].values_in(journey)
    return Counter(value for one in journey.touchpoints for value in set(values(one)))


def cards_matching(journey: Journey, wanted: Wanted) -> frozenset[str]:
    """Return the ids of the cards that have what is asked for themselves; none where cards cannot have it."""
    asked = {id: values for id, values in wanted.items() if values}
    if not asked or not CARD_VALUES.keys() >= asked.keys():
        return frozenset()
    return frozenset(
        card.id
        for card in journey.cards
        if all(not values.isdisjoint(CARD_VALUES[id](card)) for id, values in asked.items())
    )


def cards_counted(journey: Journey, criterion: str) -> Counter[str]:
    """Return how many cards have each value of a criterion."""
    values = CARD_VALUES.get(criterion)
    return Counter(value for card in journey.cards for value in set(values(card))) if values else Counter()


def about(journey: Journey, touchpoints: Collection[str], *, paths: Collection[str] = ()) -> frozenset[str]:
    """Return the records that tell of these touchpoints, themselves included; of visits those on these paths, or all.

    They are the visits there and what was said on them, and the cards, recommendations, resources and measurements
    that refer to the touchpoints.
    """
    found = set(touchpoints)
    for path in journey.paths:
        if not paths or path.id in paths:
            found |= _told_by(path, touchpoints)
    cards = {one.id for one in journey.cards if not found.isdisjoint(one.touchpoints)}
    found |= {one.id for one in journey.resources if not found.isdisjoint(one.touchpoints)}
    found |= {one.id for one in journey.measurements if one.touchpoint in touchpoints}
    found |= {
        one.id
        for one in journey.recommendations
        if not found.isdisjoint(one.touchpoints) or not cards.isdisjoint(one.cards)
    }
    return frozenset(found | cards)


def off_the_path(journey: Journey, id: str) -> frozenset[str]:
    """Return the records that tell of other paths than this one, and of touchpoints that it does not visit.

    What refers to no touchpoint, path or persona tells of all of them.
    """
    own = next(path for path in journey.paths if path.id == id)
    visited = {visit.touchpoint for visit in own.visits}
    others = [path for path in journey.paths if path is not own]
    found = {one.id for one in journey.touchpoints if one.id not in visited}
    found |= {one.id for one in journey.personas if one.id != own.persona}
    for path in others:
        found |= {path.id, *_told_by(path, None)}
    found |= {one.id for one in journey.cards if one.persona not in (None, own.persona)}
    referring: Iterable[tuple[str, Collection[str]]] = (
        *((one.id, one.touchpoints) for one in journey.cards),
        *((one.id, (*one.touchpoints, *one.cards)) for one in journey.recommendations),
        *((one.id, one.touchpoints) for one in journey.resources),
        *((one.id, tuple(filter(None, (one.touchpoint, one.path)))) for one in journey.measurements),
    )
    for record, referred in referring:
        if referred and found.issuperset(referred):
            found.add(record)
    return frozenset(found)


def _told_by(path: Path, touchpoints: Collection[str] | None) -> set[str]:
    """Return the visits of a path to these touchpoints, or all, what was said there, and the ways that leave there."""
    visits = {visit.id for visit in path.visits if touchpoints is None or visit.touchpoint in touchpoints}
    said = {saying.id for visit in path.visits if visit.id in visits for saying in visit.verbatims}
    ways = {way.id for way in path.connections if way.origin in visits}
    return visits | said | ways


def _moments(_journey: Journey) -> ValuesOf:
    return lambda one: (one.moment,)


def _truth(_journey: Journey) -> ValuesOf:
    return lambda one: (TRUTH,) if one.moment_of_truth else ()


def _channels(journey: Journey) -> ValuesOf:
    modes = {id: channel.mode for id, channel in CHANNELS.items()}
    modes.update((channel.id, channel.mode) for channel in journey.channels)

    def values(one: Touchpoint) -> Collection[str]:
        mode = one.mode or (modes.get(one.channels[0]) if one.channels else None)
        found = one.channels or (NOBODY,)
        return (*found, _MODE_VALUES[mode]) if mode else found

    return values


def _owners(journey: Journey) -> ValuesOf:
    answering = answering_for(journey)
    return lambda one: tuple(filter(None, (one.department, answering(one)))) or (NOBODY,)


def _evidence(_journey: Journey) -> ValuesOf:
    return lambda one: (one.evidence,)


def _labels(_journey: Journey) -> ValuesOf:
    return lambda one: one.labels or (NOBODY,)


def _felt_about(journey: Journey) -> ValuesOf:
    """Return what the emotions at a touchpoint are about; an emotion nobody knows is about nothing."""
    felt: defaultdict[str, set[str]] = defaultdict(set)
    for path in journey.paths:
        for visit in path.visits:
            if visit.emotion is not None:
                felt[visit.touchpoint].add(visit.emotion_about)
    return lambda one: felt.get(one.id) or ()


def _paths(journey: Journey) -> ValuesOf:
    visited: defaultdict[str, list[str]] = defaultdict(list)
    for path in journey.paths:
        for visit in path.visits:
            visited[visit.touchpoint].append(path.id)
    return lambda one: visited.get(one.id) or (NOBODY,)


CRITERIA: dict[str, Criterion] = {
    criterion.id: criterion
    for criterion in (
        Criterion("moment", _moments),
        Criterion("truth", _truth),
        Criterion("channel", _channels),
        Criterion("owner", _owners),
        Criterion("evidence", _evidence),
        Criterion("path", _paths),
        Criterion("label", _labels),
        Criterion("felt_about", _felt_about),
    )
}
"""All criteria by id, in the order they are asked in. A new one is one row here, and its words where it is shown."""
CARD_VALUES: dict[str, Callable[[Card], Collection[str]]] = {
    "evidence": lambda card: (card.evidence,),
    "label": lambda card: card.labels or (NOBODY,),
}
"""The criteria that cards have too."""
