"""The status line tells what was done beside whether the work is saved."""

from pytestqt.qtbot import QtBot

from journeycanvas.ui.status import Status
from journeycanvas.ui.window import Window


def status(window: Window) -> Status:
    bar = window.statusBar()
    assert isinstance(bar, Status)
    return bar


def test_what_was_done_stands_beside_the_saved_state(shoes: Window, qtbot: QtBot) -> None:
    bar = status(shoes)

    bar.showMessage("Exported as map.pdf", 60)

    assert bar.currentMessage() == "Exported as map.pdf"
    assert bar._saved.isVisible()
    assert bar._saved.text() == "New journey"
    assert bar._told.isVisible()
    assert not bar._counts.isVisible()
    qtbot.waitUntil(lambda: bar.currentMessage() == "")
    assert bar._counts.isVisible()
    assert not bar._told.isVisible()


def test_saved_state_changes_while_something_is_told(shoes: Window, qtbot: QtBot) -> None:
    bar = status(shoes)
    bar.showMessage("Exported as map.pdf")

    shoes.editing.session.apply("x", lambda journey: journey.evolve(title="Other"))

    qtbot.waitUntil(lambda: bar._saved.text() == "Unsaved changes")
    assert bar.currentMessage() == "Exported as map.pdf"
    bar.clearMessage()
    assert bar._counts.isVisible()


def test_long_words_are_cut_and_leave_the_window_as_it_is(shoes: Window, qtbot: QtBot) -> None:
    bar = status(shoes)
    width = shoes.minimumSizeHint().width()

    bar.showMessage("Word " * 200)
    qtbot.wait(10)

    assert shoes.minimumSizeHint().width() <= width
    assert bar._told.text().endswith("…")
    assert bar._told.accessibleName() == "Word " * 200
