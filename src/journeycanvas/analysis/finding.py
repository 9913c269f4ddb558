"""A finding: something in a valid journey that is worth a look."""

from typing import Literal, NamedTuple

from journeycanvas.language import _

Severity = Literal["note", "warning"]


class Finding(NamedTuple):
    """What was found and where: the message is a msgid, its values are given by name, {terms} are msgids too.

    The pointer is that of the record as JSON (RFC 6901), empty for the whole journey; the id is the record's.
    """

    code: str
    severity: Severity
    message: str
    values: tuple[tuple[str, str], ...] = ()
    pointer: str = ""
    id: str | None = None
    terms: tuple[str, ...] = ()

    def text(self) -> str:
        """Return the message in the language of the interface."""
        return _(self.message).format(**self.named())

    def named(self) -> dict[str, str]:
        """Return its values by name, and the terms in the language of the interface."""
        return {**dict(self.values), "terms": ", ".join(map(_, self.terms))}
