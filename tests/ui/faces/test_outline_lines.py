"""How lines of the outline look: their letters, and where they go on when they are too long."""

import pytest
from PySide6.QtGui import QFont, QTextBlock
from pytestqt.qtbot import QtBot

from journeycanvas.theme.window import DARK, LIGHT
from journeycanvas.ui.faces.outline_editor import OutlineEditor
from journeycanvas.ui.faces.outline_looks import Look, Span, spans

LONG = "what somebody says who has very much to say about many things and does not come to an end"
BOLD = QFont.Weight.Bold


@pytest.fixture
def editor(qtbot: QtBot) -> OutlineEditor:
    made = OutlineEditor()
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.dress(LIGHT)
    made.show()
    qtbot.waitExposed(made)
    return made


def shown(editor: OutlineEditor, text: str, qtbot: QtBot) -> None:
    editor.show_text(text)
    editor.viewport().repaint()


def block(editor: OutlineEditor, line: int) -> QTextBlock:
    return editor.document().findBlockByNumber(line)


def starts(found: QTextBlock) -> list[float]:
    layout = found.layout()
    return [layout.lineAt(n).x() for n in range(layout.lineCount())]


@pytest.mark.parametrize("space", ["", "\t", "\t\t", "    "])
def test_a_long_line_goes_on_a_little_in_from_its_own_beginning(
    editor: OutlineEditor, qtbot: QtBot, space: str
) -> None:
    shown(editor, f"Stage\n{space}{LONG}\nEnd", qtbot)
    line = block(editor, 1)
    at = line.layout().lineAt(0).cursorToX(len(space))
    begins = float(at[0]) if isinstance(at, tuple) else float(at)

    assert len(starts(line)) > 2
    assert starts(line)[0] == editor.document().documentMargin()
    assert set(starts(line)[1:]) == {begins + 8}
    assert line.lineCount() == line.layout().lineCount()


def test_it_still_does_where_letters_are_typed_and_where_the_window_changes(
    editor: OutlineEditor, qtbot: QtBot
) -> None:
    shown(editor, f"Stage\n\t{LONG}", qtbot)
    before = starts(block(editor, 1))
    editor.go_to(1)
    qtbot.keyClicks(editor, ", indeed, and then some more")
    editor.viewport().repaint()
    assert len(starts(block(editor, 1))) > len(before)
    assert set(starts(block(editor, 1))[1:]) == {before[1]}

    editor.resize(240, 400)
    editor.viewport().repaint()
    assert set(starts(block(editor, 1))[1:]) == {before[1]}
    assert editor.cursorRect().right() <= editor.viewport().width()


def test_a_deep_line_in_a_narrow_window_keeps_room_for_words(editor: OutlineEditor, qtbot: QtBot) -> None:
    shown(editor, "\t" * 11 + LONG, qtbot)

    assert max(starts(block(editor, 0))) < editor.viewport().width() / 2 + 20


def test_lines_are_looked_at_when_they_are_seen(editor: OutlineEditor, qtbot: QtBot) -> None:
    shown(editor, "\n".join(f"Stage {n}\n\tTouchpoint" for n in range(2000)), qtbot)
    assert block(editor, 0).layout().formats()[0].format.fontWeight() == BOLD
    assert not block(editor, 3998).layout().formats()

    editor.go_to(3999)
    editor.viewport().repaint()
    assert block(editor, 3998).layout().formats()[0].format.fontWeight() == BOLD
    assert block(editor, 3999).layout().formats()[0].format.fontWeight() == QFont.Weight.DemiBold


def test_a_line_looks_otherwise_once_the_one_above_is_no_stage(editor: OutlineEditor, qtbot: QtBot) -> None:
    shown(editor, "\n".join(["Stage", *("\tTouchpoint" for _n in range(100))]), qtbot)
    editor.go_to(50)
    editor.viewport().repaint()
    assert block(editor, 50).layout().formats()[0].format.fontWeight() == QFont.Weight.DemiBold

    editor.go_to(0, end=False)
    qtbot.keyClicks(editor, "Persona: ")
    editor.go_to(50)
    editor.viewport().repaint()
    assert block(editor, 50).layout().formats()[0].format.fontWeight() == QFont.Weight.Normal


def test_lines_take_other_colours(editor: OutlineEditor, qtbot: QtBot) -> None:
    shown(editor, "Stage", qtbot)
    editor.dress(DARK)
    editor.viewport().repaint()

    assert block(editor, 0).layout().formats()[0].format.foreground().color().name() == DARK.ink.lower()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Discovery [2 weeks]", [Span(0, 10, Look("ink", BOLD)), Span(10, 19, Look("secondary"))]),
        ("\tNeeds:", [Span(1, 7, Look("accent", QFont.Weight.DemiBold))]),
        ("\tAge: 34", [Span(1, 6, Look("secondary")), Span(6, 8, Look("ink"))]),
        ("\t\t“Lost” — Lea", [Span(2, 14, Look("ink", is_italic=True))]),
        ("\tCart 🛒 [+1]", [Span(1, 9, Look("ink", QFont.Weight.DemiBold)), Span(9, 13, Look("secondary"))]),
    ],
)
def test_what_a_line_is_can_be_seen(text: str, found: list[Span]) -> None:
    assert [(span.start, span.end) for span in spans(text, True)][-1][1] == found[-1].end
    assert {span.look for span in spans(text, True)} >= {span.look for span in found}
