"""Texts too long for one box of a workbook: they go on in a sheet of their own, and say where."""

from journeycanvas.document.tables.continued import LARGEST_BOX, length, marked, pieces
from journeycanvas.document.tables.sheets import CONTINUED
from journeycanvas.document.tables.table import Cell, Heading, Row, Table
from journeycanvas.language import N_, words

NUMBER, TEXT = N_("Number"), N_("Text")


def fitted(tables: tuple[Table, ...], language: str) -> tuple[Table, ...]:
    """Return tables whose texts all fit, with one more for what is left over, if anything is."""
    rest: list[Row] = []
    found = tuple(_fitted(table, rest) for table in tables)
    if not rest:
        return tables
    word = words(language)
    heads = (Heading("number", word(NUMBER), 11), Heading("text", word(TEXT), 80))
    return (*found, Table(CONTINUED.key, word(CONTINUED.title), heads, tuple(rest)))


def _fitted(table: Table, rest: list[Row]) -> Table:
    return table._replace(rows=tuple(row if _fits(row) else [_begun(cell, rest) for cell in row] for row in table.rows))


def _fits(row: Row) -> bool:
    return not any(
        isinstance(cell, str) and len(cell) > LARGEST_BOX // 2 and length(cell) > LARGEST_BOX for cell in row
    )


def _begun(cell: Cell, rest: list[Row]) -> Cell:
    """Return a box, or the beginning of a text that is too long; what is left of it is added to the rest."""
    if not isinstance(cell, str) or length(cell) <= LARGEST_BOX:
        return cell
    number = int(rest[-1][0] or 0) + 1 if rest and isinstance(rest[-1][0], int) else 1
    first, *more = pieces(cell)
    rest.extend([number, piece] for piece in more)
    return marked(first, number)
