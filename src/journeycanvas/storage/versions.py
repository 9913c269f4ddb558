"""The versions of documents as they were saved: which there are, and what each one says.

Each document has a folder, named by a digest of its real path, with `about.json` (path and title) and one file a
version, compressed by zlib and named `number-time-size-digest.version`: a number that rises with each save, the time in
milliseconds since 1970, the size in bytes and the BLAKE2b digest of what it holds.
"""

import contextlib
import json
import os
import re
import zlib
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.language import _
from journeycanvas.storage import reading, state
from journeycanvas.storage.errors import DamageError, JourneyFileError
from journeycanvas.storage.names import Names
from journeycanvas.storage.reading import LARGEST_FILE, parse
from journeycanvas.storage.saved import Saved, saved

FOLDER = "versions"
ABOUT = "about.json"
SUFFIX = ".version"
_NAME = re.compile(r"(\d{1,60})-(\d{1,15})-(\d{1,12})-([0-9a-f]{16})\.version")
_KEY = re.compile(r"[0-9a-f]{32}")
_LARGEST_ABOUT = 200_000


class Version(NamedTuple):
    """One version: its file, its number, when it was saved, and what is known of its content."""

    file: Path
    number: int
    at: datetime
    known: Saved


class Kept(NamedTuple):
    """What is kept of one document: its folder, where the document was, its title, its versions, the newest first.

    Where its entry in the folder is damaged, there is no path.
    """

    folder: Path
    path: Path | None
    title: str
    versions: tuple[Version, ...]


def key(path: Path) -> str:
    """Return what the versions of a document are found by: a digest of its real path, of 128 bits."""
    return _key_of_real(os.path.realpath(path))


def _key_of_real(path: str) -> str:
    real = os.fsencode(path)
    first, second = saved(real), saved(b"second half " + real)
    return f"{first.digest:016x}{second.digest:016x}"


def all_kept() -> tuple[Kept, ...]:
    """Return all documents that versions are kept of, the one saved last first; none where nothing can be read."""
    folder = state.place(FOLDER)
    try:
        names = [entry.name for entry in os.scandir(folder) if _KEY.fullmatch(entry.name)]
    except OSError:
        return ()
    kept = [found for name in names if (found := _kept_in(folder / name)).versions]
    return tuple(sorted(kept, key=lambda one: one.versions[0].at, reverse=True))


def kept_of(path: Path) -> Kept:
    """Return what is kept of a document; without versions where nothing is."""
    return _kept_in(state.place(FOLDER, key(path)))


def folders_of(path: Path) -> tuple[Path, ...]:
    """Return the folders in which versions of a document are kept, under whichever of its names; raises OSError."""
    names, folder = Names(path), state.place(FOLDER)
    keys = {_key_of_real(name) for name in names.known}
    try:
        kept = [folder / entry.name for entry in os.scandir(folder) if _KEY.fullmatch(entry.name)]
    except FileNotFoundError:
        return ()
    return tuple(one for one in kept if one.name in keys or ((named := _about(one)[0]) and str(named) in names))


def versions_in(folder: Path) -> tuple[Version, ...]:
    """Return the versions in a folder, the newest first."""
    found: list[Version] = []
    with contextlib.suppress(OSError):
        for entry in os.scandir(folder):
            name = _NAME.fullmatch(entry.name)
            if name:
                number, ms, size, digest = int(name[1]), int(name[2]), int(name[3]), int(name[4], 16)
                with contextlib.suppress(OverflowError, OSError, ValueError):  # a time that no calendar knows
                    at = datetime.fromtimestamp(ms / 1000, UTC)
                    found.append(Version(Path(entry.path), number, at, Saved(size, digest)))
    return tuple(sorted(found, key=lambda one: (one.number, one.at), reverse=True))


def name_of(number: int, at: datetime, known: Saved) -> str:
    """Return the name of the file of a version."""
    return f"{number:06d}-{int(at.timestamp() * 1000)}-{known.size}-{known.digest:016x}{SUFFIX}"


def content_of(version: Version) -> bytes:
    """Return what was saved, byte for byte; raises DamageError where the version is not whole any more."""
    try:
        packed = reading.content_of(version.file)
        unpacking = zlib.decompressobj()
        content = unpacking.decompress(packed, min(version.known.size, LARGEST_FILE) + 1)
    except (JourneyFileError, zlib.error):
        raise _damaged(version) from None
    if not unpacking.eof or saved(content) != version.known:
        raise _damaged(version)
    return content


def read(version: Version, *, name: str) -> Journey:
    """Return the journey of a version; raises JourneyFileError with this name of the document."""
    return parse(content_of(version), name=name)


def _damaged(version: Version) -> DamageError:
    reason, advice = _("this version is damaged"), _("Choose another version.")
    return DamageError("version_damaged", version.file.name, reason=reason, advice=advice)


def _kept_in(folder: Path) -> Kept:
    path, title = _about(folder)
    return Kept(folder, path, title, versions_in(folder))


def _about(folder: Path) -> tuple[Path | None, str]:
    try:
        about = json.loads(reading.content_of(folder / ABOUT)[:_LARGEST_ABOUT])
        path, title = about["path"], about["title"]
        is_good = isinstance(title, str) and isinstance(path, str) and "\0" not in path
        # A version is never restored over a document that it is not of, whatever the folder says. The path was real
        # when it was written down, and its disk, which may not answer now, is not asked again.
        is_good = is_good and _key_of_real(path) == folder.name
    except (JourneyFileError, ValueError, KeyError, TypeError, RecursionError):
        return None, ""
    return (Path(path), title) if is_good else (None, "")
