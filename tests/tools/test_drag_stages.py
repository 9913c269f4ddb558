"""A stage dragged by its chevron lands where the mark was, with what is in it; Escape leaves nothing behind."""

from tests.tools.hands import Hand, by


def order(hand: Hand) -> str:
    return "".join(stage.id.removeprefix("s") for stage in hand.journey.stages)


def test_a_stage_dragged_past_another_takes_its_place_with_the_visits() -> None:
    hand = Hand()

    hand.drag(hand.middle("stage:s3"), by(hand.middle("stage:s1"), -20.0, 0.0))

    assert order(hand) == "312"
    assert hand.visited() == "561234"
    assert [step.name for step in hand.session.history.steps] == ["Move stage"]
    assert hand.session.selection == {"s3"}


def test_while_it_is_dragged_the_gap_is_marked_and_nothing_else_moves() -> None:
    hand = Hand()
    before, columns = hand.journey, hand.session.scene.columns

    hand.press(hand.middle("stage:s3"))
    feedback = hand.move(by(hand.middle("stage:s2"), -20.0, 0.0))

    assert hand.journey is before
    assert feedback.landing is not None
    assert abs(feedback.landing.middle[0] - columns[1].x) < 0.01
    assert feedback.hint == "Before “s2”"


def test_over_its_own_place_nothing_is_marked_and_nothing_is_done() -> None:
    hand = Hand()
    start = hand.middle("stage:s2")

    hand.press(start)
    feedback = hand.move(by(start, 30.0, 0.0))
    hand.release(by(start, 30.0, 0.0))

    assert feedback.landing is None
    assert hand.session.history.steps == ()


def test_escape_leaves_it_where_it_was() -> None:
    hand = Hand()
    before = hand.journey

    hand.press(hand.middle("stage:s3"))
    hand.move(hand.middle("stage:s1"))
    hand.key("Escape")
    hand.release(hand.middle("stage:s1"))

    assert hand.journey is before
    assert hand.session.history.steps == ()
    assert hand.session.gesture is None


def test_several_selected_go_together() -> None:
    hand = Hand()
    hand.session.select(["s1", "s2"])

    hand.drag(hand.middle("stage:s1"), by(hand.middle("stage:s3"), 40.0, 0.0))

    assert order(hand) == "312"
    assert hand.session.undo_name == "Move stages"


def test_undo_gives_back_the_very_same_journey() -> None:
    hand = Hand()
    before = hand.journey

    hand.drag(hand.middle("stage:s1"), by(hand.middle("stage:s3"), 40.0, 0.0))
    hand.session.undo()

    assert hand.journey is before
