"""Locks of dead programs whose number another program has by now, and locks that are not whole: the work is offered."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile

from journeycanvas.storage.journal_names import new_journal
from journeycanvas.ui.recovering import places

_HOLDER = (
    "import sys; from PySide6.QtCore import QLockFile; lock = QLockFile(sys.argv[1]); lock.setStaleLockTime(0);"
    "print(lock.tryLock(0), flush=True); sys.stdin.read()"
)


@pytest.fixture
def journal() -> Path:
    made = new_journal(places.folder())
    made.write_bytes(b"")
    return made


def long_ago(lock: Path) -> None:
    os.utime(lock, (time.time() - 60, time.time() - 60))


def living(lock: Path) -> bytes:
    """Return what Qt writes into a lock of a program that lives: this one."""
    ours = QLockFile(str(lock))
    assert ours.tryLock(0)
    content = lock.read_bytes()
    ours.unlock()
    return content


@pytest.mark.parametrize("kind", ["of a number that lives again", "empty", "zeros"])
def test_lock_that_no_program_holds_is_taken_over(journal: Path, kind: str) -> None:
    lock = journal.with_suffix(".lock")
    content = {"empty": b"", "zeros": bytes(40)}.get(kind)
    lock.write_bytes(living(lock) if content is None else content)
    long_ago(lock)

    taken = places.locked(journal)

    assert taken is not None
    assert taken.isLocked()
    assert places.locked(journal) is None  # ours now
    taken.unlock()


def test_lock_that_was_made_this_moment_is_left_alone(journal: Path) -> None:
    journal.with_suffix(".lock").write_bytes(b"")

    assert places.locked(journal) is None


def test_lock_of_a_living_program_stays_however_old(journal: Path) -> None:
    lock = journal.with_suffix(".lock")
    words = [sys.executable, "-c", _HOLDER, str(lock)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == "True"
        long_ago(lock)

        assert places.locked(journal) is None
        assert lock.exists()
        holder.kill()

    taken = places.locked(journal)
    assert taken is not None
    taken.unlock()
