"""Deleting a stage or a lane asks first where something hangs on it, and undo brings all of it back."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeycanvas.edits import lanes, stages
from journeycanvas.ui.window import Window
from tests.ui import person


def chosen(qtbot: QtBot, window: Window, *ids: str) -> None:
    window.editing.session.select(ids)
    qtbot.wait(5)


def test_the_question_counts_what_goes_and_undo_brings_it_back(shoes: Window, qtbot: QtBot) -> None:
    session = shoes.editing.session
    before, said = session.journey, list[str]()
    chosen(qtbot, shoes, before.stages[1].id)
    person.answer("Delete", said=said)

    person.do(shoes, "delete")

    assert said == [
        "Delete “Consideration” and what it holds? "
        "With it go: 3 touchpoints, 17 cards, 5 visits, 3 verbatims, 3 measurements.\n"
        "Kept, though no longer linked to it: 1 recommendation, 2 resources.\nCtrl+Z brings everything back."
    ]
    assert len(session.journey.stages) == len(before.stages) - 1
    session.undo()
    assert session.journey is before
    assert session.selection == {before.stages[1].id}


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_either_key_asks_and_cancel_leaves_everything(shoes: Window, qtbot: QtBot, key: Qt.Key) -> None:
    session = shoes.editing.session
    before, said = session.journey, list[str]()
    chosen(qtbot, shoes, next(lane.id for lane in before.lanes if lane.holds_cards))
    shoes.activateWindow()
    shoes.editing.workspace.canvas.setFocus()
    person.answer("Cancel", said=said)

    qtbot.keyClick(shoes.editing.workspace.canvas, key)

    assert len(said) == 1
    assert session.journey is before


def test_what_holds_nothing_is_deleted_without_a_question(shoes: Window, qtbot: QtBot) -> None:
    session = shoes.editing.session
    session.apply("Add", lambda journey: stages.insert(journey, "New", id="n"))
    session.apply("Add", lambda journey: lanes.add(journey, lanes.make(journey, "cards", id="nl")))
    chosen(qtbot, shoes, "n", "nl")

    person.do(shoes, "delete")

    assert not {"n", "nl"} & {each.id for each in (*session.journey.stages, *session.journey.lanes)}
