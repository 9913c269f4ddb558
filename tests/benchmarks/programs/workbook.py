"""Makes the workbook of a journey file, with all modules loaded."""

import gc
import sys
import time

from journeycanvas import app
from journeycanvas.exports.tables.workbook import tables
from journeycanvas.exports.tables.xlsx import xlsx
from journeycanvas.storage.reading import read
from tests.benchmarks.programs.measures import peak_mb, tell_and_end


def main() -> None:
    """Print the seconds it took, how many sheets and boxes it made, and the most memory held."""
    gc.set_threshold(*app.COLLECT)
    journey = read(sys.argv[1])
    begin = time.perf_counter()
    xlsx(journey)
    export = time.perf_counter() - begin
    most = peak_mb()
    made = tables(journey)
    boxes = [cell for table in made for row in table.rows for cell in row if cell is not None]
    texts = sum(isinstance(box, str) for box in boxes)
    tell_and_end(export=export, sheets=len(made), texts=texts, numbers=len(boxes) - texts, peak_mb=most)


main()
