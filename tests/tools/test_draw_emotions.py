"""Drawing a whole emotion curve in one stroke."""

import pytest

from journeycanvas.edits import paths
from journeycanvas.tools.draw_emotions import DrawEmotions
from tests.tools.hands import Hand, Point


class Drawing(Hand):
    """A hand with the tool that draws emotions."""

    def __init__(self) -> None:
        """Take the tool in hand."""
        super().__init__()
        self.left: list[bool] = []
        self.tool: DrawEmotions = DrawEmotions(  # type: ignore[assignment]  # a hand holds one tool or the other
            self.session, leave=lambda: self.left.append(True)
        )

    def at(self, visit: str, emotion: float, *, aside: float = 0.0) -> Point:
        """Return where the point of a visit would be at an emotion."""
        band = self.band("emotion")
        x = self.middle(f"emotion:v-{visit}")[0] + aside
        return x, band.inner_y + (2 - emotion) / 4 * band.inner_height

    def felt(self) -> list[float | None]:
        """Return the emotions of the first path."""
        return [visit.emotion for visit in self.journey.paths[0].visits]


@pytest.fixture
def hand() -> Drawing:
    return Drawing()


def test_one_stroke_is_one_step_and_passes_the_visits_between_two_moves(hand: Drawing) -> None:
    before = hand.felt()
    hand.press(hand.at("t1", 2.0))
    hand.move(hand.at("t3", 0.0))
    shown = hand.felt()
    hand.release(hand.at("t3", 0.0))

    assert shown == hand.felt()
    first, between, third, *rest = hand.felt()
    assert (first, third, rest) == (2.0, 0.0, before[3:])
    assert between is not None
    assert 0.0 < between < 2.0
    assert round(between, 1) == between
    assert (hand.session.history.done, hand.session.undo_name) == (1, "Draw emotions")


def test_a_stroke_back_draws_over_what_it_passed(hand: Drawing) -> None:
    hand.press(hand.at("t1", 2.0))
    hand.move(hand.at("t4", 2.0))
    hand.move(hand.at("t4", -1.5))
    hand.move(hand.at("t3", -1.5))
    hand.release(hand.at("t3", -1.5))

    assert hand.felt()[:4] == [2.0, 2.0, -1.5, -1.5]


def test_above_and_below_the_lane_is_the_end_of_the_scale(hand: Drawing) -> None:
    hand.press(hand.at("t1", 1.0))
    hand.move((hand.at("t2", 0.0)[0], hand.band("emotion").y + 10_000.0))
    hand.release(hand.at("t2", 0.0))

    assert hand.felt()[1] == -2.0


def test_escape_brings_back_what_was_felt_and_then_puts_the_tool_away(hand: Drawing) -> None:
    before = hand.journey
    hand.press(hand.at("t1", 2.0))
    hand.move(hand.at("t5", -2.0))
    assert hand.journey is not before

    hand.key("Escape")
    hand.move(hand.at("t6", -2.0))
    hand.release(hand.at("t6", -2.0))

    assert (hand.journey is before, hand.session.history.done, hand.left) == (True, 0, [])
    hand.key("Escape")
    assert hand.left == [True]


def test_the_curve_of_the_selected_path_is_drawn(hand: Drawing) -> None:
    hand.session.apply("x", lambda journey: paths.duplicate(journey, "p1", state="target", copy="n"), selection=["n"])
    before = hand.felt()

    hand.press(hand.at("t1", 2.0))
    hand.move(hand.at("t6", 2.0))
    hand.release(hand.at("t6", 2.0))

    assert hand.felt() == before
    assert {visit.emotion for visit in hand.journey.paths[1].visits} == {2.0}


def test_shift_draws_whole_steps(hand: Drawing) -> None:
    hand.press(hand.at("t1", 1.4), "shift")
    hand.release(hand.at("t1", 1.4))

    assert hand.felt()[0] == 1.0


def test_outside_the_lane_nothing_is_drawn(hand: Drawing) -> None:
    assert hand.press(hand.middle("touchpoint:t1")).hint == "Draw in the lane of emotions"
    hand.move(hand.at("t6", 2.0))
    hand.release(hand.at("t6", 2.0))

    assert hand.session.history.done == 0
