"""An error inside the edit of what an action opens or gives into the hand: a box, a bar, a tool, a file, a field."""

from base64 import b64decode
from functools import partial
from pathlib import Path

import pytest

from journeycanvas.document.invariants import first_violation
from journeycanvas.edits import pictures
from journeycanvas.model.record import Record
from journeycanvas.ui import file_dialogs
from journeycanvas.ui.program import what_to_say
from journeycanvas.ui.window import Window
from tests.faults.breaking import Breaking, harmed, told_by_now
from tests.faults.opened import WORKS
from tests.faults.test_raised_in_actions import NO_STEP
from tests.ui.pictures.test_peeking import picture


@pytest.fixture
def breakable_edits(breaking: Breaking, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let errors be raised where an edit changes a record, at whatever depth."""
    evolve = Record.evolve

    def breakable(record: Record, **changes: object) -> Record:
        breaking.check("in the edit")
        return evolve(record, **changes)

    monkeypatch.setattr(Record, "evolve", breakable)


@pytest.fixture
def pictured(broken_window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Window:
    """The window with a picture in its journey, where a picture is chosen whenever one is asked for."""
    chosen = tmp_path / "chosen.png"
    chosen.write_bytes(b64decode(picture("green").content))
    monkeypatch.setattr(file_dialogs, "picture_to_open", lambda *_asked: chosen)
    session = broken_window.editing.session
    session.apply("x", partial(pictures.hang, id=session.journey.touchpoints[5].id, picture=picture("red")))
    told_by_now()
    return broken_window


@pytest.mark.usefixtures("breakable_edits")
@pytest.mark.parametrize("work", WORKS)
def test_error_in_the_edit_of_what_opens_is_told_once_and_changes_nothing(
    pictured: Window, breaking: Breaking, work: str
) -> None:
    session = pictured.editing.session
    before, done = session.journey, session.history.done

    breaking.arm("in the edit")
    WORKS[work](pictured)
    told_by_now()

    assert breaking.raised == 1
    assert breaking.told == [what_to_say(RuntimeError())]
    pictured.editing.settle()
    assert session.history.done in (done, done + 1)
    assert first_violation(session.journey.__dict__) is None
    session.go_to(done)
    told_by_now()
    assert harmed(pictured, before) == []
    assert pictured.editing.workspace.canvas._map is session.scene

    WORKS[work](pictured)
    told_by_now()
    pictured.editing.settle()
    assert session.history.done == done + 1
    assert len(breaking.told) == 1


def test_every_action_that_opens_what_makes_a_step_is_among_them() -> None:
    opening = {"connect", "draw_emotions", "lanes_shown", "page_setup", "path_style", "rename_everywhere", "replace"}

    assert {*opening, "from_wall", "insert_picture", "replace_picture"} <= WORKS.keys() & NO_STEP
