"""Two copies of a journey as one: what either changed, and a list of what they contradict each other in."""

from collections.abc import Collection, Mapping
from typing import Literal, NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.document.references import BUILT_IN
from journeycanvas.edits.merging.fields import Side, together
from journeycanvas.edits.merging.flat import Entry, Flat, Row, assembled, flat, kind_in, renamed
from journeycanvas.edits.merging.gone import Removals, linked_again, removals
from journeycanvas.edits.merging.in_order import in_one_order
from journeycanvas.edits.merging.pairing import other_ids

Choices = Mapping[str, Side]
"""What was chosen for conflicts, by their keys; the others are decided for mine, and for what is still there."""

_CIRCULAR = "after"


class Conflict(NamedTuple):
    """Where two copies contradict each other: which thing it is about, and what each of them says.

    A field says two things; a thing is gone in one copy and worked on in the other; a row has two orders. The side is
    the one that decides where nothing is chosen; for what is gone it is the copy that still has it.
    """

    key: str
    what: Literal["field", "gone", "order"]
    entry: Entry
    """The thing as one copy has it; of an order, what holds the row."""
    field: str
    mine: object
    theirs: object
    side: Side


class Merged(NamedTuple):
    """Two copies as one, what was contradictory in them, whatever was chosen, and all that either holds, by id."""

    result: Journey
    conflicts: tuple[Conflict, ...]
    known: Mapping[str, Entry]


def merged(base: Journey | None, mine: Journey, theirs: Journey, choices: Choices | None = None) -> Merged:
    """Return two copies of a journey as one, given what both came from, if that is known.

    What one of them changed, added or took out is so in the result. Where both changed the same thing, or one took out
    what the other worked on, that is a conflict: the choices decide by its key. Without a base nothing counts as taken
    out. Raises EditError where both together make no valid journey.
    """
    chosen = choices or {}
    old = flat(base) if base is not None else None
    own, other = flat(mine), flat(theirs)
    other = renamed(other, other_ids(old, own, other))
    gone = removals(old, own, other) if old is not None else Removals((), {}, {})
    conflicts = [
        Conflict(one.id, "gone", one.entry, "", one.by == "theirs", one.by == "mine", _against(one.by))
        for one in gone.clashes
    ]
    kept = _kept(gone, {one.id for one in gone.clashes}, chosen)
    if old is not None:
        own, other = (
            linked_again(old, copy, {id for id in kept if gone.by[id] == side})
            for copy, side in ((own, "mine"), (other, "theirs"))
        )
    entries: dict[str, Entry] = {}
    for id in dict.fromkeys((*own.entries, *other.entries)):
        here, there = own.entries.get(id), other.entries.get(id)
        if here is not None and there is not None:
            here, told = _both(id, old.entries.get(id) if old is not None else None, here, there, chosen)
            conflicts += told
            entries[id] = here
        elif id not in gone.by or id in kept:
            entries[id] = here or other.entries[id]
    entries = _that_resolve(entries, (own, other))
    rows, told = _rows(old, own, other, entries, chosen)
    result = assembled(Flat(_without_circle(entries, own), rows))
    return Merged(result, (*conflicts, *told), {**other.entries, **own.entries})


def _against(side: Side) -> Side:
    return "theirs" if side == "mine" else "mine"


def _kept(gone: Removals, clashing: Collection[str], chosen: Choices) -> frozenset[str]:
    """Return the ids of what one copy took out, but stays."""
    stays = {id for id in clashing if chosen.get(id, _against(gone.by[id])) != gone.by[id]}
    return frozenset([id for id, outermost in gone.with_what.items() if outermost <= stays])


def _both(id: str, before: Entry | None, here: Entry, there: Entry, chosen: Choices) -> tuple[Entry, list[Conflict]]:
    begin = f"{id}/"
    if before is None and here == there:
        return here, []
    own = {key[len(begin) :]: side for key, side in chosen.items() if key.startswith(begin)}
    found = together(before, here, there, own)
    return found.entry, [
        Conflict(begin + clash.field, "field", here, clash.field, clash.mine, clash.theirs, "mine")
        for clash in found.clashes
    ]


def _that_resolve(entries: Mapping[str, Entry], copies: tuple[Flat, Flat]) -> dict[str, Entry]:
    """Return entries that name no other ones than these, without those that cannot be without what is not there.

    What one copy put into something that is gone stays where the other copy has it.
    """
    known = dict(entries)
    is_settled = False
    while not is_settled:
        lost = [id for id, entry in known.items() if not all(owner in known for owner in entry.owners())]
        is_settled = not lost
        for id in lost:
            found = [copy.entries[id] for copy in copies if id in copy.entries and copy.entries[id] != known[id]]
            again = next((each for each in found if all(owner in known for owner in each.owners())), None)
            if again is None:
                del known[id]
            else:
                known[id] = again
    built_in = {id for ids in BUILT_IN.values() for id in ids}
    return {id: _without_lost(entry, known, built_in) for id, entry in known.items()}


def _without_lost(entry: Entry, known: Mapping[str, Entry], built_in: Collection[str]) -> Entry:
    lost = {
        id for reference, id in entry.named() if reference.arity != "one" and id not in known and id not in built_in
    }
    if not lost:
        return entry
    fields = dict(entry.fields)
    for reference, _id in entry.named():
        value = fields[reference.field]
        if isinstance(value, tuple):
            fields[reference.field] = tuple([each for each in value if each not in lost])
        elif value in lost:
            fields[reference.field] = None
    return entry._replace(fields=fields)


def _rows(
    old: Flat | None, own: Flat, other: Flat, entries: Mapping[str, Entry], chosen: Choices
) -> tuple[dict[Row, tuple[str, ...]], list[Conflict]]:
    rows: dict[Row, tuple[str, ...]] = {}
    conflicts = []
    for row in dict.fromkeys((*own.rows, *other.rows)):
        inside, name = row
        if inside not in entries:
            continue
        mine, theirs = own.rows.get(row, ()), other.rows.get(row, ())
        is_of = inside, kind_in(row)
        kept = {id for id in (*mine, *theirs) if id in entries and (entries[id].inside, entries[id].kind) == is_of}
        before = old.rows.get(row, ()) if old is not None else None
        key = f"{inside}//{name}"
        rows[row], is_conflict = in_one_order(before, mine, theirs, kept, prefers_theirs=chosen.get(key) == "theirs")
        if is_conflict:
            conflicts.append(
                Conflict(key, "order", (own.entries.get(inside) or entries[inside]), name, mine, theirs, "mine")
            )
    return rows, conflicts


def _without_circle(entries: dict[str, Entry], own: Flat) -> dict[str, Entry]:
    """Return entries whose recommendations can be done one after the other: as mine are, where both orders cannot."""
    waiting = {id: set(_after(entry)) for id, entry in entries.items() if entry.kind == "recommendations"}
    while waiting:
        free = [id for id, before in waiting.items() if not before & waiting.keys()]
        if not free:
            break
        for id in free:
            del waiting[id]
    result = dict(entries)
    for id in waiting:
        mine = own.entries.get(id)
        after = tuple([each for each in _after(mine) if each in entries]) if mine is not None else ()
        result[id] = entries[id]._replace(fields={**entries[id].fields, _CIRCULAR: after})
    return result


def _after(entry: Entry) -> tuple[str, ...]:
    value = entry.fields[_CIRCULAR]
    assert isinstance(value, tuple)
    return value
