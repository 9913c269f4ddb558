"""What an import gives: a journey, and line by line what was read, guessed and left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.language import _

Kind = Literal["read", "guessed", "skipped"]


class Remark(NamedTuple):
    """What became of something in the file: read as it stands, read with a guess, or left out; line from 1."""

    kind: Kind
    text: str
    line: int | None = None

    def __str__(self) -> str:
        """Return the remark with its line, as it is shown."""
        if self.line is None:
            return self.text
        return _("Line {line}: {text}").format(line=self.line, text=self.text)


class Imported(NamedTuple):
    """A journey that was read, and the remarks on it in the order of the file.

    What the file lets one choose is offered by name, as "rescale" where its scores go beyond the usual scale.
    """

    journey: Journey
    remarks: tuple[Remark, ...] = ()
    offers: tuple[str, ...] = ()

    def count(self, kind: Kind) -> int:
        """Return how many remarks are of a kind."""
        return Counter(remark.kind for remark in self.remarks)[kind]


class ImportFaultError(Exception):
    """Nothing could be read of a file. The code is stable; reason and advice are translated, and quote no content."""

    def __init__(
        self, code: str, *, reason: str, advice: str, line: int | None = None, column: int | None = None
    ) -> None:
        """Line and column are counted from 1."""
        super().__init__(reason)
        self.code = code
        self.reason = reason
        self.advice = advice
        self.line = line
        self.column = column

    def sentence(self, name: str) -> str:
        """Return the whole message for a file of this name."""
        where = ""
        if self.line is not None and self.column is not None:
            where = " (" + _("line {line}, column {column}").format(line=self.line, column=self.column) + ")"
        elif self.line is not None:
            where = " (" + _("line {line}").format(line=self.line) + ")"
        what = _('Could not import "{name}": {reason}{where}.').format(name=name, reason=self.reason, where=where)
        return f"{what} {_('The file is unchanged.')} {self.advice}"


def in_order(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """Return remarks in the order of the lines they are on; those on the whole first."""
    return tuple(sorted(remarks, key=lambda remark: remark.line or 0))
