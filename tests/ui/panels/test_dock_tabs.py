"""Panels that lie over one another are chosen by tabs with a name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.ui.person import do


def test_tabs_of_panels_are_named_in_the_language_spoken(program: Program, shoes: Window, qtbot: QtBot) -> None:
    do(shoes, "show_guide")
    do(shoes, "show_inventory")
    here = Qt.FindChildOption.FindDirectChildrenOnly

    def names() -> set[str]:
        return {tabs.accessibleName() for tabs in shoes.findChildren(QTabBar, options=here)}

    qtbot.waitUntil(lambda: names() == {"Panels"})
    program.set_language("fr")
    assert names() == {"Panneaux"}
