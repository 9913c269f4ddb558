"""Work that an earlier run left, in a journal that is ours now; and the words for it, and for what holds it back."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QDateTime, QLocale, QLockFile

from journeycanvas.language import N_, _
from journeycanvas.storage.access import access_fault
from journeycanvas.storage.journal import Head, JournalError, head_of
from journeycanvas.ui import speech

_DAMAGED = N_("the recovery file is damaged")
_REASONS = {
    "too large": N_("the recovery file is too large"),
    "newer version": N_("a newer version of Journey Canvas made it, and brings it back"),
    "other version": N_("another version of Journey Canvas made the recovery file"),
}


class Left(NamedTuple):
    """Work that was left: its journal, the lock on it that is ours, whose work it is, and when it ended."""

    journal: Path
    lock: QLockFile
    head: Head
    ended: QDateTime
    is_aside: bool = False
    """Whether it lies where no start looks for it."""

    @property
    def notice(self) -> str:
        """What its notice is called."""
        return f"left_{self.journal.stem}"

    @property
    def name(self) -> str:
        """What the work is called."""
        return self.head.name or _("Untitled journey")


def looked_into(journal: Path, lock: QLockFile, *, is_aside: bool = False) -> Left:
    """Return what a journal says of itself; raises OSError or JournalError."""
    return Left(journal, lock, head_of(journal), _ended(journal), is_aside)


def offer_of(left: Left) -> str:
    """Return what is said of work that can be brought back."""
    text = _('Work on "{name}" was not saved: it was open when the program ended ({when}).')
    return text.format(name=left.name, when=_said(left.ended))


def title_of(journal: Path) -> str:
    """Return whose work a journal is and when it ended, as far as it tells."""
    try:
        name, when = head_of(journal).name or _("Untitled journey"), _said(_ended(journal))
    except (OSError, JournalError):
        return ""
    return f"{name}, {when}"


def reason_of(journal: Path, error: OSError | JournalError) -> str:
    """Return why a journal was not brought back."""
    if isinstance(error, OSError):
        return access_fault(journal, error).reason
    return _(_REASONS.get(str(error), _DAMAGED))


def _ended(journal: Path) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(journal.stat().st_mtime_ns // 1_000_000)


def _said(when: QDateTime) -> str:
    return speech.locale().toString(when, QLocale.FormatType.ShortFormat)
