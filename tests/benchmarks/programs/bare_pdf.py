"""The floor of a PDF: reportlab draws so many boxes with two unshaped strings each."""

import sys
import time

from reportlab.pdfgen.canvas import Canvas

from tests.benchmarks.programs.measures import peak_mb, tell_and_end

_WIDTH, _HEIGHT = 120.0, 40.0


def main() -> None:
    """Print the seconds it took."""
    count = int(sys.argv[1])
    begin = time.perf_counter()
    canvas = Canvas("", (count * _WIDTH / 10, 12 * _HEIGHT))
    canvas.setFont("Helvetica", 9)
    for number in range(count):
        x, y = number // 10 * _WIDTH, number % 10 * _HEIGHT
        canvas.roundRect(x, y, _WIDTH - 10, _HEIGHT - 8, 4)
        canvas.drawString(x + 5, y + 20, f"Touchpoint {number}")
        canvas.drawString(x + 5, y + 8, "the second line of it")
    canvas.showPage()
    canvas.getpdfdata()
    tell_and_end(export=time.perf_counter() - begin, peak_mb=peak_mb())


main()
