"""A recommendation addresses what is selected, all of it at once, in a lane that is there and shown."""

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records, shown_lanes
from journeycanvas.edits.ids import all_ids
from journeycanvas.edits.recommending import Addressed, addressed_by, is_feeding, recommend
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.model.card import Card
from journeycanvas.model.path import Connection, Verbatim
from journeycanvas.model.scope import Goal
from tests.builders import small
from tests.strategies import journeys


def mapped() -> Journey:
    base = small(4, stages=2)
    cards = (Card(id="c1", lane="pain", stage="s1"), Card(id="c2", lane="pain", stage="s2"))
    said = records.change(base, ["v-t2"], verbatims=(Verbatim(id="q1", text="Non"),))
    left = records.change(said, ["p1"], connections=(Connection(id="x1", kind="exit", origin="v-t4"),))
    return left.evolve(lanes=(*left.lanes, CardsLane(id="pain")), cards=cards)


@given(st.data(), journeys())
def test_it_addresses_what_is_there_and_its_lane_is_shown(data: st.DataObject, journey: Journey) -> None:
    ids = data.draw(st.sets(st.sampled_from(sorted(all_ids(journey) | {"gone", "journey"})), max_size=6))

    about = addressed_by(journey, ids)
    after = recommend(journey, about, id="new", text="Appeler")

    made = after.recommendations[-1]
    assert (made.text, made.cards, made.touchpoints) == ("Appeler", about.cards, about.touchpoints)
    assert {one.id for one in journey.touchpoints if one.id in ids} <= set(made.touchpoints)
    assert any(lane.kind == "recommendations" and not lane.hidden for lane in after.lanes)
    assert after.recommendations[:-1] == journey.recommendations


def test_visits_quotations_and_exits_stand_for_their_touchpoints() -> None:
    about = addressed_by(mapped(), {"v-t1", "q1", "x1", "c2"})

    assert about == Addressed(cards=("c2",), touchpoints=("t1", "t2", "t4"))


def test_of_a_stage_alone_it_is_for_that_stage() -> None:
    assert addressed_by(mapped(), {"s1"}) == Addressed(stage="s1")
    assert addressed_by(mapped(), {"journey", "lea"}) == Addressed()


def test_one_more_of_a_recommendation_is_about_the_same() -> None:
    first = recommend(mapped(), Addressed(cards=("c1",), touchpoints=("t3",)), id="r1")

    assert addressed_by(first, {"r1"}) == Addressed(cards=("c1",), touchpoints=("t3",))


def test_a_lane_that_is_shown_stays_as_it_is() -> None:
    journey = mapped()
    journey = journey.evolve(lanes=(*journey.lanes, RecommendationsLane(id="todo")))

    assert shown_lanes.with_lane(journey, "recommendations") is journey


def test_only_a_goal_that_is_not_reached_and_says_how_feeds_recommendations() -> None:
    assert is_feeding(Goal(how_to_reach="Rappeler"))
    assert is_feeding(Goal(how_to_reach="Rappeler", outcome="not_reached"))
    assert not is_feeding(Goal(how_to_reach="Rappeler", outcome="reached"))
    assert not is_feeding(Goal(how_to_reach="  ", outcome="not_reached"))
