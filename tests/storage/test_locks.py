"""One writer a document: of all that try one has it, the dead never, and nobody takes what cannot be judged."""

import errno
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from journeycanvas.storage import locks
from journeycanvas.storage.lock_words import Holder, holder_in, myself, text_of
from journeycanvas.storage.locks import DocumentLock, lock_of

_RACER = """
import sys
from pathlib import Path
from journeycanvas.storage.locks import DocumentLock
for line in sys.stdin:
    lock = DocumentLock(Path(line.strip()))
    print(lock.take().kind, flush=True)
    sys.stdin.readline()
    lock.release()
    print("over", flush=True)
"""


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "Checkout.journey"
    path.write_text("{}")
    return path


def racer() -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _RACER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    )


def say(process: subprocess.Popen[str], line: str) -> None:
    assert process.stdin is not None
    process.stdin.write(line + "\n")
    process.stdin.flush()


def heard(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def elsewhere(*, host: str = "DESK-7") -> bytes:
    return text_of(Holder("Journey Canvas", host, "00ff", 77, "1", "anne", "2026-01-01T10:00:00+00:00"))


def test_second_one_learns_who_has_it_and_may_have_it_afterwards(document: Path) -> None:
    other = racer()
    say(other, str(document))
    assert heard(other) == "mine"
    lock = DocumentLock(document)

    standing = lock.take()

    assert (standing.kind, standing.holder and standing.holder.process) == ("living", other.pid)
    assert lock.look().kind == "living"
    say(other, "")
    assert heard(other) == "over"
    assert lock.look().kind == "free"
    assert lock.take().kind == "mine"
    lock.release()
    other.kill()
    other.communicate()
    assert list(document.parent.iterdir()) == [document]


def test_lock_of_a_killed_program_is_taken_without_a_question(document: Path) -> None:
    other = racer()
    say(other, str(document))
    assert heard(other) == "mine"
    other.send_signal(signal.SIGKILL)
    other.communicate()
    assert lock_of(document).exists()

    assert DocumentLock(document).take().kind == "mine"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (elsewhere(), "elsewhere"),
        (b"", "unknown"),
        (b"{", "unknown"),
        (b"[" * 4000, "unknown"),
        (b'{"app": 1}', "unknown"),
        (bytes(range(128, 228)), "unknown"),
    ],
)
def test_what_cannot_be_judged_is_taken_over_only_as_it_was_asked_about(
    document: Path, content: bytes, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "_PAUSE_S", 0.001)
    lock_of(document).write_bytes(content)
    lock = DocumentLock(document)

    standing = lock.take()

    assert standing.kind == kind
    assert lock_of(document).read_bytes() == content
    assert lock.take_over(b"something else").kind == kind
    assert lock.take_over(standing.content).kind == "mine"
    lock.release()
    assert not lock_of(document).exists()


def test_lock_that_was_taken_from_us_is_noticed_and_left(document: Path) -> None:
    lock = DocumentLock(document)
    assert lock.take().kind == "mine"
    place = lock_of(document)
    place.unlink()
    place.write_bytes(elsewhere())

    assert lock.look().kind == "elsewhere"
    lock.release()

    assert place.read_bytes() == elsewhere()


def test_lock_that_somebody_removed_is_made_again(document: Path) -> None:
    lock = DocumentLock(document)
    lock.take()
    lock_of(document).unlink()

    assert lock.take().kind == "mine"
    assert json.loads(lock_of(document).read_text())["process"] == os.getpid()
    lock.release()


