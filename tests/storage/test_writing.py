"""Saving is durable: the new file is whole and right, or the old one is still there."""

import errno
import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given

from journeycanvas.document.journey import Journey
from journeycanvas.model.stage import Stage
from journeycanvas.storage import writing
from journeycanvas.storage.errors import SaveError
from journeycanvas.storage.reading import parse, read
from journeycanvas.storage.saved import saved
from journeycanvas.storage.writing import dump, save
from tests.builders import large, small
from tests.strategies import UNKNOWN_NAMES, Json, journey_values, journeys

posix_only = pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")


@given(journeys())
def test_saving_twice_gives_the_same_bytes(journey: Journey) -> None:
    once = dump(journey)

    assert dump(parse(once, name="a.journey")) == once


@given(journeys())
def test_file_begins_with_format_and_version_and_ends_with_a_line_break(journey: Journey) -> None:
    content = dump(journey)

    assert content.startswith(b'{\n  "format": "journeycanvas",\n  "version": 1')
    assert content.endswith(b"}\n")
    assert list(json.loads(content))[:2] == ["format", "version"]


def test_empty_journey_is_a_small_file() -> None:
    assert dump(Journey()) == b'{\n  "format": "journeycanvas",\n  "version": 1\n}\n'


def test_letters_are_written_as_they_are() -> None:
    assert '"title": "Été 👩‍🚀"' in dump(Journey(title="Été 👩‍🚀")).decode()


@given(journey_values())
def test_unknown_fields_survive_reading_changing_and_saving(values: Json) -> None:
    before = Journey.model_validate_json(json.dumps(values))
    changed = parse(dump(before), name="a.journey").evolve(
        subtitle="changed", stages=(*before.stages, Stage(id="one-more"))
    )

    written = json.loads(dump(changed))

    assert unknown(values) <= unknown(written)


def unknown(value: object, path: str = "") -> set[str]:
    """Return every field of a record that the test's strategy made up, with where it stands and what it says."""
    found: set[str] = set()
    if isinstance(value, list):
        for index, inner in enumerate(value):
            found |= unknown(inner, f"{path}/{index}")
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key in UNKNOWN_NAMES:
                found.add(f"{path}/{key}={json.dumps(inner, sort_keys=True)}")
            else:
                found |= unknown(inner, f"{path}/{key}")
    return found


def test_saved_file_says_the_journey_and_its_digest(tmp_path: Path) -> None:
    path = tmp_path / "a.journey"

    told = save(large(50), path)

    assert read(path) == large(50)
    assert told == saved(path.read_bytes())
    assert told.size == path.stat().st_size
    assert told != saved(path.read_bytes().replace(b"fr", b"en"))


def test_nothing_but_the_file_is_left_in_the_folder(tmp_path: Path) -> None:
    save(small(), tmp_path / "a.journey")
    save(small(5), tmp_path / "a.journey")

    assert [path.name for path in tmp_path.iterdir()] == ["a.journey"]


@posix_only
def test_mode_of_the_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.journey"
    save(small(), path)
    path.chmod(0o640)

    save(small(5), path)

    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@posix_only
def test_new_file_has_the_mode_the_user_asks_for(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        save(small(), tmp_path / "a.journey")
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "a.journey").stat().st_mode) == 0o640


@posix_only
def test_symbolic_link_is_followed_to_the_real_file(tmp_path: Path) -> None:
    real = tmp_path / "folder" / "real.journey"
    real.parent.mkdir()
    save(small(), real)
    link = tmp_path / "link.journey"
    link.symlink_to("folder/real.journey")

    save(small(5), link)

    assert link.is_symlink()
    assert read(real) == small(5)


@posix_only
def test_other_name_of_the_old_file_keeps_the_old_content(tmp_path: Path) -> None:
    path, other = tmp_path / "a.journey", tmp_path / "b.journey"
    save(small(), path)
    other.hardlink_to(path)

    save(small(5), path)

    assert read(other) == small()


def test_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(SaveError) as caught:
        save(small(), tmp_path / "gone" / "a.journey")
    assert caught.value.code == "folder_missing"


def test_folder_of_that_name_is_told(tmp_path: Path) -> None:
    with pytest.raises(SaveError) as caught:
        save(small(), tmp_path)
    assert caught.value.code == "folder"


@posix_only
def test_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(SaveError) as caught:
        save(small(), tmp_path / ("a" * 300 + ".journey"))
    assert caught.value.code == "name_too_long"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may write everywhere")
def test_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)

    with pytest.raises(SaveError) as caught:
        save(small(), tmp_path / "a.journey")
    assert caught.value.code == "permission"


@pytest.mark.parametrize("call", ["write", "fsync", "read", "lseek"])
@pytest.mark.parametrize(("number", "code"), [(errno.ENOSPC, "disk_full"), (errno.EIO, "disk_fault")])
def test_old_file_stays_when_the_disk_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, code: str
) -> None:
    path = tmp_path / "a.journey"
    save(small(), path)

    def fail(*_args: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(writing.os, call, fail)
    with pytest.raises(SaveError) as caught:
        save(small(5), path)
    monkeypatch.undo()

    assert caught.value.code == code
    assert read(path) == small()
    assert [each.name for each in tmp_path.iterdir()] == ["a.journey"]


def test_short_writes_are_gone_on_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(writing.os, "write", lambda number, content: write(number, content[:100]))

    save(large(30), tmp_path / "a.journey")
    monkeypatch.undo()

    assert read(tmp_path / "a.journey") == large(30)


def test_file_that_reads_back_otherwise_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.journey"
    save(small(), path)
    monkeypatch.setattr(writing.os, "read", lambda _number, _count: b"other")

    with pytest.raises(SaveError) as caught:
        save(small(5), path)
    monkeypatch.undo()

    assert caught.value.code == "disk_fault"
    assert read(path) == small()


def test_journey_that_could_not_be_read_again_is_not_written(tmp_path: Path) -> None:
    deep: object = 1
    for _level in range(80):
        deep = [deep]
    journey = Journey.model_validate({"x_deep": deep})

    with pytest.raises(SaveError) as caught:
        save(journey, tmp_path / "a.journey")

    assert caught.value.code == "too_deep"
    assert not list(tmp_path.iterdir())


def test_number_that_json_cannot_say_is_not_written(tmp_path: Path) -> None:
    journey = Journey.model_validate({"x_far": float("inf")})

    with pytest.raises(SaveError) as caught:
        save(journey, tmp_path / "a.journey")

    assert caught.value.code == "not_the_same"


def test_message_says_what_which_file_is_it_safe_and_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "a.journey"
    with pytest.raises(SaveError) as caught:
        save(small(), path)

    assert str(caught.value) == (
        f'Could not save "{path}": the folder does not exist. What was there before is unchanged, and nothing is lost. '
        "Create the folder again and save, or choose another one."
    )
