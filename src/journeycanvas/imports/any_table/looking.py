"""A look at somebody's table before it is read: its sheets, and how each may be read."""

from hashlib import sha256
from typing import NamedTuple

from journeycanvas.document.memo import uncollected
from journeycanvas.document.tables.table import as_text
from journeycanvas.imports.any_table.guessing import guess
from journeycanvas.imports.any_table.mapping import Mapping
from journeycanvas.imports.any_table.reading import read_rows
from journeycanvas.imports.imported import Imported, Remark
from journeycanvas.imports.own_tables.reading import foreign_rows, foreign_sheets
from journeycanvas.imports.workbooks import Grid
from journeycanvas.language import _

_MOST_NAMED = 80


class Looked(NamedTuple):
    """The sheets of a table that is none of ours, and what is known of it already."""

    grids: tuple[Grid, ...]
    remarks: tuple[Remark, ...] = ()

    @property
    def first(self) -> int:
        """The place of the first sheet that says how it may be read, else of the first."""
        return next((place for place, grid in enumerate(self.grids) if guess(grid.rows) is not None), 0)

    def read(self, place: int, mapping: Mapping, language: str) -> Imported:
        """Return the journey of a sheet read in this way; raises ImportFaultError."""
        others = [grid.name[:_MOST_NAMED] for at, grid in enumerate(self.grids) if at != place]
        told = [Remark("skipped", _("the sheet “{name}”").format(name=name)) for name in others]
        with uncollected():
            return read_rows(self.grids[place].rows, language, (*self.remarks, *told), mapping=mapping)


def look_at_text(content: bytes) -> Looked | None:
    """Return the table in a text; None where it is one of ours or of a program we know. Raises ImportFaultError."""
    found = foreign_rows(content)
    return None if found is None else Looked((Grid("", found[0]),), found[1])


def look_at_workbook(content: bytes) -> Looked | None:
    """Return the sheets of a workbook that hold anything; None where it is one of ours. Raises ImportFaultError."""
    grids = foreign_sheets(content)
    held = tuple(grid for grid in grids or () if grid.rows)
    return Looked(held) if held else None


def signature(grid: Grid, head: int) -> str:
    """Return what tells tables with the same heads from others, and nothing of what they say."""
    boxes = grid.rows[head][1] if head < len(grid.rows) else {}
    return sha256("\0".join(f"{place}:{as_text(box)}" for place, box in sorted(boxes.items())).encode()).hexdigest()
