"""Why a file cannot be reached: missing, a folder, a pipe, no permission, a full disk."""

import errno
import os
from collections.abc import Mapping
from pathlib import Path

from journeycanvas.durable import NoFileError
from journeycanvas.language import N_, _
from journeycanvas.storage.errors import AccessError, NotConfirmedError, SaveError
from journeycanvas.storage.saved import Saved

_ELSEWHERE = N_("Choose another folder or name.")
_ROOM = N_("Free some space and save again, or choose another folder.")
_CLOSE = N_("Close it in the other program and save again, or choose another folder or name.")
_NO_FILE = N_("it is a pipe or a device, not a file")
_FOLDER = N_("Create the folder again and save, or choose another one.")

_READ: Mapping[int, tuple[str, str, str]] = {
    errno.ENOENT: ("missing", N_("there is no such file"), N_("Check the name and the folder.")),
    errno.ENOTDIR: ("missing", N_("there is no such file"), N_("Check the name and the folder.")),
    errno.EISDIR: ("folder", N_("it is a folder"), N_("Choose a file in it.")),
    errno.EACCES: ("permission", N_("you may not read it"), N_("Ask its owner for permission, or copy it.")),
    errno.EPERM: ("permission", N_("you may not read it"), N_("Ask its owner for permission, or copy it.")),
    errno.ENAMETOOLONG: ("name_too_long", N_("the name is too long"), N_("Check the name and the folder.")),
    errno.ELOOP: ("link_loop", N_("its links lead round in a circle"), N_("Correct the link.")),
}
_SAVE: Mapping[int, tuple[str, str, str]] = {
    errno.ENOSPC: ("disk_full", N_("the disk is full"), _ROOM),
    errno.EDQUOT: ("disk_full", N_("the disk is full"), _ROOM),
    errno.EFBIG: ("disk_full", N_("the file would be larger than this disk allows"), _ELSEWHERE),
    errno.EROFS: ("read_only", N_("the disk is read-only"), _ELSEWHERE),
    errno.EACCES: ("permission", N_("you may not write there"), _ELSEWHERE),
    errno.EPERM: ("permission", N_("you may not write there"), _ELSEWHERE),
    errno.EBUSY: ("in_use", N_("another program is using it"), _CLOSE),
    errno.ENOENT: ("folder_missing", N_("the folder does not exist"), _FOLDER),
    errno.ENOTDIR: ("folder_missing", N_("the folder does not exist"), _FOLDER),
    errno.EISDIR: ("folder", N_("there is a folder of this name"), _ELSEWHERE),
    errno.ENAMETOOLONG: ("name_too_long", N_("the name is too long"), N_("Choose a shorter name.")),
    errno.ELOOP: ("link_loop", N_("its links lead round in a circle"), _ELSEWHERE),
    errno.ENOMEM: ("memory_full", N_("the memory of the computer is full"), N_("Close other programs and save again.")),
    errno.EIO: ("disk_fault", N_("the disk did not keep what was written"), _ELSEWHERE),
}


def access_fault(path: Path, error: OSError | None) -> AccessError:
    """Return why a file cannot be read; without an error of the system, it is no ordinary file."""
    if os.path.isdir(path):  # that of pathlib raises where the name is too long
        code, reason, advice = _READ[errno.EISDIR]
    elif error is None or error.errno == errno.ENXIO:
        code, reason, advice = "no_file", _NO_FILE, N_("Choose a file.")
    else:
        code, reason, advice = _READ.get(error.errno or 0, ("unreadable", _system(error), _ELSEWHERE))
    return AccessError(code, str(path), reason=_(reason), advice=_(advice))


def save_fault(path: Path, error: OSError) -> SaveError:
    """Return why a file cannot be written."""
    code, reason, advice = _SAVE.get(error.errno or 0, ("unwritable", _system(error), _ELSEWHERE))
    if isinstance(error, NoFileError):
        code, reason, advice = "no_file", _NO_FILE, _ELSEWHERE
    return SaveError(code, str(path), reason=_(reason), advice=_(advice))


def unsure(path: Path, error: OSError, known: Saved) -> NotConfirmedError:
    """Return what is told where the file is in its place, but the disk does not confirm it."""
    reason = _("the disk does not confirm it")
    safety = _("The file holds your work, but may lose it if the power fails.")
    advice = save_fault(path, error).advice
    return NotConfirmedError(str(path), reason=reason, advice=advice, safety=safety, known=known)


def _system(error: OSError) -> str:
    return os.strerror(error.errno) if error.errno else type(error).__name__
