"""An error in any event that our classes take care of: the window lives, the journey is as it was, it is told once."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from journeycanvas.edits.errors import EditError
from journeycanvas.ui.window import Window
from tests.faults.breaking import Breaking, told_by_now, wrong
from tests.faults.handlers import EVENTS, Overridden, bring_about, instances, overridden, written
from tests.faults.scenes import SCENES, Try

NEVER_CALLED: dict[str, str] = {}
"""Handlers that no test can reach, each with the reason."""
_MOST = 8


class Trials:
    """What is still to be tried, and what was wrong so far."""

    def __init__(self, shown: Window, breaking: Breaking, wanted: list[Overridden]) -> None:
        self._shown, self._breaking = shown, breaking
        self.left, self.wrong = wanted, list[str]()

    def run(self) -> None:
        """Raise in each handler of what is open now that was not reached yet."""
        for one in tuple(self.left):
            for tried, candidate in enumerate(instances(one.owner, self._breaking.watched)):
                if tried < _MOST and self._raises(one, candidate):
                    self.left.remove(one)
                    break

    def _raises(self, one: Overridden, candidate: object) -> bool:
        session = self._shown.editing.session
        before, done = session.journey, session.history.done
        self._breaking.arm(one)
        bring_about(candidate, one.name, self._breaking.watched)
        raised = self._breaking.raised
        if raised:
            self.wrong += [f"{one}: {fault}" for fault in wrong(self._shown, self._breaking, before)]
            if session.history.done != done:
                self.wrong.append(f"{one}: made a step")
        self._breaking.arm(None)
        return raised > 0


def one_of_each_class() -> list[Overridden]:
    """Return the first handler of each class."""
    found: dict[type, Overridden] = {}
    for one in overridden():
        found.setdefault(one.owner, one)
    return list(found.values())


@pytest.mark.parametrize("wanted", [one_of_each_class, pytest.param(overridden, marks=pytest.mark.slow)])
def test_error_in_any_event_is_told_once_and_changes_nothing(
    broken_window: Window, breaking: Breaking, boxes: list[Try], wanted: Callable[[], list[Overridden]]
) -> None:
    trials = Trials(broken_window, breaking, wanted())
    boxes.append(trials.run)
    for name, scene in SCENES.items():
        scene(broken_window, trials.run)
        assert trials.wrong == [], name
    assert {str(one) for one in trials.left} <= NEVER_CALLED.keys()


def test_what_is_told_of_an_event_is_for_people_alone(broken_window: Window, breaking: Breaking) -> None:
    class Refusing(QWidget):
        def mousePressEvent(self, event: QMouseEvent) -> None:
            raise EditError("This lane holds no cards.")

    widget = Refusing()
    QApplication.postEvent(widget, EVENTS["mousePressEvent"]())
    told_by_now()

    assert breaking.told == ["This lane holds no cards."]
    widget.deleteLater()


def test_every_handler_that_is_written_is_found() -> None:
    assert written() == {str(one) for one in overridden()}
