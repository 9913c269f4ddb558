"""Exports: the first PDF and the first SVG of a process, on top of its layout; slides; workbooks; posters;
handbooks; many at once.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from journeycanvas.exports.handbook.handbook import handbook
from journeycanvas.exports.pdf import pdf
from journeycanvas.exports.poster import poster_pdf
from journeycanvas.layout.map import lay_out
from journeycanvas.layout.poster import poster
from tests.benchmarks.documents import file_of, journey
from tests.benchmarks.processes import figures
from tests.benchmarks.rows import Row, at_most, times
from tests.benchmarks.timing import ROOT, Run, in_turn, seconds
from tests.builders import large

PDF, SVG_S, SLIDES, WORKBOOK, POSTER_S, HANDBOOK_S = 2.5, 0.3, 2.0, 2.0, 0.3, 3.0
WHOLE_PDF = {100: 3.0, 1000: 4.0, 5000: 4.0}
"""What the whole command takes at most, from its start to the file, as a multiple of a whole bare program."""
ON_TWO_CORES = 1 / 1.7
"""What two processes take of what one takes, at most."""
_MANY, _FEW_ROUNDS = 200, 3
_SIZE, _HANDBOOK_SIZE = 1000, 100
_SLIDE_ROUNDS, _COMMAND_ROUNDS = 3, 5
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
    for size, limit in WHOLE_PDF.items():
        yield _whole_command(size, limit, run)
    yield _slides(run)
    yield _workbook(run)
    yield _poster(run)
    yield _handbook(run)
    yield _on_two_cores(run)


def exporting(touchpoints: int, suffix: str, run: Run) -> float:
    """Return the seconds that an export takes in a new process, its layout not counted."""
    return figures("lay_out", file_of(touchpoints, run.folder), suffix)["export"]


def _whole_command(size: int, limit: float, run: Run) -> Row:
    """Return what the command takes that makes a PDF, against a bare reportlab program drawing as many boxes."""
    path, output = file_of(size, run.folder), run.folder / "whole.pdf"
    bare = Path(__file__).parent / "programs" / "bare_pdf.py"
    taken, floor = in_turn(
        lambda: seconds(lambda: _run("-m", "journeycanvas", "export", str(path), "-o", str(output))),
        lambda: seconds(lambda: _run(str(bare), str(size))),
        rounds=min(_COMMAND_ROUNDS, run.starts),
    )
    return times(f"PDF by the command, {size:,}", taken * 1000, "ms", floor=floor * 1000, limit=limit)


def _run(*words: str) -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
    subprocess.run([sys.executable, *words], env=environment, stdout=subprocess.DEVNULL, check=True, timeout=600)


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


def _workbook(run: Run) -> Row:
    """Return what a workbook takes against its library writing as many bare texts and numbers into as many sheets."""
    path = file_of(_SIZE, run.folder)
    made = figures("workbook", path)
    counts = [int(made[name]) for name in ("sheets", "texts", "numbers")]
    taken, floor = in_turn(
        lambda: figures("workbook", path)["export"],
        lambda: figures("bare_xlsx", *counts)["export"],
        rounds=run.starts,
    )
    name = f"XLSX, 1,000 ({counts[1] + counts[2]:,} boxes in {counts[0]} sheets)"
    return times(name, taken * 1000, "ms", floor=floor * 1000, limit=WORKBOOK)


def _handbook(run: Run) -> Row:
    """Return what a handbook of all parts takes."""
    whole = large(_HANDBOOK_SIZE, stages=10)
    (taken,) = in_turn(lambda: seconds(lambda: handbook(whole)), rounds=run.rounds)
    return at_most(f"handbook of 10 stages, {_HANDBOOK_SIZE}", taken, "s", limit=HANDBOOK_S)


def _poster(run: Run) -> Row:
    """Return what the sheets of a poster take on top of the map on one page."""
    start = journey(100)
    scene = lay_out(start.evolve(page=start.page.evolve(paper="A0")))
    sheets = poster(scene).tiling.number
    alone, many = in_turn(
        lambda: seconds(lambda: pdf(scene)), lambda: seconds(lambda: poster_pdf(scene)), rounds=run.rounds
    )
    return at_most(f"a poster of {sheets} sheets on top of one page, 100", many - alone, "s", limit=POSTER_S)


def _on_two_cores(run: Run) -> Row:
    """Return what many exports take in two processes, against one."""
    folder = run.folder / "many"
    folder.mkdir(exist_ok=True)
    content = file_of(100, run.folder).read_bytes()
    # As many as are worth it: a short run would measure the start of the processes.
    count = _MANY if run.starts > _FEW_ROUNDS else _MANY // 10
    files = [folder / f"{number}.journey" for number in range(count)]
    for file in files:
        file.write_bytes(content)
    two, one = in_turn(
        lambda: seconds(lambda: _export(files, folder, jobs=2)),
        lambda: seconds(lambda: _export(files, folder, jobs=1)),
        rounds=1,
    )
    return times(f"{count} journeys to PDF by two processes against one", two, "s", floor=one, limit=ON_TWO_CORES)


def _export(files: list[Path], folder: Path, *, jobs: int) -> None:
    words = ["export", *map(str, files), "-o", str(folder), "--to", "pdf", "--jobs", str(jobs)]
    subprocess.run([sys.executable, "-m", "journeycanvas", *words], check=True, timeout=600)
