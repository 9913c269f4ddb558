"""Arrows, Home and End go from thing to thing as they stand on the map."""

import pytest

from journeycanvas.edits import touchpoints
from journeycanvas.edits.cells import Cell
from journeycanvas.storage.templates import open_sample
from journeycanvas.tools import EditText, KeyEvent
from tests.builders import small
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
    stops |= {"journey/title", "journey/goal.text"}
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


def test_tab_comes_by_title_and_goal_and_goes_on() -> None:
    hand = Hand()
    seen = []
    for _time in range(4):
        hand.key("Tab")
        seen.append(at(hand))

    assert seen == ["lea", "journey/title", "journey/goal.text", "s1"]
    hand.key("Tab", "shift")
    assert at(hand) == "journey/goal.text"


def test_arrows_lead_from_the_title_that_was_clicked_to_what_stands_beside_it() -> None:
    hand = Hand()
    hand.session.select(["journey"])

    hand.key("Down")

    assert at(hand) == "s1"


@pytest.mark.parametrize(("field", "key", "typed"), [("title", "Enter", ""), ("goal.text", "Letter", "G")])
def test_keys_type_over_what_is_chosen_of_the_head(field: str, key: str, typed: str) -> None:
    hand = Hand()
    hand.session.choose_cell(Cell("journey", field))

    feedback = hand.tool.key(KeyEvent(key, text=typed))

    assert feedback.request == EditText("journey", field, typed=typed)


def empty() -> Hand:
    """Return a hand on three stages, without a touchpoint."""
    hand = Hand(small(3, stages=3))
    hand.session.apply("Delete", lambda journey: touchpoints.delete(journey, ["t1", "t2", "t3"]))
    return hand


def test_arrow_goes_from_the_head_of_an_empty_path_into_its_stages() -> None:
    hand = empty()
    hand.session.select(["path"])

    hand.key("Right")
    assert at(hand) == "path/s1"
    hand.key("Right")
    assert at(hand) == "path/s2"


@pytest.mark.parametrize(("start", "stage"), [("path", "s1"), ("path/s2", "s2")])
def test_letter_begins_a_touchpoint_in_an_empty_path(start: str, stage: str) -> None:
    hand = empty()
    lane, _slash, chosen = start.partition("/")
    if chosen:
        hand.session.choose_cell(Cell(lane, chosen))
    else:
        hand.session.select([lane])

    feedback = hand.tool.key(KeyEvent("Letter", text="A"))

    (touchpoint,) = hand.journey.touchpoints
    assert touchpoint.stage == stage
    assert feedback.request == EditText(touchpoint.id, "name", typed="A")
    assert hand.session.selection == {touchpoint.id}
