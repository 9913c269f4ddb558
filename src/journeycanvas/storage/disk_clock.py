"""The time by the clock of a disk: that of this computer may jump, and must not take away what another writes."""

import os
import tempfile
from pathlib import Path


def now_on_disk(folder: Path) -> float:
    """Return what the disk of a folder takes for now, in seconds, as it counts the times of files; raises OSError."""
    with tempfile.TemporaryFile(dir=folder) as written_now:
        return os.fstat(written_now.fileno()).st_mtime
