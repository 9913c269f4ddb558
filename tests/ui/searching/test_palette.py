"""The palette: any action and any thing of the map, found by typing."""

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from journeycanvas.session import settings
from journeycanvas.ui.searching import last_used
from journeycanvas.ui.searching.choices import action_choices
from journeycanvas.ui.searching.palette import Palette
from journeycanvas.ui.topics.registry import ROWS
from journeycanvas.ui.window import Window
from tests.ui import person


@pytest.fixture(autouse=True)
def nothing_used() -> None:
    settings.write(last_used.FILE, {})


def opened(window: Window) -> Palette:
    person.do(window, "palette")
    (palette,) = (each for each in window.findChildren(Palette) if each.isVisible())
    assert isinstance(palette, Palette)
    return palette


def titles(palette: Palette) -> list[str]:
    return [choice.title for choice in palette.model.choices]


def press(qtbot: QtBot, palette: Palette, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(palette.line, key)


def test_typing_finds_an_action_with_its_menu_and_keys(shoes: Window, qtbot: QtBot) -> None:
    palette = opened(shoes)

    qtbot.keyClicks(palette.line, "expotr pdf")

    first = palette.model.choices[0]
    assert (first.title, first.aside, first.keys) == ("Export as PDF…", "File › Export", "Ctrl+E")


def test_every_action_is_offered_once(shoes: Window) -> None:
    ids = [choice.id for choice in action_choices(shoes)]

    assert {row.id for row in ROWS} <= set(ids)
    assert len(set(ids)) == len(ids)


def test_entries_made_when_a_menu_opens_are_offered_too(shoes: Window) -> None:
    offered = {(choice.title, choice.aside) for choice in action_choices(shoes)}

    assert ("Buying running shoes online", "File › Open a sample") in offered
    assert ("Pain points", "Insert › Lane") in offered


def test_enter_does_the_action_and_gives_the_keyboard_back(shoes: Window, qtbot: QtBot) -> None:
    canvas = shoes.editing.workspace.canvas
    canvas.setFocus()
    palette = opened(shoes)

    qtbot.keyClicks(palette.line, "select all")
    press(qtbot, palette, Qt.Key.Key_Return)

    assert len(shoes.editing.session.selection) > 10
    assert not palette.isVisible()
    assert canvas.hasFocus()


def test_an_action_is_done_though_the_field_that_had_the_keyboard_went_meanwhile(shoes: Window, qtbot: QtBot) -> None:
    field = QLineEdit(shoes)
    field.show()
    field.setFocus()
    palette = opened(shoes)
    delete(field)

    qtbot.keyClicks(palette.line, "select all")
    press(qtbot, palette, Qt.Key.Key_Return)

    assert len(shoes.editing.session.selection) > 10
    assert not palette.isVisible()


def test_it_lives_on_until_the_click_or_the_key_that_closes_it_is_over(shoes: Window, qtbot: QtBot) -> None:
    palette = opened(shoes)
    gone: list[bool] = []
    palette.destroyed.connect(lambda: gone.append(True))
    line = palette.line
    del palette

    qtbot.keyClick(line, Qt.Key.Key_Escape)
    gc.collect()

    assert gone == []
    assert isValid(line)
    qtbot.waitUntil(lambda: bool(gone))


def test_a_click_on_an_entry_does_it(shoes: Window, qtbot: QtBot) -> None:
    palette = opened(shoes)
    qtbot.keyClicks(palette.line, "select all")
    first = palette.list.visualRect(palette.model.index(0)).center()

    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=first)

    assert len(shoes.editing.session.selection) > 10
    assert not palette.isVisible()


def test_an_entry_of_a_menu_filled_anew_meanwhile_does_nothing(shoes: Window) -> None:
    menu = shoes.menuBar().addMenu("Kept")
    entry = menu.addAction("Only here")
    done: list[bool] = []
    entry.triggered.connect(lambda: done.append(True))
    (choice,) = [each for each in action_choices(shoes) if each.title == "Only here"]

    choice.do()
    menu.clear()
    choice.do()

    assert done == [True]


