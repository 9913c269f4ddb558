"""A folder for what must be a file for a moment, its owner's alone and without a telling name.

It goes whatever happens in it. One that was left by a program that died is known by its lock, which ended with that
program, and is swept away by the next one that needs such a folder, or forgets a document.
"""

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from journeycanvas.storage.disk_clock import now_on_disk
from journeycanvas.storage.system_locks import NoLocksError, is_locked

_PREFIX = "journeycanvas-passing-"
_LOCK = "lock"
_OLD_S = 60.0
"""A folder without a lock is being made just now, or its maker died in that moment."""
_LONG_S = 86_400.0
"""After so long, nothing passes any more, where the disk knows no locks."""
_PRIVATE = 0o600


@contextmanager
def passing_folder() -> Iterator[Path]:
    """Give an empty folder, which is removed with all that is in it; raises OSError."""
    with suppress(OSError):
        sweep()
    with tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as name:
        lock = os.open(Path(name) / _LOCK, os.O_RDWR | os.O_CREAT | os.O_EXCL, _PRIVATE)
        try:
            with suppress(NoLocksError):
                is_locked(lock, shared=False)
            yield Path(name)
        finally:
            os.close(lock)  # Windows removes nothing that is open


def new_file(folder: Path, name: str) -> Path:
    """Make an empty file in such a folder, its owner's alone before anything is written into it; raises OSError."""
    path = folder / name
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE))
    return path


def sweep() -> None:
    """Remove what programs that died left; raises OSError."""
    with os.scandir(tempfile.gettempdir()) as entries:
        folders = [Path(entry.path) for entry in entries if entry.name.startswith(_PREFIX)]
    for folder in folders:
        with suppress(FileNotFoundError):  # its owner was quicker
            if _is_ours(folder) and _is_left(folder):
                shutil.rmtree(folder)


def _is_ours(folder: Path) -> bool:
    """Tell whether it is a folder of this person; others may put there what they like."""
    about = folder.lstat()
    return stat.S_ISDIR(about.st_mode) and (os.name == "nt" or about.st_uid == os.geteuid())


def _is_left(folder: Path) -> bool:
    age_s = now_on_disk(folder.parent) - folder.stat().st_mtime
    try:
        lock = os.open(folder / _LOCK, os.O_RDWR)
    except FileNotFoundError:
        return age_s > _OLD_S
    try:
        return is_locked(lock, shared=False)
    except NoLocksError:
        return age_s > _LONG_S
    finally:
        os.close(lock)
