"""Garbage that was out of the collector's sight is gone a moment after the last journey is closed."""

import gc
import weakref

import pytest
from pytestqt.qtbot import QtBot

from journeycanvas.ui import tidying
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window


@pytest.fixture(autouse=True)
def soon(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tidying, "_IDLE_MS", 500)


class Circle:
    """Holds on to itself."""

    def __init__(self) -> None:
        self.me = self


def frozen_garbage() -> "weakref.ref[Circle]":
    circle = Circle()
    seen = weakref.ref(circle)
    gc.freeze()
    return seen


def test_closing_a_journey_gives_back_what_was_out_of_sight(shoes: Window, qtbot: QtBot) -> None:
    seen = frozen_garbage()
    shoes.editing.session.mark_saved(shoes.editing.session.journey)

    shoes.actions_of["close"].trigger()

    qtbot.waitUntil(lambda: seen() is None)


def test_nothing_is_tidied_while_somebody_works(shoes: Window, qtbot: QtBot) -> None:
    seen = frozen_garbage()
    shoes.editing.session.mark_saved(shoes.editing.session.journey)

    shoes.editing.open_sample("hospital-visit")
    qtbot.wait(700)

    assert seen() is not None
    gc.unfreeze()
