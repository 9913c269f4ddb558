"""Visits are taken along their path by keys and by their point, one touchpoint's two visits each for itself."""

from journeycanvas.document.journey import Journey
from journeycanvas.edits import visits
from tests.tools.hands import Hand, by, full


def looping() -> Journey:
    """Return the full journey, whose path comes back to t2 at its end."""
    return visits.come_back(full(), "p1", touchpoint="t2", id="again")


def order(hand: Hand) -> list[str]:
    return [visit.id.removeprefix("v-t") for visit in hand.journey.paths[0].visits]


def test_keys_move_one_visit_of_a_touchpoint_visited_twice() -> None:
    hand = Hand(looping())
    hand.session.select(["again"])

    hand.key("Left", "ctrl")
    hand.key("Left", "ctrl")

    assert order(hand) == ["1", "2", "3", "4", "again", "5", "6"]
    assert hand.session.undo_name == "Move earlier on the path"
    assert hand.session.selection == {"again"}
    hand.session.undo()
    assert hand.journey == looping()


def test_keys_move_any_visit_and_no_touchpoint() -> None:
    hand = Hand()
    before = hand.journey.touchpoints
    hand.session.select(["v-t3"])

    hand.key("Right", "ctrl")

    assert order(hand) == ["1", "2", "4", "3", "5", "6"]
    assert hand.journey.touchpoints is before


def test_a_point_dragged_aside_goes_between_the_points_where_it_is_let_go() -> None:
    hand = Hand()
    emotion = next(visit.emotion for visit in hand.journey.paths[0].visits if visit.id == "v-t2")
    x4, _y = hand.middle("emotion:v-t4")
    x5, _y = hand.middle("emotion:v-t5")
    start = hand.middle("emotion:v-t2")

    feedback = hand.drag(start, ((x4 + x5) / 2, start[1] + 4.0))

    assert order(hand) == ["1", "3", "4", "2", "5", "6"]
    assert feedback.hint == "On the path after t4"
    assert hand.session.undo_name == "Move along the path"
    assert next(visit.emotion for visit in hand.journey.paths[0].visits if visit.id == "v-t2") == emotion
    hand.session.undo()
    assert order(hand) == ["1", "2", "3", "4", "5", "6"]


def test_the_second_visit_of_a_loop_is_dragged_between_others() -> None:
    hand = Hand(looping())
    x4, _y = hand.middle("emotion:v-t4")
    x5, _y = hand.middle("emotion:v-t5")
    start = hand.middle("emotion:again")

    hand.drag(start, ((x4 + x5) / 2, start[1]))

    assert order(hand) == ["1", "2", "3", "4", "again", "5", "6"]


def test_before_all_others_it_is_the_first_on_the_path() -> None:
    hand = Hand()
    x1, y1 = hand.middle("emotion:v-t1")

    feedback = hand.drag(hand.middle("emotion:v-t3"), (x1 - 10.0, y1))

    assert order(hand) == ["3", "1", "2", "4", "5", "6"]
    assert feedback.hint == "First on the path"


def test_a_drag_up_that_drifts_aside_changes_what_is_felt_and_no_order() -> None:
    hand = Hand()
    start = hand.middle("emotion:v-t2")

    hand.drag(start, by(start, 60.0, -40.0))

    assert order(hand) == ["1", "2", "3", "4", "5", "6"]
    assert hand.session.undo_name == "Change emotion"


def test_escape_leaves_the_order_as_it_was() -> None:
    hand = Hand()
    before = hand.journey
    start = hand.middle("emotion:v-t2")
    hand.press(start)
    hand.move((hand.middle("emotion:v-t5")[0] + 5.0, start[1]))
    assert hand.journey is not before

    hand.key("Escape")

    assert hand.journey is before


def test_a_touchpoint_visited_twice_is_dragged_past_others_with_both_visits() -> None:
    hand = Hand(looping())

    hand.drag(hand.middle("touchpoint:t2"), by(hand.middle("touchpoint:t4"), 12.0, 10.0), "alt")

    assert order(hand) == ["1", "3", "4", "2", "5", "6", "again"]
