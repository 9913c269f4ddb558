"""The ids of a document, and new ones."""

from collections.abc import Iterable

from journeycanvas.document.invariants import collection, ids
from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import by_identity
from journeycanvas.document.references import COLLECTIONS
from journeycanvas.model.path import Path

JOURNEY = "journey"
"""Names the journey itself where the id of a record is expected."""


def all_ids(journey: Journey) -> set[str]:
    """Return every id in the document, inner ones too."""
    found: set[str] = set()
    for name in COLLECTIONS:
        found |= ids(collection(journey.__dict__, name))
    for path in journey.paths:
        found |= _inside(path)
    for touchpoint in journey.touchpoints:
        if touchpoint.pictures:
            found.update(use.id for use in touchpoint.pictures)
    for card in journey.cards:
        if card.pictures:
            found.update(use.id for use in card.pictures)
    return found


@by_identity
def _inside(path: Path) -> frozenset[str]:
    visits = path.visits
    said = [verbatim.id for visit in visits if visit.verbatims for verbatim in visit.verbatims]
    return frozenset([*(visit.id for visit in visits), *said, *(connection.id for connection in path.connections)])


def existing(journey: Journey, wanted: Iterable[str]) -> frozenset[str]:
    """Return those of the ids that are in the document; the journey itself is always there."""
    wanted = frozenset(wanted)
    return wanted & (all_ids(journey) | {JOURNEY}) if wanted else wanted


def fresh(journey: Journey, prefix: str) -> str:
    """Return an id that is not in the document: the prefix and the first free number."""
    return fresh_many(journey, prefix, count=1)[0]


def fresh_many(journey: Journey, prefix: str, *, count: int) -> tuple[str, ...]:
    """Return as many ids that are not in the document."""
    taken = all_ids(journey)
    found: list[str] = []
    number = 0
    while len(found) < count:
        number += 1
        id = f"{prefix}{number}"
        if id not in taken:
            found.append(id)
    return tuple(found)
