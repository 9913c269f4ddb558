"""Ties: what the ids of a fragment are in the journey it is put into."""

from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import count

from journeycanvas.document.fragment import HELD, Fragment
from journeycanvas.document.invariants import collection, ids
from journeycanvas.document.journey import Journey
from journeycanvas.document.references import BUILT_IN, TOP_REFERENCES
from journeycanvas.edits.copying import COPIED
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.ids import all_ids
from journeycanvas.edits.tuples import without_repeats
from journeycanvas.model.record import Record

PREFIXES: dict[str, str] = {
    **{"personas": "pe", "phases": "ph", "stages": "s", "lanes": "l", "touchpoints": "t", "paths": "p", "cards": "c"},
    **{"recommendations": "r", "resources": "re", "measurements": "m", "departments": "d", "people": "pp"},
    **{"channels": "ch", "labels": "lb", "sources": "so", "pictures": "pic", "uses": "u"},
    **{"visits": "v", "verbatims": "q", "connections": "w"},
}
"""How new ids begin."""
_MADE_UP = ("departments", "people", "channels", "labels", "sources", "pictures")
"""What is told again where it is missing."""


class Ties:
    """Finds what a fragment names: copied along, there already, or told again."""

    def __init__(self, journey: Journey, fragment: Fragment, *, is_same: bool) -> None:
        """Give new ids to all that is copied; is_same tells whether the fragment is from this very document."""
        self.journey = journey
        self.fragment = fragment
        self.is_same = is_same
        self.brought: dict[str, list[Record]] = {name: [] for name in HELD}
        """What had to be told again, to be added to the journey."""
        self._taken = all_ids(journey)
        self._numbers = {prefix: count(1) for prefix in PREFIXES.values()}
        wanted = frozenset(fragment.copied)
        self.copied: dict[str, list[Record]] = {
            name: [one for one in collection(fragment.__dict__, name) if one.__dict__["id"] in wanted]
            for name in COPIED
        }
        self._new = {(name, one.__dict__["id"]): self.fresh(name) for name, held in self.copied.items() for one in held}
        self._found: dict[tuple[str, str], str | None] = {}

    def fresh(self, name: str) -> str:
        """Return an id that is not in the journey, for a record of a collection."""
        prefix = PREFIXES[name]
        while (id := f"{prefix}{next(self._numbers[prefix])}") in self._taken:
            pass
        return id

    def new(self, name: str, id: str) -> str | None:
        """Return the new id of what is copied; None of what is only named."""
        return self._new.get((name, id))

    def of(self, name: str, id: str) -> str | None:
        """Return the id in the journey of what the fragment names by its own; None where it is not there."""
        key = (name, id)
        if key in self._new:
            return self._new[key]
        if key not in self._found:
            self._found[key] = self._looked_up(name, id)
        return self._found[key]

    def all_of(self, name: str, wanted: Iterable[str]) -> tuple[str, ...]:
        """Return the ids in the journey of what the fragment names, without what is not there."""
        return without_repeats([found for id in wanted if (found := self.of(name, id)) is not None])

    def retied(self, name: str, record: Record, **changes: object) -> Record:
        """Return a record of a collection that names what is in the journey; the changes are made instead."""
        for row in _ROWS[name]:
            value = record.__dict__[row.field]
            if row.field in changes or not value:
                continue
            changes[row.field] = self.all_of(row.target, value) if row.arity == "many" else self.of(row.target, value)
        return evolved(record, **changes)

    def bring(self, name: str, record: Record, **changes: object) -> str:
        """Tell a record again that is missing, and return its id in the journey."""
        id = self.fresh(name)
        self._found[name, record.__dict__["id"]] = id
        self.brought[name].append(self.retied(name, record, id=id, **changes))
        return id

    def named(self, name: str, id: str) -> Record | None:
        """Return what the fragment tells of a record it names."""
        return self._told[name].get(id)

    def _looked_up(self, name: str, id: str) -> str | None:
        if id in BUILT_IN.get(name, ()):
            return id
        there = ids(collection(self.journey.__dict__, name))
        if id in there and (self.is_same or name == "pictures"):
            return id
        record = self.named(name, id)
        if record is None:
            return None
        alike = self._alike[name].get(_likeness(name, record, self.fragment)) if name in _LIKENESS else None
        if alike is not None:
            return alike
        if name not in _MADE_UP:
            return None
        if name == "pictures" and id not in self._taken:
            self._taken.add(id)
            self.brought[name].append(record)
            return id
        return self.bring(name, record)

    @cached_property
    def _told(self) -> dict[str, dict[str, Record]]:
        return {name: {one.__dict__["id"]: one for one in collection(self.fragment.__dict__, name)} for name in HELD}

    @cached_property
    def _alike(self) -> dict[str, dict[object, str]]:
        """Return the ids in the journey by what tells that two records are the same thing; the first one counts."""
        found: dict[str, dict[object, str]] = {name: {} for name in _LIKENESS}
        for name, known in found.items():
            for one in collection(self.journey.__dict__, name):
                likeness = _likeness(name, one, self.journey)
                if likeness is not None:
                    known.setdefault(likeness, one.__dict__["id"])
        return found


def plain(text: str) -> str:
    """Return a name as it is compared with others."""
    return " ".join(text.split()).casefold()


def _by_name(record: Record, owner: Fragment | Journey) -> object:
    return plain(record.__dict__["name"]) or None


def _by_title(record: Record, owner: Fragment | Journey) -> object:
    title = plain(record.__dict__["title"])
    return (title, record.__dict__["kind"], record.__dict__["who"]) if title else None


def _by_name_in_stage(record: Record, owner: Fragment | Journey) -> object:
    name, stage = plain(record.__dict__["name"]), record.__dict__["stage"]
    stages = {one.id: plain(one.name) for one in owner.stages}
    return (name, stages.get(stage, "")) if name else None


_LIKENESS: dict[str, Callable[[Record, Fragment | Journey], object]] = {
    **dict.fromkeys(("departments", "people", "channels", "labels", "phases", "personas", "stages"), _by_name),
    "sources": _by_title,
    "touchpoints": _by_name_in_stage,
}


def _likeness(name: str, record: Record, owner: Fragment | Journey) -> object:
    return _LIKENESS[name](record, owner)


_ROWS = {name: tuple(row for row in TOP_REFERENCES if row.collection == name) for name in HELD}
