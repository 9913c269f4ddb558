"""Typing card after card, from cell to cell, as fast as anybody types."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from journeycanvas.document.journey import Journey
from journeycanvas.edits.cells import Cell
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.lanes.resources import ResourcesLane
from journeycanvas.model.card import Card
from journeycanvas.scene.shapes import Words
from journeycanvas.session.session import Session
from tests import builders
from tests.ui.canvas.conftest import Hand

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
STRUCK = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, "\b": Qt.Key.Key_Backtab, "\x1b": Qt.Key.Key_Escape}


def cells() -> Journey:
    """Return three stages with lanes of cards, recommendations, resources and measurements; one need in the first."""
    return builders.small(3, stages=3).evolve(
        lanes=(
            PathLane(id="path"),
            CardsLane(id="needs"),
            RecommendationsLane(id="todo"),
            ResourcesLane(id="takes"),
            MeasurementsLane(id="figures", indicators=("nps", "ces")),
        ),
        cards=(Card(id="c1", lane="needs", stage="s1", text="First"),),
    )


@pytest.fixture
def desk(hand: Hand) -> Hand:
    hand.session = Session(cells())
    hand.canvas.show_session(hand.session)
    hand.canvas.setFocus()
    QApplication.processEvents()
    return hand


def in_cell(hand: Hand, stage: int, lane: str) -> QPointF:
    scene = hand.session.scene
    band = next(band for band in scene.bands if band.lane == lane)
    return QPointF(scene.columns[stage].x + 3, band.y + band.height - 3)


def strike(hand: Hand, text: str) -> None:
    """Strike keys as the system hands them over: all are waiting before the first is seen."""
    handle = hand.canvas.window().windowHandle()
    for letter in text:
        key = STRUCK.get(letter, Qt.Key.Key_A)
        typed = "" if letter in "\t\b\x1b" else "\r" if letter == "\n" else letter
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.postEvent(handle, QKeyEvent(kind, key, NONE, typed))
    QApplication.processEvents()


def texts(hand: Hand, lane: str = "needs") -> list[tuple[str, str]]:
    return [(card.stage, card.text) for card in hand.session.journey.cards if card.lane == lane]


def test_click_in_a_cell_and_typing_makes_a_card_in_one_step(desk: Hand) -> None:
    desk.click(in_cell(desk, 1, "needs"))

    strike(desk, "Quiet shoes\x1b" + "Loud shoes\n\n")

    assert texts(desk) == [("s1", "First"), ("s2", "Loud shoes")]
    assert desk.session.history.done == 1
    assert desk.session.undo_name == "Add card"


def test_enter_begins_the_next_card_and_an_empty_one_leaves_nothing(desk: Hand) -> None:
    desk.click(in_cell(desk, 1, "needs"))

    strike(desk, "One\nTwo\nThree\n\n")

    assert texts(desk)[1:] == [("s2", "One"), ("s2", "Two"), ("s2", "Three")]
    assert desk.session.history.done == 3
    assert desk.editor is None
    assert desk.canvas.hasFocus()
    assert desk.session.cell == Cell("needs", "s2")


def test_nothing_of_a_burst_is_lost(desk: Hand) -> None:
    words = [f"Carte n{number} déjà vécue" for number in range(40)]
    desk.click(in_cell(desk, 0, "needs"))

    strike(desk, "".join(word + ("\t" if place % 5 == 4 else "\n") for place, word in enumerate(words)))

    typed = {text for _, text in texts(desk)} | {one.text for one in desk.session.journey.recommendations}
    typed |= {one.text for one in desk.session.journey.resources}
    assert typed >= set(words[:-1])


def test_tab_goes_from_cell_to_cell_and_on_to_the_next_lane(desk: Hand) -> None:
    desk.click(in_cell(desk, 1, "needs"))

    strike(desk, "Two\tThree\tFirst to do\t\tThird to do\b\bback again\x1b")

    assert texts(desk)[1:] == [("s2", "Two"), ("s3", "Three")]
    done = [(one.stage, one.text) for one in desk.session.journey.recommendations]
    assert done == [("s1", "First to do"), ("s3", "Third to do")]


def test_tab_after_the_last_cell_ends(desk: Hand) -> None:
    desk.click(in_cell(desk, 2, "figures"))

    strike(desk, "42\t")

    assert desk.editor is None
    assert [(one.indicator, one.value) for one in desk.session.journey.measurements] == [("nps", 42.0)]


def test_what_is_typed_on_after_the_last_cell_replaces_nothing(desk: Hand) -> None:
    desk.click(in_cell(desk, 2, "figures"))

    strike(desk, "42\t")
    strike(desk, "7\n")

    assert [one.value for one in desk.session.journey.measurements] == [42.0, 7.0]


def test_cards_begun_below_another_stand_below_it(desk: Hand) -> None:
    last = Card(id="c2", lane="needs", stage="s1", text="Last")
    desk.session.apply("Add", lambda journey: journey.evolve(cards=(*journey.cards, last)))
    desk.session.select(["c1"])
    desk.key(Qt.Key.Key_F2)

    strike(desk, "Changed\nBetween\n\n")

    assert [text for _, text in texts(desk)] == ["Changed", "Between", "Last"]


def test_control_enter_just_ends(desk: Hand) -> None:
    desk.click(in_cell(desk, 1, "needs"))
    strike(desk, "One")

    desk.key(Qt.Key.Key_Return, CTRL)

    assert desk.editor is None
    assert texts(desk)[1:] == [("s2", "One")]


def test_control_enter_after_a_name_asks_for_another(desk: Hand) -> None:
    desk.canvas.edit_text("t1", "name")

    with desk.qtbot.waitSignal(desk.canvas.another_wanted) as wanted:
        desk.key(Qt.Key.Key_Return, CTRL)

    assert wanted.args == ["t1"]


@pytest.mark.parametrize("leave", ["escape", "enter", "click", "elsewhere"])
def test_empty_new_card_vanishes_without_a_step(desk: Hand, leave: str) -> None:
    before = desk.session.journey
    desk.double_click(in_cell(desk, 1, "needs"))
    assert len(desk.session.journey.cards) == 2

    if leave == "escape":
        desk.key(Qt.Key.Key_Escape)
    elif leave == "enter":
        desk.key(Qt.Key.Key_Return)
    elif leave == "click":
        desk.click(QPointF(4, 4))
    else:
        desk.canvas.show_session(None)

    assert desk.session.journey is before
    assert desk.session.history.done == 0
    assert desk.editor is None


def test_undo_from_elsewhere_takes_an_empty_new_card_away(desk: Hand) -> None:
    before = desk.session.journey
    desk.double_click(in_cell(desk, 1, "needs"))

    desk.session.undo()

    assert desk.session.journey is before
    assert desk.editor is None


def test_another_edit_meanwhile_keeps_no_empty_card(desk: Hand) -> None:
    desk.double_click(in_cell(desk, 1, "needs"))

    desk.session.apply("Rename", lambda journey: journey.evolve(title="Other"))

    assert len(desk.session.journey.cards) == 1
    assert desk.session.history.done == 1
    assert desk.editor is None


@pytest.mark.parametrize(("lane", "kind"), [("todo", "recommendations"), ("takes", "resources")])
def test_recommendations_and_resources_are_typed_one_after_another(desk: Hand, lane: str, kind: str) -> None:
    desk.double_click(in_cell(desk, 1, lane))

    strike(desk, "One\nTwo\n\x1b")

    assert [(one.stage, one.text) for one in getattr(desk.session.journey, kind)] == [("s2", "One"), ("s2", "Two")]
    assert desk.session.history.done == 2


def test_figures_are_typed_one_indicator_after_another(desk: Hand) -> None:
    desk.double_click(in_cell(desk, 1, "figures"))

    strike(desk, "-12\n4,5\n")

    found = [(one.indicator, one.value, one.stage) for one in desk.session.journey.measurements]
    assert found == [("nps", -12.0, "s2"), ("ces", 4.5, "s2")]
    assert desk.editor is None


def test_figure_that_is_none_stays_in_the_editor(desk: Hand) -> None:
    desk.double_click(in_cell(desk, 1, "figures"))

    with desk.qtbot.waitSignal(desk.canvas.refused):
        strike(desk, "about ten\n")

    assert desk.editor is not None
    assert desk.editor.text == "about ten"
    strike(desk, "\x1b")
    assert desk.session.journey.measurements == ()


def test_letter_replaces_a_name_and_escape_restores_it(desk: Hand) -> None:
    desk.session.select(["t2"])
    before = desk.session.journey

    strike(desk, "Basket")
    assert desk.name_of("t2") == "Basket"
    strike(desk, "\x1b")
    assert desk.session.journey is before
    strike(desk, "Basket\n")

    assert desk.name_of("t2") == "Basket"
    assert desk.session.history.done == 1


def test_digits_say_what_is_felt_at_a_touchpoint(desk: Hand) -> None:
    desk.session.select(["t2"])

    strike(desk, "5")

    assert desk.editor is None
    assert desk.session.journey.paths[0].visits[1].emotion == 2.0


def test_accent_that_is_composed_begins_a_text_too(desk: Hand) -> None:
    desk.click(in_cell(desk, 1, "needs"))
    QApplication.processEvents()
    assert desk.canvas.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    composed = QInputMethodEvent()
    composed.setCommitString("ê")

    QApplication.sendEvent(desk.canvas, composed)
    strike(desk, "tre\n\n")

    assert texts(desk)[1:] == [("s2", "être")]


def test_pasted_lines_are_cards_in_one_step(desk: Hand) -> None:
    desk.double_click(in_cell(desk, 1, "needs"))
    assert desk.editor is not None
    pasted = QMimeData()
    pasted.setText("- One\r\n\r\n  • Two\n3. Three\n")

    desk.editor.insertFromMimeData(pasted)

    assert texts(desk)[1:] == [("s2", "One"), ("s2", "Two"), ("s2", "Three")]
    assert desk.session.undo_name == "Add cards"
    assert len(desk.session.selection) == 3
    desk.session.undo()
    assert texts(desk) == [("s1", "First")]


def test_lines_pasted_into_what_is_typed_are_typed(desk: Hand) -> None:
    desk.double_click(in_cell(desk, 1, "needs"))
    strike(desk, "Because")
    assert desk.editor is not None
    pasted = QMimeData()
    pasted.setText(" one\ntwo")

    desk.editor.insertFromMimeData(pasted)
    desk.key(Qt.Key.Key_Return, CTRL)

    assert texts(desk)[1:] == [("s2", "Because one\ntwo")]


def test_long_text_grows_its_card_and_is_drawn_whole(desk: Hand) -> None:
    desk.click(in_cell(desk, 1, "needs"))
    words = "unbreakable" * 12 + " and many more words than there is room for in a line, " * 6

    strike(desk, words + "\n\n")

    card = desk.session.journey.cards[-1]
    node = desk.node(f"card:{card.id}")
    box = node.texts[0].box
    assert node.bounds.holds(box)
    drawn = "".join(shape.text for shape in node.shapes if isinstance(shape, Words))
    assert "".join(drawn.split()) == "".join(words.split())


def test_cell_chosen_is_marked(desk: Hand) -> None:
    before = desk.picture()

    desk.click(in_cell(desk, 2, "needs"))
    by_pointer = desk.picture()
    desk.key(Qt.Key.Key_Left)
    desk.key(Qt.Key.Key_Right)

    assert desk.session.cell == Cell("needs", "s3")
    assert len({image.cacheKey() for image in (before, by_pointer, desk.picture())}) == 3
    assert before != by_pointer != desk.picture()
