"""The recovery journal of one open document: a whole snapshot, then each change, checked by a sum line by line.

A line is the CRC-32 of the rest as eight hexadecimal digits, a space, and JSON with one key that names what it is:
"head" (first), "snapshot" (second), "change", "view". The head names the versions of the journal and of the document in
it; what a newer program wrote is left to that program. Reading takes the lines up to the first one that is not whole,
so a journal that was cut or damaged anywhere gives the work up to there.
"""

import contextlib
import errno
import json
import os
from pathlib import Path
from typing import NamedTuple, NoReturn, cast
from zlib import crc32

from journeycanvas.document.journey import FORMAT, VERSION, Journey
from journeycanvas.durable import put, write_all
from journeycanvas.storage import reading
from journeycanvas.storage.changes import ChangeError, Plain, changes, do_again
from journeycanvas.storage.errors import JourneyFileError
from journeycanvas.storage.saved import Saved

JOURNAL_VERSION = 1
STEPS_A_SNAPSHOT = 200
"""Changes after which a whole snapshot takes their place."""
LARGEST_JOURNAL = 4 * reading.LARGEST_FILE
"""Bytes; more is not read."""
_MOST_CHANGES = reading.LARGEST_FILE
"""Bytes of changes after which a whole snapshot takes their place: a journal is never larger than what is read."""
_MODE = 0o600
_FIRST_VERSION = 1
_LONGEST_HEAD = 100_000
_FORMAT = "journeycanvas-recovery"

View = dict[str, object]
"""What was seen of the document, as the window wants to be told it again: plain JSON values."""


class Head(NamedTuple):
    """Whose work a journal keeps: the file it is of, what that held when it was last read or saved, and its name."""

    path: str | None = None
    name: str = ""
    known: Saved | None = None


class Kept(NamedTuple):
    """The work that a journal gives back: up to its end, or to where it is damaged."""

    head: Head
    journey: Journey
    view: View
    is_whole: bool


class JournalError(ValueError):
    """A journal from which nothing can be taken; its text is a word for the log, never content."""


class NewerJournalError(JournalError):
    """A journal that a newer version made, whole maybe, but not to be read, nor touched, by this one."""


# Writing


class JournalFile:
    """Writes the journal of one document; every method returns once all is on the disk, or raises OSError.

    After an error the next call writes the whole journal anew, so that a disk that was full does no lasting harm.
    """

    def __init__(self, path: Path) -> None:
        """Write to this file, which is made at the first call."""
        self.path = path
        self._number: int | None = None
        self._written: Journey | None = None
        self._head: Head | None = None
        self._view: View = {}
        self._steps = 0
        self._bytes = 0

    def keep(self, head: Head, journey: Journey, view: View) -> None:
        """Keep the work as it is now."""
        try:
            if self._number is None or self._written is None or head != self._head or self._is_used_up():
                self._begin(head, journey, view)
                return
            lines = b""
            if journey is not self._written:
                found = changes(self._written, journey)
                lines += _line("change", found) if found else b""
            if view != self._view:
                lines += _line("view", view)
            if lines:
                write_all(self._number, lines)
                os.fsync(self._number)
                self._bytes += len(lines)
            self._written, self._view = journey, view
            self._steps += 1
        except OSError:
            self.close()
            raise

    @property
    def is_gone(self) -> bool:
        """Whether the file that was written is no longer where it was: removed, moved, or replaced by another."""
        if self._number is None:
            return False
        try:
            return not os.path.samestat(os.fstat(self._number), self.path.stat())
        except (FileNotFoundError, NotADirectoryError):
            return True

    def close(self) -> None:
        """Leave the file as it is."""
        number, self._number, self._written = self._number, None, None
        if number is not None:
            with contextlib.suppress(OSError):
                os.close(number)

    def remove(self) -> None:
        """Remove the file: the work is safe elsewhere, or not wanted."""
        self.close()
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            self.path.unlink()

    def _is_used_up(self) -> bool:
        """Tell whether a new snapshot is due: after many changes, or where somebody took the file away."""
        return self.is_gone or self._steps >= STEPS_A_SNAPSHOT or self._bytes >= _MOST_CHANGES

    def _begin(self, head: Head, journey: Journey, view: View) -> None:
        """Put a journal with nothing but a snapshot in the place of the one that is there."""
        self.close()
        body = journey.dumped(exclude_defaults=True)
        if len(body) + _LONGEST_HEAD > reading.LARGEST_FILE:  # it could not be read again
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
        lines = (_line("head", _plain_head(head)), _summed(b'{"snapshot":' + body + b"}"), _line("view", view))
        put(self.path, b"".join(lines), mode=_MODE)
        self._number = os.open(self.path, os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0))
        self._written, self._head, self._view, self._steps, self._bytes = journey, head, view, 0, 0


