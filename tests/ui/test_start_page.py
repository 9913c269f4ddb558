"""The start page by keyboard: Tab goes over it as it is read, Enter opens what has the keyboard."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.session import recent
from journeycanvas.ui.messages import PlainLabel
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window


def _wait_for_tiles(window: Window, qtbot: QtBot, least: int) -> None:
    """Wait until there are tiles, and the layout has shown them: what is not shown takes no keys."""

    def are_shown() -> bool:
        return len(window.start.tiles) >= least and all(tile.isVisible() for tile in window.start.tiles)

    qtbot.waitUntil(are_shown, timeout=20_000)


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def test_tab_goes_over_the_start_page_as_it_is_read(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "shoes.journey").touch()
    recent.add(tmp_path / "shoes.journey")
    window.start.show_recent()
    _wait_for_tiles(window, qtbot, 6)
    names = []

    window.start.setFocus()
    for _stop in range(len(window.start.tiles) + 3):
        qtbot.keyClick(_focus(), Qt.Key.Key_Tab)
        names.append(_focus().accessibleName() or _focus().property("text").strip())

    tiles = [tile.accessibleName() for tile in window.start.tiles]
    samples = tiles.index("Buying running shoes online")
    expected = [*tiles[:samples], "Guided start", *tiles[samples:]]
    assert names == [*expected, str(tmp_path / "shoes.journey"), "Open a file…"]


def test_enter_opens_the_template_that_has_the_keyboard(window: Window, qtbot: QtBot) -> None:
    _wait_for_tiles(window, qtbot, 6)
    window.start.setFocus()
    qtbot.keyClick(_focus(), Qt.Key.Key_Tab)

    qtbot.keyClick(_focus(), Qt.Key.Key_Return)

    assert window.has_document
    assert window.editing.workspace.canvas.hasFocus()


def test_arrows_go_to_the_tile_at_that_side(window: Window, qtbot: QtBot) -> None:
    _wait_for_tiles(window, qtbot, 8)
    tiles = window.start.tiles
    tiles[0].setFocus()
    gone = []

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(_focus(), key)
        gone.append(tiles.index(_focus()))

    below = next(place for place, tile in enumerate(tiles) if tile.y() != tiles[0].y() or place >= 5)
    assert gone[:3] == [1, 2, 1]
    assert gone[3] >= below
    assert gone[4] < below
    assert gone[5] == gone[4]


def test_ctrl_w_closes_the_journey_wherever_the_keyboard_is(window: Window, qtbot: QtBot) -> None:
    window.open_template("blank")
    window.editing.enter_inspector()

    qtbot.keyClick(_focus(), Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)

    assert not window.has_document
    assert window.start.hasFocus()


def test_larger_words_are_whole_on_every_tile(program: Program, window: Window, qtbot: QtBot) -> None:
    program.set_language("fr")
    program.set_text_size("larger")
    _wait_for_tiles(window, qtbot, 8)
    qtbot.wait(50)

    for tile in window.start.tiles:
        for words in tile.findChildren(PlainLabel):
            assert words.height() >= words.heightForWidth(words.width()), words.text()
    assert len({tile.height() for tile in window.start.tiles[:5]}) == 1
    program.set_text_size("normal")


def test_newcomer_is_guided_from_the_start_page(window: Window, qtbot: QtBot) -> None:
    _wait_for_tiles(window, qtbot, 8)
    button = next(one for one in window.start.findChildren(QPushButton) if one.text().strip() == "Guided start")

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert window.has_document
    assert len(window.editing.session.journey.phases) == 3
    assert "guide" in window.editing.docks.shown
    qtbot.waitUntil(lambda: window.actions_of["show_guide"].isChecked())
