"""At twice the usual size of texts the window still holds on a small screen: nothing is cut off beside the map."""

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from journeycanvas.session.preferences import Language, Preferences, load, save
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.ui.person import do


@pytest.fixture
def double(program: Program, shoes: Window) -> Window:
    """The window on a small screen, its texts twice as large."""
    shoes.resize(1380, 860)
    do(shoes, "text_double")
    QApplication.processEvents()
    return shoes


@pytest.mark.parametrize("tongue", ["fr", "en"])
def test_window_stays_as_wide_as_it_was_and_the_map_keeps_half(
    double: Window, program: Program, qtbot: QtBot, tongue: Language
) -> None:
    program.set_language(tongue)
    do(double, "show_guide")
    do(double, "show_history")
    qtbot.wait(30)

    assert double.width() == 1380
    assert double.editing.workspace.canvas.width() >= 680


@pytest.mark.parametrize("selected", [(), ("mark",), ("payment",), ("decision",), ("search", "article")])
def test_no_field_of_the_inspector_is_cut_off(
    double: Window, program: Program, qtbot: QtBot, selected: tuple[str, ...]
) -> None:
    program.set_language("fr")
    inspector = double.editing.workspace.inspector
    double.editing.session.select(selected)
    inspector.refresh()
    for tab in range(len(inspector.tabs.titles)):
        inspector.tabs.turn_to(tab)
        QApplication.processEvents()

        page = next(one for one in inspector.findChildren(QScrollArea) if one.isVisible() and one.parent())
        assert page.widget().minimumSizeHint().width() <= page.viewport().width(), inspector.tabs.titles[tab]


def test_rows_of_the_outline_are_as_high_as_their_letters(double: Window) -> None:
    tree = double.editing.workspace.outline.tree
    QApplication.processEvents()

    row = tree.visualRect(tree.model().index(0, 0, tree.model().index(0, 0)))
    assert max(row.height(), tree.visualRect(tree.model().index(0, 0)).height()) >= tree.fontMetrics().height()


@pytest.mark.parametrize("size", ["smaller", "normal", "larger", "much_larger", "double"])
def test_sizes_are_kept_by_the_words_they_always_had(size: str) -> None:
    save(Preferences("en", "light")._replace(text_size=size))

    assert load().text_size == size
