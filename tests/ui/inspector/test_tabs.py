"""All tabs of what is edited are in sight in both languages, at any size of text, not behind an arrow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.session.preferences import Language
from journeycanvas.ui.inspector.tab_rows import TabRows, rows_of
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.ui.person import click


def _are_in_sight(tabs: TabRows) -> bool:
    shown = [button for button in tabs.buttons if button.isVisible()]
    apart = {button.geometry().topLeft().toTuple() for button in shown}
    whole = all(button.sizeHint().width() <= button.width() for button in shown)
    inside = all(tabs.rect().contains(button.geometry()) for button in shown)
    return len(apart) == len(shown) == len(tabs.titles) and whole and inside


@pytest.mark.parametrize(("tongue", "title"), [("fr", "Point de contact"), ("en", "Touchpoint")])
def test_all_tabs_of_a_touchpoint_are_in_sight(
    program: Program, shoes: Window, qtbot: QtBot, tongue: Language, title: str
) -> None:
    tabs = shoes.editing.workspace.inspector.tabs
    program.set_language(tongue)

    click(qtbot, shoes, "touchpoint:payment")
    qtbot.waitUntil(lambda: tabs.titles[0] == title)

    assert _are_in_sight(tabs)


@pytest.mark.parametrize("selected", [(), ("mark",)])
@pytest.mark.parametrize("tongue", ["fr", "en"])
def test_all_tabs_of_journey_and_persona_are_in_sight_and_stay_where_the_text_grows(
    program: Program, shoes: Window, selected: tuple[str, ...], tongue: Language
) -> None:
    program.set_language(tongue)
    inspector = shoes.editing.workspace.inspector
    shoes.editing.session.select(selected)
    inspector.refresh()
    QApplication.processEvents()
    assert len(inspector.tabs.titles) == 6
    assert _are_in_sight(inspector.tabs)

    program.set_text_size("larger")
    QApplication.processEvents()

    assert _are_in_sight(inspector.tabs)


def test_arrows_walk_through_the_tabs(shoes: Window, qtbot: QtBot) -> None:
    inspector = shoes.editing.workspace.inspector
    inspector.refresh()
    tabs = inspector.tabs
    tabs.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    for _time in range(8):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)

    assert QApplication.focusWidget() is tabs.buttons[5]
    assert inspector.fields[-1].isVisible()
    qtbot.keyClick(tabs.buttons[5], Qt.Key.Key_Left)
    assert tabs.current == 4
    assert [button.isChecked() for button in tabs.buttons] == [False, False, False, False, True, False]


def test_click_on_the_chosen_tab_leaves_it_chosen(shoes: Window, qtbot: QtBot) -> None:
    shoes.editing.workspace.inspector.refresh()
    tabs = shoes.editing.workspace.inspector.tabs

    for _time in range(2):
        qtbot.mouseClick(tabs.buttons[2], Qt.MouseButton.LeftButton)

    assert tabs.current == 2
    assert tabs.buttons[2].isChecked()


@given(st.lists(st.integers(10, 300), max_size=8), st.integers(150, 400))
def test_every_title_has_its_place(widths: list[int], room: int) -> None:
    rows = rows_of(widths, room=room)

    assert sum(rows) == len(widths)
    place = 0
    for count in rows:
        row = widths[place : place + count]
        assert len(row) == 1 or sum(row) <= room
        place += count
