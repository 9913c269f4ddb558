"""Why a file could not be read or written, in the words of the user: what, which file, where, is it safe, what now."""

from typing import NamedTuple

from journeycanvas.language import _, ngettext
from journeycanvas.storage.saved import Saved


class Place(NamedTuple):
    """Where in a file: line and column from 1, and for a value its JSON pointer (RFC 6901)."""

    line: int | None = None
    column: int | None = None
    pointer: str | None = None

    def __str__(self) -> str:
        """Return the place as it is shown."""
        if self.line is None:
            return self.pointer or ""
        spot = _("line {line}, column {column}").format(line=self.line, column=self.column)
        return f"{self.pointer}, {spot}" if self.pointer else spot


class JourneyFileError(Exception):
    """A file cannot be opened. The code is stable; the text never quotes what the file says."""

    def __init__(
        self, code: str, name: str, *, reason: str, advice: str, place: Place | None = None, others: int = 0
    ) -> None:
        """Others counts the further faults of the same file."""
        self.code = code
        self.name = name
        self.reason = reason
        self.advice = advice
        self.place = place
        self.others = others
        super().__init__(self._sentence())

    def _sentence(self) -> str:
        where = f" ({self.place})" if self.place and str(self.place) else ""
        parts = [_('Could not open "{name}": {reason}{where}.').format(name=self.name, reason=self.reason, where=where)]
        if self.others:
            more = ngettext("There is {count} more fault.", "There are {count} more faults.", self.others)
            parts.append(more.format(count=self.others))
        parts += [self.safety(), self.advice]
        return " ".join(parts)

    def safety(self) -> str:
        """Return what is safe."""
        return _("The file is unchanged.")


class AccessError(JourneyFileError):
    """The file is not there, or may not be read."""

    def safety(self) -> str:
        """Return what is safe, where there may be no file."""
        return _("Nothing was changed.")


class DamageError(JourneyFileError):
    """The file is not whole, or not JSON."""


class ForeignFormatError(JourneyFileError):
    """The file is something else than a journey."""


class ContentError(JourneyFileError):
    """The file is JSON, but says something no journey can say."""


class NewerVersionError(JourneyFileError):
    """The file was made by a newer version of the program."""


class SaveError(Exception):
    """A journey could not be saved; what was on the disk is unchanged."""

    def __init__(self, code: str, name: str, *, reason: str, advice: str, safety: str = "") -> None:
        """The code is stable; the text says what, which file, that the work is safe, and what to do."""
        self.code = code
        self.name = name
        self.reason = reason
        self.advice = advice
        what = _('Could not save "{name}": {reason}.').format(name=name, reason=reason)
        safe = safety or _("What was there before is unchanged, and nothing is lost.")
        super().__init__(f"{what} {safe} {advice}")


class NotConfirmedError(SaveError):
    """A journey is in its file, but the disk does not confirm that it stays there; known is what the file holds."""

    def __init__(self, name: str, *, reason: str, advice: str, safety: str, known: Saved) -> None:
        """The work counts as unsaved; the file is nobody else's for all that."""
        super().__init__("not_confirmed", name, reason=reason, advice=advice, safety=safety)
        self.known = known
