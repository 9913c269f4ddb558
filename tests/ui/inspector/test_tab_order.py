"""The inspector by keyboard: Tab comes to all there is to choose, and not to what lies over the map."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.model.moments import MOMENT_KINDS, MOMENT_OF_TRUTH
from journeycanvas.model.named import EMOTIONS, UNKNOWN_EMOTION
from journeycanvas.ui.inspector.lists_tab import ListField
from journeycanvas.ui.inspector.panel import Inspector
from journeycanvas.ui.window import Window


def _tabbed(qtbot: QtBot, window: Window, times: int) -> list[str]:
    names = []
    window.editing.enter_inspector()
    for _time in range(times):
        focus = QApplication.focusWidget()
        assert focus is not None
        names.append(focus.accessibleName())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    return names


def test_tab_comes_to_every_emotion_and_to_the_one_not_known(shoes: Window, qtbot: QtBot) -> None:
    shoes.editing.session.select(["payment"])

    names = _tabbed(qtbot, shoes, 16)

    start = names.index("Very negative")
    assert names[start : start + 7] == [*(EMOTIONS[n] for n in range(-2, 3)), UNKNOWN_EMOTION, "Emotion of Mark"]


def test_tab_comes_to_every_kind_of_moment(shoes: Window, qtbot: QtBot) -> None:
    shoes.editing.session.select(["payment"])

    names = _tabbed(qtbot, shoes, 8)

    assert names[2:8] == [*(kind.title for kind in MOMENT_KINDS.values()), MOMENT_OF_TRUTH]


def test_tab_leaves_the_inspector_without_falling_into_the_quick_bar(shoes: Window, qtbot: QtBot) -> None:
    bar = shoes.editing.workspace.quick_bar
    shoes.editing.session.select(["payment"])
    qtbot.waitUntil(lambda: bar.bar is not None and bar.bar.isVisible())

    names = _tabbed(qtbot, shoes, 60)

    assert "Outline" in names
    assert bar.bar is not None
    assert not bar.bar.has_keyboard


@pytest.mark.parametrize("selected", [(), ("payment",), ("mark",), ("decision",), ("payment.ces",), ("survey",)])
def test_tab_goes_down_every_form(selected: tuple[str, ...], shoes: Window, qtbot: QtBot) -> None:
    inspector = shoes.editing.workspace.inspector
    shoes.editing.session.select(selected)
    inspector.refresh()
    for tab in range(len(inspector.tabs.titles)):
        inspector.tabs.turn_to(tab)
        QApplication.processEvents()
        passed = _stops(inspector)
        tops = [(stop.mapTo(inspector, QPoint(0, 0)).y(), stop.mapTo(inspector, QPoint(0, 0)).x()) for stop in passed]

        lines = [top // 8 for top, _left in tops]
        assert lines == sorted(lines), (inspector.tabs.titles[tab], [stop.accessibleName() for stop in passed])
        assert all(stop.accessibleName() for stop in passed)


def test_what_is_added_to_a_list_is_reached_where_it_stands(shoes: Window, qtbot: QtBot) -> None:
    inspector = shoes.editing.workspace.inspector
    shoes.editing.session.select([])
    inspector.refresh()
    inspector.tabs.turn_to(4)
    held = next(field for field in inspector.fields if isinstance(field, ListField) and field._name == "departments")

    qtbot.keyClicks(held.line, "Shops")
    qtbot.keyClick(held.line, Qt.Key.Key_Return)
    qtbot.wait(20)

    names = [stop.accessibleName() for stop in _stops(inspector)]
    place = names.index("Shops")
    assert names[place - 1] == "Delete “Logistics”"
    assert names[place + 1 : place + 3] == ["Delete “Shops”", "New department"]


def _stops(inspector: Inspector) -> list[QWidget]:
    """Return what Tab comes to in the tab that is shown, in order."""
    found: list[QWidget] = []
    stop = inspector.tabs.nextInFocusChain()
    while stop is not inspector.tabs:
        takes = bool(stop.focusPolicy() & Qt.FocusPolicy.TabFocus) and stop.focusProxy() is None
        if takes and stop.isVisible() and stop.isEnabled() and inspector.isAncestorOf(stop) and stop not in found:
            found.append(stop)
        stop = stop.nextInFocusChain()
    return found
