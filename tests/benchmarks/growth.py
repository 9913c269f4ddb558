"""Growth: what 5,000 touchpoints cost against 1,000; n log n is 6.2 times at most, and a map is bound to 6."""

from collections.abc import Callable, Iterator

from journeycanvas.storage.reading import read
from tests.benchmarks.documents import file_of
from tests.benchmarks.exports import exporting
from tests.benchmarks.layout import from_nothing
from tests.benchmarks.rows import Row, times
from tests.benchmarks.storage import save_elsewhere
from tests.benchmarks.timing import Run, in_turn, seconds

SMALLER, LARGER = 1000, 5000
MOST = 6.0


def rows(run: Run) -> Iterator[Row]:
    """Yield how the work on a document grows with it."""
    in_process: dict[str, Callable[[int], float]] = {
        "reading": lambda size: seconds(lambda: read(file_of(size, run.folder))),
        "saving": lambda size: seconds(lambda: save_elsewhere(size, run.folder)),
    }
    anew: dict[str, Callable[[int], float]] = {
        "layout": lambda size: from_nothing(size, run),
        "PDF": lambda size: exporting(size, "pdf", run),
        "SVG": lambda size: exporting(size, "svg", run),
    }
    for name, take in in_process.items():
        yield _row(name, take, rounds=run.rounds)
    for name, take in anew.items():
        yield _row(name, take, rounds=max(3, run.starts // 2))


def _row(name: str, take: Callable[[int], float], *, rounds: int) -> Row:
    larger, smaller = in_turn(lambda: take(LARGER), lambda: take(SMALLER), rounds=rounds)
    name = f"growth of {name}, {LARGER:,} against {SMALLER:,}"
    return times(name, larger * 1000, "ms", floor=smaller * 1000, limit=MOST)
