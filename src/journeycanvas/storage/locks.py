"""Who may write a document: a small file beside it that its writer keeps locked, and that says who that is.

The system's own lock on that file tells whether the writer lives, so that age, clocks and reused process numbers tell
nothing. The file is taken over as it is, never removed first: of two that try, one has the lock. What another computer
wrote is not judged from here.
"""

import contextlib
import errno
import os
import stat
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, NamedTuple

from journeycanvas.durable import write_all
from journeycanvas.storage.disk_clock import now_on_disk
from journeycanvas.storage.lock_words import Holder, holder_in, is_begun, is_here, is_running, myself, text_of
from journeycanvas.storage.system_locks import NoLocksError, is_locked

Kind = Literal["mine", "free", "living", "elsewhere", "unknown", "none"]
"""Ours; nobody's; a living program's; another computer's; of somebody who cannot be read; not to be had there."""
_MOST_BYTES = 4096
_LONGEST_NAME = 255
_TRIES, _PAUSE_S = 4, 0.02
"""Whoever only looks holds the lock for a moment, and a new file is empty, or not whole, for a moment."""
_WRITTEN_S = 10.0
"""Whoever makes a lock has written it by then, on a slow drive too."""
_LONG_TRIES = 50
"""Another window of this program may be about to let go, and a busy computer may take long to write a new lock."""


class Standing(NamedTuple):
    """How we stand to a document: who has it, and what exactly the lock said."""

    kind: Kind
    holder: Holder | None = None
    content: bytes = b""


class DocumentLock:
    """The lock on one document; threads may share it, and none of its acts is for a thread that must not wait."""

    def __init__(self, path: Path) -> None:
        """Know the document; nothing is touched."""
        self.path = path
        self.busy = threading.RLock()
        """Held while the document is written, so that nobody lets go of it meanwhile."""
        self._number: int | None = None
        self._place: Path | None = None
        self._written = b""
        self._made: os.stat_result | None = None
        """The lock that we made, which another looked into before we had it."""

    def take(self) -> Standing:
        """Become the writer, where nobody else is; the lock of a dead program of this computer counts for nothing."""
        with self.busy:
            if self._is_ours():
                return Standing("mine")
            self._let_go()
            tries = 0
            while True:
                standing = self._tried(asked=None)
                tries += 1
                most = _LONG_TRIES if _may_soon_be_otherwise(standing) else _TRIES
                if standing.kind in ("mine", "elsewhere", "none") or tries >= most:
                    return standing
                time.sleep(_PAUSE_S)

    def take_over(self, asked: bytes) -> Standing:
        """Become the writer in the place of one who cannot be judged from here, where the lock says still the same."""
        with self.busy:
            return self._tried(asked=asked)

    def look(self) -> Standing:
        """Tell who is the writer, and change nothing."""
        with self.busy:
            if self._is_ours():
                return Standing("mine")
            return self._seen()

    def release(self) -> None:
        """Be the writer no longer; the lock of anybody else stays."""
        with self.busy:
            if self._number is not None and self._place is not None and self._is_ours():
                if os.name == "nt":  # an open file cannot be removed there, and one that another opened meanwhile stays
                    self._let_go()
                with contextlib.suppress(OSError):
                    self._place.unlink()
            self._let_go()

    def _let_go(self) -> None:
        number, self._number = self._number, None
        if number is not None:
            with contextlib.suppress(OSError):
                os.close(number)

    def _is_ours(self) -> bool:
        if self._number is None or self._place is None:
            return False
        return _is_the_same(self._number, self._place) and _content_of(self._number) == self._written

    def _tried(self, *, asked: bytes | None) -> Standing:
        try:
            place = self._place = lock_of(self.path)
            number, is_new = _opened(place)
        except OSError:
            return Standing("none")
        try:
            if is_new:
                self._made = os.fstat(number)
            is_new = self._made is not None and os.path.samestat(os.fstat(number), self._made)
            standing = self._judged(number, place, is_new=is_new, asked=asked)
        except OSError:
            standing = Standing("none")
        if standing.kind == "mine":
            self._number = number
        else:
            os.close(number)
        return standing

    def _judged(self, number: int, place: Path, *, is_new: bool, asked: bytes | None) -> Standing:
        if not stat.S_ISREG(os.fstat(number).st_mode):
            return Standing("unknown")
        holder, content = _holder_of(number)
        is_nobodys = _is_unwritten(holder, content) and (is_new or _was_left_unwritten(number, place))
        if _is_unwritten(holder, content) and not is_nobodys and asked is None:
            return Standing("unknown", None, content)  # its maker has it, and must not find it locked by who looks
        if not _could_lock(number, holder):
            return Standing("living", _holder_of(number)[0] or holder, content)
        if not _is_the_same(number, place):  # its writer let go of it just now
            return Standing("living")
        holder, content = _holder_of(number)
        is_nobodys = is_nobodys and _is_unwritten(holder, content)
        if not is_nobodys and not (holder is not None and is_here(holder)) and content != asked:
            return Standing("elsewhere" if holder is not None else "unknown", holder, content)
        return Standing("mine") if self._wrote(number, place) else Standing("living")

    def _wrote(self, number: int, place: Path) -> bool:
        self._written = text_of(myself(since=datetime.now(UTC).isoformat(timespec="seconds")))
        try:
            os.lseek(number, 0, os.SEEK_SET)
            write_all(number, self._written)
            os.truncate(number, len(self._written))
        except OSError as error:
            # A dead program of somebody else left it, whose files only he may write: a new one is made.
            if error.errno in (errno.EBADF, errno.EINVAL, errno.EACCES):
                place.unlink()
                return False
            with contextlib.suppress(OSError):  # what a full disk left of it would keep everybody out
                place.unlink()
            raise
        return True

    def _seen(self) -> Standing:
        try:
            number = os.open(lock_of(self.path), os.O_RDONLY | _SAFE)
        except FileNotFoundError:
            return Standing("free")
        except OSError:
            return Standing("none")
        try:
            holder, content = _holder_of(number)
            if _is_unwritten(holder, content):
                is_left = _was_left_unwritten(number, lock_of(self.path)) and _could_lock(number, None, shared=True)
                return Standing("free" if is_left else "unknown", None, content)  # as above
            if not _could_lock(number, holder, shared=True):
                return Standing("living", holder, content)
            if holder is None:
                return Standing("unknown", None, content)
            return Standing("free" if is_here(holder) else "elsewhere", holder, content)
        except OSError:
            return Standing("none")
        finally:
            os.close(number)


