"""Work is kept by a thread, whose disk may refuse it; what was refused is tried again."""

import errno
import os
import shutil
import time
from pathlib import Path
from queue import Queue
from threading import Event

import pytest

from journeycanvas.storage import keeping
from journeycanvas.storage.journal import Head, read_journal
from journeycanvas.storage.keeping import Keeper
from tests.builders import small

_PATIENCE_S = 20.0


class Disk:
    """Gives a place for a journal, as soon as it has room."""

    def __init__(self, folder: Path) -> None:
        self.journal, self.has_room = folder / "one.recovery", True
        self.told: Queue[OSError | None] = Queue()

    def take(self) -> Path:
        if not self.has_room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self.journal.parent.mkdir(exist_ok=True)
        return self.journal

    def keeper(self) -> Keeper:
        return Keeper(self.take, told=self.told.put)


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    return Disk(tmp_path)


def test_work_that_found_no_place_is_kept_once_there_is_one(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "RETRY_S", 0.01)
    disk.has_room = False
    keeper = disk.keeper()
    keeper.keep(Head(name="A"), small(3), {})
    assert isinstance(disk.told.get(timeout=_PATIENCE_S), OSError)
    assert not keeper.has_kept

    disk.has_room = True

    while disk.told.get(timeout=_PATIENCE_S) is not None:
        pass
    assert keeper.has_kept
    assert read_journal(disk.journal).journey == small(3)
    assert keeper.remove(_PATIENCE_S)
    assert not disk.journal.exists()


def test_who_waits_is_told_at_once_that_the_disk_refuses(disk: Disk) -> None:
    disk.has_room = False
    keeper = disk.keeper()
    keeper.keep(Head(name="A"), small(3), {})
    disk.told.get(timeout=_PATIENCE_S)
    began = time.monotonic()

    assert not keeper.flush(_PATIENCE_S)

    assert time.monotonic() - began < _PATIENCE_S / 2
    keeper.leave(_PATIENCE_S)


def test_who_waits_is_tried_for_once_more_without_a_pause(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "RETRY_S", 3_600.0)
    disk.has_room = False
    keeper = disk.keeper()
    keeper.keep(Head(name="A"), small(3), {})
    disk.told.get(timeout=_PATIENCE_S)
    disk.has_room = True

    assert keeper.flush(_PATIENCE_S)

    assert read_journal(disk.journal).journey == small(3)
    keeper.leave(_PATIENCE_S)


@pytest.mark.parametrize("how", ["removed", "moved away"])
@pytest.mark.parametrize("what", ["the folder", "the journal"])
def test_work_goes_on_where_its_place_is_taken_away(disk: Disk, how: str, what: str) -> None:
    disk.journal = disk.journal.parent / "recovery" / disk.journal.name
    keeper = disk.keeper()
    keeper.keep(Head(name="A"), small(3), {})
    assert keeper.flush(_PATIENCE_S)

    gone = disk.journal if what == "the journal" else disk.journal.parent
    gone.rename(gone.with_name("elsewhere"))
    if how == "removed" and what == "the folder":
        shutil.rmtree(gone.with_name("elsewhere"))
    elif how == "removed":
        gone.with_name("elsewhere").unlink()
    keeper.keep(Head(name="A"), small(4), {})

    assert keeper.flush(_PATIENCE_S)
    assert read_journal(disk.journal).journey == small(4)
    assert [disk.told.get_nowait() for _ in range(disk.told.qsize())] == [None]
    keeper.leave(_PATIENCE_S)


def test_work_goes_on_in_another_file_where_its_own_is_not_its_own_any_more(disk: Disk) -> None:
    keeper, first = disk.keeper(), disk.journal
    keeper.keep(Head(name="A"), small(3), {})
    assert keeper.flush(_PATIENCE_S)

    disk.journal = first.with_name("two.recovery")
    keeper.keep(Head(name="A"), small(4), {})

    assert keeper.flush(_PATIENCE_S)
    assert read_journal(disk.journal).journey == small(4)
    assert read_journal(first).journey == small(3)
    assert keeper.remove(_PATIENCE_S)
    assert first.exists()


def test_journal_whose_folder_a_file_has_taken_is_removed_in_silence(disk: Disk) -> None:
    disk.journal = disk.journal.parent / "recovery" / disk.journal.name
    keeper = disk.keeper()
    keeper.keep(Head(name="A"), small(3), {})
    assert keeper.flush(_PATIENCE_S)
    shutil.rmtree(disk.journal.parent)
    disk.journal.parent.write_text("no folder")

    assert keeper.remove(_PATIENCE_S)

    assert [disk.told.get_nowait() for _ in range(disk.told.qsize())] == [None]


def test_disk_that_refuses_does_not_keep_anybody_waiting(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "RETRY_S", 60.0)
    disk.has_room = False
    keeper = disk.keeper()
    keeper.keep(Head(name="A"), small(3), {})
    assert isinstance(disk.told.get(timeout=_PATIENCE_S), OSError)

    keeper.keep(Head(name="A"), small(4), {})
    time.sleep(0.05)

    assert keeper.behind_s == 0.0
    keeper.leave(_PATIENCE_S)


def test_disk_that_says_nothing_is_known_to_be_behind(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    answers, take = Event(), disk.take
    monkeypatch.setattr(disk, "take", lambda: answers.wait(_PATIENCE_S) and take())
    keeper = disk.keeper()
    keeper.keep(Head(name="A"), small(3), {})

    while keeper.behind_s < 0.02:
        time.sleep(0.01)

    answers.set()
    assert keeper.flush(_PATIENCE_S)
    assert keeper.behind_s == 0.0
