"""Saving a journey durably: the new file takes the old one's place only once it is known to be good."""

import errno
import os
from pathlib import Path

from journeycanvas.document.journey import FORMAT, VERSION, Journey
from journeycanvas.document.memo import uncollected
from journeycanvas.durable import NotSyncedError, put
from journeycanvas.language import _
from journeycanvas.model.core import ValidationError
from journeycanvas.storage.access import save_fault, unsure
from journeycanvas.storage.errors import JourneyFileError, SaveError
from journeycanvas.storage.reading import parse_own
from journeycanvas.storage.saved import Saved, saved

_HEAD = f'{{\n  "format": "{FORMAT}",\n  "version": {VERSION}'.encode()


def dump(journey: Journey) -> bytes:
    """Return the journey as a file holds it: format and version first, and no value that goes without saying."""
    body = journey.dumped(indent=2, exclude_defaults=True)
    # The body is "{}" or begins "{\n"; format and version are defaults, so they are never in it.
    return b"".join((_HEAD, b"\n}" if body == b"{}" else b"," + body[1:], b"\n"))


def save(journey: Journey, path: Path | str) -> Saved:
    """Save the journey; returns once it is on the disk, or raises SaveError and leaves what was there."""
    try:
        with uncollected():
            content = dump(journey)
            _check(journey, content, str(path))
        try:
            put(Path(os.path.realpath(path)), content)
        except NotSyncedError as error:
            raise unsure(Path(path), error, saved(content)) from error
    except MemoryError as error:
        raise save_fault(Path(path), OSError(errno.ENOMEM, os.strerror(errno.ENOMEM))) from error
    except OSError as error:
        raise save_fault(Path(path), error) from error
    return saved(content)


def _check(journey: Journey, content: bytes, name: str) -> None:
    """Refuse to write what could not be read again as the same journey."""
    try:
        same = parse_own(content, name=name) == journey
    except JourneyFileError as error:
        raise SaveError(error.code, name, reason=error.reason, advice=error.advice) from error
    except ValidationError:
        same = False
    if not same:
        reason = _("what was to be written does not say the same as what is open")
        advice = _("Export the map to keep what it shows, and report this fault.")
        raise SaveError("not_the_same", name, reason=reason, advice=advice)
