"""The neutral form of a table, as every format writes it and every reader gives it back."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

Cell = str | int | float | bool | date | None
"""What one box holds; None where it is empty."""
Row = Sequence[Cell]
_EXACT = 1e15


class Heading(NamedTuple):
    """The head of a column: its stable name, what it is called in the language of the journey, and its usual width.

    The width is in letters.
    """

    key: str
    title: str
    width: int = 18


class Table(NamedTuple):
    """A table: its stable name, its title in the language of the journey, its columns and its rows."""

    key: str
    title: str
    columns: tuple[Heading, ...]
    rows: tuple[Row, ...]


def as_text(cell: Cell) -> str:
    """Return a box as plain text has it: a decimal point, dates as year-month-day, true or false."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, date):
        return cell.isoformat()
    return str(int(cell)) if cell == int(cell) and abs(cell) < _EXACT else repr(cell)
