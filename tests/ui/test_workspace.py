"""The panels beside the map, which come after it: who is quicker than they are is not disturbed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.ui.window import Window
from tests.ui.person import do


def test_what_is_typed_in_the_inspector_at_once_stays_there(window: Window, qtbot: QtBot) -> None:
    window.open_template("blank")
    do(window, "next_panel")
    title = QApplication.focusWidget()

    qtbot.keyClick(title, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(title, "S")
    qtbot.wait(300)

    assert QApplication.focusWidget() is title
    assert window.editing.session.journey.title == "S"
