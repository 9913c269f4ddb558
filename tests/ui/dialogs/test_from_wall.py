"""Notes typed back from the wall in the window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeycanvas.ui.dialogs.from_wall import FromWall
from journeycanvas.ui.window import Window
from tests.ui import person


def in_the_box(window: Window, deed: Callable[[FromWall], None]) -> None:
    person.in_box(window, "from_wall", FromWall, deed)


def test_typed_notes_come_to_their_cells_in_one_step(shoes: Window, qtbot: QtBot) -> None:
    session = shoes.editing.session
    before = session.journey

    def type_them(box: FromWall) -> None:
        qtbot.keyClicks(box.text, "A1 soft")
        qtbot.keyClick(box.text, Qt.Key.Key_Return)
        qtbot.keyClicks(box.text, "light")
        qtbot.waitUntil(box.put.isEnabled)
        box.put.click()

    in_the_box(shoes, type_them)

    new = [card for card in session.journey.cards if card not in before.cards]
    assert [(card.text, card.stage) for card in new] == [
        ("soft", session.journey.stages[0].id),
        ("light", session.journey.stages[0].id),
    ]
    assert session.selection == {card.id for card in new}
    session.undo()
    assert session.journey == before


def test_what_fits_nowhere_is_said_while_typing(shoes: Window, qtbot: QtBot) -> None:
    said: list[str] = []

    def type_them(box: FromWall) -> None:
        qtbot.keyClicks(box.text, "Z99 nowhere")
        qtbot.waitUntil(lambda: bool(box.wrong.text()))
        said.extend((box.wrong.text(), str(box.put.isEnabled())))

    in_the_box(shoes, type_them)

    assert said == ["Line 1: there is no cell Z99", "False"]


@pytest.mark.parametrize("typed", ["", "\n\n"])
def test_nothing_typed_makes_no_step(shoes: Window, typed: str) -> None:
    before = shoes.editing.session.journey

    def accept(box: FromWall) -> None:
        box.text.setPlainText(typed)
        box.accept()
        assert box.isVisible()

    in_the_box(shoes, accept)

    assert shoes.editing.session.journey is before
