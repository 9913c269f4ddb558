"""Coming in: tables of a hundred thousand rows, as text and as a workbook."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import xlsxwriter

from journeycanvas.exports.tables.delimited import comma_separated
from tests.benchmarks.documents import journey
from tests.benchmarks.processes import figures
from tests.benchmarks.rows import Row, at_most
from tests.benchmarks.timing import Run

ROWS = 100_000
_LIMITS_S = {"csv": 3.0, "xlsx": 6.0}
MOST_MB = 300.0
_COLUMNS = ("stage", "phase", "name", "channels", "moment", "importance", "id", "order", "emotion", "evidence")


def rows(run: Run) -> Iterator[Row]:
    """Yield what reading each takes, and the most memory held."""
    table = _table()
    for suffix, limit in _LIMITS_S.items():
        path = run.folder / f"table.{suffix}"
        _written(table, path)
        found = [figures("bring_in", path) for _again in range(min(3, run.starts))]
        assert all(each["touchpoints"] == ROWS for each in found)
        name = f"{suffix.upper()} of {ROWS:,} rows in"
        yield at_most(name, sorted(each["bring_in"] for each in found)[len(found) // 2], "s", limit=limit)
        yield at_most(f"memory of {name}", max(each["peak_mb"] for each in found), "MB", limit=MOST_MB)


def _table() -> list[list[str]]:
    """Return columns of our own long table of 5,000 touchpoints, again and again with other ids and places.

    All of them would not fit into a workbook that is read, which may hold 64 MiB unpacked.
    """
    head, *lines = csv.reader(io.StringIO(comma_separated(journey(5000)).decode("utf-8-sig")))
    columns = [place for place, name in enumerate(head) if name.partition(":")[0] in _COLUMNS]
    id = columns.index(head.index("id"))
    order = next(at for at, place in enumerate(columns) if head[place].startswith("order"))
    found = [[head[place] for place in columns]]
    for number in range(ROWS):
        row = [lines[number % len(lines)][place] for place in columns]
        row[id] = f"t{number}"
        row[order] = str(number + 1)
        found.append(row)
    return found


def _written(table: list[list[str]], path: Path) -> None:
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(table)
        return
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Touchpoints")
        for number, row in enumerate(table):
            for place, text in enumerate(row):
                if text:
                    sheet.write_string(number, place, text)
