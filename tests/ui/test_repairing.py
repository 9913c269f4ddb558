"""A refused file is offered as a repaired copy: unsaved, with what it lost, and the file untouched."""

import json
from pathlib import Path

import pytest

from journeycanvas.storage.writing import dump
from journeycanvas.ui.window import Window
from tests.builders import small
from tests.ui import person


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A file in which a touchpoint, with a hostile name, stands in a stage that is gone."""
    values = json.loads(dump(small()))
    values["touchpoints"][0].update(stage="gone", name="<img src='file:///etc/hostname'>")
    path = tmp_path / "broken.journey"
    path.write_text(json.dumps(values))
    return path


def test_repaired_copy_is_unsaved_and_the_file_is_unchanged(window: Window, broken: Path) -> None:
    before, said = broken.read_bytes(), list[str]()

    person.answer("Open a repaired copy", said=said)
    window.open_here(broken)

    assert "/touchpoints/0/stage" in said[0]
    assert "Touchpoint 1, “<img src=" in said[0]
    assert [one.id for one in window.editing.session.journey.touchpoints] == ["t2", "t3"]
    assert window.editing.session.path is None
    assert not window.editing.is_clean
    assert broken.read_bytes() == before


def test_copy_that_is_not_wanted_shows_nothing(window: Window, broken: Path) -> None:
    person.answer("Cancel", said=[])
    window.open_here(broken)

    assert not window.has_document


def test_fault_that_cannot_be_repaired_is_only_told(window: Window, broken: Path) -> None:
    said = list[str]()
    broken.write_bytes(b"[" * 200)

    person.answer("OK", said=said)
    window.open_here(broken)

    assert "64" in said[0]
    assert not window.has_document
