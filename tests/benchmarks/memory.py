"""Memory: the most that a window and an export hold."""

from collections.abc import Iterator

from tests.benchmarks.documents import file_of
from tests.benchmarks.processes import figures
from tests.benchmarks.rows import Row, at_most, times
from tests.benchmarks.timing import Run, in_turn

WINDOW, PDF_MB = 2.0, 250.0


def rows(run: Run) -> Iterator[Row]:
    """Yield the memory of the window with 1,000 touchpoints, and of a PDF of 5,000 by the command line."""
    taken, floor = in_turn(
        lambda: figures("window", file_of(1000, run.folder))["peak_mb"],
        lambda: figures("bare_window", 0)["peak_mb"],
        rounds=min(3, run.starts),
    )
    yield times("memory of the window, 1,000", taken, "MB", floor=floor, limit=WINDOW)
    (taken,) = in_turn(
        lambda: figures("export", file_of(5000, run.folder), run.folder / "5000.pdf")["peak_mb"],
        rounds=min(3, run.starts),
        warm_up=0,
    )
    yield at_most("memory of a PDF export, 5,000", taken, "MB", limit=PDF_MB)
