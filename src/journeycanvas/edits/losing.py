"""What one journey holds that another does not: told before something is deleted, and when it is back."""

from collections.abc import Collection

from journeycanvas.document.invariants import collection, ids
from journeycanvas.document.journey import Journey
from journeycanvas.document.references import COLLECTIONS
from journeycanvas.model.path import Visit


def lost(before: Journey, after: Journey, *, besides: Collection[str] = ()) -> dict[str, int]:
    """Return how many records of one journey are not in another, by collection ("cards", "visits"...), besides these.

    Under "emotions" it counts the visits among them of which the emotion is known.
    """
    found: dict[str, int] = {}
    for name in COLLECTIONS:
        held, kept = collection(before.__dict__, name), collection(after.__dict__, name)
        if held is not kept:
            found[name] = len(ids(held) - ids(kept) - frozenset(besides))
    if before.paths is not after.paths:
        visits, ways, said = _inner(before)
        kept_visits, kept_ways, kept_said = _inner(after)
        gone = visits.keys() - kept_visits.keys() - frozenset(besides)
        found["visits"] = len(gone)
        found["emotions"] = sum(visits[id].emotion is not None for id in gone)
        found["verbatims"] = len(said - kept_said - frozenset(besides))
        found["connections"] = len(ways - kept_ways - frozenset(besides))
    return {name: count for name, count in found.items() if count}


def _inner(journey: Journey) -> tuple[dict[str, Visit], set[str], set[str]]:
    """Return the visits of all paths by id, and the ids of their connections and verbatims."""
    visits = {visit.id: visit for path in journey.paths for visit in path.visits}
    ways = {way.id for path in journey.paths for way in path.connections}
    return visits, ways, {said.id for visit in visits.values() for said in visit.verbatims}
