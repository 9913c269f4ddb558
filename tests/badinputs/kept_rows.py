"""What the program keeps, damaged or hostile: journals, what was seen, stored versions, and locks that others write."""

import json
import os
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from journeycanvas.storage import journal, versions
from journeycanvas.storage.journal import Head, JournalFile
from journeycanvas.storage.lock_words import myself, text_of
from journeycanvas.storage.saved import saved
from journeycanvas.storage.writing import dump
from tests.builders import small

Make = Callable[[Path], None]
Row = tuple[str, Make, str]
"""A name, how it is made at a path, and a word of the refusal; empty where it is taken as far as it goes."""


def written(content: bytes) -> Make:
    """Return what writes this."""
    return lambda path: _write(path, content)


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def special() -> Iterator[tuple[str, Make]]:
    """Yield what is no ordinary file."""
    yield "pipe", os.mkfifo
    yield "folder", Path.mkdir
    yield "zero-device", lambda path: path.symlink_to("/dev/zero")
    yield "loop", lambda path: path.symlink_to(path)


# Journals


def journals() -> Iterator[Row]:
    """Yield journals; what is no ordinary file is no journal."""
    head = journal._line("head", journal._plain_head(Head("/a.journey", "a.journey")))
    snapshot = journal._line("snapshot", {"title": "Shop"})
    heads: tuple[tuple[str, object], ...] = (
        ("list", [1]),
        ("other-version", {"format": "journeycanvas-recovery", "version": "two"}),
        ("newer-version", {"format": "journeycanvas-recovery", "version": 2}),
        ("newer-version-of-the-document", _head(document_version=2)),
        ("path-number", _head(path=7)),
        ("path-empty", _head(path="")),
        ("path-zero", _head(path="/a\0b")),
        ("path-half-a-character", _head(path="/\ud83d.journey")),
        ("name-list", _head(name=["a"])),
        ("known-text", _head(known="12")),
        ("known-floats", _head(known=[1.5, 2])),
    )
    for name, value in heads:
        yield (
            f"head-{name}",
            written(journal._line("head", value) + snapshot),
            next((said for start, said in _SAID if name.startswith(start)), "head"),
        )
    damaged = (("empty", b""), ("zeros", bytes(4096)), ("cut", head[:-3]), ("sum", b"0" * 8 + head[8:] + snapshot))
    for name, content in damaged:
        yield name, written(content), ""
    for name, body in (("title", {"title": 7}), ("text", "x"), ("deep", {"x": _deep(90)}), ("zero", {"title": "\0"})):
        yield f"snapshot-{name}", written(head + journal._line("snapshot", body)), ""
    yield "brackets", written(head + journal._summed(b"[" * 200_000)), ""
    yield "endless-number", written(head + journal._summed(b'{"snapshot":' + b"7" * 10_000 + b"}")), ""
    yield "larger-than-256-MiB", _too_large, "too large"


_SAID = (("list", "other version"), ("other-version", "other version"), ("newer-version", "newer version"))
"""What is said of journals whose head is called so."""


def journals_cut_short() -> Iterator[tuple[str, Make]]:
    """Yield journals whose beginning is whole: what was kept up to there comes back."""
    head = journal._line("head", journal._plain_head(Head("/a.journey", "a.journey")))
    body = head + journal._summed(b'{"snapshot":' + small().dumped(exclude_defaults=True) + b"}")
    twice = ["splice", ["stages"], 0, 0, [{"kept": [0, 1]}, {"kept": [0, 1]}]]
    hostile: tuple[tuple[str, object], ...] = (
        ("twice-and-again", [twice] * 60),
        ("place-deep", [["set", ["x"] * 10_000, 1]]),
        ("place-list", [["set", [[1]], 1]]),
        ("run-endless", [["splice", ["stages"], 0, 0, [{"kept": [0, 10**30]}]]]),
        ("run-floats", [["splice", ["stages"], 0.0, 1.5, []]]),
        ("run-text", [["splice", ["stages"], 0, 0, [{"new": "abc"}]]]),
        ("deep", [["set", ["title"], _deep(90)]]),
        ("title-number", [["set", ["title"], 7]]),
        ("version-newer", [["set", ["version"], 9]]),
        ("text", "set"),
        ("none", None),
        ("object", {"a": 1}),
    )
    for name, change in hostile:
        yield f"change-{name}", written(body + journal._line("change", change))
    yield "change-brackets", written(body + journal._summed(b'{"change":' + b"[" * 200_000))


def _head(**fields: object) -> dict[str, object]:
    return {"format": "journeycanvas-recovery", "version": 1, "path": None, "name": "", "known": None, **fields}


def _deep(depth: int) -> object:
    value: object = 1
    for _time in range(depth):
        value = [value]
    return value


def _too_large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(journal.LARGEST_JOURNAL + 1)


# What was seen


def views() -> Iterator[tuple[str, dict[str, object]]]:
    """Yield views that no window ever wrote down."""
    yield "nothing", {}
    yield "zoom-endless", {"zoom": 10**400, "at": [0, 0]}
    yield "zoom-infinite", {"zoom": float("inf"), "at": [0, 0]}
    yield "zoom-none", {"zoom": 0, "at": [0, 0]}
    yield "zoom-less", {"zoom": -5.0, "at": [0, 0]}
    yield "zoom-text", {"zoom": "1.5", "at": [0, 0]}
    yield "at-far", {"zoom": 1.0, "at": [1e308, -1e308]}
    yield "at-endless", {"zoom": 1.0, "at": [10**400, 0]}
    yield "at-texts", {"zoom": 1.0, "at": ["a", None]}
    yield "at-many", {"zoom": 1.0, "at": [0.0] * 1_000}
    yield "at-object", {"zoom": 1.0, "at": {"x": 1}}
    yield "selected-text", {"selected": "abc"}
    yield "selected-lists", {"selected": [[1], None, {"a": 1}, "nobody", "\ud83d"]}
    yield "selected-many", {"selected": [f"t{number}" for number in range(200_000)]}
    yield "face-list", {"face": ["map"], "with_map": "yes"}
    yield "face-other", {"face": "<img src=x>", "with_map": 1}
    yield "fit-object", {"fit": {"sheet": 1}}
    yield "deep", {"face": _deep(500)}


