"""Drawings cut at the edges of a rectangle: what goes on beyond it stands on another slide."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from journeycanvas.exports.outlines import bounds
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.shapes import Box, Command, Rule

_Point = tuple[float, float]
_PIECES = 8
"""Parts of a curve that are looked at one by one: it may leave and come back."""
_HALVINGS = 24
_TOUCH = 0.01
"""Points by which a level or upright line is thick, so that it can overlap something."""


class _Edge(NamedTuple):
    """A straight upright or level edge; what lies on its inner side stays."""

    axis: int
    at: float
    sign: float

    def inside(self, point: _Point) -> float:
        """Return how far inside a point lies; negative where it is outside."""
        return (point[self.axis] - self.at) * self.sign


class _Piece(NamedTuple):
    """A part of an outline: a straight line, or a curve with two handles."""

    points: tuple[_Point, ...]

    def at(self, part: float) -> _Point:
        """Return the point so far along, from 0 to 1."""
        points = self.points
        while len(points) > 1:
            points = tuple((x1 + (x2 - x1) * part, y1 + (y2 - y1) * part) for (x1, y1), (x2, y2) in pairwise(points))
        return points[0]

    def between(self, start: float, end: float) -> "_Piece":
        """Return the part between two places along (de Casteljau's way of splitting)."""
        piece = self if start <= 0 else _Piece(_split(self.points, start)[1])
        share = (end - start) / (1 - start) if start < 1 else 1.0
        return piece if share >= 1 else _Piece(_split(piece.points, share)[0])


def _split(points: tuple[_Point, ...], part: float) -> tuple[tuple[_Point, ...], tuple[_Point, ...]]:
    first, last = [points[0]], [points[-1]]
    while len(points) > 1:
        points = tuple((x1 + (x2 - x1) * part, y1 + (y2 - y1) * part) for (x1, y1), (x2, y2) in pairwise(points))
        first.append(points[0])
        last.append(points[-1])
    return tuple(first), tuple(reversed(last))


def clipped(commands: Sequence[Command], within: Rect, *, is_filled: bool) -> tuple[Command, ...]:
    """Return what of an outline lies in a rectangle; a filled one is closed along the edges it is cut at."""
    reach = bounds(commands)
    if within.holds(reach):
        return tuple(commands)
    if not within.grown(_TOUCH).overlaps(reach.grown(_TOUCH)):
        return ()
    figures = list(_figures(commands, closes=is_filled))
    edges = (
        _Edge(0, within.x, 1.0),
        _Edge(0, within.right, -1.0),
        _Edge(1, within.y, 1.0),
        _Edge(1, within.bottom, -1.0),
    )
    for edge in edges:
        figures = [cut for figure in figures for cut in _cut(figure, edge, is_filled=is_filled)]
    return tuple(command for figure in figures for command in _drawn(figure, is_filled=is_filled))


def clipped_box(box: Box, within: Rect) -> Box | None:
    """Return what of a box lies in a rectangle; None where nothing does."""
    left, top = max(box.x, within.x), max(box.y, within.y)
    right, bottom = min(box.x + box.width, within.right), min(box.y + box.height, within.bottom)
    if right <= left or bottom <= top:
        return None
    return box._replace(x=left, y=top, width=right - left, height=bottom - top)


def clipped_rule(rule: Rule, within: Rect) -> Rule | None:
    """Return what of a straight line lies in a rectangle; None where nothing does."""
    x, y = sorted((rule.x1, rule.x2)), sorted((rule.y1, rule.y2))
    if x[0] >= within.x and x[1] <= within.right and y[0] >= within.y and y[1] <= within.bottom:
        return rule
    if x[1] < within.x or x[0] > within.right or y[1] < within.y or y[0] > within.bottom:
        return None
    found = clipped((("M", rule.x1, rule.y1), ("L", rule.x2, rule.y2)), within, is_filled=False)
    if len(found) < 2 or len(found[0]) != 3 or len(found[1]) != 3:
        return None
    return rule._replace(x1=found[0][1], y1=found[0][2], x2=found[1][1], y2=found[1][2])


def _figures(commands: Sequence[Command], *, closes: bool) -> Iterator[list[_Piece]]:
    """Yield each figure of an outline as the pieces that follow one another."""
    pieces: list[_Piece] = []
    start = here = (0.0, 0.0)
    for command in commands:
        match command:
            case (_, x, y) if command[0] == "M":
                if pieces:
                    yield _closed(pieces, start) if closes else pieces
                pieces, start, here = [], (x, y), (x, y)
            case (_, x, y):
                pieces.append(_Piece((here, (x, y))))
                here = (x, y)
            case (_, x1, y1, x2, y2, x, y):
                pieces.append(_Piece((here, (x1, y1), (x2, y2), (x, y))))
                here = (x, y)
            case _:
                pieces, here = _closed(pieces, start), start
    if pieces:
        yield _closed(pieces, start) if closes else pieces


def _closed(pieces: list[_Piece], start: _Point) -> list[_Piece]:
    end = pieces[-1].points[-1] if pieces else start
    return pieces if end == start else [*pieces, _Piece((end, start))]


def _cut(figure: list[_Piece], edge: _Edge, *, is_filled: bool) -> Iterator[list[_Piece]]:
    """Yield what of a figure is inside of an edge: one figure where it is filled, else as many as there are."""
    kept: list[_Piece] = []
    for piece in figure:
        for part in _inner_parts(piece, edge):
            if kept and kept[-1].points[-1] != part.points[0]:
                if is_filled:
                    kept.append(_Piece((kept[-1].points[-1], part.points[0])))
                else:
                    yield kept
                    kept = []
            kept.append(part)
    if kept:
        yield _closed(kept, kept[0].points[0]) if is_filled else kept


def _inner_parts(piece: _Piece, edge: _Edge) -> Iterator[_Piece]:
    if all(edge.inside(point) >= 0 for point in piece.points):
        yield piece
        return
    if all(edge.inside(point) <= 0 for point in piece.points):
        return
    places = [0.0, *_crossings(piece, edge), 1.0]
    for start, end in pairwise(places):
        if end > start and edge.inside(piece.at((start + end) / 2)) > 0:
            yield piece.between(start, end)


def _crossings(piece: _Piece, edge: _Edge) -> Iterator[float]:
    if len(piece.points) == 2:
        start, end = map(edge.inside, piece.points)
        if (start > 0) != (end > 0):
            yield start / (start - end)
        return
    steps = [number / _PIECES for number in range(_PIECES + 1)]
    for low, high in pairwise(steps):
        is_in = edge.inside(piece.at(low)) > 0
        if is_in == (edge.inside(piece.at(high)) > 0):
            continue
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            if (edge.inside(piece.at(middle)) > 0) == is_in:
                low = middle
            else:
                high = middle
        yield (low + high) / 2


def _drawn(figure: list[_Piece], *, is_filled: bool) -> Iterator[Command]:
    yield ("M", *figure[0].points[0])
    for piece in figure:
        if len(piece.points) == 2:
            yield ("L", *piece.points[1])
        else:
            (x1, y1), (x2, y2), (x, y) = piece.points[1:]
            yield ("C", x1, y1, x2, y2, x, y)
    if is_filled:
        yield ("Z",)