def test_enter_on_a_thing_goes_there(shoes: Window, qtbot: QtBot) -> None:
    palette = opened(shoes)

    qtbot.keyClicks(palette.line, "paymnet")
    assert (titles(palette)[0], palette.model.choices[0].aside) == ("Payment", "Touchpoint · Decision")
    press(qtbot, palette, Qt.Key.Key_Return)

    assert shoes.editing.session.selection == {"payment"}
    assert shoes.editing.workspace.canvas.hasFocus()


def test_signs_keep_to_actions_or_to_things(shoes: Window, qtbot: QtBot) -> None:
    palette = opened(shoes)

    qtbot.keyClicks(palette.line, ">")
    assert all(choice.is_action for choice in palette.model.choices)
    qtbot.keyClicks(palette.line, "pa")
    assert titles(palette)
    assert all(choice.is_action for choice in palette.model.choices)
    palette.line.setText("@")
    assert palette.model.choices
    assert not any(choice.is_action for choice in palette.model.choices)
    qtbot.keyClicks(palette.line, "pa")
    assert "Payment" in titles(palette)
    assert not any(choice.is_action for choice in palette.model.choices)


def test_what_cannot_be_done_says_why_and_stays_open(shoes: Window, qtbot: QtBot) -> None:
    palette = opened(shoes)

    qtbot.keyClicks(palette.line, "undo")
    assert palette.model.choices[0].reason == "There is nothing to undo"
    press(qtbot, palette, Qt.Key.Key_Return)

    assert palette.isVisible()
    assert palette.note.text() == "There is nothing to undo."


def test_keys_move_through_the_list_and_escape_closes(shoes: Window, qtbot: QtBot) -> None:
    palette = opened(shoes)
    last = palette.model.rowCount() - 1

    def row() -> int:
        return palette.list.currentIndex().row()

    press(qtbot, palette, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert row() == 1
    press(qtbot, palette, Qt.Key.Key_PageDown)
    assert row() == 10
    press(qtbot, palette, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_Up)
    assert row() == last
    press(qtbot, palette, Qt.Key.Key_Down)
    assert row() == 0
    press(qtbot, palette, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_what_was_chosen_last_comes_first(shoes: Window, qtbot: QtBot) -> None:
    for wanted in ("zoom in", "select all"):
        palette = opened(shoes)
        qtbot.keyClicks(palette.line, wanted)
        press(qtbot, palette, Qt.Key.Key_Return)
        QApplication.processEvents()

    assert titles(opened(shoes))[:2] == ["Select all", "Zoom in"]
    assert last_used.ids()[:2] == ["select_all", "zoom_in"]


def test_it_opens_without_a_journey_and_closes_by_its_own_key(window: Window) -> None:
    palette = opened(window)

    assert palette.isVisible()
    reasons = {choice.title: choice.reason for choice in palette.model.choices}
    assert (reasons["Save"], reasons["Open…"]) == ("Open or begin a journey first", "")
    person.do(window, "palette")
    assert not palette.isVisible()


def test_what_is_typed_on_the_map_is_kept_first(shoes: Window, qtbot: QtBot) -> None:
    canvas = shoes.editing.workspace.canvas
    canvas.edit_text("cart", "name")
    assert canvas.editor is not None
    canvas.editor.selectAll()
    qtbot.keyClicks(canvas.editor, "Basket")

    palette = opened(shoes)
    qtbot.keyClicks(palette.line, "basket")

    assert titles(palette)[0] == "Basket"


def test_nothing_found_is_said(shoes: Window, qtbot: QtBot) -> None:
    palette = opened(shoes)

    qtbot.keyClicks(palette.line, "zzzz")
    press(qtbot, palette, Qt.Key.Key_Return, Qt.Key.Key_Down)

    assert palette.note.text() == "Nothing found. Try fewer letters."
    assert palette.isVisible()


def test_a_line_is_said_to_screen_readers(shoes: Window, qtbot: QtBot) -> None:
    palette = opened(shoes)
    qtbot.keyClicks(palette.line, "export as pdf")

    said = palette.model.data(palette.model.index(0), Qt.ItemDataRole.AccessibleTextRole)

    assert said == "Export as PDF…, File › Export, Ctrl+E"
    assert palette.line.accessibleName() == "Find an action or a thing of the map"
