"""The ids of a document, and new ones."""

from collections.abc import Iterable, Iterator

from journeycanvas.document.invariants import collection, ids
from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import by_identity
from journeycanvas.document.references import COLLECTIONS
from journeycanvas.model.card import Card
from journeycanvas.model.path import Path
from journeycanvas.model.touchpoint import Touchpoint

JOURNEY = "journey"
"""Names the journey itself where the id of a record is expected."""


def all_ids(journey: Journey) -> set[str]:
    """Return every id in the document, inner ones too."""
    return set().union(*_parts(journey))


def _parts(journey: Journey) -> Iterator[frozenset[str]]:
    """Yield every id in the document, by what holds it."""
    for name in COLLECTIONS:
        yield ids(collection(journey.__dict__, name))
    for path in journey.paths:
        yield _inside(path)
    yield _of_pictures(journey.touchpoints)
    yield _of_pictures(journey.cards)


@by_identity
def _inside(path: Path) -> frozenset[str]:
    visits = path.visits
    said = [verbatim.id for visit in visits if visit.verbatims for verbatim in visit.verbatims]
    return frozenset([*(visit.id for visit in visits), *said, *(connection.id for connection in path.connections)])


@by_identity
def _of_pictures(records: tuple[Touchpoint, ...] | tuple[Card, ...]) -> frozenset[str]:
    return frozenset([use.id for record in records if record.pictures for use in record.pictures])


def existing(journey: Journey, wanted: Iterable[str]) -> frozenset[str]:
    """Return those of the ids that are in the document; the journey itself is always there."""
    wanted = frozenset(wanted)
    return wanted & {JOURNEY}.union(*(wanted & part for part in _parts(journey))) if wanted else wanted


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
