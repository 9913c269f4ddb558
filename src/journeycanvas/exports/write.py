"""Writing a map to a file whole or not at all: a file that was there stays until the new one is safely on the disk."""

import contextlib
import errno
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

from journeycanvas.exports.registry import format_of, formats
from journeycanvas.language import N_, _
from journeycanvas.scene.scene import Scene

_NEW_FILE_MODE = 0o666
"""As any program makes files: the user's umask takes away from it."""
_RETRY_S = 10.0
_PAUSE_S = 0.1

_ELSEWHERE = N_("Choose another folder or name.")
_ROOM = N_("Free some space, or choose another folder.")
_REASONS = {
    errno.ENOSPC: (N_("the disk is full"), _ROOM),
    errno.EDQUOT: (N_("the disk is full"), _ROOM),
    errno.EFBIG: (N_("the file would be larger than this disk allows"), _ELSEWHERE),
    errno.EACCES: (N_("you may not write there"), _ELSEWHERE),
    errno.EPERM: (N_("you may not write there"), _ELSEWHERE),
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


def write(scene: Scene, path: Path, *, is_wanted: Callable[[], bool] = _always, **options: float | str | bool) -> None:
    """Write the scene in the format the suffix asks for; raises OutputError and leaves what was there.

    Is_wanted is asked once all is ready, just before the file is put in place; where it says no, nothing is written.
    """
    chosen = format_of(path)
    if chosen is None:
        reason = _('no format has the suffix "{suffix}"').format(suffix=path.suffix)
        known = ", ".join(f".{each.suffix}" for each in formats())
        advice = _("Give the name one of these endings: {suffixes}.").format(suffixes=known)
        raise OutputError(path, reason=reason, safety=_safety(path), advice=advice)
    write_made(lambda: chosen.paint(scene, **options), path, is_wanted=is_wanted)


def write_made(make: Callable[[], bytes], path: Path, *, is_wanted: Callable[[], bool] = _always) -> None:
    """Write what is made to a file, as `write` does; it is made once it is known that the folder is there."""
    try:
        _refuse_early(path)
        content = make()
        if is_wanted():
            _replace(Path(os.path.realpath(path)), content)
    except OSError as error:
        raise _output_error(path, error) from error


def _refuse_early(path: Path) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not Path(os.path.realpath(path)).parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))


def _replace(path: Path, content: bytes) -> None:
    old_mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else None
    import secrets  # what it stands on is slow to load, and a start loads this module

    part = path.with_name(f".{secrets.token_hex(8)}.part")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    number = os.open(part, flags, _NEW_FILE_MODE if old_mode is None else old_mode)
    try:
        with open(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if part.stat().st_size != len(content):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        if old_mode is not None:
            part.chmod(old_mode)
        _take_the_place(part, path)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    _sync_folder(path.parent)


def _take_the_place(part: Path, path: Path) -> None:
    give_up = time.monotonic() + _RETRY_S
    while True:
        try:
            part.replace(path)
            return
        except PermissionError:
            # On Windows a file that a reader or a virus scanner holds open cannot be replaced until it is closed.
            if os.name != "nt" or time.monotonic() > give_up:
                raise
            time.sleep(_PAUSE_S)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _output_error(path: Path, error: OSError) -> OutputError:
    reason, advice = _REASONS.get(error.errno or 0, (error.strerror or str(error), _ELSEWHERE))
    return OutputError(path, reason=_(reason), safety=_safety(path), advice=_(advice))


def _safety(path: Path) -> str:
    if os.path.lexists(path) and not path.is_dir():
        return _("Your journey is safe, and the file that was there is unchanged.")
    return _("Your journey is safe; nothing was written.")
