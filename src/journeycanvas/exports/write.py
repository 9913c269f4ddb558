"""Writing a map to a file whole or not at all: a file that was there stays until the new one is safely on the disk."""

import errno
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.durable import NoFileError, NotSyncedError, put, refuse_no_file
from journeycanvas.exports.registry import Format, format_of, formats
from journeycanvas.language import N_, _
from journeycanvas.scene.scene import Scene

_ELSEWHERE = N_("Choose another folder or name.")
_ROOM = N_("Free some space, or choose another folder.")
_REASONS = {
    errno.ENOSPC: (N_("the disk is full"), _ROOM),
    errno.EDQUOT: (N_("the disk is full"), _ROOM),
    errno.ENOMEM: (N_("the memory of the computer is full"), N_("Close other programs and try again.")),
    errno.EFBIG: (N_("the file would be larger than this disk allows"), _ELSEWHERE),
    errno.EACCES: (N_("you may not write there"), _ELSEWHERE),
    errno.EPERM: (N_("you may not write there"), _ELSEWHERE),
    errno.EBUSY: (N_("another program is using it"), N_("Close it there and try again, or choose another name.")),
    errno.EROFS: (N_("the disk is read-only"), _ELSEWHERE),
    errno.ENOENT: (N_("the folder does not exist"), N_("Create the folder, or choose another one.")),
    errno.ENOTDIR: (N_("the folder does not exist"), N_("Create the folder, or choose another one.")),
    errno.EISDIR: (N_("there is a folder of this name"), N_("Choose another name.")),
    errno.ENAMETOOLONG: (N_("the name is too long"), N_("Choose a shorter name.")),
}


class OutputError(Exception):
    """A file could not be written; its text says what, which file, that the work is safe, and what to do."""

    def __init__(self, path: Path, *, reason: str, safety: str, advice: str) -> None:
        what = _('Could not write "{name}": {reason}.').format(name=path, reason=reason)
        super().__init__(f"{what} {safety} {advice}")
        self.path = path
        self.advice = advice


def _always() -> bool:
    return True


def write(
    source: Scene | Journey, path: Path, *, is_wanted: Callable[[], bool] = _always, **options: float | str | bool
) -> None:
    """Write a scene, or a journey, in the format the suffix asks for; raises OutputError and leaves what was there.

    A format of the journey itself is given a journey, any other one the scene.
    Is_wanted is asked once all is ready, just before the file is put in place; where it says no, nothing is written.
    """
    chosen = wanted_format(path)
    make = partial(chosen.paint, source, **options)
    write_made(make if chosen.is_of_window else partial(progress.aside, make), path, is_wanted=is_wanted)


def wanted_format(path: Path) -> Format:
    """Return the format that the suffix asks for; raises OutputError."""
    chosen = format_of(path)
    if chosen is not None:
        return chosen
    reason = _('no format has the suffix "{suffix}"').format(suffix=path.suffix)
    known = ", ".join(f".{each.suffix}" for each in formats())
    advice = _("Give the name one of these endings: {suffixes}.").format(suffixes=known)
    raise OutputError(path, reason=reason, safety=_safety(path), advice=advice)


def write_made(make: Callable[[], bytes], path: Path, *, is_wanted: Callable[[], bool] = _always) -> None:
    """Write what is made to a file, as `write` does; it is made once it is known that the folder is there.

    The disk is asked aside: it may not answer, and whoever waits may cancel.
    """
    try:
        progress.aside(partial(_refuse_early, path))
        content = make()
        if is_wanted():
            progress.aside(lambda: put(Path(os.path.realpath(path)), content))
    except MemoryError as error:
        no_room = OSError(errno.ENOMEM, os.strerror(errno.ENOMEM))
        raise progress.aside(partial(_output_error, path, no_room)) from error
    except OSError as error:
        raise progress.aside(partial(_output_error, path, error)) from error


class _ClosedFileError(OSError):
    """A file is there that may not be read, or not be written."""


def _refuse_early(path: Path) -> None:
    """Refuse what has no folder, and what is there and is not to be replaced; raises OSError."""
    target = Path(os.path.realpath(path))
    refuse_no_file(target)
    if not os.path.isdir(target.parent):
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    # A new file could stand in for it all the same: the folder alone decides that.
    if os.path.exists(target) and not os.access(target, os.R_OK | os.W_OK):
        raise _ClosedFileError(errno.EACCES, os.strerror(errno.EACCES))


def _output_error(path: Path, error: OSError) -> OutputError:
    reason, advice = _REASONS.get(error.errno or 0, (error.strerror or str(error), _ELSEWHERE))
    safety = _safety(path)
    if isinstance(error, NoFileError):
        reason, advice = N_("it is a pipe or a device, not a file"), _ELSEWHERE
        safety = _("Your journey is safe; nothing was written.")
    if isinstance(error, _ClosedFileError):
        reason = N_("you may not read or change the file that is there")
    if isinstance(error, NotSyncedError):
        reason = N_("the disk does not confirm it")
        safety = _("Your journey is safe; the new file is there, but may be lost if the power fails.")
    return OutputError(path, reason=_(reason), safety=safety, advice=_(advice))


def _safety(path: Path) -> str:
    if os.path.lexists(path) and not os.path.isdir(path):
        return _("Your journey is safe, and the file that was there is unchanged.")
    return _("Your journey is safe; nothing was written.")
