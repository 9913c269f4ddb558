"""The records of a journey as they are gathered from its tables, found by their names, and new where a name is new."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Literal, cast

from journeycanvas.document.journey import MOST_RECORDS
from journeycanvas.document.naming import key, titled
from journeycanvas.document.tables.lists import split
from journeycanvas.document.tables.names import names_in
from journeycanvas.document.tables.table import Cell, as_text
from journeycanvas.imports.imported import ImportFaultError, Remark
from journeycanvas.imports.own_tables.boxes import BoxError, text
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.wordings import WORDINGS, WordingId
from journeycanvas.language import N_, _
from journeycanvas.model.evidence import Source
from journeycanvas.model.organisation import Department, Label, OwnChannel, Person
from journeycanvas.model.path import Path
from journeycanvas.model.persona import Persona
from journeycanvas.model.record import Record
from journeycanvas.model.stage import Phase, Stage

_IS_ID = re.compile(r"[A-Za-z0-9_.-]{1,64}\Z")
_PREFIXES = {
    "personas": "persona-",
    "phases": "phase-",
    "stages": "s",
    "lanes": "lane-",
    "touchpoints": "t",
    "paths": "path-",
    "cards": "c",
    "recommendations": "r",
    "resources": "resource-",
    "measurements": "m",
    "departments": "department-",
    "people": "person-",
    "channels": "channel-",
    "labels": "label-",
    "sources": "source-",
}
ADDED = N_("“{name}” was new, and was added")


class Gathering:
    """Records by the name of their collection, in the order of the tables, and the remarks on what was read."""

    def __init__(self, language: str, *, is_plain: bool) -> None:
        """Begin with nothing; what names are is told in a language, or plainly."""
        self.language = language
        self.is_plain = is_plain
        self.records: defaultdict[str, list[Record]] = defaultdict(list)
        self.remarks: list[Remark] = []
        self.told: set[str] = set()
        """The collections that have a table of their own: a name that is not in it is a guess."""
        self.hides_evidence = False
        """Whether a long table does not tell of its things how far they are proved."""
        self._known: dict[str, dict[str, str]] = {}
        self._found: dict[tuple[str, str], str] = {}
        self._reserved: set[str] = set()
        self._taken: set[str] = set()
        self._numbers: defaultdict[str, int] = defaultdict(int)

    def remark(self, kind: Literal["read", "guessed", "skipped"], said: str, line: int | None = None) -> None:
        """Note what became of something."""
        self.remarks.append(Remark(kind, said, line))

    def reserve(self, ids: Iterable[str]) -> None:
        """Keep ids that stand in the tables for what they are of."""
        self._reserved.update(ids)

    def claimed(self, id: str, collection: str, line: int | None = None) -> str:
        """Return the id of a record: as told, or a new one where it is none or belongs to another."""
        if id and is_id(id) and id not in self._taken:
            self._taken.add(id)
            return id
        if id:
            self.remark("guessed", _("the id “{id}” cannot be used, and a new one was given").format(id=id[:64]), line)
        return self.new_id(_PREFIXES[collection])

    def new_id(self, prefix: str) -> str:
        """Return an id nothing has."""
        while True:
            self._numbers[prefix] += 1
            id = f"{prefix}{self._numbers[prefix]}"
            if id not in self._taken and id not in self._reserved:
                self._taken.add(id)
                return id

    def add(self, collection: str, record: Record) -> None:
        """Add a record; raises ImportFaultError where there are too many."""
        self.records[collection].append(record)
        if len(self.records[collection]) > MOST_RECORDS:
            reason = _("there are more than {max_length} records").format(max_length=MOST_RECORDS)
            raise ImportFaultError("too_many", reason=reason, advice=_("Split it into several files."))

    def one(self, collection: str, cell: Cell, line: int | None = None) -> str:
        """Return the id of what a box names; a new name adds a record. Raises BoxError where it cannot."""
        name = as_text(cell)
        known = self._found.get((collection, name))
        if known is None:
            known = self._names(collection).get(key(name)) or self._added(collection, name, line)
            self._found[collection, name] = known
        return known

    def many(self, collection: str, cell: Cell, line: int | None = None) -> tuple[str, ...]:
        """Return the ids of what a box names, a line each, or with semicolons where all these are known."""
        found: list[str] = []
        names = self._names(collection)
        for name in split(as_text(cell)):
            parts = [part for part in name.split(";") if part.strip()] if ";" in name else ()
            if key(name) not in names and len(parts) > 1 and all(key(part) in names for part in parts):
                found += [names[key(part)] for part in parts]
            elif name.strip():
                found.append(self.one(collection, name, line))
        return tuple(found)

    def _names(self, collection: str) -> dict[str, str]:
        if collection not in self._known:
            names = names_in(self.records, collection, language=self.language, is_plain=self.is_plain)
            self._known[collection] = dict(names.known)
        return self._known[collection]

    def _added(self, collection: str, said: str, line: int | None) -> str:
        make = self._path if collection == "paths" else _NEW.get(collection)
        if make is None:
            raise BoxError(_("“{text}” is not there").format(text=said[:40]))
        name, id = text(said), self.new_id(_PREFIXES[collection])
        self.add(collection, make(id, name))
        self._names(collection)[key(said)] = id
        if collection in self.told:
            self.remark("guessed", _(ADDED).format(name=name[:80]), line)
        return id

    def _path(self, id: str, name: str) -> Record:
        """Return a path of a persona of this name, who is new where none is known."""
        return Path(id=id, persona=self.one("personas", name))


def is_id(text: str) -> bool:
    """Tell whether a text may be the id of a record."""
    return _IS_ID.match(text) is not None


def _lane(id: str, name: str) -> Record:
    wordings = titled({wording.id: wording.title for wording in WORDINGS.values()}, language="en")
    wording = wordings.named(name)
    return CardsLane(id=id, wording=cast(WordingId, wording)) if wording else CardsLane(id=id, name=name)


_NEW: Mapping[str, Callable[[str, str], Record]] = {
    "personas": lambda id, name: Persona(id=id, name=name),
    "phases": lambda id, name: Phase(id=id, name=name),
    "stages": lambda id, name: Stage(id=id, name=name),
    "lanes": _lane,
    "departments": lambda id, name: Department(id=id, name=name),
    "people": lambda id, name: Person(id=id, name=name),
    "channels": lambda id, name: OwnChannel(id=id, name=name),
    "labels": lambda id, name: Label(id=id, name=name),
    "sources": lambda id, name: Source(id=id, title=name),
}
