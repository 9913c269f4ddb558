"""The stages that the rows of a long table stand in, by their ids and names."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from journeycanvas.document.naming import key
from journeycanvas.document.tables.long_columns import STAGE_AND_PHASE
from journeycanvas.document.tables.table import Cell
from journeycanvas.imports.own_tables.boxes import BoxError, is_empty, text
from journeycanvas.imports.own_tables.gathering import Gathering
from journeycanvas.imports.own_tables.rows import Fields, Where, left_out, made
from journeycanvas.language import _
from journeycanvas.model.stage import Stage


class Standing(NamedTuple):
    """What a row says of its stage: the id, the name the phase, and the line it says so in."""

    id: str
    name: str
    phase: Cell
    line: int


class Stages:
    """The stages of a table, in the order its rows come to them."""

    def __init__(self, rows: Iterable[Standing], into: Gathering, *, title: str) -> None:
        """Gather the stages that rows name; those that have a table of their own are there already."""
        self._into = into
        self._title = title
        self._is_told = "stages" in into.told
        self._names: dict[str, str] = {}
        self._by_name: dict[str, str] = {}
        self._given: dict[str, str] = {}
        self._last: tuple[Standing, str] | None = None
        for record in into.records["stages"]:
            assert isinstance(record, Stage)
            self._know(record.id, record.id, record.name)
        rows = [row for row in rows if row.id or row.name]
        names = _names([row for row in rows if row.id not in self._given])
        taken = {key(name) for name in names.values()}
        for row in rows:
            if row.id and row.id not in self._given:
                self._add(row, names[row.id])
            elif not row.id and key(row.name) not in taken and key(row.name) not in self._by_name:
                self._add(row, row.name)

    def of(self, row: Standing) -> str:
        """Return the stage of a row: that of its id where the name agrees, else that of its name, which may be new."""
        same = self._last
        if same is not None and (same[0].id, same[0].name) == (row.id, row.name):
            return same[1]
        id = self._of(row)
        self._last = row, id
        return id

    def _of(self, row: Standing) -> str:
        id = self._given.get(row.id)
        if id is not None and self._names[id] == key(row.name):
            return id
        known = self._by_name.get(key(row.name))
        if known is not None:
            return known
        return id if id is not None and not row.name else self._add(row._replace(id=""), row.name)

    def _add(self, row: Standing, name: str) -> str:
        id = self._into.claimed(row.id, "stages", row.line)
        fields: Fields = {"id": id}
        where = Where(self._title, row.line)
        try:
            fields["name"] = text(name)
            if not is_empty(row.phase):
                fields["phase"] = self._into.one("phases", row.phase, row.line)
        except BoxError as error:
            left_out(self._into, where._replace(column=STAGE_AND_PHASE[0].heading(_)), str(error))
        stage = made(Stage, fields, self._into, where)
        assert stage is not None  # its id fits, and nothing else must be there
        self._into.add("stages", stage)
        if self._is_told:
            said = _("the stage “{name}” was new, and was added").format(name=name[:80])
            self._into.remark("guessed", said, row.line)
        self._know(row.id, id, name)
        return id

    def _know(self, told: str, id: str, name: str) -> None:
        if told:
            self._given[told] = id
        self._names[id] = key(name)
        self._by_name.setdefault(key(name), id)


def _names(rows: Iterable[Standing]) -> Mapping[str, str]:
    """Return the name of each stage that is told by an id: rows that were moved name another stage than most do."""
    counted = Counter((row.id, row.name) for row in rows if row.id)
    most: dict[str, tuple[str, int]] = {}
    for (id, name), count in counted.items():
        if count > most.get(name, ("", 0))[1]:
            most[name] = id, count
    found: dict[str, str] = {}
    ranked = sorted(counted.items(), key=lambda each: (most[each[0][1]][0] == each[0][0], each[1]), reverse=True)
    for (id, name), _count in ranked:
        found.setdefault(id, name)
    return found
