"""The codes of the cells, such as C4: a letter for each stage and a number for each lane that is shown.

They are printed on a canvas for the wall, and typed in front of what was written there.
"""

from typing import NamedTuple

from journeycanvas.document.journey import Journey


class Cell(NamedTuple):
    """A stage in a lane, by their ids."""

    lane: str
    stage: str


def letters(number: int) -> str:
    """Return the letters of a column counted from 0, as in a spreadsheet: A to Z, then AA."""
    found = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def cells_by_code(journey: Journey) -> dict[str, Cell]:
    """Return every cell that is shown, by its code, row by row."""
    shown = [lane for lane in journey.lanes if not lane.hidden]
    return {
        f"{letters(column)}{row}": Cell(lane.id, stage.id)
        for row, lane in enumerate(shown, start=1)
        for column, stage in enumerate(journey.stages)
    }
