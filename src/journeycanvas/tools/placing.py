"""Placing things of the inventory on the map: at a point, or where the selection says, as what they are (R31)."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.edits import inventory, placed, records
from journeycanvas.edits.cells import PREFIXES, kind_in
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import fresh
from journeycanvas.edits.shown_lanes import with_lane, with_shown
from journeycanvas.language import N_, _
from journeycanvas.model.inventory import Unplaced
from journeycanvas.session.session import Session
from journeycanvas.tools import arriving, places, saying
from journeycanvas.tools.arriving import Arrival

PLACE = N_("Place from inventory")
_KEPT = ("recommendation", "resource", "verbatim")
"""The kinds that stay what they are in whatever lane they are dropped; others become what the lane holds."""


class Placing(NamedTuple):
    """An edit that places a thing, and the id of what it makes."""

    new: str
    edit: Callable[[Journey], Journey]


def place_at(session: Session, id: str, point: places.Point) -> str | None:
    """Place a thing at a point of the scene and select it; None where nothing of its kind goes.

    Raises EditError where it has to be said at a touchpoint, and there is none.
    """
    placing = _at(session, id, point)
    if placing is None:
        return None
    session.apply(PLACE, placing.edit, selection=[placing.new])
    return placing.new


def place(session: Session, id: str, *, stage: str | None, lane: str | None) -> str | None:
    """Place a thing in a stage, as what it is, and select it; None without stages.

    A stage or lane that the thing itself is probably for comes before that of the selection. One whose kind nobody
    said is a card, or the like, where a lane of them is meant, else a touchpoint. Raises EditError where there is no
    lane of cards for a card, or no touchpoint for a quotation.
    """
    placing = _in(session, id, stage=stage, lane=lane)
    if placing is None:
        return None
    session.apply(PLACE, placing.edit, selection=[placing.new])
    return placing.new


def place_all(session: Session, ids: Sequence[str], *, stage: str | None, lane: str | None) -> frozenset[str]:
    """Place things in a stage as one step, select them all, and return why some could not be, in plain words."""
    refused: set[str] = set()
    new: list[str] = []
    selected = session.selection
    for id in ids:
        try:
            placing = _in(session, id, stage=stage, lane=lane)
        except EditError as error:
            refused.add(str(error))
        else:
            if placing is not None:
                new.append(placing.new)
                # What is selected tells where the next one goes, so what is new is only selected at the end.
                then = new if id == ids[-1] else selected
                session.apply(PLACE, placing.edit, selection=then, merges=f"placing {' '.join(ids)}")
    if new:
        session.select(new)
    return frozenset(refused)


def _at(session: Session, id: str, point: places.Point) -> Placing | None:
    scene, journey = session.scene, session.settled
    thing = records.find_as(journey, id, kind=Unplaced)
    band = places.band_at(scene, point[1])
    index = places.column_at(scene, point[0])
    if band is None or index is None or not places.is_in_columns(scene, point[0]):
        return None
    stage = scene.columns[index].stage
    if thing.kind == "verbatim":
        return _as_verbatim(journey, id, visit=saying.visit_near(session, point, persona=thing.persona))
    if thing.kind in _KEPT:
        return _as_kind(journey, id, kind=thing.kind, stage=stage)
    if band.kind == "path":
        arrival = arriving.at_point(session, point)
        return None if arrival is None else _as_touchpoint(journey, id, arrival)
    held = kind_in(journey, band.lane)
    if held == "card":
        return _as_card(journey, id, lane=band.lane, stage=stage)
    return _as_kind(journey, id, kind=held, stage=stage) if held in _KEPT else None


def _in(session: Session, id: str, *, stage: str | None, lane: str | None) -> Placing | None:
    journey = session.settled
    thing = records.find_as(journey, id, kind=Unplaced)
    order = [one.id for one in journey.stages]
    stage = thing.stage or stage or (order[-1] if order else None)
    if stage is None:
        return None
    lane = thing.lane or lane
    held = kind_in(journey, lane) if lane is not None else None
    kind = thing.kind if thing.kind != "unsorted" else held if held in ("card", *_KEPT) else "touchpoint"
    if kind == "card":
        return _as_card(journey, id, lane=_lane_of_cards(journey, lane), stage=stage)
    if kind == "verbatim":
        return _as_verbatim(journey, id, visit=saying.visit_in(session, stage, persona=thing.persona))
    if kind in _KEPT:
        return _as_kind(journey, id, kind=kind, stage=stage)
    return _as_touchpoint(journey, id, arriving.at_end(session, stage))


def _lane_of_cards(journey: Journey, wanted: str | None) -> str:
    """Return the lane for a card: the one wanted, else the first one that is shown, else the first one."""
    holding = sorted((one for one in journey.lanes if one.holds_cards), key=lambda one: (one.id != wanted, one.hidden))
    if not holding:
        raise EditError(_("There is no lane of cards yet. Add one with Insert > Lane, then the card."))
    return holding[0].id


def _as_card(journey: Journey, id: str, *, lane: str, stage: str) -> Placing:
    new = fresh(journey, "c")

    def edit(before: Journey) -> Journey:
        return inventory.place_as_card(with_shown(before, lane), id, lane=lane, stage=stage, new=new)

    return Placing(new, edit)


def _as_kind(journey: Journey, id: str, *, kind: str | None, stage: str) -> Placing:
    is_resource = kind == "resource"
    new = fresh(journey, PREFIXES["resource" if is_resource else "recommendation"])
    made = placed.as_resource if is_resource else placed.as_recommendation
    return Placing(new, partial(made, id=id, stage=stage, new=new))


def _as_verbatim(journey: Journey, id: str, *, visit: str | None) -> Placing:
    if visit is None:
        raise EditError(_("A quotation is said at a touchpoint, and no path has one yet. Add a touchpoint first."))
    new = fresh(journey, "q")
    return Placing(new, partial(placed.as_verbatim, id=id, visit=visit, new=new))


def _as_touchpoint(journey: Journey, id: str, arrival: Arrival) -> Placing:
    new = fresh(journey, "t")

    def edit(before: Journey) -> Journey:
        changed = inventory.place_as_touchpoint(
            with_lane(before, "path"), id, stage=arrival.stage, new=new, position=arrival.position, place=arrival.place
        )
        return arriving.visited(changed, arrival, id=new)

    return Placing(new, edit)
