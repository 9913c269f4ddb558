"""Touchpoints let go or pasted on others: each goes to the nearest free place, so that none lies on another."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from math import cos, dist, pi, sin
from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.edits import touchpoints
from journeycanvas.edits.touchpoints import Move
from journeycanvas.scene.scene import Scene
from journeycanvas.tools import places
from journeycanvas.tools.places import Point

CLEAR = 2.0
"""Points between two touchpoints at least."""
_FARTHEST = 180.0
"""How far from where it was let go a place is looked for; where there is none, a touchpoint stays there."""
_STEP = 3.0
_WAYS = 16
_LEVEL = 0.9
"""A place level with where it was let go, or over it, is taken as so much nearer: so guides that held it still hold."""
_ROUNDS = 3
"""How often places are found: touchpoints at automatic places may move when one comes or goes."""
_SPOT_EDGE = 1.0
_SPOT_REACH = 1.18
"""What the box of a touchpoint takes around its disc: see `lanes.parts.path_nodes.spot_box`."""


class _Disc(NamedTuple):
    x: float
    y: float
    radius: float
    id: str


def kept_apart(
    there: Journey,
    moves: Mapping[str, Move],
    *,
    moved: Callable[[Mapping[str, Move]], Journey],
    lay_out: Callable[[Journey], Scene],
) -> Journey:
    """Return the journey after some moves with those that end on other touchpoints moved on to where there is room.

    The same journey where none does; what moves makes the journey of other moves.
    """
    for _round in progress.through(range(_ROUNDS)):
        freed = _freed(lay_out(there), moves)
        if not freed:
            break
        moves = {**moves, **freed}
        there = moved(moves)
    return there


def standing_free(before: Journey, after: Journey, *, lay_out: Callable[[Journey], Scene]) -> Journey:
    """Return the journey after an edit with those new touchpoints moved on that would lie on others.

    What came with its whole stage stands in it as it did there. The same journey where all stand free.
    """
    stages = {stage.id for stage in before.stages}
    known = {one.id for one in before.touchpoints}
    new = {
        one.id: Move(one.stage, one.position)
        for one in after.touchpoints
        if one.id not in known and one.stage in stages
    }
    if not new:
        return after

    def moved(moves: Mapping[str, Move]) -> Journey:
        return touchpoints.move_many(after, {id: to for id, to in moves.items() if to != new[id]})

    return kept_apart(after, new, moved=moved, lay_out=lay_out)


def _freed(scene: Scene, moves: Mapping[str, Move]) -> dict[str, Move]:
    """Return where those of the moved touchpoints go that lie on one that was not."""
    discs = sorted(
        _Disc(*node.bounds.middle, (node.bounds.width / 2 - _SPOT_EDGE) / _SPOT_REACH, str(node.record))
        for node in places.nodes_of(scene, places.TOUCHPOINT)
    )
    xs = [disc.x for disc in discs]
    found: dict[str, Move] = {}
    settled: list[_Disc] = []
    for disc in discs:
        if disc.id not in moves:
            continue
        near = discs[bisect_left(xs, disc.x - 2 * _FARTHEST) : bisect_right(xs, disc.x + 2 * _FARTHEST)]
        staying = [*[one for one in near if one.id not in moves], *settled]
        if _is_free(disc, staying):
            continue
        others = [*[one for one in near if one.id != disc.id and one.id not in found], *settled]
        place = next((point for point in _around(disc) if _fits(scene, disc, point, others)), None)
        to = places.move_to(scene, place) if place is not None else None
        if place is not None and to is not None:
            found[disc.id] = to
            settled.append(disc._replace(x=place[0], y=place[1]))
    return found


def _fits(scene: Scene, disc: _Disc, point: Point, others: list[_Disc]) -> bool:
    """Tell whether a touchpoint may stand at a point: in its own stage and lane, and on no other."""
    to = places.move_to(scene, point)
    at = places.point_of(scene, to) if to is not None else None
    if to is None or at is None or dist(at, point) > 0.5:  # outside the lane: it would be put at the edge
        return False
    is_in_stage = places.column_at(scene, point[0]) == places.column_at(scene, disc.x)
    return is_in_stage and _is_free(disc._replace(x=point[0], y=point[1]), others)


def _is_free(disc: _Disc, others: list[_Disc]) -> bool:
    return all(
        dist((disc.x, disc.y), (one.x, one.y)) >= disc.radius + one.radius + CLEAR
        for one in others
        if abs(one.x - disc.x) < disc.radius + one.radius + CLEAR
    )


def _around(disc: _Disc) -> Iterator[Point]:
    """Give points around a disc, the nearest first."""
    rings = range(1, int(_FARTHEST / _STEP) + 1)
    steps = [(_length(ring, way), ring, way) for ring in rings for way in range(_WAYS)]
    for _cost, ring, way in sorted(steps):
        angle = 2 * pi * way / _WAYS
        yield disc.x + ring * _STEP * cos(angle), disc.y + ring * _STEP * sin(angle)


def _length(ring: int, way: int) -> float:
    return ring * _STEP * (_LEVEL if way % (_WAYS // 4) == 0 else 1.0)
