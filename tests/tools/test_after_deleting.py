"""After deleting, what stood beside it is selected; undo selects what came back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion, lanes, paths, visits
from journeycanvas.edits.cells import Cell
from journeycanvas.session.session import Session
from journeycanvas.tools import deleting
from journeycanvas.tools.path_colours import kept_colours
from tests import strategies
from tests.builders import journey_of, small, touchpoint
from tests.tools.hands import Hand


def deleted(hand: Hand, *ids: str) -> frozenset[str]:
    """Delete these by a key, and return what is selected then."""
    hand.session.select(ids)
    hand.key("Delete")
    return hand.session.selection


@pytest.mark.parametrize(
    ("ids", "left"),
    [
        (["t2"], "t3"),
        (["t6"], "t5"),
        (["t1", "t3"], "t4"),
        (["t1", "t2", "t3", "t4", "t6"], "t5"),
        (["v-t2"], "v-t3"),
        (["v-t6"], "v-t5"),
        (["a"], "b"),
        (["b"], "a"),
        (["s1"], "s2"),
        (["s3"], "s2"),
        (["s1", "t5"], "s2"),
        (["emotion"], "needs"),
        (["t2", "a"], "t3"),
    ],
)
def test_what_stood_beside_it_is_selected(ids: list[str], left: str) -> None:
    assert deleted(Hand(), *ids) == {left}


def test_touchpoints_follow_the_path_not_the_stage() -> None:
    hand = Hand(journey_of(touchpoint("a"), touchpoint("b"), touchpoint("c")))
    hand.session.apply("Turn", lambda journey: visits.reorder(journey, "v-c", to=1))

    assert deleted(hand, "a") == {"c"}


def test_a_hidden_lane_is_passed_over() -> None:
    hand = Hand()
    hand.session.apply("Hide", lambda journey: lanes.hide(journey, ["needs"]))

    assert deleted(hand, "emotion") == {"pains"}


def test_one_that_no_path_visits_follows_the_order_of_its_stage() -> None:
    hand = Hand(small(4))
    hand.session.apply("Take out", lambda journey: visits.take_out(journey, "p1", touchpoints=["t2"]))

    assert deleted(hand, "t2") == {"t3"}


def test_of_a_hidden_path_nothing_is_followed() -> None:
    hand = Hand(small(4))
    hand.session.apply("Turn", lambda journey: paths.hide(visits.reorder(journey, "v-t1", to=3), ["p1"]))

    assert deleted(hand, "t1") == {"t2"}


def test_after_the_last_touchpoint_its_stage_is_selected() -> None:
    hand = Hand(small(2))

    assert deleted(hand, "t1", "t2") == {"s2"}


def test_after_the_last_card_of_a_cell_the_cell_is_chosen_and_typed_into() -> None:
    hand = Hand()

    assert deleted(hand, "c") == frozenset()
    assert hand.session.cell == Cell("needs", "s2")
    assert deleted(hand, "r1") == frozenset()
    assert hand.session.cell == Cell("todo", "s1")


def test_after_a_connection_or_a_quotation_its_touchpoint_is_selected() -> None:
    hand = Hand()
    hand.session.apply("Leave", lambda journey: paths.add_exit(journey, "v-t2", id="w1"))
    hand.session.apply("Say", lambda journey: visits.add_verbatim(journey, "v-t3", text="Ah", id="q1"))

    assert deleted(hand, "w1") == {"t2"}
    assert deleted(hand, "q1") == {"t3"}


def test_delete_goes_on_until_nothing_of_a_path_is_left_and_undo_selects_what_came_back() -> None:
    hand = Hand(small(3))
    hand.session.select(["t2"])
    for _each in range(3):
        hand.key("Delete")

    assert hand.journey.touchpoints == ()
    assert hand.session.selection == {"s1"}
    assert [hand.session.undo(), hand.session.undo(), hand.session.undo()] == [{"t1"}, {"t3"}, {"t2"}]
    assert [hand.session.redo(), hand.session.redo()] == [{"t3"}, {"t1"}]


@given(strategies.journeys(), st.data())
def test_what_is_left_is_there_after_any_deletion(journey: Journey, draw: st.DataObject) -> None:
    ids = [one.id for one in (*journey.stages, *journey.touchpoints, *journey.lanes, *journey.paths, *journey.personas)]
    ids += [one.id for path in journey.paths for one in (*path.visits, *path.connections)]
    if not ids:
        return
    gone = draw.draw(st.sets(st.sampled_from(ids), min_size=1))
    session = Session(journey)

    left = deleting.beside(session, frozenset(gone))
    deleting.delete(session, gone)

    assert session.settled == kept_colours(journey, deletion.delete(journey, gone))
    assert session.selection == ({left.record} if left.record is not None else frozenset())
    assert session.undo() == frozenset()
