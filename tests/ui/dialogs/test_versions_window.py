"""The window of versions, as a person uses it: looking, comparing, getting back, forgetting."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeycanvas import durable, language
from journeycanvas.document.journey import Journey
from journeycanvas.edits import deletion, journeys
from journeycanvas.session import recent
from journeycanvas.storage import reading, state, versions, versions_keeping
from journeycanvas.storage.writing import dump, save
from journeycanvas.ui.dialogs import versions_forgetting
from journeycanvas.ui.dialogs.versions import VersionsWindow
from journeycanvas.ui.dialogs.versions_words import when_in_words, within_a_sentence
from journeycanvas.ui.program import Program
from journeycanvas.ui.sharing import answered
from journeycanvas.ui.window import Window
from tests.ui import person

NOW = datetime.now(UTC)


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return


@pytest.fixture
def file(shoes: Window, tmp_path: Path) -> Path:
    """A document with three versions, open in the window as the newest one."""
    file = tmp_path / "Private folder" / "Shoes.journey"
    file.parent.mkdir()
    first = shoes.editing.session.journey
    second = journeys.set_title(first, "Second")
    third = deletion.delete(second, [second.touchpoints[0].id])
    for hours, journey in ((50, first), (2, second), (1, third)):
        versions_keeping.keep(journey, file, dump(journey), at=NOW - timedelta(hours=hours))
    save(third, file)
    shoes.open_here(file)
    return file


def shown(window: Window, qtbot: QtBot) -> VersionsWindow:
    person.do(window, "versions")
    dialog = window.findChild(VersionsWindow)
    assert isinstance(dialog, VersionsWindow)
    ready(dialog, qtbot)
    return dialog


def ready(dialog: VersionsWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=person.PATIENCE_MS)


def choose(dialog: VersionsWindow, row: int, qtbot: QtBot) -> None:
    dialog.versions.setCurrentRow(row)
    ready(dialog, qtbot)


def lines(dialog: VersionsWindow) -> list[str]:
    changes = dialog.view.changes
    return [changes.item(row).text() for row in range(changes.count())]


def press(dialog: VersionsWindow, name: str, qtbot: QtBot) -> None:
    button = getattr(dialog, name)
    assert button.isEnabled()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_the_window_shows_what_changed_and_a_picture(shoes: Window, file: Path, qtbot: QtBot) -> None:
    name = shoes.editing.session.journey.title
    dialog = shown(shoes, qtbot)

    assert dialog.documents.item(0).text() == "Shoes.journey"
    assert dialog.versions.count() == 3
    assert [line for line in lines(dialog) if line.startswith("Taken out: Touchpoint")]
    assert not dialog.view.picture.pixmap().isNull()
    choose(dialog, 1, qtbot)
    assert lines(dialog) == ["Changed: Journey “Second” (Title)"]
    choose(dialog, 2, qtbot)
    assert "first version" in dialog.view.said.text()
    assert name == "Second"


def test_a_version_is_compared_with_what_is_open(shoes: Window, file: Path, qtbot: QtBot) -> None:
    shoes.editing.session.apply("Change title", lambda journey: journeys.set_title(journey, "Open now"))
    dialog = shown(shoes, qtbot)

    dialog.view.against.setCurrentIndex(1)
    ready(dialog, qtbot)

    assert lines(dialog) == ["Changed: Journey “Open now” (Title)"]


def test_restoring_is_one_step_that_can_be_undone(shoes: Window, file: Path, qtbot: QtBot) -> None:
    session = shoes.editing.session
    before = session.journey
    dialog = shown(shoes, qtbot)
    choose(dialog, 2, qtbot)
    wanted = versions.read(versions.kept_of(file).versions[2], name="")

    press(dialog, "restore", qtbot)

    assert session.journey == wanted
    assert session.undo_name == f"Restore the version of {within_a_sentence(NOW - timedelta(hours=50))}"
    session.undo()
    assert session.journey == before


def test_restoring_what_is_closed_opens_it_first(shoes: Window, file: Path, program: Program, qtbot: QtBot) -> None:
    shoes.editing.close()
    shoes.show_start()
    dialog = shown(shoes, qtbot)
    choose(dialog, 1, qtbot)

    press(dialog, "restore", qtbot)

    window = program.window_of(file)
    assert window is not None
    assert window.editing.session.journey == versions.read(versions.kept_of(file).versions[1], name="")
    assert not window.editing.is_clean


@pytest.mark.parametrize("answer", ["Save it there again", "Save elsewhere…"])
def test_a_deleted_document_comes_back(
    shoes: Window,
    file: Path,
    tmp_path: Path,
    program: Program,
    qtbot: QtBot,
    answer: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # A busy computer is not a silent disk, whose documents are taken to be there.
    monkeypatch.setattr(answered, "PATIENCE_S", 5.0)
    monkeypatch.setattr(answered, "_LITTLE_S", 5.0)
    shoes.editing.close()
    shoes.show_start()
    file.unlink()
    place = file if answer.startswith("Save it") else tmp_path / "Elsewhere.journey"
    dialog = shown(shoes, qtbot)
    assert dialog.documents.item(0).text() == "Shoes.journey (deleted)"
    choose(dialog, 1, qtbot)
    wanted = versions.read(versions.kept_of(file).versions[1], name="")

    person.answer(answer, then=lambda: person.name_file(place) if place != file else None)
    press(dialog, "restore", qtbot)

    assert reading.read(place) == wanted
    assert program.window_of(place) is not None


def test_a_copy_is_a_journey_of_its_own(shoes: Window, file: Path, program: Program, qtbot: QtBot) -> None:
    dialog = shown(shoes, qtbot)
    choose(dialog, 1, qtbot)

    press(dialog, "copy", qtbot)

    copy = program.windows[-1]
    assert copy is not shoes
    assert copy.editing.path is None
    assert not copy.editing.is_clean
    assert copy.editing.session.journey == versions.read(versions.kept_of(file).versions[1], name="")


def test_a_damaged_version_is_told_and_passed_over(shoes: Window, file: Path, qtbot: QtBot) -> None:
    versions.kept_of(file).versions[1].file.write_bytes(b"damaged")
    dialog = shown(shoes, qtbot)

    assert "1 damaged version is passed over." in dialog.view.said.text()
    assert lines(dialog)
    choose(dialog, 1, qtbot)
    assert "this version is damaged" in dialog.view.said.text()
    assert not dialog.restore.isEnabled()


def test_without_versions_the_window_says_how_they_come(window: Window, qtbot: QtBot) -> None:
    dialog = shown(window, qtbot)

    assert dialog._none.isVisible()
    assert not dialog.restore.isVisible()


def test_days_are_named_as_people_name_them() -> None:
    noon = datetime(2026, 3, 4, 12).astimezone()

    assert when_in_words(noon, now=noon) == "Today, 12:00"
    assert when_in_words(noon - timedelta(days=1), now=noon) == "Yesterday, 12:00"
    assert when_in_words(noon - timedelta(days=2), now=noon) == "Monday 2 March, 12:00"
    assert when_in_words(noon - timedelta(days=90), now=noon) == "4 December 2025, 12:00"
    language.use("fr")
    assert when_in_words(noon - timedelta(days=2), now=noon) == "Lundi 2 mars, 12:00"


def test_a_version_saved_meanwhile_is_listed(shoes: Window, file: Path, qtbot: QtBot) -> None:
    dialog = shown(shoes, qtbot)
    journey = Journey(title="Later")
    versions_keeping.keep(journey, file, dump(journey))

    dialog.refresh()
    ready(dialog, qtbot)

    assert dialog.versions.count() == 4


def test_the_window_speaks_the_language_of_the_others(
    shoes: Window, file: Path, program: Program, qtbot: QtBot
) -> None:
    dialog = shown(shoes, qtbot)
    choose(dialog, 1, qtbot)

    program.set_language("fr")
    qtbot.wait(50)
    ready(dialog, qtbot)

    assert dialog.restore.text() == "Rétablir"
    assert dialog.versions.currentRow() == 1
    assert lines(dialog) == [
        "Modification\N{NO-BREAK SPACE}: Parcours «\N{NO-BREAK SPACE}Second\N{NO-BREAK SPACE}» (Titre)"
    ]


# Forgetting


def traces(*words: str) -> list[str]:
    """Return the files in the program's own folders that say one of these words, in their names or content."""
    found = []
    folders = [state.place().parent, *(Path(os.environ[f"XDG_{name}_HOME"]) for name in ("CACHE", "CONFIG", "DATA"))]
    for folder in folders:
        for path in folder.rglob("*"):
            held = path.read_bytes() if path.is_file() else b""
            if any(word.encode() in held or word in str(path.relative_to(folder)) for word in words):
                found.append(str(path))
    return found


