"""Edits of what cells hold, whatever the lane: cards, recommendations, resources, measurements."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from journeycanvas.document.invariants import collection
from journeycanvas.document.journey import Journey
from journeycanvas.edits import cards, records
from journeycanvas.edits.errors import EditError, evolved
from journeycanvas.edits.ids import fresh_many
from journeycanvas.edits.texts import clean, number
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.language import _
from journeycanvas.model.measurement import Indicator, Measurement
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.record import Record

Kind = Literal["card", "recommendation", "resource", "measurement"]
PREFIXES: dict[Kind, str] = {"card": "c", "recommendation": "r", "resource": "rs", "measurement": "m"}
"""How the ids of new things begin."""
FIRST_INDICATORS: tuple[Indicator, ...] = ("nps", "ces", "csat", "satisfaction")
"""What is measured, one after another, in a lane that does not say what it shows."""
_BY_LANE: dict[str, Kind] = {
    "recommendations": "recommendation",
    "resources": "resource",
    "measurements": "measurement",
}


class Cell(NamedTuple):
    """A stage in a lane."""

    lane: str
    stage: str


def kind_in(journey: Journey, lane: str) -> Kind | None:
    """Return what the cells of a lane hold; None for a lane that nothing is typed into."""
    for one in journey.lanes:
        if one.id == lane:
            return "card" if one.holds_cards else _BY_LANE.get(one.kind)
    return None


def add(journey: Journey, cell: Cell, *, id: str, text: str = "", after: str | None = None) -> Journey:
    """Return the journey with a new thing in a cell, right after another one there or else at its end.

    A measurement takes its figure from the text, 0 where there is none. Raises EditError where the lane holds nothing
    that is typed, or where the text does not suit.
    """
    return add_many(journey, cell, texts={id: text}, after=after)


def add_many(journey: Journey, cell: Cell, *, texts: Mapping[str, str], after: str | None = None) -> Journey:
    """Return the journey with new things in a cell, of these texts by id, in their order."""
    kind = kind_in(journey, cell.lane)
    if kind is None:
        raise EditError(_("Nothing is typed into this lane."))
    if kind == "card":
        held = [card.id for card in cards.cell(journey, cell.lane, stage=cell.stage)]
        index = held.index(after) + 1 if after in held else None
        return cards.add_many(journey, cell.lane, stage=cell.stage, texts=texts, index=index)
    name = f"{kind}s"
    there = collection(journey.__dict__, name)
    place = records.index_of(there, after) if after is not None else None
    at = len(there) if place is None else place + 1
    new = [_new(journey, kind, cell, id=id, text=text) for id, text in texts.items()]
    return evolved(journey, **{name: (*there[:at], *new, *there[at:])})


def new_ids(journey: Journey, cell: Cell, *, count: int) -> tuple[str, ...]:
    """Return the ids that so many new things in a cell get."""
    kind = kind_in(journey, cell.lane)
    return fresh_many(journey, PREFIXES[kind], count=count) if kind is not None else ()


def indicators_left(journey: Journey, cell: Cell) -> tuple[Indicator, ...]:
    """Return what can still be measured in a cell of a lane of measurements."""
    lane = next((one for one in journey.lanes if one.id == cell.lane), None)
    shown = (lane.indicators if isinstance(lane, MeasurementsLane) else ()) or FIRST_INDICATORS
    taken = {m.indicator for m in journey.measurements if m.stage == cell.stage and m.lane in (None, cell.lane)}
    return tuple([indicator for indicator in shown if indicator not in taken])


def _new(journey: Journey, kind: Kind, cell: Cell, *, id: str, text: str) -> Record:
    if kind == "recommendation":
        return Recommendation(id=id, text=clean(text), stage=cell.stage)
    if kind == "resource":
        return Resource(id=id, text=clean(text), stage=cell.stage)
    lane = next(one for one in journey.lanes if one.id == cell.lane)
    several = sum(one.kind == lane.kind for one in journey.lanes) > 1
    shown = lane.indicators if isinstance(lane, MeasurementsLane) else ()
    indicator: Indicator = next(iter((*indicators_left(journey, cell), *shown)), "other")
    value = number(text) if text.strip() else 0.0
    return Measurement(id=id, indicator=indicator, value=value, stage=cell.stage, lane=cell.lane if several else None)
