"""Things of several kinds go to a stage at once."""

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import to_stage
from journeycanvas.edits.ids import all_ids
from tests.strategies import journeys


def stage_of(journey: Journey) -> dict[str, str | None]:
    placed = (*journey.touchpoints, *journey.cards, *journey.recommendations, *journey.resources)
    measured = [one for one in journey.measurements if one.touchpoint is None and one.path is None]
    return {one.id: one.stage for one in (*placed, *measured)}


@given(journeys(), st.data())
def test_all_that_was_chosen_is_in_the_stage_and_nothing_else_moved(journey: Journey, data: st.DataObject) -> None:
    if not journey.stages:
        return
    stage = data.draw(st.sampled_from([one.id for one in journey.stages]))
    before = stage_of(journey)
    chosen = data.draw(st.sets(st.sampled_from(sorted(before)))) if before else set()

    moved = to_stage.put(journey, chosen, stage=stage)

    assert stage_of(moved) == {id: stage if id in chosen else at for id, at in before.items()}
    assert all_ids(moved) == all_ids(journey)
    assert to_stage.put(moved, chosen, stage=stage) is moved


@given(journeys())
def test_touchpoints_and_cards_cannot_be_nowhere(journey: Journey) -> None:
    left = to_stage.put(journey, all_ids(journey), stage=None)

    assert (left.touchpoints, left.cards) == (journey.touchpoints, journey.cards)
    assert all(one.stage is None for one in (*left.recommendations, *left.resources))
