"""Touchpoints as rows of the outline, taken to another place: the map and the paths follow."""

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.invariants import first_violation
from journeycanvas.document.journey import Journey
from journeycanvas.edits import touchpoint_rows
from journeycanvas.edits.time import times
from journeycanvas.edits.touchpoint_rows import put, rows, shift
from journeycanvas.model.path import Visit
from journeycanvas.model.touchpoint import Position, Touchpoint
from tests import strategies
from tests.builders import journey_of, touchpoint


def two_stages() -> Journey:
    """Return a journey of a, b, c in s1 and d, e in s2, visited in order."""
    return journey_of(*(touchpoint(id) for id in "abc"), *(touchpoint(id, stage="s2") for id in "de"))


def told(journey: Journey) -> str:
    """Return the rows of the stages."""
    return " ".join("".join(row) for row in rows(journey).values())


def visited(journey: Journey) -> str:
    return "".join(visit.touchpoint for visit in journey.paths[0].visits)


def by_hand(id: str, x: float, *, stage: str = "s1") -> Touchpoint:
    return touchpoint(id, stage=stage, position={"x": x, "y": 0.3})


def test_a_touchpoint_comes_into_a_gap_of_its_stage() -> None:
    after = put(two_stages(), ["a"], stage="s1", gap=2)

    assert told(after) == "bac de"
    assert visited(after) == "bacde"


def test_a_touchpoint_comes_into_a_gap_of_another_stage() -> None:
    after = put(two_stages(), ["b"], stage="s2", gap=1)

    assert told(after) == "ac dbe"
    assert visited(after) == "acdbe"


def test_an_empty_stage_takes_touchpoints_in() -> None:
    emptied = put(two_stages(), ["d", "e"], stage="s1", gap=0)
    assert told(emptied) == "deabc "

    after = put(emptied, ["a", "c"], stage="s2", gap=0)

    assert told(after) == "deb ac"
    assert visited(after) == "debac"


def test_several_of_several_stages_come_together_in_their_order() -> None:
    after = put(two_stages(), ["a", "c", "e"], stage="s1", gap=1)
    assert told(after) == "aceb d"

    after = put(two_stages(), ["a", "e"], stage="s2", gap=0)
    assert told(after) == "bc aed"
    assert visited(after) == "bcaed"


def test_what_stands_there_already_stays_the_very_same() -> None:
    before = two_stages()

    assert put(before, ["b"], stage="s1", gap=1) is before
    assert put(before, ["b"], stage="s1", gap=2) is before
    assert put(before, ["a", "b"], stage="s1", gap=1) is before


def test_places_set_by_hand_are_taken_over_in_a_stage() -> None:
    before = journey_of(by_hand("a", 0.2), touchpoint("b"), by_hand("c", 0.9))

    after = put(before, ["c"], stage="s1", gap=0)

    by_id = {one.id: one for one in after.touchpoints}
    assert by_id["c"].position == Position(x=0.2, y=0.3)
    assert by_id["b"].position == Position(x=0.9, y=0.3)
    assert times(after)["c"] < times(after)["a"] < times(after)["b"]


def test_between_neighbours_placed_by_hand_it_comes_half_way() -> None:
    before = journey_of(touchpoint("a"), by_hand("d", 0.7, stage="s2"), by_hand("e", 0.9, stage="s2"))

    after = put(before, ["a"], stage="s2", gap=1)

    assert {one.id: one.position for one in after.touchpoints}["a"] == Position(x=0.8, y=0.3)


def test_a_touchpoint_visited_twice_passes_others_with_each_visit() -> None:
    before = two_stages()
    visits = tuple(Visit(id=f"x{n}", touchpoint=id) for n, id in enumerate("abcad"))
    before = before.evolve(paths=(before.paths[0].evolve(visits=visits),))

    assert visited(put(before, ["a"], stage="s1", gap=3)) == "bacad"


def test_a_row_goes_up_and_down_and_into_the_stage_beside() -> None:
    before = two_stages()

    assert told(shift(before, ["b"], by=-1)) == "bac de"
    assert told(shift(before, ["b"], by=1)) == "acb de"
    assert told(shift(before, ["c"], by=1)) == "ab cde"
    assert told(shift(before, ["d"], by=-1)) == "abcd e"
    assert told(shift(before, ["a", "b"], by=1)) == "cab de"
    assert shift(before, ["a"], by=-1) is before
    assert shift(before, ["e"], by=1) is before


@given(strategies.journeys(), st.data())
def test_after_a_move_rows_say_what_was_asked_and_the_journey_is_sound(journey: Journey, draw: st.DataObject) -> None:
    ids = [one.id for one in journey.touchpoints]
    if not ids:
        return
    chosen = draw.draw(st.sets(st.sampled_from(ids), min_size=1))
    before = rows(journey)
    stage = draw.draw(st.sampled_from(list(before)))
    gap = draw.draw(st.integers(0, len(before[stage])))

    after = put(journey, chosen, stage=stage, gap=gap)

    block = [id for row in before.values() for id in row if id in chosen]
    above = [id for id in before[stage][:gap] if id not in chosen]
    below = [id for id in before[stage][gap:] if id not in chosen]
    assert first_violation(after.__dict__) is None
    assert rows(after)[stage] == (*above, *block, *below)
    for other, row in before.items():
        if other != stage:
            assert rows(after)[other] == tuple(id for id in row if id not in chosen)
    known = [{visit.id for visit in path.visits} for path in journey.paths]
    assert [{visit.id for visit in path.visits} for path in after.paths] == known
    assert put(after, chosen, stage=stage, gap=len(above)) is after


@given(st.lists(st.integers(0, 2), min_size=2, max_size=8), st.data())
def test_a_path_that_followed_the_rows_still_does(stages: list[int], draw: st.DataObject) -> None:
    points = [
        touchpoint(
            f"t{n}",
            stage=f"s{stage}",
            position=draw.draw(st.none() | st.floats(0, 1).map(lambda x: {"x": round(x, 3), "y": 0.5})),
        )
        for n, stage in enumerate(sorted(stages))
    ]
    journey = journey_of(*points)
    chosen = draw.draw(st.sets(st.sampled_from([one.id for one in points]), min_size=1))
    stage = draw.draw(st.sampled_from([each.id for each in journey.stages]))
    gap = draw.draw(st.integers(0, len(rows(journey)[stage])))

    after = put(journey, chosen, stage=stage, gap=gap)

    in_rows = [id for row in touchpoint_rows.rows(after).values() for id in row]
    assert [visit.touchpoint for visit in after.paths[0].visits] == in_rows
