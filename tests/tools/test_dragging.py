"""Drags show live what they do, keep it as one step, and leave nothing behind when cancelled."""

import pytest

from journeycanvas.edits import touchpoints
from journeycanvas.tools import places
from tests.tools.hands import Hand, by, full


def is_at(hand: Hand, key: str, point: tuple[float, float]) -> bool:
    x, y = hand.middle(key)
    return abs(x - point[0]) < 0.2 and abs(y - point[1]) < 0.2


def test_a_touchpoint_stands_where_the_pointer_took_it() -> None:
    hand = Hand()
    end = by(hand.middle("touchpoint:t1"), 31.0, 17.0)

    hand.drag(hand.middle("touchpoint:t1"), end, "alt")

    assert is_at(hand, "touchpoint:t1", end)
    assert [one.position is not None for one in hand.journey.touchpoints] == [True, *[False] * 5]


def test_held_off_its_middle_it_does_not_jump() -> None:
    hand = Hand()
    start = hand.middle("touchpoint:t1")

    hand.drag(by(start, 7.0, -5.0), by(start, 37.0, 15.0), "alt")

    assert is_at(hand, "touchpoint:t1", by(start, 30.0, 20.0))


def test_across_a_border_it_changes_its_stage_and_time_follows() -> None:
    hand = Hand()
    end = hand.in_cell(1, "path", across=0.5, down=0.4)

    hand.drag(hand.middle("touchpoint:t1"), end, "alt")

    assert next(one.stage for one in hand.journey.touchpoints if one.id == "t1") == "s2"
    assert hand.visited() == "231456"


def test_shown_live_and_kept_as_one_step() -> None:
    hand = Hand()
    before = hand.journey
    start = hand.middle("touchpoint:t1")

    hand.press(start)
    for step in range(1, 8):
        hand.move(by(start, 20.0 * step, 3.0 * step), "alt")
        assert is_at(hand, "touchpoint:t1", by(start, 20.0 * step, 3.0 * step))
    hand.release(by(start, 140.0, 21.0))

    assert len(hand.session.history.steps) == 1
    assert hand.session.undo() == {"t1"}
    assert hand.journey is before


def test_dragged_over_all_stages_and_back_nothing_adds_up() -> None:
    hand = Hand()
    start = hand.middle("touchpoint:t3")

    hand.press(start)
    for x in (900.0, 20.0, 600.0):
        hand.move((x, start[1]), "alt")
    hand.move(by(start, 4.0, 0.0), "alt")
    hand.release(by(start, 4.0, 0.0))

    assert hand.visited() == "123456"


def test_escape_leaves_the_very_same_journey() -> None:
    hand = Hand()
    before = hand.journey
    hand.press(hand.middle("touchpoint:t1"))
    hand.move(hand.in_cell(2, "path"))

    hand.key("Escape")
    hand.move(hand.in_cell(1, "path"))
    hand.release(hand.in_cell(1, "path"))

    assert hand.journey is before
    assert hand.session.undo_name is None


def test_undo_during_a_drag_cancels_it() -> None:
    hand = Hand()
    before = hand.journey
    hand.press(hand.middle("touchpoint:t1"))
    hand.move(hand.in_cell(2, "path"))

    hand.session.undo()
    hand.move(hand.in_cell(1, "path"))
    hand.release(hand.in_cell(1, "path"))

    assert hand.journey is before


def test_keys_wait_while_something_is_dragged() -> None:
    hand = Hand()
    hand.press(hand.middle("touchpoint:t1"))
    hand.move(hand.in_cell(2, "path"))

    hand.key("Delete")

    assert len(hand.journey.touchpoints) == 6


def test_what_is_selected_moves_along() -> None:
    hand = Hand()
    hand.session.select(["t1", "t2", "a"])
    first, second = hand.middle("touchpoint:t1"), hand.middle("touchpoint:t2")

    hand.drag(first, by(first, 12.0, 9.0), "alt")

    assert is_at(hand, "touchpoint:t2", by(second, 12.0, 9.0))
    assert hand.session.undo_name == "Move touchpoints"


def test_held_within_the_map() -> None:
    hand = Hand()

    hand.drag(hand.middle("touchpoint:t1"), (-500.0, -500.0), "alt")

    position = hand.journey.touchpoints[0].position
    assert position is not None
    assert (position.x, position.y) == (0.0, 0.0)


def test_shift_keeps_to_one_direction() -> None:
    hand = Hand()
    start = hand.middle("touchpoint:t1")

    hand.drag(start, by(start, 30.0, 8.0), "shift", "alt")

    assert is_at(hand, "touchpoint:t1", by(start, 30.0, 0.0))


