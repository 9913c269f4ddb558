"""The outline as text beside the map."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from journeycanvas.document.journey import Journey
from journeycanvas.edits.outline.lines import text_of
from journeycanvas.ui.faces.line_moves import moved_block
from journeycanvas.ui.faces.outline_text import OutlineText
from journeycanvas.ui.window import Window
from tests.ui.person import click, do

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def face(shoes: Window, qtbot: QtBot) -> OutlineText:
    """The text beside the map, with the caret in it."""
    do(shoes, "face_text")
    shown = shoes.editing.workspace.faces.text
    qtbot.waitUntil(shown.isVisible)
    shown.activateWindow()
    qtbot.waitUntil(shown.editor.hasFocus)
    return shown


def journey(window: Window) -> Journey:
    return window.editing.session.journey


def names(window: Window) -> list[str]:
    return [one.name for one in journey(window).touchpoints]


def steps(window: Window) -> int:
    return window.editing.session.history.done


def line_of(face: OutlineText, words: str) -> int:
    return next(n for n, row in enumerate(face.editor.text().split("\n")) if words in row)


def go_to(face: OutlineText, words: str, *, end: bool = True) -> None:
    face.editor.go_to(line_of(face, words), end=end)


def pause(face: OutlineText, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: face.is_settled)


def test_the_whole_map_is_shown_as_text_beside_the_map(shoes: Window, face: OutlineText) -> None:
    assert face.editor.text() == text_of(journey(shoes))
    assert shoes.editing.workspace.canvas.isVisible()
    assert not face.said.isVisible()


def test_what_is_typed_is_on_the_map_after_a_pause_and_is_one_step(
    shoes: Window, face: OutlineText, qtbot: QtBot
) -> None:
    before, described = steps(shoes), journey(shoes).touchpoints[0].description
    go_to(face, "Google search", end=False)
    face.editor.moveCursor(QTextCursor.MoveOperation.NextCharacter)
    qtbot.keyClicks(face.editor, "Late ")
    pause(face, qtbot)
    qtbot.keyClicks(face.editor, "night ")
    pause(face, qtbot)

    assert names(shoes)[0] == "Late night Google search"
    assert journey(shoes).touchpoints[0].description == described
    assert steps(shoes) == before + 1
    assert shoes.editing.undo_name == "Change text"


def test_enter_under_a_stage_adds_a_touchpoint(shoes: Window, face: OutlineText, qtbot: QtBot) -> None:
    go_to(face, "Decision")
    qtbot.keyClick(face.editor, Key.Key_Return)
    qtbot.keyClicks(face.editor, "Voucher [E-mail, 1]")
    pause(face, qtbot)

    added = next(one for one in journey(shoes).touchpoints if one.name == "Voucher")
    assert (added.stage, added.channels) == ("decision", ("email",))
    assert shoes.editing.session.selection == {added.id}
    assert any(visit.touchpoint == added.id and visit.emotion == 1 for visit in journey(shoes).paths[0].visits)


def test_tab_and_shift_tab_change_what_a_line_is(shoes: Window, face: OutlineText, qtbot: QtBot) -> None:
    go_to(face, "Cart [")
    qtbot.keyClick(face.editor, Key.Key_Return)
    qtbot.keyClicks(face.editor, "Delivery choice")
    qtbot.keyClick(face.editor, Key.Key_Backtab)
    pause(face, qtbot)
    assert "Delivery choice" in [stage.name for stage in journey(shoes).stages]

    qtbot.keyClick(face.editor, Key.Key_Tab)
    pause(face, qtbot)
    assert "Delivery choice" not in [stage.name for stage in journey(shoes).stages]
    assert "Delivery choice" in names(shoes)


def test_an_empty_line_is_indented_less_by_enter(face: OutlineText, qtbot: QtBot) -> None:
    go_to(face, "Cart [")
    qtbot.keyClick(face.editor, Key.Key_Return)
    qtbot.keyClick(face.editor, Key.Key_Return)

    assert face.editor.textCursor().block().text() == ""


def test_a_line_is_moved_up_as_one_step_and_keeps_its_fields(shoes: Window, face: OutlineText, qtbot: QtBot) -> None:
    before = steps(shoes)
    described = {one.id: one.description for one in journey(shoes).touchpoints}
    go_to(face, "Blog article")

    qtbot.keyClick(face.editor, Key.Key_Up, ALT)

    assert names(shoes)[:2] == ["Blog article", "Google search"]
    assert {one.id: one.description for one in journey(shoes).touchpoints} == described
    assert steps(shoes) == before + 1
    assert shoes.editing.undo_name == "Move lines"
    assert "Blog article" in face.editor.textCursor().block().text()


def test_an_unclear_line_is_told_and_left_alone(shoes: Window, face: OutlineText, qtbot: QtBot) -> None:
    before = journey(shoes)
    go_to(face, "Blog article")
    qtbot.keyClicks(face.editor, " [Blo")
    pause(face, qtbot)

    assert journey(shoes) == before
    assert "bracket" in face.said.text().lower() or "no channel" in face.said.text()
    assert face.said.isVisible()
    assert len(face.editor.extraSelections()) >= 1


def test_undo_in_the_text_goes_word_by_word_then_step_by_step(shoes: Window, face: OutlineText, qtbot: QtBot) -> None:
    start = journey(shoes)
    shoes.editing.session.apply("Delete", lambda before: before.evolve(subtitle="Other"))
    face.refresh()
    go_to(face, "Blog article", end=False)
    face.editor.moveCursor(QTextCursor.MoveOperation.NextCharacter)
    qtbot.keyClicks(face.editor, "Long ")
    pause(face, qtbot)
    assert "Long Blog article" in names(shoes)

    for _n in range(6):
        if "Long Blog article" not in names(shoes):
            break
        qtbot.keyClick(face.editor, Key.Key_Z, CTRL)
        pause(face, qtbot)
    assert journey(shoes).subtitle == "Other"
    assert names(shoes) == [one.name for one in start.touchpoints]
    assert steps(shoes) == 1

    qtbot.keyClick(face.editor, Key.Key_Z, CTRL)
    assert journey(shoes) is start


def test_undo_from_the_map_takes_back_what_was_typed(shoes: Window, face: OutlineText, qtbot: QtBot) -> None:
    start = journey(shoes)
    go_to(face, "Blog article", end=False)
    face.editor.moveCursor(QTextCursor.MoveOperation.NextCharacter)
    qtbot.keyClicks(face.editor, "Long ")
    shoes.editing.workspace.canvas.setFocus()
    assert "Long Blog article" in names(shoes)

    qtbot.waitUntil(shoes.actions_of["undo"].isEnabled)
    do(shoes, "undo")

    assert journey(shoes) is start
    qtbot.waitUntil(lambda: face.editor.text() == text_of(start))


def test_a_line_cut_and_pasted_keeps_its_fields(shoes: Window, face: OutlineText, qtbot: QtBot) -> None:
    described = journey(shoes).touchpoints[0].description
    number = line_of(face, "Google search")
    rows = face.editor.text().split("\n")
    end = line_of(face, "Blog article [")
    face.editor.go_to(number, end=False)
    caret = face.editor.textCursor()
    caret.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor, end - number)
    caret.removeSelectedText()
    pause(face, qtbot)
    assert "Google search" not in names(shoes)

    go_to(face, "Decision")
    face.editor.insertPlainText("\n" + "\n".join(rows[number:end]))
    pause(face, qtbot)

    carried = next(one for one in journey(shoes).touchpoints if one.name == "Google search")
    assert (carried.id, carried.stage, carried.description) == ("search", "decision", described)


def test_changes_elsewhere_are_shown_and_unclear_lines_stay(shoes: Window, face: OutlineText, qtbot: QtBot) -> None:
    go_to(face, "Decision")
    qtbot.keyClick(face.editor, Key.Key_Return)
    qtbot.keyClicks(face.editor, "Half [a word")
    pause(face, qtbot)

    session = shoes.editing.session
    session.apply(
        "Rename", lambda before: before.evolve(stages=(before.stages[0].evolve(name="First"), *before.stages[1:]))
    )
    qtbot.waitUntil(lambda: "First" in [row.partition(" [")[0] for row in face.editor.text().split("\n")])

    assert "\tHalf [a word" in face.editor.text().split("\n")
    assert face.said.isVisible()


def test_selection_goes_both_ways(shoes: Window, face: OutlineText, qtbot: QtBot) -> None:
    go_to(face, "Payment")
    assert shoes.editing.session.selection == {"payment"}

    shoes.editing.workspace.canvas.setFocus()
    click(qtbot, shoes, "touchpoint:cart")
    qtbot.waitUntil(lambda: face.editor.line_numbers().start == line_of(face, "Cart ["))
    assert shoes.editing.session.selection == {"cart"}


def test_lines_pasted_at_an_indent_are_touchpoints(shoes: Window, face: OutlineText, qtbot: QtBot) -> None:
    go_to(face, "Decision")
    qtbot.keyClick(face.editor, Key.Key_Return)
    pasted = QMimeData()
    pasted.setText("Voucher\r\nGift card\r\n")
    pasted.setHtml("<b>never</b>")

    face.editor.insertFromMimeData(pasted)
    pause(face, qtbot)

    assert {"Voucher", "Gift card"} <= set(names(shoes))


def test_saving_keeps_what_is_typed_without_a_pause(shoes: Window, face: OutlineText, qtbot: QtBot) -> None:
    go_to(face, "Cart [")
    qtbot.keyClick(face.editor, Key.Key_Return)
    qtbot.keyClicks(face.editor, "Quick")

    assert shoes.editing.settle()

    assert "Quick" in names(shoes)


def test_typing_and_taking_back_leaves_no_step(shoes: Window, face: OutlineText, qtbot: QtBot) -> None:
    start = journey(shoes)
    go_to(face, "Cart [", end=False)
    face.editor.moveCursor(QTextCursor.MoveOperation.NextCharacter)
    qtbot.keyClicks(face.editor, "x")
    pause(face, qtbot)
    qtbot.keyClick(face.editor, Key.Key_Backspace)
    pause(face, qtbot)

    assert journey(shoes) is start
    assert steps(shoes) == 0


def test_a_touchpoint_added_by_the_menu_is_found_in_the_text_alone(shoes: Window, face: OutlineText) -> None:
    do(shoes, "face_with_map")
    do(shoes, "add_touchpoint")

    (added,) = shoes.editing.session.selection
    assert face.record_at(face.editor.line_numbers().start) == added


def test_table_text_and_map_take_turns(shoes: Window, face: OutlineText) -> None:
    do(shoes, "face_table")
    faces = shoes.editing.workspace.faces
    assert faces.table.isVisible()
    assert not face.isVisible()

    do(shoes, "face_map")
    assert not faces.table.isVisible()
    assert shoes.editing.workspace.canvas.isVisible()


def test_the_text_is_named_for_a_screen_reader(face: OutlineText) -> None:
    assert face.editor.accessibleName() == "Outline as text"
    assert "F6" in face.editor.accessibleDescription()


ROWS = ["A", "\ta", "\tb", "\tN:", "\t\tx", "\t\ty", "B", "\tc"]


@pytest.mark.parametrize(
    ("first", "end", "by", "expected"),
    [
        (2, 3, -1, "A b a N: x y B c"),
        (1, 2, -1, None),
        (1, 2, 1, "A b a N: x y B c"),
        (2, 3, 1, "A a N: x y b B c"),
        (3, 4, 1, "A a b B N: x y c"),
        (6, 7, -1, "B c A a b N: x y"),
        (0, 1, 1, "B c A a b N: x y"),
        (7, 8, -1, "A a b N: x y c B"),
        (5, 6, -1, "A a b N: y x B c"),
        (1, 3, 1, "A N: x y a b B c"),
        (7, 8, 1, None),
        (0, 1, -1, None),
    ],
)
def test_lines_move_with_what_is_under_them(first: int, end: int, by: int, expected: str | None) -> None:
    moved = moved_block(ROWS, first, end, by=by)

    assert (" ".join(row.strip() for row in moved.rows) if moved else None) == expected
    if moved is not None:
        assert moved.rows[moved.first] == ROWS[first]


@pytest.mark.parametrize(("width", "shows_words"), [(240, False), (420, True)])
def test_its_head_says_all_that_has_room(face: OutlineText, width: int, *, shows_words: bool) -> None:
    face.resize(width, face.height())
    head = face.head
    head.resize(width, head.height())
    style = head.hint.toolButtonStyle()

    assert (style == Qt.ToolButtonStyle.ToolButtonTextBesideIcon) == shows_words
    assert bool(head.hint.toolTip()) != shows_words
    assert head.sizeHint().width() <= width
