"""Reading refuses whatever is not exactly a journey, and says where and what to do."""

import contextlib
import json
import os
import threading
from pathlib import Path
from string import ascii_letters

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.document.journey import Journey
from journeycanvas.storage.errors import (
    AccessError,
    ContentError,
    DamageError,
    ForeignFormatError,
    JourneyFileError,
    NewerVersionError,
)
from journeycanvas.storage.reading import is_deeper_than, parse, read
from journeycanvas.storage.writing import dump
from tests.builders import small
from tests.strategies import journeys, json_values

HEAD = b'{"format":"journeycanvas","version":1'


def fault(content: bytes) -> JourneyFileError:
    with pytest.raises(JourneyFileError) as caught:
        parse(content, name="a.journey")
    return caught.value


def told(content: bytes) -> tuple[str, str]:
    error = fault(content)
    return error.code, str(error.place or "")


@given(journeys())
def test_journey_is_the_same_when_dumped_and_read(journey: Journey) -> None:
    assert parse(dump(journey), name="a.journey") == journey


def test_byte_order_mark_is_accepted() -> None:
    assert parse(b"\xef\xbb\xbf" + dump(small()), name="a.journey") == small()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (bytes(4096), "zero_bytes"),
        (dump(small())[:200] + bytes(200), "zero_bytes"),
        (dump(small()).decode().encode("utf-16"), "utf16"),
        (dump(small()).decode().encode("utf-16-le"), "utf16"),
        (dump(small())[:300], "cut"),
        (dump(small())[:-3], "cut"),
        (HEAD + b',"title":"a', "cut"),
        (HEAD + b',"hidden":tr', "cut"),
        (HEAD + ',"title":"é'.encode()[:-1], "cut"),
        (dump(small()) + b"}", "trailing"),
        (dump(small()) * 2, "trailing"),
        (HEAD + b',"title":"\xe9"}', "encoding"),
        (b"<<<<<<< HEAD\n" + dump(small()), "conflict"),
        (b"{\n=======\n}", "conflict"),
        (b'{"a" 1}', "syntax"),
        (b'{"a":1,}', "syntax"),
        (HEAD + b',"title":"a\nb"}', "syntax"),
        (HEAD + b',"title":"\\q"}', "syntax"),
        (HEAD + b',"x":' + b"[" * 64 + b"]" * 64 + b"}", "too_deep"),
        (b"[" * 100_000, "too_deep"),
        (HEAD + b',"x":[' + b'["]",' * 70 + b"1" + b"]" * 71 + b"}", "too_deep"),
    ],
)
def test_damaged_file_is_refused(content: bytes, code: str) -> None:
    error = fault(content)

    assert (type(error), error.code) == (DamageError, code)


