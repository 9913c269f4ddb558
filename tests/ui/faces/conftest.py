"""The table and the text of the running-shoes sample, as a person opens them."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeycanvas.ui.faces.grid import Grid
from journeycanvas.ui.faces.table import Table
from journeycanvas.ui.window import Window
from tests.ui.person import do


@pytest.fixture
def table(shoes: Window, qtbot: QtBot) -> Table:
    """The table of touchpoints, below the map, with the first name chosen."""
    do(shoes, "face_table")
    shown = shoes.editing.workspace.faces.table
    qtbot.waitUntil(shown.isVisible)
    choose(shown.grid, 0, "name")
    return shown


def choose(grid: Grid, row: int, column: str) -> None:
    """Go to a box."""
    grid.setFocus()
    grid.choose(row, place(grid, column))


def place(grid: Grid, column: str) -> int:
    """Return where a column stands."""
    return next(n for n, one in enumerate(grid.table.columns) if one.id == column)


def press(qtbot: QtBot, grid: Grid, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is: in the box being typed, or on the grid."""
    qtbot.keyClick(grid.boxes.open if grid.is_typing and grid.boxes.open is not None else grid, key, keys)


def type_text(qtbot: QtBot, grid: Grid, text: str) -> None:
    """Type into the box that has the keyboard."""
    qtbot.keyClick(grid, text[0])
    assert grid.is_typing
    assert grid.boxes.open is not None
    qtbot.keyClicks(grid.boxes.open, text[1:])
