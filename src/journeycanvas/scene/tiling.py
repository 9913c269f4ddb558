"""A sheet cut into smaller ones that are glued together: at the edges of stages first, and through nothing if possible.

All lengths are in points of the sheet. Neighbouring tiles overlap; the cut lies in the middle of the overlap.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Scene

_LEAST = 0.5
"""How much of what it can a tile shows at least, but for the last one: so many more are used to keep things whole."""
_PIECES = 24
"""In so many pieces of what a tile shows, the best place for a cut is looked for."""
_ROUNDING = 1e-6
_DRAWN_AFTER = {"persona", "goal", "title", "legend", "phase", "stage", "branding", "lane"}
"""Roles of what is read, on the layers of what is not."""


class Span(NamedTuple):
    """What one row or column of tiles shows of the sheet."""

    begin: float
    end: float


class Tiling(NamedTuple):
    """How a sheet is cut: what each column and each row of tiles shows, and the size of what a tile can show.

    The scale is that of the sheet: its points stay points. Cut is how many things are cut through.
    """

    columns: tuple[Span, ...]
    rows: tuple[Span, ...]
    width: float
    height: float
    overlap: float
    cut: int = 0

    @property
    def number(self) -> int:
        """How many tiles there are."""
        return len(self.columns) * len(self.rows)

    def tiles(self) -> Iterator[tuple[int, int, Rect]]:
        """Yield each tile, row by row: the places of its column and its row, and what it shows."""
        for row, down in enumerate(self.rows):
            for column, across in enumerate(self.columns):
                yield column, row, Rect(across.begin, down.begin, across.end - across.begin, down.end - down.begin)


def tiling(scene: Scene, *, width: float, height: float, overlap: float) -> Tiling:
    """Return how the sheet of a scene is cut into tiles that show so much each; raises ValueError for no room.

    Among the cuts that go through the fewest things, that with the fewest tiles is taken, and among these the one with
    most of its cuts at the edges of stages and lanes. A third more tiles are used at most to keep things whole.
    """
    if overlap < 0 or min(width, height) <= 2 * overlap:
        raise ValueError("a tile must show more than twice its overlap")
    scale = scene.sheet.scale
    boxes = [
        _scaled(node.bounds, scale) for node in scene.nodes if node.on_paper and _is_kept_whole(node.layer, node.role)
    ]
    stages = [column.x * scale for column in scene.columns]
    lanes = [band.y * scale for band in scene.bands]
    across = _cut(
        scene.sheet.width_pt,
        [(box.x, box.x + box.width) for box in boxes if box.width < width - overlap],
        stages,
        room=width,
        overlap=overlap,
    )
    down = _cut(
        scene.sheet.height_pt,
        [(box.y, box.y + box.height) for box in boxes if box.height < height - overlap],
        lanes,
        room=height,
        overlap=overlap,
    )
    return Tiling(across.spans, down.spans, width, height, overlap, across.crossed + down.crossed)


def _is_kept_whole(layer: Layer, role: str) -> bool:
    return layer in (Layer.CARD, Layer.TOUCHPOINT, Layer.LABEL, Layer.BADGE) or role in _DRAWN_AFTER


def _scaled(box: Rect, scale: float) -> Rect:
    return Rect(box.x * scale, box.y * scale, box.width * scale, box.height * scale)


class _Cut(NamedTuple):
    """What tiles show along one side, and how many things their cuts go through."""

    spans: tuple[Span, ...]
    crossed: int


def _cut(
    length: float, things: Sequence[tuple[float, float]], edges: Iterable[float], *, room: float, overlap: float
) -> _Cut:
    """Return the best cuts of a side so long, along which things stand from here to there."""
    if length <= room + _ROUNDING:
        return _Cut((Span(0.0, length),), 0)
    half = overlap / 2
    best = _fewest(_candidates(length, things, edges, step=room - overlap, half=half), length, room=room, half=half)
    spans = [
        Span(max(0.0, begin - (half if begin else 0.0)), min(length, end + (half if end < length else 0.0)))
        for begin, end in pairwise([0.0, *best.cuts, length])
    ]
    return _Cut(tuple(spans), best.crossed)


class _Candidate(NamedTuple):
    """A place for a cut, how many things it goes through, and whether it is at an edge that shows on the map."""

    at: float
    crossed: int
    is_edge: bool


def _candidates(
    length: float, things: Sequence[tuple[float, float]], edges: Iterable[float], *, step: float, half: float
) -> list[_Candidate]:
    """Return the places worth a cut, from the left: edges, the best of each short piece, and as far as tiles go."""
    begins, ends = sorted(begin for begin, _end in things), sorted(end for _begin, end in things)

    def candidate(at: float, *, is_edge: bool = False) -> _Candidate:
        # Begun before it, and not over yet.
        crossed = bisect_left(begins, at - _ROUNDING) - bisect_right(ends, at + _ROUNDING)
        return _Candidate(at, max(0, crossed), is_edge)

    def is_inside(at: float) -> bool:
        return half < at < length - half

    found = {at: candidate(at, is_edge=True) for at in edges if is_inside(at)}
    best: dict[int, _Candidate] = {}
    for at in filter(is_inside, (*begins, *ends)):
        piece, one = int(at / step * _PIECES), candidate(at)
        if piece not in best or (one.crossed, -at) < (best[piece].crossed, -best[piece].at):
            best[piece] = one
    regular = (half + step * number for number in range(1, ceil(length / step) + 1))
    for one in (*best.values(), *map(candidate, filter(is_inside, regular))):
        found.setdefault(one.at, one)
    return sorted(found.values())


class _Way(NamedTuple):
    """Cuts up to a place: how many things they go through, how many there are, how many are at no edge."""

    crossed: int
    tiles: int
    inside: int
    last: float
    before: "_Way | None"

    @property
    def cuts(self) -> list[float]:
        """The places of the cuts, from the left."""
        found = []
        way: _Way | None = self
        while way is not None and way.before is not None:
            found.append(way.last)
            way = way.before
        return found[::-1]


def _fewest(candidates: Sequence[_Candidate], length: float, *, room: float, half: float) -> _Way:
    """Return the best cuts: a shortest way from left to right, each tile showing most of what it can."""
    step = room - 2 * half
    start = _Way(0, 0, 0, half, None)
    places, ways = [half], [start]
    best: _Way | None = None
    for candidate in candidates:
        first = bisect_left(places, candidate.at - step - _ROUNDING)
        after = bisect_right(places, candidate.at - step * _LEAST)
        if first >= after:
            continue
        one = min(ways[first:after], key=lambda way: way[:3])
        way = _Way(
            one.crossed + candidate.crossed, one.tiles + 1, one.inside + (not candidate.is_edge), candidate.at, one
        )
        places.append(candidate.at)
        ways.append(way)
        if candidate.at - half + room >= length - _ROUNDING and (best is None or way[:3] < best[:3]):
            best = way
    assert best is not None  # cuts as far apart as tiles go are among the candidates
    return best
