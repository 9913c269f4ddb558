"""A document that is to be forgotten leaves no journal behind, wherever it lies; those of others stay."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeycanvas.storage import state
from journeycanvas.storage.journal import Head, JournalFile
from journeycanvas.storage.journal_forgetting import forget
from journeycanvas.storage.journal_names import FOLDER, SET_ASIDE, journals, new_journal
from tests.builders import small

MINE, OTHER = Path("/home/léa/mine.journey"), Path("/home/léa/other.journey")


@pytest.fixture(autouse=True)
def store() -> Iterator[Path]:
    folder = state.folder(FOLDER)
    yield folder
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()


def kept(folder: Path, path: Path | None) -> Path:
    file = JournalFile(new_journal(folder))
    file.keep(Head(str(path) if path else None, "x"), small(), {})
    file.close()
    file.path.with_suffix(".trying").touch()
    return file.path


def test_journals_of_one_document_are_removed(store: Path) -> None:
    aside = state.folder(FOLDER, SET_ASIDE)
    gone = [kept(store, MINE), kept(aside, MINE), kept(store, MINE)]
    gone[2].write_bytes(b"x" + gone[2].read_bytes())
    stay = [kept(store, OTHER), kept(aside, OTHER), kept(store, None)]

    forget(MINE)

    assert {*journals(store), *journals(aside)} == set(stay)
    assert not any(path.with_suffix(".trying").exists() for path in gone)
    assert all(path.with_suffix(".trying").exists() for path in stay)


def test_document_whose_name_is_no_text_is_forgotten(store: Path) -> None:
    path = Path(os.fsdecode(b"/home/lea/caf\xe9.journey"))
    damaged = kept(store, path)
    damaged.write_bytes(b"x" + damaged.read_bytes())
    kept(store, path)

    forget(path)

    assert journals(store) == ()


def test_nothing_to_forget_is_no_fault() -> None:
    forget(MINE)
