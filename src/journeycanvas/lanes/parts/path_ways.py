"""The dotted ways of branches and loops, drawn round the touchpoints between their ends."""

from typing import NamedTuple

from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.labels import Run, run_of
from journeycanvas.lanes.parts.line import dotted, stretched
from journeycanvas.lanes.parts.path_line import DrawnLine
from journeycanvas.lanes.parts.spots import Spot
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.lines.curve import Cubic, segment
from journeycanvas.scene.lines.dots import middle
from journeycanvas.scene.lines.routing import MOST_IN_THE_WAY, clear_of, kept_between
from journeycanvas.scene.scene import Layer, Node
from journeycanvas.scene.shapes import Dots

DOTS = (1.1, 4.6)
"""Radius and distance of the dots of an exit, a branch or a loop."""
CLEARANCE = 5.0
END_GAP = 4.0
BOW = 26.0
BOW_BY_WIDTH = 0.12


class Way(NamedTuple):
    """A branch or a loop: its dots, its middle where its label stands, and its node."""

    connection: str
    points: tuple[float, ...]
    runs: tuple[Run, ...]
    middle: tuple[float, float]
    node: Node


def drawn_ways(
    lines: tuple[DrawnLine, ...], spots: dict[str, tuple[Spot, ...]], colour: str, top: float, bottom: float
) -> dict[str, Way]:
    """Return the ways of all branches and loops, by the id of the connection."""
    ways = {}
    everywhere: tuple[Spot, ...] = ()
    for line in lines:
        path = line.drawn.path
        for connection in path.connections:
            if connection.destination is None:
                continue
            everywhere = everywhere or tuple(spot for held in spots.values() for spot in held)
            places = line.drawn.places
            start, end = line.spot(places[connection.origin]), line.spot(places[connection.destination])
            left, right = min(start[0], end[0]) - 60, max(start[0], end[0]) + 60
            others = tuple(spot for spot in everywhere if left < spot[0] < right and spot not in (start, end))
            way = _way(connection.id, start, end, others, colour, connection.label, top, bottom)
            if way.points:
                ways[connection.id] = way
    return ways


@latest
def _way(
    key: str, start: Spot, end: Spot, others: tuple[Spot, ...], colour: str, name: str, top: float, bottom: float
) -> Way:
    radius, step = DOTS
    discs = [(x, y, r + CLEARANCE) for x, y, r in others]
    plain = _bowed(start, end)
    crowded = len(discs) > MOST_IN_THE_WAY
    route = (
        (kept_between(plain, top=top, bottom=bottom),) if crowded else clear_of(plain, discs, top=top, bottom=bottom)
    )
    stretches = tuple(stretched(route, step, start[2] + END_GAP, end[2] + END_GAP))
    flat = dotted(stretches, step)
    x, y = (route[0][6], route[0][7]) if len(route) > 1 else middle(route[0])[:2]
    xs, ys = flat[::2] or (x,), flat[1::2] or (y,)
    bounds = Rect(min(xs) - 2, min(ys) - 2, max(xs) - min(xs) + 4, max(ys) - min(ys) + 4)
    node = Node(f"way:{key}", "connection", Layer.PATH, bounds, (Dots(flat, radius, colour),), name=name)
    return Way(key, flat, tuple(map(run_of, stretches)), (x, y), node)


def _bowed(start: Spot, end: Spot) -> Cubic:
    """Return a line that bows off the plain one: downwards where it goes on in time, upwards where it goes back."""
    if start[:2] == end[:2]:
        return segment(None, start[:2], end[:2], None, reach=start[2])
    x0, y0, _ = start
    x3, y3, _ = end
    bow = BOW + abs(x3 - x0) * BOW_BY_WIDTH
    down = 1.0 if x3 >= x0 else -1.0
    return x0, y0, x0 + (x3 - x0) * 0.25, y0 + bow * down, x0 + (x3 - x0) * 0.75, y3 + bow * down, x3, y3
