"""Deleting or cutting what holds something asks first, and undo brings all of it back and says so."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.edits import lanes, paths, personas, stages
from journeycanvas.language import use
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
        "With it go: 3 touchpoints, 17 cards, 5 visits, 5 emotions, 3 verbatims, 3 measurements.\n"
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


def test_a_persona_names_its_paths_and_undo_says_what_came_back(shoes: Window, qtbot: QtBot) -> None:
    session = shoes.editing.session
    before, said = session.journey, list[str]()
    chosen(qtbot, shoes, before.personas[0].id)
    person.answer("Cancel", said=said)
    person.do(shoes, "delete")
    assert session.journey is before
    person.answer("Delete")

    person.do(shoes, "delete")

    assert said[0].startswith("Delete persona “Mark” and the paths that go with it? With it go: 1 path, ")
    assert "12 visits, 12 emotions" in said[0]
    gone = {before.personas[0].id, *[path.id for path in before.paths if path.persona == before.personas[0].id]}
    assert not gone & {each.id for each in (*session.journey.personas, *session.journey.paths)}
    qtbot.wait(5)
    person.do(shoes, "undo")
    assert session.journey is before
    assert session.selection == {before.personas[0].id}
    assert (
        shoes.statusBar().currentMessage().startswith("Undone: Delete persona ‘Mark’. Back again: 1 persona, 1 path, ")
    )
    qtbot.wait(5)
    person.do(shoes, "redo")
    assert shoes.statusBar().currentMessage() == "Done again: Delete persona ‘Mark’"


def test_a_persona_whose_path_visits_nothing_goes_without_a_question(shoes: Window, qtbot: QtBot) -> None:
    session = shoes.editing.session
    session.apply("Add", lambda journey: paths.add(personas.add(journey, "New", id="n"), "n"))
    chosen(qtbot, shoes, "n")

    person.do(shoes, "delete")

    assert "n" not in {each.id for each in session.journey.personas}


def test_cutting_a_stage_asks_and_cancel_leaves_the_clipboard_too(shoes: Window, qtbot: QtBot) -> None:
    session = shoes.editing.session
    before, said = session.journey, list[str]()
    QApplication.clipboard().setText("mine")
    chosen(qtbot, shoes, before.stages[1].id)
    person.answer("Cancel", said=said)

    person.do(shoes, "cut")

    assert said[0].startswith("Cut “Consideration” with all that goes with it? With it go: 3 touchpoints, 17 cards, ")
    assert session.journey is before
    assert QApplication.clipboard().text() == "mine"
    person.answer("Cut")
    person.do(shoes, "cut")
    assert len(session.journey.stages) == len(before.stages) - 1
    qtbot.wait(5)
    person.do(shoes, "undo")
    assert session.journey is before


def test_cutting_a_phase_asks_since_its_stages_go_with_it(shoes: Window, qtbot: QtBot) -> None:
    session, said = shoes.editing.session, list[str]()
    before = session.journey
    chosen(qtbot, shoes, before.phases[0].id)
    person.answer("Cancel", said=said)

    person.do(shoes, "cut")

    count = sum(stage.phase == before.phases[0].id for stage in before.stages)
    assert f"With it go: {count} stages, " in said[0]
    assert session.journey is before


def test_cutting_a_card_does_not_ask(shoes: Window, qtbot: QtBot) -> None:
    session = shoes.editing.session
    count = len(session.journey.cards)
    chosen(qtbot, shoes, session.journey.cards[0].id)

    person.do(shoes, "cut")

    assert len(session.journey.cards) == count - 1


def test_the_question_about_a_persona_is_asked_in_french(shoes: Window, qtbot: QtBot) -> None:
    session, said = shoes.editing.session, list[str]()
    chosen(qtbot, shoes, session.journey.personas[0].id)
    use("fr")
    try:
        person.answer("Annuler", said=said)
        person.do(shoes, "delete")
    finally:
        use("en")

    assert (
        said[0]
        .replace("\N{NO-BREAK SPACE}", " ")
        .startswith("Supprimer le persona « Mark » et les chemins qui vont avec ?")
    )
    assert "Disparaissent aussi\N{NO-BREAK SPACE}: 1 chemin, " in said[0]
