"""Splitting and joining stages keep all there is, and joining takes back what splitting did."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from journeycanvas.document.invariants import first_violation
from journeycanvas.document.journey import Journey
from journeycanvas.edits import stage_splitting
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import all_ids
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.model.card import Card
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.organisation import Person
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.stage import Duration, Phase
from journeycanvas.model.touchpoint import Position
from tests.builders import small
from tests.strategies import journeys


def full() -> Journey:
    """Return t1 to t6 in s1 and s2, with cards and more in both, told in every field that joining puts together."""
    base = small(6, stages=2)
    one, two = base.stages
    return base.evolve(
        phases=(Phase(id="during"),),
        people=(Person(id="ann", name="Ann"), Person(id="bob", name="Bob")),
        stages=(
            one.evolve(name="Look", description="First", duration=Duration(value=2.0, unit="day"), owner="ann"),
            two.evolve(name="Buy", description="Then", duration=Duration(value=3.0, unit="day"), owner="bob"),
        ),
        lanes=(*base.lanes, CardsLane(id="needs")),
        cards=(Card(id="c2", lane="needs", stage="s2"), Card(id="c1", lane="needs", stage="s1")),
        recommendations=(Recommendation(id="r2", stage="s2"),),
        resources=(Resource(id="x2", stage="s2"),),
        measurements=(Measurement(id="m2", value=1.0, stage="s2"),),
    )


def held(journey: Journey, stage: str) -> list[str]:
    return [touchpoint.id for touchpoint in journey.touchpoints if touchpoint.stage == stage]


def visited(journey: Journey) -> list[str]:
    return [visit.touchpoint for visit in journey.paths[0].visits]


def test_split_at_a_touchpoint_it_and_those_after_it_are_in_the_new_stage() -> None:
    journey = stage_splitting.split(full(), "t2", name="Choose", id="n")

    assert [stage.id for stage in journey.stages] == ["s1", "n", "s2"]
    assert held(journey, "s1") == ["t1"]
    assert held(journey, "n") == ["t2", "t3"]
    assert visited(journey) == visited(full())
    assert [card.stage for card in journey.cards] == ["s2", "s1"]
    assert [stage.duration for stage in journey.stages][:2] == [Duration(value=2.0, unit="day"), None]


def test_split_by_where_touchpoints_stand_not_by_their_order_in_the_file() -> None:
    base = full()
    xs = {"t1": 0.9, "t2": 0.1, "t3": 0.5}
    placed = tuple(
        each.evolve(position=Position(x=xs[each.id], y=0.5)) if each.id in xs else each for each in base.touchpoints
    )

    journey = stage_splitting.split(base.evolve(touchpoints=placed), "t3", id="n")

    assert held(journey, "s1") == ["t2"]
    assert {each.id: each.position.x for each in journey.touchpoints if each.position} == {
        "t1": pytest.approx(0.8571, abs=1e-4),
        "t2": pytest.approx(0.3333, abs=1e-4),
        "t3": pytest.approx(0.2857, abs=1e-4),
    }


def test_a_width_by_hand_is_split_too() -> None:
    base = full()
    wide = base.evolve(stages=(base.stages[0].evolve(width=300.0), base.stages[1]))

    first, second, _last = stage_splitting.split(wide, "t3", id="n").stages

    assert (first.width, second.width) == (pytest.approx(200.0), pytest.approx(100.0))


def test_joined_everything_of_both_is_in_the_first() -> None:
    journey = stage_splitting.join(full(), "s1")

    (stage,) = journey.stages
    assert (stage.id, stage.name, stage.description) == ("s1", "Look / Buy", "First\n\nThen")
    assert stage.duration == Duration(value=5.0, unit="day")
    assert (stage.owner, stage.notes) == ("ann", "Also answers for this stage: Bob")
    assert held(journey, "s1") == visited(journey) == [f"t{n}" for n in range(1, 7)]
    assert [card.id for card in journey.cards] == ["c1", "c2"]
    assert {journey.recommendations[0].stage, journey.resources[0].stage, journey.measurements[0].stage} == {"s1"}


@pytest.mark.parametrize(
    ("first", "second", "total"),
    [
        (Duration(value=3.0, unit="day"), Duration(value=12.0, unit="h"), Duration(value=3.5, unit="day")),
        (Duration(value=1.0, unit="h"), Duration(value=1.0, unit="s"), Duration(value=3601.0, unit="s")),
        (None, Duration(value=1.0, unit="week"), Duration(value=1.0, unit="week")),
        (None, None, None),
    ],
)
def test_durations_are_added_up_in_a_unit_that_tells_them_exactly(
    first: Duration | None, second: Duration | None, total: Duration | None
) -> None:
    base = full()
    one, two = base.stages

    journey = stage_splitting.join(
        base.evolve(stages=(one.evolve(duration=first), two.evolve(duration=second))), one.id
    )

    assert journey.stages[0].duration == total


def test_the_last_stage_has_none_to_be_joined_with() -> None:
    with pytest.raises(EditError, match="no stage after"):
        stage_splitting.join(full(), "s2")


@given(st.sampled_from([f"t{n}" for n in range(1, 7)]))
def test_joining_again_takes_back_a_split(touchpoint: str) -> None:
    journey = full()
    stage = next(each.stage for each in journey.touchpoints if each.id == touchpoint)

    assert stage_splitting.join(stage_splitting.split(journey, touchpoint), stage) == journey


@given(journeys(least=2))
def test_any_journey_stays_valid_and_loses_only_the_stage_that_was_joined(journey: Journey) -> None:
    first, second = journey.stages[:2]

    joined = stage_splitting.join(journey, first.id)

    assert first_violation(joined.__dict__) is None
    assert all_ids(joined) == all_ids(journey) - {second.id}
    assert [each.id for each in joined.touchpoints if each.stage == first.id] == [
        *(each.id for each in journey.touchpoints if each.stage == first.id),
        *(each.id for each in journey.touchpoints if each.stage == second.id),
    ]


@given(journeys(least=1), st.data())
def test_any_touchpoint_can_be_split_at(journey: Journey, data: st.DataObject) -> None:
    assume(journey.touchpoints)
    touchpoint = data.draw(st.sampled_from(journey.touchpoints))

    split = stage_splitting.split(journey, touchpoint.id, id="quite-new")

    assert first_violation(split.__dict__) is None
    assert all_ids(split) == all_ids(journey) | {"quite-new"}
    assert next(each.stage for each in split.touchpoints if each.id == touchpoint.id) == "quite-new"
    assert [path.visits for path in split.paths] == [path.visits for path in journey.paths]
