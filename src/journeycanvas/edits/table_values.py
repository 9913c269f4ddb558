"""What is typed or pasted into a box of the table, as the value of its field; what names a new thing adds it."""

from collections.abc import Callable

from journeycanvas.document.journey import Journey
from journeycanvas.document.naming import Names, key
from journeycanvas.edits import departments, records, stages
from journeycanvas.edits.errors import EditError
from journeycanvas.edits.ids import fresh
from journeycanvas.edits.table_columns import choices
from journeycanvas.edits.table_fields import Column, Kind
from journeycanvas.edits.table_numbers import Value, count, degree, duration, emotions, merged, weight
from journeycanvas.edits.texts import clean
from journeycanvas.edits.tuples import without_repeats
from journeycanvas.language import N_, _
from journeycanvas.model.core import ValidationError
from journeycanvas.model.evidence import Source
from journeycanvas.model.organisation import Label, OwnChannel, Person
from journeycanvas.model.record import Record
from journeycanvas.model.touchpoint import Link

_MOST_OFFERED = 12
_MARKS = {
    **dict.fromkeys(("", "0", "-", "false", "faux", "n"), ""),
    **dict.fromkeys(("1", "x", "v", "✓", "✔", "true", "vrai", "y", "o"), "yes"),
}


def read(journey: Journey, column: Column, text: str) -> Value:
    """Return what a text says in a column; raises EditError, in the words of the user, where it does not fit."""
    return _READ[column.kind](journey, column, text)


def split(text: str, names: Names, *, between: str) -> list[str]:
    """Return the parts of a list; a name that holds what stands between the parts stays whole."""
    parts = text.split(between)
    found: list[str] = []
    at = 0
    while at < len(parts):
        ends = [end for end in range(len(parts), at + 1, -1) if names.named(between.join(parts[at:end])) is not None]
        end = ends[0] if ends else at + 1
        if parts[at:end] != [""] and between.join(parts[at:end]).strip():
            found.append(between.join(parts[at:end]).strip())
        at = end
    return found


def _text(journey: Journey, column: Column, text: str) -> Value:
    return Value(clean(text), journey)


def _chosen(journey: Journey, column: Column, text: str) -> Value:
    """Return a value of a fixed list; the beginning of one name alone is enough."""
    names = choices(journey, column.kind)
    assert names is not None
    if not key(text):
        return Value(_EMPTY.get(column.kind), journey)
    known = names.named(text)
    if known is None:
        begun = {id for name, id in names.known.items() if name.startswith(key(text))}
        if len(begun) != 1:
            offered = ", ".join(names.shown.values())
            raise EditError(_("“{text}” is not one of: {choices}.").format(text=_short(text), choices=offered))
        (known,) = begun
    return Value(known, journey)


_EMPTY: dict[str, object] = {"moment": "ordinary", "evidence": "hypothesis"}
"""What an empty box means where the field always has a value."""


def _lane(journey: Journey, column: Column, text: str) -> Value:
    names = choices(journey, "lane")
    assert names is not None
    known = names.named(text)
    if known is None:
        raise EditError(_("There is no lane of cards called “{text}”.").format(text=_short(text)))
    return Value(known, journey)


def _stage(journey: Journey, column: Column, text: str) -> Value:
    names = choices(journey, "stage")
    assert names is not None
    known = names.named(text)
    if known is not None:
        return Value(known, journey)
    if not key(text):
        raise EditError(_("It stands in a stage: this cannot be empty."))
    id = fresh(journey, "s")
    name = " ".join(text.split())
    return Value(id, stages.insert(journey, name, id=id), (_("stage “{name}”").format(name=name),))


def _known_or_not(journey: Journey, column: Column, text: str) -> Value:
    """Return yes, no, or neither where nothing is typed."""
    if not key(text):
        return Value(None, journey)
    return Value(_mark(journey, column._replace(kind="mark"), text).value, journey)


