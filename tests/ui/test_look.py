"""Light and dark."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from journeycanvas.theme.contrast import TEXT_CONTRAST, contrast
from journeycanvas.theme.window import DARK, LIGHT, WindowColours
from journeycanvas.ui import look
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_palette_writes_legibly_in_fields(colours: WindowColours) -> None:
    palette = look.palette(colours)

    written, ground = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)

    assert contrast(written.name(), ground.name()) >= TEXT_CONTRAST


def test_dark_theme_reaches_the_window_and_leaves_the_paper_white(
    shoes: Window, program: Program, qapp: QApplication
) -> None:
    program.set_theme("dark")
    canvas = shoes.editing.workspace.canvas
    canvas.finish_painting()
    picture = shoes.grab().toImage()

    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.panel.lower()
    panel = shoes.editing.workspace.outline
    at = panel.mapTo(shoes, panel.rect().bottomLeft())
    assert picture.pixelColor(at.x() + 3, at.y() - 3).name() == DARK.panel.lower()
    middle = canvas.mapTo(shoes, canvas.rect().center())
    row = {picture.pixelColor(middle.x() + step, middle.y()).name() for step in range(-60, 60)}
    assert "#ffffff" in row or "#f5f7fa" in row
    program.set_theme("light")


def test_theme_is_remembered_and_checked_in_the_menu(shoes: Window, program: Program) -> None:
    from journeycanvas.session import preferences

    program.set_theme("dark")

    assert preferences.load().theme == "dark"
    assert shoes.actions_of["theme_dark"].isChecked()
    assert not shoes.actions_of["theme_light"].isChecked()
    program.set_theme("light")
