"""What is dragged in the view is held by what it is nearly aligned with, anywhere in sight."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from journeycanvas.ui.window import Window
from tests.ui import person


@pytest.mark.parametrize("zoom", [0.49, 0.9])
def test_a_touchpoint_is_held_level_with_one_some_stages_away(shoes: Window, qtbot: QtBot, zoom: float) -> None:
    shoes.resize(1900, 900)
    qtbot.wait(20)
    canvas, session = shoes.editing.workspace.canvas, shoes.editing.session
    canvas.set_zoom(zoom)
    qtbot.wait(20)
    mine, other = person.spot(shoes, "touchpoint:search"), person.spot(shoes, "touchpoint:delivery")
    before = session.journey

    person.drag(qtbot, shoes, "touchpoint:search", to=QPoint(mine.x() - 3, other.y() + 5))

    heights = {node.key: node.bounds.middle[1] for node in session.scene.nodes}
    assert session.journey is not before
    assert abs(heights["touchpoint:search"] - heights["touchpoint:delivery"]) < 0.5

    person.drag(qtbot, shoes, "touchpoint:search", to=QPoint(mine.x() - 3, other.y() + 10))

    heights = {node.key: node.bounds.middle[1] for node in session.scene.nodes}
    assert abs(heights["touchpoint:search"] - heights["touchpoint:delivery"]) > 5
