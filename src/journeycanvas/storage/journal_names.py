"""The names of recovery journals, told without loading what reads them: a start only looks whether there are any."""

import contextlib
import os
import stat
from pathlib import Path

FOLDER, SET_ASIDE = "recovery", "set-aside"
"""The folder of the journals in the state folder, and in it that of those no start looks for."""
SUFFIX = ".recovery"


def new_journal(folder: Path) -> Path:
    """Return a name in a folder that no journal has."""
    return folder / f"{os.urandom(8).hex()}{SUFFIX}"


def journals(folder: Path) -> tuple[Path, ...]:
    """Return the journals in a folder, the oldest first; none where it is missing or cannot be read.

    What is no ordinary file, such as a pipe or a link that leads nowhere, is no journal and hides no other.
    """
    found: list[tuple[int, Path]] = []
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if path.suffix == SUFFIX:
                with contextlib.suppress(OSError):
                    seen = path.stat()
                    if stat.S_ISREG(seen.st_mode):
                        found.append((seen.st_mtime_ns, path))
    return tuple(path for _time, path in sorted(found))
