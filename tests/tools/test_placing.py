"""A thing of the inventory becomes what it is, where it is put; its lane is there and shown, in one step."""

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits.errors import EditError
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.lanes.registry import Lane
from journeycanvas.lanes.resources import ResourcesLane
from journeycanvas.model.inventory import Unplaced
from journeycanvas.model.stage import Stage
from journeycanvas.session.session import Session
from journeycanvas.tools import placing
from tests.builders import journey_of, small, touchpoint

Kind = Literal["touchpoint", "card", "recommendation", "resource", "verbatim"]
LANES: dict[Kind, Lane | None] = {
    "touchpoint": None,
    "card": CardsLane(id="cards", hidden=True),
    "recommendation": RecommendationsLane(id="todo", hidden=True),
    "resource": ResourcesLane(id="needed", hidden=True),
    "verbatim": None,
}


def opened(*things: Unplaced, lanes: tuple[Lane, ...] = (), **fields: object) -> Session:
    base = small(4, stages=2)
    return Session(base.evolve(inventory=things, lanes=(*base.lanes, *lanes), **fields))


def lanes_shown(journey: Journey) -> list[str]:
    return [lane.kind for lane in journey.lanes if not lane.hidden]


def made(journey: Journey, kind: Kind) -> list[tuple[str, str]]:
    """Return the texts of all of a kind, and the stages or visits they stand at."""
    return {
        "touchpoint": [(one.name, one.stage) for one in journey.touchpoints],
        "card": [(one.text, one.stage) for one in journey.cards],
        "recommendation": [(one.text, one.stage or "") for one in journey.recommendations],
        "resource": [(one.text, one.stage or "") for one in journey.resources],
        "verbatim": [
            (said.text, visit.id) for path in journey.paths for visit in path.visits for said in visit.verbatims
        ],
    }[kind]


@given(st.sampled_from(list(LANES)), st.sampled_from(["s1", "s2"]), st.booleans())
def test_it_becomes_what_it_is_in_one_step(kind: Kind, stage: str, with_hidden: bool) -> None:
    lane = LANES[kind]
    there = (lane,) if lane is not None and (with_hidden or kind == "card") else ()
    session = opened(Unplaced(id="i1", text="Rappeler sous 48 h", kind=kind), lanes=there)
    before = session.settled

    new = placing.place(session, "i1", stage=stage, lane=None)

    after = session.settled
    where = {"s1": "v-t2", "s2": "v-t4"}[stage] if kind == "verbatim" else stage
    assert ("Rappeler sous 48 h", where) in made(after, kind)
    assert after.inventory == ()
    assert session.selection == {new}
    wanted = {"touchpoint": "path", "card": "cards", "verbatim": "emotion"}.get(kind, f"{kind}s")
    assert lanes_shown(after).count(wanted) == 1
    session.undo()
    assert session.settled is before


def test_a_lane_that_is_shown_is_taken_before_one_that_is_hidden() -> None:
    lanes = (RecommendationsLane(id="old", hidden=True), RecommendationsLane(id="todo"))
    session = opened(Unplaced(id="i1", text="A", kind="recommendation"), lanes=lanes)

    placing.place(session, "i1", stage="s1", lane=None)

    assert session.settled.lanes == (*small(4, stages=2).lanes, *lanes)


def test_a_quotation_is_said_at_the_visit_that_is_selected() -> None:
    session = opened(Unplaced(id="i1", text="Trop long !", kind="verbatim"))
    session.select(["t3"])

    placing.place(session, "i1", stage="s1", lane=None)

    assert made(session.settled, "verbatim") == [("Trop long !", "v-t3")]


def test_in_a_stage_nobody_visits_a_quotation_goes_to_the_nearest_visit() -> None:
    base = journey_of(touchpoint("t1"), touchpoint("t4", stage="s4"))
    stages = tuple(Stage(id=f"s{n}", name=f"{n}") for n in range(1, 5))
    session = Session(base.evolve(stages=stages, inventory=(Unplaced(id="i1", text="Ah", kind="verbatim"),)))

    placing.place(session, "i1", stage="s3", lane=None)

    assert made(session.settled, "verbatim") == [("Ah", "v-t4")]


def test_what_has_no_place_is_refused_and_the_rest_is_one_step() -> None:
    things = (Unplaced(id="i1", text="A", kind="card"), Unplaced(id="i2", text="B", kind="resource"))
    session = opened(*things, Unplaced(id="i3", text="C", kind="touchpoint"))
    before = session.settled

    refused = placing.place_all(session, ["i1", "i2", "i3"], stage="s1", lane=None)

    assert len(refused) == 1
    assert session.settled.inventory == things[:1]
    assert len(session.selection) == 2
    session.undo()
    assert session.settled is before


def test_without_a_visit_a_quotation_stays_in_the_inventory() -> None:
    session = opened(Unplaced(id="i1", text="A", kind="verbatim"), paths=())
    before = session.settled

    with pytest.raises(EditError):
        placing.place(session, "i1", stage="s1", lane=None)

    assert session.settled is before


@pytest.mark.parametrize(("lane", "kind"), [("todo", "recommendation"), ("needed", "resource")])
def test_dropped_into_such_a_lane_a_thing_is_of_its_kind(lane: str, kind: Kind) -> None:
    shown = (RecommendationsLane(id="todo"), ResourcesLane(id="needed"), EmotionLane(id="more"))
    session = opened(Unplaced(id="i1", text="A"), lanes=shown)
    band = next(band for band in session.scene.bands if band.lane == lane)
    column = session.scene.columns[1]

    placing.place_at(session, "i1", (column.x + column.width / 2, band.y + band.height / 2))

    assert made(session.settled, kind) == [("A", "s2")]


def test_dropped_onto_the_path_a_recommendation_stays_one_and_a_quotation_goes_to_the_nearest() -> None:
    session = opened(Unplaced(id="i1", text="A", kind="recommendation"), Unplaced(id="i2", text="B", kind="verbatim"))
    x, y = next(node.bounds.middle for node in session.scene.nodes if node.key == "touchpoint:t3")

    placing.place_at(session, "i1", (x + 1, y))
    placing.place_at(session, "i2", (x + 1, y))

    assert made(session.settled, "recommendation") == [("A", "s2")]
    assert made(session.settled, "verbatim") == [("B", "v-t3")]
