"""Painting the whole map anew, with all of it in view."""

from collections.abc import Iterator

from tests.benchmarks.rows import Row, at_most
from tests.benchmarks.timing import Run, in_turn, seconds
from tests.benchmarks.views import canvas_of, settle

AT_MOST_MS = {1000: 16.7, 5000: 40.0}


def rows(run: Run) -> Iterator[Row]:
    """Yield what a full repaint takes, none of it kept from before."""
    for size, limit in AT_MOST_MS.items():
        taken = _repainting(size, run)
        yield at_most(f"full repaint, whole map in view, {size:,}", taken * 1000, "ms", limit=limit)


def _repainting(size: int, run: Run) -> float:
    canvas, _session = canvas_of(size)
    is_dark = False

    def other_desk() -> None:
        """Have everything painted again, as a change of the theme does."""
        nonlocal is_dark
        is_dark = not is_dark
        canvas.set_dark(is_dark)
        assert not canvas.is_painted
        settle(canvas)

    (taken,) = in_turn(lambda: seconds(other_desk), rounds=run.rounds, warm_up=3)
    canvas.close()
    return taken
