"""All tables of a journey, as one workbook has them."""

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.document.tables.carried import told
from journeycanvas.document.tables.sheets import (
    CONNECTION_SHEET,
    JOURNEY_SHEET,
    MATRIX_SHEET,
    SHEETS,
    TOUCHPOINT_SHEET,
    Sheet,
)
from journeycanvas.document.tables.table import Table
from journeycanvas.exports.tables.long import long_table
from journeycanvas.exports.tables.matrix import matrix
from journeycanvas.exports.tables.records import connection_table, journey_table, record_table
from journeycanvas.exports.tables.speech import Speech


def tables(journey: Journey) -> tuple[Table, ...]:
    """Return the tables of a journey in the words of its language; registers without a row are left out."""
    speech = Speech(told(journey), is_plain=False)
    made: list[Table] = []
    for sheet in progress.through(SHEETS):
        table = _table(sheet, speech)
        if table.rows or not sheet.is_register:
            made.append(table)
    return tuple(made)


def _table(sheet: Sheet, speech: Speech) -> Table:
    journey = speech.journey
    if sheet.key == TOUCHPOINT_SHEET:
        return long_table(speech)
    if sheet.key == MATRIX_SHEET:
        return matrix(speech)
    if sheet.key == JOURNEY_SHEET:
        return journey_table(sheet, speech)
    if sheet.key == CONNECTION_SHEET:
        return connection_table(sheet, journey.paths, speech)
    return record_table(sheet, journey.__dict__[sheet.key], speech)
