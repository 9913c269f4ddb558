"""Each save keeps a version, also of what it overwrites; a failing history never keeps anybody from saving."""

import shutil
from pathlib import Path

import pytest

from journeycanvas.edits import journeys
from journeycanvas.storage import reading, state, versions
from journeycanvas.storage.writing import save
from journeycanvas.ui.window import Window
from tests.ui import person


@pytest.fixture
def opened(shoes: Window, tmp_path: Path) -> tuple[Window, Path]:
    """A window with a document that another program wrote."""
    file = tmp_path / "shoes.journey"
    save(shoes.editing.session.journey.evolve(title="Before"), file)
    assert shoes.editing.open_file(file)
    return shoes, file


def change_and_save(window: Window, title: str) -> None:
    window.editing.session.apply("Change title", lambda before: journeys.set_title(before, title))
    person.do(window, "save")
    window.editing._filing.wait()


def titles(file: Path) -> list[str]:
    return [versions.read(one, name="").title for one in versions.kept_of(file).versions]


def test_saving_keeps_what_was_there_and_what_was_saved(opened: tuple[Window, Path]) -> None:
    window, file = opened

    change_and_save(window, "One")
    change_and_save(window, "Two")

    assert titles(file) == ["Two", "One", "Before"]


def test_closing_waits_for_the_version(opened: tuple[Window, Path]) -> None:
    window, file = opened
    window.editing.session.apply("Change title", lambda before: journeys.set_title(before, "Last"))
    person.answer("Save")

    assert window.close()

    assert titles(file)[0] == "Last"


def test_a_failing_history_is_told_once_and_the_file_is_saved(opened: tuple[Window, Path]) -> None:
    window, file = opened
    place = state.place(versions.FOLDER)
    shutil.rmtree(place, ignore_errors=True)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("a file where the folder should be")

    try:
        change_and_save(window, "One")
        told = window.statusBar().currentMessage()
        window.statusBar().clearMessage()
        change_and_save(window, "Two")
    finally:
        place.unlink()

    assert reading.read(file).title == "Two"
    assert window.editing.is_clean
    assert told.startswith("No version could be kept in the history")
    assert not window.statusBar().currentMessage()
