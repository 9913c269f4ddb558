"""Makes slides of a journey file from nothing, with all modules loaded, its layout with them."""

import gc
import io
import re
import sys
import time
import zipfile

import uharfbuzz  # noqa: F401  # loaded when first needed, and no part of what is measured

from journeycanvas import app
from journeycanvas.exports.pptx.writer import pptx
from journeycanvas.storage.reading import read
from tests.benchmarks.programs.measures import peak_mb, tell_and_end

_SHAPE = re.compile(rb"<(?:p:sp|p:cxnSp|p:pic|p:graphicFrame)>")


def main() -> None:
    """Print the seconds it took, how many slides and shapes it made, and the most memory held."""
    gc.set_threshold(*app.COLLECT)
    journey = read(sys.argv[1])
    begin = time.perf_counter()
    content = pptx(journey)
    export = time.perf_counter() - begin
    most = peak_mb()
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        slides = [package.read(name) for name in package.namelist() if name.startswith("ppt/slides/slide")]
    shapes = sum(len(_SHAPE.findall(slide)) for slide in slides)
    tell_and_end(export=export, slides=len(slides), shapes=shapes, peak_mb=most)


main()
