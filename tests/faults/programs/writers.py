"""The writers under test: what each writes first and then, and what is read there again. A new one is a row."""

import errno
import os
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.durable import put
from journeycanvas.exports.write import OutputError, write
from journeycanvas.layout.map import lay_out
from journeycanvas.scene.scene import Scene
from journeycanvas.session import recent, settings
from journeycanvas.storage.access import save_fault
from journeycanvas.storage.errors import SaveError
from journeycanvas.storage.journal import Head, JournalFile, read_journal
from journeycanvas.storage.reading import parse
from journeycanvas.storage.versions_keeping import keep
from journeycanvas.storage.writing import dump, save
from tests.builders import small

OLD, NEW = 0, 1
JOURNEYS = (small(30), small(40))


class Writer(NamedTuple):
    """One writer: writes the old or the new into a folder, and says what the folder holds."""

    write: Callable[[Path, int], None]
    held: Callable[[Path], object]
    refusals: tuple[type[Exception], ...]
    """What it says where it could not write."""
    target: str | None = None
    """The file that must be synced, and put in place at once; none where several are written, each its own way."""
    reads_back: bool = True
    """Whether it refuses what a lying disk made of it; a journal is checked by its sums when it is read."""


def _read(name: str) -> Callable[[Path], object]:
    def held(folder: Path) -> object:
        return (folder / name).read_bytes() if (folder / name).exists() else None

    return held


@cache
def _scenes() -> tuple[Scene, Scene]:
    return lay_out(JOURNEYS[OLD]), lay_out(JOURNEYS[NEW])


def _remember(folder: Path, which: int) -> None:
    os.environ["XDG_CONFIG_HOME"] = str(folder)
    settings.write("preferences.json", {"language": "en", "sizes": list(range(which, 100))})


def _open(folder: Path, which: int) -> None:
    os.environ["XDG_CONFIG_HOME"] = str(folder)
    name = folder / f"{which}.opened"
    if not name.exists():
        name.touch()
    recent.add(name)


def _recent_held(folder: Path) -> object:
    """The new list may have lost the older names, where they could not be looked at: it is a convenience."""
    os.environ["XDG_CONFIG_HOME"] = str(folder)
    held = _read("journeycanvas/recent.json")(folder)
    names = settings.read(recent.FILE).get("files")
    return Path(names[0]).name if isinstance(names, list) and names else held


def _keep_version(folder: Path, which: int) -> None:
    os.environ["XDG_STATE_HOME"] = str(folder)
    document = folder / "a.journey"
    if which == OLD and not document.exists():
        document.touch()
    keep(JOURNEYS[which], document, dump(JOURNEYS[which]))


def _versions_held(folder: Path) -> object:
    from journeycanvas.storage import versions

    os.environ["XDG_STATE_HOME"] = str(folder)
    return tuple(versions.content_of(one) for one in versions.kept_of(folder / "a.journey").versions)


def _keep_journal(folder: Path, which: int) -> None:
    """A journal is begun anew here, which replaces the one before."""
    JournalFile(folder / "a.recovery").keep(Head(name="A"), JOURNEYS[which], {})


def _go_on_with_journal(folder: Path, which: int) -> None:
    """A journal is begun in the first writing, and gone on with in the second."""
    path = folder / "a.recovery"
    if which == OLD:
        _JOURNALS[path] = JournalFile(path)
    _JOURNALS.setdefault(path, JournalFile(path)).keep(Head(name="A"), JOURNEYS[which], {})


_JOURNALS: dict[Path, JournalFile] = {}


def _journal_held(folder: Path) -> object:
    return read_journal(folder / "a.recovery").journey


# Deliberately broken ones: the suite must catch each


def _broken(without: str) -> Writer:
    def write_broken(folder: Path, which: int) -> None:
        target = folder / "a.journey"
        content = dump(JOURNEYS[which])
        parse(content, name="a.journey")
        try:
            _put_badly(target, content, without=without)
        except OSError as error:
            raise save_fault(target, error) from error

    return Writer(write_broken, _read("a.journey"), (SaveError,), "a.journey")


def _put_badly(target: Path, content: bytes, *, without: str) -> None:
    if without == "another file":
        number = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        _write_badly(number, content)
        os.fsync(number)
        os.close(number)
        return
    part = target.with_name(".a.part")
    number = os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        if without == "length":
            os.write(number, content)
        else:
            _write_badly(number, content)
        if without != "fsync":
            os.fsync(number)
        if without not in ("length", "read-back"):
            os.lseek(number, 0, os.SEEK_SET)
            if os.read(number, len(content) + 1) != content:
                raise OSError(5, "EIO")
        os.close(number)
        try:
            part.replace(target)
        except OSError:
            if without != "rename":
                raise
            part.unlink()
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    if without != "folder":
        number = os.open(target.parent, os.O_RDONLY)
        os.fsync(number)
        os.close(number)


def _write_badly(number: int, content: bytes) -> None:
    while content:
        written = os.write(number, content)
        if not written:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        content = content[written:]


def _put(folder: Path, which: int) -> None:
    put(folder / "a.journey", dump(JOURNEYS[which]))


def _export(folder: Path, which: int) -> None:
    write(_scenes()[which], folder / "a.svg")


def _save(folder: Path, which: int) -> None:
    save(JOURNEYS[which], folder / "a.journey")


_UNSEEN = (OSError, MemoryError)
"""What those say that nobody asked for by name: their callers go on without, or tell of it as of any error."""
WRITERS: Mapping[str, Writer] = {
    "save": Writer(_save, _read("a.journey"), (SaveError,), "a.journey"),
    "export": Writer(_export, _read("a.svg"), (OutputError,), "a.svg"),
    "settings": Writer(_remember, _read("journeycanvas/preferences.json"), _UNSEEN, "journeycanvas/preferences.json"),
    "recent": Writer(_open, _recent_held, _UNSEEN, "journeycanvas/recent.json"),
    "versions": Writer(_keep_version, _versions_held, _UNSEEN),
    "journal": Writer(_keep_journal, _journal_held, _UNSEEN, "a.recovery", reads_back=False),
    "journal, gone on with": Writer(_go_on_with_journal, _journal_held, _UNSEEN, reads_back=False),
}
BROKEN: Mapping[str, Writer] = {
    f"without {what}": _broken(what) for what in ("another file", "fsync", "folder", "length", "read-back", "rename")
}
SOUND = _broken("nothing")
"""The same with nothing left out: the suite must find no fault in it."""


def journey_of(folder: Path) -> Journey:
    """Return the journey that is there, as the program reads it."""
    return parse((folder / "a.journey").read_bytes(), name="a.journey")