@pytest.mark.parametrize(
    "content",
    [
        *(b"%PDF-1.7", b"PK\x03\x04\x14", b"\x89PNG\r\n", b"\x1f\x8b\x08\x00", b"<!DOCTYPE html>", b"\n <svg/>"),
        *(b"[]", b'"a"', b"null", b"{}", b'{"format":"other","version":1}', b'{"type":"excalidraw"}'),
    ],
)
def test_other_format_is_refused(content: bytes) -> None:
    assert isinstance(fault(content), ForeignFormatError)


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        (b'{"format":"journeycanvas"}', "version_missing", "/version, line 1, column 1"),
        (b'{"format":"journeycanvas","version":"1"}', "version_unknown", "/version, line 1, column 37"),
        (b'{"format":"journeycanvas","version":true}', "version_unknown", "/version, line 1, column 37"),
        (b'{"format":"journeycanvas","version":0}', "version_unknown", "/version, line 1, column 37"),
        (HEAD + b',\n"title":"a",\n "title":"b"}', "duplicate_key", "/title, line 3, column 2"),
        (HEAD + b',"x":[{"a":1,\n"a":2}]}', "duplicate_key", "/x/0/a, line 2, column 1"),
        (HEAD + b',\n"x":[1,NaN]}', "out_of_range", "/x/1, line 2, column 8"),
        (HEAD + b',\n"x":-Infinity}', "out_of_range", "/x, line 2, column 5"),
        (HEAD + b',\n"x":1e999}', "out_of_range", "/x, line 2, column 5"),
        (HEAD + b',\n"x":' + b"9" * 5000 + b"}", "out_of_range", "/x, line 2, column 5"),
        (HEAD + b',\n"title":"\\ud800"}', "lone_surrogate", "line 2, column 10"),
        (HEAD + b',\n"title":"\\ud83d\\ude00\\udc00"}', "lone_surrogate", "line 2, column 22"),
        (HEAD + b',\n"title":12}', "wrong_type", "/title, line 2, column 9"),
        (HEAD + b',\n"title":"a\\u0007"}', "control_character", "/title, line 2, column 9"),
        (HEAD + b',\n"title":"' + b"a" * 20_001 + b'"}', "text_too_long", "/title, line 2, column 9"),
        (HEAD + b',\n"stages":[{}]}', "missing_field", "/stages/0/id, line 2, column 11"),
        (HEAD + b',\n"stages":[{"id":"a/b"}]}', "bad_id", "/stages/0/id, line 2, column 17"),
        (HEAD + b',\n"stages":[{"id":""}]}', "bad_id", "/stages/0/id, line 2, column 17"),
        (HEAD + b',\n"stages":[{"id":"a"},{"id":"a"}]}', "duplicate_id", "/stages/1/id, line 2, column 28"),
        (HEAD + b',\n"stages":[{"id":"a","phase":"b"}]}', "dangling_reference", "/stages/0/phase, line 2, column 29"),
        (HEAD + b',\n"stages":[{"id":"a","width":"12"}]}', "wrong_type", "/stages/0/width, line 2, column 29"),
        (HEAD + b',\n"stages":[{"id":"a","width":true}]}', "wrong_type", "/stages/0/width, line 2, column 29"),
        (HEAD + b',\n"stages":[{"id":"a","width":1}]}', "out_of_range", "/stages/0/width, line 2, column 29"),
        (HEAD + b',\n"stages":[{"id":"a","importance":2.5}]}', "wrong_type", "/stages/0/importance, line 2, column 34"),
        (HEAD + b',\n"stages":[{"id":"a","colour":"red"}]}', "bad_colour", "/stages/0/colour, line 2, column 30"),
        (HEAD + b',\n"stages":{"id":"a"}}', "wrong_type", "/stages, line 2, column 10"),
        (HEAD + b',\n"stages":["a"]}', "wrong_type", "/stages/0, line 2, column 11"),
        (HEAD + b',\n"revision":{"date":"2026-13-01"}}', "bad_date", "/revision/date, line 2, column 20"),
        (HEAD + b',\n"lanes":[{"id":"a"}]}', "missing_field", "/lanes/0, line 2, column 10"),
        (HEAD + b',\n"lanes":[{"id":"a","kind":"x"}]}', "unknown_value", "/lanes/0, line 2, column 10"),
        (HEAD + b',\n"lanes":[{"id":"a","kind":"cards","name":1}]}', "wrong_type", "/lanes/0/name, line 2, column 42"),
    ],
)
def test_wrong_content_is_refused_with_its_place(content: bytes, code: str, place: str) -> None:
    error = fault(content)

    assert isinstance(error, ContentError)
    assert (error.code, str(error.place)) == (code, place)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "//host/x", "data:text/html,x"])
def test_link_that_may_not_be_followed_is_refused(address: str) -> None:
    touchpoint = {"id": "t", "stage": "s", "links": [{"address": address}]}
    content = {"format": "journeycanvas", "version": 1, "stages": [{"id": "s"}], "touchpoints": [touchpoint]}

    error = fault(json.dumps(content).encode())

    assert (error.code, error.place and error.place.pointer) == ("bad_link", "/touchpoints/0/links/0/address")


