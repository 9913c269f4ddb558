"""Starts: whole processes, from their call to what is seen, against bare windows."""

from collections.abc import Iterator
from statistics import median

from tests.benchmarks.documents import file_of
from tests.benchmarks.processes import figures
from tests.benchmarks.rows import Row, times
from tests.benchmarks.timing import Run, in_turn

EMPTY = 2.0
WITH_MAP = {100: 2.4, 1000: 3.0, 5000: 4.0}


def rows(run: Run) -> Iterator[Row]:
    """Yield what a start takes, until it is seen and until the window answers."""
    # As on the computer of anyone who uses it: an earlier start has kept its modules for the next one.
    figures("window", file_of(100, run.folder), "--to-the-end")
    answering: list[float] = []

    def painted() -> float:
        told = _start("window")
        answering.append(told["usable"])
        return told["painted"]

    painting, floor = in_turn(painted, lambda: _start("bare_window", 0)["painted"], rounds=run.starts)
    usable = median(answering[1:])  # without that of the warm-up
    yield times("start, painted empty window", painting * 1000, "ms", floor=floor * 1000, limit=EMPTY)
    yield times("start, usable empty window", usable * 1000, "ms", floor=floor * 1000, limit=EMPTY)
    for size, limit in WITH_MAP.items():
        taken, floor = _with_map(size, run)
        yield times(f"start, painted map, {size:,}", taken * 1000, "ms", floor=floor * 1000, limit=limit)


def _with_map(size: int, run: Run) -> list[float]:
    path = file_of(size, run.folder)
    return in_turn(
        lambda: _start("window", path)["usable"],
        lambda: _start("bare_window", size)["painted"],
        rounds=run.starts,
    )


def _start(program: str, *arguments: object) -> dict[str, float]:
    """Return when a program was painted and usable, in seconds from its call."""
    told = figures(program, *arguments)
    return {what: told[what] - told["began"] for what in ("painted", "usable")}
