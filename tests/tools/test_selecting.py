"""Clicks, rubber bands and keys select; double clicks type or make something."""

from journeycanvas.edits.cells import Cell
from journeycanvas.tools import EditText, PointerEvent, ShowMenu, TypeNew
from tests.tools.hands import Hand, by


def test_a_click_selects_what_is_under_it() -> None:
    hand = Hand()

    hand.click(hand.middle("touchpoint:t1"))
    hand.click(hand.middle("card:a"))

    assert hand.session.selection == {"a"}


def test_a_label_is_of_its_touchpoint() -> None:
    hand = Hand()

    hand.click(hand.middle("label:t2"))

    assert hand.session.selection == {"t2"}


def test_control_and_shift_add_and_take_out() -> None:
    hand = Hand()

    hand.click(hand.middle("touchpoint:t1"))
    hand.click(hand.middle("card:a"), "shift")
    hand.click(hand.middle("touchpoint:t1"), "ctrl")

    assert hand.session.selection == {"a"}


def test_a_click_on_nothing_selects_nothing() -> None:
    hand = Hand()
    hand.click(hand.middle("touchpoint:t1"))

    hand.click((1.0, 1.0))

    assert hand.session.selection == frozenset()


def test_a_click_on_one_of_several_selects_it_alone() -> None:
    hand = Hand()
    hand.session.select(["t1", "t2"])

    hand.press(hand.middle("touchpoint:t1"))
    assert hand.session.selection == {"t1", "t2"}
    hand.release(hand.middle("touchpoint:t1"))

    assert hand.session.selection == {"t1"}


def test_the_right_button_selects_and_asks_for_the_menu() -> None:
    hand = Hand()
    x, y = hand.middle("card:b")

    feedback = hand.tool.press(PointerEvent(x, y, button="right"))

    assert feedback.request == ShowMenu(x, y)
    assert hand.session.selection == {"b"}


def test_the_right_button_on_one_of_several_keeps_all() -> None:
    hand = Hand()
    hand.session.select(["a", "b"])
    x, y = hand.middle("card:b")

    hand.tool.press(PointerEvent(x, y, button="right"))

    assert hand.session.selection == {"a", "b"}


def test_the_middle_button_is_for_others() -> None:
    assert not Hand().tool.press(PointerEvent(1.0, 1.0, button="middle")).taken


def test_a_rubber_band_selects_what_it_touches_and_nothing_under_everything() -> None:
    hand = Hand()
    start, end = hand.in_cell(0, "path", across=0.01, down=0.02), hand.in_cell(0, "path", across=0.99, down=0.98)

    feedback = hand.drag(start, end)

    assert feedback.rubber_band is not None
    assert hand.session.selection == {"t1", "t2"}
    assert hand.session.undo_name is None


def test_with_shift_a_rubber_band_adds() -> None:
    hand = Hand()
    hand.session.select(["c"])
    start, end = hand.in_cell(0, "path", across=0.01, down=0.02), hand.in_cell(0, "path", across=0.99, down=0.98)

    hand.press(start, "shift")
    hand.move(end, "shift")
    hand.release(end)

    assert hand.session.selection == {"c", "t1", "t2"}


def test_escape_gives_back_what_was_selected_before_the_rubber_band() -> None:
    hand = Hand()
    hand.session.select(["c"])
    hand.press(hand.in_cell(0, "path", across=0.01, down=0.02), "shift")
    hand.move(hand.in_cell(0, "path", across=0.99, down=0.98))

    hand.key("Escape")

    assert hand.session.selection == {"c"}


def test_escape_selects_nothing_and_then_is_for_others() -> None:
    hand = Hand()
    hand.session.select(["c"])

    assert hand.key("Escape").taken
    assert not hand.key("Escape").taken


def test_a_double_click_on_a_text_asks_to_edit_it() -> None:
    hand = Hand()

    assert hand.press(hand.middle("card:a"), clicks=2).request == EditText("a", "text")
    assert hand.press(hand.middle("stage:s1"), clicks=2).request == EditText("s1", "name")
    assert hand.press(hand.middle("label:t1"), clicks=2).request == EditText("t1", "name")


def test_a_double_click_on_a_touchpoint_asks_to_edit_its_name() -> None:
    hand = Hand()

    assert hand.press(hand.middle("touchpoint:t1"), clicks=2).request == EditText("t1", "name")


