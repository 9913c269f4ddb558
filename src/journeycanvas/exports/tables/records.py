"""The rows of a table that tells records, one each."""

from collections.abc import Callable, Sequence

from journeycanvas import progress
from journeycanvas.document.tables.column import Column, Columns
from journeycanvas.document.tables.lists import joined
from journeycanvas.document.tables.sheets import JOURNEY_SHEET, Sheet
from journeycanvas.document.tables.table import Cell, Heading, Row, Table, as_text
from journeycanvas.exports.tables.cells import telling
from journeycanvas.exports.tables.speech import Speech
from journeycanvas.language import N_
from journeycanvas.model.path import Path
from journeycanvas.model.record import Record

Tell = Callable[[Record], Cell]
FIELD, VALUE = N_("Field"), N_("Value")


def headings(columns: Columns, speech: Speech) -> tuple[Heading, ...]:
    """Return the heads of columns."""
    return tuple(Heading(column.key, speech.heading(column), column.width) for column in columns)


def record_table(sheet: Sheet, records: Sequence[Record], speech: Speech) -> Table:
    """Return the table of records."""
    tells = [told(column, speech) for column in sheet.columns]
    rows: list[Row] = []
    for record in records:
        progress.step()
        rows.append([tell(record) for tell in tells])
    return Table(sheet.key, speech.word(sheet.title), headings(sheet.columns, speech), tuple(rows))


def journey_table(sheet: Sheet, speech: Speech) -> Table:
    """Return the table of what is said of the whole: a row a field."""
    assert sheet.key == JOURNEY_SHEET
    rows = [(speech.heading(column), told(column, speech)(speech.journey)) for column in sheet.columns]
    heads = (Heading("field", speech.word(FIELD), 30), Heading("value", speech.word(VALUE), 80))
    return Table(sheet.key, speech.word(sheet.title), heads, tuple(rows))


def connection_table(sheet: Sheet, paths: Sequence[Path], speech: Speech) -> Table:
    """Return the table of the ways beyond the plain order: from a place on the path to another."""
    path, kind, _origin, _destination, *more = sheet.columns
    tells = [telling(column, speech) for column in more]
    paths_told, kinds_told = telling(path, speech), telling(kind, speech)
    rows: list[Row] = []
    for one in paths:
        places = {visit.id: place for place, visit in enumerate(one.visits, start=1)}
        for each in one.connections:
            ends = places[each.origin], places.get(each.destination or "")
            rest = [tell(each.__dict__[column.key]) for tell, column in zip(tells, more, strict=True)]
            rows.append([paths_told(one.id), kinds_told(each.kind), *ends, *rest])
    return Table(sheet.key, speech.word(sheet.title), headings(sheet.columns, speech), tuple(rows))


def told(column: Column, speech: Speech) -> Tell:
    """Return the function that tells a column of a record; one that has no such field leaves the box empty."""
    tell = telling(column, speech)
    first, *deeper = column.way
    if not deeper:
        return lambda record: tell(record.__dict__[first]) if first in record.__dict__ else None
    (field,) = deeper
    tell_each = telling(column._replace(kind="text"), speech) if column.kind == "texts" else tell

    def of_inner(record: Record) -> Cell:
        inner = record.__dict__[first]
        if inner is None:
            return None
        if isinstance(inner, tuple):
            return parallel(inner, field, tell_each)
        return tell(inner.__dict__[field])

    return of_inner


def parallel(records: tuple[Record, ...], field: str, tell: Callable[[object], Cell]) -> Cell:
    """Return a field of several records, a line each; nothing where none says more than a new one would."""
    values = [record.__dict__[field] for record in records]
    if not records or all(value == records[0].model_fields[field].default for value in values):
        return None
    return joined([as_text(tell(value)) for value in values])
