"""A related journey is opened from its form, beside the file of this one and nowhere else."""

from pathlib import Path

import pytest

from journeycanvas.document.journey import Journey
from journeycanvas.edits import records
from journeycanvas.model.scope import RelatedJourney
from journeycanvas.storage.writing import save
from journeycanvas.ui.inspector.related import OpenRelatedField, is_relative
from journeycanvas.ui.program import Program
from journeycanvas.ui.window import Window
from tests.builders import small
from tests.ui import person


@pytest.fixture
def before(window: Window, tmp_path: Path) -> Window:
    """The window with a journey that names another one in the same folder."""
    other = RelatedJourney(id="r", title="After", file="after.journey")
    save(small(2).evolve(related=(other,)), tmp_path / "before.journey")
    window.open_here(tmp_path / "before.journey")
    window.editing.session.select(["r"])
    return window


def field(window: Window) -> OpenRelatedField:
    inspector = window.editing.workspace.inspector
    inspector.refresh()
    return next(one for one in inspector.fields if isinstance(one, OpenRelatedField))


def test_related_journey_opens_in_its_own_window(before: Window, program: Program, tmp_path: Path) -> None:
    save(Journey(title="What comes after"), tmp_path / "after.journey")

    field(before).button.click()

    assert [window.editing.session.journey.title for window in program.windows][1:] == ["What comes after"]
    field(before).button.click()
    assert len(program.windows) == 2


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("after.journey", "There is no file “after.journey” in the folder of this journey."),
        ("\\\\host\\share\\a.journey", "does not start from the folder"),
        ("/elsewhere/a.journey", "does not start from the folder"),
        ("n" * 400, "There is no file"),
    ],
)
def test_what_is_not_there_is_told_and_nothing_opens(before: Window, program: Program, file: str, said: str) -> None:
    session = before.editing.session
    session.apply("Name", lambda journey: records.change(journey, ["r"], file=file))
    said_in_box: list[str] = []
    person.answer("OK", said=said_in_box)

    field(before).button.click()

    assert said in said_in_box[0]
    assert len(program.windows) == 1


def test_without_a_name_there_is_nothing_to_open(before: Window) -> None:
    before.editing.session.apply("Name", lambda journey: records.change(journey, ["r"], file=" "))

    assert not field(before).button.isEnabled()


def test_only_what_starts_from_a_folder_is_relative() -> None:
    assert is_relative("a.journey")
    assert is_relative("../shop/a.journey")
    assert not any(map(is_relative, ("/a", "\\a", "C:a", "C:\\a", "\\\\host\\share\\a", "//host/share/a")))
