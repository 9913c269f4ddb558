"""Whatever hands do in the window: nothing breaks, the journey stays valid, and undo gives all of it back."""

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from journeycanvas.document.invariants import first_violation
from journeycanvas.ui import print_preview
from journeycanvas.ui.window import Window
from tests.system.any_hands import Hands
from tests.ui.conftest import program as program
from tests.ui.conftest import shoes as shoes
from tests.ui.conftest import window as window

FEW, MANY = 120, 1200
SEEDS = [pytest.param(1, FEW), *[pytest.param(seed, MANY, marks=pytest.mark.slow) for seed in range(2, 8)]]


@pytest.mark.parametrize(("seed", "deeds"), SEEDS)
def test_nothing_that_hands_do_breaks_the_window(
    shoes: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, seed: int, deeds: int
) -> None:
    monkeypatch.setattr(print_preview, "print_with_preview", lambda *_args: None)  # it draws pages for seconds
    # In a loop, as in the program: outside of any, a box that asks would delete what its own click came from.
    failed: list[BaseException] = []
    loop = QEventLoop()

    def work() -> None:
        try:
            _work(shoes, seed, deeds)
        except BaseException as error:  # told below
            failed.append(error)
        loop.quit()

    QTimer.singleShot(0, work)
    loop.exec()
    if failed:
        raise failed[0]


def _work(window: Window, seed: int, deeds: int) -> None:
    session = window.editing.session
    start = session.journey
    hands = Hands(window, seed)
    for _deed in range(deeds):
        hands.do()
        assert first_violation(session.journey.__dict__) is None, hands.done[-12:]
        assert window.isVisible(), hands.done[-12:]
    hands.rest()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    QApplication.processEvents()
    _settle(window)

    assert session.settled is session.journey
    while session.undo_name:
        session.undo()
    assert session.journey == start


def _settle(window: Window) -> None:
    """Keep what is being typed; where it is refused, close the box that says so and give it up."""

    def dismiss() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QDialog):
            box.reject()

    patience = QTimer(window, interval=50)
    patience.timeout.connect(dismiss)
    patience.start()
    if not window.editing.settle():
        editor = window.editing.workspace.canvas.editor
        assert editor is not None
        QTest.keyClick(editor, Qt.Key.Key_Escape)
        assert window.editing.settle()
    patience.stop()
