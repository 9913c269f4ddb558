"""Aligning touchpoints and spreading them evenly, as they are drawn; what is moved goes where a drag would bring it."""

from collections.abc import Collection, Mapping
from typing import Literal

from journeycanvas import progress
from journeycanvas.document.journey import Journey
from journeycanvas.edits import touchpoints
from journeycanvas.edits.touchpoints import Move
from journeycanvas.scene.scene import Scene
from journeycanvas.session.session import Session
from journeycanvas.tools import places
from journeycanvas.tools.places import Point

Edge = Literal["left", "centre", "right", "top", "middle", "bottom"]
Way = Literal["across", "down"]

_ROUNDS = 3
"""How often the places are found anew: touchpoints that change their stage change its width."""
_NEAR = 0.05
"""How many points off a place may be."""


def aligned(spots: Mapping[str, Point], edge: Edge) -> dict[str, Point]:
    """Return where touchpoints stand once their middles are in one line with the outermost, or half-way between."""
    way = 0 if edge in ("left", "centre", "right") else 1
    values = [spot[way] for spot in spots.values()]
    low, high = min(values), max(values)
    line = {"left": low, "top": low, "right": high, "bottom": high}.get(edge, (low + high) / 2)
    return {id: (line, y) if way == 0 else (x, line) for id, (x, y) in spots.items()}


def spread(spots: Mapping[str, Point], way: Way) -> dict[str, Point]:
    """Return where touchpoints stand once they are evenly apart between the two outermost ones."""
    axis = 0 if way == "across" else 1
    order = sorted(spots, key=lambda id: (spots[id][axis], spots[id][1 - axis]))
    low, high = spots[order[0]][axis], spots[order[-1]][axis]
    step = (high - low) / max(1, len(order) - 1)
    ends = {id: low + step * place for place, id in enumerate(order)}
    return {id: (ends[id], y) if axis == 0 else (x, ends[id]) for id, (x, y) in spots.items()}


def bring(session: Session, ends: Mapping[str, Point], *, name: str) -> None:
    """Bring touchpoints to points of the scene as one step; time follows as in a drag.

    Where one changes its stage, the stages change their width: then the places are found again in the new scene.
    """
    if all(_is_near(places.spots(session.scene).get(id), point) for id, point in ends.items()):
        return
    start = session.scene
    xs = places.times_of(places.spots(start), start)

    def brought(journey: Journey) -> Journey:
        scene, there = start, journey
        for _round in progress.through(range(_ROUNDS)):
            there = touchpoints.move_many(journey, _moves(scene, ends), xs=xs)
            columns, scene = scene.columns, session.layout.lay_out(there)
            if scene.columns == columns:
                break
        return there

    session.apply(name, brought)


def selected_spots(session: Session, ids: Collection[str]) -> dict[str, Point]:
    """Return the middles of those touchpoints that are drawn."""
    return {id: spot for id, spot in places.spots(session.scene).items() if id in ids}


def _moves(scene: Scene, ends: Mapping[str, Point]) -> dict[str, Move]:
    found = {id: places.move_to(scene, point) for id, point in ends.items()}
    return {id: move for id, move in found.items() if move is not None}


def _is_near(spot: Point | None, end: Point) -> bool:
    return spot is not None and abs(spot[0] - end[0]) < _NEAR and abs(spot[1] - end[1]) < _NEAR
