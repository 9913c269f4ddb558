"""The fields of one record, brought together out of two copies and what both came from."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from journeycanvas.edits.merging.flat import Entry
from journeycanvas.edits.merging.in_order import in_one_order

Side = Literal["mine", "theirs"]

_ABSENT = object()
_TOGETHER = {
    "connections": ("kind", "origin", "destination"),
    "page": ("paper", "orientation", "width_mm", "height_mm"),
}
"""Fields that only make sense together, by kind."""


class Clash(NamedTuple):
    """A field that both copies changed, each in another way: its name, and what it says in each; None for nothing."""

    field: str
    mine: object
    theirs: object


class Together(NamedTuple):
    """A record with what both copies changed, and where they contradict each other."""

    entry: Entry
    clashes: tuple[Clash, ...]


def together(base: Entry | None, mine: Entry, theirs: Entry, chosen: dict[str, Side]) -> Together:
    """Return the record that says what either copy changed; where both did, what was chosen by field, else mine.

    Without a base, what differs counts as changed by both.
    """
    if mine.fields == theirs.fields or (base is not None and theirs == base):
        return Together(mine, ())
    if mine.type is not theirs.type or mine.inside != theirs.inside:
        # Another kind of thing, or put into another whole: one of the two, as it is.
        if base is not None and mine == base:
            return Together(theirs, ())
        return Together(theirs if chosen.get("") == "theirs" else mine, (Clash("", mine, theirs),))
    fields: dict[str, object] = {}
    clashes: list[Clash] = []
    told: set[str] = set()
    for names in _groups(mine, theirs):
        values = [
            tuple([one.fields.get(name, _ABSENT) for name in names]) if one else None for one in (base, mine, theirs)
        ]
        before, here, there = values
        assert here is not None
        assert there is not None
        taken = here
        if here != there and here == before:
            taken = there
        elif here != there and there != before:
            many = _many(before, here, there)
            if many is not None:
                taken = (many,)
            else:
                name = next(name for name, a, b in zip(names, here, there, strict=True) if a != b)
                taken = there if chosen.get(name) == "theirs" else here
                if name not in told:
                    clashes.append(Clash(name, *[one.fields.get(name) for one in (mine, theirs)]))
                    told.add(name)
        fields.update({name: value for name, value in zip(names, taken, strict=True) if value is not _ABSENT})
    return Together(mine._replace(fields=fields), tuple(clashes))


def _groups(mine: Entry, theirs: Entry) -> Iterator[tuple[str, ...]]:
    group = _TOGETHER.get(mine.kind, ())
    if group:
        yield group
    yield from ((name,) for name in dict.fromkeys((*mine.fields, *theirs.fields)) if name not in group)


def _many(
    before: tuple[object, ...] | None, here: tuple[object, ...], there: tuple[object, ...]
) -> tuple[object, ...] | None:
    """Return a list of which each copy changed something, brought together; None where it is none, or contradictory."""
    if len(here) != 1:
        return None
    mine, theirs = here[0], there[0]
    base = before[0] if before is not None else ()
    if not (isinstance(mine, tuple) and isinstance(theirs, tuple) and isinstance(base, tuple)):
        return None
    if any(len(set(row)) < len(row) for row in (base, mine, theirs)):
        return None
    gone = (set(base) - set(mine)) | (set(base) - set(theirs))
    kept = (set(mine) | set(theirs)) - gone
    row, is_conflict = in_one_order(base if before is not None else mine, mine, theirs, kept, prefers_theirs=False)
    return None if is_conflict else row
