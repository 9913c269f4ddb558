"""The findings beside the map: what is worth a look, figures, and the way from each line to what it is about."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem
from pytestqt.qtbot import QtBot

from journeycanvas import language
from journeycanvas.edits import records
from journeycanvas.ui.panels.findings import FindingsPanel
from journeycanvas.ui.window import Window
from tests import builders
from tests.ui import person


@pytest.fixture
def panel(shoes: Window) -> FindingsPanel:
    person.do(shoes, "show_findings")
    made = shoes.editing.docks.panel("findings")
    assert isinstance(made, FindingsPanel)
    return made


def lines(panel: FindingsPanel) -> list[str]:
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def line(panel: FindingsPanel, text: str) -> QListWidgetItem:
    (found,) = panel.list.findItems(text, Qt.MatchFlag.MatchExactly)
    return found


def test_warnings_come_first_then_figures_then_notes(panel: FindingsPanel) -> None:
    shown = lines(panel)

    assert shown[:2] == ["Nothing recommended (1)", 'Nothing is recommended for "Instagram".']
    assert (
        shown.index("Moments (6)")
        < shown.index("What hurts most (3)")
        < shown.index("Channels (13)")
        < shown.index("Gaps (8)")
    )
    assert "Blog article → Live chat: channel" in shown


def test_a_line_leads_to_what_it_is_about_by_click_and_by_key(
    shoes: Window, panel: FindingsPanel, qtbot: QtBot
) -> None:
    session = shoes.editing.session
    place = panel.list.visualItemRect(line(panel, 'Nothing is recommended for "Instagram".')).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.selection == {"instagram"}

    panel.list.setCurrentItem(line(panel, "Delight: 2 (17%)"))
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert {one.moment for one in session.journey.touchpoints if one.id in session.selection} == {"delight"}
    assert len(session.selection) == 2


def test_what_changes_is_looked_through_again_and_the_line_is_kept(
    shoes: Window, panel: FindingsPanel, qtbot: QtBot
) -> None:
    session = shoes.editing.session
    panel.list.setCurrentItem(line(panel, "Touchpoints: 12"))

    session.apply("Change", lambda journey: records.change(journey, ("instagram",), moment="ordinary"))

    qtbot.waitUntil(lambda: "Nothing recommended (1)" not in lines(panel))
    assert panel.list.currentItem().text() == "Touchpoints: 12"
    session.undo()
    qtbot.waitUntil(lambda: "Nothing recommended (1)" in lines(panel))


def test_more_lines_are_shown_when_asked_for(shoes: Window, panel: FindingsPanel, qtbot: QtBot) -> None:
    session = shoes.editing.session
    session.apply("Fill", lambda _before: builders.large(120))
    qtbot.waitUntil(lambda: any(text.startswith("… and") for text in lines(panel)))
    more = next(row for row in range(panel.list.count()) if panel.list.item(row).text().startswith("… and"))
    before = panel.list.count()

    panel.list.setCurrentRow(more)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)

    assert panel.list.count() > before


def test_it_speaks_the_language_of_the_window(shoes: Window, panel: FindingsPanel) -> None:
    language.use("fr")
    panel.retranslate()

    assert "Points de contact\u00a0: 12" in lines(panel)
    assert panel.list.accessibleName() == "Constats"


def test_what_is_not_answered_tells_the_keys_that_recommend(panel: FindingsPanel) -> None:
    rows = [panel.list.item(row) for row in range(panel.list.count())]

    told = [row.text() for row in rows if "Ctrl+R" in str(row.data(Qt.ItemDataRole.AccessibleDescriptionRole))]

    assert told == ["Nothing recommended (1)", 'Nothing is recommended for "Instagram".']
