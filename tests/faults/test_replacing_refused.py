"""A file that another program keeps open cannot be replaced: for a while, or for ever, as Windows refuses it."""

import errno
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journeycanvas import cli, durable, resources
from journeycanvas.edits import journeys
from journeycanvas.storage.reading import read
from journeycanvas.storage.writing import save
from journeycanvas.ui.window import Window
from tests.faults.breaking import Breaking, told_by_now
from tests.faults.test_raised_again_and_again import trigger

SAMPLE = resources.path("samples", "running-shoes.en.journey")
FOR_EVER = 10**9


class InUse:
    """Refuses so many times that a file is replaced, and counts how often that was tried."""

    def __init__(self) -> None:
        self.file = Path()
        self.times = self.tried = 0

    def refuse(self, file: Path, *, times: int) -> None:
        self.file, self.times, self.tried = file, times, 0


@pytest.fixture
def in_use(monkeypatch: pytest.MonkeyPatch) -> InUse:
    one, replace = InUse(), Path.replace

    def replaced(part: Path, target: Path) -> Path:
        if target == one.file:
            one.tried += 1
            if one.tried <= one.times:
                raise PermissionError(errno.EACCES, "in use")
        return replace(part, target)

    monkeypatch.setattr(Path, "replace", replaced)
    monkeypatch.setattr(durable, "_MAY_BE_IN_USE", True)
    monkeypatch.setattr(durable, "_PAUSE_S", 0.01)
    monkeypatch.setattr(durable, "_RETRY_S", 0.2)
    return one


@pytest.fixture
def saved_window(broken_window: Window, tmp_path: Path) -> Window:
    """The window with a journey that has a file, and was changed since."""
    session = broken_window.editing.session
    save(session.journey, tmp_path / "a.journey")
    broken_window.open_here(tmp_path / "a.journey")
    return broken_window


def left(folder: Path) -> list[str]:
    """Return the names of what is left of a writing."""
    return [one.name for one in folder.iterdir() if one.name.endswith(".part")]


def test_save_from_the_window_waits_for_a_file_that_is_in_use(
    saved_window: Window, breaking: Breaking, in_use: InUse, qtbot: QtBot
) -> None:
    session = saved_window.editing.session
    file = session.path
    assert file is not None
    old = file.read_bytes()
    session.apply("Change title", lambda journey: journeys.set_title(journey, "New"))
    in_use.refuse(file, times=5)

    trigger(saved_window, "save")
    assert file.read_bytes() == old
    session.select([session.journey.cards[0].id])  # the window goes on meanwhile
    qtbot.waitUntil(lambda: session.is_clean)

    assert in_use.tried == 6
    assert read(file) == session.journey
    assert breaking.told == []
    assert left(file.parent) == []


def test_save_from_the_window_of_a_file_in_use_for_ever_keeps_it_and_says_what_to_do(
    saved_window: Window, breaking: Breaking, in_use: InUse, qtbot: QtBot
) -> None:
    session = saved_window.editing.session
    file = session.path
    assert file is not None
    old = file.read_bytes()
    session.apply("Change title", lambda journey: journeys.set_title(journey, "New"))
    journey = session.journey
    in_use.refuse(file, times=FOR_EVER)

    trigger(saved_window, "save")
    qtbot.waitUntil(lambda: bool(breaking.told))

    assert breaking.told == [
        f'Could not save "{file}": another program is using it. What was there before is unchanged, and nothing is '
        "lost. Close it in the other program and save again, or choose another folder or name."
    ]
    assert file.read_bytes() == old
    assert left(file.parent) == []
    assert session.journey is journey
    assert not session.is_clean

    in_use.refuse(file, times=0)
    trigger(saved_window, "save")
    qtbot.waitUntil(lambda: session.is_clean)
    told_by_now()
    assert read(file) == journey
    assert len(breaking.told) == 1


@pytest.mark.parametrize("words", [["new", "out.journey"], ["export", str(SAMPLE), "-o", "out.svg"]])
def test_command_line_waits_for_a_file_in_use_and_gives_up_with_words(
    words: list[str],
    in_use: InUse,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / words[-1]
    if file.suffix == ".svg":
        file.write_bytes(b"old")
    in_use.refuse(file, times=FOR_EVER)

    assert cli.main([*words, "--lang", "en"]) == cli.NO_ACCESS
    said = capsys.readouterr().err
    assert "another program is using it" in said
    assert "Close it" in said
    assert "Traceback" not in said
    assert [one.read_bytes() for one in tmp_path.iterdir()] == ([b"old"] if file.suffix == ".svg" else [])

    in_use.refuse(file, times=3)
    assert cli.main([*words, "--lang", "en"]) == cli.DONE
    assert in_use.tried == 4
    assert file.read_bytes() != b"old"
    assert left(tmp_path) == []
