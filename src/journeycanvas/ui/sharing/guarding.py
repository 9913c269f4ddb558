"""Saving only where nobody else writes: the lock is taken before, and nobody gets it while a file is written."""

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from journeycanvas.language import _
from journeycanvas.storage.access import save_fault
from journeycanvas.storage.locks import DocumentLock, Standing
from journeycanvas.ui import messages
from journeycanvas.ui.messages import Answer
from journeycanvas.ui.sharing.words import who

T = TypeVar("T")


class HeldByOthersError(Exception):
    """Somebody else writes this file."""

    def __init__(self, path: Path, standing: Standing) -> None:
        """Know who."""
        super().__init__(str(path))
        self.path = path
        self.standing = standing


def guarded(lock: DocumentLock, act: Callable[[], T]) -> T:
    """Do what writes a document, as its only writer; for a thread that may wait for the disk.

    Raises what the act raises, HeldByOthersError, and SaveError where the file may only be read.
    """
    with lock.busy:
        standing = lock.take()
        if standing.kind not in ("mine", "none"):  # where there can be no lock, there can be no new file either
            raise HeldByOthersError(lock.path, standing)
        if os.path.exists(lock.path) and not os.access(lock.path, os.W_OK):
            number = errno.EROFS if _is_on_read_only_disk(lock.path) else errno.EACCES
            raise save_fault(lock.path, OSError(number, os.strerror(number)))
        return act()


def _is_on_read_only_disk(path: Path) -> bool:
    if sys.platform == "win32":  # which does not tell
        return False
    return bool(os.statvfs(path).f_flag & os.ST_RDONLY)


def wants_elsewhere(window: QWidget, error: HeldByOthersError) -> bool:
    """Say that a file cannot be written because somebody else does, and ask whether to save elsewhere."""
    answer = messages.ask(
        window,
        _('Could not save "{name}": {who}').format(name=error.path.name, who=who(error.path, error.standing)),
        (Answer("save_as", _("Save as…"), "AcceptRole"), Answer("cancel", _("Cancel"), "RejectRole")),
        details=_("The file is unchanged, and your work is safe in this window. Save it under another name."),
    )
    return answer == "save_as"
