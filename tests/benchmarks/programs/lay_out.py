"""Lays out a journey file from nothing, with all modules loaded, and makes a PDF or an SVG of it if asked to."""

import gc
import sys
import time

import uharfbuzz  # noqa: F401  # loaded when first needed, and no part of what is measured

from journeycanvas import app
from journeycanvas.exports.pdf import pdf
from journeycanvas.exports.svg import svg
from journeycanvas.layout.map import lay_out
from journeycanvas.storage.reading import read
from tests.benchmarks.programs.measures import peak_mb, tell_and_end


def main() -> None:
    """Print the seconds of each part, and the most memory held."""
    path, *formats = sys.argv[1:]
    gc.set_threshold(*app.COLLECT)
    begin = time.perf_counter()
    journey = read(path)
    is_read = time.perf_counter()
    scene = lay_out(journey)
    is_laid_out = time.perf_counter()
    for name in formats:
        {"pdf": pdf, "svg": svg}[name](scene)
    end = time.perf_counter()
    tell_and_end(read=is_read - begin, lay_out=is_laid_out - is_read, export=end - is_laid_out, peak_mb=peak_mb())


main()
