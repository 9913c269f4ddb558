"""Lines of an outline moved up and down, with what is indented under them."""

from collections.abc import Sequence
from typing import NamedTuple

from journeycanvas.edits.outline_reading import indentation


class Moved(NamedTuple):
    """The lines in their new order, and where those that were moved begin."""

    rows: list[str]
    first: int


def moved_block(rows: Sequence[str], first: int, end: int, *, by: int) -> Moved | None:
    """Return lines with those from first up to end, and what is under the last, past their neighbour; None at the ends.

    A neighbour is passed with what is indented under it; a line that is indented less is passed alone.
    """
    end = _end_of(rows, end - 1)
    if by < 0:
        to = _neighbour_before(rows, first)
        return None if to is None else Moved([*rows[:to], *rows[first:end], *rows[to:first], *rows[end:]], to)
    if end >= len(rows):
        return None
    depth = min(indentation(row) for row in rows[first:end])
    to = _end_of(rows, end) if indentation(rows[end]) >= depth else end + 1
    return Moved([*rows[:first], *rows[end:to], *rows[first:end], *rows[to:]], first + to - end)


def _end_of(rows: Sequence[str], line: int) -> int:
    """Return the line after what is indented under a line."""
    depth = indentation(rows[line])
    end = line + 1
    while end < len(rows) and rows[end].strip() and indentation(rows[end]) > depth:
        end += 1
    return end


def _neighbour_before(rows: Sequence[str], first: int) -> int | None:
    """Return where the neighbour above begins; a line that is not indented must stay first."""
    depth = indentation(rows[first])
    to = first - 1
    while to > 0 and rows[to].strip() and indentation(rows[to]) > depth:
        to -= 1
    if to < 0 or (to == 0 and depth > indentation(rows[0])):
        return None
    return to
