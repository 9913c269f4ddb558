"""The guided start: every step leads to where its first missing thing is typed, and a map is made from nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas import language
from journeycanvas.analysis.guide import guide
from journeycanvas.ui import kept_state
from journeycanvas.ui.panels.guide import GuidePanel
from journeycanvas.ui.window import Window
from tests.ui import person


@pytest.fixture
def panel(window: Window, qtbot: QtBot) -> GuidePanel:
    kept_state.keep_docks(())
    window.open_template("blank")
    person.do(window, "show_guide")
    made = window.editing.docks.panel("guide")
    assert isinstance(made, GuidePanel)
    return made


def go(panel: GuidePanel, number: int) -> None:
    assert not panel.steps[number - 1].go.isHidden()
    panel.steps[number - 1].go.click()
    QApplication.processEvents()


def type_in_editor(window: Window, qtbot: QtBot, text: str) -> None:
    editor = window.editing.workspace.canvas.editor
    assert editor is not None
    qtbot.keyClicks(editor, text)
    assert window.editing.workspace.canvas.finish_typing()
    QApplication.processEvents()


def type_in_cell(window: Window, qtbot: QtBot, text: str) -> None:
    canvas = window.editing.workspace.canvas
    qtbot.keyClicks(canvas, text[0])
    type_in_editor(window, qtbot, text[1:])


def test_the_next_step_stands_out_and_says_what_to_do(panel: GuidePanel) -> None:
    assert panel.said.text() == "0 of 6 steps done"
    assert [not step.advice.isHidden() for step in panel.steps] == [True, *[False] * 5]
    assert panel.steps[0].property("next")


def test_no_step_done_is_in_the_singular_in_french(panel: GuidePanel) -> None:
    language.use("fr")

    panel.retranslate()

    assert panel.said.text() == "0 étape terminée sur 6"


def test_a_first_map_is_made_from_nothing_by_the_six_steps(window: Window, panel: GuidePanel, qtbot: QtBot) -> None:
    session = window.editing.session
    go(panel, 1)
    if window.editing.workspace.canvas.editor is not None:
        type_in_editor(window, qtbot, "Mark")
        go(panel, 1)
    persona = session.journey.personas[0].id
    session.apply("Name", lambda journey: _described(journey, persona))
    for name in ("Before", "During", "After"):
        if len(session.journey.stages) < 3:
            person.do(window, "add_stage")
            type_in_editor(window, qtbot, name)
    for stage in session.journey.stages:
        go(panel, 2)
        type_in_editor(window, qtbot, f"Touchpoint of {stage.name}")
    for number in (3, 4):
        for _stage in session.journey.stages:
            go(panel, number)
            type_in_cell(window, qtbot, "something")
    for _point in session.journey.touchpoints:
        go(panel, 5)
        (touchpoint,) = session.selection
        visit = next(one.id for one in session.journey.paths[0].visits if one.touchpoint == touchpoint)
        session.apply("Feel", lambda journey, visit=visit: _felt(journey, visit))
        QApplication.processEvents()
    for _number in range(3):
        go(panel, 6)
        type_in_cell(window, qtbot, "do it")

    QApplication.processEvents()
    assert [step.id for step in guide(session.journey) if not step.is_done] == []
    assert panel.said.text() == "All six steps are done. The map is ready to be shown."
    assert panel.bar.value() == 6


def test_a_step_that_is_done_asks_for_nothing_more(panel: GuidePanel, window: Window) -> None:
    session = window.editing.session
    person.do(window, "add_persona")
    window.editing.settle()
    persona = session.journey.personas[0].id
    session.apply("Name", lambda journey: _described(journey, persona))
    QApplication.processEvents()

    assert panel.steps[0].go.isHidden()
    assert panel.steps[0].progress.text() == "Complete"
    assert not panel.steps[1].advice.isHidden()


def test_steps_are_reached_by_keyboard(panel: GuidePanel, qtbot: QtBot) -> None:
    panel.steps[0].go.setFocus()
    qtbot.keyClick(panel.steps[0].go, Qt.Key.Key_Tab)

    assert panel.steps[1].go.hasFocus()


def _described(journey, persona):
    from journeycanvas.edits import records

    return records.change(journey, [persona], name="Mark", age="34", job="Engineer", story="He wants to run.")


def _felt(journey, visit):
    from journeycanvas.edits import visits

    return visits.set_emotion(journey, [visit], emotion=1.0)
