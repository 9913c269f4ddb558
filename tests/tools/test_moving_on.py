"""Arrows, Home and End go from thing to thing as they stand on the map."""

import pytest

from journeycanvas.edits.cells import Cell
from journeycanvas.storage.templates import open_sample
from tests.tools.hands import Hand


def at(hand: Hand) -> str:
    """Return where the keyboard is: what is selected, or the cell chosen."""
    cell = hand.session.cell
    return f"{cell.lane}/{cell.stage}" if cell is not None else " ".join(sorted(hand.session.selection))


@pytest.mark.parametrize(
    ("start", "keys", "end"),
    [
        ("t1", "Right Right Right", "t4"),
        ("t4", "Left", "t3"),
        ("t1", "Left", "path"),
        ("path", "Right", "t1"),
        ("v-t2", "Right", "v-t3"),
        ("s1", "Right Right", "s3"),
        ("s3", "Right", "s3"),
        ("s1", "Down", "t1"),
        ("a", "Down", "b"),
        ("b", "Up", "a"),
        ("a", "Right", "c"),
        ("c", "Right", "needs/s3"),
        ("b", "Down", "pains/s1"),
        ("path", "Down Down", "needs"),
        ("r1", "Right Right Left", "todo/s2"),
        ("t1", "Up", "s1"),
        ("t2", "Down", "v-t2"),
        ("t3", "Down Up", "t3"),
        ("t2", "End", "t6"),
        ("t5", "Home", "t1"),
        ("a", "End", "needs/s3"),
        ("c", "Home", "a"),
        ("s2", "Home", "s1"),
    ],
)
def test_keys_go_to_the_nearest_thing(start: str, keys: str, end: str) -> None:
    hand = Hand()
    hand.session.select([start])
    before = hand.journey

    for key in keys.split():
        assert hand.key(key).taken

    assert at(hand) == end
    assert hand.journey is before


def test_down_from_a_touchpoint_goes_to_what_is_felt_there_not_to_a_lower_neighbour() -> None:
    hand = Hand(open_sample("running-shoes", "en"))
    hand.session.select(["cart"])

    hand.key("Down")
    assert hand.session.selection == {"mark.cart"}
    hand.key("Up")

    assert hand.session.selection == {"cart"}


def test_arrows_reach_everything_from_anywhere() -> None:
    hand = Hand()
    hand.session.select(["s1"])
    seen = {"s1"}
    waiting: list[tuple[str, Cell | None]] = [("s1", None)]
    while waiting:
        record, cell = waiting.pop()
        for key in ("Left", "Right", "Up", "Down", "Home", "End"):
            if cell is None:
                hand.session.select([record])
            else:
                hand.session.choose_cell(cell)
            hand.key(key)
            if at(hand) not in seen:
                seen.add(at(hand))
                waiting.append((at(hand), hand.session.cell))

    stops = {"s1", "s2", "s3", "path", "needs", "pains", "todo", "a", "b", "c", "r1", "lea"}
    stops |= {f"t{number}" for number in range(1, 7)} | {f"v-t{number}" for number in range(1, 7)}
    stops |= {"needs/s3", "pains/s1", "pains/s2", "pains/s3", "todo/s2", "todo/s3"}
    assert stops - seen == set()


def test_arrows_with_shift_select_what_they_go_to_as_well() -> None:
    hand = Hand()
    hand.session.select(["t2"])

    hand.key("Right", "shift")
    hand.key("Right", "shift")

    assert hand.session.selection == {"t2", "t3", "t4"}


def test_arrows_with_shift_keep_the_selection_before_an_empty_cell() -> None:
    hand = Hand()
    hand.session.select(["c"])

    hand.key("Right", "shift")

    assert hand.session.selection == {"c"}
    assert hand.session.cell is None


def test_keys_from_several_things_begin_at_the_one_ahead() -> None:
    hand = Hand()
    hand.session.select(["t1", "t3"])

    hand.key("Right")

    assert hand.session.selection == {"t4"}


@pytest.mark.parametrize("key", ["Left", "Home", "End"])
def test_keys_without_a_selection_are_for_others(key: str) -> None:
    assert not Hand().key(key).taken


def test_arrows_leave_a_cell_of_a_lane_that_is_gone() -> None:
    hand = Hand()
    hand.session.choose_cell(Cell("needs", "s3"))
    hand.session.apply("Delete", lambda journey: journey.evolve(lanes=journey.lanes[:1], cards=()))

    assert not hand.key("Right").taken
    assert not hand.key("Enter").taken


def test_tab_goes_on_from_the_cell_chosen() -> None:
    hand = Hand()
    hand.session.choose_cell(Cell("needs", "s3"))

    hand.key("Tab", "shift")
    assert hand.session.selection == {"c"}
    hand.session.choose_cell(Cell("needs", "s3"))
    hand.key("Tab")

    assert hand.session.selection == {"pains"}


def test_tab_goes_to_connections_and_quotations_which_arrows_pass_by() -> None:
    hand = Hand(open_sample("running-shoes", "en"))
    said = {quote.id for visit in hand.journey.paths[0].visits for quote in visit.verbatims if quote.shown}
    ways = {way.id for way in hand.journey.paths[0].connections}
    seen: set[str] = set()
    for _each in range(120):
        hand.key("Tab")
        seen |= hand.session.selection

    assert ways <= seen
    assert said <= seen
    hand.session.select(ways)
    assert hand.key("Right").taken
    assert hand.session.selection.isdisjoint(ways)
