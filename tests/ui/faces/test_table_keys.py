"""The keys of a spreadsheet in the table, and tables that come from and go to other programs."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from journeycanvas.ui.faces.grid import Grid, Place
from journeycanvas.ui.faces.table import Table
from journeycanvas.ui.window import Window
from tests.ui.faces.conftest import choose, place, press, type_text
from tests.ui.person import do

Key = Qt.Key
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def ends(grid: Grid) -> Place:
    return grid.table.rowCount() - 1, grid.table.columnCount() - 1


@pytest.mark.parametrize(
    ("key", "keys", "down", "right"),
    [
        (Key.Key_Down, NONE, 1, 0),
        (Key.Key_Up, NONE, -1, 0),
        (Key.Key_Left, NONE, 0, -1),
        (Key.Key_Right, NONE, 0, 1),
        (Key.Key_Tab, NONE, 0, 1),
        (Key.Key_Backtab, SHIFT, 0, -1),
        (Key.Key_Return, NONE, 1, 0),
        (Key.Key_Return, SHIFT, -1, 0),
        (Key.Key_Enter, NONE, 1, 0),
    ],
)
def test_a_key_goes_one_box_on(
    table: Table, qtbot: QtBot, key: Qt.Key, keys: Qt.KeyboardModifier, down: int, right: int
) -> None:
    grid = table.grid
    choose(grid, 2, "name")
    row, column = grid.at

    press(qtbot, grid, key, keys)

    assert grid.at == (row + down, column + right)
    assert grid.selected() == [grid.at]
    assert not grid.is_typing


def test_home_and_end_go_to_the_ends(table: Table, qtbot: QtBot) -> None:
    grid = table.grid
    last_row, last_column = ends(grid)
    choose(grid, 2, "name")

    press(qtbot, grid, Key.Key_End)
    assert grid.at == (2, last_column)
    press(qtbot, grid, Key.Key_Home)
    assert grid.at == (2, 0)
    press(qtbot, grid, Key.Key_End, CTRL)
    assert grid.at == (last_row, last_column)
    press(qtbot, grid, Key.Key_Home, CTRL)
    assert grid.at == (0, 0)
    press(qtbot, grid, Key.Key_Down, CTRL)
    assert grid.at == (last_row, 0)
    press(qtbot, grid, Key.Key_Up, CTRL)
    assert grid.at == (0, 0)
    press(qtbot, grid, Key.Key_Right, CTRL)
    assert grid.at == (0, last_column)
    press(qtbot, grid, Key.Key_Left, CTRL)
    assert grid.at == (0, 0)


def test_pages_go_by_what_is_in_sight(table: Table, qtbot: QtBot) -> None:
    grid = table.grid
    choose(grid, 0, "name")

    press(qtbot, grid, Key.Key_PageDown)
    assert grid.at[0] > 2
    press(qtbot, grid, Key.Key_PageUp)
    assert grid.at[0] == 0


def test_shift_and_space_select_rows_and_ctrl_and_space_columns(table: Table, qtbot: QtBot) -> None:
    grid = table.grid
    last_row, last_column = ends(grid)
    choose(grid, 1, "name")
    press(qtbot, grid, Key.Key_Down, SHIFT)

    press(qtbot, grid, Key.Key_Space, SHIFT)
    assert grid.selected() == [(row, column) for row in (1, 2) for column in range(last_column + 1)]
    assert not grid.is_typing

    choose(grid, 1, "name")
    press(qtbot, grid, Key.Key_Space, CTRL)
    assert grid.selected() == [(row, place(grid, "name")) for row in range(last_row + 1)]


def test_shift_and_ctrl_extend_to_the_ends(table: Table, qtbot: QtBot) -> None:
    grid = table.grid
    choose(grid, 1, "name")

    press(qtbot, grid, Key.Key_End, CTRL | SHIFT)

    assert len(grid.selected_rows()) == grid.table.rowCount() - 1


def offer(*, text: str = "", html: str = "") -> None:
    offered = QMimeData()
    if text:
        offered.setText(text)
    if html:
        offered.setHtml(html)
    QGuiApplication.clipboard().setMimeData(offered)


def column_of(grid: Grid, column: str, rows: range) -> list[str]:
    return [grid.table.text(row, place(grid, column)) for row in rows]


def test_a_table_of_a_web_page_is_pasted(table: Table) -> None:
    offer(html="<table><tr><td>One<br>more</td></tr><tr><td>Two &amp; a half</td></tr></table>", text="One more Two")
    choose(table.grid, 0, "name")

    table.pens[0].paste()

    assert column_of(table.grid, "name", range(2)) == ["One\nmore", "Two & a half"]


def test_quoted_boxes_of_a_spreadsheet_keep_their_lines_and_quotes(table: Table) -> None:
    offer(text='"He said ""no""\nand left"\tDigital\r\nTwo\tPhysical\r\n')
    choose(table.grid, 0, "description")
    pasted = place(table.grid, "description")

    table.pens[0].paste()

    assert table.grid.table.text(0, pasted) == 'He said "no"\nand left'
    assert table.grid.table.text(1, pasted) == "Two"


def test_what_is_copied_is_a_table_for_other_programs_and_no_formula(shoes: Window, table: Table, qtbot: QtBot) -> None:
    grid = table.grid
    type_text(qtbot, grid, "=1+1")
    press(qtbot, grid, Key.Key_Return)
    choose(grid, 0, "name")
    press(qtbot, grid, Key.Key_Down, SHIFT)

    press(qtbot, grid, Key.Key_C, CTRL)

    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text().split("\n")[0] == "'=1+1"
    assert "<td>Blog article</td>" in copied.html()
    choose(grid, 4, "name")
    press(qtbot, grid, Key.Key_V, CTRL)
    assert column_of(grid, "name", range(4, 6)) == ["=1+1", "Blog article"]


def test_columns_that_were_dragged_are_copied_and_pasted_as_they_stand(table: Table, qtbot: QtBot) -> None:
    grid = table.grid
    grid.horizontalHeader().moveSection(place(grid, "stage"), place(grid, "name"))
    grid.choose(0, place(grid, "name"))
    press(qtbot, grid, Key.Key_Right, SHIFT)

    press(qtbot, grid, Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Google search\tAwareness"

    offer(text="Ask around\tDecision")
    press(qtbot, grid, Key.Key_V, CTRL)
    assert "Ask around" in [one.name for one in table._journey().touchpoints]


def test_every_field_that_is_a_text_or_a_choice_has_a_column(shoes: Window, table: Table) -> None:
    told = {column.id for column in table.grids[0].table.columns}
    assert {"partner", "mode", "waiting", "hesitation", "human_fallback", "labels", "links"} <= told
    assert {"persona", "severity", "availability", "status", "touchpoints", "count"} <= {
        column.id for column in table.grids[1].table.columns
    }


def test_what_is_typed_in_a_box_survives_a_change_elsewhere(shoes: Window, table: Table, qtbot: QtBot) -> None:
    grid = table.grid
    choose(grid, 1, "name")
    type_text(qtbot, grid, "Half a")
    session = shoes.editing.session
    before = session.history.done

    session.apply("Other", lambda journey: journey.evolve(subtitle="Other"))
    table.refresh()
    assert grid.is_typing
    qtbot.keyClicks(grid.boxes.open, " word")
    press(qtbot, grid, Key.Key_Return)

    assert session.journey.subtitle == "Other"
    assert session.journey.touchpoints[1].name == "Half a word"
    assert session.history.done == before + 2


def test_a_box_being_typed_is_kept_when_another_face_is_chosen(shoes: Window, table: Table, qtbot: QtBot) -> None:
    choose(table.grid, 1, "name")
    type_text(qtbot, table.grid, "Half a word")

    do(shoes, "face_text")

    assert shoes.editing.session.journey.touchpoints[1].name == "Half a word"
    text = shoes.editing.workspace.faces.text
    qtbot.waitUntil(lambda: "Half a word" in text.editor.text())
