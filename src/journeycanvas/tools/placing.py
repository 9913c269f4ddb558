"""Placing a thing of the inventory on the map: at a point, or where the selection says."""

from journeycanvas.document.journey import Journey
from journeycanvas.edits import cards, inventory, records
from journeycanvas.edits.ids import fresh
from journeycanvas.language import N_
from journeycanvas.model.inventory import Unplaced
from journeycanvas.session.session import Session
from journeycanvas.tools import arriving, places
from journeycanvas.tools.arriving import Arrival

PLACE = N_("Place from inventory")


def place_at(session: Session, id: str, point: places.Point) -> str | None:
    """Place a thing at a point of the scene, as a touchpoint or as a card, and select it; None where neither goes."""
    scene = session.scene
    band = places.band_at(scene, point[1])
    index = places.column_at(scene, point[0])
    if band is None or index is None or not places.is_in_columns(scene, point[0]):
        return None
    stage = scene.columns[index].stage
    if band.kind == "path":
        arrival = arriving.at_point(session, point)
        return None if arrival is None else _as_touchpoint(session, id, arrival)
    if cards.holds_cards(session.journey, band.lane):
        return _as_card(session, id, lane=band.lane, stage=stage)
    return None


def place(session: Session, id: str, *, stage: str | None, lane: str | None) -> str | None:
    """Place a thing in a stage: as a card where it or the selection names a lane of cards, else as a touchpoint.

    A stage or lane that the thing itself is probably for comes before that of the selection; None without stages.
    """
    journey = session.settled
    thing = records.find_as(journey, id, kind=Unplaced)
    order = [one.id for one in journey.stages]
    stage = thing.stage or stage or (order[-1] if order else None)
    if stage is None:
        return None
    lane = thing.lane or lane
    if thing.kind != "touchpoint" and lane is not None and cards.holds_cards(journey, lane):
        return _as_card(session, id, lane=lane, stage=stage)
    return _as_touchpoint(session, id, arriving.at_end(session, stage))


def _as_card(session: Session, id: str, *, lane: str, stage: str) -> str:
    new = fresh(session.settled, "c")
    session.apply(
        PLACE,
        lambda journey: inventory.place_as_card(journey, id, lane=lane, stage=stage, new=new),
        selection=[new],
    )
    return new


def _as_touchpoint(session: Session, id: str, arrival: Arrival) -> str:
    new = fresh(session.settled, "t")

    def placed(journey: Journey) -> Journey:
        changed = inventory.place_as_touchpoint(
            journey, id, stage=arrival.stage, new=new, position=arrival.position, place=arrival.place
        )
        return arriving.visited(changed, arrival, id=new)

    session.apply(PLACE, placed, selection=[new])
    return new