def test_a_near_alignment_holds_and_shows_a_guide() -> None:
    hand = Hand()
    start, other = hand.middle("touchpoint:t1"), hand.middle("touchpoint:t2")

    feedback = hand.drag(start, (start[0] + 20.0, other[1] + 3.0))

    assert is_at(hand, "touchpoint:t1", (start[0] + 20.0, other[1]))
    assert [(guide.y1, guide.y2) for guide in feedback.guides] == [(other[1], other[1])]


def test_with_alt_nothing_holds() -> None:
    hand = Hand()
    start, other = hand.middle("touchpoint:t1"), hand.middle("touchpoint:t2")

    feedback = hand.drag(start, (start[0] + 20.0, other[1] + 3.0), "alt")

    assert feedback.guides == ()


@pytest.mark.parametrize(
    ("up", "shift", "emotion"), [(0.34, False, -1.7), (0.34, True, -2.0), (0.9, True, -1.0), (9.0, False, 2.0)]
)
def test_an_emotion_follows_the_pointer_by_tenths_and_with_shift_by_whole_steps(
    up: float, shift: bool, emotion: float
) -> None:
    hand = Hand()
    start = hand.middle("emotion:v-t1")
    level = hand.band("emotion").inner_height / 4

    feedback = hand.drag(start, by(start, 40.0, -up * level), *(["shift"] if shift else []))

    assert hand.journey.paths[0].visits[0].emotion == emotion
    assert (
        feedback.hint == {-1.7: "Very negative", -2.0: "Very negative", -1.0: "Negative", 2.0: "Very positive"}[emotion]
    )


def test_an_emotion_dragged_stands_where_the_pointer_took_it() -> None:
    hand = Hand()
    start = hand.middle("emotion:v-t3")
    level = hand.band("emotion").inner_height / 4

    hand.drag(start, by(start, 0.0, -level))

    assert is_at(hand, "emotion:v-t3", by(start, 0.0, -level))
    assert hand.session.undo_name == "Change emotion"


def test_an_unknown_emotion_is_dragged_from_neutral() -> None:
    journey = full()
    (path,) = journey.paths
    unknown = path.evolve(visits=(path.visits[0].evolve(emotion=None), *path.visits[1:]))
    hand = Hand(journey.evolve(paths=(unknown,)))
    start = hand.middle("emotion:v-t1")

    hand.drag(start, by(start, 0.0, hand.band("emotion").inner_height / 4))

    assert hand.journey.paths[0].visits[0].emotion == -1.0


def test_a_card_goes_to_the_cell_under_the_pointer() -> None:
    hand = Hand()

    hand.drag(hand.middle("card:a"), hand.in_cell(2, "pains"))

    card = next(card for card in hand.journey.cards if card.id == "a")
    assert (card.lane, card.stage) == ("pains", "s3")


def test_a_card_goes_below_the_one_it_is_dropped_under() -> None:
    hand = Hand()
    below = hand.middle("card:b")

    hand.drag(hand.middle("card:a"), by(below, 0.0, 4.0))

    assert [card.id for card in hand.journey.cards] == ["b", "a", "c"]


def test_cards_that_are_selected_go_together() -> None:
    hand = Hand()
    hand.session.select(["a", "b"])

    hand.drag(hand.middle("card:b"), hand.in_cell(1, "pains"))

    assert [(card.id, card.lane, card.stage) for card in hand.journey.cards if card.lane == "pains"] == [
        ("a", "pains", "s2"),
        ("b", "pains", "s2"),
    ]


def test_a_card_dropped_where_no_cards_are_held_stays() -> None:
    hand = Hand()
    before = hand.journey

    hand.drag(hand.middle("card:a"), hand.in_cell(1, "path"))

    assert hand.journey is before


def test_a_recommendation_goes_to_the_stage_under_the_pointer() -> None:
    hand = Hand()

    hand.drag(hand.middle("recommendation:r1"), hand.in_cell(2, "todo"))

    assert hand.journey.recommendations[0].stage == "s3"
    assert hand.session.undo_name == "Move recommendation"


def test_dragged_from_a_place_set_by_hand() -> None:
    hand = Hand(touchpoints.move(full(), "t1", to_stage="s1"))
    for _ in range(2):
        start = hand.middle("touchpoint:t1")
        hand.drag(start, by(start, 11.0, 6.0), "alt")
        assert is_at(hand, "touchpoint:t1", by(start, 11.0, 6.0))


def test_a_point_of_the_path_lane_and_a_place_in_a_stage_mean_each_other() -> None:
    hand = Hand()
    scene = hand.session.scene
    for stage in range(3):
        for across in (0.2, 0.5, 0.8):
            point = hand.in_cell(stage, "path", across=across, down=0.4)
            move = places.move_to(scene, point)
            assert move is not None
            assert places.point_of(scene, move) == pytest.approx(point)
