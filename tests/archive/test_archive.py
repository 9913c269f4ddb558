"""Every document of an earlier day opens for ever: thirty of version 1, never edited again."""

import hashlib
import json
from pathlib import Path

import pytest

from journeycanvas.layout.map import lay_out
from journeycanvas.storage import reading
from journeycanvas.storage.writing import save

FOLDER = Path(__file__).with_name("v1")
MANIFEST = FOLDER / "manifest.json"
DOCUMENTS = sorted(FOLDER.glob("*.journey"))
_SEAL = "bbdaceb1d696672278e24c8a2e835d253e65ae41b1712d5ba5cd5d4146d51394"
"""The SHA-256 of the manifest. Whoever is about to change it breaks somebody's old file: mend the program instead."""

documents = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)


def test_no_document_of_the_archive_was_ever_edited() -> None:
    rows = json.loads(MANIFEST.read_bytes())

    assert hashlib.sha256(MANIFEST.read_bytes()).hexdigest() == _SEAL
    assert len(DOCUMENTS) == 30
    assert {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in DOCUMENTS} == {
        name: row["sha256"] for name, row in rows.items()
    }


@documents
def test_document_opens_with_all_that_its_file_says(path: Path) -> None:
    records = json.loads(MANIFEST.read_bytes())[path.name]["records"]

    journey = reading.read(path)

    said = json.loads(path.read_text("utf-8-sig"))
    assert lost(said, json.loads(journey.dumped())) == []
    assert {name: len(getattr(journey, name)) for name in records} == records


@documents
def test_document_is_saved_and_read_again_as_the_same_journey(path: Path, tmp_path: Path) -> None:
    journey = reading.read(path)

    save(journey, tmp_path / "again.journey")

    assert reading.read(tmp_path / "again.journey") == journey


@documents
def test_document_can_be_shown(path: Path) -> None:
    journey = reading.read(path)

    scene = lay_out(journey)

    assert {stage.id for stage in journey.stages} <= {node.record for node in scene.nodes}


def test_a_changed_value_would_be_noticed() -> None:
    assert lost({"a": [1, {"b": 2}]}, {"a": [1, {"b": 3}]}) == ["/a/1/b"]
    assert lost({"a": None}, {}) == ["/a"]
    assert lost({"a": 1}, {"a": 1.0, "b": 2}) == []


def lost(said: object, kept: object, at: str = "") -> list[str]:
    """Return the places of what a file says and the journey does not; a journey may say more."""
    if isinstance(said, dict) and isinstance(kept, dict):
        missing = [f"{at}/{name}" for name in said if name not in kept]
        both = [name for name in said if name in kept]
        return missing + [place for name in both for place in lost(said[name], kept[name], f"{at}/{name}")]
    if isinstance(said, list) and isinstance(kept, list) and len(said) == len(kept):
        pairs = zip(said, kept, strict=True)
        return [place for number, pair in enumerate(pairs) for place in lost(*pair, f"{at}/{number}")]
    return [] if type(said) in (type(kept), int) and said == kept else [at]
