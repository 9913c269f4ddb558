"""The boxes of the table as they are painted."""

import pytest
from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from journeycanvas.document.journey import Journey
from journeycanvas.document.naming import Names
from journeycanvas.edits.table_fields import Column
from journeycanvas.theme.window import LIGHT
from journeycanvas.ui.faces.grid import Grid
from journeycanvas.ui.faces.table_model import TableModel
from tests import builders

NAME = 1


def no_choices(_column: Column) -> Names | None:
    return None


def journey(name: str) -> Journey:
    return builders.journey_of(builders.touchpoint("t1", name=name), builders.touchpoint("t2", name=""))


@pytest.fixture
def grid(qtbot: QtBot) -> Grid:
    """Two touchpoints, the second without a name, and the row that adds."""
    owner = QObject()
    shown = Grid(TableModel(owner, "touchpoints"), no_choices)
    owner.setParent(shown)
    qtbot.addWidget(shown)
    shown.resize(600, 300)
    shown.dress(LIGHT)
    shown.table.show(journey("Basket"))
    shown.show()
    return shown


def inside(grid: Grid, row: int, column: int) -> QImage:
    """Return the pixels of a box, its lines left out."""
    box = grid.visualRect(grid.table.index(row, column)).adjusted(1, 1, -1, -1)
    return grid.viewport().grab(box).toImage()


def colours(image: QImage) -> set[str]:
    return {QColor(image.pixel(x, y)).name().upper() for x in range(image.width()) for y in range(image.height())}


def test_text_is_in_its_box(grid: Grid) -> None:
    assert len(colours(inside(grid, 0, NAME))) > 1
    assert len(colours(inside(grid, 1, NAME))) == 1


def test_long_text_is_cut(grid: Grid) -> None:
    grid.table.show(journey("Basket " * 40))
    box = grid.visualRect(grid.table.index(0, NAME))

    end = grid.viewport().grab(box.adjusted(box.width() - 7, 1, -1, -1)).toImage()

    assert len(colours(end)) == 1


def test_chosen_boxes_are_filled(grid: Grid) -> None:
    grid.select_block(range(2), range(NAME + 1))

    assert colours(inside(grid, 1, NAME)) == {LIGHT.chosen.upper()}
    assert LIGHT.chosen.upper() not in colours(inside(grid, 2, NAME))


def test_lines_stand_between_the_boxes(grid: Grid) -> None:
    box = grid.visualRect(grid.table.index(0, NAME))
    picture = grid.viewport().grab().toImage()

    for at in (QPoint(box.right() + 1, box.center().y()), QPoint(box.center().x(), box.bottom() + 1)):
        assert picture.pixelColor(at).name().upper() == LIGHT.hairline.upper()


def test_columns_are_painted_where_they_were_moved(grid: Grid) -> None:
    named = inside(grid, 0, NAME)

    grid.horizontalHeader().moveSection(NAME, 0)

    assert grid.visualRect(grid.table.index(0, NAME)).left() == 0
    assert inside(grid, 0, NAME) == named
