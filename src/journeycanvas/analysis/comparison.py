"""What changed from one journey to another: what was added, taken out, changed or put elsewhere, by record."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from journeycanvas.document.invariants import collection
from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoint_by_id
from journeycanvas.document.references import COLLECTIONS
from journeycanvas.lanes.base import LaneBase
from journeycanvas.language import _
from journeycanvas.model.path import Connection, Path, Visit
from journeycanvas.model.record import Record

Change = Literal["changed", "added", "removed", "moved", "emotion"]

JOURNEY = "journey"
UNKNOWN_FIELD = ""
"""Named where only fields differ that this version does not know."""
_PARTS = ("scope", "goal", "revision", "branding", "page")
"""Records of the journey itself, whose fields are told one by one."""
_INSIDE: Mapping[type[Record], frozenset[str]] = {
    Path: frozenset({"visits", "connections"}),
    Visit: frozenset({"verbatims", "emotion"}),
}
"""Fields that are told apart from the record they are in."""


class Difference(NamedTuple):
    """One thing that is not as before.

    The kind is the name of its collection, such as "touchpoints" or "visits", or "journey"; the name what it is known
    by, empty where it has none. Fields are those that changed, dotted inside a part of the journey. Emotions are those
    before and after, None where it was not known.
    """

    kind: str
    change: Change
    name: str = ""
    fields: tuple[str, ...] = ()
    emotions: tuple[float | None, float | None] = (None, None)


def compare(before: Journey, after: Journey) -> tuple[Difference, ...]:
    """Return all differences, as the journey is read; none where both say the same."""
    return tuple(_differences(before, after))


def _differences(before: Journey, after: Journey) -> Iterator[Difference]:
    apart = {*COLLECTIONS, *_PARTS}
    fields = [name for name in _changed(before, after) if name not in apart]
    for part in _PARTS:
        old, new = before.__dict__[part], after.__dict__[part]
        fields += [f"{part}.{name}" if name else part for name in _changed(old, new)]
    if fields:
        yield Difference(JOURNEY, "changed", after.title, tuple(fields))
    names = _Names(before, after)
    for kind in COLLECTIONS:
        old, new = collection(before.__dict__, kind), collection(after.__dict__, kind)
        if old is not new:
            yield from _of_records(kind, old, new, names)


class _Names:
    """What records are known by, in the journey they are in."""

    def __init__(self, before: Journey, after: Journey) -> None:
        self.touchpoints = {**touchpoint_by_id(before.touchpoints), **touchpoint_by_id(after.touchpoints)}
        self.in_both = touchpoint_by_id(before.touchpoints).keys() & touchpoint_by_id(after.touchpoints).keys()
        self.personas = {persona.id: persona for persona in (*before.personas, *after.personas)}
        paths = (*before.paths, *after.paths)
        self.visits = {visit.id: visit for path in paths for visit in path.visits}

    def of(self, record: Record) -> str:
        own = next((record.__dict__[field] for field in ("name", "title", "text", "label") if _says(record, field)), "")
        if own:
            return " ".join(own.split())
        if isinstance(record, LaneBase):
            return _(record.shown_title())
        if isinstance(record, Connection):
            return self.of(self.visits[record.origin])
        owner: Record | None = None
        if isinstance(record, Visit):
            owner = self.touchpoints.get(record.touchpoint)
        elif isinstance(record, Path):
            owner = self.personas.get(record.persona)
        return self.of(owner) if owner is not None else ""

    def is_implied(self, record: Record) -> bool:
        """Tell whether a record came or went with the touchpoint it visits."""
        return isinstance(record, Visit) and record.touchpoint not in self.in_both


def _says(record: Record, field: str) -> bool:
    text = record.__dict__.get(field)
    return isinstance(text, str) and bool(text.strip())


def _of_records(kind: str, before: Sequence[Record], after: Sequence[Record], names: _Names) -> Iterator[Difference]:
    old, new = _by_id(before), _by_id(after)
    for id, record in new.items():
        if id not in old and not names.is_implied(record):
            yield Difference(kind, "added", names.of(record))
    for id, record in old.items():
        if id not in new and not names.is_implied(record):
            yield Difference(kind, "removed", names.of(record))
    common = [id for id in new if id in old]
    out_of_order = _moved(common, [id for id in old if id in new])
    for id in common:
        told = tuple(_of_one(kind, old[id], new[id], names))
        yield from told
        if id in out_of_order and not told:
            yield Difference(kind, "moved", names.of(new[id]))


def _of_one(kind: str, before: Record, after: Record, names: _Names) -> Iterator[Difference]:
    if before is after or before == after:
        return
    inside = _INSIDE.get(type(after), frozenset())
    fields = tuple(name for name in _changed(before, after) if name not in inside)
    if fields:
        yield Difference(kind, "changed", names.of(after), fields)
    if isinstance(before, Path) and isinstance(after, Path):
        yield from _of_records("visits", before.visits, after.visits, names)
        yield from _of_records("connections", before.connections, after.connections, names)
    elif isinstance(before, Visit) and isinstance(after, Visit):
        if before.emotion != after.emotion:
            yield Difference(kind, "emotion", names.of(after), emotions=(before.emotion, after.emotion))
        yield from _of_records("verbatims", before.verbatims, after.verbatims, names)


def _changed(before: Record, after: Record) -> Iterator[str]:
    """Return the fields that say something else; the unknown ones, and another kind of record, are one."""
    old, new = before.__dict__, after.__dict__
    yield from (name for name in new if name in old and old[name] is not new[name] and old[name] != new[name])
    if before.__pydantic_extra__ != after.__pydantic_extra__ or type(before) is not type(after):
        yield UNKNOWN_FIELD


def _by_id(records: Iterable[Record]) -> dict[str, Record]:
    return {record.__dict__["id"]: record for record in records}


def _moved(now: Sequence[str], before: Sequence[str]) -> frozenset[str]:
    """Return the fewest ids that have to be put elsewhere to make one order of the other: all but a longest rise."""
    if list(now) == list(before):
        return frozenset()
    places = {id: place for place, id in enumerate(before)}
    ends: list[int] = []
    last: list[str] = []
    came_after: dict[str, str | None] = {}
    for id in now:
        at = bisect_left(ends, places[id])
        came_after[id] = last[at - 1] if at else None
        ends[at : at + 1] = [places[id]]
        last[at : at + 1] = [id]
    stay: set[str] = set()
    one = last[-1] if last else None
    while one is not None:
        stay.add(one)
        one = came_after[one]
    return frozenset(now) - stay
