"""The long table as comma- or tab-separated text.

Both speak plainly: names of columns and values are the same in every language, numbers have a decimal point, dates are
year-month-day. What a spreadsheet program would take for a formula has an apostrophe before it.
"""

import csv
import io

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.document.tables import formulas
from journeycanvas.document.tables.carried import told
from journeycanvas.document.tables.table import Cell, Table, as_text
from journeycanvas.exports.tables.long import long_table
from journeycanvas.exports.tables.speech import Speech

BYTE_ORDER_MARK = "\ufeff"
"""Spreadsheet programs read accents right where it stands at the beginning."""


def comma_separated(journey: Journey) -> bytes:
    """Return the long table as CSV (RFC 4180) in UTF-8, with a byte order mark."""
    return (BYTE_ORDER_MARK + _text(_table(journey), ",")).encode()


def tab_separated(journey: Journey) -> bytes:
    """Return the long table as tab-separated text in UTF-8, quoted as spreadsheet programs do."""
    return _text(_table(journey), "\t").encode()


def _table(journey: Journey) -> Table:
    return long_table(Speech(told(journey), is_plain=True))


def _text(table: Table, delimiter: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([formulas.kept_from_being_one(heading.key) for heading in table.columns])
    for row in table.rows:
        progress.step()
        writer.writerow(map(_box, row))
    return out.getvalue()


def _box(cell: Cell) -> str:
    """Return a box as text; only texts may be taken for formulas, a number below zero is one to every program."""
    if cell is None:
        return ""
    return formulas.kept_from_being_one(cell) if isinstance(cell, str) else as_text(cell)
