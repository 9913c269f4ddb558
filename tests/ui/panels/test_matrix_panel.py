"""The matrix beside the map: rated by hand and by keys, in the order of doing, with the selection of the map."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMenu
from pytestqt.qtbot import QtBot

from journeycanvas import language
from journeycanvas.edits import records
from journeycanvas.model.recommendation import Recommendation
from journeycanvas.ui.panels.matrix import MatrixPanel
from journeycanvas.ui.window import Window
from tests.ui import person

HELP = "advice.help"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(shoes: Window, qtbot: QtBot) -> MatrixPanel:
    person.do(shoes, "show_matrix")
    made = shoes.editing.docks.panel("matrix")
    assert isinstance(made, MatrixPanel)
    qtbot.waitUntil(lambda: made.area.height() > 200)
    qtbot.wait(20)
    return made


def rating(window: Window, id: str = HELP) -> tuple[int | None, int | None]:
    one = records.find_as(window.editing.session.journey, id, kind=Recommendation)
    return one.impact, one.effort


def carry(qtbot: QtBot, panel: MatrixPanel, id: str, *, to: QPoint) -> None:
    start = panel.chart.place_of(id).center().toPoint()
    qtbot.mousePress(panel.chart, Qt.MouseButton.LeftButton, pos=start)
    for part in (0.3, 0.7, 1.0):
        qtbot.mouseMove(panel.chart, start + (to - start) * part)


def strip(panel: MatrixPanel) -> QPoint:
    matrix = panel.chart.matrix
    assert matrix is not None
    (left, top), scale = (matrix.strip.middle), panel.chart.scale
    return QPoint(round(left * scale) + 10, round(top * scale) + 10)


def rows(panel: MatrixPanel) -> list[str]:
    return [panel.list.item(row).text().splitlines()[0] for row in range(panel.list.count())]


def test_a_mark_is_dragged_to_a_degree_and_to_the_strip_and_back(
    shoes: Window, panel: MatrixPanel, qtbot: QtBot
) -> None:
    before = shoes.editing.session.journey
    assert rating(shoes) == (4, 3)

    to = panel.chart.place_of_rating(1, 5).center().toPoint()
    carry(qtbot, panel, HELP, to=to)
    assert rating(shoes) == (4, 3)
    qtbot.mouseRelease(panel.chart, Qt.MouseButton.LeftButton, pos=to)
    assert rating(shoes) == (1, 5)
    assert shoes.editing.session.selection == {HELP}
    assert shoes.editing.session.undo_name == "Rate recommendation"

    carry(qtbot, panel, HELP, to=strip(panel))
    qtbot.mouseRelease(panel.chart, Qt.MouseButton.LeftButton, pos=strip(panel))
    assert rating(shoes) == (None, None)

    to = panel.chart.place_of_rating(5, 1).center().toPoint()
    carry(qtbot, panel, HELP, to=to)
    qtbot.mouseRelease(panel.chart, Qt.MouseButton.LeftButton, pos=to)
    assert rating(shoes) == (5, 1)

    for _time in range(3):
        shoes.editing.session.undo()
    assert shoes.editing.session.journey is before


def test_escape_leaves_it_where_it_was(shoes: Window, panel: MatrixPanel, qtbot: QtBot) -> None:
    before = shoes.editing.session.journey
    to = panel.chart.place_of_rating(1, 5).center().toPoint()

    carry(qtbot, panel, HELP, to=to)
    qtbot.keyClick(panel.chart, Qt.Key.Key_Escape)
    qtbot.mouseRelease(panel.chart, Qt.MouseButton.LeftButton, pos=to)

    assert shoes.editing.session.journey is before
    assert not panel.chart.is_dragging


def test_keys_choose_move_and_take_away(shoes: Window, panel: MatrixPanel, qtbot: QtBot) -> None:
    session, chart = shoes.editing.session, panel.chart
    session.select((HELP,))
    chart.setFocus()

    qtbot.keyClick(chart, Qt.Key.Key_Up, CTRL)
    qtbot.keyClick(chart, Qt.Key.Key_Left, CTRL)
    assert rating(shoes) == (5, 2)
    qtbot.keyClick(chart, Qt.Key.Key_0)
    assert rating(shoes) == (None, None)
    qtbot.keyClick(chart, Qt.Key.Key_Right, CTRL)
    assert rating(shoes) == (3, 3)

    qtbot.keyClick(chart, Qt.Key.Key_Up)
    (chosen,) = session.selection
    assert chosen != HELP
    assert chart.current == chosen == panel.list.current
    assert chart.accessibleDescription().startswith(str(1 + panel.list.currentRow()))


def test_the_list_says_the_order_in_words_and_chooses_on_the_map(
    shoes: Window, panel: MatrixPanel, qtbot: QtBot
) -> None:
    row = next(number for number, text in enumerate(rows(panel)) if text == "Call on day 7, and CES survey")

    panel.list.setCurrentRow(row)
    said = panel.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith(
        f"{row + 1}. Call on day 7, and CES survey, priority 1, impact 5, effort 3 of 5, to be done after"
    )
    (chosen,) = shoes.editing.session.selection
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, CTRL)
    assert rating(shoes, chosen) == (4, 3)

    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert shoes.editing.workspace.inspector.isVisible()
    assert shoes.editing.session.selection == {chosen}


def entries(menu: object) -> dict[str, QAction]:
    assert isinstance(menu, QMenu)
    return {action.text(): action for action in menu.actions()}


def test_what_comes_after_is_set_from_the_menu_and_changes_the_order(shoes: Window, panel: MatrixPanel) -> None:
    first, second = rows(panel)[:2]
    id = panel.list.item(0).data(Qt.ItemDataRole.UserRole)

    entries(entries(panel.menu(id))["To be done after"].menu())[second].trigger()

    assert rows(panel)[:2] == [second, first]
    said: list[str] = []
    person.answer("OK", said=said)
    second_id = panel.list.item(0).data(Qt.ItemDataRole.UserRole)
    entries(entries(panel.menu(second_id))["To be done after"].menu())[first].trigger()
    assert said == [f"“{first}” already has to wait for “{second}”, so this one cannot wait for it in turn."]


def test_where_there_is_room_the_list_stands_beside_and_texts_stand_in_the_matrix(
    shoes: Window, panel: MatrixPanel, qtbot: QtBot
) -> None:
    assert panel.parts.orientation() == Qt.Orientation.Vertical
    dock = shoes.findChild(QDockWidget, "dock-matrix")
    assert isinstance(dock, QDockWidget)

    dock.setFloating(True)
    dock.resize(1000, 700)

    qtbot.waitUntil(lambda: panel.parts.orientation() == Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: panel.chart.place_of(HELP).width() > 80)
    assert panel.chart.place_of(HELP).right() < panel.area.width()


def test_with_large_texts_all_of_it_is_in_sight(shoes: Window, panel: MatrixPanel) -> None:
    font = panel.chart.font()
    font.setPixelSize(30)

    panel.chart.setFont(font)

    assert panel.chart.place_of_rating(5, 5).right() < panel.area.width()


def test_it_follows_the_journey_and_speaks_the_language_of_the_window(
    shoes: Window, panel: MatrixPanel, qtbot: QtBot
) -> None:
    session = shoes.editing.session
    session.apply("Delete", lambda journey: journey.evolve(recommendations=()))
    qtbot.waitUntil(lambda: panel.list.count() == 0)
    assert "no recommendations yet" in panel.note.text()
    session.undo()
    qtbot.waitUntil(lambda: panel.list.count() > 0)

    language.use("fr")
    panel.retranslate()

    assert panel.list.accessibleName() == "Ordre des actions"
    assert panel.chart.matrix is not None
    assert "Gains rapides" in {node.name for node in panel.chart.matrix.nodes}
