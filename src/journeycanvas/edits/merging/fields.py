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

    Without a base, what differs counts as changed by both, but what says nothing gives way to what says something.
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
    for names in _groups(mine, theirs):
        here, there = ([one.fields.get(name, _ABSENT) for name in names] for one in (mine, theirs))
        before = [base.fields.get(name, _ABSENT) for name in names] if base is not None else None
        taken = here
        if here != there and not _gives_way(there, before):
            many = _many(before, here, there)
            name = next(name for name, a, b in zip(names, here, there, strict=True) if a != b)
            if _gives_way(here, before) or (many is None and chosen.get(name) == "theirs"):
                taken = there
            elif many is not None:
                taken = [many]
            if many is None and not _gives_way(here, before):
                clashes.append(Clash(name, mine.fields.get(name), theirs.fields.get(name)))
        fields.update({name: value for name, value in zip(names, taken, strict=True) if value is not _ABSENT})
    return Together(mine._replace(fields=fields), tuple(clashes))


def _gives_way(values: list[object], before: list[object] | None) -> bool:
    """Tell whether what one copy says gives way to the other one: it is as before, or without a base says nothing."""
    if before is not None:
        return values == before
    return all(value is _ABSENT or value is None or value in ("", ()) for value in values)


def _groups(mine: Entry, theirs: Entry) -> Iterator[tuple[str, ...]]:
    group = _TOGETHER.get(mine.kind, ())
    if group:
        yield group
    yield from ((name,) for name in dict.fromkeys((*mine.fields, *theirs.fields)) if name not in group)


def _many(before: list[object] | None, here: list[object], there: list[object]) -> tuple[object, ...] | None:
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
