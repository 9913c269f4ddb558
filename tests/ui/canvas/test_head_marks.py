"""The head of the map shows the journey in several parts: only the one pressed, or nothing else than what is typed."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeycanvas.ui.inspector.fields import LongTextField
from journeycanvas.ui.window import Window
from tests.ui.person import click


def marked(window: Window) -> set[str]:
    """Return the parts of the head that marks are round."""
    canvas = window.editing.workspace.canvas
    boxes = [mark.bounds for mark in canvas._marks]
    found = set()
    for node in window.editing.session.scene.nodes:
        if node.record == "journey":
            box = canvas.viewportTransform().mapRect(QRectF(*node.bounds))
            found |= {node.role for each in boxes if (each.center() - box.center()).manhattanLength() < 6.0}
    return found


@pytest.mark.parametrize("part", ["goal", "title"])
def test_part_that_was_clicked_is_marked_alone(part: str, shoes: Window, qtbot: QtBot) -> None:
    click(qtbot, shoes, f"journey:{part}")

    assert shoes.editing.session.selection == {"journey"}
    assert marked(shoes) == {part}


def test_one_part_after_the_other_is_marked(shoes: Window, qtbot: QtBot) -> None:
    for part in ("title", "goal", "title"):
        click(qtbot, shoes, f"journey:{part}")
        assert marked(shoes) == {part}


def test_nothing_is_marked_while_the_goal_is_typed_in_the_inspector(shoes: Window, qtbot: QtBot) -> None:
    click(qtbot, shoes, "journey:goal")
    inspector = shoes.editing.workspace.inspector
    inspector.refresh()
    field = next(
        field
        for field in inspector.fields
        if isinstance(field, LongTextField) and field.label.text() == "Goal of the client"
    )
    field.editor.setFocus()

    qtbot.keyClicks(field.editor, "More")
    QApplication.processEvents()

    assert marked(shoes) == set()
    assert shoes.editing.session.selection == {"journey"}


def test_nothing_else_is_marked_while_the_goal_is_typed_on_the_map(shoes: Window, qtbot: QtBot) -> None:
    canvas = shoes.editing.workspace.canvas
    shoes.editing.session.select(["journey"])

    canvas.edit_text("journey", "goal.text")

    assert canvas.editor is not None
    assert marked(shoes) == set()
