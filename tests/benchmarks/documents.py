"""The journeys that are measured: of 12, 100, 1,000 and 5,000 touchpoints, as files and in memory."""

from functools import cache
from pathlib import Path

from journeycanvas.document.journey import Journey
from journeycanvas.storage.writing import dump
from tests.builders import large

SIZES = (12, 100, 1000, 5000)
_SHAPES = {12: (4, 5, 1), 100: (8, 6, 2)}
_LARGE = (20, 8, 3)


@cache
def journey(touchpoints: int) -> Journey:
    """Return the journey of this size; stages, lanes and cards grow with it."""
    stages, lanes, cards = _SHAPES.get(touchpoints, _LARGE)
    return large(touchpoints, stages=stages, lanes=lanes, cards_per_cell=cards)


def file_of(touchpoints: int, folder: Path) -> Path:
    """Return the file of the journey of this size, written the first time it is asked for."""
    path = folder / f"{touchpoints}.journey"
    if not path.exists():
        path.write_bytes(dump(journey(touchpoints)))
    return path
