"""The long table read back: stages, touchpoints, and what each path lives at them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.document.naming import key
from journeycanvas.document.tables.column import Column
from journeycanvas.document.tables.long_columns import ORDER, STAGE_AND_PHASE, TOUCHPOINTS, VISITS
from journeycanvas.document.tables.table import Cell, as_text
from journeycanvas.imports.imported import ImportFaultError
from journeycanvas.imports.own_tables.boxes import BoxError, is_empty, text
from journeycanvas.imports.own_tables.gathering import Gathering
from journeycanvas.imports.own_tables.rows import (
    UNKNOWN,
    Fields,
    Numbered,
    Where,
    by_heading,
    left_out,
    made,
    read_fields,
)
from journeycanvas.imports.own_tables.visits import Lived, add_visits
from journeycanvas.language import _, ngettext
from journeycanvas.model.stage import Stage
from journeycanvas.model.touchpoint import Touchpoint

_STAGE, _PHASE = STAGE_AND_PHASE
_ID, _STAGE_ID = (next(column for column in TOUCHPOINTS if column.key == name) for name in ("id", "stage_id"))
_OWN = tuple(column for column in TOUCHPOINTS if column not in (_ID, _STAGE_ID))


class Heads(NamedTuple):
    """What the columns of a long table hold, by their place; those of a path by its name as well."""

    own: Mapping[int, Column]
    places: Mapping[str, int]
    paths: Mapping[str, Mapping[int, Column]]
    unknown: Sequence[str]


def heads_of(first: Mapping[int, Cell]) -> Heads | None:
    """Return what the columns hold; None where the table is none of ours: it names a stage or a touchpoint."""
    own, lived = by_heading(_OWN), by_heading((ORDER, *VISITS))
    alone = by_heading((_STAGE, _PHASE, _ID, _STAGE_ID))
    found: dict[int, Column] = {}
    places: dict[str, int] = {}
    paths: dict[str, dict[int, Column]] = {}
    unknown: list[str] = []
    for place, cell in first.items():
        said = as_text(cell)
        name = key(said)
        if name in alone:
            places.setdefault(alone[name].key, place)
        elif name in own and own[name] not in found.values():
            found[place] = own[name]
        elif (of_path := _of_path(said, lived)) is not None:
            paths.setdefault(of_path[0], {})[place] = of_path[1]
        elif name:
            unknown.append(said)
    is_ours = "stage" in places or "stage_id" in places or any(column.key == "name" for column in found.values())
    return Heads(found, places, paths, unknown) if is_ours else None


def _of_path(said: str, lived: Mapping[str, Column]) -> tuple[str, Column] | None:
    head, colon, path = said.partition(":")
    column = lived.get(key(head))
    return (" ".join(path.split()), column) if colon and column is not None and path.strip() else None


def read_long(rows: Sequence[Numbered], into: Gathering, *, title: str = "") -> None:
    """Gather what a long table says, its first row being its heads; raises ImportFaultError for another's table."""
    heads = heads_of(rows[0][1]) if rows else None
    if heads is None:
        reason = _("its columns are not those of a table of ours")
        raise ImportFaultError(
            "not_ours", reason=reason, advice=_("Export a journey as a table to see how they are called.")
        )
    for name in heads.unknown:
        into.remark("skipped", _(UNKNOWN).format(column=name[:80]), rows[0][0])
    names = {place: path for path in heads.paths for place in heads.paths[path]}
    ids = {path: into.one("paths", path) for path in heads.paths}
    stages = _Stages(into)
    lived: defaultdict[str, list[Lived]] = defaultdict(list)
    for line, row in progress.through(rows[1:]):
        where = Where(title, line)
        boxes = {name: row.get(place) for name, place in heads.places.items()}
        told = {place: cell for place, cell in row.items() if not is_empty(cell)}
        if not told:
            continue
        stage = stages.of(boxes, where)
        if not (told.keys() & heads.own.keys()) and is_empty(boxes.get("id")) and not (told.keys() & names.keys()):
            continue
        id = into.claimed(as_text(boxes.get("id")).strip(), "touchpoints", line)
        touchpoint = _touchpoint(read_fields(row, heads.own, into, where), id, stage, into, where)
        into.add("touchpoints", touchpoint)
        for path, columns in heads.paths.items():
            felt = {columns[place].key: told[place] for place in columns.keys() & told.keys()}
            if felt:
                lived[ids[path]].append(Lived(id, felt, where))
    count = len(into.records["touchpoints"])
    into.remark(
        "read", ngettext("{count} touchpoint was read", "{count} touchpoints were read", count).format(count=count)
    )
    add_visits(lived, into)


def _touchpoint(fields: Fields, id: str, stage: str, into: Gathering, where: Where) -> Touchpoint:
    found = made(Touchpoint, {**fields, "id": id, "stage": stage}, into, where)
    assert found is not None  # its id and stage fit, and nothing else must be there
    return found


class _Stages:
    """The stages that rows name, by their ids and names; new ones are added as they come."""

    def __init__(self, into: Gathering) -> None:
        self._into = into
        self._is_told = "stages" in into.told
        records = [record for record in into.records["stages"] if isinstance(record, Stage)]
        self._names = {record.id: key(record.name) for record in records}
        self._by_name: dict[str, str] = {}
        self._given: dict[str, str] = {}
        for record in records:
            self._by_name.setdefault(key(record.name), record.id)

    def of(self, boxes: Mapping[str, Cell], where: Where) -> str:
        """Return the stage of a row: that of the id where the name agrees, else that of the name."""
        told, name = as_text(boxes.get("stage_id")).strip(), as_text(boxes.get("stage"))
        said = self._given.get(told, told)
        if said in self._names and self._names[said] == key(name):
            return said
        known = self._by_name.get(key(name))
        if known is not None and (not said or said in self._names):
            return known
        if said in self._names and not name:
            return said
        id = self._added(said if said not in self._names else "", name, boxes.get("phase"), where)
        if told and told not in self._names:
            self._given[told] = id
        return id

    def _added(self, said: str, name: str, phase: Cell, where: Where) -> str:
        id = self._into.claimed(said, "stages", where.line)
        fields: Fields = {"id": id}
        try:
            fields["name"] = text(name)
            if not is_empty(phase):
                fields["phase"] = self._into.one("phases", phase, where.line)
        except BoxError as error:
            left_out(self._into, where._replace(column=_STAGE.heading(_)), str(error))
        stage = made(Stage, fields, self._into, where)
        assert stage is not None
        self._into.add("stages", stage)
        if self._is_told:
            self._into.remark(
                "guessed", _("the stage “{name}” was new, and was added").format(name=name[:80]), where.line
            )
        self._names[id] = key(name)
        self._by_name.setdefault(key(name), id)
        return id
