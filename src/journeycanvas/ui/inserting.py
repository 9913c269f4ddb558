"""What the Insert menu adds: where it goes follows from what is selected."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.edits import lanes, paths, personas, records, stages
from journeycanvas.edits.cells import Cell, kind_in
from journeycanvas.edits.ids import fresh
from journeycanvas.edits.spots import place_of
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.registry import LANE_KINDS
from journeycanvas.lanes.wordings import WORDINGS, WordingId
from journeycanvas.language import N_, words
from journeycanvas.model.card import Card
from journeycanvas.model.path import Visit
from journeycanvas.model.stage import Stage
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.session.session import Session
from journeycanvas.session.typing import naming
from journeycanvas.tools import arriving, cells
from journeycanvas.tools.create import ADD_TOUCHPOINT
from journeycanvas.tools.feedback import TypeNew
from journeycanvas.tools.path_colours import free_colour

ADD_STAGE = N_("Add stage")
ADD_LANE = N_("Add lane")
OWN_LANE = N_("Own lane (cards)")
ADD_PERSONA = N_("Add persona")
NEW_STAGE = N_("New stage")
_NEW_PERSONA = N_("New persona")


class LaneOffer(NamedTuple):
    """A lane that can be added: its kind, its wording for cards, and how it is named, as a msgid."""

    kind: str
    wording: WordingId | None
    title: str
    icon: str


def lane_offers() -> tuple[tuple[LaneOffer, ...], ...]:
    """Return the lanes that can be added, in groups: the kinds of their own, then the ready wordings of cards."""
    kinds = tuple(
        LaneOffer(str(kind.model_fields["kind"].default), None, kind.title, kind.icon)
        for kind in LANE_KINDS
        if kind is not CardsLane
    )
    wordings = tuple(LaneOffer("cards", each.id, each.title, each.icon) for each in WORDINGS.values())
    return kinds, wordings, (LaneOffer("cards", None, OWN_LANE, CardsLane.icon),)


def add_touchpoint(session: Session) -> str | None:
    """Add a touchpoint in the selected stage, visited by the selected path, and select it; return its id."""
    stage = _stage(session)
    if stage is None:
        return None
    selected = _selected_touchpoint(session)
    arrival = arriving.after(session, selected) if selected is not None else arriving.at_end(session, stage)
    id = fresh(session.settled, "t")
    session.apply(ADD_TOUCHPOINT, partial(arriving.arrived, arrival=arrival, id=id), selection=[id], merges=naming(id))
    return id


def new_card(session: Session) -> TypeNew | None:
    """Return where a new card is typed: in the cell chosen, under what is selected in one, or in its stage and lane."""
    cell = session.cell
    if cell is not None and kind_in(session.settled, cell.lane) is not None:
        return TypeNew(cell)
    for id in sorted(session.selection):
        holding = cells.cell_of(session, id)
        if holding is not None:
            return TypeNew(holding, id)
    stage, lane = _stage(session), _card_lane(session)
    return TypeNew(Cell(lane, stage)) if stage is not None and lane is not None else None


def add_stage(session: Session) -> str:
    """Add a stage after the selected one, or at the end, and select it; return its id."""
    journey = session.settled
    id = fresh(journey, "s")
    selected = selected_stage(session)
    index = None if selected is None else [stage.id for stage in journey.stages].index(selected) + 1
    name = words(journey.language)(NEW_STAGE)
    insert = partial(stages.insert, name=name, index=index, id=id)
    session.apply(ADD_STAGE, insert, selection=[id], merges=naming(id))
    return id


def add_lane(session: Session, offer: LaneOffer) -> str:
    """Add a lane under the selected one, or at the bottom, and select it; return its id."""
    journey = session.settled
    lane = lanes.make(journey, offer.kind, wording=offer.wording)
    order = [one.id for one in journey.lanes]
    index = next((order.index(id) + 1 for id in session.selection if id in order), None)
    session.apply(ADD_LANE, lambda before: lanes.add(before, lane, index=index), selection=[lane.id])
    return lane.id


def add_persona(session: Session) -> str:
    """Add a persona with a path of its own, and select it; return its id."""
    id = fresh(session.settled, "pe")
    name = words(session.settled.language)(_NEW_PERSONA)

    def added(journey: Journey) -> Journey:
        # A colour of its own: one that follows from the order would change as other paths come and go.
        return paths.add(personas.add(journey, name, id=id, colour=free_colour(journey)), id)

    session.apply(ADD_PERSONA, added, selection=[id], merges=naming(id))
    return id


def selected_place(session: Session) -> tuple[str | None, str | None]:
    """Return the stage and the lane that are selected or hold what is."""
    lanes = {lane.id for lane in session.settled.lanes}
    held = [_record(session, id) for id in sorted(session.selection)]
    lane = next((id for id in sorted(session.selection) if id in lanes), None)
    return selected_stage(session), lane or next((one.lane for one in held if isinstance(one, Card)), None)


def _stage(session: Session) -> str | None:
    """Return the stage that is selected or holds what is, the first one of a phase; else where the map has got to."""
    place = place_of(session.settled, session.selection)
    return selected_stage(session) or place.stage or _reached(session)


def _reached(session: Session) -> str | None:
    """Return the last stage with a touchpoint; the first one of a map that has none yet."""
    order = [stage.id for stage in session.settled.stages]
    met = {touchpoint.stage for touchpoint in session.settled.touchpoints}
    return next((id for id in reversed(order) if id in met), order[0] if order else None)


def selected_stage(session: Session) -> str | None:
    """Return the stage that is selected, or that holds what is."""
    for id in sorted(session.selection):
        record = _record(session, id)
        if isinstance(record, Stage):
            return record.id
        if isinstance(record, Touchpoint | Card):
            return record.stage
        if isinstance(record, Visit):
            return records.find_as(session.settled, record.touchpoint, kind=Touchpoint).stage
    return None


def _selected_touchpoint(session: Session) -> str | None:
    for id in sorted(session.selection):
        record = _record(session, id)
        if isinstance(record, Touchpoint):
            return record.id
        if isinstance(record, Visit):
            return record.touchpoint
    return None


def _card_lane(session: Session) -> str | None:
    """Return the lane of cards that is selected or holds what is; else the first one shown."""
    holding = [lane.id for lane in session.settled.lanes if lane.holds_cards and not lane.hidden]
    for id in sorted(session.selection):
        record = _record(session, id)
        lane = record.lane if isinstance(record, Card) else id
        if lane in holding:
            return lane
    return holding[0] if holding else None


def _record(session: Session, id: str) -> object:
    way = records.locate(session.settled, id)
    return None if way is None else records.record_at(session.settled, way)


ADD: dict[str, Callable[[Session], str | None]] = {
    "touchpoint": add_touchpoint,
    "stage": add_stage,
    "persona": add_persona,
}
"""What adds a thing that is then named; each returns its id."""
