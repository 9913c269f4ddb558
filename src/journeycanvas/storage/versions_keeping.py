"""Keeping versions: written whole and read back, thinned, and forgotten when the person says so."""

import contextlib
import json
import os
import shutil
import zlib
from datetime import UTC, datetime
from pathlib import Path

from journeycanvas.document.journey import Journey
from journeycanvas.durable import put, sweep
from journeycanvas.storage import state, versions
from journeycanvas.storage.errors import JourneyFileError
from journeycanvas.storage.reading import parse
from journeycanvas.storage.replacing import content_to_replace
from journeycanvas.storage.saved import saved
from journeycanvas.storage.versions import ABOUT, FOLDER, Version
from journeycanvas.storage.versions_thinning import MOST_BYTES, Weighed, thinned, too_much

_MODE = 0o600
_LEVEL = 6
_OLD_S = 3600.0
"""After so long, what was being written when a program died is swept away."""


def keep(journey: Journey, path: Path, content: bytes, *, at: datetime | None = None) -> None:
    """Keep the content of a document as its newest version, where it says something new; raises OSError.

    The same content twice is on the disk once: a version that says the same as an older one is another name for it.
    """
    at = at or datetime.now(UTC)
    folder = state.folder(FOLDER, versions.key(path))
    there = versions.versions_in(folder)
    known = saved(content)
    if not (there and there[0].known == known and _is_whole(there[0])):
        number = there[0].number + 1 if there else 1
        same = next((one for one in there if one.known == known and _is_whole(one)), None)
        _put(folder / versions.name_of(number, at, known), content, same=same)
    about = {"path": os.path.realpath(path), "title": " ".join(journey.title.split())}
    put(folder / ABOUT, json.dumps(about).encode(), mode=_MODE)
    _thin(folder, now=at)


def keep_previous(path: Path) -> None:
    """Keep what a document holds now, before it is overwritten; raises OSError.

    Nearly always it is what was kept last, known by its digest. What is no journey could not be shown: it is not kept.
    Raises SaveError where something is there that cannot be read: nothing may take its place.
    """
    content = content_to_replace(path)
    if content is None:
        return
    with contextlib.suppress(JourneyFileError):
        there = versions.kept_of(path).versions
        if not there or there[0].known != saved(content):
            at = datetime.fromtimestamp(os.stat(path).st_mtime, UTC)
            keep(parse(content, name=path.name), path, content, at=min(at, datetime.now(UTC)))


def forget(path: Path) -> None:
    """Remove all versions of a document, under each name that leads to it; raises OSError."""
    for folder in versions.folders_of(path):
        forget_folder(folder)


def forget_folder(folder: Path) -> None:
    """Remove what is kept in the folder of a document; raises OSError."""
    with contextlib.suppress(FileNotFoundError):
        shutil.rmtree(folder)


def keep_to(most: int) -> None:
    """Remove the oldest versions of all documents until the rest takes no more than so many bytes."""
    weighed: list[Weighed] = []
    files: dict[tuple[str, int], Path] = {}
    for kept in versions.all_kept():
        seen: set[int] = set()
        for one in kept.versions:
            with contextlib.suppress(OSError):
                stat = one.file.stat()
                # Names of one file weigh once; where the system numbers no files, each counts.
                stored = 0 if stat.st_ino in seen else stat.st_size
                seen |= {stat.st_ino} - {0}
                weighed.append(Weighed(kept.folder.name, one.number, one.at, stored))
                files[kept.folder.name, one.number] = one.file
    for gone in too_much(weighed, most=most):
        with contextlib.suppress(OSError):
            files[gone.document, gone.number].unlink()


def _thin(folder: Path, *, now: datetime) -> None:
    """Remove what need not be kept; what cannot be removed is tried again after the next save."""
    in_order = versions.versions_in(folder)[::-1]
    stay = thinned([one.at for one in in_order], now=now)
    for place, one in enumerate(in_order):
        if place not in stay:
            with contextlib.suppress(OSError):
                one.file.unlink()
    with contextlib.suppress(OSError):
        sweep(folder / ABOUT, old_s=_OLD_S)
    keep_to(MOST_BYTES)


def _is_whole(version: Version) -> bool:
    try:
        versions.content_of(version)
    except JourneyFileError:
        return False
    return True


def _put(file: Path, content: bytes, *, same: Version | None) -> None:
    if same is not None:
        with contextlib.suppress(OSError):  # some disks know only one name for a file
            os.link(same.file, file)
            return
    put(file, zlib.compress(content, _LEVEL), mode=_MODE)
