"""The table beside the map, with the keys of a spreadsheet."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from journeycanvas.document.journey import Journey
from journeycanvas.ui.faces import grid as grid_module
from journeycanvas.ui.faces.grid import Grid
from journeycanvas.ui.faces.table import Table
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.ui.faces.conftest import choose, place, press, type_text
from tests.ui.person import answer, click, do

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def journey(window: Window) -> Journey:
    return window.editing.session.journey


def names(window: Window) -> list[str]:
    return [one.name for one in journey(window).touchpoints]


def select(grid: Grid, first: tuple[int, str], last: tuple[int, str]) -> None:
    grid.setFocus()
    columns = range(place(grid, first[1]), place(grid, last[1]) + 1)
    grid.select_block(range(first[0], last[0] + 1), columns)


def undo(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.actions_of["undo"].isEnabled)
    do(window, "undo")


def steps(window: Window) -> int:
    return window.editing.session.history.done


def test_the_map_stays_above_the_table_and_can_be_put_away(shoes: Window, table: Table) -> None:
    canvas = shoes.editing.workspace.canvas
    assert canvas.isVisible()
    assert table.grid.table.rowCount() == len(journey(shoes).touchpoints) + 1

    do(shoes, "face_with_map")
    assert not canvas.isVisible()
    assert table.isVisible()

    do(shoes, "face_map")
    assert canvas.isVisible()
    assert not table.isVisible()
    assert shoes.actions_of["face_map"].isChecked()


def test_what_is_typed_replaces_and_enter_goes_down(shoes: Window, table: Table, qtbot: QtBot) -> None:
    before = steps(shoes)

    type_text(qtbot, table.grid, "Search")
    press(qtbot, table.grid, Key.Key_Return)

    assert names(shoes)[0] == "Search"
    assert steps(shoes) == before + 1
    assert table.grid.at == (1, place(table.grid, "name"))
    undo(shoes, qtbot)
    assert names(shoes)[0] == "Google search"


def test_f2_goes_on_with_what_stands_there(shoes: Window, table: Table, qtbot: QtBot) -> None:
    press(qtbot, table.grid, Key.Key_F2)
    assert table.grid.boxes.open is not None
    qtbot.keyClicks(table.grid.boxes.open, " Maps")
    press(qtbot, table.grid, Key.Key_Return)

    assert names(shoes)[0] == "Google search Maps"


def test_escape_leaves_the_box_as_it_was(shoes: Window, table: Table, qtbot: QtBot) -> None:
    before = steps(shoes)
    type_text(qtbot, table.grid, "Nonsense")

    press(qtbot, table.grid, Key.Key_Escape)

    assert not table.grid.is_typing
    assert steps(shoes) == before


def test_tab_goes_right_and_enter_back_to_where_the_line_began(shoes: Window, table: Table, qtbot: QtBot) -> None:
    grid = table.grid
    type_text(qtbot, grid, "One")
    press(qtbot, grid, Key.Key_Tab)
    type_text(qtbot, grid, "2")
    press(qtbot, grid, Key.Key_Tab)
    assert grid.at == (0, place(grid, "name") + 2)
    press(qtbot, grid, Key.Key_Return)

    assert grid.at == (1, place(grid, "name"))
    assert journey(shoes).paths[0].visits[0].emotion == 2


def test_enter_in_a_text_keeps_it_and_alt_enter_begins_a_line(shoes: Window, table: Table, qtbot: QtBot) -> None:
    type_text(qtbot, table.grid, "a")
    press(qtbot, table.grid, Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert table.grid.boxes.open is not None
    qtbot.keyClicks(table.grid.boxes.open, "b")
    press(qtbot, table.grid, Key.Key_Return)

    assert names(shoes)[0] == "a\nb"


def test_no_break_spaces_survive_typing(shoes: Window, table: Table, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Déjà vu\u00a0?")
    press(qtbot, table.grid, Key.Key_V, CTRL)
    press(qtbot, table.grid, Key.Key_F2)
    assert table.grid.boxes.open is not None
    qtbot.keyClicks(table.grid.boxes.open, "!")
    press(qtbot, table.grid, Key.Key_Return)

    assert names(shoes)[0] == "Déjà vu\u00a0?!"


def test_a_choice_is_typed_by_its_beginning(shoes: Window, table: Table, qtbot: QtBot) -> None:
    choose(table.grid, 0, "moment")
    type_text(qtbot, table.grid, "irr")
    assert isinstance(table.grid.boxes.open, QComboBox)
    press(qtbot, table.grid, Key.Key_Return)

    assert journey(shoes).touchpoints[0].moment == "irritant"


def test_a_usual_department_is_chosen_before_anybody_wrote_it_down(shoes: Window, table: Table, qtbot: QtBot) -> None:
    choose(table.grid, 0, "department")
    press(qtbot, table.grid, Qt.Key.Key_F2)
    assert isinstance(table.grid.boxes.open, QComboBox)
    assert table.grid.boxes.open.findText("Digital and marketing") >= 0

    table.grid.boxes.open.setCurrentText("Digital and marketing")
    press(qtbot, table.grid, Qt.Key.Key_Return)

    journey = shoes.editing.session.settled
    made = journey.departments[-1]
    assert (made.name, made.role) == ("Digital and marketing", "backstage")
    assert made.id in {one.department for one in journey.touchpoints}


def test_channels_are_typed_between_commas(shoes: Window, table: Table, qtbot: QtBot) -> None:
    choose(table.grid, 0, "channels")
    type_text(qtbot, table.grid, "blog, Newsletter")
    assert isinstance(table.grid.boxes.open, QLineEdit)
    press(qtbot, table.grid, Key.Key_Return)

    own = journey(shoes).channels[-1]
    assert journey(shoes).touchpoints[0].channels == ("blog", own.id)
    assert "Newsletter" in table.said.text()
    assert table.said.isVisible()


def test_what_does_not_fit_is_told_and_changes_nothing(shoes: Window, table: Table, qtbot: QtBot) -> None:
    before = steps(shoes)
    choose(table.grid, 0, "importance")
    type_text(qtbot, table.grid, "9")
    press(qtbot, table.grid, Key.Key_Return)

    assert steps(shoes) == before
    assert table.said.text() == "Row 1, Importance, “9”: Write a whole number from 1 to 5."


def test_delete_clears_boxes_and_leaves_the_touchpoints(shoes: Window, table: Table, qtbot: QtBot) -> None:
    count = len(names(shoes))
    select(table.grid, (0, "stage"), (1, "channels"))

    press(qtbot, table.grid, Key.Key_Delete)

    assert len(names(shoes)) == count
    assert names(shoes)[:2] == ["", ""]
    assert journey(shoes).touchpoints[1].channels == ()
    assert journey(shoes).touchpoints[0].stage == journey(shoes).stages[0].id
    assert shoes.editing.undo_name == "Clear cells"


def test_copied_boxes_are_text_between_tabs_and_come_back(shoes: Window, table: Table, qtbot: QtBot) -> None:
    select(table.grid, (0, "stage"), (1, "name"))
    press(qtbot, table.grid, Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Awareness\tGoogle search\nAwareness\tBlog article"

    choose(table.grid, 2, "stage")
    before = steps(shoes)
    press(qtbot, table.grid, Key.Key_V, CTRL)

    assert names(shoes).count("Google search") == 2
    assert steps(shoes) == before + 1
    assert shoes.editing.undo_name == "Paste cells"


def test_rows_pasted_past_the_last_are_new(shoes: Window, table: Table, qtbot: QtBot) -> None:
    count = len(names(shoes))
    choose(table.grid, count, "name")
    QGuiApplication.clipboard().setText("One\t1\r\nTwo\t-1\r\nThree\t\r\n")

    press(qtbot, table.grid, Key.Key_V, CTRL)

    assert names(shoes)[-3:] == ["One", "Two", "Three"]
    assert [visit.emotion for visit in journey(shoes).paths[0].visits[-3:]] == [1, -1, None]
    assert table.grid.selected_rows() == [count, count + 1, count + 2]
    assert shoes.editing.session.selection == {one.id for one in journey(shoes).touchpoints[-3:]}


def test_a_paste_that_does_not_fit_asks_before_anything_lands(shoes: Window, table: Table, qtbot: QtBot) -> None:
    before, said = steps(shoes), list[str]()
    QGuiApplication.clipboard().setText("First\tgood\nSecond\t1")
    answer("Write nothing", said=said)

    press(qtbot, table.grid, Key.Key_V, CTRL)

    assert steps(shoes) == before
    assert "Row 1, Emotion of Mark, “good”" in said[0]

    answer("Write the rest")
    press(qtbot, table.grid, Key.Key_V, CTRL)

    assert names(shoes)[:2] == ["First", "Second"]
    assert steps(shoes) == before + 1


def test_one_text_fills_all_boxes_selected(shoes: Window, table: Table, qtbot: QtBot) -> None:
    select(table.grid, (0, "importance"), (3, "importance"))
    QGuiApplication.clipboard().setText("5")

    press(qtbot, table.grid, Key.Key_V, CTRL)

    assert [one.importance for one in journey(shoes).touchpoints[:4]] == [5] * 4


def test_ctrl_d_fills_down(shoes: Window, table: Table, qtbot: QtBot) -> None:
    first = journey(shoes).touchpoints[0]
    select(table.grid, (0, "channels"), (2, "channels"))

    press(qtbot, table.grid, Key.Key_D, CTRL)

    assert {one.channels for one in journey(shoes).touchpoints[:3]} == {first.channels}


def test_ctrl_d_on_one_row_takes_the_row_above(shoes: Window, table: Table, qtbot: QtBot) -> None:
    choose(table.grid, 1, "name")

    press(qtbot, table.grid, Key.Key_D, CTRL)

    assert names(shoes)[:2] == ["Google search"] * 2


def test_the_row_at_the_bottom_adds_touchpoint_after_touchpoint(shoes: Window, table: Table, qtbot: QtBot) -> None:
    grid, count = table.grid, len(names(shoes))
    choose(grid, count, "name")
    for name in ("Letter", "Gift"):
        type_text(qtbot, grid, name)
        press(qtbot, grid, Key.Key_Return)

    assert names(shoes)[-2:] == ["Letter", "Gift"]
    assert grid.at == (count + 2, place(grid, "name"))
    assert grid.table.text(count, place(grid, "stage")) == "Advocacy"
    assert shoes.editing.undo_name == "Add touchpoint"


def test_a_row_typed_under_a_filter_stays_in_sight(shoes: Window, table: Table, qtbot: QtBot) -> None:
    table.bar.line.setText("blog")
    qtbot.waitUntil(lambda: table.grid.table.rowCount() < 5)
    last = table.grid.table.rowCount() - 1
    choose(table.grid, last, "name")

    type_text(qtbot, table.grid, "Poster")
    press(qtbot, table.grid, Key.Key_Return)

    assert table.grid.table.text(last, place(table.grid, "name")) == "Poster"


def test_filter_is_blind_to_accents_and_changes_nothing(shoes: Window, table: Table, qtbot: QtBot) -> None:
    before = steps(shoes)

    table.bar.line.setText("PAYMÉNT")
    qtbot.waitUntil(lambda: table.grid.table.rowCount() == 2)

    assert table.grid.table.text(0, place(table.grid, "name")) == "Payment"
    assert steps(shoes) == before
    assert counted(table) == "1 of 12 rows"


def test_one_row_is_counted_in_the_singular_in_french(
    program: Program, shoes: Window, table: Table, qtbot: QtBot
) -> None:
    program.set_language("fr")

    table.bar.line.setText("payment")

    qtbot.waitUntil(lambda: counted(table) == "1 ligne sur 12")


def counted(table: Table) -> str:
    return next(label.text() for label in table.bar.findChildren(QLabel) if "12" in label.text())


def test_sorting_goes_up_down_and_back_to_the_map(shoes: Window, table: Table) -> None:
    grid = table.grid
    header, column = grid.horizontalHeader(), place(grid, "name")
    original = list(grid.table.ids)

    header.sectionClicked.emit(column)
    upwards = [grid.table.text(row, column) for row in range(len(original))]
    header.sectionClicked.emit(column)
    downwards = [grid.table.text(row, column) for row in range(len(original))]
    header.sectionClicked.emit(column)

    assert upwards == sorted(upwards, key=str.casefold)
    assert downwards == upwards[::-1]
    assert grid.table.ids == original
    assert names(shoes)[0] == "Google search"


def test_a_changed_row_stays_where_it_is_until_others_change_the_map(shoes: Window, table: Table, qtbot: QtBot) -> None:
    moved = journey(shoes).touchpoints[0].id
    choose(table.grid, 0, "stage")
    type_text(qtbot, table.grid, "Advocacy")
    press(qtbot, table.grid, Key.Key_Return)

    assert table.grid.table.ids[0] == moved
    assert table.grid.at == (1, place(table.grid, "stage"))


def test_selection_goes_from_the_map_to_the_table_and_back(shoes: Window, table: Table, qtbot: QtBot) -> None:
    click(qtbot, shoes, "touchpoint:payment")
    qtbot.waitUntil(lambda: table.grid.selected_rows() == [table.grid.table.place_of("payment")])

    choose(table.grid, 0, "name")
    assert shoes.editing.session.selection == {table.grid.table.ids[0]}
    outline = shoes.editing.workspace.outline
    qtbot.waitUntil(lambda: len(outline.tree.selectionModel().selectedIndexes()) == 1)


def test_very_many_boxes_selected_are_selected_again_where_rows_change_places(
    shoes: Window, table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grid_module, "_MANY", 3)
    chosen = {one.id for one in journey(shoes).touchpoints[:2]}
    shoes.editing.session.select(chosen)
    table.refresh()

    table.grid.horizontalHeader().sectionClicked.emit(place(table.grid, "name"))
    assert {table.grid.table.id_at(row) for row in table.grid.selected_rows()} == chosen
    assert shoes.editing.session.selection == chosen

    do(shoes, "duplicate")
    table.refresh()
    assert {table.grid.table.id_at(row) for row in table.grid.selected_rows()} == shoes.editing.session.selection


def test_a_card_selected_on_the_map_turns_to_the_cards(shoes: Window, table: Table, qtbot: QtBot) -> None:
    card = journey(shoes).cards[0]
    shoes.editing.workspace.canvas.setFocus()

    shoes.editing.session.select([card.id])

    qtbot.waitUntil(lambda: table.sheet == "cards")
    qtbot.waitUntil(lambda: table.grid.selected_rows() == [table.grid.table.place_of(card.id)])


def test_undo_elsewhere_is_shown_and_only_changed_rows_are_told(shoes: Window, table: Table, qtbot: QtBot) -> None:
    choose(table.grid, 3, "name")
    type_text(qtbot, table.grid, "Changed")
    press(qtbot, table.grid, Key.Key_Return)
    told: list[tuple[int, int]] = []
    table.grid.table.dataChanged.connect(lambda first, last, _roles: told.append((first.row(), last.row())))

    undo(shoes, qtbot)

    qtbot.waitUntil(lambda: bool(told))
    assert told == [(3, 3)]


def test_what_is_being_typed_is_kept_when_saved_or_undone(shoes: Window, table: Table, qtbot: QtBot) -> None:
    type_text(qtbot, table.grid, "Half")

    assert shoes.editing.settle()

    assert names(shoes)[0] == "Half"


def test_a_touchpoint_added_by_the_menu_is_typed_in_the_table_alone(shoes: Window, table: Table, qtbot: QtBot) -> None:
    do(shoes, "face_with_map")
    do(shoes, "add_touchpoint")

    assert table.grid.is_typing
    assert table.grid.boxes.open is not None
    qtbot.keyClicks(table.grid.boxes.open, "New one")
    press(qtbot, table.grid, Key.Key_Return)
    assert "New one" in names(shoes)


def test_all_boxes_are_selected_and_copied(shoes: Window, table: Table, qtbot: QtBot) -> None:
    press(qtbot, table.grid, Key.Key_A, CTRL)
    press(qtbot, table.grid, Key.Key_C, CTRL)

    assert len(QGuiApplication.clipboard().text().splitlines()) >= len(names(shoes))


def test_rows_are_deleted_with_what_hangs_on_them(shoes: Window, table: Table) -> None:
    gone = table.grid.table.ids[0]

    table.pens[0].delete_rows()

    assert gone not in {one.id for one in journey(shoes).touchpoints}
    assert table.grid.table.place_of(gone) is None


def test_shift_extends_the_selection(table: Table, qtbot: QtBot) -> None:
    press(qtbot, table.grid, Key.Key_Down, SHIFT)

    assert table.grid.selected_rows() == [0, 1]


def test_everything_is_named_for_a_screen_reader(table: Table) -> None:
    assert [grid.accessibleName() for grid in table.grids] == ["Table of touchpoints", "Table of cards"]
    assert table.bar.line.accessibleName()
    index = table.grid.table.index(0, place(table.grid, "notes"))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "empty"


def test_selecting_in_the_table_alone_changes_no_journey(shoes: Window, table: Table) -> None:
    before = journey(shoes)
    table.grid.selectionModel().select(table.grid.table.index(4, 0), QItemSelectionModel.SelectionFlag.Select)
    assert journey(shoes) is before
