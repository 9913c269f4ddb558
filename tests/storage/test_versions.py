"""Versions: what was saved can be read again as long as promised, whatever happens to document or store."""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import journeys

from journeycanvas import durable
from journeycanvas.document.journey import Journey
from journeycanvas.storage import forgetting, state, versions, versions_keeping
from journeycanvas.storage.errors import DamageError
from journeycanvas.storage.versions_thinning import LAST, Weighed, thinned, too_much
from journeycanvas.storage.writing import dump, save

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "Checkout.journey"


def keep(journey: Journey, path: Path, *, at: datetime = NOON) -> None:
    versions_keeping.keep(journey, path, dump(journey), at=at)


def titles(path: Path) -> list[str]:
    return [versions.read(one, name="x").title for one in versions.kept_of(path).versions]


# Reading again


@given(journeys())
@settings(max_examples=15)
def test_a_version_says_what_was_saved(tmp_path_factory: pytest.TempPathFactory, journey: Journey) -> None:
    path = tmp_path_factory.mktemp("folder") / "a.journey"

    keep(journey, path)

    (version,) = versions.kept_of(path).versions
    assert versions.read(version, name="a") == journey
    assert versions.content_of(version) == dump(journey)


def test_the_newest_comes_first_whatever_the_clock_says(document: Path) -> None:
    keep(Journey(title="one"), document, at=NOON)
    keep(Journey(title="two"), document, at=NOON - timedelta(days=400))
    keep(Journey(title="three"), document, at=NOON)

    assert titles(document) == ["three", "two", "one"]


def test_no_number_in_the_store_hides_what_is_kept_next(document: Path) -> None:
    keep(Journey(title="one"), document)
    (one,) = versions.kept_of(document).versions
    one.file.rename(one.file.with_name(versions.name_of(10**12 - 1, NOON, one.known)))

    keep(Journey(title="two"), document)
    keep(Journey(title="three"), document)

    assert titles(document) == ["three", "two", "one"]


def test_a_deleted_document_keeps_its_versions(document: Path) -> None:
    save(Journey(title="Gone"), document)
    keep(Journey(title="Gone"), document)
    document.unlink()

    (kept,) = versions.all_kept()

    assert (kept.path, kept.title) == (document, "Gone")
    assert titles(document) == ["Gone"]


def test_what_is_saved_twice_in_a_row_is_one_version(document: Path) -> None:
    keep(Journey(title="same"), document)
    keep(Journey(title="same"), document, at=NOON + timedelta(hours=1))

    assert titles(document) == ["same"]


def test_what_comes_back_later_is_on_the_disk_once(document: Path) -> None:
    for title in ("one", "two", "one"):
        keep(Journey(title=title), document)

    first, _second, third = (one.file for one in versions.kept_of(document).versions)

    assert titles(document) == ["one", "two", "one"]
    assert first.samefile(third)


def test_what_others_wrote_is_kept_before_it_is_overwritten(document: Path) -> None:
    keep(Journey(title="mine"), document)
    save(Journey(title="theirs"), document)

    versions_keeping.keep_previous(document)
    versions_keeping.keep_previous(document)

    assert titles(document) == ["theirs", "mine"]


@pytest.mark.parametrize("content", [None, b"", b"a letter", b"\0" * 99])
def test_what_is_no_journey_is_not_kept(document: Path, content: bytes | None) -> None:
    if content is not None:
        document.write_bytes(content)

    versions_keeping.keep_previous(document)

    assert not versions.all_kept()


