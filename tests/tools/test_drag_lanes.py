"""A lane dragged by its head lands where the mark was; hidden ones keep their place beside their neighbours."""

from journeycanvas.edits import lanes
from tests.tools.hands import Hand, by, full


def order(hand: Hand) -> list[str]:
    return [lane.id for lane in hand.journey.lanes]


def test_a_lane_dragged_above_another_stands_above_it() -> None:
    hand = Hand()

    hand.drag(hand.middle("lane:needs"), by(hand.middle("lane:path"), 0.0, -20.0))

    assert order(hand) == ["needs", "path", "emotion", "pains", "todo"]
    assert hand.session.undo_name == "Move lane"


def test_while_it_is_dragged_the_gap_is_marked() -> None:
    hand = Hand()
    band = hand.band("emotion")

    hand.press(hand.middle("lane:needs"))
    feedback = hand.move(by(hand.middle("lane:emotion"), 0.0, -20.0))

    assert feedback.landing is not None
    assert abs(feedback.landing.middle[1] - band.y) < 8.0
    assert feedback.hint.startswith("Above “")


def test_dragged_under_the_last_lane_shown_it_is_the_last_shown() -> None:
    hand = Hand(lanes.hide(full(), ["todo"]))

    hand.drag(hand.middle("lane:path"), by(hand.middle("lane:pains"), 0.0, 60.0))

    assert order(hand) == ["emotion", "needs", "pains", "path", "todo"]


def test_escape_leaves_it_where_it_was() -> None:
    hand = Hand()
    before = hand.journey

    hand.press(hand.middle("lane:needs"))
    hand.move(hand.middle("lane:path"))
    hand.key("Escape")

    assert hand.journey is before
    assert hand.session.gesture is None
