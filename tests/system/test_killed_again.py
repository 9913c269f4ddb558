"""The program ends over the work that it brings back, or finds no disk that keeps it: nothing is lost even so."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from journeycanvas.storage.journal_names import journals
from tests.faults.small_disks import ext4, mounted
from tests.system.killing import Killed, sending

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX"),
]
_SOON_S = 0.5
"""Sooner than what is brought back counts as harmless."""


@pytest.fixture
def left(tmp_path: Path) -> Killed:
    """A home in which a program was killed at work."""
    killed = Killed(tmp_path / "home")
    killed.work(_SOON_S, sending(signal.SIGKILL))
    return killed


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_work_that_was_brought_back_a_moment_ago_is_offered_again(left: Killed, how: signal.Signals) -> None:
    (kept,) = left.kept()

    assert left.brought_back_and_ended(_SOON_S, how) == [kept]

    assert left.kept() == [kept]
    (shown,), _took = left.brought_back()
    assert shown.number == kept


def test_ends_that_were_wanted_never_count(left: Killed) -> None:
    (kept,) = left.kept()

    for _time in range(4):
        assert left.brought_back_and_ended(_SOON_S, signal.SIGTERM) == [kept]


def test_work_that_ends_the_program_each_time_is_set_aside_and_named_at_the_third_start(left: Killed) -> None:
    (kept,) = left.kept()
    (journal,) = journals(left.store)
    content = journal.read_bytes()
    assert_ends_twice(left)

    told = left.notices("left_damaged")

    aside = left.store / "set-aside" / journal.name
    assert aside.read_bytes() == content
    assert str(aside) in told["left_damaged"]
    assert "the program ended each time" in told["left_damaged"]
    (shown,), _took = left.brought_back("again")
    assert shown.number == kept


@pytest.mark.parametrize("kind", ["tmpfs", "ext4"])
def test_full_disk_is_told_and_keeps_the_work_of_before(tmp_path: Path, kind: str) -> None:
    image = ext4(tmp_path / "image", megabytes=8) if kind == "ext4" else None
    with mounted(kind, tmp_path, image=image, options="" if image else "size=2m") as disk:
        killed = Killed(tmp_path / "home", XDG_STATE_HOME=str(disk))
        killed.work(_SOON_S, sending(signal.SIGKILL))
        (journal,) = journals(killed.store)
        content, (kept,) = journal.read_bytes(), killed.kept()
        _fill(disk / "filler")

        told = killed.notices(f"left_{journal.stem}", "left_store", "recovery_fails")
        assert "the disk is full" in told["left_store"]
        assert "the disk is full" in told["recovery_fails"]
        assert journal.read_bytes() == content

        assert_ends_twice(killed)
        told = killed.notices("left_damaged", "recovery_fails")
        (held,) = (*journals(killed.store), *journals(killed.store / "set-aside"))
        assert str(held) in told["left_damaged"]
        assert held.read_bytes() == content
        (shown,), _took = killed.brought_back("again")
        assert shown.number == kept


def test_read_only_disk_is_told_and_keeps_the_work_of_before(tmp_path: Path) -> None:
    with mounted("tmpfs", tmp_path, options="size=8m") as disk:
        killed = Killed(tmp_path / "home", XDG_STATE_HOME=str(disk))
        killed.work(_SOON_S, sending(signal.SIGKILL))
        (journal,) = journals(killed.store)
        content, (kept,) = journal.read_bytes(), killed.kept()
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)

        told = killed.notices(f"left_{journal.stem}", "left_store", "recovery_fails")
        assert "the disk is read-only" in told["left_store"]
        assert "the disk is read-only" in told["recovery_fails"]
        (shown,), _took = killed.brought_back()

        assert shown.number == kept
        assert journal.read_bytes() == content


def test_program_starts_where_there_can_be_no_state_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    killed = Killed(tmp_path / "home", XDG_STATE_HOME=str(tmp_path / "file"))

    told = killed.notices("recovery_fails")

    assert "does not work" in told["recovery_fails"]


def assert_ends_twice(killed: Killed) -> None:
    """Start again twice, with a program that ends over the work each time."""
    for _time in range(2):
        _told, _errors, code = killed.ended("die")
        assert code == -signal.SIGSEGV


def _fill(path: Path) -> None:
    """Leave no block free."""
    for size in (65_536, 4_096, 1):
        with open(path, "ab", buffering=0) as file:
            try:
                while os.write(file.fileno(), bytes(size)) == size:
                    pass
            except OSError:
                pass
