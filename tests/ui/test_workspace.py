"""The panels beside the map, which come after it: who is quicker than they are is not disturbed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.ui.window import Window
from tests.ui.person import do


def test_what_is_typed_in_the_inspector_at_once_stays_there(window: Window, qtbot: QtBot) -> None:
    window.open_template("blank")
    do(window, "next_panel")
    title = QApplication.focusWidget()

    qtbot.keyClick(title, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(title, "S")
    qtbot.wait(300)

    assert QApplication.focusWidget() is title
    assert window.editing.session.journey.title == "S"


def test_next_panel_goes_into_the_fields_of_what_was_just_selected(shoes: Window) -> None:
    shoes.editing.workspace.inspector.refresh()

    shoes.editing.session.select(["payment"])
    do(shoes, "next_panel")

    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Name"
    assert focus.property("text") == "Payment"


def test_first_touchpoint_of_an_empty_map_is_in_its_first_stage(window: Window) -> None:
    window.open_template("before-during-after")

    do(window, "add_touchpoint")

    journey = window.editing.session.journey
    assert [one.stage for one in journey.touchpoints] == [journey.stages[0].id]


def test_touchpoint_goes_where_the_map_has_got_to_while_nothing_is_selected(shoes: Window) -> None:
    do(shoes, "add_touchpoint")

    journey = shoes.editing.session.journey
    assert journey.touchpoints[-1].stage == journey.stages[-1].id
