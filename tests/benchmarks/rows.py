"""Rows, what a benchmark finds: a figure, its floor measured in the same run, and the limit it must keep."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """A figure and its limit, which holds for the ratio to the floor where there is one, else for the value."""

    name: str
    value: float
    unit: str
    floor: float | None
    ratio: float | None
    limit: float

    @property
    def is_met(self) -> bool:
        """Whether the limit is kept."""
        return (self.value if self.ratio is None else self.ratio) <= self.limit


def at_most(name: str, value: float, unit: str, *, limit: float) -> Row:
    """Return a row whose figure itself has a limit."""
    return Row(name, round(value, 3), unit, None, None, limit)


def times(name: str, value: float, unit: str, *, floor: float, limit: float) -> Row:
    """Return a row whose figure may be so many times its floor."""
    return Row(name, round(value, 3), unit, round(floor, 3), round(value / floor, 3), limit)


def write(rows: Iterable[Row], path: Path) -> None:
    """Write the rows as JSON, for other programs to read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(row) for row in rows], indent=2) + "\n", encoding="utf-8")


HEADINGS = f"{'':64}{'measured':>12}{'floor':>12}{'ratio':>9}{'at most':>10}"


def line(row: Row) -> str:
    """Return a row as people read it, under the headings."""
    name = row.name if len(row.name) < 64 else row.name[:60] + "..."
    measured = f"{row.value:.4g} {row.unit}"
    floor = "" if row.floor is None else f"{row.floor:.4g} {row.unit}"
    ratio = "" if row.ratio is None else f"{row.ratio:.2f} x"
    limit = f"{row.limit:g} {row.unit}" if row.ratio is None else f"{row.limit:g} x"
    return f"{name:64}{measured:>12}{floor:>12}{ratio:>9}{limit:>10}  {'met' if row.is_met else 'MISSED'}"
