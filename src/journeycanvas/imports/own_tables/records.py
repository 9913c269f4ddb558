"""The tables of a workbook that tell records, read back: a row each."""

from collections.abc import Callable, Mapping, Sequence
from itertools import zip_longest

from journeycanvas import progress
from journeycanvas.document.naming import key
from journeycanvas.document.tables.column import Column
from journeycanvas.document.tables.sheets import Sheet
from journeycanvas.document.tables.table import Cell, as_text
from journeycanvas.imports.own_tables.boxes import BoxError, is_empty
from journeycanvas.imports.own_tables.gathering import Gathering
from journeycanvas.imports.own_tables.rows import (
    UNKNOWN,
    Fields,
    Numbered,
    Where,
    by_heading,
    left_out,
    made,
    read_box,
    read_fields,
)
from journeycanvas.lanes.base import LaneBase
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.registry import LANE_KINDS
from journeycanvas.language import N_, _, ngettext
from journeycanvas.model.card import Card
from journeycanvas.model.evidence import Source
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.organisation import Department, Label, OwnChannel, Person
from journeycanvas.model.path import Connection, Path
from journeycanvas.model.persona import OwnField, Persona
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.record import Record
from journeycanvas.model.stage import Phase, Stage

_KINDS: Mapping[str, type[Record]] = {
    "personas": Persona,
    "phases": Phase,
    "stages": Stage,
    "paths": Path,
    "cards": Card,
    "recommendations": Recommendation,
    "resources": Resource,
    "measurements": Measurement,
    "departments": Department,
    "people": Person,
    "channels": OwnChannel,
    "labels": Label,
    "sources": Source,
}
_LANES = {str(kind.model_fields["kind"].default): kind for kind in LANE_KINDS}
MISSING = N_("it says too little to be read")
Complete = Callable[[Fields, Gathering], Fields | None]


def read_records(sheet: Sheet, rows: Sequence[Numbered], into: Gathering) -> None:
    """Gather the records of a table, its first row being its heads."""
    columns = heads_of(sheet, rows, into)
    own = {place for place, column in columns.items() if column.kind == "many" and column.of == sheet.key}
    others = {place: column for place, column in columns.items() if place not in own}
    title = _(sheet.title)
    named: list[tuple[int, Numbered]] = []
    for line, row in progress.through(rows[1:]):
        where = Where(title, line)
        fields = read_fields(row, others, into, where)
        if not fields:
            continue
        record = _record(sheet.key, fields, into, where)
        if record is None:
            left_out(into, where, _(MISSING))
            continue
        into.add(sheet.key, record)
        named.append((len(into.records[sheet.key]) - 1, (line, row)))
    for place in own:
        _refer(sheet, place, columns[place], named, into)
    count = len(named)
    said = ngettext("{table}: {count} row was read", "{table}: {count} rows were read", count)
    into.remark("read", said.format(table=title, count=count))


def heads_of(sheet: Sheet, rows: Sequence[Numbered], into: Gathering) -> dict[int, Column]:
    """Return the columns by their places; what is none of ours is remarked on."""
    known = by_heading(sheet.columns)
    found: dict[int, Column] = {}
    for place, cell in (rows[0][1] if rows else {}).items():
        name = as_text(cell)
        column = known.get(key(name))
        if column is not None and column not in found.values():
            found[place] = column
        elif name.strip():
            into.remark("skipped", f"{_(sheet.title)}, {_(UNKNOWN).format(column=name[:80])}", rows[0][0])
    return found


def _refer(sheet: Sheet, place: int, column: Column, named: Sequence[tuple[int, Numbered]], into: Gathering) -> None:
    """Let records refer to others of their own table, now that all are known."""
    records = into.records[sheet.key]
    for index, (line, row) in named:
        cell: Cell = row.get(place)
        if is_empty(cell):
            continue
        try:
            ids = read_box(column, cell, into, line)
        except BoxError as error:
            left_out(into, Where(_(sheet.title), line, column.heading(_)), str(error))
            continue
        records[index] = records[index].evolve(**{column.key: ids})


def _record(collection: str, fields: Fields, into: Gathering, where: Where) -> Record | None:
    """Return the record of a row; None where it says too little."""
    complete = _COMPLETE.get(collection, _as_it_is)
    found = complete(dict(fields), into)
    if found is None:
        return None
    id = into.claimed(str(found.pop("id", "")), collection, where.line)
    kind = _LANES.get(str(found.get("kind")), CardsLane) if collection == "lanes" else _KINDS[collection]
    return made(kind, {**found, "id": id}, into, where)


def _as_it_is(fields: Fields, _into: Gathering) -> Fields:
    return fields


def _card(fields: Fields, into: Gathering) -> Fields | None:
    """Return the fields of a card that has a cell, else nothing."""
    lanes = {lane.id for lane in into.records["lanes"] if isinstance(lane, LaneBase) and lane.holds_cards}
    return fields if fields.get("lane") in lanes and "stage" in fields else None


def _path(fields: Fields, into: Gathering) -> Fields:
    """Return the fields of a path, of a persona called as it is where none is named."""
    return fields if "persona" in fields else {**fields, "persona": into.one("personas", str(fields.get("name", "")))}


def _named(fields: Fields, _into: Gathering) -> Fields:
    return {"name": "", **fields}


def _lane(fields: Fields, _into: Gathering) -> Fields:
    """Return the fields of a lane, of cards where it says no kind."""
    return {"kind": "cards", **fields}


def _persona(fields: Fields, _into: Gathering) -> Fields:
    """Return the fields of a persona, those of its own, which stand in parallel, put together."""
    names, texts = (fields.pop(f"own_fields.{name}", ()) for name in ("name", "text"))
    assert isinstance(names, tuple)
    assert isinstance(texts, tuple)
    own = tuple(OwnField(name=name, text=text) for name, text in zip_longest(names, texts, fillvalue=""))
    return {**fields, "own_fields": own} if own else fields


_COMPLETE: Mapping[str, Complete] = {
    "cards": _card,
    "paths": _path,
    "labels": _named,
    "channels": _named,
    "lanes": _lane,
    "personas": _persona,
    "measurements": lambda fields, _into: fields if "value" in fields else None,
}


def read_connections(sheet: Sheet, rows: Sequence[Numbered], into: Gathering) -> None:
    """Give the paths gathered so far the ways beyond the plain order that a table tells."""
    columns = heads_of(sheet, rows, into)
    paths = {str(path.__dict__["id"]): place for place, path in enumerate(into.records["paths"])}
    for line, row in rows[1:]:
        where = Where(_(sheet.title), line)
        fields = read_fields(row, columns, into, where)
        if not fields:
            continue
        place = paths.get(str(fields.pop("path", "")))
        path = into.records["paths"][place] if place is not None else None
        connection = _connection(path, fields, into, where) if isinstance(path, Path) else None
        if place is None or not isinstance(path, Path) or connection is None:
            left_out(into, where, _(MISSING))
            continue
        into.records["paths"][place] = path.evolve(connections=(*path.connections, connection))


def _connection(path: Path, fields: Fields, into: Gathering, where: Where) -> Connection | None:
    """Return a connection between places of a path; None where it leads to none, or lacks its end."""
    for end in ("origin", "destination"):
        if end in fields:
            number = fields.pop(end)
            if not isinstance(number, int) or not 1 <= number <= len(path.visits):
                return None
            fields[end] = path.visits[number - 1].id
    if "origin" not in fields or ("destination" in fields) == (fields.get("kind") == "exit"):
        return None
    return made(Connection, {**fields, "id": into.new_id("w")}, into, where)
