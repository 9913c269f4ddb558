"""The panels at the edges: they open, close, come back, and do what they say."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDockWidget
from pytestqt.qtbot import QtBot

from journeycanvas.edits import inventory
from journeycanvas.session.session import Session
from journeycanvas.ui import kept_state
from journeycanvas.ui.panels.history import HistoryPanel
from journeycanvas.ui.panels.inventory import InventoryPanel
from journeycanvas.ui.panels.overview import OverviewPanel
from journeycanvas.ui.panels.things import MIME
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.ui import person


@pytest.fixture(autouse=True)
def no_panels_yet() -> None:
    kept_state.keep_docks(())


def opened(window: Window, id: str) -> object:
    person.do(window, f"show_{id}")
    return window.editing.docks.panel(id)


def history(window: Window) -> HistoryPanel:
    panel = opened(window, "history")
    assert isinstance(panel, HistoryPanel)
    return panel


def collecting(window: Window) -> InventoryPanel:
    panel = opened(window, "inventory")
    assert isinstance(panel, InventoryPanel)
    return panel


def session(window: Window) -> Session:
    return window.editing.session


def retitle(window: Window, title: str) -> None:
    session(window).apply("Rename", lambda journey: journey.evolve(title=title))
    QApplication.processEvents()


def row_texts(panel: HistoryPanel) -> list[str]:
    return [str(panel.steps.index(row).data()) for row in range(panel.steps.rowCount())]


def test_history_names_every_step_and_shows_where_one_is(shoes: Window) -> None:
    panel = history(shoes)
    for title in ("A", "B", "C"):
        retitle(shoes, title)

    person.do(shoes, "undo")
    QApplication.processEvents()

    assert row_texts(panel) == ["As it was opened", "Rename", "Rename", "Rename"]
    assert panel.list.currentIndex().row() == 2


def test_a_click_goes_back_to_a_step_and_forward_again(shoes: Window, qtbot: QtBot) -> None:
    panel = history(shoes)
    start = session(shoes).journey
    for title in ("A", "B", "C"):
        retitle(shoes, title)

    for row, title in ((1, "A"), (0, start.title), (3, "C")):
        panel.grab()  # lays out what is new in the list
        place = panel.list.visualRect(panel.steps.index(row)).center()
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert session(shoes).journey.title == title
    assert session(shoes).history.done == 3


def test_what_is_typed_is_kept_before_the_history_goes_elsewhere(shoes: Window, qtbot: QtBot) -> None:
    panel = history(shoes)
    canvas = shoes.editing.workspace.canvas
    touchpoint = session(shoes).journey.touchpoints[0]
    canvas.edit_text(touchpoint.id, "name")
    qtbot.keyClicks(canvas.editor, "Annonce")

    panel.list.clicked.emit(panel.steps.index(0))

    assert canvas.editor is None
    assert session(shoes).journey.touchpoints[0] == touchpoint
    assert session(shoes).redo_name == "Rename touchpoint ‘Annonce’"


def test_a_panel_closed_by_its_cross_is_off_in_the_menu_and_comes_back(shoes: Window) -> None:
    panel = history(shoes)
    dock = shoes.findChild(QDockWidget, "dock-history")
    assert dock.isVisible()
    assert person.action(shoes, "show_history").isChecked()

    dock.close()
    assert not dock.isVisible()
    assert not person.action(shoes, "show_history").isChecked()
    retitle(shoes, "While closed")

    person.do(shoes, "show_history")
    assert dock.isVisible()
    assert row_texts(panel)[-1] == "Rename"


def test_panels_are_gone_with_the_journey_and_there_with_the_next_one(shoes: Window, qtbot: QtBot) -> None:
    history(shoes)
    dock = shoes.findChild(QDockWidget, "dock-history")
    session(shoes).mark_saved(session(shoes).journey)

    person.do(shoes, "close")
    assert not dock.isVisible()

    shoes.open_sample("running-shoes")
    qtbot.waitUntil(dock.isVisible)


def test_a_new_window_has_the_panels_that_the_last_one_had(shoes: Window, program: Program, qtbot: QtBot) -> None:
    history(shoes)
    session(shoes).mark_saved(session(shoes).journey)
    shoes.close()

    again = program.open_window()
    again.open_sample("running-shoes")

    qtbot.waitUntil(lambda: again.findChild(QDockWidget, "dock-history") is not None)
    assert again.findChild(QDockWidget, "dock-history").isVisible()


def test_overview_frames_what_is_in_sight_and_takes_the_map_there(shoes: Window, qtbot: QtBot) -> None:
    panel = opened(shoes, "overview")
    assert isinstance(panel, OverviewPanel)
    canvas = shoes.editing.workspace.canvas
    panel.resize(300, 200)
    canvas.set_zoom(2.0)
    sheet = panel._room()

    for part in (0.3, 0.7):
        at = sheet.topLeft() + QPointF(sheet.width() * part, sheet.height() * 0.5)
        qtbot.mouseClick(panel, Qt.MouseButton.LeftButton, pos=at.toPoint())
        assert abs(panel.frame.center().x() - at.x()) < 3
        assert panel.frame.width() < sheet.width() / 2


def test_overview_is_moved_with_arrows(shoes: Window, qtbot: QtBot) -> None:
    panel = opened(shoes, "overview")
    canvas = shoes.editing.workspace.canvas
    canvas.set_zoom(2.0)
    before = canvas.seen()

    qtbot.keyClick(panel, Qt.Key.Key_Right)

    assert canvas.seen().x > before.x
    assert canvas.seen().y == before.y


def test_lines_typed_are_collected_in_one_step(shoes: Window, qtbot: QtBot) -> None:
    panel = collecting(shoes)
    before = len(session(shoes).journey.inventory)

    panel.line.insertPlainText("Essayer deux pointures\n\nPayer en trois fois")
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)

    held = session(shoes).journey.inventory
    assert [thing.text for thing in held[before:]] == ["Essayer deux pointures", "Payer en trois fois"]
    assert panel.line.toPlainText() == ""
    assert session(shoes).history.done == 1


def test_enter_places_what_is_chosen_in_the_selected_stage_on_the_path(shoes: Window, qtbot: QtBot) -> None:
    panel = collecting(shoes)
    session(shoes).apply("x", lambda journey: journey.evolve(inventory=()))
    session(shoes).apply("x", lambda journey: inventory.collect(journey, ["Essai en boutique"]))
    stage = session(shoes).journey.stages[1].id
    session(shoes).select([stage])
    panel.follow()
    panel.list.setCurrentIndex(panel.things.index(0))

    qtbot.keyClick(panel.list, Qt.Key.Key_Return)

    (id,) = session(shoes).selection
    placed = next(one for one in session(shoes).journey.touchpoints if one.id == id)
    assert (placed.name, placed.stage) == ("Essai en boutique", stage)
    assert id in {visit.touchpoint for visit in session(shoes).journey.paths[0].visits}
    assert session(shoes).journey.inventory == ()


def drop(window: Window, panel: InventoryPanel, at: QPointF) -> None:
    carried = QMimeData()
    carried.setData(MIME, panel.things.thing(panel.things.index(0)).id.encode())
    action, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    view = window.editing.workspace.canvas.viewport()
    QApplication.sendEvent(view, QDragEnterEvent(at.toPoint(), action, carried, left, none))
    QApplication.sendEvent(view, QDropEvent(at, action, carried, left, none))


def test_dragged_onto_a_card_lane_it_is_a_card_there(shoes: Window) -> None:
    panel = collecting(shoes)
    card = session(shoes).journey.cards[0]
    text = session(shoes).journey.inventory[0].text

    drop(shoes, panel, QPointF(person.spot(shoes, f"card:{card.id}")))

    (id,) = session(shoes).selection
    placed = next(one for one in session(shoes).journey.cards if one.id == id)
    assert (placed.text, placed.lane, placed.stage) == (text, card.lane, card.stage)


def test_dragged_beside_the_map_it_stays_and_is_told(shoes: Window) -> None:
    panel = collecting(shoes)
    before = session(shoes).journey
    said: list[str] = []
    person.answer("OK", said=said)

    drop(shoes, panel, QPointF(QPoint(2, 2)))

    assert session(shoes).journey is before
    assert said == ["Drop it on the path, or into a lane of cards, recommendations or resources."]


def test_archived_things_are_out_of_sight_until_wanted(shoes: Window, qtbot: QtBot) -> None:
    panel = collecting(shoes)
    rows = panel.things.rowCount()
    panel.list.setCurrentIndex(panel.things.index(0))
    text = str(panel.things.index(0).data())

    panel.archive.click()
    assert panel.things.rowCount() == rows - 1
    assert not panel.archive.isEnabled()

    panel.archived.setChecked(True)
    last = panel.things.index(rows - 1)
    assert str(last.data()) == f"{text}, archived"
    panel.list.setCurrentIndex(last)
    panel.archive.click()
    assert panel.things.rowCount() == rows
    assert all(not thing.archived for thing in session(shoes).journey.inventory)


def test_near_duplicates_are_joined_in_one_step(shoes: Window) -> None:
    panel = collecting(shoes)
    session(shoes).apply("x", lambda journey: journey.evolve(inventory=()))
    session(shoes).apply("x", lambda journey: inventory.collect(journey, ["Payer", "payer.", "Autre"]))
    panel.follow()
    done = session(shoes).history.done

    panel.join.click()

    assert [thing.count for thing in session(shoes).journey.inventory] == [2, 1]
    assert session(shoes).history.done == done + 1
    assert not panel.join.isEnabled()


def test_near_duplicates_among_many_things_are_found_while_the_window_goes_on(shoes: Window, qtbot: QtBot) -> None:
    panel = collecting(shoes)
    many = [f"{chr(97 + n % 26) * 9} {n}{n}{n}" for n in range(80)]
    session(shoes).apply("x", lambda journey: inventory.collect(journey, [*many, "Payer", "payer."]))
    panel.follow()

    qtbot.waitUntil(panel.join.isEnabled)

    session(shoes).apply("x", lambda journey: journey.evolve(inventory=()))
    panel.follow()
    assert not panel.join.isEnabled()


def test_invitation_of_the_empty_inventory_is_never_squeezed(shoes: Window) -> None:
    session(shoes).apply("Empty", lambda journey: journey.evolve(inventory=()))
    panel = collecting(shoes)
    assert panel.empty.isVisible()

    panel.resize(180, 160)

    assert panel.empty.minimumHeight() >= panel.empty.heightForWidth(panel.width() - 20)
    assert panel.minimumSizeHint().height() >= panel.empty.minimumHeight() + panel.line.height()


def test_two_tall_panels_of_a_side_share_it_as_tabs(shoes: Window) -> None:
    opened(shoes, "inventory")
    opened(shoes, "guide")

    inventory, guide = (shoes.findChild(QDockWidget, f"dock-{id}") for id in ("inventory", "guide"))
    assert inventory in shoes.tabifiedDockWidgets(guide)
    assert shoes.editing.docks.panel("guide").visibleRegion().isEmpty() is False


def test_the_buttons_of_a_panel_speak_the_language_of_the_window(shoes: Window, program: Program) -> None:
    opened(shoes, "history")
    dock = shoes.findChild(QDockWidget, "dock-history")

    program.set_language("fr")

    names = {button.accessibleName() for button in dock.findChildren(QAbstractButton)}
    assert {"Fermer", "Détacher de la fenêtre, ou ancrer"} <= names
    assert dock.windowTitle() == "Historique"
