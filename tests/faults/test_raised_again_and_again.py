"""A handler that fails each time it is called: it is told once, nothing is blocked, and the work can be saved."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.storage.reading import read
from journeycanvas.ui import messages
from journeycanvas.ui import program as program_module
from journeycanvas.ui.canvas.map_view import MapView
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.faults.breaking import Breaking, told_by_now
from tests.faults.handlers import Overridden, bring_about, instances, overridden
from tests.faults.scenes import SCENES

PAINTING = Overridden(MapView, "paintEvent")
_TIMES = 20


@pytest.fixture
def saved_window(broken_window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Window:
    """The window with a journey that has a file, where the same is told again after a while only."""
    monkeypatch.setattr(program_module, "_AGAIN_S", 20.0)
    session = broken_window.editing.session
    session.mark_saved(session.journey, path=tmp_path / "a.journey")
    broken_window.editing.workspace.canvas.setFocus()
    return broken_window


def trigger(shown: Window, id: str) -> None:
    """Trigger an action as its keys do: Qt calls it, with nothing of Python below."""
    action = shown.actions_of[id]
    QTimer.singleShot(0, action, action.trigger)
    QApplication.processEvents()


def _change_and_save(shown: Window, qtbot: QtBot) -> None:
    """Add a stage and save it."""
    session = shown.editing.session
    path = session.path
    assert path is not None
    trigger(shown, "add_stage")
    told_by_now()
    assert not session.is_clean
    trigger(shown, "save")
    qtbot.waitUntil(lambda: session.is_clean and path.exists())
    assert read(path) == session.journey


def test_map_that_cannot_be_painted_is_told_once_and_saved(
    saved_window: Window, breaking: Breaking, qtbot: QtBot
) -> None:
    breaking.arm(PAINTING, goes_on=True)
    for _time in range(_TIMES):
        saved_window.editing.workspace.canvas.viewport().update()
        QApplication.processEvents()
    _change_and_save(saved_window, qtbot)
    assert breaking.raised > _TIMES
    assert len(breaking.told) == 1


def test_box_that_tells_it_closes_and_does_not_come_back(
    saved_window: Window, breaking: Breaking, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = []
    real = QMessageBox.exec

    def exec(box: QMessageBox) -> int:
        shown.append(box.text())
        # What it covers is painted again while it is open, and once it has gone.
        QTimer.singleShot(20, saved_window.editing.workspace.canvas.viewport().update)
        QTimer.singleShot(40, box.reject)
        return real(box)

    monkeypatch.setattr(QMessageBox, "exec", exec)
    monkeypatch.setattr(messages, "tell_with", REAL_TELL_WITH)
    breaking.arm(PAINTING, goes_on=True)
    for _time in range(_TIMES):
        saved_window.editing.workspace.canvas.viewport().update()
        QTest.qWait(5)
    _change_and_save(saved_window, qtbot)
    assert len(shown) == 1


REAL_TELL_WITH = messages.tell_with


@pytest.mark.slow
def test_work_can_be_saved_whatever_cannot_be_painted(
    saved_window: Window, program: Program, breaking: Breaking, qtbot: QtBot
) -> None:
    wrong, tried = [], set()

    def attempt() -> None:
        for one in (one for one in overridden() if one.name == "paintEvent" and one not in tried):
            there = next((each for each in instances(one.owner, breaking.watched)), None)
            if not isinstance(there, QWidget) or not there.isVisible():
                continue
            program._told.clear()
            breaking.arm(one, goes_on=True)
            for _time in range(3):
                bring_about(there, one.name, breaking.watched)
            if breaking.raised:
                tried.add(one)
                _change_and_save(saved_window, qtbot)
                told_by_now()
                if len(breaking.told) != 1:
                    wrong.append(f"{one}: told {len(breaking.told)} times of {breaking.raised}")
            breaking.disarm()

    for scene in ("the panels", "the quick bar", "the table", "the text"):
        SCENES[scene](saved_window, attempt)
    assert wrong == []
    assert len(tried) > 6
