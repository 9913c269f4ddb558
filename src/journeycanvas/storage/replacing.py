"""What a file holds that is about to be replaced: only what is known to be there may be overwritten."""

import errno
import os
import time
from pathlib import Path

from journeycanvas.language import N_, _
from journeycanvas.storage.access import save_fault
from journeycanvas.storage.errors import AccessError, SaveError
from journeycanvas.storage.reading import content_of

_ELSEWHERE = N_("Choose another folder or name.")
_RETRY_S = 10.0
_PAUSE_S = 0.1
_SHARING_VIOLATION = 32
"""What Windows says of a file that another program holds open for itself alone."""


def content_to_replace(path: Path) -> bytes | None:
    """Return what a file holds, or None where there is none; raises SaveError where something else is there.

    A file that another program holds open for itself is waited for, as when it is replaced.
    """
    give_up = time.monotonic() + _RETRY_S
    while True:
        try:
            return content_of(path)
        except AccessError as error:
            if error.code == "missing":
                return None
            if not _is_in_use(error):
                raise _refusal(path, error) from error
            if time.monotonic() > give_up:
                raise save_fault(path, OSError(errno.EBUSY, os.strerror(errno.EBUSY))) from error
        time.sleep(_PAUSE_S)


def _is_in_use(error: AccessError) -> bool:
    return getattr(error.__cause__, "winerror", None) == _SHARING_VIOLATION


def _refusal(path: Path, error: AccessError) -> SaveError:
    reason = error.reason
    if error.code in ("permission", "unreadable"):
        reason = _("the file that is there cannot be read ({reason})").format(reason=reason)
    return SaveError(error.code, str(path), reason=reason, advice=_(_ELSEWHERE))