def _line(kind: str, value: object) -> bytes:
    said = json.dumps({kind: value}, ensure_ascii=False, separators=(",", ":"))
    return _summed(said.encode("utf-8", "surrogatepass"))  # names of files may be no text


def _summed(content: bytes) -> bytes:
    return b"%08x %s\n" % (crc32(content), content)


def _plain_head(head: Head) -> Plain:
    known = None if head.known is None else [head.known.size, head.known.digest]
    made = {"format": _FORMAT, "version": JOURNAL_VERSION, "document_version": VERSION}
    return {**made, "path": head.path, "name": head.name, "known": known}


# Reading


def read_journal(path: Path) -> Kept:
    """Return the work that a journal keeps; raises OSError, or JournalError where there is not even a snapshot."""
    with open(path, "rb") as file:
        content = file.read(LARGEST_JOURNAL + 1)
    if len(content) > LARGEST_JOURNAL:
        raise JournalError("too large")
    return parse_journal(content)


def head_of(path: Path) -> Head:
    """Return whose work a journal keeps, by its first line alone; raises OSError or JournalError."""
    with open(path, "rb") as file:
        return _head_of(_whole_line(file.readline(_LONGEST_HEAD), 0, "head")[1])


def parse_journal(content: bytes) -> Kept:
    """Return the work that these bytes of a journal keep; raises JournalError where there is not even a snapshot."""
    at, head = _whole_line(content, 0, "head")
    known_head = _head_of(head)
    at, body = _whole_line(content, at, "snapshot")
    if not isinstance(body, dict):
        raise JournalError("snapshot")
    fields: Plain = {"format": FORMAT, "version": _document_version(head), **body}
    view: View = {}
    begun = done = at
    while at < len(content):
        try:
            at, kind, value = _next(content, at)
            if kind == "change":
                do_again(fields, cast("list[object]", value))
            elif kind == "view" and isinstance(value, dict):
                view = value
        except (JournalError, ChangeError, TypeError):
            break
        done = at
    try:
        return Kept(known_head, _journey_of(fields), view, done == len(content))
    except JournalError:
        if begun == len(content):
            raise
        # Changes that fit, but lead to no valid journey, were never ours; the snapshot was.
        return parse_journal(content[:begun])._replace(is_whole=False)


def _journey_of(fields: Plain) -> Journey:
    try:
        compact = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))  # no larger than it was written
        return reading.parse(compact.encode(), name="recovery")
    except (JourneyFileError, ValueError, RecursionError) as error:
        raise JournalError("no journey") from error


def _whole_line(content: bytes, at: int, kind: str) -> tuple[int, object]:
    at, found, value = _next(content, at)
    if found != kind:
        raise JournalError(f"no {kind}")
    return at, value


def _next(content: bytes, at: int) -> tuple[int, str, object]:
    """Return where the next line ends, what it is, and what it says; raises JournalError where it is not whole."""
    end = content.find(b"\n", at)
    if end < 0:
        raise JournalError("cut")
    line = content[at:end]
    try:
        is_whole = line[8:9] == b" " and int(line[:8], 16) == crc32(line[9:])
        said = json.loads(line[9:], parse_constant=_refuse) if is_whole else None
    except (ValueError, RecursionError) as error:
        raise JournalError("damaged") from error
    if not isinstance(said, dict) or len(said) != 1:
        raise JournalError("damaged")
    ((kind, value),) = said.items()
    return end + 1, str(kind), value


def _refuse(_constant: str) -> NoReturn:
    raise ValueError("no number")


def _head_of(value: object) -> Head:
    head = cast(Plain, value if isinstance(value, dict) else {})
    versions = (head.get("version"), JOURNAL_VERSION), (_document_version(head), VERSION)
    if head.get("format") == _FORMAT and any(isinstance(found, int) and found > ours for found, ours in versions):
        raise NewerJournalError("newer version")
    if head.get("format") != _FORMAT or head.get("version") != JOURNAL_VERSION:
        raise JournalError("other version")
    path, name, known = head.get("path"), head.get("name"), head.get("known")
    if not (path is None or (isinstance(path, str) and _is_path(path))) or not isinstance(name, str):
        raise JournalError("head")
    if known is None:
        return Head(path, name, None)
    if isinstance(known, list) and len(known) == 2 and all(isinstance(each, int) for each in known):
        return Head(path, name, Saved(*known))
    raise JournalError("head")


def _document_version(head: object) -> object:
    """Return the version of the document in a journal; the first journals did not name it."""
    return head.get("document_version", _FIRST_VERSION) if isinstance(head, dict) else _FIRST_VERSION


def _is_path(text: str) -> bool:
    try:
        return bool(os.fsencode(text)) and "\0" not in text
    except UnicodeEncodeError:
        return False
