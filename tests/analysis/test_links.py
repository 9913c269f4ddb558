"""Tests of what is linked to what."""

from hypothesis import given

from journeycanvas.analysis.links import linked_to
from journeycanvas.document.journey import Journey
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.model.card import Card
from journeycanvas.model.recommendation import Recommendation, Resource
from tests import builders
from tests.strategies import journeys


def journey() -> Journey:
    return builders.journey_of(
        builders.touchpoint("t1"),
        builders.touchpoint("t2"),
        lanes=(PathLane(id="path"), CardsLane(id="pains", wording="pain_points")),
        cards=(Card(id="c", lane="pains", stage="s1", touchpoints=("t1", "t2")),),
        recommendations=(Recommendation(id="r", cards=("c",), touchpoints=("t2",)),),
        resources=(Resource(id="x", touchpoints=("t2",)),),
    )


def test_card_is_linked_to_its_touchpoints_and_to_what_addresses_it() -> None:
    assert linked_to(journey(), "c") == ("t1", "t2", "r")


def test_touchpoint_is_linked_to_what_refers_to_it() -> None:
    assert linked_to(journey(), "t2") == ("c", "r", "x")


def test_recommendation_is_linked_to_what_it_addresses() -> None:
    assert set(linked_to(journey(), "r")) == {"c", "t2"}


def test_resource_is_linked_to_its_touchpoints() -> None:
    assert linked_to(journey(), "x") == ("t2",)


def test_what_nothing_refers_to_is_linked_to_nothing() -> None:
    assert linked_to(journey(), "s1") == ()


@given(journeys())
def test_links_go_both_ways_and_none_twice(journey: Journey) -> None:
    things = [one.id for one in (*journey.touchpoints, *journey.cards, *journey.recommendations, *journey.resources)]

    for id in things:
        others = linked_to(journey, id)
        assert len(set(others)) == len(others)
        assert all(id in linked_to(journey, other) for other in others)