def test_a_double_click_in_the_path_lane_makes_a_touchpoint_there_on_the_path() -> None:
    hand = Hand()
    at = hand.in_cell(0, "path", down=0.15)

    feedback = hand.press(at, clicks=2)

    assert feedback.request == EditText("t7", "name")
    assert hand.session.selection == {"t7"}
    assert hand.visited() == "1723456"
    x, y = hand.middle("touchpoint:t7")
    assert abs(x - at[0]) < 1
    assert abs(y - at[1]) < 1


def test_what_a_double_click_makes_is_one_step() -> None:
    hand = Hand()
    before = hand.journey

    hand.press(hand.in_cell(0, "path", down=0.15), clicks=2)
    hand.session.undo()

    assert hand.journey is before


def test_without_a_path_a_double_click_makes_a_touchpoint_alone() -> None:
    hand = Hand()
    hand = Hand(hand.journey.evolve(paths=()))

    hand.press(hand.in_cell(2, "path", across=0.02, down=0.1), clicks=2)

    assert hand.journey.touchpoints[4].id == "t7"


def test_a_double_click_in_an_empty_cell_asks_to_type_something_new_there() -> None:
    hand = Hand()
    before = hand.journey

    assert hand.press(hand.in_cell(2, "needs"), clicks=2).request == TypeNew(Cell("needs", "s3"))
    assert hand.press(hand.in_cell(1, "todo"), clicks=2).request == TypeNew(Cell("todo", "s2"))
    assert hand.journey is before


def test_a_click_in_an_empty_cell_chooses_it() -> None:
    hand = Hand()
    hand.session.select(["t1"])

    hand.click(hand.in_cell(2, "needs"))

    assert hand.session.selection == frozenset()
    assert hand.session.cell == Cell("needs", "s3")
    assert hand.key("Escape").taken
    assert hand.session.cell is None


def test_a_rubber_band_in_an_empty_cell_chooses_none() -> None:
    hand = Hand()

    hand.drag(hand.in_cell(2, "needs", across=0.2), hand.in_cell(2, "needs", across=0.8))

    assert hand.session.cell is None


def test_a_click_in_a_lane_that_nothing_is_typed_into_chooses_no_cell() -> None:
    hand = Hand()

    hand.click(hand.in_cell(0, "path", down=0.05))

    assert hand.session.cell is None


def test_a_double_click_beside_the_map_makes_nothing() -> None:
    hand = Hand()
    before = hand.journey

    assert not hand.press((2.0, 2.0), clicks=2).taken
    assert hand.journey is before


def test_tab_goes_from_thing_to_thing_as_they_are_read_and_back() -> None:
    hand = Hand()
    hand.session.select(["t1"])

    hand.key("Tab")
    assert hand.session.selection == {"t2"}
    hand.key("Tab", "shift")

    assert hand.session.selection == {"t1"}


def test_tab_goes_round_all_that_is_drawn() -> None:
    hand = Hand()
    seen = set()
    for _ in range(40):
        hand.key("Tab")
        seen |= hand.session.selection

    assert seen >= {"lea", "s1", "s3", "t1", "t6", "v-t1", "a", "b", "c", "r1", "path"}


def test_enter_asks_to_edit_the_name() -> None:
    hand = Hand()
    hand.session.select(["t3"])

    assert hand.key("Enter").request == EditText("t3", "name")


def test_over_what_can_be_dragged_the_pointer_says_so() -> None:
    hand = Hand()

    assert hand.move(hand.middle("touchpoint:t1")).cursor == "point"
    assert hand.move(hand.middle("emotion:v-t1")).cursor == "vertical"
    assert hand.move(hand.in_cell(2, "needs")).cursor == "text"
    assert hand.move((1.0, 1.0)).cursor == "arrow"


def test_a_shake_under_the_threshold_is_a_click() -> None:
    hand = Hand()
    before = hand.journey
    at = hand.middle("touchpoint:t1")

    hand.drag(at, by(at, 3.0, -3.0))

    assert hand.journey is before


def test_the_threshold_is_in_pixels_of_the_screen() -> None:
    hand = Hand()
    before = hand.journey
    at = hand.middle("touchpoint:t1")

    hand.press(at, pixel=4.0)
    hand.move(by(at, 12.0, 0.0), pixel=4.0)
    assert hand.journey is before
    hand.move(by(at, 20.0, 0.0), pixel=4.0)

    assert hand.journey is not before
