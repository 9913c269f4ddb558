"""What the window of versions shows, read beside the window: the documents, and one version against another."""

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.analysis.comparison import Difference, compare
from journeycanvas.document.journey import Journey
from journeycanvas.document.memo import nothing_kept
from journeycanvas.layout.map import lay_out
from journeycanvas.scene.scene import Scene
from journeycanvas.storage import versions
from journeycanvas.storage.errors import JourneyFileError
from journeycanvas.storage.versions import Kept, Version
from journeycanvas.ui.sharing.answered import answered


class Listed(NamedTuple):
    """A document in the list: what is kept of it, and whether it is still where it was."""

    kept: Kept
    is_there: bool


class Look(NamedTuple):
    """A version as it is shown: its journey and map, what changed, and how many versions between were damaged.

    There are no differences where there is nothing to compare it with.
    """

    journey: Journey
    scene: Scene
    differences: tuple[Difference, ...] | None
    skipped: int


def listed() -> tuple[Listed, ...]:
    """Return all documents that versions are kept of, the one saved last first.

    Where a disk does not answer, its documents are taken to be there.
    """
    return tuple(Listed(kept, kept.path is not None and is_there(kept.path)) for kept in versions.all_kept())


def is_there(path: Path) -> bool:
    """Tell whether a document is where it was, for all one knows."""
    return answered(path, partial(os.path.exists, path), otherwise=True)


def look_against_earlier(version: Version, earlier: Sequence[Version], *, name: str) -> Look:
    """Return a version, and what changed since the one before that can be read; raises JourneyFileError."""
    journey = versions.read(version, name=name)
    progress.step()
    for skipped, one in enumerate(earlier):
        try:
            before = versions.read(one, name=name)
        except JourneyFileError:
            continue
        return _look(journey, compare(before, journey), skipped)
    return _look(journey, None, len(earlier))


def look_against_open(version: Version, opened: Journey, *, name: str) -> Look:
    """Return a version, and what changed since then in what is open; raises JourneyFileError."""
    journey = versions.read(version, name=name)
    progress.step()
    return _look(journey, compare(journey, opened), 0)


def _look(journey: Journey, differences: tuple[Difference, ...] | None, skipped: int) -> Look:
    progress.step()
    with nothing_kept():
        return Look(journey, lay_out(journey), differences, skipped)
