"""The names of one document: the one it is asked for by, the real one behind links, and what leads to the same file."""

import os
from pathlib import Path


class Names:
    """Tells whether a name is one of the document's: `name in Names(path)`. Its disk is asked, and may take long."""

    def __init__(self, path: Path) -> None:
        """Be the names of the document at this path, which need not be there any more."""
        self.known = frozenset({str(path), os.path.abspath(path), os.path.realpath(path)})
        """Those that are known without any other at hand."""
        self._file = _file_of(str(path))

    def __contains__(self, name: str) -> bool:
        """Tell whether this name leads to the document."""
        if name in self.known:
            return True
        try:
            return os.path.realpath(name) in self.known or (self._file is not None and _file_of(name) == self._file)
        except (OSError, ValueError):  # no name of any file
            return False


def _file_of(name: str) -> tuple[int, int] | None:
    """Return what a file has once, whatever its names; None where there is none, or its disk numbers no files."""
    try:
        about = os.stat(name)
    except OSError:
        return None
    return (about.st_dev, about.st_ino) if about.st_ino else None
