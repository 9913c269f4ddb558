"""Keys delete, move and change what is selected."""

import pytest

from journeycanvas.tools.events import Modifier
from tests.tools.hands import Hand, by


def test_delete_takes_what_is_selected_in_one_step() -> None:
    hand = Hand()
    hand.session.select(["t1", "a"])

    hand.key("Delete")

    assert hand.visited() == "23456"
    assert hand.session.undo() == {"t1", "a"}


def test_delete_of_nothing_is_for_others() -> None:
    assert not Hand().key("Delete").taken


@pytest.mark.parametrize(("modifiers", "length"), [((), 4.0), (("shift",), 16.0)])
def test_arrows_move_touchpoints_by_the_grid(modifiers: tuple[Modifier, ...], length: float) -> None:
    hand = Hand()
    hand.session.select(["t1"])
    start = hand.middle("touchpoint:t1")

    hand.key("Right", *modifiers)
    hand.key("Down", *modifiers)

    assert hand.middle("touchpoint:t1") == pytest.approx(by(start, length, length), abs=0.2)


def test_arrows_in_a_row_are_one_step() -> None:
    hand = Hand()
    before = hand.journey
    hand.session.select(["t1"])
    for _ in range(5):
        hand.key("Right")

    hand.session.undo()

    assert hand.journey is before


def test_arrows_of_another_selection_are_another_step() -> None:
    hand = Hand()
    for id in ("t1", "t2"):
        hand.session.select([id])
        hand.key("Right")

    assert len(hand.session.history.steps) == 2


def test_arrows_move_cards_in_their_cell_and_to_the_next_stage() -> None:
    hand = Hand()
    hand.session.select(["a"])

    hand.key("Down")
    assert [card.id for card in hand.journey.cards] == ["b", "a", "c"]
    hand.key("Right")

    assert next(card.stage for card in hand.journey.cards if card.id == "a") == "s2"


def test_arrows_with_alt_and_of_nothing_are_for_others() -> None:
    hand = Hand()
    assert not hand.key("Left").taken
    hand.session.select(["t1"])
    assert not hand.key("Left", "alt").taken


@pytest.mark.parametrize(
    ("key", "modifiers", "emotion"), [("Plus", (), -1.5), ("Plus", ("shift",), -1.0), ("Minus", (), -2.0)]
)
def test_plus_and_minus_change_the_emotion_of_a_touchpoint(
    key: str, modifiers: tuple[Modifier, ...], emotion: float
) -> None:
    hand = Hand()
    hand.session.select(["t1"])

    hand.key(key, *modifiers)

    assert hand.journey.paths[0].visits[0].emotion == emotion


def test_up_changes_the_emotion_of_a_visit() -> None:
    hand = Hand()
    hand.session.select(["v-t1"])

    hand.key("Up")

    assert hand.journey.paths[0].visits[0].emotion == -1.5


def test_plus_on_a_card_is_for_others() -> None:
    hand = Hand()
    hand.session.select(["a"])

    assert not hand.key("Plus").taken


def test_a_key_that_means_nothing_is_for_others() -> None:
    assert not Hand().key("F13").taken
