"""The file of an open journey: reading it, knowing whether others changed it, and saving it."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.storage import reading
from journeycanvas.storage.errors import NewerVersionError
from journeycanvas.storage.newer import Newer, understood
from journeycanvas.storage.saved import Saved, saved

_SOON_READ = 8_000_000
"""So many bytes are read in less than half a second; in another thread, they would take memory of their own."""


class ReadFile(NamedTuple):
    """A journey as it was read, and what the file held then; of a file of a newer version, what is understood."""

    journey: Journey
    path: Path
    known: Saved
    newer: Newer | None = None
    is_copy: bool = False
    """Whether it is not what the file holds, but a copy without its faults."""

    @property
    def own_path(self) -> Path | None:
        """The file that saving may write to: none where this is not all that the file holds."""
        return None if self.newer or self.is_copy else self.path


class ChangedByOthersError(Exception):
    """The file is no longer what was read or saved last."""


def read_file(path: Path) -> ReadFile:
    """Return the journey of a file; raises JourneyFileError.

    A disk may be slow, and a large file takes long in one go: neither keeps a person who waits from cancelling.
    """
    content = progress.aside(partial(reading.content_of, path))
    parse = partial(reading.parse, content, name=str(path))
    journey = parse() if len(content) <= _SOON_READ else progress.aside(parse)
    return ReadFile(journey, path.absolute(), saved(content))


def look_into_newer(path: Path, refusal: NewerVersionError) -> ReadFile:
    """Return what is understood of a file that a newer version made; raises JourneyFileError where that is nothing."""
    content = progress.aside(partial(reading.content_of, path))
    newer = understood(content, refusal)
    return ReadFile(newer.journey, path.absolute(), saved(content), newer)


def save_unless_changed(journey: Journey, path: Path, known: Saved | None) -> Saved:
    """Save a journey over a file that still holds what is known of it, or is gone; nothing known means any file.

    Raises ChangedByOthersError, or SaveError: also where a file is there and cannot be read, so that it may say more.
    """
    if known is not None and _was_changed(path, known):
        raise ChangedByOthersError(str(path))
    from journeycanvas.storage.writing import save  # not needed to open a file

    return save(journey, path)


def _was_changed(path: Path, known: Saved) -> bool:
    from journeycanvas.storage.replacing import content_to_replace  # as above

    content = content_to_replace(path)
    return content is not None and saved(content) != known  # what is gone holds nothing that saving could lose
