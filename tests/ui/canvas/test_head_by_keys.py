"""The head of the map and an empty path by keyboard: reached, seen and typed into as anything else."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.ui.window import Window


def _type(qtbot: QtBot, window: Window, text: str, *, then: Qt.Key) -> None:
    canvas = window.editing.workspace.canvas
    qtbot.keyClicks(canvas.editor or canvas, text[0])
    qtbot.keyClicks(canvas.editor, text[1:])
    qtbot.keyClick(canvas.editor, then)
    QApplication.processEvents()


def test_title_and_goal_of_a_new_map_are_typed_by_keys_alone(window: Window, qtbot: QtBot) -> None:
    window.open_template("blank")
    canvas, session = window.editing.workspace.canvas, window.editing.session

    while session.cell is None:
        qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    _type(qtbot, window, "Moving house", then=Qt.Key.Key_Return)
    assert session.journey.title == "Moving house"
    assert canvas.hasFocus()

    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    _type(qtbot, window, "A new home", then=Qt.Key.Key_Return)

    assert session.journey.goal.text == "A new home"
    assert session.history.done == 2
    assert window.editing.workspace.canvas.hasFocus()


def test_first_touchpoints_of_a_map_are_typed_by_keys_alone(window: Window, qtbot: QtBot) -> None:
    window.open_template("blank")
    canvas, session = window.editing.workspace.canvas, window.editing.session
    lane = next(lane.id for lane in session.journey.lanes if lane.kind == "path")
    session.select([lane])
    canvas.setFocus()

    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert session.cell is not None
    _type(qtbot, window, "Visit", then=Qt.Key.Key_Return)

    (touchpoint,) = session.journey.touchpoints
    assert touchpoint.name == "Visit"
    assert touchpoint.stage == session.journey.stages[1].id
    assert session.history.done == 1


def test_touchpoint_begun_by_a_letter_is_gone_with_escape(window: Window, qtbot: QtBot) -> None:
    window.open_template("blank")
    canvas, session = window.editing.workspace.canvas, window.editing.session
    before = session.journey
    session.select([next(lane.id for lane in session.journey.lanes if lane.kind == "path")])
    canvas.setFocus()

    _type(qtbot, window, "Vi", then=Qt.Key.Key_Escape)

    assert session.journey == before
