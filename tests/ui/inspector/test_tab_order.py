"""The inspector by keyboard: Tab comes to all there is to choose, and not to what lies over the map."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.model.moments import MOMENT_KINDS, MOMENT_OF_TRUTH
from journeycanvas.model.named import EMOTIONS, UNKNOWN_EMOTION
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
