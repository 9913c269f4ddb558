"""Rows of our tables as records: which columns there are, what their boxes say, and the record of them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar, get_args

from journeycanvas.document.naming import key
from journeycanvas.document.tables.column import Column
from journeycanvas.document.tables.table import Cell
from journeycanvas.imports.own_tables.boxes import BoxError, is_empty, value
from journeycanvas.imports.own_tables.gathering import Gathering
from journeycanvas.language import LANGUAGES, N_, _, words
from journeycanvas.model.core import ValidationError
from journeycanvas.model.record import Record

R = TypeVar("R", bound=Record)
Fields = dict[str, object]
Numbered = tuple[int, dict[int, Cell]]
"""A row with its number from 1, and its boxes by their place from 0."""
LEFT_OUT = N_("{place}: {why}; left out")
UNKNOWN = N_("the column “{column}” is none of ours; left out")


class Where(NamedTuple):
    """Where something stands, for remarks: the title of the table, the line, and the head of the column."""

    table: str
    line: int
    column: str = ""

    def __str__(self) -> str:
        """Return the place in words, without the line."""
        return ", ".join(part for part in (self.table, self.column) if part)


def headings(column: Column) -> set[str]:
    """Return all that a column may be called, as names are compared."""
    return {key(column.key), *(key(column.heading(words(language))) for language in LANGUAGES)}


def by_heading(columns: Iterable[Column]) -> dict[str, Column]:
    """Return columns by all that they may be called."""
    return {name: column for column in columns for name in headings(column)}


def read_fields(row: Mapping[int, Cell], columns: Mapping[int, Column], into: Gathering, where: Where) -> Fields:
    """Return the fields that a row says, by their names, dotted where they stand deeper; the rest is remarked on."""
    found: Fields = {}
    for place, cell in row.items():
        column = columns.get(place)
        if column is None or is_empty(cell):
            continue
        try:
            found[column.field or column.key] = read_box(column, cell, into, where.line)
        except BoxError as error:
            left_out(into, where._replace(column=column.heading(_)), str(error))
    return found


def read_box(column: Column, cell: Cell, into: Gathering, line: int) -> object:
    """Return what a box says; raises BoxError."""
    if column.kind == "one":
        return into.one(column.of, cell, line)
    if column.kind == "many":
        return into.many(column.of, cell, line)
    return value(column.kind, column.of, cell)


def made(kind: type[R], fields: Fields, into: Gathering, where: Where) -> R | None:
    """Return a record of these fields; those that do not fit are left out and remarked on.

    None where one is missing that must be there.
    """
    known = with_inner(kind, fields, into, where)
    while True:
        try:
            return kind.model_validate(known)
        except ValidationError as error:
            wrong = {str(each["loc"][0]) for each in error.errors(include_url=False, include_input=False)}
            for name in wrong:
                known.pop(name, None)
                left_out(into, where._replace(column=name), _("it does not fit"))
            if any(kind.model_fields[name].is_required() for name in wrong):
                return None


def left_out(into: Gathering, where: Where, why: str) -> None:
    """Note that something was left out."""
    into.remark("skipped", _(LEFT_OUT).format(place=where, why=why), where.line)


def with_inner(kind: type[Record], fields: Fields, into: Gathering, where: Where) -> Fields:
    """Return the fields of a record, those with a dot gathered into records of their own."""
    found: Fields = {}
    deeper: dict[str, Fields] = {}
    if not any("." in name for name in fields):
        return {name: said for name, said in fields.items() if name in kind.model_fields}
    for name, said in fields.items():
        first, dot, rest = name.partition(".")
        if not dot:
            found[name] = said
        else:
            deeper.setdefault(first, {})[rest] = said
    for name, inner in deeper.items():
        record = made(inner_kind(kind, name), inner, into, where._replace(column=name))
        if record is not None:
            found[name] = record
    return {name: said for name, said in found.items() if name in kind.model_fields}


def inner_kind(kind: type[Record], field: str) -> type[Record]:
    """Return the kind of record a field holds, alone or several of them."""
    hint = kind.model_fields[field].annotation
    choices: Sequence[object] = (hint, *get_args(hint))
    return next(each for each in choices if isinstance(each, type) and issubclass(each, Record))
