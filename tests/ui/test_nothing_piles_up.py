"""What is done again and again leaves no more of Qt's things behind than what is done once."""

import gc
import sys
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

import journeycanvas
from journeycanvas.ui.background import Background
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window


def kinds(qapp: QApplication) -> Counter[str]:
    """Count Qt's things by kind, once what waits to be deleted is."""
    for _again in range(3):
        qapp.processEvents()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    all_of_them = [one for window in qapp.topLevelWidgets() for one in (window, *window.findChildren(QObject))]
    return Counter(one.metaObject().className() for one in (*all_of_them, *qapp.findChildren(QObject)))


def load_what_comes_late(window: Window, qtbot: QtBot) -> None:
    """Have all there that a window makes only once the map is painted."""
    workspace = window.editing.workspace
    assert workspace.outline is not None
    assert workspace.inspector is not None
    qtbot.wait(200)


def test_opening_and_closing_documents_leaves_nothing(
    window: Window, qapp: QApplication, program: Program, qtbot: QtBot
) -> None:
    counted: list[Counter[str]] = []

    for number in range(4):
        window.open_sample(("running-shoes", "hospital-visit")[number % 2])
        qtbot.wait(30)
        window.grab()
        window.editing.session.mark_saved(window.editing.session.journey)
        window.actions_of["close"].trigger()
        counted.append(kinds(qapp))

    assert counted[-1] - counted[1] == Counter()


def test_waiting_for_background_work_leaves_nothing(qapp: QApplication, shoes: Window, qtbot: QtBot) -> None:
    load_what_comes_late(shoes, qtbot)
    background = Background(shoes)
    before = kinds(qapp)

    for _again in range(5):
        background.run(lambda: 1, then=lambda _result: None)
        background.wait()

    assert kinds(qapp) - before == Counter()


def test_waiting_for_background_work_keeps_no_text(shoes: Window, qtbot: QtBot) -> None:
    load_what_comes_late(shoes, qtbot)
    background = Background(shoes)

    def blocks_after(times: int) -> int:
        for _again in range(times):
            background.run(lambda: 1, then=lambda _result: None)
            background.wait()
        gc.collect()
        return sys.getallocatedblocks()

    before = blocks_after(50)
    assert blocks_after(600) - before < 600  # PySide would keep four a time


@pytest.mark.parametrize("id", ["phase", "paths"])
def test_opening_a_menu_again_leaves_nothing(id: str, shoes: Window, qapp: QApplication, qtbot: QtBot) -> None:
    load_what_comes_late(shoes, qtbot)
    menu = shoes.menus._menus[id]
    menu.aboutToShow.emit()
    before = kinds(qapp)

    for _again in range(5):
        menu.aboutToShow.emit()

    more = kinds(qapp) - before
    assert {kind: count for kind, count in more.items() if "Action" in kind} == {}


def test_opening_any_menu_again_leaves_no_menu_behind(shoes: Window, qapp: QApplication, qtbot: QtBot) -> None:
    session = shoes.editing.session
    session.select([session.journey.touchpoints[0].id])
    shoes.actions_of["quick_bar"].trigger()
    shoes.editing.workspace.show_fields()
    load_what_comes_late(shoes, qtbot)
    menus = [menu for menu in shoes.findChildren(QMenu) if not isinstance(menu.parent(), QMenu)]

    def open_all() -> int:
        for menu in menus:
            menu.aboutToShow.emit()
        return sum(count for kind, count in kinds(qapp).items() if "Menu" in kind)

    open_all()
    before = open_all()

    assert [open_all() for _again in range(3)] == [before] * 3
    assert len(menus) > 10


def test_actions_of_the_tool_bar_that_change_are_told_to_no_more_listeners(shoes: Window) -> None:
    undo = shoes.actions_of["undo"]
    undo.setText("Undo this")
    before = undo.receivers("2changed()")

    for number in range(20):
        undo.setText(f"Undo {number}")

    assert undo.receivers("2changed()") == before
    shown = shoes.menus.tool_bar.widgetForAction(undo)
    assert isinstance(shown, QToolButton)
    assert shown.text() == "Undo 19"


def test_no_place_is_taken_out_of_a_layout() -> None:
    # PySide frees none of them: the start page left some at each end of a journey.
    sources = Path(journeycanvas.__file__).parent.rglob("*.py")

    assert [path.name for path in sources if "takeAt(" in path.read_text()] == []


def test_tabs_of_panels_that_qt_makes_anew_are_not_kept(shoes: Window, qapp: QApplication, qtbot: QtBot) -> None:
    docks = shoes.editing.docks
    gc.collect()
    before = _tab_bars()  # what other tests left

    def named() -> list[str]:
        tabs = [one for one in qapp.allWidgets() if one.metaObject().className() == "QMainWindowTabBar"]
        return [one.accessibleName() for one in tabs if one.isVisible()]

    for _again in range(3):
        docks.open("history")
        docks.open("findings")
        qtbot.waitUntil(lambda: named() == ["Panels"])
        docks.toggle("history")
        docks.toggle("findings")
        assert not docks.shown
        qtbot.wait(50)

    gc.collect()
    assert [one for one in _tab_bars() if not any(one is each for each in before)] == []


def _tab_bars() -> list[object]:
    return [one for one in gc.get_objects() if type(one).__name__ == "QTabBar"]
