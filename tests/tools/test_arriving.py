"""New touchpoints come between their neighbours, on the path too, and lie there as they would by themselves."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.model.path import Visit
from journeycanvas.model.touchpoint import Position
from journeycanvas.tools import arriving, places
from journeycanvas.tools.arriving import Arrival
from tests.builders import journey_of, small, touchpoint
from tests.tools.hands import Hand, Point

INSIDE = st.floats(0.02, 0.98)


def looping() -> Journey:
    """Return a journey of t1 to t4, a stage each, whose path comes back to t2 at its end."""
    journey = small(4, stages=4)
    path = journey.paths[0]
    return journey.evolve(paths=(path.evolve(visits=(*path.visits, Visit(id="again", touchpoint="t2"))),))


def position_of(hand: Hand, id: str) -> Position | None:
    return next(one.position for one in hand.journey.touchpoints if one.id == id)


def arrive(hand: Hand, at: Point) -> None:
    """Double click."""
    hand.press(at, clicks=2)
    hand.session.select([])


def arrive_at(hand: Hand, arrival: Arrival, *, id: str) -> None:
    """Add one as a key does."""
    hand.session.apply("Add", lambda journey: arriving.arrived(journey, arrival, id=id))


def runs_back(hand: Hand) -> bool:
    """Tell whether the path goes from right to left somewhere."""
    spots = places.spots(hand.session.scene)
    way = [spots[visit.touchpoint][0] for visit in hand.journey.paths[0].visits]
    return any(second < first - 0.1 for first, second in pairwise(way))


def test_in_the_middle_of_an_empty_stage_it_lies_as_by_itself() -> None:
    hand = Hand(journey_of(touchpoint("t1"), touchpoint("t2", stage="s2")).evolve(touchpoints=(), paths=()))

    arrive(hand, hand.in_cell(1, "path", down=0.4))

    assert position_of(hand, "t1") is None


def test_between_two_it_lies_as_by_itself_and_the_path_goes_through() -> None:
    hand = Hand(small(4))

    arrive(hand, hand.in_cell(0, "path", across=0.45, down=0.5))

    assert hand.visited() == "15234"
    assert [one.id for one in hand.journey.touchpoints] == ["t1", "t5", "t2", "t3", "t4"]
    assert position_of(hand, "t5") is None


def test_far_up_it_stays_where_it_was_put() -> None:
    hand = Hand(small(4))
    at = hand.in_cell(0, "path", across=0.45, down=0.04)

    arrive(hand, at)

    position = position_of(hand, "t5")
    assert position is not None
    assert position.y == 0.0


def test_far_aside_it_stays_that_far_across_and_as_high_as_by_itself() -> None:
    hand = Hand(small(4, stages=2))
    hand.session.select(["t1", "t2"])
    hand.key("Delete")
    hand.session.select([])

    arrive(hand, hand.in_cell(0, "path", across=0.9, down=0.45))

    position = position_of(hand, "t1")
    assert position is not None
    assert position.x > 0.85
    assert position.y == pytest.approx(0.33)


def test_beside_a_way_back_the_path_does_not_run_back_for_it() -> None:
    hand = Hand(looping())

    arrive(hand, hand.in_cell(0, "path", across=0.9, down=0.45))

    assert hand.visited() == "152342"


def test_right_of_all_the_path_goes_there_from_the_last_one() -> None:
    hand = Hand(small(4))

    arrive(hand, hand.in_cell(1, "path", across=0.97))

    assert hand.visited() == "12345"


def test_after_one_that_is_selected_it_comes_right_of_it_on_the_map_too() -> None:
    hand = Hand(small(6, stages=2))

    arrive_at(hand, arriving.after(hand.session, "t1"), id="t7")

    assert hand.visited() == "1723456"
    assert not runs_back(hand)


def test_at_the_end_of_a_stage_it_comes_before_the_next_one() -> None:
    hand = Hand(small(4))

    arrive_at(hand, arriving.at_end(hand.session, "s1"), id="t7")

    assert hand.visited() == "12734"


@settings(max_examples=12)
@given(st.lists(st.tuples(st.integers(0, 2), INSIDE, INSIDE) | st.integers(0, 9), min_size=1, max_size=8))
@example([(0, 0.5, 0.75)])  # right under the one that stands there
def test_however_they_are_added_the_path_never_runs_back(
    added: list[tuple[int, float, float] | int],
) -> None:
    """Numbers add one after another one as a key does, the others by double clicks."""
    hand = Hand(small(3, stages=3))
    for number, each in enumerate(added):
        if isinstance(each, int):
            ids = [one.id for one in hand.journey.touchpoints]
            arrive_at(hand, arriving.after(hand.session, ids[each % len(ids)]), id=f"k{number}")
        else:
            arrive(hand, hand.in_cell(each[0], "path", across=each[1], down=each[2]))

        assert not runs_back(hand), added
