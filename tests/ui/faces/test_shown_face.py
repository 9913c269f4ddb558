"""The faces beside the map: which one is shown, and what is shown the next time."""

import pytest
from pytestqt.qtbot import QtBot

from journeycanvas.ui.faces.faces import Faces
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.ui.person import action, do


def next_time(program: Program, qtbot: QtBot) -> Window:
    """Open a sample in another window, as one does the next day."""
    window = program.open_window()
    window.resize(1400, 900)
    qtbot.waitExposed(window)
    window.open_sample("running-shoes")
    qtbot.wait(30)
    return window


def faces(window: Window) -> Faces:
    return window.editing.workspace.faces


@pytest.mark.parametrize("face", ["table", "text"])
def test_the_face_shown_comes_back_the_next_time(program: Program, shoes: Window, qtbot: QtBot, face: str) -> None:
    do(shoes, f"face_{face}")

    later = next_time(program, qtbot)

    shown = faces(later).table if face == "table" else faces(later).text
    qtbot.waitUntil(shown.isVisible)
    assert later.editing.workspace.canvas.isVisible()
    assert action(later, f"face_{face}").isChecked()
    assert not action(later, "face_map").isChecked()
    assert shown.width() > 200
    assert shown.height() > 100


def test_a_map_put_away_stays_away_the_next_time(program: Program, shoes: Window, qtbot: QtBot) -> None:
    do(shoes, "face_table")
    do(shoes, "face_with_map")

    later = next_time(program, qtbot)

    qtbot.waitUntil(faces(later).table.isVisible)
    assert not later.editing.workspace.canvas.isVisible()
    assert not action(later, "face_with_map").isChecked()


def test_the_map_alone_comes_back_alone(program: Program, shoes: Window, qtbot: QtBot) -> None:
    do(shoes, "face_text")
    do(shoes, "face_map")

    later = next_time(program, qtbot)

    assert faces(later).face == "map"
    assert later.editing.workspace.canvas.isVisible()


def test_what_comes_back_leaves_the_keyboard_to_the_map(program: Program, shoes: Window, qtbot: QtBot) -> None:
    do(shoes, "face_text")

    later = next_time(program, qtbot)
    qtbot.waitUntil(faces(later).text.isVisible)

    assert not faces(later).text.editor.hasFocus()
