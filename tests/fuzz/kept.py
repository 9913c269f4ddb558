"""What the program keeps, or others leave beside a document, fuzzed: journals, views, versions, locks, comparisons."""

import json
import os
import random
import shutil
import tempfile
import warnings
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from journeycanvas.analysis import comparison
from journeycanvas.document.journey import Journey
from journeycanvas.edits import stages, texts
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.merging.merge import merged
from journeycanvas.storage import changes, locks, reading, state, versions, versions_keeping
from journeycanvas.storage.errors import JourneyFileError
from journeycanvas.storage.journal import Head, JournalError, JournalFile, View, head_of, parse_journal, read_journal
from journeycanvas.storage.lock_words import holder_in, is_running, myself, text_of
from journeycanvas.storage.saved import Saved, saved
from journeycanvas.storage.writing import dump
from tests.builders import large, small
from tests.fuzz.mutating import mutated

if TYPE_CHECKING:
    from journeycanvas.ui.window import Window

_MAP = large(6, stages=2, lanes=6, cards_per_cell=1)
_BETWEEN = b"\0"
_DOCUMENT = b"/the/document"
"""Stands for the path of a document, which is another one at every run."""


def refuses(error: Exception) -> None:
    """Fail where a refusal does not say why."""
    assert str(error)


def any_journeys(count: int) -> list[Journey]:
    """Return journeys of any kind."""
    from tests.strategies import journeys

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # examples by hand are what is wanted here
        return [journeys(least=1).example() for _number in range(count)]


# The recovery journal


def read_a_journal(content: bytes) -> None:
    """Read a journal; what it gives is kept anew, and is the same then."""
    path = _place("one.recovery")
    path.write_bytes(content)
    try:
        head_of(path)
        kept = parse_journal(content)
    except JournalError as refusal:
        refuses(refusal)
        return
    Journey.model_validate_json(dump(kept.journey))
    if kept.head.path is not None:
        os.path.realpath(kept.head.path)
    again = JournalFile(path)
    again.keep(kept.head, kept.journey, kept.view)
    again.keep(kept.head, texts.replace(kept.journey, "journey", field="title", text="Again"), {})
    again.close()
    read = read_journal(path)
    assert (read.head, read.view, read.is_whole) == (kept.head, {}, True)
    assert read.journey.title == "Again"


def journals() -> Iterator[bytes]:
    """Yield journals of several kinds of changes, one of them cut."""
    head = Head("/home/lea/shop.journey", "shop.journey", Saved(12, 2**63 + 1))
    titled = texts.replace(_MAP, "journey", field="title", text="Other")
    fewer = stages.delete(titled, _MAP.stages[0].id)
    moved = titled.evolve(touchpoints=titled.touchpoints[::-1], cards=titled.cards[2:] + titled.cards[:2])
    for held in ((_MAP, titled, fewer, titled), (titled, moved), (Journey(), small()), (small(),)):
        yield _journal_of(head, *held)
    yield _journal_of(Head(), *any_journeys(4))
    yield _journal_of(head, _MAP, fewer)[:-9]


def _journal_of(head: Head, *held: Journey) -> bytes:
    path = _place("seed.recovery")
    file = JournalFile(path)
    for number, journey in enumerate(held):
        view: View = {"zoom": 1.5, "at": [3.0, number], "fit": "nothing", "selected": ["t1"], "face": "map"}
        file.keep(head, journey, view)
    file.close()
    return path.read_bytes()


def changed_journal(content: bytes, *, seed: int) -> bytes:
    """Return a journal with one or two lines that say something else, or stand elsewhere, with sums that are right."""
    chance = random.Random(seed)
    lines = [line[9:] for line in content.splitlines() if len(line) > 9]
    for _time in range(chance.randint(1, 2)):
        if not lines:
            break
        at = chance.randrange(len(lines))
        act = chance.randrange(8)
        if act == 0:
            lines.insert(at, lines[chance.randrange(len(lines))])
        elif act == 1:
            del lines[at]
        else:
            lines[at] = mutated(lines[at], seed=chance.randrange(2**30))
    return b"".join(b"%08x %s\n" % (zlib.crc32(line), line) for line in lines)


# What was seen of it