def test_links_lead_to_one_lock_and_long_names_have_one(document: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.journey"
    link.symlink_to(document)
    long = tmp_path / ("x" * 240 + ".journey")

    assert lock_of(link) == lock_of(document)
    lock = DocumentLock(long)
    assert lock.take().kind == "mine"
    lock.release()


@pytest.mark.parametrize("tries", [30, pytest.param(1000, marks=pytest.mark.slow)])
@pytest.mark.parametrize("left", ["nothing", "a dead lock"])
def test_of_two_one_writes_in_every_race(tmp_path: Path, tries: int, left: str) -> None:
    racers = racer(), racer()
    dead = racer()
    say(dead, str(tmp_path / "dead.journey"))
    heard(dead)
    dead.kill()
    dead.communicate()
    content = lock_of(tmp_path / "dead.journey").read_bytes()
    try:
        for number in range(tries):
            document = tmp_path / f"{number}.journey"
            if left == "a dead lock":
                lock_of(document).write_bytes(content)
            for each in racers:
                say(each, str(document))
            assert sorted(heard(each) for each in racers) == ["living", "mine"], number
            for each in racers:
                say(each, "")
            assert [heard(each) for each in racers] == ["over", "over"]
            assert not lock_of(document).exists()
    finally:
        for each in racers:
            each.kill()
            each.communicate()


def full(_number: int, _content: bytes) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("left", ["nothing", "a dead program's"])
def test_full_disk_leaves_no_lock_that_keeps_its_own_document_from_being_written(
    document: Path, left: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if left != "nothing":
        lock_of(document).write_bytes(dead())
    with monkeypatch.context() as disk:
        disk.setattr(locks, "write_all", full)
        assert DocumentLock(document).take().kind == "none"

    assert not lock_of(document).exists()
    lock = DocumentLock(document)
    assert lock.take().kind == "mine"
    lock.release()


def test_lock_that_is_written_in_pieces_is_whole(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda number, content: write(number, bytes(content[:7])))
    lock = DocumentLock(document)

    assert lock.take().kind == "mine"

    assert holder_in(lock_of(document).read_bytes()) is not None
    lock.release()


def dead() -> bytes:
    return text_of(myself(since="2026-01-01T10:00:00+00:00")._replace(process=2**22 + 1))


@pytest.mark.parametrize("content", [b"", b"{", dead()[:60], elsewhere()[:-9]], ids=range(4))
def test_lock_that_a_program_made_and_died_before_it_wrote_it_is_nobodys(document: Path, content: bytes) -> None:
    place = lock_of(document)
    place.write_bytes(content)
    lock = DocumentLock(document)
    assert lock.look().kind == "unknown"
    assert lock.take_over(b"something else").kind == "unknown"

    an_hour_ago = place.stat().st_mtime - 3_600
    os.utime(place, (an_hour_ago, an_hour_ago))

    assert lock.look().kind == "free"
    assert lock.take().kind == "mine"
    lock.release()
    assert not place.exists()


@pytest.mark.parametrize(
    "content", [bytes(200), b"locked by Lea", b'{"app": "Another"', dead()[:60] + b"\n"], ids=range(4)
)
def test_what_is_no_beginning_of_a_lock_stays_however_old(document: Path, content: bytes) -> None:
    place = lock_of(document)
    place.write_bytes(content)
    os.utime(place, (1, 1))

    assert (DocumentLock(document).look().kind, DocumentLock(document).take().kind) == ("unknown", "unknown")
    assert place.read_bytes() == content


def test_lock_of_a_program_that_died_before_it_cut_off_a_longer_one_is_nobodys(document: Path) -> None:
    lock_of(document).write_bytes(dead() + b'0:00"}\n')

    assert DocumentLock(document).take().kind == "mine"


def test_empty_lock_that_another_program_holds_stays_however_old(document: Path) -> None:
    place = lock_of(document)
    holding = "import fcntl, sys; f = open(sys.argv[1], 'w'); fcntl.flock(f, fcntl.LOCK_EX); print(1, flush=True)"
    with subprocess.Popen(
        [sys.executable, "-c", f"{holding}; input()", str(place)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert heard(other) == "1"
        os.utime(place, (1, 1))
        is_seen = DocumentLock(document).look().kind, DocumentLock(document).take().kind
        say(other, "")

    assert is_seen == ("unknown", "living")
