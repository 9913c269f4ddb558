"""What forgetting a document may leave, and has to tell."""

import errno
import os
from pathlib import Path


class StillOpenError(OSError):
    """A trace stays, or comes again: another living program has the document open."""

    def __init__(self) -> None:
        """Say it as the system says that something is in use."""
        super().__init__(errno.EBUSY, os.strerror(errno.EBUSY))


class MayRemainError(OSError):
    """Files stay that may hold something of the document: which one they are of cannot be known, or who writes them."""

    def __init__(self, *files: Path) -> None:
        """Name the files."""
        super().__init__(errno.EBUSY, os.strerror(errno.EBUSY))
        self.files = files
