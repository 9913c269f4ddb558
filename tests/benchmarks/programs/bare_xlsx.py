"""The floor of a workbook: XlsxWriter writes so many bare texts and numbers into so many sheets."""

import io
import sys
import time

from xlsxwriter import Workbook

from tests.benchmarks.programs.measures import peak_mb, tell_and_end

_COLUMNS = 20


def main() -> None:
    """Print the seconds it took."""
    sheets, texts, numbers = map(int, sys.argv[1:])
    begin = time.perf_counter()
    workbook = Workbook(io.BytesIO(), {"in_memory": True})
    made = [workbook.add_worksheet() for _number in range(sheets)]
    for place in range(texts):
        made[place % sheets].write_string(place // sheets // _COLUMNS, place // sheets % _COLUMNS, f"Text {place}")
    for place in range(numbers):
        made[place % sheets].write_number(place // sheets // _COLUMNS, _COLUMNS + place // sheets % _COLUMNS, place)
    workbook.close()
    tell_and_end(export=time.perf_counter() - begin, peak_mb=peak_mb())


main()
