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


class Origin(NamedTuple):
    """What both copies came from, and when it was saved."""

    journey: Journey
    at: datetime


def origin_of(path: Path, theirs: Journey) -> Origin | None:
    """Return the version of a document that another copy came from; None where none is kept, or it is not certain."""
    read: list[Origin] = []

    def newest_first() -> Iterator[Journey]:
        for version, journey in _read(versions.kept_of(path).versions, path.name):
            read.append(Origin(journey, version.at))
            yield journey

    place = origin_among(newest_first(), theirs)
    return None if place is None else read[place]


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
