"""What was kept comes back, up to the end or to where the journal is damaged; nothing in a journal can do harm."""

import errno
import os
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import VERSION, Journey
from journeycanvas.edits import texts
from journeycanvas.storage import journal, reading
from journeycanvas.storage.journal import (
    Head,
    JournalError,
    JournalFile,
    NewerJournalError,
    head_of,
    parse_journal,
    read_journal,
)
from journeycanvas.storage.journal_names import journals, new_journal
from journeycanvas.storage.saved import Saved
from tests.builders import small
from tests.strategies import journeys

HEAD = Head("/home/lea/shop.journey", "shop.journey", Saved(12, 2**63 + 1))
VIEW: dict[str, object] = {"zoom": 1.5, "selected": ["t1"]}


def titled(number: int) -> Journey:
    return texts.replace(small(), "journey", field="title", text=f"Title {number}")


def kept_at(path: Path, *held: Journey) -> Path:
    file = JournalFile(path)
    for number, journey in enumerate(held):
        file.keep(HEAD, journey, {**VIEW, "step": number})
    file.close()
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "one.recovery"


def test_last_state_comes_back_with_its_view(path: Path) -> None:
    kept_at(path, *map(titled, range(5)))

    kept = read_journal(path)

    assert kept == (HEAD, titled(4), {**VIEW, "step": 4}, True)
    assert path.stat().st_mode & 0o777 == 0o600 or os.name == "nt"


@given(st.lists(journeys(), min_size=1, max_size=4))
def test_any_journeys_in_a_row_end_in_the_last(tmp_path_factory: pytest.TempPathFactory, held: list[Journey]) -> None:
    kept = read_journal(kept_at(tmp_path_factory.mktemp("journal") / "any.recovery", *held))

    assert (kept.journey, kept.is_whole) == (held[-1], True)


def test_cut_anywhere_it_gives_the_work_up_to_there(path: Path) -> None:
    whole = kept_at(path, *map(titled, range(4))).read_bytes()
    ends = [at + 1 for at, byte in enumerate(whole) if byte == ord("\n")]
    snapshot = ends[1]

    for length in range(0, len(whole), 7):
        if length < snapshot:
            with pytest.raises(JournalError):
                parse_journal(whole[:length])
        else:
            kept = parse_journal(whole[:length])
            steps = sum(end <= length for end in ends[3::2])
            assert kept.journey == titled(steps)
            assert kept.is_whole is (length in ends)


@given(data=st.data())
def test_any_byte_changed_gives_an_earlier_state_or_is_refused(data: st.DataObject) -> None:
    whole = bytearray(_WHOLE)
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] ^= data.draw(st.integers(1, 255))

    try:
        kept = parse_journal(bytes(whole))
    except JournalError:
        return
    assert kept.journey in _STATES


def test_change_to_what_is_no_journey_gives_the_snapshot(path: Path) -> None:
    content = kept_at(path, titled(0)).read_bytes()

    kept = parse_journal(content + journal._line("change", [["set", ["title"], 7]]))

    assert (kept.journey, kept.is_whole) == (titled(0), False)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"00000000 {}\n",
        journal._line("head", {"format": "journeycanvas-recovery", "version": 2, "path": None, "name": ""}),
        journal._line("head", [1]),
        journal._line("snapshot", {}),
        b"".join([journal._line("head", journal._plain_head(HEAD)), journal._line("snapshot", {"title": 7})]),
        b"".join([journal._line("head", journal._plain_head(HEAD)), journal._line("snapshot", [1])]),
        b"".join([journal._line("head", journal._plain_head(HEAD)), journal._summed(b'{"snapshot":{"x":NaN}}')]),
        b"".join([journal._line("head", journal._plain_head(HEAD)), journal._summed(b"[" * 100_000)]),
    ],
)
def test_what_is_no_journal_is_refused(content: bytes) -> None:
    with pytest.raises(JournalError):
        parse_journal(content)


@pytest.mark.parametrize("made", [{"version": journal.JOURNAL_VERSION + 1}, {"document_version": VERSION + 1}])
def test_what_a_newer_version_made_is_told_from_what_is_damaged(made: dict[str, int]) -> None:
    head = journal._line("head", {**journal._plain_head(HEAD), **made})

    with pytest.raises(NewerJournalError):
        parse_journal(head + journal._line("later", {}))


def test_first_journals_did_not_name_the_version_of_the_document(path: Path) -> None:
    old = {name: value for name, value in journal._plain_head(HEAD).items() if name != "document_version"}
    line, _newline, rest = kept_at(path, titled(3)).read_bytes().partition(b"\n")

    assert b"document_version" in line
    assert parse_journal(journal._line("head", old) + rest).journey == titled(3)


