"""An error anywhere in closing: the window stays with the journey in it, and closes the next time it is asked to."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from journeycanvas.ui import kept_state
from journeycanvas.ui.editing import Editing
from journeycanvas.ui.filing import Filing
from journeycanvas.ui.panels.docks import Docks
from journeycanvas.ui.recovering.recorder import Recorder
from journeycanvas.ui.window import Window
from tests.faults.breaking import Breaking, wrong

STEPS: dict[str, tuple[object, str]] = {
    "asking whether it may": (Editing, "may_close"),
    "looking what is not saved": (Filing, "may_close"),
    "keeping the size": (kept_state, "keep_geometry"),
    "keeping the panels": (kept_state, "keep_panels"),
    "keeping the docks": (Docks, "keep"),
    "forgetting what would come back": (Recorder, "forget"),
}


@pytest.mark.parametrize("step", STEPS)
def test_closing_that_fails_leaves_the_window_and_the_journey(
    broken_window: Window, breaking: Breaking, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    owner, name = STEPS[step]
    real: Callable[..., object] = getattr(owner, name)

    def called(*args: object, **others: object) -> object:
        breaking.check(step)
        return real(*args, **others)

    monkeypatch.setattr(owner, name, called)
    before = broken_window.editing.session.journey
    breaking.arm(step)
    # As the system asks it to: Qt calls it, with nothing of Python below.
    QTimer.singleShot(0, broken_window, broken_window.close)
    QApplication.processEvents()
    assert breaking.raised == 1
    assert wrong(broken_window, breaking, before) == []

    breaking.disarm()
    assert broken_window.close()
    assert not broken_window.isVisible()
