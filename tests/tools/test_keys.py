"""Keys delete, move and change what is selected."""

import pytest

from journeycanvas.edits.cells import Cell
from journeycanvas.tools import EditText, TypeNew
from journeycanvas.tools.events import Modifier
from tests.tools.hands import Hand, by, full


def test_delete_takes_what_is_selected_in_one_step() -> None:
    hand = Hand()
    hand.session.select(["t1", "a"])

    hand.key("Delete")

    assert hand.visited() == "23456"
    assert hand.session.undo() == {"t1", "a"}


def test_delete_of_nothing_is_for_others() -> None:
    assert not Hand().key("Delete").taken


@pytest.mark.parametrize(("modifiers", "length"), [((), 4.0), (("shift",), 16.0)])
def test_arrows_with_control_move_touchpoints_by_the_grid(modifiers: tuple[Modifier, ...], length: float) -> None:
    hand = Hand()
    hand.session.select(["t1"])
    start = hand.middle("touchpoint:t1")

    hand.key("Right", "ctrl", *modifiers)
    hand.key("Down", "ctrl", *modifiers)

    assert hand.middle("touchpoint:t1") == pytest.approx(by(start, length, length), abs=0.2)


def test_arrows_in_a_row_are_one_step() -> None:
    hand = Hand()
    before = hand.journey
    hand.session.select(["t1"])
    for _ in range(5):
        hand.key("Right", "ctrl")

    hand.session.undo()

    assert hand.journey is before


def test_arrows_of_another_selection_are_another_step() -> None:
    hand = Hand()
    for id in ("t1", "t2"):
        hand.session.select([id])
        hand.key("Right", "ctrl")

    assert len(hand.session.history.steps) == 2


def test_arrows_with_control_move_cards_in_their_cell_and_to_the_next_stage() -> None:
    hand = Hand()
    hand.session.select(["a"])

    hand.key("Down", "ctrl")
    assert [card.id for card in hand.journey.cards] == ["b", "a", "c"]
    hand.key("Right", "ctrl")

    assert next(card.stage for card in hand.journey.cards if card.id == "a") == "s2"


def test_arrows_with_alt_and_of_nothing_are_for_others() -> None:
    hand = Hand()
    assert not hand.key("Left").taken
    hand.session.select(["t1"])
    assert not hand.key("Left", "alt").taken
    assert not hand.key("Left", "alt", "ctrl").taken


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


def test_up_with_control_changes_the_emotion_of_a_visit() -> None:
    hand = Hand()
    hand.session.select(["v-t1"])

    hand.key("Up", "ctrl")

    assert hand.journey.paths[0].visits[0].emotion == -1.5


@pytest.mark.parametrize(
    ("digit", "emotion"), [("1", -2.0), ("2", -1.0), ("3", 0.0), ("4", 1.0), ("5", 2.0), ("0", None)]
)
def test_digits_say_what_is_felt(digit: str, emotion: float | None) -> None:
    hand = Hand()
    hand.session.select(["t2", "v-t3"])

    hand.key(digit, text=digit)

    assert [visit.emotion for visit in hand.journey.paths[0].visits[1:3]] == [emotion, emotion]
    assert hand.session.history.done == 1


def test_digits_feel_nothing_on_hidden_paths() -> None:
    hand = Hand(full().evolve(paths=tuple(path.evolve(hidden=True) for path in full().paths)))
    hand.session.select(["t2"])

    assert hand.key("5", text="5").request == EditText("t2", "name", "5")
    assert hand.session.history.done == 0


@pytest.mark.parametrize(("id", "field"), [("a", "text"), ("t2", "name"), ("r1", "text")])
def test_a_letter_begins_a_new_text_of_what_is_selected(id: str, field: str) -> None:
    hand = Hand()
    hand.session.select([id])

    assert hand.key("Letter", text="é").request == EditText(id, field, "é")


@pytest.mark.parametrize("ids", [["a", "b"], ["s1"], ["v-t1"], []])
def test_a_letter_on_several_things_or_on_others_is_for_others(ids: list[str]) -> None:
    hand = Hand()
    hand.session.select(ids)

    assert not hand.key("Letter", text="e").taken


@pytest.mark.parametrize(("key", "text"), [("Enter", ""), ("F2", ""), ("Letter", "x")])
def test_keys_begin_a_card_in_the_cell_chosen(key: str, text: str) -> None:
    hand = Hand()
    before = hand.journey
    hand.click(hand.in_cell(2, "needs"))

    assert hand.session.cell == Cell("needs", "s3")
    assert hand.key(key, text=text).request == TypeNew(Cell("needs", "s3"), None, text)
    assert hand.journey is before


def test_a_card_digits_are_typed_over() -> None:
    hand = Hand()
    hand.session.select(["a"])

    assert hand.key("5", text="5").request == EditText("a", "text", "5")


def test_plus_on_a_card_is_for_others() -> None:
    hand = Hand()
    hand.session.select(["a"])

    assert not hand.key("Plus").taken


def test_a_key_that_means_nothing_is_for_others() -> None:
    assert not Hand().key("F13").taken