def see_a_view(content: bytes) -> None:
    """Show a window what a journal says was seen: the window answers, and tells what it shows as plain values."""
    from PySide6.QtWidgets import QApplication

    from journeycanvas.ui.recovering.sight import see_again, sight

    window = _window()
    try:
        said = json.loads(content)
    except (ValueError, RecursionError):
        return
    if not isinstance(said, dict):
        return
    editing = window.editing
    see_again(editing.workspace, editing.session, said)
    for _time in range(3):
        QApplication.processEvents()
    assert editing.session.selection <= {one.id for one in (*_MAP.touchpoints, *_MAP.cards, *_MAP.stages, *_MAP.paths)}
    json.dumps(sight(editing.workspace, editing.session), allow_nan=False).encode()
    editing.workspace.canvas.grab()


@cache
def _window() -> "Window":
    """Return a window with a journey in it, which lives on."""
    import sys

    from PySide6.QtWidgets import QApplication

    from journeycanvas.ui.program import Program

    def stop(_kind: object, error: BaseException, _trace: object) -> None:
        import traceback

        traceback.print_exception(error)
        os.abort()  # an error inside of an event is a finding too

    application = QApplication.instance() or QApplication(["fuzz"])
    assert isinstance(application, QApplication)
    sys.excepthook = stop
    window = Program(application).open_window()
    path = _place("map.journey")
    path.write_bytes(dump(_MAP))
    window.open_here(path)
    while not window.has_document:
        application.processEvents()
    return window


def views() -> Iterator[bytes]:
    """Yield what windows wrote down."""
    one: View = {"zoom": 1.25, "at": [310.5, 222.0], "fit": "nothing", "selected": [_MAP.cards[0].id, "x"]}
    for face in ("map", "table", "text"):
        yield json.dumps({**one, "face": face, "with_map": face == "text"}).encode()
    yield json.dumps({**one, "fit": "sheet", "zoom": 10**9, "at": [1e9, -1e9]}).encode()
    yield b'{"zoom": 1e999, "at": [1e999, -1e999]}'
    yield b'{"zoom": 1' + b"0" * 400 + b', "at": [1' + b"0" * 400 + b", 0]}"


# Stored versions: name of the file, entry of the folder, what is packed, each on a line of its own in base 64


def read_versions(content: bytes) -> None:
    """Read a folder of versions; whatever it holds, a version kept after that is the newest and says what was saved."""
    parts = content.split(b"\n")
    if len(parts) != 3:
        return
    try:
        name, about, packed = (b64decode(part) for part in parts)
    except ValueError:
        return
    document = _place("doc.journey")
    folder = state.folder(versions.FOLDER, versions.key(document))
    shutil.rmtree(folder)
    folder.mkdir(mode=0o700)
    (folder / versions.ABOUT).write_bytes(about.replace(_DOCUMENT, str(document).encode()))
    try:
        (folder / os.fsdecode(name)).write_bytes(packed)
    except (OSError, ValueError):
        return  # no name of a file
    for kept in versions.all_kept():
        assert kept.path in (None, document)
        for version in kept.versions:
            try:
                versions.read(version, name="doc")
            except JourneyFileError as refusal:
                refuses(refusal)
    versions_keeping.keep(_MAP, document, dump(_MAP))
    newest = versions.kept_of(document)
    assert newest.path == document
    assert versions.content_of(newest.versions[0]) == dump(_MAP)


def stored_versions() -> Iterator[bytes]:
    """Yield folders of one version each."""
    about = json.dumps({"path": _DOCUMENT.decode(), "title": "Shop"}).encode()
    for journey in (_MAP, small()):
        yield _stored("000007-1700000000000-{size}-{digest:016x}.version", about, dump(journey))
    yield _stored("999999999999-999999999999999-{size}-{digest:016x}.version", about, b"{}")


def _stored(name: str, about: bytes, content: bytes) -> bytes:
    known = saved(content)
    parts = (name.format(size=known.size, digest=known.digest).encode(), about, zlib.compress(content))
    return b"\n".join(map(b64encode, parts))


