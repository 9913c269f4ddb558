"""The place of a journal: its lock is a real one as long as it is used, whatever happens to the store."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile

from journeycanvas.ui.recovering import places
from journeycanvas.ui.recovering.places import Place
from tests.ui.recovering.test_dead_locks import long_ago

_HOLDER = (
    "import sys; from PySide6.QtCore import QLockFile; lock = QLockFile(sys.argv[1]); lock.setStaleLockTime(0);"
    "print(lock.tryLock(0), flush=True); sys.stdin.read()"
)


def as_another_program(lock: Path) -> bool:
    """Return whether another program has the lock: so the system says, to which each opened file is another's."""
    long_ago(lock)
    return places.locked(lock) is None


def removed(lock: Path) -> None:
    lock.unlink()


def put_back(lock: Path) -> None:
    content = lock.read_bytes()
    lock.unlink()
    lock.write_bytes(content)
    long_ago(lock)


@pytest.mark.parametrize("spoil", [removed, put_back])
def test_lock_that_is_no_more_is_made_again(spoil: Callable[[Path], None]) -> None:
    place = Place()
    journal = place.take()
    lock = journal.with_suffix(".lock")
    spoil(lock)

    assert place.take() == journal

    assert as_another_program(lock)
    place.leave()
    assert not lock.exists()


def test_lock_that_was_put_back_this_moment_is_waited_for() -> None:
    place = Place()
    journal = place.take()
    lock = journal.with_suffix(".lock")
    put_back(lock)
    os.utime(lock)
    assert place.take() == journal

    long_ago(lock)
    assert place.take() == journal

    assert as_another_program(lock)
    place.leave()
    assert not lock.exists()


def test_lock_that_a_full_disk_refused_is_made_once_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    place = Place()
    with monkeypatch.context() as disk:
        disk.setattr(QLockFile, "tryLock", lambda *_given: False)
        disk.setattr(QLockFile, "error", lambda _lock: QLockFile.LockError.UnknownError)
        journal = place.take()
    assert not journal.with_suffix(".lock").exists()

    assert place.take() == journal

    assert as_another_program(journal.with_suffix(".lock"))
    place.leave()
    assert list(places.folder().iterdir()) == []


def test_journal_that_another_program_has_taken_meanwhile_is_left_to_it() -> None:
    place = Place()
    journal = place.take()
    lock = journal.with_suffix(".lock")
    lock.unlink()
    words = [sys.executable, "-c", _HOLDER, str(lock)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == "True"
        theirs = lock.read_bytes()

        own = place.take()

        assert own != journal
        assert as_another_program(own.with_suffix(".lock"))
        place.leave()
        assert not own.with_suffix(".lock").exists()
        assert lock.read_bytes() == theirs
        holder.kill()


def test_leaving_takes_no_lock_of_another_program_away() -> None:
    place = Place()
    lock = place.take().with_suffix(".lock")
    lock.unlink()
    lock.write_bytes(b"another's")

    place.leave()
    del place

    assert lock.read_bytes() == b"another's"


def test_place_that_cannot_be_there_is_told() -> None:
    place = Place()
    there = place.take().parent
    for path in there.iterdir():
        path.unlink()
    there.rmdir()
    there.write_text("no folder")

    with pytest.raises(OSError, match=os.strerror(errno.EEXIST)):
        place.take()
    place.leave()
