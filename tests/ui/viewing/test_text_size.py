"""Texts of the window grow and shrink at once, and stay so; the map does not change."""

import pytest
from PySide6.QtWidgets import QApplication

from journeycanvas.session import preferences
from journeycanvas.theme.window import SIZES, TEXT_SIZES
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.ui.person import action, do


@pytest.mark.parametrize("size", ["smaller", "larger"])
def test_text_size_changes_the_window_and_not_the_map(
    program: Program, shoes: Window, qapp: QApplication, size: str
) -> None:
    scene = shoes.editing.session.scene
    before = shoes.menuBar().fontMetrics().height()

    do(shoes, f"text_{size}")

    assert qapp.font().pointSizeF() == pytest.approx(SIZES.text_pt * TEXT_SIZES[size], abs=0.1)
    assert (shoes.menuBar().fontMetrics().height() > before) == (size == "larger")
    assert shoes.editing.session.scene is scene
    assert action(shoes, f"text_{size}").isChecked()
    assert not action(shoes, "text_normal").isChecked()
    assert preferences.load().text_size == size

    do(shoes, "text_normal")

    assert shoes.menuBar().fontMetrics().height() == before


def test_text_size_stays_with_another_theme(program: Program, window: Window, qapp: QApplication) -> None:
    do(window, "text_larger")

    do(window, "theme_dark")

    assert qapp.font().pointSizeF() > SIZES.text_pt
    assert f"font-size: {SIZES.title_pt * TEXT_SIZES['larger']:g}pt" in qapp.styleSheet()
    do(window, "text_normal")


def test_full_screen_comes_and_goes_with_all_panels(shoes: Window) -> None:
    panels = shoes.editing.workspace.panels

    do(shoes, "full_screen")
    assert shoes.isFullScreen()
    assert shoes.menuBar().isVisible()

    do(shoes, "full_screen")

    assert not shoes.isFullScreen()
    assert shoes.editing.workspace.panels[:2] == panels[:2]
    assert not action(shoes, "full_screen").isChecked()
