"""Writing all of something, and making sure of it: what saving and the recovery journal stand on."""

import errno
import os
from pathlib import Path


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
    finally:
        os.close(number)
