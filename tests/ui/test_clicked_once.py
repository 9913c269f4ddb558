"""A double click and a key that stays down add and delete one thing, not two."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from journeycanvas.ui.topics.registry import ROWS
from journeycanvas.ui.window import Window
from tests.ui.person import action, click

LEFT = Qt.MouseButton.LeftButton


def double_click(qtbot: QtBot, window: Window, id: str) -> None:
    """Press, release, press again and release, as a hand does."""
    buttons = window.menus.tool_bar.findChildren(QToolButton)
    button = next(one for one in buttons if one.defaultAction() is action(window, id))
    qtbot.mouseClick(button, LEFT)
    qtbot.mouseDClick(button, LEFT)
    qtbot.mouseRelease(button, LEFT)


@pytest.mark.parametrize("id", ["add_touchpoint", "add_stage", "delete"])
def test_double_click_on_a_tool_does_its_deed_once(shoes: Window, qtbot: QtBot, id: str) -> None:
    click(qtbot, shoes, "touchpoint:chat")
    before = shoes.editing.session.history.done
    qtbot.waitUntil(action(shoes, "delete").isEnabled)

    double_click(qtbot, shoes, id)

    assert shoes.editing.session.history.done == before + 1


def test_double_click_on_undo_goes_back_two_steps(shoes: Window, qtbot: QtBot) -> None:
    for name in ("A", "B"):
        shoes.editing.session.apply(name, lambda journey, name=name: journey.evolve(title=name))
    qtbot.waitUntil(action(shoes, "undo").isEnabled)
    before = shoes.editing.session.history.done

    double_click(qtbot, shoes, "undo")

    assert shoes.editing.session.history.done == before - 2


def test_key_that_stays_down_adds_and_deletes_once(shoes: Window) -> None:
    for row in ROWS:
        if row.id.startswith("add_") or row.id in ("delete", "paste", "duplicate"):
            assert not action(shoes, row.id).autoRepeat(), row.id
    assert action(shoes, "zoom_in").autoRepeat()