def test_nothing_is_left_of_a_forgotten_document(shoes: Window, tmp_path: Path, program: Program, qtbot: QtBot) -> None:
    file = tmp_path / "Private folder" / "Secretplan.journey"
    file.parent.mkdir()
    shoes.editing.session.apply("Change title", lambda journey: journeys.set_title(journey, "Merger talks"))
    person.name_file(file)
    person.do(shoes, "save_as")
    shoes.editing._filing.wait()
    shoes.editing.session.apply("Change title", lambda journey: journeys.set_title(journey, "Merger done"))
    qtbot.wait(600)  # the recovery journal is written meanwhile
    part = durable.part_of(file)
    part.write_bytes(b"Merger")
    os.utime(part, (0, 0))
    assert file in recent.files()
    assert traces("Secretplan")
    said: list[str] = []

    person.answer("Forget", "Discard", said=said)
    person.do(shoes, "forget_document")

    qtbot.wait(300)
    assert "Secretplan" in said[0]
    assert program.window_of(file) is None
    assert traces("Secretplan", "Merger", "Private folder", "Private%20folder") == []
    assert not part.exists()
    assert reading.read(file).title == "Merger talks"
    assert not versions.all_kept()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_document_is_forgotten_under_all_its_names(shoes: Window, file: Path) -> None:
    link = file.with_name("Other name.journey")
    link.symlink_to(file)
    recent.add(link)
    person.answer("Forget")

    versions_forgetting.forget(shoes, file)

    assert not recent.files()
    assert traces("Shoes.journey", "Other name") == []


def test_keeping_it_forgets_nothing(shoes: Window, file: Path) -> None:
    person.answer("Keep")

    assert not versions_forgetting.forget(shoes, file)

    assert len(versions.kept_of(file).versions) == 3
    assert shoes.shows(file)


def test_a_deleted_document_is_forgotten_from_the_window(shoes: Window, file: Path, qtbot: QtBot) -> None:
    shoes.editing.close()
    shoes.show_start()
    file.unlink()
    dialog = shown(shoes, qtbot)

    person.answer("Forget")
    press(dialog, "forget", qtbot)
    ready(dialog, qtbot)

    assert not versions.all_kept()
    assert dialog._none.isVisible()


def test_a_trace_that_stays_is_told(shoes: Window, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(recent, "remove", refuse)
    said: list[str] = []
    person.answer("Forget", "OK", said=said)

    versions_forgetting.forget(shoes, file)

    assert said[1].startswith('Not every trace of "Shoes.journey" could be removed: you may not write there.')
