"""Where a map that is too large for one slide is cut: between stages and lanes, else where least is in the way."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import ceil
from typing import NamedTuple

_NEAR = 0.3
"""The part of a slice, at its end, in which a place to cut is looked for."""
_TRIES = 24
_BESIDE = 0.5
"""How far beside an obstacle it is cut, in points."""


class Slice(NamedTuple):
    """A part of the map along one side, in points of the scene; first and last are the places of what it holds."""

    start: float
    end: float
    first: int
    last: int

    @property
    def size(self) -> float:
        """How long the slice is."""
        return self.end - self.start

    def holds(self, place: float) -> bool:
        """Tell whether a place is in this slice and in no other."""
        return self.start <= place < self.end


Span = tuple[float, float]
"""From where to where something reaches."""


def slices(spans: Sequence[Span], room: float, obstacles: Iterable[Span]) -> tuple[Slice, ...]:
    """Return slices no longer than the room, each of whole spans, which follow one another, wherever they fit.

    Spans that fit together are shared out evenly; one that is too long is cut where it cuts the fewest obstacles.
    """
    in_order = sorted(obstacles)
    found: list[Slice] = []
    run: list[int] = []
    for place, (start, end) in enumerate(spans):
        if end - start <= room:
            run.append(place)
            continue
        found += _shared_out(spans, run, room)
        run = []
        edges = [start, *_cuts(start, end, room, in_order), end]
        found += [Slice(low, high, place, place) for low, high in pairwise(edges)]
    return (*found, *_shared_out(spans, run, room))


def _shared_out(spans: Sequence[Span], run: Sequence[int], room: float) -> list[Slice]:
    """Return as few slices as there can be, of lengths as alike as there can be."""
    if not run:
        return []
    fewest = _groups(spans, run, room)
    low, high = 0.0, room
    for _ in range(_TRIES):
        middle = (low + high) / 2
        longest = max(spans[place][1] - spans[place][0] for place in run)
        if middle >= longest and len(_groups(spans, run, middle)) == len(fewest):
            high = middle
        else:
            low = middle
    return [Slice(spans[group[0]][0], spans[group[-1]][1], group[0], group[-1]) for group in _groups(spans, run, high)]


def _groups(spans: Sequence[Span], run: Sequence[int], room: float) -> list[list[int]]:
    groups: list[list[int]] = []
    for place in run:
        if groups and spans[place][1] - spans[groups[-1][0]][0] <= room:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _cuts(start: float, end: float, room: float, obstacles: Sequence[Span]) -> list[float]:
    """Return where to cut a long span, in order."""
    count = ceil((end - start) / room)
    cuts: list[float] = []
    at = start
    while end - at > room:
        left = count - len(cuts)
        wanted = at + (end - at) / left if left > 1 else at + room
        at = _free_place(max(at + room * (1 - _NEAR), wanted - room * _NEAR), at + room, wanted, obstacles)
        cuts.append(at)
    return cuts


def _free_place(low: float, high: float, wanted: float, obstacles: Sequence[Span]) -> float:
    """Return the place that the fewest obstacles lie over, the one nearest to where it is wanted."""
    longest = high - low
    near = [
        span
        for span in obstacles[bisect_left(obstacles, (low - 2 * longest,)) : bisect_right(obstacles, (high,))]
        if span[1] > low and span[1] - span[0] < longest
    ]
    starts, ends = sorted(span[0] for span in near), sorted(span[1] for span in near)
    edges = {round(edge, 1) for first, last in near for edge in (first - _BESIDE, last + _BESIDE)}
    places = [wanted, *sorted(edge for edge in edges if low <= edge <= high)]
    return min(places, key=lambda place: (bisect_left(starts, place) - bisect_right(ends, place), abs(place - wanted)))
