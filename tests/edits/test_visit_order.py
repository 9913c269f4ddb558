"""Visits taken to another place along their path: none is lost, and connections still tell where they lead."""

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.invariants import first_violation
from journeycanvas.document.journey import Journey
from journeycanvas.edits import paths, visit_order
from journeycanvas.edits.visit_order import put, shift
from journeycanvas.model.path import Visit
from tests import strategies
from tests.builders import journey_of, touchpoint


def looping() -> Journey:
    """Return a journey of a, b, c whose path comes back to b, with the visits v0 to v3."""
    journey = journey_of(*(touchpoint(id) for id in "abc"))
    made = tuple(Visit(id=f"v{n}", touchpoint=name) for n, name in enumerate("abcb"))
    return journey.evolve(paths=(journey.paths[0].evolve(visits=made),))


def order(journey: Journey) -> str:
    return "".join(visit.id.removeprefix("v") for visit in journey.paths[0].visits)


def test_each_visit_of_one_touchpoint_moves_for_itself() -> None:
    assert order(shift(looping(), ["v1"], by=1)) == "0213"
    assert order(shift(looping(), ["v3"], by=-1)) == "0132"
    assert order(put(looping(), "v3", to=0)) == "3012"


def test_several_move_side_by_side() -> None:
    assert order(shift(looping(), ["v0", "v2"], by=1)) == "1302"


def test_at_the_ends_nothing_moves() -> None:
    journey = looping()

    assert shift(journey, ["v0"], by=-1) is journey
    assert shift(journey, ["v3"], by=1) is journey
    assert shift(journey, ["a"], by=1) is journey
    assert put(journey, "v2", to=2) == journey


def test_a_branch_that_comes_to_lead_back_is_a_loop_and_others_stay() -> None:
    journey = paths.connect(paths.connect(looping(), "v0", to="v2", id="w1"), "v1", to="v3", id="w2")

    after = put(journey, "v0", to=3)

    assert [way.kind for way in after.paths[0].connections] == ["loop", "branch"]
    assert put(after, "v0", to=0) == journey


@given(strategies.journeys(), st.data())
def test_after_a_move_no_visit_is_lost_and_the_journey_is_sound(journey: Journey, draw: st.DataObject) -> None:
    ids = [visit.id for path in journey.paths for visit in path.visits]
    if not ids:
        return
    chosen = draw.draw(st.sets(st.sampled_from(ids), min_size=1))

    for after in (
        visit_order.shift(journey, chosen, by=draw.draw(st.sampled_from((-1, 1)))),
        visit_order.put(journey, min(chosen), to=draw.draw(st.integers(0, 5))),
    ):
        assert first_violation(after.__dict__) is None
        for before, now in zip(journey.paths, after.paths, strict=True):
            assert sorted(visit.id for visit in now.visits) == sorted(visit.id for visit in before.visits)
            assert [way.id for way in now.connections] == [way.id for way in before.connections]