def test_newer_version_is_told_apart() -> None:
    assert isinstance(fault(b'{"format":"journeycanvas","version":2,"stages":7}'), NewerVersionError)


def test_more_than_the_most_records_are_refused() -> None:
    assert fault(HEAD + b',"x":[' + b"{}," * 200_000 + b"{}]}").code == "too_many_records"


def test_file_over_the_largest_size_is_refused() -> None:
    assert fault(b" " * (64 * 2**20 + 1)).code == "too_large"


def test_further_faults_are_counted() -> None:
    error = fault(HEAD + b',"stages":[{"id":"a/"},{"id":"b/"},{"id":"c/"}]}')

    assert error.others == 2
    assert "There are 2 more faults." in str(error)


def test_message_says_what_which_file_where_is_it_safe_and_what_to_do() -> None:
    assert str(fault(HEAD + b',\n"title":12}')) == (
        'Could not open "a.journey": a text in quotes is expected (/title, line 2, column 9). '
        "The file is unchanged. Correct the value in a text editor, or restore the file from a backup."
    )


# Letters that no message of ours is written in: a word such as "colour" would be found in the message by itself.
@given(
    st.text(st.characters(codec="utf-8", categories=["L"], exclude_characters=ascii_letters), min_size=6, max_size=12)
)
def test_message_never_quotes_what_the_file_says(secret: str) -> None:
    wrong = {"id": "a", "name": {"x": secret}, "phase": [secret], "colour": secret, "importance": secret}
    content = {"format": "journeycanvas", "version": 1, "title": secret, "stages": [wrong]}

    assert secret not in str(fault(json.dumps(content).encode()))


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_in_words(content: bytes) -> None:
    assert str(fault(content)).startswith('Could not open "a.journey": ')


@given(journeys(), st.data())
def test_one_changed_byte_is_a_journey_or_refused_in_words(journey: Journey, data: st.DataObject) -> None:
    content = bytearray(dump(journey))
    content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))

    with contextlib.suppress(JourneyFileError):
        assert dump(parse(bytes(content), name="a.journey"))


def deepest(value: object) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inner is None else 1 + max(map(deepest, inner), default=0)


bracketed = st.recursive(
    st.text('[]{}"\\a', max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text('[]{}"\\', max_size=3), inner, max_size=2),
)


@given(bracketed | json_values, st.integers(0, 4))
def test_depth_is_told_exactly(value: object, limit: int) -> None:
    content = json.dumps([value]).encode()

    assert is_deeper_than(content, limit) == (deepest([value]) > limit)


def test_depth_is_told_behind_an_escaped_backslash() -> None:
    content = rb'["\\", [[1]], ""]'

    assert is_deeper_than(content, 2)
    assert not is_deeper_than(content, 3)


def test_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(AccessError) as caught:
        read(tmp_path / "none.journey")
    assert caught.value.code == "missing"


def test_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(AccessError) as caught:
        read(tmp_path)
    assert caught.value.code == "folder"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.journey"
    os.mkfifo(pipe)
    found: list[str] = []

    def look() -> None:
        with pytest.raises(AccessError) as caught:
            read(pipe)
        found.append(caught.value.code)

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    thread.join(5)

    assert found == ["no_file"]


def test_device_is_refused() -> None:
    with pytest.raises(AccessError) as caught:
        read(os.devnull)
    assert caught.value.code == "no_file"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may read everything")
def test_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "secret.journey"
    path.write_bytes(dump(small()))
    path.chmod(0)

    with pytest.raises(AccessError) as caught:
        read(path)
    assert caught.value.code == "permission"


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="the system does not list what is open")
def test_what_cannot_be_read_is_not_left_open(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    before = len(os.listdir("/proc/self/fd"))

    for name in ("folder", "pipe", "missing"):
        with pytest.raises(AccessError):
            read(tmp_path / name)

    assert len(os.listdir("/proc/self/fd")) == before
