"""Where two copies of a journey part: the version of a document that another copy came from, of those kept."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.edits.merging.ancestor import origin_among
from journeycanvas.storage import versions
from journeycanvas.storage.errors import JourneyFileError
from journeycanvas.storage.versions import Version

_FIRST = 1
"""The number of the first version of a document."""


class Origin(NamedTuple):
    """What both copies came from, when it was saved, and whether it is certain that they did."""

    journey: Journey
    at: datetime
    is_certain: bool = True
    is_likely: bool = True
    """Whether it is at least the first version of all: what a person was given, or began with."""


def origin_of(path: Path, theirs: Journey) -> Origin | None:
    """Return the version of a document that another copy came from, for all one knows; None where none is kept."""
    read: list[tuple[Version, Journey]] = []

    def newest_first() -> Iterator[Journey]:
        for one in _read(versions.kept_of(path).versions, path.name):
            read.append(one)
            yield one[1]

    found = origin_among(newest_first(), theirs)
    if found is None:
        return None
    version, journey = read[found.place]
    return Origin(journey, version.at, found.is_certain, found.is_certain or version.number == _FIRST)


def _read(kept: tuple[Version, ...], name: str) -> Iterator[tuple[Version, Journey]]:
    """Yield the versions that can be read; what two saves in a row wrote the same is one."""
    last = None
    for version in kept:
        if version.known == last:
            continue
        try:
            journey = versions.read(version, name=name)
        except JourneyFileError:
            continue  # a damaged version is none
        last = version.known
        yield version, journey
