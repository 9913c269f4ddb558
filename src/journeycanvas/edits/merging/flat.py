"""A journey laid flat: every record by its id, without those inside it, so that two copies compare one by one."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.document.invariants import collection
from journeycanvas.document.journey import Journey
from journeycanvas.document.references import COLLECTIONS, TOP_REFERENCES, VISIT_REFERENCES, Reference
from journeycanvas.edits.deletion import SUBJECTS
from journeycanvas.edits.errors import EditError, in_words
from journeycanvas.edits.records import INNER
from journeycanvas.model.core import ValidationError
from journeycanvas.model.record import Record

WHOLE = "/"
"""Where the journey itself stands; no id of a record has this sign."""
PARTS = ("scope", "goal", "revision", "branding", "page")
"""Records of the journey itself, whose fields are compared one by one."""

PICTURE_USES = "picture uses"
"""The kind of the records that show a picture somewhere."""

Fields = Mapping[str, object]
Row = tuple[str, str]
"""A row of records: the id of what holds it, and the name of its field."""

_REFERENCES = (
    *TOP_REFERENCES,
    *VISIT_REFERENCES,
    Reference("connections", "origin", "visits", "one"),
    Reference("connections", "destination", "visits", "one"),
    Reference("verbatims", "source", "sources", "optional"),
    Reference(PICTURE_USES, "picture", "pictures", "one"),
    Reference("branding", "logo", "pictures", "optional"),
)
REFERENCES: Mapping[str, tuple[Reference, ...]] = {
    kind: tuple([each for each in _REFERENCES if each.collection == kind])
    for kind in {each.collection for each in _REFERENCES}
}
"""Which fields of the records of a kind name others."""


class Entry(NamedTuple):
    """A record by itself: its kind, what it is in, its class, and its fields, known or not, but for what is inside.

    The kind is the name of its collection, "branding" and the like for a part of the journey, PICTURE_USES for a
    picture that is shown somewhere.
    """

    kind: str
    inside: str
    type: type[Record]
    fields: Fields

    def named(self) -> Iterator[tuple[Reference, str]]:
        """Yield the ids that its fields name, each with the reference."""
        for reference in REFERENCES.get(self.kind, ()):
            value = self.fields[reference.field]
            if isinstance(value, tuple):
                yield from ((reference, id) for id in value)
            elif isinstance(value, str):
                yield reference, value

    def owners(self) -> Iterator[str]:
        """Yield the ids of what it cannot be without, as when something is deleted."""
        if self.inside not in ("", WHOLE):
            yield self.inside
        yield from (id for reference, id in self.named() if reference.arity == "one" or reference in SUBJECTS)


class Flat(NamedTuple):
    """All entries by id, and the ids of each row in its order."""

    entries: Mapping[str, Entry]
    rows: Mapping[Row, tuple[str, ...]]


def flat(whole: Journey) -> Flat:
    """Lay a journey flat."""
    entries: dict[str, Entry] = {}
    rows: dict[Row, tuple[str, ...]] = {}

    def add(kind: str, inside: str, record: Record, id: str) -> None:
        progress.step()
        held = {*COLLECTIONS, *PARTS} if id == WHOLE else _HELD.get(kind, _NOTHING)
        fields = {name: value for name, value in record.__dict__.items() if name not in held}
        entries[id] = Entry(kind, inside, type(record), {**fields, **record.__pydantic_extra__})
        if id != WHOLE:
            for name in held:
                add_row((id, name), collection(record.__dict__, name))

    def add_row(row: Row, records: tuple[Record, ...]) -> None:
        kind, (inside, _name) = kind_in(row), row
        if records or inside == WHOLE:
            rows[row] = tuple([record.__dict__["id"] for record in records])
        for record in records:
            add(kind, inside, record, record.__dict__["id"])

    add("journey", "", whole, WHOLE)
    for part in PARTS:
        add(part, WHOLE, whole.__dict__[part], WHOLE + part)
    for name in COLLECTIONS:
        add_row((WHOLE, name), collection(whole.__dict__, name))
    return Flat(entries, rows)


_HELD: Mapping[str, tuple[str, ...]] = INNER
_NOTHING: tuple[str, ...] = ()


def kind_in(row: Row) -> str:
    """Return the kind of what stands in a row."""
    inside, name = row
    return PICTURE_USES if name == "pictures" and inside != WHOLE else name


def assembled(found: Flat) -> Journey:
    """Return the journey of entries that agree; raises EditError where they make no valid one."""
    try:
        fields: dict[str, object] = {**found.entries[WHOLE].fields}
        for part in PARTS:
            entry = found.entries[WHOLE + part]
            fields[part] = entry.type.model_validate(dict(entry.fields))
        for name in COLLECTIONS:
            fields[name] = _row(found, (WHOLE, name))
        return Journey.model_validate(fields)
    except ValidationError as error:
        raise EditError(in_words(error)) from error


def _row(found: Flat, row: Row) -> tuple[Record, ...]:
    return tuple([_record(found, id) for id in found.rows.get(row, ())])


def _record(found: Flat, id: str) -> Record:
    progress.step()
    entry = found.entries[id]
    inside = {name: _row(found, (id, name)) for name in _HELD.get(entry.kind, _NOTHING)}
    return entry.type.model_validate({**entry.fields, **inside})


def renamed(found: Flat, names: Mapping[str, str]) -> Flat:
    """Return the same with other ids, and all that names them changed along."""
    if not names:
        return found

    def new(id: str) -> str:
        return names.get(id, id)

    entries = {
        new(id): (_pointing(entry, new) if id not in names else _with_id(_pointing(entry, new), names[id]))
        for id, entry in found.entries.items()
    }
    rows = {(new(inside), name): tuple(map(new, ids)) for (inside, name), ids in found.rows.items()}
    return Flat(entries, rows)


def _with_id(entry: Entry, id: str) -> Entry:
    return entry._replace(fields={**entry.fields, "id": id})


def _pointing(entry: Entry, new: Callable[[str], str]) -> Entry:
    changed = {
        reference.field: tuple(map(new, value)) if isinstance(value, tuple) else new(value)
        for reference in REFERENCES.get(entry.kind, ())
        if isinstance(value := entry.fields[reference.field], tuple | str)
    }
    different = {name: value for name, value in changed.items() if value != entry.fields[name]}
    moved = new(entry.inside)
    if not different and moved == entry.inside:
        return entry
    return entry._replace(inside=moved, fields={**entry.fields, **different})
