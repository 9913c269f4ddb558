"""What one copy took out while the other one worked on it."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from journeycanvas.edits.merging.fields import Side
from journeycanvas.edits.merging.flat import WHOLE, Entry, Flat
from journeycanvas.edits.merging.in_order import in_one_order


class Gone(NamedTuple):
    """A thing that one copy took out, with all in it, while the other one changed it or added to it."""

    id: str
    by: Side
    entry: Entry
    """As the other copy has it."""


class Removals(NamedTuple):
    """What is contradictory, and what is only gone where certain things are: by id, the ids of those."""

    clashes: tuple[Gone, ...]
    with_what: Mapping[str, frozenset[str]]
    """For each id that one copy took out, the outermost things it went with, itself where it went alone."""
    by: Mapping[str, Side]


def removals(base: Flat, mine: Flat, theirs: Flat) -> Removals:
    """Return what was taken out of one of the copies."""
    by: dict[str, Side] = {}
    for id in base.entries:
        if id not in mine.entries and id in theirs.entries:
            by[id] = "mine"
        elif id in mine.entries and id not in theirs.entries:
            by[id] = "theirs"
    with_what: dict[str, frozenset[str]] = {}
    for id in by:
        _went_with(id, base, by, with_what)
    worked_on: set[str] = set()
    for side, other in (("mine", theirs), ("theirs", mine)):
        for id in _worked_on(base, other, {each for each, one in by.items() if one == side}):
            worked_on |= with_what[id]
    clashes = tuple([Gone(id, by[id], _other(by[id], mine, theirs).entries[id]) for id in by if id in worked_on])
    return Removals(clashes, with_what, by)


def _other(side: Side, mine: Flat, theirs: Flat) -> Flat:
    return theirs if side == "mine" else mine


def _went_with(id: str, base: Flat, by: Mapping[str, Side], known: dict[str, frozenset[str]]) -> frozenset[str]:
    if id not in known:
        known[id] = frozenset((id,))  # a circle, which no journey has, would end here
        owners = [owner for owner in base.entries[id].owners() if by.get(owner) == by[id]]
        if owners:
            known[id] = frozenset().union(*[_went_with(owner, base, by, known) for owner in owners])
    return known[id]


def _worked_on(base: Flat, other: Flat, gone: set[str]) -> Iterator[str]:
    """Yield what the other copy took out, but this one changed, or put something into."""
    for id, entry in other.entries.items():
        before = base.entries.get(id)
        if id in gone and entry.fields != (before.fields if before is not None else None):
            yield id
        if before is None or entry != before:
            had = set(before.owners()) if before is not None else set()
            yield from (owner for owner in entry.owners() if owner in gone and owner not in had)
    for (inside, name), row in other.rows.items():
        if inside in gone and inside != WHOLE and row != base.rows.get((inside, name), ()):
            yield inside


def linked_again(base: Flat, copy: Flat, back: Collection[str]) -> Flat:
    """Return a copy that names these things again where it only did no more because it had taken them out."""
    changed = {
        id: again
        for id, entry in copy.entries.items()
        if id in base.entries and (again := _naming_again(base.entries[id], entry, back)) is not entry
    }
    return copy._replace(entries={**copy.entries, **changed}) if changed else copy


def _naming_again(before: Entry, now: Entry, back: Collection[str]) -> Entry:
    fields: dict[str, object] = {}
    for name in dict.fromkeys(reference.field for reference, id in before.named() if id in back):
        was, value = before.fields[name], now.fields.get(name)
        if isinstance(was, tuple) and isinstance(value, tuple):
            kept = {*value, *(id for id in was if id in back)}
            fields[name], _is_conflict = in_one_order(was, value, was, kept, prefers_theirs=False)
        elif value is None:
            fields[name] = was
    return now._replace(fields={**now.fields, **fields}) if fields else now
