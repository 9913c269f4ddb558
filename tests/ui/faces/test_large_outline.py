"""The outline as text of a large journey: waited for where somebody types in it, else done beside the window."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeycanvas.edits.outline.lines import text_of
from journeycanvas.progress import CancelledError
from journeycanvas.session.session import Session
from journeycanvas.storage.writing import dump
from journeycanvas.ui.faces.outline_text import OutlineText
from journeycanvas.ui.window import Window
from tests.builders import large
from tests.ui.person import do

T = TypeVar("T")


@pytest.fixture
def session(window: Window, tmp_path: Path) -> Session:
    """A journey so large that its text is read beside the window."""
    file = tmp_path / "large.journey"
    file.write_bytes(dump(large(240, stages=4)))
    window.open_here(file)
    return window.editing.session


@pytest.fixture
def face(window: Window, session: Session, qtbot: QtBot) -> OutlineText:
    """The text beside the map, with the caret in it."""
    do(window, "face_text")
    shown = window.editing.workspace.faces.text
    shown.activateWindow()
    qtbot.waitUntil(shown.editor.hasFocus)
    return shown


def go_to(face: OutlineText, words: str) -> None:
    face.editor.go_to(next(n for n, row in enumerate(face.editor.text().split("\n")) if words in row))


def test_showing_it_is_waited_for_and_cancelled_the_map_is_back(window: Window, session: Session) -> None:
    asked: list[str] = []
    waiting = session.layout.wait

    def refuse(_work: Callable[[], T], *, doing: str) -> T:
        asked.append(doing)
        raise CancelledError

    session.layout.wait = refuse
    do(window, "face_text")
    faces = window.editing.workspace.faces
    assert asked == ["Outline as text"]
    assert (faces.face, faces.text.isVisible(), faces.text.editor.text()) == ("map", False, "")
    assert window.actions_of["face_map"].isChecked()

    session.layout.wait = waiting
    do(window, "face_text")
    assert faces.text.editor.text() == text_of(session.journey)


def test_what_is_typed_while_an_earlier_letter_is_read_is_kept(
    session: Session, face: OutlineText, qtbot: QtBot
) -> None:
    name = session.journey.touchpoints[100].name
    go_to(face, f"{name} [")
    face.editor.moveCursor(face.editor.textCursor().MoveOperation.StartOfBlock)
    face.editor.moveCursor(face.editor.textCursor().MoveOperation.NextCharacter)
    qtbot.keyClicks(face.editor, "A")
    face._take_beside()
    qtbot.keyClicks(face.editor, "bc ")
    qtbot.waitUntil(lambda: session.journey.touchpoints[100].name == f"A{name}")
    qtbot.waitUntil(lambda: face.is_settled)

    assert session.journey.touchpoints[100].name == f"Abc {name}"
    assert session.history.done == 1


def test_a_line_that_is_left_while_it_is_read_ends_its_step(session: Session, face: OutlineText, qtbot: QtBot) -> None:
    for number, letters in ((10, "x"), (20, "y")):
        go_to(face, f"{session.journey.touchpoints[number].name} [")
        face.editor.moveCursor(face.editor.textCursor().MoveOperation.StartOfBlock)
        face.editor.moveCursor(face.editor.textCursor().MoveOperation.NextCharacter)
        qtbot.keyClicks(face.editor, letters)
        qtbot.keyClick(face.editor, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda: face.is_settled and not face._work.is_under_way)
    points = session.journey.touchpoints

    assert (points[10].name[0], points[20].name[0], session.history.done) == ("x", "y", 2)


def test_a_change_elsewhere_is_shown_without_anybody_waiting(
    window: Window, session: Session, face: OutlineText, qtbot: QtBot
) -> None:
    window.editing.workspace.canvas.setFocus()
    qtbot.waitUntil(lambda: not face._work.is_under_way)
    waiting = session.layout.wait

    def no(_work: Callable[[], T], *, doing: str) -> T:
        raise AssertionError(doing)

    session.apply("Change text", lambda journey: journey.evolve(subtitle="Other"))
    session.layout.wait = no
    qtbot.waitUntil(lambda: "Other" in face.editor.text())
    session.layout.wait = waiting

    assert face.editor.text() == text_of(session.journey)


def test_who_comes_back_to_a_text_that_is_behind_types_in_the_new_one(
    window: Window, session: Session, face: OutlineText
) -> None:
    window.editing.workspace.canvas.setFocus()
    session.apply("Change text", lambda journey: journey.evolve(subtitle="Other"))
    face.editor.setFocus()

    assert face.editor.text() == text_of(session.journey)
