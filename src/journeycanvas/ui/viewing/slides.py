"""The slides of a presentation: the cover, then each stage, in so many parts that all of it is read from afar."""

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Column, Scene

_LEAST = 0.0021
"""The least detail, in heights of the screen to a point: the text of cards is a fiftieth of the height."""
_MOST = 0.0045
_FILLED = 0.95
"""The share of the screen that is filled."""
_ABOVE = 6.0
"""Points of paper above what is shown."""


class Slide(NamedTuple):
    """What is seen at once: a part of a stage, and how many pixels a point takes then; the cover has no stage."""

    stage: str | None = None
    box: Rect = Rect(0.0, 0.0, 0.0, 0.0)
    detail: float = 1.0
    part: int = 0
    parts: int = 1


def slides(scene: Scene, width: float, height: float) -> tuple[Slide, ...]:
    """Return the slides of a map on a screen of so many pixels."""
    rows, detail = _rows(scene, height)
    found = [Slide()]
    for column in scene.columns:
        boxes = [
            Rect(x, top, part, bottom - top)
            for x, part in _across(column, width * _FILLED / (_LEAST * height))
            for top, bottom in rows
        ]
        for part, box in enumerate(boxes):
            seen = min(detail, width * _FILLED / box.width)
            found.append(Slide(column.stage, box, seen, part, len(boxes)))
    return tuple(found)


def first_of(stage: str, all_slides: tuple[Slide, ...]) -> int:
    """Return the place of the first slide of a stage; that of the cover where there is none."""
    return next((place for place, slide in enumerate(all_slides) if slide.stage == stage), 0)


def _across(column: Column, most: float) -> Iterator[tuple[float, float]]:
    """Give the left edges and widths of the parts of a column, so many as it takes for none to be wider than that."""
    count = max(1, math.ceil(column.width / most))
    for number in range(count):
        yield column.x + column.width * number / count, column.width / count


def _rows(scene: Scene, height: float) -> tuple[list[tuple[float, float]], float]:
    """Return the tops and bottoms of the parts of any column, few and alike, and the detail at which each fits."""
    room = height * _FILLED
    edges = _edges(scene, most=room / (_LEAST * height))
    found = [_parted(edges, count) for count in range(1, len(edges))]
    rows = next((rows for rows in found if room / _tallest(rows) >= _LEAST * height), found[-1])
    return rows, min(room / _tallest(rows), _MOST * height)


def _tallest(rows: list[tuple[float, float]]) -> float:
    return max(bottom - top for top, bottom in rows)


def _edges(scene: Scene, *, most: float) -> list[float]:
    """Return the heights at which a column may be cut: between lanes, and within those that are taller than that."""
    headed = [node.bounds.y for group in scene.groups for node in group if node.role in ("phase", "stage")]
    top = min(headed, default=0.0) - _ABOVE
    bottoms = [band.y + band.height for band in scene.bands] or [scene.height]
    edges = [top]
    for bottom in bottoms:
        count = max(1, math.ceil((bottom - edges[-1]) / most))
        edges += [edges[-1] + (bottom - edges[-1]) * (number + 1) / count for number in range(count)]
    return edges


def _parted(edges: list[float], count: int) -> list[tuple[float, float]]:
    """Return at most so many parts that begin and end at these edges, the tallest as low as can be."""
    heights = sorted(below - above for place, above in enumerate(edges) for below in edges[place + 1 :])
    return next(rows for most in heights if len(rows := _packed(edges, most)) <= count)


def _packed(edges: list[float], most: float) -> list[tuple[float, float]]:
    """Return parts none of which is taller than that, but where two edges are further apart."""
    rows: list[tuple[float, float]] = []
    for above, below in pairwise(edges):
        if rows and below - rows[-1][0] <= most:
            rows[-1] = (rows[-1][0], below)
        else:
            rows.append((above, below))
    return rows
