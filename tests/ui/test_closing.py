"""Closing a window never loses work."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journeycanvas.edits import journeys
from journeycanvas.storage import reading
from journeycanvas.storage.writing import save
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.ui import person


@pytest.fixture
def changed(shoes: Window, tmp_path: Path) -> tuple[Window, Path]:
    """A window with a journey that was saved once and then changed."""
    file = tmp_path / "shoes.journey"
    journey = shoes.editing.session.journey
    save(journey, file)
    shoes.editing.open_file(file)
    shoes.editing.session.apply("Change title", lambda before: journeys.set_title(before, "Changed"))
    return shoes, file


def test_cancel_keeps_the_window_open(changed: tuple[Window, Path], program: Program) -> None:
    window, file = changed
    person.answer("Cancel")

    assert not window.close()

    assert window in program.windows
    assert reading.read(file).title != "Changed"
    assert window.editing.session.journey.title == "Changed"


def test_discard_closes_and_leaves_the_file_as_it_was(changed: tuple[Window, Path], program: Program) -> None:
    window, file = changed
    person.answer("Discard")

    assert window.close()

    assert window not in program.windows
    assert reading.read(file).title != "Changed"


def test_save_writes_the_file_and_closes(changed: tuple[Window, Path], program: Program) -> None:
    window, file = changed
    person.answer("Save")

    assert window.close()

    assert window not in program.windows
    assert reading.read(file).title == "Changed"


def test_window_stays_open_when_saving_fails(changed: tuple[Window, Path], program: Program) -> None:
    window, file = changed
    file.unlink()
    file.parent.joinpath("shoes.journey").mkdir()
    said: list[str] = []
    person.answer("Save", "OK", said=said)

    assert not window.close()

    assert window in program.windows
    assert "Could not save" in said[1]


def test_file_changed_by_others_is_not_overwritten_without_a_question(
    changed: tuple[Window, Path], qtbot: QtBot
) -> None:
    window, file = changed
    theirs = journeys.set_title(reading.read(file), "Theirs")
    save(theirs, file)
    said: list[str] = []
    person.answer("Cancel", said=said)

    person.do(window, "save")
    qtbot.waitUntil(lambda: bool(said), timeout=person.PATIENCE_MS)

    assert "changed by another program" in said[0]
    assert reading.read(file).title == "Theirs"
    assert not window.editing.is_clean


def test_file_changed_by_others_is_overwritten_when_asked_to(changed: tuple[Window, Path], qtbot: QtBot) -> None:
    window, file = changed
    save(journeys.set_title(reading.read(file), "Theirs"), file)
    person.answer("Overwrite")

    person.do(window, "save")
    qtbot.waitUntil(lambda: window.editing.is_clean, timeout=person.PATIENCE_MS)

    assert reading.read(file).title == "Changed"


def test_clean_window_closes_without_a_question(shoes: Window, program: Program) -> None:
    assert shoes.close()

    assert shoes not in program.windows
