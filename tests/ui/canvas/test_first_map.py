"""A first map is drawn in the window by double clicks, keys and the tool bar: its path goes from left to right."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.edits.touchpoints import Move
from journeycanvas.model.touchpoint import Position
from journeycanvas.tools import places
from journeycanvas.ui.window import Window
from tests.ui import person

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stages(window: Window, qtbot: QtBot) -> Window:
    """The window with the template of five stages."""
    window.open_template("five-stages")
    qtbot.wait(50)
    window.activateWindow()
    return window


def double_click(qtbot: QtBot, window: Window, stage: int, x: float, y: float = 0.5) -> None:
    session, canvas = window.editing.session, window.editing.workspace.canvas
    move = Move(session.journey.stages[stage].id, Position(x=x, y=y))
    point = places.point_of(session.scene, move)
    assert point is not None
    at = canvas.viewportTransform().map(QPointF(*point)).toPoint()
    qtbot.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)


def type_name(qtbot: QtBot, name: str, *, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, name)
    qtbot.keyClick(editor, Qt.Key.Key_Return, keys)


def way(window: Window) -> list[tuple[str, float]]:
    """Return the names of the touchpoints along the path, and where each stands across the map."""
    session = window.editing.session
    spots = places.spots(session.scene)
    names = {one.id: one.name for one in session.journey.touchpoints}
    return [(names[visit.touchpoint], spots[visit.touchpoint][0]) for visit in session.journey.paths[0].visits]


def test_a_map_of_double_clicks_keys_and_the_tool_bar_goes_from_left_to_right(stages: Window, qtbot: QtBot) -> None:
    double_click(qtbot, stages, 0, 0.8, 0.2)
    type_name(qtbot, "a")
    person.do(stages, "add_touchpoint")
    type_name(qtbot, "b", keys=CTRL)
    type_name(qtbot, "c")
    double_click(qtbot, stages, 2, 0.5)
    type_name(qtbot, "f", keys=CTRL)
    type_name(qtbot, "g")
    double_click(qtbot, stages, 1, 0.6)
    type_name(qtbot, "e")
    double_click(qtbot, stages, 1, 0.1, 0.9)
    type_name(qtbot, "d")

    names, xs = zip(*way(stages), strict=True)
    assert names == tuple("abcdefg")
    assert all(second - first > 8.0 for first, second in pairwise(xs))
    for _step in range(7):
        stages.editing.session.undo()
    assert stages.editing.session.journey.touchpoints == ()


def test_after_delete_the_keys_go_on_and_undo_gives_the_selection_back(stages: Window, qtbot: QtBot) -> None:
    for x, name in ((0.2, "a"), (0.8, "b")):
        double_click(qtbot, stages, 0, x)
        type_name(qtbot, name)
    session, canvas = stages.editing.session, stages.editing.workspace.canvas
    session.select([session.journey.touchpoints[0].id])
    canvas.setFocus()
    qtbot.wait(20)  # the actions look what is selected

    person.do(stages, "delete")
    assert session.selection == {session.journey.touchpoints[0].id}
    qtbot.keyClick(canvas, Qt.Key.Key_Backspace)
    assert session.selection == {session.journey.stages[0].id}

    person.do(stages, "undo")
    person.do(stages, "undo")
    assert session.selection == {session.journey.touchpoints[0].id}
    assert [name for name, _x in way(stages)] == ["a", "b"]
