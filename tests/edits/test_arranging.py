"""Moving touchpoints along the path, and duplicating what is selected."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.invariants import first_violation
from journeycanvas.document.journey import Journey
from journeycanvas.edits import arranging, channels, duplicating
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import all_ids
from journeycanvas.edits.time import times
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.model.card import Card
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.touchpoint import Position
from tests import builders, strategies
from tests.builders import journey_of, touchpoint


def names(journey: Journey) -> list[str]:
    return [one.id for one in journey.touchpoints]


def visited(journey: Journey, path: int = 0) -> list[str]:
    return [visit.touchpoint for visit in journey.paths[path].visits]


def stage_of(journey: Journey, id: str) -> str:
    return next(one.stage for one in journey.touchpoints if one.id == id)


def test_a_touchpoint_changes_places_with_its_neighbour() -> None:
    before = journey_of(touchpoint("a"), touchpoint("b"), touchpoint("c"))

    after = arranging.move_along(before, ["b"], by=-1)

    assert names(after) == visited(after) == ["b", "a", "c"]


def test_places_set_by_hand_are_exchanged() -> None:
    before = journey_of(
        touchpoint("a", position={"x": 0.2, "y": 0.1}), touchpoint("b"), touchpoint("c", position={"x": 0.9, "y": 0.8})
    )

    after = arranging.move_along(before, ["b"], by=1)

    by_id = {one.id: one for one in after.touchpoints}
    assert visited(after) == ["a", "c", "b"]
    assert by_id["b"].position == Position(x=0.9, y=0.8)
    assert by_id["c"].position is None
    assert times(after)["a"] < times(after)["c"] < times(after)["b"]


def test_those_together_pass_their_neighbour_together() -> None:
    before = journey_of(*(touchpoint(id) for id in "abcd"))

    assert visited(arranging.move_along(before, ["b", "c"], by=1)) == ["a", "d", "b", "c"]
    assert visited(arranging.move_along(before, ["b", "c"], by=-1)) == ["b", "c", "a", "d"]


def test_the_last_of_a_stage_goes_into_the_next_one() -> None:
    before = journey_of(touchpoint("a"), touchpoint("b"), touchpoint("c", stage="s2"))

    after = arranging.move_along(before, ["b"], by=1)

    assert stage_of(after, "b") == "s2"
    assert visited(after) == names(after) == ["a", "b", "c"]
    assert times(after)["b"] < times(after)["c"]


def test_it_goes_before_a_place_set_by_hand_in_the_next_stage() -> None:
    before = journey_of(touchpoint("a"), touchpoint("b", stage="s2", position={"x": 0.1, "y": 0.5}))

    after = arranging.move_along(before, ["a"], by=1)

    assert times(after)["a"] < times(after)["b"]
    assert visited(after) == ["a", "b"]


def test_at_the_ends_of_the_journey_nothing_happens() -> None:
    before = journey_of(touchpoint("a"), touchpoint("b", stage="s2"))

    assert arranging.move_along(before, ["a"], by=-1) is before
    assert arranging.move_along(before, ["b"], by=1) is before


def test_a_step_back_in_time_stays_one() -> None:
    a, b, c = touchpoint("a"), touchpoint("b"), touchpoint("c")
    before = journey_of(a, b, c)
    path = before.paths[0]
    before = before.evolve(paths=(path.evolve(visits=(path.visits[0], path.visits[2], path.visits[1])),))

    after = arranging.move_along(before, ["c"], by=-1)

    assert names(after) == ["a", "c", "b"]
    assert visited(after) == ["a", "c", "b"]


@given(strategies.journeys(), st.sampled_from((-1, 1)), st.data())
def test_any_move_along_keeps_all_and_is_valid(journey: Journey, by: int, data: st.DataObject) -> None:
    ids = data.draw(st.sets(st.sampled_from(names(journey)))) if journey.touchpoints else set()

    after = arranging.move_along(journey, ids, by=-1 if by < 0 else 1)

    assert first_violation(after.__dict__) is None
    assert sorted(names(after)) == sorted(names(journey))
    assert all_ids(after) == all_ids(journey)
    assert sorted(v.id for p in after.paths for v in p.visits) == sorted(v.id for p in journey.paths for v in p.visits)
    if not ids:
        assert after is journey


@given(st.integers(2, 6), st.integers(0, 4))
def test_moving_later_and_earlier_again_gives_back_the_order(count: int, which: int) -> None:
    before = journey_of(*(touchpoint(f"t{n}") for n in range(count)))
    id = f"t{which % (count - 1)}"

    there = arranging.move_along(before, [id], by=1)

    assert visited(there) != visited(before)
    assert arranging.move_along(there, [id], by=-1) == before


def with_cards() -> Journey:
    return builders.small(4).evolve(
        lanes=(*builders.small(4).lanes, CardsLane(id="needs"), CardsLane(id="other")),
        cards=(
            Card(id="c1", lane="needs", stage="s1", text="one", touchpoints=("t1",)),
            Card(id="c2", lane="needs", stage="s1", text="two"),
            Card(id="c3", lane="needs", stage="s2", text="three"),
        ),
        recommendations=(Recommendation(id="r1", text="do", cards=("c1",)),),
        resources=(Resource(id="x1", text="have"),),
    )


def copies_of(before: Journey, *ids: str) -> tuple[Journey, tuple[str, ...]]:
    after = duplicating.duplicate(before, ids)
    return after, duplicating.copies(before, after, of=ids)


def test_copies_of_touchpoints_follow_their_originals_on_the_path() -> None:
    before = with_cards()

    after, new = copies_of(before, "t1", "t2")

    assert visited(after) == ["t1", new[0], "t2", new[1], "t3", "t4"]
    assert [one.name for one in after.touchpoints][:4] == ["t1", "t1", "t2", "t2"]
    assert [visit.emotion for visit in after.paths[0].visits][:2] == [-2.0, -2.0]


def test_a_copy_of_one_placed_by_hand_stands_beside_it() -> None:
    before = journey_of(touchpoint("a", position={"x": 0.5, "y": 0.9}), touchpoint("b"))

    after, (new,) = copies_of(before, "a")

    a, copy = (next(one for one in after.touchpoints if one.id == id) for id in ("a", new))
    assert a.position == Position(x=0.5, y=0.9)
    assert copy.position is not None
    assert copy.position != a.position
    assert sorted(visited(after), key=times(after).__getitem__) == visited(after)


def test_cards_recommendations_and_resources_are_copied_beside_their_originals() -> None:
    after, new = copies_of(with_cards(), "c1", "r1", "x1")

    assert [card.text for card in after.cards] == ["one", "one", "two", "three"]
    assert after.cards[1].touchpoints == ("t1",)
    assert [one.text for one in after.recommendations] == ["do", "do"]
    assert [one.text for one in after.resources] == ["have", "have"]
    assert set(new) == {after.cards[1].id, after.recommendations[1].id, after.resources[1].id}


def test_a_copy_of_a_stage_has_its_touchpoints_visits_and_cards() -> None:
    before = with_cards()

    after, new = copies_of(before, "s1")

    assert [stage.id for stage in after.stages] == ["s1", new[0], "s2"]
    assert len(new) == 1
    assert [after.touchpoints[place].name for place in range(6)] == ["t1", "t2", "t1", "t2", "t3", "t4"]
    assert [card.text for card in after.cards if card.stage == new[0]] == ["one", "two"]
    linked = next(card for card in after.cards if card.stage == new[0] and card.touchpoints)
    assert stage_of(after, linked.touchpoints[0]) == new[0]
    assert [stage_of(after, id) for id in visited(after)] == ["s1", "s1", new[0], new[0], "s2", "s2"]


def test_what_is_in_a_copied_stage_or_lane_is_copied_once() -> None:
    before = with_cards()

    after, new = copies_of(before, "s1", "t1", "c1", "needs")

    assert sum(one.name == "t1" for one in after.touchpoints) == 2
    assert sum(card.text == "one" for card in after.cards) == 4
    assert len(new) == 2


def test_what_cannot_be_copied_is_told() -> None:
    before = with_cards()

    with pytest.raises(EditError):
        duplicating.duplicate(before, ["v-t1"])


@given(strategies.journeys(), st.data())
def test_any_copy_is_valid_and_leaves_the_originals(journey: Journey, data: st.DataObject) -> None:
    known = [one.id for name in ("stages", "touchpoints", "cards", "lanes") for one in getattr(journey, name)]
    ids = data.draw(st.sets(st.sampled_from(known), min_size=1)) if known else set()
    if not ids:
        return

    after = duplicating.duplicate(journey, ids)
    new = duplicating.copies(journey, after, of=ids)

    assert first_violation(after.__dict__) is None
    assert all_ids(journey) < all_ids(after)
    assert set(new) == set(new) & (all_ids(after) - all_ids(journey))
    assert new


def test_the_main_channel_takes_the_place_of_the_main_one() -> None:
    before = journey_of(touchpoint("a", channels=("website", "email")), touchpoint("b"))

    assert channels.set_main(before, ["a"], channel="app").touchpoints[0].channels == ("app", "email")
    assert channels.set_main(before, ["a"], channel="email").touchpoints[0].channels == ("email", "website")
    assert channels.set_main(before, ["a", "b"], channel=None).touchpoints[0].channels == ()
    assert channels.set_main(before, ["a"], channel="website") is before
