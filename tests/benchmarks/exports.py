"""Exports: the first PDF and the first SVG of a process, on top of its layout; and slides, layout and all."""

from collections.abc import Iterator

from tests.benchmarks.documents import file_of
from tests.benchmarks.processes import figures
from tests.benchmarks.rows import Row, at_most, times
from tests.benchmarks.timing import Run, in_turn

PDF, SVG_S, SLIDES = 2.5, 0.3, 2.0
_SIZE = 1000
_SLIDE_ROUNDS = 3
"""Slides of so many touchpoints take seconds, and their floor as well."""


def rows(run: Run) -> Iterator[Row]:
    """Yield what exports of 1,000 touchpoints take."""
    taken, floor, svg = in_turn(
        lambda: exporting(_SIZE, "pdf", run),
        lambda: figures("bare_pdf", _SIZE)["export"],
        lambda: exporting(_SIZE, "svg", run),
        rounds=run.starts,
    )
    yield times("PDF, 1,000", taken * 1000, "ms", floor=floor * 1000, limit=PDF)
    yield at_most("SVG on top of layout, 1,000", svg, "s", limit=SVG_S)
    yield _slides(run)


def exporting(touchpoints: int, suffix: str, run: Run) -> float:
    """Return the seconds that an export takes in a new process, its layout not counted."""
    return figures("lay_out", file_of(touchpoints, run.folder), suffix)["export"]


def _slides(run: Run) -> Row:
    """Return what slides take, layout and all, against their library adding as many bare shapes to as many slides."""
    path = file_of(_SIZE, run.folder)
    drawn = figures("slides", path)
    counts = int(drawn["slides"]), int(drawn["shapes"])
    taken, floor = in_turn(
        lambda: figures("slides", path)["export"],
        lambda: figures("bare_pptx", *counts)["export"],
        rounds=min(_SLIDE_ROUNDS, run.starts),
    )
    return times(f"PPTX, 1,000 ({counts[1]:,} shapes on {counts[0]} slides)", taken, "s", floor=floor, limit=SLIDES)
