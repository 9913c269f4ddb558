"""Edits of where the bubbles of quotations stand beside the emotion curve."""

from collections.abc import Collection, Iterator, Mapping

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records
from journeycanvas.model.path import Offset, Verbatim

FARTHEST = 10_000.0
DECIMALS = 1


def put(journey: Journey, offsets: Mapping[str, tuple[float, float]]) -> Journey:
    """Return the journey with the middles of these bubbles so many points right of and below their emotions."""
    for id, (x, y) in offsets.items():
        offset = Offset(x=_kept(x), y=_kept(y))
        if records.find_as(journey, id, kind=Verbatim).offset != offset:
            journey = records.change(journey, [id], offset=offset)
    return journey


def let_place_itself(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey with these bubbles finding their places."""
    for id in put_by_hand(journey, ids):
        journey = records.change(journey, [id], offset=None)
    return journey


def quotations(journey: Journey, ids: Collection[str]) -> tuple[str, ...]:
    """Return which of these are quotations."""
    return tuple([said.id for said in _said(journey, ids)])


def put_by_hand(journey: Journey, ids: Collection[str]) -> tuple[str, ...]:
    """Return which of these are quotations whose bubbles were put somewhere by hand."""
    return tuple([said.id for said in _said(journey, ids) if said.offset is not None])


def _said(journey: Journey, ids: Collection[str]) -> Iterator[Verbatim]:
    for path in journey.paths:
        for visit in path.visits:
            yield from (said for said in visit.verbatims if said.id in ids)


def _kept(distance: float) -> float:
    return round(max(-FARTHEST, min(FARTHEST, distance)), DECIMALS) + 0.0