def _is_unwritten(holder: Holder | None, content: bytes) -> bool:
    """Tell whether a lock is empty or cut, which tells of nobody."""
    return holder is None and is_begun(content)


def _was_left_unwritten(number: int, place: Path) -> bool:
    """Tell whether whoever made a lock that is not whole had the time to write it, and must have died before."""
    try:
        return abs(now_on_disk(place.parent) - os.fstat(number).st_mtime) > _WRITTEN_S
    except OSError:
        return False


def _may_soon_be_otherwise(standing: Standing) -> bool:
    holder = standing.holder
    is_own = holder is not None and is_here(holder) and holder.process == os.getpid()
    return is_own or (standing.kind == "unknown" and is_begun(standing.content))


def lock_of(path: Path) -> Path:
    """Return where the lock of a document lies: beside the file that a link leads to, out of sight."""
    real = Path(os.path.realpath(path))
    name = f".{real.name}.lock"
    if len(os.fsencode(name)) > _LONGEST_NAME:
        from journeycanvas.storage.saved import saved  # such names are rare

        name = f".journeycanvas-{saved(os.fsencode(real.name)).digest:016x}.lock"
    return real.with_name(name)


_SAFE = (
    getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
"""A pipe is not waited for, and a link that somebody put there leads nowhere."""


def _opened(place: Path) -> tuple[int, bool]:
    """Return the lock, open, and whether it is new."""
    try:
        return os.open(place, os.O_RDWR | os.O_CREAT | os.O_EXCL | _SAFE, 0o666), True
    except FileExistsError:
        pass
    try:
        return os.open(place, os.O_RDWR | _SAFE), False
    except PermissionError:
        return os.open(place, os.O_RDONLY | _SAFE), False


def _is_the_same(number: int, place: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(number), os.stat(place, follow_symlinks=False))
    except OSError:
        return False


def _content_of(number: int) -> bytes:
    try:
        os.lseek(number, 0, os.SEEK_SET)
        return os.read(number, _MOST_BYTES)
    except OSError:
        return b""


def _holder_of(number: int) -> tuple[Holder | None, bytes]:
    content = _content_of(number)
    return holder_in(content), content


def _could_lock(number: int, holder: Holder | None, *, shared: bool = False) -> bool:
    """Lock the file, or tell that its writer lives; where the system knows no locks, ask for the writer's process."""
    try:
        return is_locked(number, shared=shared)
    except NoLocksError:
        return holder is None or not is_here(holder) or not is_running(holder)
