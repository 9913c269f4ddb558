"""The filter and the highlighted path, as a person uses them in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journeycanvas.document.journey import Journey
from journeycanvas.edits import paths, touchpoints
from journeycanvas.model.organisation import Label
from journeycanvas.ui.program import Program
from journeycanvas.ui.viewing.lens import Lens, lens_of
from journeycanvas.ui.viewing.values import path_names
from journeycanvas.ui.window import Window
from tests.ui.person import action, do

IRRITANT = {"moment": frozenset({"irritant"})}
SOFIA = "sofia-current"


@pytest.fixture
def lens(shoes: Window) -> Lens:
    return lens_of(shoes.editing)


@pytest.fixture
def opened(shoes: Window, lens: Lens, qtbot: QtBot) -> Lens:
    """Return the lens with its bar open, by the keys that open it."""
    shoes.activateWindow()
    do(shoes, "filter")
    qtbot.waitUntil(lambda: lens.bar.isVisible())
    return lens


def lit(window: Window, key: str) -> bool:
    """Tell whether a node of the map is as it is."""
    node = next(node for node in window.editing.session.scene.nodes if node.key == key)
    dimming = window.editing.workspace.canvas._dimming
    return dimming is None or dimming.lights(node)


def menu_of(lens: Lens, criterion: str) -> QMenu:
    menu = lens.bar.buttons[criterion].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return menu


def entry(menu: QMenu, title: str) -> QAction:
    return next(one for one in menu.actions() if one.text().split("\t")[0] == title)


def test_bar_opens_with_the_keyboard_in_it_and_closes_by_the_same_keys(opened: Lens, shoes: Window) -> None:
    assert opened.bar.accessibleName() == "Filter"
    assert shoes.focusWidget() is opened.bar.buttons["moment"]

    do(shoes, "filter")

    assert not opened.bar.isVisible()
    assert shoes.focusWidget() is shoes.editing.workspace.canvas


def test_ticking_values_dims_the_rest_and_says_how_many_match(opened: Lens, shoes: Window) -> None:
    entry(menu_of(opened, "moment"), "Irritant").trigger()

    assert opened.bar.count.text() == "1 of 12 touchpoints"
    assert lit(shoes, "touchpoint:instagram")
    assert not lit(shoes, "touchpoint:payment")
    assert lit(shoes, "stage:awareness"), "what the rest is read by stays"

    entry(menu_of(opened, "moment"), "Breaking point").trigger()

    assert opened.bar.count.text() == "2 of 12 touchpoints"
    assert lit(shoes, "touchpoint:payment")
    assert opened.bar.buttons["moment"].accessibleName() == "Moment: 2"


def test_several_values_are_ticked_by_the_space_bar_while_the_menu_stays_open(opened: Lens, qtbot: QtBot) -> None:
    menu = menu_of(opened, "channel")
    menu.popup(opened.bar.mapToGlobal(opened.bar.rect().bottomLeft()))
    menu.setActiveAction(entry(menu, "Digital"))

    qtbot.keyClick(menu, Qt.Key.Key_Space)
    menu.setActiveAction(entry(menu, "Physical"))
    qtbot.keyClick(menu, Qt.Key.Key_Space)

    assert menu.isVisible()
    assert opened.bar.wanted["channel"] == {":digital", ":physical"}
    menu.close()


def test_escape_shows_all_again_and_then_closes_the_bar(opened: Lens, shoes: Window, qtbot: QtBot) -> None:
    opened.bar.ask(IRRITANT)

    qtbot.keyClick(opened.bar.buttons["moment"], Qt.Key.Key_Escape)

    assert opened.bar.isVisible()
    assert lit(shoes, "touchpoint:payment")

    qtbot.keyClick(opened.bar.buttons["moment"], Qt.Key.Key_Escape)

    assert not opened.bar.isVisible()


def test_closing_the_bar_shows_all_again(opened: Lens, shoes: Window, qtbot: QtBot) -> None:
    opened.bar.ask(IRRITANT)

    qtbot.mouseClick(opened.bar.close_button, Qt.MouseButton.LeftButton)

    assert shoes.editing.workspace.canvas._dimming is None


def test_filter_follows_what_is_edited(opened: Lens, shoes: Window, qtbot: QtBot) -> None:
    opened.bar.ask(IRRITANT)

    shoes.editing.session.apply("x", lambda j: touchpoints.set_moment(j, ["cart"], moment="irritant"))

    qtbot.waitUntil(lambda: opened.bar.count.text() == "2 of 12 touchpoints")
    assert lit(shoes, "touchpoint:cart")


def test_what_changes_nothing_for_the_filter_paints_nothing_again(opened: Lens, shoes: Window, qtbot: QtBot) -> None:
    opened.bar.ask(IRRITANT)
    before = shoes.editing.workspace.canvas._dimming

    shoes.editing.session.apply("x", lambda j: j.evolve(title="Another"))
    QApplication.processEvents()

    assert shoes.editing.workspace.canvas._dimming is before


def test_document_knows_nothing_of_filters(opened: Lens, shoes: Window) -> None:
    journey = shoes.editing.session.journey

    opened.bar.ask(IRRITANT)

    assert shoes.editing.session.journey is journey
    assert shoes.editing.session.undo_name is None


def test_another_journey_is_seen_as_it_is(opened: Lens, shoes: Window) -> None:
    opened.bar.ask(IRRITANT)

    shoes.editing.open_sample("hospital-visit")

    assert not opened.bar.isVisible()
    assert not opened.bar.asks
    assert shoes.editing.workspace.canvas._dimming is None


@pytest.mark.parametrize("width", [1600, 1200, 1000, 765])
def test_bar_stays_over_the_map_in_any_window(opened: Lens, shoes: Window, width: int, qtbot: QtBot) -> None:
    opened.bar.ask(IRRITANT)

    shoes.resize(width, 700)
    QApplication.processEvents()

    assert opened.over.geometry().left() >= 0
    assert opened.over.geometry().right() <= shoes.editing.workspace.canvas.width()
    assert opened.bar.sizeHint().width() <= opened.bar.width()


@pytest.mark.parametrize("width", [1280, 1000])
def test_bar_with_all_it_can_ask_fits_in_french(shoes: Window, program: Program, width: int, qtbot: QtBot) -> None:
    session = shoes.editing.session
    session.apply("Label", _with_a_label)
    program.set_language("fr")
    shoes.resize(width, 700)
    do(shoes, "filter")
    lens = lens_of(shoes.editing)
    qtbot.waitUntil(lambda: lens.bar.isVisible())

    assert all(button.isVisible() for button in lens.bar.buttons.values())
    assert lens.bar.sizeHint().width() <= lens.bar.width()
    assert lens.over.geometry().right() <= shoes.editing.workspace.canvas.width()


def test_card_that_has_the_label_asked_for_is_lit(shoes: Window, opened: Lens, qtbot: QtBot) -> None:
    assert opened.bar.buttons["label"].isHidden(), "nothing has a label yet"

    shoes.editing.session.apply("Label", _with_a_label)
    qtbot.waitUntil(lambda: opened.bar.buttons["label"].isVisible())
    entry(menu_of(opened, "label"), "New").trigger()

    card = shoes.editing.session.journey.cards[0]
    assert lit(shoes, f"card:{card.id}")
    assert not lit(shoes, f"card:{shoes.editing.session.journey.cards[1].id}")
    assert opened.bar.count.accessibleName() == "0 of 12 touchpoints · 1 card"


def _with_a_label(journey: Journey) -> Journey:
    first, *others = journey.cards
    path = journey.paths[0]
    visits = (path.visits[0].evolve(emotion_about="brand"), *path.visits[1:])
    return journey.evolve(
        labels=(Label(id="new", name="New"),),
        cards=(first.evolve(labels=("new",)), *others),
        paths=(path.evolve(visits=visits), *journey.paths[1:]),
    )


def test_bar_speaks_the_language_chosen(opened: Lens, program: Program, qtbot: QtBot) -> None:
    opened.bar.ask(IRRITANT)

    program.set_language("fr")

    qtbot.waitUntil(lambda: opened.bar.accessibleName() == "Filtre")
    assert opened.bar.buttons["channel"].text() == "Canal"


# Paths


def paths_menu(window: Window) -> QMenu:
    menu = next(menu for menu in window.menus.all if menu.objectName() == "paths")
    menu.aboutToShow.emit()
    return menu


def test_ticking_a_path_shows_it_in_one_step(shoes: Window, qtbot: QtBot) -> None:
    entry(paths_menu(shoes), "Sofia").trigger()

    assert [path.hidden for path in shoes.editing.session.journey.paths] == [False, False]
    assert shoes.editing.undo_name == "Show path"

    qtbot.waitUntil(lambda: action(shoes, "undo").isEnabled())
    do(shoes, "undo")

    assert [path.hidden for path in shoes.editing.session.journey.paths] == [False, True]
    assert not entry(paths_menu(shoes), "Sofia").isChecked()


def test_hiding_and_showing_all_paths(shoes: Window) -> None:
    entry(paths_menu(shoes), "Mark").trigger()
    assert shoes.editing.undo_name == "Hide path"

    do(shoes, "show_all_paths")

    assert not any(path.hidden for path in shoes.editing.session.journey.paths)
    assert shoes.editing.undo_name == "Show all paths"


def test_highlighted_path_stands_out_and_is_named(shoes: Window, lens: Lens, qtbot: QtBot) -> None:
    shoes.editing.session.apply("x", lambda j: paths.show(j, [SOFIA]))
    journey = shoes.editing.session.journey

    entry(paths_menu(shoes), "Highlight Sofia").trigger()

    sofia = {visit.touchpoint for visit in journey.paths[1].visits}
    for one in journey.touchpoints:
        assert lit(shoes, f"touchpoint:{one.id}") == (one.id in sofia)
    for node in shoes.editing.session.scene.nodes:
        if node.role in ("path", "curve", "wash"):
            assert lit(shoes, node.key) == (SOFIA in node.key)
    assert lens.over.note.label.text() == "Path highlighted: Sofia"
    assert shoes.editing.session.journey is journey

    qtbot.mouseClick(lens.over.note.close_button, Qt.MouseButton.LeftButton)

    assert shoes.editing.workspace.canvas._dimming is None
    assert not lens.over.note.isVisible()


def test_next_path_is_highlighted_in_turn_those_hidden_left_out(shoes: Window, lens: Lens) -> None:
    turns = []
    for _ in range(2):
        do(shoes, "highlight_next")
        turns.append(lens.highlighted)

    assert turns == ["mark-current", None]


def test_showing_all_paths_lets_none_stand_out(shoes: Window, lens: Lens) -> None:
    do(shoes, "show_all_paths")
    journey = shoes.editing.session.journey
    do(shoes, "highlight_next")
    assert lens.highlighted is not None

    do(shoes, "show_all_paths")

    assert lens.highlighted is None
    assert shoes.editing.session.journey is journey


def test_path_that_is_hidden_no_longer_stands_out(shoes: Window, lens: Lens, qtbot: QtBot) -> None:
    do(shoes, "highlight_next")

    entry(paths_menu(shoes), "Mark").trigger()

    qtbot.waitUntil(lambda: lens.highlighted is None)


def test_filter_and_highlight_together_light_what_both_do(shoes: Window, opened: Lens) -> None:
    do(shoes, "highlight_next")
    opened.bar.ask(IRRITANT)

    assert lit(shoes, "touchpoint:instagram")
    assert not lit(shoes, "touchpoint:cart")


def test_paths_of_one_persona_are_told_apart(shoes: Window) -> None:
    journey = shoes.editing.session.journey
    more = paths.duplicate(journey, "mark-current", state="target")

    assert list(path_names(more).values()) == ["Mark (current journey)", "Mark (target journey)", "Sofia"]


def test_actions_wait_for_a_journey(window: Window) -> None:
    assert not any(action(window, id).isEnabled() for id in ("filter", "highlight_next", "present", "show_all_paths"))
