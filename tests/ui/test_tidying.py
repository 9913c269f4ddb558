"""Garbage that was out of the collector's sight is gone a moment after the last journey is closed."""

import gc
import weakref

import pytest
from pytestqt.qtbot import QtBot

from journeycanvas.ui import tidying
from journeycanvas.ui.faces.grid import Grid
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window

_PANELS = ("show_findings", "show_history", "show_inventory", "show_matrix", "show_overview", "show_guide")


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


def test_nothing_of_a_closed_journey_stays_wherever_it_was_shown(shoes: Window, qtbot: QtBot) -> None:
    session = shoes.editing.session
    session.select([session.journey.touchpoints[0].id])
    shoes.actions_of["quick_bar"].trigger()
    for id in ("highlight_next", "filter", "find", *_PANELS, "face_table", "face_text", "face_map"):
        shoes.actions_of[id].trigger()
        qtbot.wait(10)
    seen = weakref.ref(session), weakref.ref(session.journey)
    session.mark_saved(session.journey)
    del session

    shoes.actions_of["close"].trigger()

    def is_gone() -> bool:
        gc.unfreeze()  # what was loaded with the window is looked through too
        gc.collect()
        return [one() for one in seen] == [None, None]

    qtbot.waitUntil(is_gone)


def test_nothing_is_tidied_while_somebody_works(shoes: Window, qtbot: QtBot) -> None:
    seen = frozen_garbage()
    shoes.editing.session.mark_saved(shoes.editing.session.journey)

    shoes.editing.open_sample("hospital-visit")
    qtbot.wait(700)

    assert seen() is not None
    gc.unfreeze()


def test_no_text_of_a_closed_journey_stays_as_it_was_painted_in_the_table(shoes: Window, qtbot: QtBot) -> None:
    shoes.actions_of["face_table"].trigger()
    painted = [grid._painter for grid in shoes.findChildren(Grid)]
    qtbot.waitUntil(lambda: any(each._lines for each in painted))

    shoes.editing.session.mark_saved(shoes.editing.session.journey)
    shoes.actions_of["close"].trigger()

    assert not any(each._lines for each in painted)
