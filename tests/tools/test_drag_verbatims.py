"""Bubbles of quotations moved by pointer and keys: live, one step, nothing left behind when cancelled."""

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.edits import visits
from tests.builders import journey_of, touchpoint
from tests.tools.hands import Hand, Point, by


def journey() -> Journey:
    """Return a journey low in emotion all along, with much free room over the curve."""
    made = journey_of(*(touchpoint(f"t{n}", stage=f"s{n // 3}") for n in range(6)), emotions=(-2.0,) * 6)
    return visits.add_verbatim(made, "v-t1", text="Much too slow", id="q")


def bubble(hand: Hand) -> Point:
    return hand.node("verbatim:q").texts[0].box.middle


def offset(hand: Hand) -> object:
    return hand.journey.paths[0].visits[1].verbatims[0].offset


def test_bubble_follows_the_pointer_and_is_kept_as_one_step() -> None:
    hand = Hand(journey())
    before, start = hand.journey, bubble(hand)

    hand.press(start)
    for step in range(1, 6):
        hand.move(by(start, 6.0 * step, -8.0 * step))
        assert bubble(hand) == pytest.approx(by(start, 6.0 * step, -8.0 * step), abs=0.2)
    hand.release(by(start, 30.0, -40.0))

    assert [step.name for step in hand.session.history.steps] == ["Move quotation"]
    assert hand.session.selection == {"q"}
    hand.session.undo()
    assert hand.journey is before


def test_escape_leaves_the_bubble_where_it_was() -> None:
    hand = Hand(journey())
    before, start = hand.journey, bubble(hand)

    hand.press(start)
    hand.move(by(start, 30.0, -40.0))
    hand.key("Escape")

    assert hand.journey is before
    assert bubble(hand) == start
    assert not hand.session.history.steps


def test_click_moves_nothing() -> None:
    hand = Hand(journey())

    hand.click(bubble(hand))

    assert offset(hand) is None
    assert hand.session.selection == {"q"}


def test_dragged_far_away_it_stays_in_its_stage_and_lane() -> None:
    hand = Hand(journey())

    hand.drag(bubble(hand), by(bubble(hand), 5000.0, -5000.0))

    column, band = hand.session.scene.columns[0], hand.band("emotion")
    assert column.x < bubble(hand)[0] < column.x + column.width
    assert band.y < bubble(hand)[1] < band.y + band.height


def test_arrows_with_ctrl_move_the_bubble_in_one_step() -> None:
    hand = Hand(journey())
    start = bubble(hand)
    hand.click(start)

    for _ in range(5):
        hand.key("Up", "ctrl", "shift")
    hand.key("Right", "ctrl")

    assert bubble(hand) == pytest.approx(by(start, 4.0, -80.0), abs=0.2)
    assert len(hand.session.history.steps) == 1
