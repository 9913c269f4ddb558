"""Every action, whatever is selected: one step at most, a valid journey, and an undo that gives all of it back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.document.invariants import first_violation
from journeycanvas.document.journey import Journey
from journeycanvas.ui.topics.registry import ROWS
from journeycanvas.ui.window import Window

_LEAVES = {
    *("quit", "close", "new", "open", "full_screen", "present", "present_from_here", "forget_recent"),
    *("language_fr", "language_en", "language_system", "text_smaller", "text_normal", "text_larger"),
}
"""What leaves this window, or changes all windows: tested where it is made."""


def _connections(journey: Journey) -> list[str]:
    return [one.id for path in journey.paths for one in path.connections]


def _visits(journey: Journey) -> list[str]:
    return [one.id for path in journey.paths for one in path.visits]


SELECTED: dict[str, Callable[[Journey], list[str]]] = {
    "nothing": lambda _journey: [],
    "what is gone": lambda _journey: ["gone"],
    "the journey": lambda _journey: ["journey"],
    "a persona": lambda journey: [journey.personas[0].id],
    "a path": lambda journey: [journey.paths[0].id],
    "a phase": lambda journey: [journey.phases[0].id],
    "a stage": lambda journey: [journey.stages[1].id],
    "all stages": lambda journey: [stage.id for stage in journey.stages],
    "a touchpoint": lambda journey: [journey.touchpoints[5].id],
    "three touchpoints": lambda journey: [one.id for one in journey.touchpoints[3:6]],
    "a visit": lambda journey: _visits(journey)[2:3],
    "a connection": lambda journey: _connections(journey)[:1],
    "a card": lambda journey: [journey.cards[0].id],
    "two cards": lambda journey: [one.id for one in journey.cards[:2]],
    "a recommendation": lambda journey: [journey.recommendations[0].id],
    "a measurement": lambda journey: [journey.measurements[0].id],
    "each lane": lambda journey: [lane.id for lane in journey.lanes],
    "a lane": lambda journey: [journey.lanes[0].id],
    "things of all kinds": lambda journey: [
        *(journey.touchpoints[0].id, journey.cards[0].id, journey.stages[0].id, journey.personas[0].id),
        *_connections(journey)[:1],
    ],
}


class Closer:
    """Closes whatever asks: boxes and menus, again and again."""

    def __init__(self) -> None:
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._close)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _close(self) -> None:
        asking = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if isinstance(asking, QDialog):
            asking.reject()
        elif isinstance(asking, QMenu | QWidget):
            asking.close()


_QUICK = {"a touchpoint", "things of all kinds"}


@pytest.mark.parametrize(
    "selected", [one if one in _QUICK else pytest.param(one, marks=pytest.mark.slow) for one in SELECTED]
)
def test_an_action_makes_one_step_at_most_and_undo_takes_it_back(qtbot: QtBot, shoes: Window, selected: str) -> None:
    session = shoes.editing.session
    start = session.journey
    chosen = SELECTED[selected](start)
    closer = Closer()
    tried = 0
    for row in ROWS:
        if row.id in _LEAVES or row.is_switch:
            continue
        session.select(chosen)
        QApplication.processEvents()
        if not shoes.actions_of[row.id].isEnabled():
            continue
        tried += 1
        before = session.history.done
        shoes.actions_of[row.id].trigger()
        QApplication.processEvents()
        shoes.editing.settle()
        assert first_violation(session.journey.__dict__) is None, row.id
        steps = session.history.done - before
        assert steps in {0, 1}, row.id
        if steps:
            assert session.undo_name, row.id
            session.undo()
        assert session.journey is start, row.id
    closer.stop()
    assert tried > 50