# Stored versions: a folder with one version and an entry


def stored() -> Iterator[Row]:
    """Yield folders of a document's versions, each with one that is damaged."""
    good = dump(small())
    packed, known = zlib.compress(good), saved(good)
    name = versions.name_of(7, _AT, known)
    damaged = "damaged"
    yield "cut", _folder(name, packed[:-5]), damaged
    yield "longer", _folder(name, zlib.compress(good + b" ")), damaged
    yield "other-content", _folder(name, zlib.compress(good.replace(b"journeycanvas", b"otherprogram!"))), damaged
    yield "not-packed", _folder(name, good), damaged
    yield "empty", _folder(name, b""), damaged
    yield "unpacks-to-450-MB", _folder_with(name, _bomb), damaged
    yield "unpacks-to-what-it-says", _folder_with(f"000001-1-{_BOMB}-{0:016x}.version", _bomb), damaged
    noise = b"no journey"
    yield "no-journey", _folder(versions.name_of(7, _AT, saved(noise)), zlib.compress(noise)), "value is expected"
    for kind, make in special():
        yield kind, _folder_with(name, make), damaged


def entries() -> Iterator[tuple[str, Make]]:
    """Yield folders whose entry is damaged, or whose file has a name that is no version's."""
    good = zlib.compress(dump(small()))
    texts: tuple[tuple[str, bytes], ...] = (
        ("empty", b""),
        ("list", b"[]"),
        ("deep", b"[" * 150_000),
        ("zero", b'{"path": "/a\\u0000b", "title": ""}'),
        ("half-a-character", b'{"path": "/\\ud83d", "title": ""}'),
        ("other-document", b'{"path": "/etc/passwd", "title": "<b>"}'),
        ("numbers", b'{"path": 7, "title": 8}'),
        ("endless-number", b'{"path": ' + b"7" * 10_000 + b"}"),
    )
    for name, text in texts:
        yield f"entry-{name}", _folder(versions.ABOUT, text)
    for kind, make in special():
        yield f"entry-{kind}", _folder_with(versions.ABOUT, make)
    for name in ("1-99999999999999999999-1-0.version", f"000001-{10**15 - 1}-1-{0:016x}.version", "..version"):
        yield f"name-{name}", _folder(name, good)


def _bomb(path: Path) -> None:
    packing = zlib.compressobj(1)
    piece = bytes(1_000_000)
    path.write_bytes(b"".join(packing.compress(piece) for _time in range(_BOMB // len(piece))) + packing.flush())


def _folder(name: str, content: bytes) -> Make:
    return _folder_with(name, written(content))


def _folder_with(name: str, make: Make) -> Make:
    def fill(path: Path) -> None:
        path.mkdir()
        make(path / name)

    return fill


_BOMB = 450_000_000
_AT = versions.datetime(2026, 2, 3, tzinfo=versions.UTC)


# Locks


def locks() -> Iterator[Row]:
    """Yield locks of whom nothing is known, or who sits elsewhere: none of them is taken."""
    here = myself(since="2026-02-03T10:00:00+00:00")
    said = json.loads(text_of(here))
    elsewhere = text_of(here._replace(host="büro-7\n<b>", machine="0" * 16, user="L" * 3_000))
    yield "elsewhere", written(elsewhere), "elsewhere"
    yield "elsewhere-other-machine", written(text_of(here._replace(machine="1" * 16))), "elsewhere"
    yield "process-endless", written(json.dumps({**said, "process": 10**40}).encode()), "unknown"
    yield "process-true", written(json.dumps({**said, "process": "7"}).encode()), "unknown"
    yield "process-less", written(json.dumps({**said, "process": -1}).encode()), "unknown"
    yield "process-number-endless", written(b'{"process": ' + b"7" * 4_000), "unknown"
    yield "list", written(b"[]"), "unknown"
    yield "text", written(b"locked by Lea\n"), "unknown"
    yield "zeros", written(bytes(4096)), "unknown"
    yield "not-utf-8", written(b'{"app": "\xff"}'), "unknown"
    yield "brackets", written(b"[" * 100_000), "unknown"
    yield "large", written(b" " * 5_000_000), "unknown"
    yield "pipe", os.mkfifo, "unknown"
    yield "folder", Path.mkdir, "none"
    yield "zero-device", lambda path: path.symlink_to("/dev/zero"), "none"
    yield "to-another-file", lambda path: path.symlink_to("/etc/passwd"), "none"


def good_journal(path: Path) -> None:
    """Write a journal as the program does."""
    file = JournalFile(path)
    file.keep(Head(None, "Shop"), small(), {})
    file.close()


def seen(view: dict[str, object]) -> Make:
    """Return what writes a whole journal with a view."""
    body = journal._summed(b'{"snapshot":' + small().dumped(exclude_defaults=True) + b"}")
    head = journal._line("head", journal._plain_head(Head(None, "Shop")))
    return written(head + body + journal._summed(json.dumps({"view": view}).replace("Infinity", "1e999").encode()))
