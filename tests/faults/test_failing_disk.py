"""Every call of a writing fails once, with every error, and the disk lies: short, and without strace."""

import errno
import os
import time
from pathlib import Path

import pytest

from journeycanvas import durable, language
from journeycanvas.storage.errors import SaveError
from journeycanvas.storage.writing import save
from tests.faults.disk import Disk, Harm
from tests.faults.judging import Event, Known, Outcome, faults
from tests.faults.programs.writers import BROKEN, JOURNEYS, NEW, OLD, SOUND, WRITERS, Writer, journey_of

ERRORS = ("EIO", "ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "ENOENT", "ENOMEM")
"""EINTR is tried with strace alone: Python itself asks again, below these functions."""
HARMS: tuple[Harm, ...] = ("flips", "cuts", "lies", "takes nothing")

posix_only = pytest.mark.skipif(os.name != "posix", reason="calls of POSIX")


def tried(writer: Writer, folder: Path, disk: Disk) -> Outcome:
    """Write the new on this disk, and return what came of it."""
    said = "saved"
    language._("the disk is full")  # loaded long since where there is a window
    with disk.under():
        try:
            writer.write(folder, NEW)
        except writer.refusals:
            said = "refused"
        except Exception as error:
            said = repr(error)
    return Outcome(said, tuple(disk.events))


def known_of(writer: Writer, folder: Path) -> Known:
    """Return what a folder holds before and after a writing that nothing harms."""
    folder.mkdir()
    writer.write(folder, OLD)
    old = writer.held(folder)
    writer.write(folder, NEW)
    return Known(old, writer.held(folder))


def all_faults(writer: Writer, tmp_path: Path, errors: tuple[str, ...]) -> list[str]:
    """Return what is wrong after each way of failing."""
    known = known_of(writer, tmp_path / "known")
    calls = Disk()
    found = []
    ways = [("nothing fails", calls)]
    place = 0
    while ways:
        name, disk = ways.pop(0)
        folder = tmp_path / str(place)
        place += 1
        folder.mkdir()
        writer.write(folder, OLD)
        outcome = tried(writer, folder, disk)
        wrong = faults(writer, known, folder, outcome, may_leave="from then on" in name)
        found += [f"{name}: {fault}" for fault in wrong]
        if disk is calls:
            assert outcome.said == "saved"
            for each, call in enumerate(calls.asked):
                ways += [(f"{call} {each} {e}", Disk(fails=each, error=getattr(errno, e))) for e in errors]
                ways.append((f"{call} {each} EIO from then on", Disk(fails=each, error=errno.EIO, on=True)))
            ways += [(f"the disk {harm}", Disk(harm=harm)) for harm in HARMS if writer.reads_back]
    return found


@posix_only
@pytest.mark.parametrize("name", WRITERS)
def test_file_is_the_old_or_the_new_whatever_fails(name: str, tmp_path: Path) -> None:
    errors = ERRORS if name == "save" else ("EIO",)
    assert all_faults(WRITERS[name], tmp_path, errors) == []


CAUGHT_BY = {
    "without another file": "what is there is neither the old nor the new",
    "without fsync": "the file was not synced before it took the place",
    "without folder": "the folder was not synced",
    "without length": "what is there is neither the old nor the new",
    "without read-back": "what is there is neither the old nor the new",
    "without rename": "said to be saved, and is not there",
}
"""What each broken saver does wrong."""


@posix_only
@pytest.mark.parametrize("name", BROKEN)
def test_broken_savers_are_caught(name: str, tmp_path: Path) -> None:
    found = all_faults(BROKEN[name], tmp_path, ("EIO",))
    assert any(CAUGHT_BY[name] in fault for fault in found), found


@posix_only
def test_saver_that_leaves_nothing_out_is_not_caught(tmp_path: Path) -> None:
    assert all_faults(SOUND, tmp_path, ("EIO",)) == []


@posix_only
def test_save_on_a_lying_disk_is_refused(tmp_path: Path) -> None:
    for harm in ("flips", "lies", "takes nothing"):
        assert tried(WRITERS["save"], tmp_path, Disk(harm=harm)).said == "refused"  # type: ignore[arg-type]


@posix_only
def test_save_goes_on_after_a_short_write(tmp_path: Path) -> None:
    assert tried(WRITERS["save"], tmp_path, Disk(harm="cuts")).said == "saved"
    assert journey_of(tmp_path) == JOURNEYS[NEW]


@posix_only
def test_what_the_disk_does_not_confirm_is_not_called_unchanged(tmp_path: Path) -> None:
    save(JOURNEYS[OLD], tmp_path / "a.journey")
    calls = Disk()
    tried(WRITERS["save"], tmp_path, calls)
    last = max(place for place, call in enumerate(calls.asked) if call == "fsync")

    with Disk(fails=last, error=errno.EIO).under(), pytest.raises(SaveError) as caught:
        save(JOURNEYS[NEW], tmp_path / "a.journey")

    assert caught.value.code == "not_confirmed"
    assert "unchanged" not in str(caught.value)
    assert "Traceback" not in str(caught.value)


@posix_only
@pytest.mark.parametrize("error", ["EINVAL", "ENOTSUP"])
def test_disk_that_cannot_sync_folders_can_be_saved_to(error: str, tmp_path: Path) -> None:
    save(JOURNEYS[OLD], tmp_path / "a.journey")
    calls = Disk()
    tried(WRITERS["save"], tmp_path, calls)
    last = max(place for place, call in enumerate(calls.asked) if call == "fsync")

    disk = Disk(fails=last, error=getattr(errno, error))
    with disk.under():
        save(JOURNEYS[OLD], tmp_path / "a.journey")

    assert Event("fsync", (str(tmp_path),), False) in disk.events
    assert journey_of(tmp_path) == JOURNEYS[OLD]


def test_file_in_use_on_windows_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_use = iter([True, True, True, False])
    replace = Path.replace

    def refuse(part: Path, target: Path) -> Path:
        if next(in_use):
            raise PermissionError(errno.EACCES, "in use")
        return replace(part, target)

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(durable, "_PAUSE_S", 0.001)
    monkeypatch.setattr(durable, "_MAY_BE_IN_USE", True)
    durable._take_the_place(_file(tmp_path / "part", b"new"), _file(tmp_path / "a", b"old"))
    monkeypatch.undo()

    assert (tmp_path / "a").read_bytes() == b"new"


def test_file_in_use_for_ever_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(part: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(durable, "_PAUSE_S", 0.001)
    monkeypatch.setattr(durable, "_RETRY_S", 0.05)
    part, target = _file(tmp_path / "part", b"new"), _file(tmp_path / "a", b"old")
    monkeypatch.setattr(durable, "_MAY_BE_IN_USE", True)
    with pytest.raises(OSError, match=os.strerror(errno.EBUSY)):
        durable._take_the_place(part, target)
    monkeypatch.undo()

    assert target.read_bytes() == b"old"


def test_what_dead_savers_left_is_swept_away_once_it_is_old(tmp_path: Path) -> None:
    yesterday = time.time() - 90_000
    old = _file(tmp_path / ".journeycanvas-0123456789abcdef.part", b"half")
    others = _file(tmp_path / ".journeycanvas-0123456789abcdef.part.txt", b"theirs")
    another = _file(tmp_path / ".0123456789abcdef.part", b"theirs")
    for path in (old, others, another):
        os.utime(path, (yesterday, yesterday))
    recent = _file(tmp_path / ".journeycanvas-fedcba9876543210.part", b"half")
    folder = tmp_path / ".journeycanvas-aaaaaaaaaaaaaaaa.part"
    folder.mkdir()

    save(JOURNEYS[NEW], tmp_path / "a.journey")

    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"a.journey", others.name, another.name, recent.name, folder.name}


@pytest.mark.parametrize("years", [-5, 5])
def test_clock_that_jumps_takes_nothing_away(years: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    being_written = _file(tmp_path / ".journeycanvas-fedcba9876543210.part", b"half")
    jumped = time.time() + years * 366 * 86_400
    monkeypatch.setattr(time, "time", lambda: jumped)
    monkeypatch.setattr(time, "monotonic", lambda: jumped)

    save(JOURNEYS[NEW], tmp_path / "a.journey")

    assert being_written.exists()
    assert journey_of(tmp_path) == JOURNEYS[NEW]


def _file(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
