"""Putting a file in place whole or not at all: what saving, exports, settings, versions and the recovery journal do."""

import contextlib
import errno
import os
import re
import stat
import time
from collections.abc import Iterable
from pathlib import Path

from journeycanvas import progress

_PART_NAME = re.compile(r"\.journeycanvas-[0-9a-f]{16}\.part")
_OLD_S = 86_400.0
"""After so long, what was being written when a program died is swept away."""
_STAYS_S = 1.0
"""Who writes a part has nearly always put it in its place by then."""
_PRIVATE_MODE = 0o600
_NEW_FILE_MODE = 0o666
"""As any program makes files: the user's umask takes away from it."""
_RETRY_S = 10.0
_PAUSE_S = 0.1
_MAY_BE_IN_USE = os.name == "nt"
"""On Windows a file that a reader or a virus scanner holds open cannot be replaced until it is closed."""
_CANNOT_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP})


class NotSyncedError(OSError):
    """The new file is in its place, but the disk does not confirm that it stays there."""


class NoFileError(OSError):
    """A pipe or a device is in the place of the file: nothing of ours may stand in for it."""

    def __init__(self) -> None:
        super().__init__(errno.EEXIST, os.strerror(errno.EEXIST))


def put(target: Path, content: bytes, *, mode: int | None = None) -> None:
    """Put this content in the place of a file; raises OSError, which may be NoFileError, and leaves what was there.

    The mode is what the file has, or what the user's new files have, where none is given. Raises CancelledError where
    that is not wanted any more by the time it would take the place: a disk may have answered late.
    """
    refuse_no_file(target)
    mode = _mode_of(target) if mode is None else mode
    part = part_of(target)
    number = os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _PRIVATE_MODE)
    try:
        try:
            write_all(number, content)
            os.fsync(number)
            _read_back(number, content)
        finally:
            os.close(number)
        if mode != _PRIVATE_MODE:
            part.chmod(mode)
        progress.step()
        _take_the_place(part, target)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    try:
        sync_folder(target.parent)
    except OSError as error:
        raise NotSyncedError(error.errno, error.strerror) from error
    with contextlib.suppress(OSError):
        sweep(target)


def refuse_no_file(target: Path) -> None:
    """Raise IsADirectoryError or NoFileError where what is there is no ordinary file; else OSError as the disk does."""
    try:
        kind = os.stat(target).st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(kind):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(kind):
        raise NoFileError


def part_of(target: Path) -> Path:
    """Return a new name beside a file, under which it is written before it takes its place."""
    return target.with_name(f".journeycanvas-{os.urandom(8).hex()}.part")


def is_part(name: str) -> bool:
    """Tell whether a file of this name was being written in the place of another; left there, its writer died."""
    return _PART_NAME.fullmatch(name) is not None


def parts_in(folder: Path) -> tuple[Path, ...]:
    """Return what is being written in a folder, or was when its writer died; nothing where it is missing.

    Raises OSError.
    """
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        return tuple(entry for entry in folder.iterdir() if is_part(entry.name))
    return ()


def that_stay(parts: Iterable[Path]) -> tuple[Path, ...]:
    """Return those of the parts that are not put in their place within a second."""
    left, give_up = tuple(parts), time.monotonic() + _STAYS_S
    while (left := tuple(part for part in left if os.path.lexists(part))) and time.monotonic() < give_up:
        time.sleep(_PAUSE_S)
    return left


def write_all(number: int, content: bytes) -> None:
    """Write all bytes to an open file; raises OSError, also where the disk takes none and says nothing."""
    rest = memoryview(content)
    while rest:
        written = os.write(number, rest)
        if written == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        rest = rest[written:]


def sync_folder(folder: Path) -> None:
    """Make sure that the names in a folder are on the disk; raises OSError."""
    # Windows knows no way to ask for it, and keeps the order of such changes by itself.
    if os.name == "nt":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    except OSError as error:
        # Some network disks cannot do it for folders, and no program could save there otherwise.
        if error.errno not in _CANNOT_SYNC:
            raise
    finally:
        os.close(number)


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
        refuse_no_file(target)  # once more, as late as can be: writing may have taken long
        try:
            part.replace(target)
            return
        except PermissionError as error:
            if not _MAY_BE_IN_USE:
                raise
            if time.monotonic() > give_up:
                raise OSError(errno.EBUSY, os.strerror(errno.EBUSY)) from error
            time.sleep(_PAUSE_S)


def sweep(target: Path, *, old_s: float = _OLD_S) -> None:
    """Remove what programs that died left in the folder of a file just written, once it is old; raises OSError.

    Old by the clock of that disk, not by ours: a clock that jumps must not take away what another program writes.
    """
    now = target.stat().st_mtime
    with os.scandir(target.parent) as entries:
        left = [entry for entry in entries if is_part(entry.name)]
    for entry in left:
        about = entry.stat(follow_symlinks=False)
        if stat.S_ISREG(about.st_mode) and now - about.st_mtime > old_s:
            os.unlink(entry)
