"""Reads a table of another program as the command line does; prints what it took and the most memory held."""

import gc
import sys
import time
from pathlib import Path

from journeycanvas import app
from journeycanvas.imports.registry import IMPORTABLE
from tests.benchmarks.programs.measures import peak_mb, tell_and_end


def main() -> None:
    """Print the seconds of reading the file named first, and how many touchpoints came of it."""
    path = Path(sys.argv[1])
    gc.set_threshold(*app.COLLECT)
    row = next(row for row in IMPORTABLE if path.suffix in row.suffixes)
    begin = time.perf_counter()
    read = row.read(path.read_bytes(), "en")
    taken = time.perf_counter() - begin
    tell_and_end(bring_in=taken, touchpoints=len(read.journey.touchpoints), peak_mb=peak_mb())


main()
