"""Room for new touchpoints: none makes a path run back within its stage, and others move as little as needed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import duplicating, touchpoints
from journeycanvas.edits.time import times
from journeycanvas.edits.touchpoint_room import chosen_position, with_room
from journeycanvas.lanes.parts.spots import EDGE
from journeycanvas.layout.map import lay_out
from journeycanvas.model.touchpoint import Position, Touchpoint
from tests.builders import journey_of, large, touchpoint

parts = st.integers(0, 100).map(lambda percent: percent / 100)
ROUNDED = 3e-4


def by_hand(id: str, x: float, y: float = 0.5) -> Touchpoint:
    return touchpoint(id, position={"x": x, "y": y})


def positions(journey: Journey) -> dict[str, Position | None]:
    return {one.id: one.position for one in journey.touchpoints}


def across(journey: Journey) -> list[float]:
    """Return how far across their stage the touchpoints stand, in their order."""
    known = times(journey)
    return [known[one.id][1] for one in journey.touchpoints]


@st.composite
def rows(draw: st.DrawFn) -> Journey:
    """Return a stage with touchpoints from left to right, some of them placed by hand."""
    xs = sorted(draw(st.lists(parts, max_size=7, unique=True)))
    by_itself = [draw(st.booleans()) for _each in xs]
    return with_room(
        journey_of(
            touchpoint("first", stage="s0"),
            *[
                touchpoint(f"t{n}") if itself else by_hand(f"t{n}", x)
                for n, (x, itself) in enumerate(zip(xs, by_itself, strict=True))
            ],
            touchpoint("last", stage="s2"),
        ),
        ["s1"],
    )


def test_after_one_at_the_end_the_next_comes_right_of_it() -> None:
    journey = touchpoints.add(journey_of(by_hand("a", 0.9)), "s1", id="n")

    x_of_a, x_of_n = across(journey)
    assert x_of_n - x_of_a >= 0.25 - ROUNDED
    assert x_of_n <= 0.9


def test_one_more_between_two_comes_between_them_where_they_stand() -> None:
    before = journey_of(by_hand("a", 0.1), by_hand("b", 0.9))

    journey = touchpoints.add(before, "s1", id="n", place=1)

    assert positions(journey) == {"a": Position(x=0.1, y=0.5), "n": None, "b": Position(x=0.9, y=0.5)}


def test_automatic_ones_do_not_come_past_one_placed_by_hand_as_they_grow_more() -> None:
    journey = journey_of(by_hand("a", 0.4))
    for number in range(5):
        journey = touchpoints.add(journey, "s1", id=f"n{number}", place=0)

    assert across(journey) == sorted(across(journey))
    assert [one.id for one in journey.touchpoints][-1] == "a"


def test_what_was_put_just_now_stays_where_it_was_put() -> None:
    before = journey_of(touchpoint("a"), touchpoint("b"))

    journey = touchpoints.add(before, "s1", id="n", place=0, position=Position(x=0.55, y=0.9))

    assert positions(journey)["n"] == Position(x=0.55, y=0.9)
    assert across(journey) == sorted(across(journey))


def test_a_stage_of_automatic_places_stays_the_very_same() -> None:
    journey = journey_of(*[touchpoint(f"t{n}") for n in range(20)])

    assert with_room(journey, ["s1"]) is journey


def test_what_was_put_over_another_by_hand_stays_over_it() -> None:
    before = journey_of(by_hand("a", 0.3, 0.1), by_hand("b", 0.3, 0.9), by_hand("c", 0.2, 0.5))

    journey = touchpoints.add(before, "s1", id="n")

    known = positions(journey)
    assert [known[id] for id in "abc"] == [Position(x=0.3, y=0.1), Position(x=0.3, y=0.9), Position(x=0.2, y=0.5)]


def test_one_that_must_be_placed_stands_as_high_as_it_felt() -> None:
    before = journey_of(touchpoint("a"), by_hand("b", 0.3), emotions=(2.0,))

    journey = touchpoints.add(before, "s1", id="n", place=0)

    moved = positions(journey)["a"]
    assert moved is not None
    assert moved.y == pytest.approx(0.5 + 0.17 - 0.31)


@given(rows(), st.data())
def test_a_new_one_never_makes_a_path_run_back(before: Journey, draw: st.DataObject) -> None:
    count = sum(one.stage == "s1" for one in before.touchpoints)
    place = draw.draw(st.integers(0, count)) if count else 0
    stage = "s1" if count else "s2"

    journey = touchpoints.add(before, stage, id="n", place=place)

    row = [one for one in journey.touchpoints if one.stage == stage]
    known = times(journey)
    xs = [known[one.id][1] for one in row]
    assert row[place].id == "n"
    assert all(second - first >= -ROUNDED for first, second in pairwise(xs))
    assert all(0.0 <= x <= 1.0 for x in xs)
    after = [one.id for one in journey.touchpoints if one.id != "n"]
    assert after == [one.id for one in before.touchpoints]
    assert with_room(journey, [stage]) is journey


@given(rows(), st.data())
def test_copies_never_make_a_path_run_back(before: Journey, draw: st.DataObject) -> None:
    ids = [one.id for one in before.touchpoints]
    chosen = draw.draw(st.sets(st.sampled_from(ids), min_size=1))

    journey = duplicating.duplicate(before, chosen)

    known = times(journey)
    way = [known[one.id] for one in journey.touchpoints]
    assert all(second[1] - first[1] >= -ROUNDED for first, second in pairwise(way) if first[0] == second[0])


@pytest.mark.parametrize(
    ("wanted", "position"),
    [
        ((0.5, 0.5), None),
        ((0.68, 0.3), None),
        ((0.1, 0.5), (0.1, 0.33)),
        ((0.5, 0.95), (0.5, 0.95)),
        ((0.9, 0.0), (0.9, 0.0)),
    ],
)
def test_near_its_automatic_place_a_touchpoint_takes_it(
    wanted: tuple[float, float], position: tuple[float, float] | None
) -> None:
    journey = journey_of(touchpoint("a", stage="s2"), touchpoint("b"))
    journey = touchpoints.delete(journey, ["b"])

    found = chosen_position(journey, "s1", place=0, wanted=Position(x=wanted[0], y=wanted[1]))

    assert (None if found is None else (found.x, found.y)) == position


def test_crowded_stage_that_stands_as_it_is_drawn_has_room_already() -> None:
    start = large(70, stages=1)
    start = start.evolve(touchpoints=tuple(one.evolve(position=None) for one in start.touchpoints))
    (column,) = lay_out(start).columns

    drawn = {
        node.record: (node.bounds.middle[0] - column.x - EDGE) / (column.width - 2 * EDGE)
        for node in lay_out(start).nodes
        if node.role == "touchpoint"
    }
    by_hand = tuple(one.evolve(position=Position(x=round(drawn[one.id], 4), y=0.5)) for one in start.touchpoints[::3])
    others = tuple(one for one in start.touchpoints if one.id not in {each.id for each in by_hand})
    mixed = start.evolve(touchpoints=tuple(sorted((*by_hand, *others), key=lambda one: int(one.id[1:]))))

    assert with_room(start, ("s0",)) is start
    assert with_room(mixed, ("s0",)) is mixed
