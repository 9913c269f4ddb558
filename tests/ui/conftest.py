"""The program and a window with a sample in it, left without a question at the end."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.session import recent
from journeycanvas.session.preferences import Preferences, save
from journeycanvas.ui import kept_state, tidying
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window


@pytest.fixture
def program(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    # Looking through all that the tests have made takes a second each time.
    monkeypatch.setattr(tidying, "_IDLE_MS", 3_600_000)
    save(Preferences("en", "light"))
    recent.clear()
    kept_state.keep_docks(())
    kept_state.keep_panels(kept_state.Panels())
    kept_state.keep_face("map", with_map=True)
    running = Program(qapp)
    yield running
    for window in running.windows:
        if window.has_document:
            window.editing.session.settle()
            window.editing.session.mark_saved(window.editing.session.journey)
        window.close()
    running.deleteLater()
    qapp.processEvents()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(program: Program, qtbot: QtBot) -> Window:
    opened = program.open_window()
    opened.resize(1400, 900)
    qtbot.waitExposed(opened)
    return opened


@pytest.fixture
def shoes(window: Window, qtbot: QtBot) -> Window:
    """The window with the running-shoes sample, whole in sight so that all of it can be clicked."""
    window.open_sample("running-shoes")
    window.editing.workspace.canvas.zoom_to_fit()
    outline = window.editing.workspace.outline
    qtbot.waitUntil(lambda: outline.tree.model().rowCount() > 0)
    qtbot.wait(20)
    return window
