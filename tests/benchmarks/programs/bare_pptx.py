"""The floor of slides: python-pptx adds so many rectangles with a text to so many slides."""

import io
import sys
import time

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE

from tests.benchmarks.programs.measures import peak_mb, tell_and_end

_SIDE = 100_000


def main() -> None:
    """Print the seconds it took."""
    slides, shapes = int(sys.argv[1]), int(sys.argv[2])
    begin = time.perf_counter()
    presentation = Presentation()
    layout = presentation.slide_layouts[5]
    for number in range(slides):
        drawn = presentation.slides.add_slide(layout).shapes
        drawn.turbo_add_enabled = True
        for place in range(number, shapes, slides):
            x, y = place % 90 * _SIDE, place // 90 % 60 * _SIDE
            shape = drawn.add_shape(MSO_SHAPE.RECTANGLE, x, y, _SIDE, _SIDE)
            shape.text_frame.text = f"Touchpoint {place}"
    presentation.save(io.BytesIO())
    tell_and_end(export=time.perf_counter() - begin, peak_mb=peak_mb())


main()
