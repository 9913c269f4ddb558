"""Saving a journey durably: the new file takes the old one's place only once it is known to be good."""

import contextlib
import errno
import os
import secrets
import stat
import time
from pathlib import Path

from journeycanvas.document.journey import FORMAT, VERSION, Journey
from journeycanvas.document.memo import uncollected
from journeycanvas.language import _
from journeycanvas.model.core import ValidationError
from journeycanvas.storage.access import save_fault
from journeycanvas.storage.durable import sync_folder, write_all
from journeycanvas.storage.errors import JourneyFileError, SaveError
from journeycanvas.storage.reading import parse_own
from journeycanvas.storage.saved import Saved, saved

_HEAD = f'{{\n  "format": "{FORMAT}",\n  "version": {VERSION}'.encode()
_PRIVATE_MODE = 0o600
_NEW_FILE_MODE = 0o666
"""As any program makes files: the user's umask takes away from it."""
_RETRY_S = 10.0
_PAUSE_S = 0.1


def dump(journey: Journey) -> bytes:
    """Return the journey as a file holds it: format and version first, and no value that goes without saying."""
    body = journey.dumped(indent=2, exclude_defaults=True)
    # The body is "{}" or begins "{\n"; format and version are defaults, so they are never in it.
    return b"".join((_HEAD, b"\n}" if body == b"{}" else b"," + body[1:], b"\n"))


def save(journey: Journey, path: Path | str) -> Saved:
    """Save the journey; returns once it is on the disk, or raises SaveError and leaves what was there."""
    target = Path(os.path.realpath(path))
    with uncollected():
        content = dump(journey)
        _check(journey, content, str(path))
    try:
        _replace(target, content)
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


def _replace(target: Path, content: bytes) -> None:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    mode = _mode_of(target)
    part = target.with_name(f".{secrets.token_hex(8)}.part")
    number = os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _PRIVATE_MODE)
    try:
        try:
            write_all(number, content)
            os.fsync(number)
            _read_back(number, content)
        finally:
            os.close(number)
        part.chmod(mode)
        _take_the_place(part, target)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    sync_folder(target.parent)


def _mode_of(target: Path) -> int:
    """Return the mode the file has, or a new file would have."""
    with contextlib.suppress(FileNotFoundError):
        return stat.S_IMODE(target.stat().st_mode)
    return _NEW_FILE_MODE & ~_umask()


def _umask() -> int:
    """Return what the user takes away from the mode of new files; the only way to ask is to set it."""
    umask = os.umask(0o077)
    os.umask(umask)
    return umask


def _read_back(number: int, content: bytes) -> None:
    if os.fstat(number).st_size != len(content):
        raise OSError(errno.EIO, os.strerror(errno.EIO))
    os.lseek(number, 0, os.SEEK_SET)
    at = 0
    while block := os.read(number, 2**20):
        if content[at : at + len(block)] != block:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        at += len(block)
    if at != len(content):
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def _take_the_place(part: Path, target: Path) -> None:
    give_up = time.monotonic() + _RETRY_S
    while True:
        try:
            part.replace(target)
            return
        except PermissionError:
            # On Windows a file that a reader or a virus scanner holds open cannot be replaced until it is closed.
            if os.name != "nt" or time.monotonic() > give_up:
                raise
            time.sleep(_PAUSE_S)