def changed_versions(content: bytes, *, seed: int) -> bytes:
    """Return a folder whose entry, name or content says something else; the content mostly fits the name."""
    chance = random.Random(seed)
    try:
        name, about, packed = (b64decode(part) for part in content.split(b"\n"))
        unpacked = zlib.decompressobj().decompress(packed, 10_000_000)
    except (ValueError, zlib.error):
        return content
    again = chance.randrange(2**30)
    act = chance.randrange(5)
    if act == 0:
        about = mutated(about, seed=again)
    elif act == 1:
        numbers = (0, 1, 19, 10**12 - 1, 10**15 - 1, chance.randrange(10**15))
        name = b"%d-%d-%d-%016x.version" % tuple(chance.choice(numbers) for _part in range(4))
    elif act == 2:
        packed = zlib.compress(unpacked)[: chance.randrange(1, len(packed) + 1)]
    elif act == 3:
        packed = zlib.compress(unpacked * chance.choice((1, 2, 50)))
    else:
        known = saved(unpacked := mutated(unpacked, seed=again))
        name, packed = b"000007-1700000000000-%d-%016x.version" % known, zlib.compress(unpacked)
    return b"\n".join(map(b64encode, (name, about, packed)))


# Locks, which other computers write too


def read_lock(content: bytes) -> None:
    """Meet a lock beside a document: it is told whose it is, and taken only from a dead program of this computer."""
    from journeycanvas.ui.sharing import words

    document = _place("doc.journey")
    place = locks.lock_of(document)
    place.unlink(missing_ok=True)
    place.write_bytes(content)
    locks._PAUSE_S = 0.0  # nobody else writes it meanwhile
    lock = locks.DocumentLock(document)
    before = lock.look()
    words.held(document, before)
    holder = holder_in(content[:4096])
    if holder is not None:
        is_running(holder)
        assert text_of(holder).count(b"\n") == 1
    taken = lock.take() if content else before  # an empty one is waited for
    if before.kind == "free":
        assert taken.kind == "mine"
        lock.release()
        assert not place.exists()
    elif content:
        assert taken.kind == before.kind in ("elsewhere", "unknown")
        assert place.read_bytes() == content
        assert lock.take_over(b"no such words").kind != "mine"
        assert place.read_bytes() == content


def lock_files() -> Iterator[bytes]:
    """Yield locks of this computer, of another one, and of somebody unknown."""
    here = myself(since="2026-02-03T10:00:00+00:00")
    yield text_of(here)
    yield text_of(here._replace(host="büro-7", machine="0" * 16, user="Léa"))
    yield text_of(here._replace(process=10**40))
    yield b".~lock.shop#\n"


# Comparing, and doing changes again: two journeys


def compare_two(content: bytes) -> None:
    """Compare two journeys, and come from one to the other by doing what changed again."""
    both = content.split(_BETWEEN)
    if len(both) != 2:
        return
    try:
        before, after = (reading.parse(one, name="one") for one in both)
    except JourneyFileError:
        return
    assert not comparison.compare(before, before)
    found = comparison.compare(before, after)
    assert bool(found) == (before != after)
    assert bool(comparison.compare(after, before)) == bool(found)
    done = json.loads(json.dumps(changes.changes(before, after)))
    plain = cast("dict[str, object]", json.loads(before.dumped(exclude_defaults=True)))
    changes.do_again(plain, done)
    fields = {"format": "journeycanvas", "version": 1, **plain}
    assert reading.parse(json.dumps(fields).encode(), name="again") == after
    _merge_two(before, after)


def _merge_two(mine: Journey, theirs: Journey) -> None:
    """Bring two journeys together, whatever both came from."""
    assert merged(mine, mine, theirs)[:2] == (theirs, ())
    with suppress(EditError):  # what a newer version wrote may contradict what this one knows
        result = merged(None, mine, theirs).result
        assert reading.parse(dump(result), name="together") == result


def pairs() -> Iterator[bytes]:
    """Yield two journeys each, most of them nearly the same."""
    for journey in (_MAP, small(), *any_journeys(3)):
        yield dump(journey) + _BETWEEN + dump(texts.replace(journey, "journey", field="title", text="Other"))


def changed_pair(content: bytes, *, seed: int) -> bytes:
    """Return two journeys, the second of which is mostly the first with a few changes."""
    chance = random.Random(seed)
    both = content.split(_BETWEEN)
    if len(both) != 2:
        return content
    first, second = both if chance.randrange(4) else both[::-1]
    again = chance.randrange(2**30)
    return first + _BETWEEN + mutated(second if chance.randrange(3) else first, seed=again)


@cache
def _lair() -> tempfile.TemporaryDirectory[str]:
    beside = os.environ.get("XDG_STATE_HOME")
    if beside:
        Path(beside).mkdir(parents=True, exist_ok=True)
    return tempfile.TemporaryDirectory(prefix="kept-", dir=beside)


def _place(name: str) -> Path:
    return Path(_lair().name).resolve() / name
