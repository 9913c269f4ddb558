"""Disks that are shared: how long the window is stuck while one of them answers nothing."""

from collections.abc import Iterator

from tests.benchmarks.documents import file_of
from tests.benchmarks.processes import figures
from tests.benchmarks.rows import Row, at_most
from tests.benchmarks.timing import Run, in_turn

_ANSWERS_WITHIN_MS = 100.0


def rows(run: Run) -> Iterator[Row]:
    """Yield the longest time that a window with a hanging file answered nothing, while somebody typed and saved."""
    path = file_of(100, run.folder)
    (stuck,) = in_turn(lambda: figures("hanging_drive", path)["stuck_ms"], rounds=min(3, run.starts), warm_up=0)
    yield at_most("window stuck while a drive hangs, 100", stuck, "ms", limit=_ANSWERS_WITHIN_MS)
