"""One column a side: panels opened where there is one already lie over it in tabs, and leave the map its room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QTabBar
from pytestqt.qtbot import QtBot

from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.ui.person import action, do


def _tabs(window: Window) -> set[str]:
    here = Qt.FindChildOption.FindDirectChildrenOnly
    bars = [bar for bar in window.findChildren(QTabBar, options=here) if bar.isVisible()]
    return {bar.tabText(place) for bar in bars for place in range(bar.count())}


@pytest.mark.parametrize("opened", [("guide",), ("inventory", "history"), ("guide", "history", "overview", "findings")])
def test_map_keeps_half_of_the_window(shoes: Window, qtbot: QtBot, opened: tuple[str, ...]) -> None:
    shoes.resize(1380, 860)
    QApplication.processEvents()

    for id in opened:
        do(shoes, f"show_{id}")
    qtbot.wait(30)

    assert shoes.editing.workspace.canvas.width() >= shoes.width() // 2


def test_outline_is_a_tab_beside_the_guide_and_comes_back_after_it(shoes: Window, qtbot: QtBot) -> None:
    space = shoes.editing.workspace
    do(shoes, "show_guide")
    qtbot.waitUntil(lambda: _tabs(shoes) == {"Outline", "Guided start"})
    assert action(shoes, "show_outline").isChecked()

    space.enter(space.outline.tree)
    assert QApplication.focusWidget() is space.outline.tree
    assert not space.outline.visibleRegion().isEmpty()

    do(shoes, "show_guide")
    qtbot.wait(20)
    assert space.indexOf(space.outline) == 0
    assert space.outline.isVisible()
    assert space.outline.width() > 200
    assert action(shoes, "show_outline").isChecked()


def test_outline_is_hidden_and_shown_in_its_tab(shoes: Window, qtbot: QtBot) -> None:
    do(shoes, "show_guide")
    do(shoes, "show_outline")
    qtbot.wait(20)
    assert not shoes.editing.workspace.outline.isVisible()
    assert not action(shoes, "show_outline").isChecked()
    assert not shoes.editing.workspace.panels.outline

    do(shoes, "show_outline")
    qtbot.waitUntil(lambda: _tabs(shoes) == {"Outline", "Guided start"})
    assert not shoes.editing.workspace.outline.visibleRegion().isEmpty()


def test_hidden_outline_stays_hidden_beside_a_panel_and_joins_it_when_shown(shoes: Window, qtbot: QtBot) -> None:
    do(shoes, "show_outline")
    do(shoes, "show_guide")
    qtbot.wait(20)
    assert _tabs(shoes) == set()

    do(shoes, "show_outline")

    qtbot.waitUntil(lambda: _tabs(shoes) == {"Outline", "Guided start"})


def test_inspector_follows_what_is_selected_in_its_tab(shoes: Window, qtbot: QtBot) -> None:
    inspector = shoes.editing.workspace.inspector
    do(shoes, "show_history")
    shoes.editing.session.select(["payment"])
    qtbot.waitUntil(lambda: inspector.tabs.titles[0] == "Touchpoint")

    shoes.editing.enter_inspector()

    assert inspector.isAncestorOf(QApplication.focusWidget())
    assert not inspector.visibleRegion().isEmpty()


def test_panel_taken_out_of_the_window_leaves_the_column_when_closed(shoes: Window, qtbot: QtBot) -> None:
    do(shoes, "show_guide")
    dock = shoes.findChild(QDockWidget, "dock-guide")
    dock.setFloating(True)
    do(shoes, "show_guide")
    qtbot.wait(20)

    assert shoes.editing.workspace.indexOf(shoes.editing.workspace.outline) == 0


def test_columns_come_back_with_the_next_window(shoes: Window, program: Program, qtbot: QtBot) -> None:
    do(shoes, "show_guide")
    shoes.editing.session.mark_saved(shoes.editing.session.journey)
    shoes.close()

    again = program.open_window()
    again.resize(1380, 860)
    again.open_sample("running-shoes")

    qtbot.waitUntil(lambda: _tabs(again) == {"Outline", "Guided start"})
    assert again.editing.workspace.canvas.width() >= again.width() // 2
