"""Which rows of the table are shown, and in which order: sorting and filtering change the view alone."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from journeycanvas.document.folding import fold
from journeycanvas.document.journey import Journey
from journeycanvas.edits import table_columns
from journeycanvas.edits.table_columns import Row, Sheet, shown, visits_by_touchpoint
from journeycanvas.edits.table_fields import Column
from journeycanvas.model.stage import Duration, seconds


class Wish(NamedTuple):
    """What a person asks of the view: words that rows must hold, and a column to sort by; none for the map's order."""

    filter: str = ""
    column: str = ""
    is_downwards: bool = False


class Order:
    """The order of one sheet; what rows say is kept while the journey is the same."""

    def __init__(self) -> None:
        """Know no journey yet."""
        self._said: tuple[Journey, Mapping[str, str]] | None = None

    def rows(self, journey: Journey, sheet: Sheet, wish: Wish) -> list[Row]:
        """Return the rows that are wished, sorted as wished."""
        columns = table_columns.columns(journey, sheet)
        found = list(table_columns.rows(journey, sheet))
        words = fold(wish.filter).split()
        if words:
            said = self._all_said(journey, found, columns)
            found = [row for row in found if all(word in said[row.id] for word in words)]
        by = next((column for column in columns if column.id == wish.column), None)
        if by is not None:
            keyed = {row.id: _key(journey, row, by) for row in found}
            full = [row for row in found if keyed[row.id] is not None]
            full.sort(key=lambda row: keyed[row.id] or ("",), reverse=wish.is_downwards)
            found = [*full, *(row for row in found if keyed[row.id] is None)]
        return found

    def _all_said(self, journey: Journey, rows: Sequence[Row], columns: Sequence[Column]) -> Mapping[str, str]:
        if self._said is None or self._said[0] is not journey or rows[0].id not in self._said[1]:
            said = {row.id: fold("\n".join(shown(journey, row, column) for column in columns)) for row in rows}
            self._said = (journey, said)
        return self._said[1]


def _key(journey: Journey, row: Row, column: Column) -> tuple[float | str, ...] | None:
    """Return what a row is sorted by; None where its box is empty, which is last either way."""
    text = shown(journey, row, column)
    if not text:
        return None
    if column.kind == "stage":
        return (float([stage.id for stage in journey.stages].index(row.stage)),)
    if column.kind == "emotion":
        visits = visits_by_touchpoint(table_columns.path_of(journey, column.path).visits)[row.id]
        known = [visit.emotion for visit in visits if visit.emotion is not None]
        return (sum(known) / len(known),)
    if column.kind == "duration":
        length = row.__dict__[column.id]
        assert isinstance(length, Duration)
        return (seconds(length),)
    if column.kind in ("degree", "weight", "count", "notes_merged"):
        return (float(text),)
    return (fold(text),)
