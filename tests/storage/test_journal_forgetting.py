"""A document that is to be forgotten leaves no journal behind, wherever it lies; those of others stay."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from journeycanvas import durable
from journeycanvas.durable import part_of
from journeycanvas.storage import journal_forgetting, state
from journeycanvas.storage.journal import Head, JournalFile
from journeycanvas.storage.journal_names import FOLDER, SET_ASIDE, journals, new_journal
from journeycanvas.storage.remaining import MayRemainError, StillOpenError
from tests.builders import small

MINE, OTHER = Path("/home/léa/mine.journey"), Path("/home/léa/other.journey")


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr(durable, "_STAYS_S", 0.0)
    return state.folder(FOLDER)


def kept(folder: Path, path: Path | None) -> Path:
    file = JournalFile(new_journal(folder))
    file.keep(Head(str(path) if path else None, "x"), small(), {})
    file.close()
    file.path.with_suffix(".trying").touch()
    return file.path


def half_written(folder: Path, path: Path | None) -> Path:
    """Return what a program that died just now, or lives, was writing in the place of a journal."""
    return kept(folder, path).replace(part_of(folder / "x"))


def damage(journal: Path) -> None:
    journal.write_bytes(b"x" + journal.read_bytes())


def forget(path: Path, *, living: tuple[Path, ...] = ()) -> None:
    @contextmanager
    def holding(journal: Path) -> Iterator[bool]:
        yield journal not in living

    journal_forgetting.forget(path, holding=holding)


def test_journals_of_one_document_are_removed(store: Path) -> None:
    aside = state.folder(FOLDER, SET_ASIDE)
    gone = [kept(store, MINE), kept(aside, MINE), kept(store, MINE)]
    damage(gone[2])
    stay = [kept(store, OTHER), kept(aside, OTHER), kept(store, None)]
    damage(stay[0])
    damage(stay[2])

    forget(MINE)

    assert {*journals(store), *journals(aside)} == set(stay)
    assert not any(path.with_suffix(".trying").exists() for path in gone)
    assert all(path.with_suffix(".trying").exists() for path in stay)


def test_document_whose_name_is_no_text_is_forgotten(store: Path) -> None:
    path = Path(os.fsdecode(b"/home/lea/caf\xe9.journey"))
    damage(kept(store, path))
    kept(store, path)

    forget(path)

    assert journals(store) == ()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_journals_are_known_by_the_link_and_by_the_real_name(store: Path, tmp_path: Path) -> None:
    real, link, folder = tmp_path / "real.journey", tmp_path / "link.journey", tmp_path / "folder"
    real.touch()
    link.symlink_to(real)
    folder.symlink_to(tmp_path)
    names = real, link, folder / "link.journey"
    for asked in names:
        for name in names:
            kept(store, name)
            damage(kept(store, name))

        forget(asked)

        assert journals(store) == ()


def test_nothing_to_forget_is_no_fault() -> None:
    forget(MINE)


def test_journal_of_a_living_program_stays_and_is_told_and_the_others_go(store: Path) -> None:
    first, held, last = (kept(store, MINE) for _number in range(3))

    with pytest.raises(StillOpenError):
        forget(MINE, living=(held,))

    assert journals(store) == (held,)
    assert held.with_suffix(".trying").exists()
    assert not first.exists()
    assert not last.exists()


def test_journal_that_does_not_say_whose_it_is_stays_and_is_named(store: Path) -> None:
    unknown, empty, mine = (kept(store, MINE) for _number in range(3))
    unknown.write_bytes(unknown.read_bytes().partition(b"{")[2].replace(str(MINE).encode(), b"?"))
    empty.write_bytes(bytes(2000))

    with pytest.raises(MayRemainError) as told:
        forget(MINE)

    assert told.value.files == (unknown,)
    assert set(journals(store)) == {unknown, empty}
    assert not mine.exists()


@pytest.mark.parametrize("names", [(FOLDER,), (FOLDER, SET_ASIDE)])
def test_what_a_dead_program_was_writing_just_now_is_removed(names: tuple[str, ...]) -> None:
    folder = state.folder(*names)
    mine, cut, others = half_written(folder, MINE), half_written(folder, MINE), half_written(folder, OTHER)
    cut.write_bytes(cut.read_bytes()[:40])
    (proof := part_of(folder / "x")).write_bytes(bytes(100))

    forget(MINE)

    assert not mine.exists()
    assert not cut.exists()
    assert others.exists()
    assert proof.exists()


def test_what_a_living_program_may_be_writing_just_now_stays_and_is_named(store: Path) -> None:
    others, part = kept(store, OTHER), half_written(store, MINE)
    others.with_suffix(".lock").touch()

    with pytest.raises(MayRemainError) as told:
        forget(MINE, living=(others,))

    assert told.value.files == (part,)
    os.utime(part, (0, 0))
    forget(MINE, living=(others,))
    assert not part.exists()


def test_store_that_cannot_be_looked_into_is_told(store: Path) -> None:
    store.rmdir()
    store.touch()

    with pytest.raises(NotADirectoryError):
        forget(MINE)
