"""What paths live at touchpoints, out of the boxes of the long table: the visits, in their order."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from journeycanvas.document.tables.column import Column
from journeycanvas.document.tables.lists import as_it_was, split, times_split
from journeycanvas.document.tables.long_columns import ORDER, VISITS
from journeycanvas.document.tables.table import Cell, as_text
from journeycanvas.imports.own_tables.boxes import BoxError, is_empty, value
from journeycanvas.imports.own_tables.gathering import Gathering
from journeycanvas.imports.own_tables.rows import Fields, Where, inner_kind, left_out, made, read_box
from journeycanvas.language import _
from journeycanvas.model.path import Path, Visit
from journeycanvas.model.record import Record

_COLUMNS = {column.key: column for column in VISITS}
_LISTS = ("texts", "many", "links")


class Lived(NamedTuple):
    """What the boxes of a path say at a touchpoint, by the names of their columns, and where they stand."""

    touchpoint: str
    boxes: Mapping[str, Cell]
    where: Where


def add_visits(lived: Mapping[str, Sequence[Lived]], into: Gathering) -> None:
    """Give the paths gathered so far their visits, in the order they tell; those that tell none come last."""
    for place, path in enumerate(into.records["paths"]):
        assert isinstance(path, Path)
        told: list[tuple[float, Visit]] = []
        for each in lived.get(path.id, ()):
            told += _visits(each, into)
        told.sort(key=lambda visit: visit[0])
        into.records["paths"][place] = path.evolve(visits=tuple(visit for _order, visit in told))


def _visits(lived: Lived, into: Gathering) -> list[tuple[float, Visit]]:
    """Return the visits to a touchpoint, each with its place on the path."""
    orders = _orders(lived, into)
    count = len(orders)
    every: list[Fields] = [{} for _order in orders]
    for name, cell in lived.boxes.items():
        column = _COLUMNS.get(name)
        if column is None:
            continue
        for fields, said in zip(every, _of_each(column, cell, count), strict=False):
            try:
                _read(column, said, fields, into, lived.where)
            except BoxError as error:
                left_out(into, lived.where._replace(column=column.heading(_)), str(error))
    return [(order, _visit(lived, fields, into)) for order, fields in zip(orders, every, strict=True)]


def _orders(lived: Lived, into: Gathering) -> list[float]:
    cell = lived.boxes.get(ORDER.key)
    if is_empty(cell):
        into.remark("guessed", _("no place on the path is told; it comes last"), lived.where.line)
        return [float("inf")]
    found: list[float] = []
    for line in as_text(cell).split("\n"):
        try:
            found.append(float(str(value("whole", "", line))))
        except BoxError as error:
            left_out(into, lived.where._replace(column=ORDER.heading(_)), str(error))
            found.append(float("inf"))
    return found


def _of_each(column: Column, cell: Cell, count: int) -> list[Cell]:
    """Return what a box says of each visit: all of it where there is one."""
    if count == 1:
        return [cell]
    said = as_text(cell)
    is_list = "." in column.field or column.kind in _LISTS
    return [*times_split(said)] if is_list else [as_it_was(line) for line in said.split("\n")]


def _read(column: Column, cell: Cell, fields: Fields, into: Gathering, where: Where) -> None:
    """Put what a box says of a visit into its fields."""
    if is_empty(cell):
        return
    first, dot, inner = (column.field or column.key).partition(".")
    if not dot:
        fields[first] = read_box(column, cell, into, where.line)
        return
    several = fields.setdefault(first, [])
    assert isinstance(several, list)
    for place, line in enumerate(split(as_text(cell))):
        while len(several) <= place:
            several.append({})
        if line or inner == "text":
            several[place][inner] = read_box(column, line, into, where.line)


def _visit(lived: Lived, fields: Fields, into: Gathering) -> Visit:
    found = dict(fields)
    for name, said in fields.items():
        if isinstance(said, list):
            found[name] = tuple(_inner(name, said, into, lived.where))
    found |= {"id": into.new_id("v"), "touchpoint": lived.touchpoint}
    visit = made(Visit, found, into, lived.where)
    assert visit is not None  # its id and touchpoint fit, and nothing else must be there
    return visit


def _inner(name: str, several: Sequence[Fields], into: Gathering, where: Where) -> Sequence[Record]:
    """Return the records that stand in parallel lists: verbatims, or what stands in the way."""
    kind = inner_kind(Visit, name)
    has_id = "id" in kind.model_fields
    records: list[Record] = []
    for fields in several:
        given: Fields = {"id": into.new_id("q")} if has_id else {}
        record = made(kind, {"text": "", **given, **fields}, into, where)
        if record is not None:
            records.append(record)
    return records