def test_snapshot_takes_the_place_of_many_changes(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "STEPS_A_SNAPSHOT", 10)
    file = JournalFile(path)
    for number in range(35):
        file.keep(HEAD, titled(number), VIEW)
    file.close()

    assert path.read_bytes().count(b"\n") < 20
    assert read_journal(path).journey == titled(34)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_work_on_a_file_whose_name_is_no_text_is_kept(path: Path) -> None:
    head = Head(os.fsdecode(b"/home/caf\xe9/shop.journey"), "shop.journey", None)

    JournalFile(path).keep(head, titled(1), VIEW)

    assert read_journal(path) == (head, titled(1), VIEW, True)
    assert head_of(path) == head


def test_pipe_or_lost_link_hides_no_journal(tmp_path: Path) -> None:
    whole = kept_at(tmp_path / "a.recovery", titled(1))
    (tmp_path / "b.recovery").symlink_to("b.recovery")
    (tmp_path / "c.recovery").symlink_to("gone")
    os.mkfifo(tmp_path / "d.recovery")
    (tmp_path / "e.recovery").mkdir()

    assert journals(tmp_path) == (whole,)


def test_other_file_is_told_by_a_new_head(path: Path) -> None:
    file = JournalFile(path)
    file.keep(Head(name="Untitled"), titled(1), VIEW)
    file.keep(HEAD, titled(1), VIEW)
    file.close()

    assert read_journal(path).head == HEAD


def test_after_a_full_disk_the_whole_is_written_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = JournalFile(path)
    file.keep(HEAD, titled(1), VIEW)
    write = os.write
    monkeypatch.setattr(os, "write", partial(_half_written, write))
    with pytest.raises(OSError, match="space"):
        file.keep(HEAD, titled(2), VIEW)
    assert read_journal(path).journey == titled(1)
    monkeypatch.undo()

    file.keep(HEAD, titled(3), VIEW)
    file.close()

    assert read_journal(path) == (HEAD, titled(3), VIEW, True)


def test_journals_are_listed_by_age_and_a_missing_folder_has_none(tmp_path: Path) -> None:
    for age, name in enumerate(("b", "a", "c")):
        path = kept_at(tmp_path / f"{name}.recovery", titled(1))
        os.utime(path, (age, age))
    (tmp_path / "other.txt").touch()

    assert [path.stem for path in journals(tmp_path)] == ["b", "a", "c"]
    assert journals(tmp_path / "none") == ()
    assert new_journal(tmp_path) not in journals(tmp_path)


def test_head_is_read_alone(path: Path) -> None:
    whole = kept_at(path, titled(1)).read_bytes()
    path.write_bytes(whole[: whole.index(b"\n") + 1])
    assert head_of(path) == HEAD

    path.write_bytes(whole[:40])
    with pytest.raises(JournalError):
        head_of(path)


def _half_written(write: object, number: int, content: memoryview) -> int:
    if len(content) < 8:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    written: int = write(number, content[: len(content) // 2])  # type: ignore[operator]  # it is os.write
    return written


_STATES = [titled(number) for number in range(4)]
_LINES = [journal._line("head", journal._plain_head(HEAD))]
_LINES += [journal._summed(b'{"snapshot":' + _STATES[0].dumped(exclude_defaults=True) + b"}")]
_LINES += [journal._line("change", journal.changes(before, after)) for before, after in pairwise(_STATES)]
_WHOLE = b"".join(_LINES)


def noted(text: str) -> Journey:
    return texts.replace(small(), "journey", field="title", text=text)


def test_work_as_large_as_a_file_may_be_is_read_again_whatever_letters_it_has(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "LARGEST_FILE", 150_000)
    large = noted("é" * 20_000)

    assert read_journal(kept_at(path, large)).journey == large


def test_work_that_could_not_be_read_again_is_no_kept_work(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST_FILE", 120_000)

    with pytest.raises(OSError, match=os.strerror(errno.EFBIG)):
        kept_at(path, noted("é" * 15_000))


def test_large_changes_begin_a_new_snapshot_before_the_journal_is_too_large(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "_MOST_CHANGES", 30_000)
    file = JournalFile(path)

    for number in range(20):
        file.keep(HEAD, noted(f"{number}" * 4_000), VIEW)

        assert path.stat().st_size < 60_000
        assert read_journal(path).journey == noted(f"{number}" * 4_000)


@pytest.mark.skipif(os.name == "nt", reason="a file that is open is not removed there")
def test_journal_that_somebody_removed_is_begun_anew(path: Path) -> None:
    file = JournalFile(path)
    file.keep(HEAD, titled(1), VIEW)
    path.unlink()

    file.keep(HEAD, titled(2), VIEW)

    assert read_journal(path).journey == titled(2)
