"""Edits of touchpoints, and how time follows them."""

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.edits import touchpoints, visits
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.time import Time, times
from journeycanvas.edits.touchpoints import Move
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.model.card import Card
from journeycanvas.model.path import Path, Visit
from journeycanvas.model.picture import Picture, PictureUse
from journeycanvas.model.touchpoint import Position
from tests.builders import journey_of, small, touchpoint

XS: dict[str, Time] = {"a": (0, 0.2), "b": (0, 0.6), "c": (1, 0.2), "d": (1, 0.6)}


def row() -> Journey:
    """Return a journey of a and b in s1, c and d in s2, visited in order."""
    return journey_of(touchpoint("a"), touchpoint("b"), touchpoint("c", stage="s2"), touchpoint("d", stage="s2"))


def order(journey: Journey) -> str:
    return "".join(touchpoint.id for touchpoint in journey.touchpoints)


def visited(journey: Journey) -> str:
    return "".join(visit.touchpoint for visit in journey.paths[0].visits)


def visiting(journey: Journey, names: str) -> Journey:
    made = tuple(Visit(id=f"x{n}", touchpoint=name) for n, name in enumerate(names))
    return journey.evolve(paths=(journey.paths[0].evolve(visits=made),))


def placed(journey: Journey, id: str, stage: str, x: float) -> Journey:
    return touchpoints.place(journey, id, stage=stage, position=Position(x=x, y=0.5), xs=XS)


def test_only_the_touchpoint_placed_gets_a_position() -> None:
    journey = placed(row(), "a", "s1", 0.3)

    assert [one.position is not None for one in journey.touchpoints] == [True, False, False, False]


def test_others_are_the_same_objects_after_a_place() -> None:
    before = row()

    after = placed(before, "a", "s1", 0.3)

    assert all(now is then for now, then in zip(after.touchpoints[1:], before.touchpoints[1:], strict=True))
    assert after.paths is before.paths


def test_placed_in_another_stage_it_belongs_there() -> None:
    assert placed(row(), "a", "s2", 0.9).touchpoints[-1].stage == "s2"


def test_order_and_visits_stay_where_no_neighbour_is_passed() -> None:
    journey = placed(row(), "a", "s1", 0.5)

    assert (order(journey), visited(journey)) == ("abcd", "abcd")


@pytest.mark.parametrize(
    ("id", "stage", "x", "expected"),
    [
        ("a", "s1", 0.7, "bacd"),
        ("a", "s2", 0.1, "bacd"),
        ("a", "s2", 0.4, "bcad"),
        ("a", "s2", 1.0, "bcda"),
        ("d", "s1", 0.0, "dabc"),
        ("d", "s1", 0.4, "adbc"),
        ("c", "s1", 0.7, "abcd"),
    ],
)
def test_order_and_visits_follow_time(id: str, stage: str, x: float, expected: str) -> None:
    journey = placed(row(), id, stage, x)

    assert (order(journey), visited(journey)) == (expected, expected)


def test_a_step_back_in_time_stays_one() -> None:
    journey = placed(visiting(row(), "acbd"), "a", "s1", 0.5)

    assert visited(journey) == "acbd"


def test_a_visit_does_not_pass_a_neighbour_it_was_out_of_order_with() -> None:
    journey = placed(visiting(row(), "acbd"), "b", "s1", 0.5)

    assert visited(journey) == "acbd"


@pytest.mark.parametrize(
    ("way", "stage", "x", "expected"),
    [
        ("abac", "s2", 0.9, "baca"),
        ("abac", "s2", 0.1, "abac"),
        ("abcad", "s1", 0.7, "bacad"),
        ("abad", "s2", 0.4, "abad"),
        ("dabdc", "s1", 0.1, "dadbc"),
    ],
)
def test_a_touchpoint_visited_twice_passes_with_each_visit_but_not_itself(
    way: str, stage: str, x: float, expected: str
) -> None:
    journey = placed(visiting(row(), way), way[0], stage, x)

    assert visited(journey) == expected


def test_dragging_there_and_back_from_one_start_gives_the_order_of_the_start() -> None:
    there = placed(row(), "a", "s2", 0.9)
    xs = {**XS, "a": (1, 0.9)}

    back = touchpoints.place(there, "a", stage="s1", position=Position(x=0.2, y=0.5), xs=xs)

    assert (order(back), visited(back)) == ("abcd", "abcd")


def test_each_path_follows_for_itself() -> None:
    journey = row()
    other = Path(id="p2", persona="lea", visits=(Visit(id="y1", touchpoint="a"), Visit(id="y2", touchpoint="d")))

    moved = placed(journey.evolve(paths=(*journey.paths, other)), "a", "s2", 0.4)

    assert visited(moved) == "bcad"
    assert moved.paths[1] is other


