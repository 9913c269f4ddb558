"""The guided start: six steps, each complete when its part of the map is."""

from hypothesis import given

from journeycanvas.analysis.guide import DETAILS, guide, next_step
from journeycanvas.document.journey import Journey
from journeycanvas.edits import cards, personas, recommendations, records, touchpoints, visits
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.storage.templates import open_sample
from tests.builders import small
from tests.strategies import journeys


def done(journey: Journey, id: str) -> tuple[int, int]:
    step = next(step for step in guide(journey) if step.id == id)
    return step.done, step.of


def test_an_empty_journey_begins_with_the_persona() -> None:
    step = next_step(Journey())

    assert step is not None
    assert step.id == "persona"
    assert [step.is_done for step in guide(Journey())] == [False] * 6


@given(journeys())
def test_there_are_always_six_steps_and_none_is_more_than_done(journey: Journey) -> None:
    steps = guide(journey)

    assert [step.id for step in steps] == ["persona", "stages", "needs", "actions", "feelings", "recommendations"]
    assert all(0 <= step.done <= step.of for step in steps)


def test_the_persona_of_the_sample_is_complete_and_a_name_alone_is_not() -> None:
    assert done(open_sample("running-shoes", "fr"), "persona") == (1 + DETAILS, 1 + DETAILS)
    assert done(personas.add(Journey(), "Mark"), "persona") == (1, 1 + DETAILS)


def test_each_stage_wants_a_touchpoint() -> None:
    journey = small(3, stages=3)

    missing = touchpoints.delete(journey, ["t2"])
    assert done(journey, "stages") == (3, 3)
    assert done(missing, "stages") == (2, 3)
    assert done(touchpoints.add(missing, "s2"), "stages") == (3, 3)


def test_a_need_counts_where_it_says_something_in_a_lane_of_needs() -> None:
    base = small(2, stages=2)
    journey = base.evolve(lanes=(*base.lanes, CardsLane(id="n", wording="needs"), CardsLane(id="o")))

    assert done(cards.add(journey, "o", stage="s1", text="x"), "needs") == (0, 2)
    assert done(cards.add(journey, "n", stage="s1", text=" "), "needs") == (0, 2)
    assert done(cards.add(journey, "n", stage="s1", text="x"), "needs") == (1, 2)


def test_a_feeling_counts_once_a_touchpoint_and_neutral_is_one() -> None:
    journey = small(3)
    unknown = visits.set_emotion(journey, [visit.id for visit in journey.paths[0].visits], emotion=None)

    assert done(unknown, "feelings") == (0, 3)
    first = unknown.paths[0].visits[0].id
    assert done(visits.set_emotion(unknown, [first], emotion=0.0), "feelings") == (1, 3)


def test_three_recommendations_are_enough() -> None:
    journey = small(1)
    for number in range(4):
        journey = recommendations.add(journey, f"Do {number}", stage="s1")

    assert done(journey, "recommendations") == (3, 3)
    assert done(records.change(journey, ["r1", "r2"], text=""), "recommendations") == (2, 3)