def _one_of(journey: Journey, column: Column, text: str) -> Value:
    """Return a record by its name; only one that is there."""
    names = choices(journey, column.kind)
    assert names is not None
    known = names.named(text) if key(text) else None
    if key(text) and known is None:
        raise EditError(_("“{text}” is not one of: {choices}.").format(text=_short(text), choices=_offered(names)))
    return Value(known, journey)


def _those(journey: Journey, column: Column, text: str) -> Value:
    """Return records by their names, which are there already."""
    names = choices(journey, column.kind)
    assert names is not None
    parts = split(text, names, between=";")
    return Value(without_repeats([str(_one_of(journey, column, part).value) for part in parts]), journey)


def _offered(names: Names) -> str:
    shown = list(names.shown.values())
    return ", ".join(shown[:_MOST_OFFERED]) + (", …" if len(shown) > _MOST_OFFERED else "")


def _links(journey: Journey, column: Column, text: str) -> Value:
    """Return links from lines: a label, if there is one, then an address."""
    found: list[Link] = []
    for line in text.split("\n"):
        label, _space, address = line.strip().rpartition(" ")
        if address:
            try:
                found.append(Link(address=address, label=clean(label)))
            except ValidationError as error:
                raise EditError(_("Write an address that begins with https://, one a line.")) from error
    return Value(tuple(found), journey)


def _mark(journey: Journey, column: Column, text: str) -> Value:
    said = _MARKS.get(key(text))
    if said is None:
        said = str(_chosen(journey, column, text).value)
    return Value(said == "yes", journey)


def _name(journey: Journey, column: Column, text: str) -> Value:
    """Return who or what a name names; a name that is not known yet is added."""
    if not key(text):
        return Value(None, journey)
    return _known_or_added(journey, column.kind, text)


def _names(journey: Journey, column: Column, text: str) -> Value:
    names = choices(journey, column.kind)
    assert names is not None
    ids: list[str] = []
    added: tuple[str, ...] = ()
    for name in split(text, names, between="," if column.kind in ("channels", "labels") else ";"):
        one = _known_or_added(journey, column.kind, name)
        journey, added = one.journey, (*added, *one.added)
        ids.append(str(one.value))
    return Value(without_repeats(ids), journey, added)


def _known_or_added(journey: Journey, kind: Kind, text: str) -> Value:
    names = choices(journey, kind)
    assert names is not None
    known = names.named(text)
    if known is not None:
        return Value(known, journey)
    prefix, collection, said, make = _NEW[kind]
    id, name = fresh(journey, prefix), clean(" ".join(text.split()))
    return Value(id, records.insert(journey, collection, record=make(id, name)), (_(said).format(name=name),))


_NEW: dict[str, tuple[str, str, str, Callable[[str, str], Record]]] = {
    "channels": ("ch", "channels", N_("channel “{name}”"), lambda id, name: OwnChannel(id=id, name=name)),
    "department": ("d", "departments", N_("department “{name}”"), departments.made),
    "person": ("o", "people", N_("person “{name}”"), lambda id, name: Person(id=id, name=name)),
    "labels": ("lb", "labels", N_("label “{name}”"), lambda id, name: Label(id=id, name=name)),
    "sources": ("src", "sources", N_("source “{name}”"), lambda id, name: Source(id=id, title=name)),
}
"""What a name adds that is not known: how its id begins, where it stands, how it is told, and the record."""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"{line[:39]}…"


_READ: dict[Kind, Callable[[Journey, Column, str], Value]] = {
    "text": _text,
    "stage": _stage,
    "lane": _lane,
    "moment": _chosen,
    "mark": _mark,
    "channels": _names,
    "device": _chosen,
    "department": _name,
    "person": _name,
    "emotion": emotions,
    "duration": duration,
    "degree": degree,
    "evidence": _chosen,
    "sources": _names,
    "count": count,
    "mode": _chosen,
    "availability": _chosen,
    "idea": _chosen,
    "known": _known_or_not,
    "persona": _one_of,
    "weight": weight,
    "notes_merged": merged,
    "labels": _names,
    "touchpoints": _those,
    "links": _links,
}
