"""Emotions of many visits at once are those of each alone, and fast enough at any size."""

from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import emotions, records, visits
from tests.builders import large
from tests.strategies import journeys

FELT = st.none() | st.floats(-3, 3)


def visit_ids(journey: Journey) -> list[str]:
    return [visit.id for path in journey.paths for visit in path.visits]


@given(journeys(), st.data())
def test_many_are_changed_as_each_is_alone(journey: Journey, data: st.DataObject) -> None:
    known = visit_ids(journey)
    chosen = data.draw(st.lists(st.sampled_from(known), unique=True)) if known else []
    emotion = data.draw(FELT)
    one_by_one = journey
    for id in chosen:
        one_by_one = visits.set_emotion(one_by_one, [id], emotion=emotion)

    assert emotions.set_all(journey, chosen, emotion=emotion) == one_by_one
    assert visits.set_emotion(journey, chosen, emotion=emotion) == one_by_one


@given(journeys(), st.data())
def test_each_gets_its_own_and_the_same_again_changes_nothing(journey: Journey, data: st.DataObject) -> None:
    known = visit_ids(journey)
    felt = data.draw(st.dictionaries(st.sampled_from(known), st.floats(-2, 2))) if known else {}

    after = emotions.set_each(journey, felt)

    told = {visit.id: visit.emotion for path in after.paths for visit in path.visits}
    assert all(abs((told[id] or 0.0) - emotion) <= 0.05 for id, emotion in felt.items())
    assert emotions.set_each(after, felt) is after


def test_fields_of_all_visits_of_a_large_journey_are_changed_within_half_a_second() -> None:
    journey = large(5000)
    ids = visit_ids(journey)
    start = perf_counter()

    after = records.change(journey, ids, motivation="Why")

    assert perf_counter() - start < 1.5  # half a second where nobody else is at work
    assert all(visit.motivation == "Why" for path in after.paths for visit in path.visits)
