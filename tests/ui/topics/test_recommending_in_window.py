"""Recommending in the window, and adding what is usual: one key, the words, one step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.analysis.findings import findings
from journeycanvas.edits import journeys, records
from journeycanvas.edits.cells import Cell
from journeycanvas.edits.shown_lanes import with_shown
from journeycanvas.edits.usual_cards import USUAL
from journeycanvas.ui.inspector.doing_field import GoalAdviceField, SearchWordsField
from journeycanvas.ui.inspector.persona import persona_form
from journeycanvas.ui.map_menu import adding
from journeycanvas.ui.window import Window
from tests.ui import person


def unanswered(window: Window) -> list[str]:
    found = findings(window.editing.session.settled)
    return [one.id for one in found if one.code == "unanswered_pain" and one.id is not None]


def without_advice(window: Window) -> None:
    session = window.editing.session
    session.apply(
        "Take out",
        lambda journey: journey.evolve(
            recommendations=(), lanes=tuple(lane for lane in journey.lanes if lane.kind != "recommendations")
        ),
    )


def test_one_key_and_the_words_answer_all_that_is_selected(shoes: Window, qtbot: QtBot) -> None:
    without_advice(shoes)
    session = shoes.editing.session
    pains = unanswered(shoes)
    assert len(pains) > 1
    before, steps = session.settled, session.history.done
    session.select(pains)
    QApplication.processEvents()

    person.do(shoes, "recommend")
    editor = shoes.editing.workspace.canvas.editor
    assert editor is not None
    qtbot.keyClicks(editor, "Rappeler sous une heure")
    assert shoes.editing.settle()

    (made,) = session.settled.recommendations
    assert (made.text, set(made.touchpoints)) == ("Rappeler sous une heure", set(pains))
    assert unanswered(shoes) == []
    assert session.selection == {made.id}
    assert session.history.done == steps + 1
    session.undo()
    assert session.settled is before


def test_escape_before_a_word_leaves_nothing(shoes: Window, qtbot: QtBot) -> None:
    session = shoes.editing.session
    before = session.settled
    session.select([before.touchpoints[0].id])
    QApplication.processEvents()

    person.do(shoes, "recommend")
    editor = shoes.editing.workspace.canvas.editor
    assert editor is not None
    qtbot.keyClick(editor, Qt.Key.Key_Escape)

    assert session.settled is before


def test_the_goal_that_is_not_reached_feeds_a_recommendation(shoes: Window) -> None:
    session = shoes.editing.session
    session.apply(
        "Goal", lambda journey: journeys.set_goal(journey, outcome="not_reached", how_to_reach="Livrer le samedi")
    )
    session.select([])
    shoes.editing.workspace.inspector.refresh()
    (field,) = shoes.editing.workspace.inspector.findChildren(GoalAdviceField)
    assert field.button.isEnabled()

    field.button.click()
    (made,) = session.selection
    assert session.settled.recommendations[-1].text == "Livrer le samedi"
    assert session.settled.recommendations[-1].id == made

    held = session.settled
    field.do()
    assert session.settled is held


def test_the_usual_checklist_goes_into_the_stage_of_the_cell_and_is_not_added_twice(shoes: Window) -> None:
    session = shoes.editing.session
    person.do(shoes, "usual_information")
    lane = next(one for one in session.settled.lanes if one.__dict__.get("wording") == "information")
    said_in_the_sample = 3
    assert len(session.selection) == len(session.settled.stages) * len(USUAL) - said_in_the_sample
    session.undo()

    session.apply("Show", lambda journey: with_shown(journey, lane.id))
    stage = session.settled.stages[0].id
    session.choose_cell(Cell(lane.id, stage))
    assert "usual_information" in adding(session)
    person.do(shoes, "usual_information")
    assert len(session.selection) == len(USUAL)
    assert {card.stage for card in session.settled.cards if card.id in session.selection} == {stage}
    held = session.settled
    person.do(shoes, "usual_information")
    assert session.settled is held


def test_search_words_go_from_the_form_onto_the_map(shoes: Window) -> None:
    session = shoes.editing.session
    persona = session.settled.personas[0].id
    session.apply("Words", lambda journey: records.change(journey, (persona,), keywords=("avis trail", "pronation")))
    session.select([persona])
    QApplication.processEvents()
    assert "search_words" in adding(session)
    before = session.settled

    fields = [field for tab in persona_form(session, (persona,)).tabs for field in tab.fields()]
    next(field for field in fields if isinstance(field, SearchWordsField)).button.click()

    new = session.settled.cards[len(before.cards) :]
    assert [(card.text, card.stage) for card in new] == [
        ("avis trail", before.stages[0].id),
        ("pronation", before.stages[0].id),
    ]
    session.undo()
    assert session.settled is before