def test_several_moved_together_keep_their_order() -> None:
    moves = {"a": Move("s2", Position(x=0.7, y=0.5)), "b": Move("s2", Position(x=0.9, y=0.5))}

    journey = touchpoints.move_many(row(), moves, xs=XS)

    assert (order(journey), visited(journey)) == ("cdab", "cdab")


def test_moved_without_a_position_it_stands_at_the_near_end_of_the_stage() -> None:
    journey = touchpoints.move(row(), "a", to_stage="s2")

    assert order(journey) == "bacd"
    assert journey.touchpoints[1].position is None


def test_moved_to_where_it_is_the_journey_is_the_same() -> None:
    journey = row()

    assert touchpoints.move(journey, "a", to_stage="s1") is journey


def test_moving_to_a_stage_that_is_not_there_is_refused_in_words() -> None:
    with pytest.raises(EditError, match="s9"):
        touchpoints.move(row(), "a", to_stage="s9")


def test_moving_what_is_not_there_is_refused() -> None:
    with pytest.raises(EditError, match="no longer in the journey"):
        touchpoints.move(row(), "z", to_stage="s1")


def test_automatic_places_share_out_their_stage_in_time() -> None:
    assert times(row()) == {"a": (0, 0.25), "b": (0, 0.75), "c": (1, 0.25), "d": (1, 0.75)}


def test_added_it_comes_after_what_is_not_later() -> None:
    journey = touchpoints.add(row(), "s1", id="n", name="New", position=Position(x=0.5, y=0.5))

    assert order(journey) == "anbcd"


def test_added_without_a_position_it_comes_last_in_its_stage() -> None:
    assert order(touchpoints.add(row(), "s1", id="n")) == "abncd"


def test_added_with_the_first_free_id() -> None:
    assert touchpoints.add(small(2), "s1").touchpoints[-2].id == "t3"


def test_moment_of_truth_is_set_for_all_where_one_was_not() -> None:
    once = touchpoints.toggle_moment_of_truth(row(), ["a"])

    both = touchpoints.toggle_moment_of_truth(once, ["a", "b"])

    assert [one.moment_of_truth for one in both.touchpoints] == [True, True, False, False]


def test_moment_of_truth_is_unset_where_all_were() -> None:
    journey = row()

    assert touchpoints.toggle_moment_of_truth(touchpoints.toggle_moment_of_truth(journey, ["a"]), ["a"]) == journey


def test_moment_kind_is_set_for_several() -> None:
    journey = touchpoints.set_moment(row(), ["a", "d"], moment="delight")

    assert [one.moment for one in journey.touchpoints] == ["delight", "ordinary", "ordinary", "delight"]


def test_a_channel_named_twice_is_kept_once() -> None:
    journey = touchpoints.set_channels(row(), ["a"], channels=("phone", "email", "phone"))

    assert journey.touchpoints[0].channels == ("phone", "email")


def test_an_unknown_channel_is_refused() -> None:
    with pytest.raises(EditError, match="pigeon"):
        touchpoints.set_channels(row(), ["a"], channels=("pigeon",))


def test_a_copy_stands_and_is_visited_right_after() -> None:
    journey = touchpoints.duplicate(row(), "b", copy="n")

    assert (order(journey), visited(journey)) == ("abncd", "abncd")


def test_a_copy_has_picture_uses_of_its_own() -> None:
    picture = Picture(id="x", media_type="image/png", width_px=1, height_px=1, content="AAAA")
    with_use = row().evolve(pictures=(picture,))
    first = with_use.touchpoints[0].evolve(pictures=(PictureUse(id="u1", picture="x", caption="Here"),))
    journey = with_use.evolve(touchpoints=(first, *with_use.touchpoints[1:]))

    copy = touchpoints.duplicate(journey, "a", copy="n").touchpoints[1]

    assert [(use.id, use.caption) for use in copy.pictures] == [("u2", "Here")]


def test_deleted_with_its_visits() -> None:
    journey = touchpoints.delete(row(), ["b"])

    assert (order(journey), visited(journey)) == ("acd", "acd")


def test_a_card_forgets_a_deleted_touchpoint() -> None:
    journey = row().evolve(
        lanes=(CardsLane(id="needs"),), cards=(Card(id="c1", lane="needs", stage="s1", touchpoints=("a", "b")),)
    )

    assert touchpoints.delete(journey, ["a"]).cards[0].touchpoints == ("b",)


def test_a_visit_in_time_goes_after_the_last_that_is_not_later() -> None:
    path = row().paths[0]

    assert visits.index_in_time(path, "n", xs={**XS, "n": (0, 0.7)}) == 2
