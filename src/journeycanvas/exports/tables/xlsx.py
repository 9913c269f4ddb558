"""All tables of a journey as a workbook (ISO/IEC 29500) that spreadsheet programs open.

Numbers are numbers, dates are dates, and no text is ever a formula. Texts are written as such, whatever they begin
with, and those that look like a formula say so, lest editing one makes it one.
"""

import datetime
import io
from collections.abc import Sequence
from functools import partial

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.document.tables.formulas import IS_TAKEN
from journeycanvas.document.tables.table import Cell, Row, Table
from journeycanvas.exports.tables.errors import TooWideError
from journeycanvas.exports.tables.overlong import fitted
from journeycanvas.exports.tables.workbook import tables

MOST_COLUMNS = 16_384
_MADE = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC).replace(tzinfo=None)
"""The same for every workbook: a file tells nothing of when it was written, and the same journey gives the same."""
_EXACT = 10**15
"""The largest whole number a spreadsheet program keeps every digit of."""
_DATE = "yyyy-mm-dd"
_INK, _HEAD = "#1F2633", "#DDE2EA"
_FACE = {"font_name": "Calibri", "font_size": 11, "font_color": _INK}
_LINE, _MOST_LINES = 15, 20
"""The height of a line in points, and the lines of a row that are seen at first."""
_A3 = 8
"""The paper, by its number in the standard."""
_MOST_ON_A_PAGE = 10
"""Columns that are still read where all stand side by side on a page; wider tables go on on further ones."""
_FROZEN_COLUMNS = {"touchpoints": 3, "matrix": 1, "cards": 3}
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}


def xlsx(journey: Journey) -> bytes:
    """Return the workbook of a journey; raises TooWideError where a table has more columns than there can be."""
    made = fitted(tables(journey), journey.language)
    for table in made:
        if len(table.columns) > MOST_COLUMNS:
            raise TooWideError(table.title, len(table.columns), most=MOST_COLUMNS)
    out = io.BytesIO()
    workbook = Workbook(out, _OPTIONS)
    workbook.set_properties({"title": journey.title[:255], "created": _MADE})
    formats = _Formats(workbook)
    for table in progress.through(made, shares=[1 + len(table.rows) * len(table.columns) for table in made]):
        _write(table, workbook.add_worksheet(table.title), formats)
    progress.step()
    workbook.close()
    return out.getvalue()


class _Formats:
    """How boxes look."""

    def __init__(self, workbook: Workbook) -> None:
        looks = {**_FACE, "text_wrap": True, "valign": "top"}
        self.head: Format = workbook.add_format({**looks, "bold": True, "bg_color": _HEAD, "bottom": 1})
        self.text: Format = workbook.add_format(looks)
        self.like_a_formula: Format = workbook.add_format({**looks, "quote_prefix": True})
        self.plain: Format = workbook.add_format({**_FACE, "valign": "top"})
        self.date: Format = workbook.add_format({**_FACE, "valign": "top", "num_format": _DATE})


def _write(table: Table, sheet: Worksheet, formats: _Formats) -> None:
    for place, heading in enumerate(table.columns):
        sheet.set_column(place, place, heading.width, formats.plain)
        sheet.write_string(0, place, heading.title, formats.head)
    sheet.set_landscape()
    sheet.set_paper(_A3)
    sheet.repeat_rows(0)
    if len(table.columns) <= _MOST_ON_A_PAGE:
        sheet.fit_to_pages(1, 0)
    sheet.freeze_panes(1, _FROZEN_COLUMNS.get(table.key, 1))
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    put = partial(_put, sheet, formats)
    widths = [heading.width for heading in table.columns]
    sheet.set_row(0, _LINE * _lines([heading.title for heading in table.columns], widths))
    for number, row in enumerate(table.rows, start=1):
        progress.step()
        lines = _lines(row, widths)
        if lines > 1:
            sheet.set_row(number, _LINE * lines)
        for place, cell in enumerate(row):
            if cell is not None:
                put(number, place, cell)


def _lines(row: Row, widths: Sequence[int]) -> int:
    """Return how many lines are seen of a row: programs that open a workbook do not all make room by themselves.

    What is longer is there all the same, and seen once the row is drawn larger.
    """
    most = 1
    for cell, width in zip(row, widths, strict=True):
        if isinstance(cell, str) and (len(cell) > width or "\n" in cell):
            most = max(most, sum(1 + len(line) // width for line in cell.split("\n")))
    return min(most, _MOST_LINES)


def _put(sheet: Worksheet, formats: _Formats, row: int, column: int, cell: Cell) -> None:
    """Write one box as what it is."""
    if isinstance(cell, str):
        sheet.write_string(row, column, cell, formats.like_a_formula if IS_TAKEN(cell) else formats.text)
    elif isinstance(cell, bool):
        sheet.write_boolean(row, column, cell, formats.plain)
    elif isinstance(cell, datetime.date):
        sheet.write_datetime(row, column, datetime.datetime(cell.year, cell.month, cell.day), formats.date)
    elif isinstance(cell, int) and abs(cell) > _EXACT:
        sheet.write_string(row, column, str(cell), formats.text)
    elif cell is not None:
        sheet.write_number(row, column, cell, formats.plain)
