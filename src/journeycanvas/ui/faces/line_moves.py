"""Lines of an outline moved up and down, with what is indented under them, and where two texts differ."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from journeycanvas.edits.outline.reading import indentation


class Moved(NamedTuple):
    """The lines in their new order, and where those that were moved begin."""

    rows: list[str]
    first: int


class Change(NamedTuple):
    """Lines from the first up to the end, and the lines of the other text that stand in their place."""

    first: int
    end: int
    new_first: int
    new_end: int


def line_changes(before: Sequence[str], after: Sequence[str]) -> list[Change]:
    """Return where two texts differ, from above."""
    most = min(len(before), len(after))
    start = next((n for n in range(most) if before[n] != after[n]), most)
    same = 0
    while same < most - start and before[-1 - same] == after[-1 - same]:
        same += 1
    old, new = before[start : len(before) - same], after[start : len(after) - same]
    if not old or not new:
        return [Change(start, start + len(old), start, start + len(new))] if old or new else []
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [
        Change(start + first, start + end, start + new_first, start + new_end)
        for tag, first, end, new_first, new_end in codes
        if tag != "equal"
    ]


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
