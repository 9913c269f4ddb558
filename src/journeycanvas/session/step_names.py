"""How steps are named: what was done, and to which thing, so that people find their way back in the history."""

from collections.abc import Mapping

from journeycanvas.language import N_, _

CHANGE_TEXT = N_("Change text")
UNDO, REDO = N_("Undo “{step}”"), N_("Redo “{step}”")
_LONGEST = 32
"""Characters of a name in a step; the rest is cut."""


class Named(str):
    """The name of a step as a msgid with {name} in it, and the name or the number that stands there."""

    about: str

    def __new__(cls, message: str, about: str) -> "Named":
        """Make the name of a step of a message, about something."""
        made = super().__new__(cls, message)
        made.about = about
        return made


def said(name: str, *, step: str | None = None) -> str:
    """Return the name of a step in the language of the interface; where it goes with another one, with that in it."""
    if step is not None:
        return _(name).format(step=said(step))
    return _(name).format(name=name.about) if isinstance(name, Named) else _(name)


def typed(kind: str, field: str, text: str) -> str:
    """Return the name of the step that typed a text into a field of a record of a collection, such as "stages"."""
    last = field.rpartition(".")[2]
    named = _NAMED.get((kind, last))
    short = shortened(text)
    if named is not None and short:
        return Named(named, short)
    return _PLAIN.get((kind, last)) or _PLAIN.get(("", last), CHANGE_TEXT)


def shortened(text: str) -> str:
    """Return a name on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


_NAMED: Mapping[tuple[str, str], str] = {
    ("personas", "name"): N_("Rename persona ‘{name}’"),
    ("phases", "name"): N_("Rename phase ‘{name}’"),
    ("stages", "name"): N_("Rename stage ‘{name}’"),
    ("lanes", "name"): N_("Rename lane ‘{name}’"),
    ("touchpoints", "name"): N_("Rename touchpoint ‘{name}’"),
    ("paths", "name"): N_("Rename path ‘{name}’"),
    ("departments", "name"): N_("Rename department ‘{name}’"),
    ("people", "name"): N_("Rename person ‘{name}’"),
    ("channels", "name"): N_("Rename channel ‘{name}’"),
    ("labels", "name"): N_("Rename label ‘{name}’"),
    ("measurements", "name"): N_("Rename measurement ‘{name}’"),
    ("cards", "text"): N_("Change card ‘{name}’"),
    ("recommendations", "text"): N_("Change recommendation ‘{name}’"),
    ("resources", "text"): N_("Change resource ‘{name}’"),
    ("verbatims", "text"): N_("Change verbatim ‘{name}’"),
}
"""What typing does to things of a collection, with a slot for what they are called then."""

_PLAIN: Mapping[tuple[str, str], str] = {
    ("measurements", "value"): N_("Change value"),
    ("journey", "title"): N_("Change title"),
    ("journey", "subtitle"): N_("Change subtitle"),
    ("journey", "text"): N_("Change goal"),
    ("journey", "client"): N_("Change dress for the client"),
    ("journey", "confidentiality"): N_("Change dress for the client"),
    ("verbatims", "text"): N_("Change verbatim"),
    ("", "name"): N_("Change name"),
    ("", "description"): N_("Change description"),
    ("", "timing"): N_("Change timing"),
    ("", "summary"): N_("Change summary"),
    ("", "quote"): N_("Change quotation"),
    ("", "notes"): N_("Change notes"),
    ("", "caption"): N_("Change caption"),
    ("", "label"): N_("Change wording"),
    ("", "title"): N_("Change title"),
}
"""The same without a name: of a field that is no name, or one that is empty now; "" is any collection."""