def test_a_link_and_its_document_have_the_same_versions(document: Path) -> None:
    save(Journey(), document)
    link = document.with_name("link.journey")
    link.symlink_to(document)

    keep(Journey(title="by the link"), link)

    assert titles(document) == ["by the link"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_versions_are_their_owners_alone(document: Path) -> None:
    keep(Journey(), document)

    for one in state.place().rglob("*"):
        assert stat.S_IMODE(one.stat().st_mode) == (0o700 if one.is_dir() else 0o600)


# Damage


@pytest.mark.parametrize("damage", [lambda c: c[:-3], lambda c: b"", lambda c: c[:9] + b"?" + c[10:], lambda c: b"zz"])
def test_a_damaged_version_is_told_and_the_others_are_read(document: Path, damage: Callable[[bytes], bytes]) -> None:
    keep(Journey(title="one"), document)
    keep(Journey(title="two"), document)
    newest, older = versions.kept_of(document).versions
    newest.file.write_bytes(damage(newest.file.read_bytes()))

    with pytest.raises(DamageError, match="this version is damaged"):
        versions.read(newest, name="x")
    assert versions.read(older, name="x").title == "one"


def test_a_damaged_version_is_kept_anew_at_the_next_save(document: Path) -> None:
    keep(Journey(title="one"), document)
    versions.kept_of(document).versions[0].file.write_bytes(b"")

    keep(Journey(title="one"), document)

    assert versions.read(versions.kept_of(document).versions[0], name="x").title == "one"


@pytest.mark.parametrize("about", [b"", b"[]", b'{"path": 1, "title": ""}', b'{"path": "/etc/passwd", "title": "x"}'])
def test_a_damaged_entry_leaves_the_versions_and_names_no_other_document(document: Path, about: bytes) -> None:
    keep(Journey(title="one"), document)
    (versions.kept_of(document).folder / versions.ABOUT).write_bytes(about)

    (kept,) = versions.all_kept()

    assert kept.path is None
    assert [versions.read(one, name="x").title for one in kept.versions] == ["one"]


def test_strange_files_in_the_store_are_passed_over(document: Path) -> None:
    keep(Journey(title="one"), document)
    folder = versions.kept_of(document).folder
    for name in ("1-2-3.version", "a", "1-999999999999999-3-0123456789abcdef.version", ".old.part"):
        (folder / name).write_text("?")
    (folder.parent / "no key").mkdir()

    assert titles(document) == ["one"]
    assert len(versions.all_kept()) == 1


# A full disk


def test_a_full_disk_leaves_the_versions_that_are_there(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(Journey(title="one"), document)

    def full(_number: int, _content: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(durable.os, "write", full)
    with pytest.raises(OSError, match="No space"):
        keep(Journey(title="two"), document)
    monkeypatch.undo()
    monkeypatch.setenv("XDG_STATE_HOME", str(document.parent / "state"))

    assert titles(document) == ["one"]
    assert not list(state.place().rglob("*.part"))


def test_a_disk_that_lies_makes_no_version(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(durable, "write_all", lambda number, content: os.write(number, content[:-1]))

    with pytest.raises(OSError, match="Input/output"):
        keep(Journey(title="two"), document)

    assert not versions.all_kept()


# Thinning

moments = st.lists(st.integers(0, 9 * 24 * 60), max_size=80).map(
    lambda minutes: [NOON - timedelta(minutes=one) for one in sorted(minutes, reverse=True)]
)


@given(moments)
def test_the_last_twenty_and_one_an_hour_for_seven_days_stay(times: list[datetime]) -> None:
    stay = thinned(times, now=NOON)

    assert stay >= set(range(max(0, len(times) - LAST), len(times)))
    hours = {at.timestamp() // 3600 for at in times if at >= NOON - timedelta(days=7)}
    assert {times[place].timestamp() // 3600 for place in stay} >= hours
    assert len(stay) <= LAST + len(hours)


@given(moments)
def test_thinning_again_takes_nothing_more(times: list[datetime]) -> None:
    left = [times[place] for place in sorted(thinned(times, now=NOON))]

    assert len(thinned(left, now=NOON)) == len(left)


weighed = st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 50), st.integers(1, 9)), max_size=20).map(
    lambda rows: [Weighed(name, place, NOON + timedelta(hours=h), s) for place, (name, h, s) in enumerate(rows)]
)


@given(weighed, st.integers(0, 60))
def test_all_versions_together_keep_the_limit(all_of: list[Weighed], most: int) -> None:
    gone = too_much(all_of, most=most)

    left = [one for one in all_of if one not in gone]
    assert sum(one.stored for one in left) <= most or len(left) == 1
    assert not all_of or left
    lost = {one.document for one in all_of} - {one.document for one in left}
    if lost:  # then nobody has more than one any more
        assert len({one.document for one in left}) == len(left)
    if gone:
        assert sum(one.stored for one in left) + gone[-1].stored > most


def test_old_versions_go_when_all_take_too_much(document: Path) -> None:
    other = document.with_name("Other.journey")
    keep(Journey(title="other"), other, at=NOON - timedelta(days=3))
    for hour in range(4):
        keep(Journey(title=f"{hour}"), document, at=NOON + timedelta(hours=hour))
    newest = versions.kept_of(document).versions[0].file.stat().st_size

    versions_keeping.keep_to(round(newest * 2.5))

    assert titles(document) == ["3"]
    assert titles(other) == ["other"]


def test_a_long_day_of_saving_is_thinned(document: Path) -> None:
    for minute in range(0, 150, 3):
        keep(Journey(title=str(minute)), document, at=NOON + timedelta(minutes=minute))

    assert titles(document) == [str(minute) for minute in (*range(147, 89, -3), 57)]


# Forgetting


def test_forgetting_leaves_nothing_of_the_document_and_all_of_the_others(document: Path) -> None:
    other = document.with_name("Other.journey")
    keep(Journey(title="other"), other)
    keep(Journey(title="secret"), document)
    save(Journey(title="secret"), document)
    part = durable.part_of(document)
    part.write_bytes(b"secret")
    os.utime(part, (0, 0))

    assert forgetting.forget(document) == ()

    assert [kept.path for kept in versions.all_kept()] == [other]
    assert not part.exists()
    assert document.exists()


def test_forgetting_goes_on_where_one_trace_cannot_be_removed(document: Path) -> None:
    def refuse(_path: Path) -> None:
        raise PermissionError(errno.EACCES, "no")

    forgotten: list[Path] = []

    wrong = forgetting.forget(document, forgetters=(refuse, forgotten.append))

    assert len(wrong) == 1
    assert forgotten == [document]
