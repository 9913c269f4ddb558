"""Typing fast, through the window."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.edits.cells import Cell
from journeycanvas.ui.canvas.text_editor import TextEditor
from journeycanvas.ui.window import Window
from tests.ui.person import answer, dismiss

CTRL = Qt.KeyboardModifier.ControlModifier


def editor(window: Window) -> TextEditor:
    found = window.editing.workspace.canvas.editor
    assert found is not None
    return found


def paste(window: Window, text: str) -> None:
    pasted = QMimeData()
    pasted.setText(text)
    editor(window).insertFromMimeData(pasted)


def begin_in(window: Window, cell: Cell) -> None:
    window.editing.session.choose_cell(cell)
    window.actions_of["add_card"].trigger()


def test_control_enter_adds_touchpoint_after_touchpoint(shoes: Window, qtbot: QtBot) -> None:
    session = shoes.editing.session
    before = [visit.touchpoint for visit in session.journey.paths[0].visits]
    session.select(["cart"])
    shoes.actions_of["add_touchpoint"].trigger()

    for name in ("One", "Two"):
        qtbot.keyClicks(editor(shoes), name)
        qtbot.keyClick(editor(shoes), Qt.Key.Key_Return, CTRL)
    qtbot.keyClicks(editor(shoes), "Three")
    qtbot.keyClick(editor(shoes), Qt.Key.Key_Return)

    assert shoes.editing.workspace.canvas.editor is None
    names = {touchpoint.id: touchpoint.name for touchpoint in session.journey.touchpoints}
    visited = [visit.touchpoint for visit in session.journey.paths[0].visits]
    place = visited.index("cart")
    assert [names[id] for id in visited[place + 1 : place + 4]] == ["One", "Two", "Three"]
    assert [id for id in visited if id in before] == before


def test_control_enter_adds_stage_after_stage(shoes: Window, qtbot: QtBot) -> None:
    shoes.editing.workspace.canvas.edit_text("awareness", "name")

    qtbot.keyClick(editor(shoes), Qt.Key.Key_Return, CTRL)
    qtbot.keyClicks(editor(shoes), "Next")
    qtbot.keyClick(editor(shoes), Qt.Key.Key_Return)

    assert shoes.editing.session.journey.stages[1].name == "Next"


def test_card_is_typed_into_the_cell_chosen(shoes: Window, qtbot: QtBot) -> None:
    session = shoes.editing.session
    stage = session.journey.stages[1].id

    begin_in(shoes, Cell("needs", stage))
    qtbot.keyClicks(editor(shoes), "New")
    qtbot.keyClick(editor(shoes), Qt.Key.Key_Return, CTRL)

    assert [card.text for card in session.journey.cards if (card.lane, card.stage) == ("needs", stage)][-1] == "New"
    assert session.undo_name == "Add card"


def test_saving_keeps_no_empty_card(shoes: Window) -> None:
    session = shoes.editing.session
    before = session.journey
    begin_in(shoes, Cell("needs", session.journey.stages[1].id))

    assert shoes.editing.settle()

    assert session.journey is before
    assert session.history.done == 0


def test_very_many_lines_are_pasted_after_a_question(shoes: Window) -> None:
    session = shoes.editing.session
    before = session.journey
    cell = Cell("needs", session.journey.stages[1].id)
    lines = "\n".join(f"- line {number}" for number in range(501))
    said: list[str] = []

    begin_in(shoes, cell)
    dismiss()
    paste(shoes, lines)
    assert session.journey is before
    begin_in(shoes, cell)
    answer("Paste all", said=said)
    paste(shoes, lines)

    assert "501" in said[0]
    assert len(session.journey.cards) == len(before.cards) + 501
    assert session.history.done == 1


def test_lines_pasted_where_a_cell_is_chosen_are_cards_there(shoes: Window) -> None:
    session = shoes.editing.session
    stage = session.journey.stages[1].id
    session.choose_cell(Cell("needs", stage))
    shoes.editing.workspace.canvas.setFocus()
    QApplication.clipboard().setText("• One\n• Two")

    shoes.actions_of["paste"].trigger()

    found = [card.text for card in session.journey.cards if (card.lane, card.stage) == ("needs", stage)]
    assert found[-2:] == ["One", "Two"]
    assert session.history.done == 1
