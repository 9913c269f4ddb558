"""Whether what changed from one valid journey to the next can have broken an invariant: a check of the changes alone.

A journey that is edited was valid before. So where every collection still has the same ids, only the records that are
not the same objects are looked at, and in them only the references that differ. What this does not see through, such as
new records, is left to the whole check.
"""

from collections.abc import Collection, Mapping
from itertools import compress
from operator import is_, is_not

from journeycanvas.document.invariants import Fields, Records, collection, ids
from journeycanvas.document.references import (
    BUILT_IN,
    COLLECTIONS,
    TOP_REFERENCES,
    VISIT_REFERENCES,
    Reference,
)
from journeycanvas.model.path import Path
from journeycanvas.model.record import Record

_WHOLE = {
    "paths": ("connections",),
    "visits": ("verbatims",),
    "touchpoints": ("pictures",),
    "cards": ("pictures", "lane"),
    "recommendations": ("after",),
}
"""Fields whose change asks for the whole check: they hold ids, or are bound by more than a reference."""

_REFERENCES: dict[str, tuple[Reference, ...]] = {
    name: tuple(row for row in (*TOP_REFERENCES, *VISIT_REFERENCES) if row.collection == name)
    for name in (*COLLECTIONS, "visits")
}


def share_unchanged(fields: dict[str, object], *, before: Fields) -> None:
    """Put back, for collections that hold the very same records, the very same tuples."""
    for name in COLLECTIONS:
        old, new = collection(before, name), collection(fields, name)
        if len(old) == len(new) and all(map(is_, old, new)):
            fields[name] = old


def is_unbroken(fields: Fields, *, before: Fields) -> bool:
    """Tell whether the changes from a valid journey's fields surely break no invariant."""
    if fields["branding"] is not before["branding"]:
        return False
    return all(
        fields[name] is before[name]
        or _are_unbroken(collection(fields, name), collection(before, name), name, known=before)
        for name in COLLECTIONS
    )


def _are_unbroken(new: Records, old: Records, name: str, *, known: Fields) -> bool:
    if len(new) != len(old):
        return False
    places = list(compress(range(len(new)), map(is_not, new, old)))
    earlier = {old[index].__dict__["id"]: old[index] for index in places}
    if {new[index].__dict__["id"] for index in places} != earlier.keys():
        return False
    return all(_is_unbroken_record(new[index], earlier, name, known=known) for index in places)


def _is_unbroken_record(now: Record, earlier: Mapping[str, Record], name: str, *, known: Fields) -> bool:
    then = earlier[now.__dict__["id"]]
    if now is then:
        return True
    if type(now) is not type(then) or any(
        now.__dict__[field] is not then.__dict__[field] for field in _WHOLE.get(name, ())
    ):
        return False
    if isinstance(now, Path) and isinstance(then, Path) and now.visits is not then.visits:
        return _are_unbroken(now.visits, then.visits, "visits", known=known) and _resolves(now, then, name, known=known)
    return _resolves(now, then, name, known=known)


def _resolves(now: Record, then: Record, name: str, *, known: Fields) -> bool:
    """Tell whether the references that differ name what is there."""
    for row in _REFERENCES[name]:
        value = now.__dict__[row.field]
        if value is None or value is then.__dict__[row.field]:
            continue
        named: Collection[str] = value if row.arity == "many" else (value,)
        if not all(id in ids(collection(known, row.target)) or id in BUILT_IN.get(row.target, ()) for id in named):
            return False
    return True
