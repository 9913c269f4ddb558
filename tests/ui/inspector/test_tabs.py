"""All tabs of what is edited most are in sight in both languages, not behind an arrow."""

import pytest
from pytestqt.qtbot import QtBot

from journeycanvas.session.preferences import Language
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.ui.person import click


@pytest.mark.parametrize(("tongue", "title"), [("fr", "Point de contact"), ("en", "Touchpoint")])
def test_all_tabs_of_a_touchpoint_are_in_sight(
    program: Program, shoes: Window, qtbot: QtBot, tongue: Language, title: str
) -> None:
    tabs = shoes.editing.workspace.inspector.tabs
    program.set_language(tongue)

    click(qtbot, shoes, "touchpoint:payment")
    qtbot.waitUntil(lambda: tabs.tabText(0) == title)

    assert tabs.tabRect(tabs.count() - 1).right() < tabs.width()
