"""What one journey holds that another does not."""

from hypothesis import given, settings
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion
from journeycanvas.edits.ids import all_ids
from journeycanvas.edits.losing import lost
from tests.builders import small
from tests.strategies import journeys


def test_a_deleted_touchpoint_loses_its_visit_and_what_was_felt() -> None:
    journey = small(3)
    (path,) = journey.paths
    felt = path.evolve(visits=(path.visits[0].evolve(emotion=1.0), *path.visits[1:]))
    journey = journey.evolve(paths=(felt,))

    assert lost(journey, deletion.delete(journey, ["t1"]), besides=["t1"]) == {"visits": 1, "emotions": 1}


@settings(max_examples=60, deadline=None)
@given(journeys(least=1), st.data())
def test_what_is_lost_is_what_hangs_on_what_is_deleted(journey: Journey, data: st.DataObject) -> None:
    ids = data.draw(st.sets(st.sampled_from(sorted(all_ids(journey))), max_size=4))

    found = lost(journey, deletion.delete(journey, ids), besides=ids)

    found.pop("emotions", None)
    hanging = {name: len(gone) for name, gone in deletion.hangs_on(journey, ids).items()}
    assert found == hanging


@given(journeys())
def test_nothing_is_lost_between_a_journey_and_itself(journey: Journey) -> None:
    assert lost(journey, journey) == {}
