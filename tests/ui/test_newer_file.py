"""A file of a newer version is shown, stays byte for byte as it is, and is saved as a copy only."""

import json
from pathlib import Path

import pytest

from journeycanvas.cli import main
from journeycanvas.edits import journeys
from journeycanvas.storage import reading
from journeycanvas.storage.journal import Head, JournalFile, read_journal
from journeycanvas.storage.journal_names import new_journal
from journeycanvas.storage.writing import dump
from journeycanvas.ui import file_dialogs
from journeycanvas.ui.newer_file import newer_file_of
from journeycanvas.ui.notices import Notices
from journeycanvas.ui.program import Program
from journeycanvas.ui.recovering import places
from journeycanvas.ui.recovering.sight import sight
from journeycanvas.ui.window import Window
from tests.builders import large
from tests.ui import person


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """A file of version 2 with a lane of a kind that nobody knows yet."""
    values = json.loads(dump(large(6, stages=2, lanes=6, cards_per_cell=1)))
    values["version"] = 2
    values["lanes"][-1]["kind"] = "weather"
    values["stages"][0]["x_later"] = "kept"
    path = tmp_path / "tomorrow.journey"
    path.write_text(json.dumps(values))
    return path


def told(window: Window) -> str:
    notices = window.findChild(Notices)
    return " ".join(each.label.text() for each in notices.shown.values()) if isinstance(notices, Notices) else ""


def test_newer_file_is_shown_with_a_lasting_notice(window: Window, newer: Path) -> None:
    before = newer.read_bytes()

    window.open_here(newer)

    assert len(window.editing.session.journey.lanes) == 5
    assert "newer version" in told(window)
    assert "Lanes: 1" in told(window)
    assert newer.read_bytes() == before


def test_saving_makes_a_copy_after_a_warning_and_never_touches_the_newer_file(
    window: Window, newer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, copy, said = newer.read_bytes(), newer.with_name("copy.journey"), list[str]()
    window.open_here(newer)
    window.editing.session.apply("Change title", lambda journey: journeys.set_title(journey, "Changed"))
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_args, **_kwargs: copy)

    person.answer("Save as a copy of this version…", said=said)
    window.editing.do("save")
    window.editing._filing.wait()

    assert "never overwritten" in said[0]
    assert "Cards: 2" in said[0]
    assert newer.read_bytes() == before
    assert reading.read(copy).title == "Changed"
    assert reading.read(copy).stages[0].__pydantic_extra__ == {"x_later": "kept"}
    assert told(window) == ""


def test_saving_over_the_newer_file_itself_is_refused(window: Window, newer: Path) -> None:
    before = newer.read_bytes()
    window.open_here(newer)

    assert window.editing._filing.newer._file is not None
    said: list[str] = []
    person.answer("OK", said=said)

    assert window.editing._filing.newer.keeps(newer)
    assert "never overwritten" in said[0]
    assert newer.read_bytes() == before


def test_newer_file_is_never_overwritten_by_work_that_came_back(
    window: Window, program: Program, newer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    window.open_here(newer)
    editing, said = window.editing, told(window)
    journal = JournalFile(new_journal(places.folder()))
    journal.keep(Head(None, editing.session.name), editing.session.journey, sight(editing.workspace, editing.session))
    journal.close()
    editing.close()
    assert told(window) == ""

    program.offer_left_work()
    window.findChild(Notices).shown[f"left_{journal.path.stem}"].buttons["back"].click()

    guarding = newer_file_of(window)
    assert guarding is not None
    assert told(window) == said
    person.answer("OK")
    assert guarding.keeps(newer)
    again = sight(window.editing.workspace, window.editing.session)
    assert again["newer_file"] == read_journal(window.editing.recorder._place.take()).view["newer_file"]


@pytest.mark.parametrize("plain", [None, 7, {}, {"path": ""}, {"path": "/a\0b"}, {"path": 7}])
def test_what_does_not_name_a_newer_file_guards_nothing(window: Window, newer: Path, plain: object) -> None:
    window.editing.open_sample("running-shoes")
    guarding = newer_file_of(window)
    assert guarding is not None

    guarding.hold_again(plain, window.editing.colours)

    assert guarding.plain() is None


def test_what_was_lost_of_a_newer_file_may_be_said_in_another_way(window: Window) -> None:
    window.editing.open_sample("running-shoes")
    guarding = newer_file_of(window)
    assert guarding is not None

    guarding.hold_again({"path": "/a", "records": {"lanes": 2, "x": 1, "cards": "y"}}, window.editing.colours)

    assert guarding.plain() == {"path": "/a", "records": {"lanes": 2}, "values": 0}


def test_cancelling_the_warning_saves_nothing(window: Window, newer: Path) -> None:
    window.open_here(newer)
    person.answer("Cancel")

    window.editing.do("save")

    assert [path.name for path in newer.parent.iterdir()] == [newer.name]


def test_another_journey_shows_no_such_notice(window: Window, newer: Path) -> None:
    window.open_here(newer)

    window.editing.open_sample("running-shoes")

    assert told(window) == ""


def test_command_line_refuses_a_newer_file_with_its_own_code(
    newer: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    before = newer.read_bytes()

    assert main(["check", str(newer)]) == 5
    assert main(["export", str(newer), "-o", str(tmp_path / "map.svg")]) == 5

    assert newer.read_bytes() == before
    assert not (tmp_path / "map.svg").exists()
    assert "newer version" in capsys.readouterr().err
