"""Edits of stages and phases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import phases, stages
from journeycanvas.edits.errors import EditError
from journeycanvas.model.path import Visit
from journeycanvas.model.stage import Phase
from tests.builders import small


def three() -> Journey:
    """Return s1, s2, s3 with t1 to t6 in pairs; s1 and s2 are before, s3 is after."""
    journey = small(6, stages=3)
    one, two, last = journey.stages
    return journey.evolve(
        phases=(Phase(id="before"), Phase(id="after")),
        stages=(one.evolve(phase="before"), two.evolve(phase="before"), last.evolve(phase="after")),
    )


def order(journey: Journey) -> list[str]:
    return [stage.id for stage in journey.stages]


def visited(journey: Journey) -> list[str]:
    return [visit.touchpoint for visit in journey.paths[0].visits]


def test_inserted_at_its_index_in_the_phase_of_the_stage_before() -> None:
    journey = stages.insert(three(), "New", index=2, id="n")

    assert order(journey) == ["s1", "s2", "n", "s3"]
    assert journey.stages[2].phase == "before"


def test_inserted_first_it_takes_the_phase_of_the_first() -> None:
    assert stages.insert(three(), "New", index=0).stages[0].phase == "before"


def test_inserted_into_a_journey_without_stages() -> None:
    assert order(stages.insert(Journey(), "First")) == ["s1"]


def test_moved_with_the_visits_of_a_path_from_left_to_right() -> None:
    journey = stages.move(three(), "s3", to=0)

    assert order(journey) == ["s3", "s1", "s2"]
    assert visited(journey) == ["t5", "t6", "t1", "t2", "t3", "t4"]


def test_moved_without_the_visits_of_a_path_that_goes_back() -> None:
    journey = three()
    back = tuple(Visit(id=f"x{n}", touchpoint=id) for n, id in enumerate(("t3", "t1", "t5")))
    journey = journey.evolve(paths=(journey.paths[0].evolve(visits=back),))

    assert visited(stages.move(journey, "s3", to=0)) == ["t3", "t1", "t5"]


def test_moved_between_two_stages_of_a_phase_it_joins_the_phase() -> None:
    assert stages.move(three(), "s3", to=1).stages[1].phase == "before"


def test_moved_beside_a_phase_it_stays_in_its_own() -> None:
    assert stages.move(three(), "s3", to=0).stages[0].phase == "after"


def test_moved_to_where_it_is_the_journey_is_the_same() -> None:
    journey = three()

    assert stages.move(journey, "s2", to=1) is journey


def test_moving_a_stage_that_is_gone_is_refused() -> None:
    with pytest.raises(EditError, match="no longer"):
        stages.move(three(), "s9", to=0)


def test_moved_there_and_back_the_visits_are_as_before() -> None:
    journey = three()

    assert visited(stages.move(stages.move(journey, "s3", to=0), "s3", to=2)) == visited(journey)


def test_width_is_held_within_what_is_possible() -> None:
    assert [stages.set_width(three(), "s1", width=w).stages[0].width for w in (1.0, 100.0, 1e9)] == [
        40.0,
        100.0,
        20_000.0,
    ]


def test_deleted_phase_leaves_its_stages() -> None:
    journey = phases.delete(three(), ["before"])

    assert [stage.phase for stage in journey.stages] == [None, None, "after"]


def test_phase_is_added_over_stages() -> None:
    journey = phases.add(three(), "During", stages=["s2"], index=1, id="during")

    assert [phase.id for phase in journey.phases] == ["before", "during", "after"]
    assert journey.stages[1].phase == "during"


def four() -> Journey:
    """Return s1 to s4, the middle two in one phase."""
    journey = small(8, stages=4)
    one, two, three_, last = journey.stages
    return journey.evolve(
        phases=(Phase(id="during"),), stages=(one, two.evolve(phase="during"), three_.evolve(phase="during"), last)
    )


def test_several_are_moved_side_by_side_with_their_visits() -> None:
    journey = stages.move_many(four(), ["s1", "s3"], gap=4)

    assert order(journey) == ["s2", "s4", "s1", "s3"]
    assert visited(journey) == ["t3", "t4", "t7", "t8", "t1", "t2", "t5", "t6"]


def test_several_moved_into_a_phase_join_it() -> None:
    journey = stages.move_many(four(), ["s1", "s4"], gap=2)

    assert order(journey) == ["s2", "s1", "s4", "s3"]
    assert [stage.phase for stage in journey.stages] == ["during"] * 4


def test_shifted_past_the_end_it_stays() -> None:
    journey = four()

    assert stages.shift(journey, ["s1"], by=-1) is journey
    assert stages.shift(journey, ["s3", "s4"], by=1) is journey


def test_shifted_earlier_and_later_again_it_is_where_it_was() -> None:
    earlier = stages.shift(four(), ["s3"], by=-1)

    assert order(earlier) == ["s1", "s3", "s2", "s4"]
    assert stages.shift(earlier, ["s3"], by=1) == four()


@given(st.sets(st.sampled_from(("s1", "s2", "s3", "s4"))), st.integers(0, 4))
def test_moving_keeps_every_stage_and_a_path_from_left_to_right(ids: set[str], gap: int) -> None:
    journey = stages.move_many(four(), ids, gap=gap)
    ranks = {stage.id: rank for rank, stage in enumerate(journey.stages)}
    stage_of = {touchpoint.id: touchpoint.stage for touchpoint in journey.touchpoints}

    assert sorted(order(journey)) == ["s1", "s2", "s3", "s4"]
    passed = [ranks[stage_of[id]] for id in visited(journey)]
    assert passed == sorted(passed)


def test_a_phase_spans_other_stages_than_before() -> None:
    journey = phases.span(four(), "during", before=["s2", "s3"], after=["s3", "s4"])

    assert [stage.phase for stage in journey.stages] == [None, None, "during", "during"]
