"""Light and dark."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from journeycanvas.theme.window import DARK, LIGHT, TEXT_ON_GROUND, WindowColours
from journeycanvas.ui import look
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window

LEAST_CONTRAST = 4.5


def _luminance(code: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    parts = [int(code[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_text_has_enough_contrast(colours: WindowColours, text: str, ground: str) -> None:
    assert _contrast(getattr(colours, text), getattr(colours, ground)) >= LEAST_CONTRAST


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_palette_writes_legibly_in_fields(colours: WindowColours) -> None:
    palette = look.palette(colours)

    written, ground = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)

    assert _contrast(written.name(), ground.name()) >= LEAST_CONTRAST


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
