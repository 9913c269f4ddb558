"""No action at all asks a drive that hangs on the window's thread, and after each the window still answers."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.ui import file_dialogs
from journeycanvas.ui.program import Program
from journeycanvas.ui.topics.registry import ROWS
from journeycanvas.ui.window import Window
from tests.ui.sharing.drives import Drive
from tests.ui.sharing.test_hanging import drive as drive
from tests.ui.sharing.test_hanging import file as file
from tests.ui.sharing.test_hanging import opened as opened
from tests.ui.test_every_action import _LEAVES, Closer


@pytest.mark.slow
def test_no_action_asks_it(
    opened: Window, qtbot: QtBot, drive: Drive, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = opened.editing.session
    session.select([session.journey.touchpoints[0].id])
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_args, suffix, **_named: drive.folder / f"Other{suffix}")
    monkeypatch.setattr(file_dialogs, "picture_to_open", lambda *_args: drive.folder / "picture.png")
    drive.hang()
    closer = Closer()
    tried = 0
    try:
        for row in ROWS:
            if row.id in _LEAVES - {"forget_recent"} or row.is_switch or not opened.actions_of[row.id].isEnabled():
                continue
            tried += 1
            opened.actions_of[row.id].trigger()
            QApplication.processEvents()
            opened.editing.settle()
            assert drive.asked_by_window == [], row.id
        qtbot.wait(1_000)
        assert drive.asked_by_window == []
    finally:
        closer.stop()
        drive.answer()
        opened.editing._filing.wait()
    assert tried > 50
