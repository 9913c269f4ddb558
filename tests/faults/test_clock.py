"""A clock that jumps, back or ahead: nothing is taken away, taken over or hidden for what it says."""

import ast
import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import journeycanvas
from journeycanvas import durable
from journeycanvas.storage import forgetting, locks, state, versions, versions_keeping
from journeycanvas.storage.journal import Head, JournalFile, read_journal
from journeycanvas.storage.journal_names import journals, new_journal
from journeycanvas.storage.locks import DocumentLock
from journeycanvas.storage.remaining import MayRemainError
from journeycanvas.storage.versions_thinning import LAST
from journeycanvas.storage.writing import dump, save
from tests.builders import small

YEARS = (-5, 5)
_YEAR = timedelta(days=366)
_WALL = frozenset({"time.time", "time.time_ns", "datetime.now", "datetime.today", "datetime.utcnow", "date.today"})
_QTS = frozenset({"currentDateTime", "currentDateTimeUtc", "currentMSecsSinceEpoch", "currentDate", "currentTime"})
WHO_ASKS: dict[str, str] = {
    "storage/locks.py": "says since when somebody has a file, which nothing is decided by",
    "storage/versions_keeping.py": "says when a version was kept; their order is that of their numbers",
    "ui/crash_reports.py": "names reports",
    "ui/dialogs/versions_words.py": "says today and yesterday",
    "ui/filing.py": "says when it was saved",
}
"""Who asks the clock that can jump, and what for; all that waits or gives up counts by one that cannot."""


@pytest.fixture(autouse=True)
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = tmp_path / "a.journey"
    save(small(30), path)
    return path


def jump(monkeypatch: pytest.MonkeyPatch, years: int) -> None:
    """Let the clock of the program say another year; that of the disk stays."""
    jumped = time.time() + years * _YEAR.total_seconds()

    class Jumped(datetime):
        @classmethod
        def now(cls, tz: object = None) -> "Jumped":
            return cls.fromtimestamp(jumped, tz)  # type: ignore[arg-type]

    monkeypatch.setattr(time, "time", lambda: jumped)
    monkeypatch.setattr(time, "time_ns", lambda: int(jumped * 1e9))
    for module in (locks, versions_keeping):
        monkeypatch.setattr(module, "datetime", Jumped)


def _being_written(folder: Path) -> Path:
    part = folder / ".journeycanvas-fedcba9876543210.part"
    part.write_bytes(b"half")
    return part


def test_nothing_is_decided_by_a_clock_that_can_jump() -> None:
    top = Path(journeycanvas.__file__).parent
    asking = set()
    for path in top.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if not any(name.rpartition(".")[2] + "(" in text for name in _WALL | _QTS):
            continue  # reading all of it takes long
        for call in ast.walk(ast.parse(text)):
            if isinstance(call, ast.Call):
                name = ast.unparse(call.func)
                if name in _WALL or name.rpartition(".")[2] in _QTS:
                    asking.add(path.relative_to(top).as_posix())
    assert asking == set(WHO_ASKS)


@pytest.mark.parametrize("years", YEARS)
def test_versions_stay_and_keep_their_order(years: int, document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for count in range(2, 2 + LAST - 2):
        versions_keeping.keep(small(count), document, dump(small(count)))
    others = _being_written(versions.kept_of(document).versions[0].file.parent)

    jump(monkeypatch, years)
    versions_keeping.keep(small(40), document, dump(small(40)))
    monkeypatch.undo()
    monkeypatch.setenv("XDG_STATE_HOME", str(document.parent / "state"))
    versions_keeping.keep(small(41), document, dump(small(41)))

    kept = [len(versions.read(one, name="x").touchpoints) for one in versions.kept_of(document).versions]
    assert kept == [41, 40, *range(LAST - 1, 1, -1)]
    assert others.exists()


@pytest.mark.parametrize("years", YEARS)
def test_forgetting_leaves_what_another_writes_just_now(
    years: int, document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = _being_written(document.parent)
    dead = others.with_name(".journeycanvas-0123456789abcdef.part")
    dead.write_bytes(b"half")
    os.utime(dead, (time.time() - 3600,) * 2)
    jump(monkeypatch, years)
    monkeypatch.setattr(durable, "_STAYS_S", 0.0)

    (told,) = forgetting.forget(document)

    assert isinstance(told, MayRemainError)
    assert told.files == (others,)
    assert others.exists()
    assert not dead.exists()


@pytest.mark.parametrize("years", YEARS)
def test_lock_of_another_age_is_judged_as_any(years: int, document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock, second = DocumentLock(document), DocumentLock(document)
    assert lock.take().kind == "mine"
    there = locks.lock_of(document)
    os.utime(there, (time.time() + years * _YEAR.total_seconds(),) * 2)

    jump(monkeypatch, years)

    assert second.take().kind == "living"
    assert lock.look().kind == "mine"
    lock.release()
    assert second.take().kind == "mine"
    second.release()
    assert not there.exists()


@pytest.mark.parametrize("years", YEARS)
def test_journal_is_gone_on_with_and_found_whatever_its_age(
    years: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = state.folder("recovery")
    journal = JournalFile(new_journal(folder))
    journal.keep(Head(name="A"), small(3), {})
    os.utime(journal.path, (time.time() - years * _YEAR.total_seconds(),) * 2)

    jump(monkeypatch, years)
    journal.keep(Head(name="A"), small(4), {})
    os.utime(journal.path, (time.time() + years * _YEAR.total_seconds(),) * 2)
    journal.close()

    assert journals(folder) == (journal.path,)
    assert read_journal(journal.path).journey == small(4)


def test_time_of_what_was_there_before_is_never_in_the_future(document: Path) -> None:
    os.utime(document, (time.time() + 5 * _YEAR.total_seconds(),) * 2)

    versions_keeping.keep_previous(document)

    (kept,) = versions.kept_of(document).versions
    assert kept.at <= datetime.now(UTC) + timedelta(seconds=1)
