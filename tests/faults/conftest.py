"""A window in which any action and any event can be made to fail."""

import os
import sys
from collections.abc import Callable, Iterator
from functools import wraps

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QDialog

from journeycanvas.ui import messages
from journeycanvas.ui import program as program_module
from journeycanvas.ui.overrides import answer_of, telling
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.faults.breaking import Breaking
from tests.faults.handlers import Overridden, overridden
from tests.faults.scenes import Try
from tests.ui.conftest import program, shoes, window

__all__ = ["boxes", "breaking", "broken_window", "program", "shoes", "window"]


@pytest.fixture(autouse=True)
def own_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give back the folders of the user that writers have taken for theirs."""
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, os.environ[name])


@pytest.fixture
def breaking(monkeypatch: pytest.MonkeyPatch) -> Breaking:
    """Make every action and every event breakable, before the window is made."""
    one = Breaking()
    monkeypatch.setattr(messages, "tell", one.tell)
    monkeypatch.setattr(messages, "tell_with", one.tell)
    deeds = Window._deeds

    def breakable(made: Window) -> dict[str, Callable[[], None]]:
        def guarded(id: str, deed: Callable[[], None]) -> Callable[[], None]:
            def called() -> None:
                one.check(id)
                deed()
                one.check(f"{id}, done")

            return called

        return {id: guarded(id, deed) for id, deed in deeds(made).items()}

    monkeypatch.setattr(Window, "_deeds", breakable)
    # Before anything is made: what was called once is not looked up again.
    for event in overridden():
        monkeypatch.setattr(event.owner, event.name, _breakable_event(event, one))
    return one


def _breakable_event(event: Overridden, breaking: Breaking) -> Callable[..., object]:
    whole = vars(event.owner)[event.name]
    real = whole.__wrapped__  # what is told of is within

    @wraps(real)
    def called(self: QObject, *given: object) -> object:
        if event.name == "eventFilter" and isinstance(given[0], QObject):
            breaking.watched[self] = given[0]
        breaking.check(event)
        return real(self, *given)

    answer = answer_of(event.owner, event.name)
    assert answer is not None
    return telling(called, answer)


@pytest.fixture
def broken_window(
    breaking: Breaking, shoes: Window, program: Program, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Window]:
    """The window with a sample; each error is told, also where the same was told a moment ago."""
    monkeypatch.setattr(sys, "excepthook", program.report)
    monkeypatch.setattr(program_module, "_AGAIN_S", 0.0)
    yield shoes
    breaking.arm(None)
    breaking.watched.clear()


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch) -> list[Try]:
    """Let boxes that wait for an answer be tried while they wait, and cancelled then."""
    attempts: list[Try] = []
    real = QDialog.exec

    def exec(box: QDialog) -> int:
        def attempt() -> None:
            try:
                for one in attempts:
                    one()
            finally:
                box.reject()

        QTimer.singleShot(0, box, attempt)
        return real(box)

    def drag(_drag: QDrag, *_actions: object) -> Qt.DropAction:
        for one in attempts:
            one()
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDialog, "exec", exec)
    monkeypatch.setattr(QDrag, "exec", drag)
    return attempts
