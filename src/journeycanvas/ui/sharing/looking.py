"""What can be seen of the file of an open document from outside; for a thread that may wait for the disk."""

import os
import stat
from pathlib import Path
from typing import Literal, NamedTuple

from journeycanvas.storage import reading
from journeycanvas.storage.access import access_fault
from journeycanvas.storage.errors import AccessError
from journeycanvas.storage.locks import DocumentLock, Standing
from journeycanvas.storage.saved import Saved, saved
from journeycanvas.ui.sharing.conflict_copies import is_conflict_copy

State = Literal["there", "missing", "folder_missing", "unreadable"]


class Seen(NamedTuple):
    """What was seen in one look."""

    state: State
    known: Saved | None
    """What the file holds."""
    is_writable: bool
    standing: Standing
    copies: tuple[Path, ...]
    identity: tuple[int, int] | None
    """What tells the file from every other, whatever it is called."""
    reason: str = ""
    """Why the file cannot be read."""


class Looker:
    """Looks at one file again and again, and reads only what may have changed."""

    def __init__(self, path: Path, lock: DocumentLock) -> None:
        """Look at a file, and at who may write it."""
        self._path = path
        self._lock = lock
        self._signs: tuple[int, ...] = ()
        self._disk: int | None = None
        """The disk that the folder of the file was on when it was read."""
        self._known: Saved | None = None
        self._names: frozenset[str] | None = None
        self._folder_signs: tuple[int, ...] = ()
        self._copies: tuple[Path, ...] = ()
        self._has_asked = False
        self._reason = ""

    def look(self) -> Seen:
        """Return what is seen now; the first look tries to become the writer."""
        state, identity = self._read()
        if state == "folder_missing":
            return Seen(state, None, False, Standing("none"), self._copies, None)
        standing = self._stand()
        self._find_copies()
        return Seen(state, self._known, self._is_writable(), standing, self._copies, identity, self._reason)

    def _read(self) -> tuple[State, tuple[int, int] | None]:
        self._reason = ""
        try:
            about = os.stat(self._path)
            # Who changes it may set back the time of its last change, but not that of the last change of any kind.
            signs = (about.st_size, about.st_mtime_ns, about.st_ctime_ns, about.st_ino, about.st_dev)
            if signs != self._signs:
                self._known = saved(reading.content_of(self._path))
                self._signs, self._disk = signs, os.stat(self._path.parent).st_dev
        except FileNotFoundError:
            self._signs = ()
            return ("missing" if self._is_folder_there() else "folder_missing"), None
        except (OSError, AccessError) as error:
            self._signs = ()
            self._reason = (access_fault(self._path, error) if isinstance(error, OSError) else error).reason
            return ("unreadable" if self._is_folder_there() else "folder_missing"), None
        return "there", (about.st_dev, about.st_ino)

    def _is_folder_there(self) -> bool:
        """Tell whether the folder is there as it was: where a drive was pulled, an empty one may stand in its place."""
        try:
            about = os.stat(self._path.parent)
        except OSError:
            return False
        return stat.S_ISDIR(about.st_mode) and self._disk in (None, about.st_dev)

    def _stand(self) -> Standing:
        """Try to become the writer at first, and again where the disk did not let us; else only tell who is."""
        standing = self._lock.look()
        if standing.kind in ("free", "none") and not self._has_asked:
            standing = self._lock.take()
        self._has_asked = standing.kind in ("living", "elsewhere", "unknown", "free")
        return standing

    def _is_writable(self) -> bool:
        """Tell whether saving could put a new file in the place of this one."""
        folder = os.path.dirname(os.path.realpath(self._path))
        return os.access(folder, os.W_OK) and (os.access(self._path, os.W_OK) or not os.path.lexists(self._path))

    def _find_copies(self) -> None:
        try:
            about = os.stat(self._path.parent)
            signs = (about.st_mtime_ns, about.st_ino)
            if signs == self._folder_signs:
                return
            with os.scandir(self._path.parent) as entries:
                names = frozenset(entry.name for entry in entries if entry.name.endswith(self._path.suffix))
        except OSError:
            return
        before, self._names, self._folder_signs = self._names, names, signs
        kept = {path.name for path in self._copies} & names
        come = {
            name
            for name in names
            if is_conflict_copy(name, of=self._path, has_just_come=before is not None and name not in before)
        }
        self._copies = tuple(self._path.with_name(name) for name in sorted(kept | come))
