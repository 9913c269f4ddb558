"""The dotted line of a path, in blocks of visits, so that a moved touchpoint changes one or two of them."""

from functools import lru_cache
from math import cos, sin
from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.labels import Run, Stretch, run_of
from journeycanvas.lanes.parts.spots import Spot
from journeycanvas.model.gaps import changes
from journeycanvas.model.moments import MOMENT_KINDS
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.remembering import forgettable
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.lines.curve import Cubic, segment
from journeycanvas.scene.lines.dots import dots, half_way
from journeycanvas.scene.lines.routing import MOST_IN_THE_WAY, NodeDisc, clear_of, kept_between
from journeycanvas.scene.shapes import Rule

VISITS = 8
"""Visits in one block, where they are few."""
GAP = 3.6
"""How far the first dot stands off its touchpoint."""
BADGE_RADIUS = 7.8
CUT_ROOM = 15.0
"""How much of the line is missing behind a breaking point."""
BADGE_NEAR = 100.0
"""How far sideways of the middle of a line touchpoints matter to the place of its badge."""
CUT_REACH = 5.0
OFFSET = 5.0
"""How far the lines of several paths stand apart where they visit the same touchpoints."""


class LineStyle(NamedTuple):
    """The dots of a path: radius and distance, told apart also without colour."""

    radius: float
    step: float
    offset: float


class Badge(NamedTuple):
    """A gap on the line: its name within the path, where it is, what changes, and whether the line is steep there."""

    key: str
    x: float
    y: float
    changes: tuple[str, ...]
    is_steep: bool = False


class LineBlock(NamedTuple):
    """The line between some visits: its name within the path, its stretches, what it takes, the cuts, and the gaps."""

    key: str
    stretches: tuple[Stretch, ...]
    runs: tuple[Run, ...]
    cuts: tuple[Rule, ...]
    badges: tuple[Badge, ...]
    bounds: Rect


Link = tuple[bool, tuple[str, ...]]
"""Of a visit and the next one: whether the path is cut between them, and what changes."""


def link(origin: Touchpoint, destination: Touchpoint) -> Link:
    """Return how two touchpoints that follow each other are linked."""
    return MOMENT_KINDS[origin.moment].stops_path, changes(origin, destination)


@latest
def line_block(
    key: tuple[str, str, str],
    spots: tuple[Spot | None, ...],
    links: tuple[Link, ...],
    others: tuple[Spot, ...],
    style: LineStyle,
    top: float,
    bottom: float,
    cut_colour: str,
) -> LineBlock:
    """Draw the line from the first to the last of these visits.

    Spots has one more at both ends, those of the visits before and after, or None; the key names lane, path and
    block. Others are the touchpoints nearby.
    """
    stretches: list[Stretch] = []
    runs: list[Run] = []
    cuts: list[Rule] = []
    badges: list[Badge] = []
    for index, (is_cut, changed) in enumerate(links):
        progress.step()
        before, start, end, after = spots[index : index + 4]
        assert start is not None
        assert end is not None
        route = _route(before, start, end, after, others, style, top, bottom)
        start_gap = start[2] + GAP + style.radius + (CUT_ROOM if is_cut else 0.0)
        parts = stretched(route, style.step, start_gap, end[2] + GAP + style.radius)
        stretches += parts
        runs += map(run_of, parts)
        if is_cut:
            cuts += _cut(route[0], start[2] + GAP + CUT_ROOM / 2 - 1.0, cut_colour)
        if changed and start[:2] != end[:2]:
            x, y = _badge_spot(route, (start, end, *others))
            is_steep = abs(end[1] - start[1]) > abs(end[0] - start[0])
            badges.append(Badge(f"{key[2]}.{index}", x, y, changed, is_steep))
    return LineBlock(key[2], tuple(stretches), tuple(runs), tuple(cuts), tuple(badges), box_of(runs))


def stretched(route: tuple[Cubic, ...], step: float, start_gap: float, end_gap: float) -> list[Stretch]:
    """Return a way of one or two curves as stretches, the dots going on evenly from one to the next."""
    inner, last = step / 2, len(route) - 1
    return [
        Stretch(cubic, start_gap if part == 0 else inner, end_gap if part == last else inner)
        for part, cubic in enumerate(route)
    ]


def box_of(runs: list[Run]) -> Rect:
    """Return the box round some runs; an empty one at the origin for none."""
    if not runs:
        return Rect(0.0, 0.0, 0.0, 0.0)
    left, top = min([run.left for run in runs]), min([run.top for run in runs])
    return Rect(left, top, max([run.right for run in runs]) - left, max([run.bottom for run in runs]) - top)


def dotted(stretches: tuple[Stretch, ...], step: float) -> tuple[float, ...]:
    """Return the dots of some stretches as x0, y0, x1, y1 and so on."""
    flat: list[float] = []
    for cubic, start_gap, end_gap in stretches:
        flat += _dots(cubic, step, start_gap, end_gap)
    return tuple(flat)


@forgettable
@lru_cache(maxsize=512)
def _dots(cubic: Cubic, step: float, start_gap: float, end_gap: float) -> tuple[float, ...]:
    """Return the dots of one curve; of a block of visits a drag moves two or three."""
    return dots(cubic, step=step, start_gap=start_gap, end_gap=end_gap)


def _route(
    before: Spot | None,
    start: Spot,
    end: Spot,
    after: Spot | None,
    others: tuple[Spot, ...],
    style: LineStyle,
    top: float,
    bottom: float,
) -> tuple[Cubic, ...]:
    shift = style.offset
    cubic = segment(
        (before[0], before[1] + shift) if before else None,
        (start[0], start[1] + shift),
        (end[0], end[1] + shift),
        (after[0], after[1] + shift) if after else None,
        reach=max(start[2], end[2]),
    )
    left, right = min(cubic[0:8:2]), max(cubic[0:8:2])
    ends = start[:2], end[:2]
    in_reach = [(x, y, r + 4.0) for x, y, r in others if left - r - 4.0 < x < right + r + 4.0 and (x, y) not in ends]
    cubic = kept_between(cubic, top=top, bottom=bottom)
    ys = cubic[1::2]
    highest, lowest = min(ys), max(ys)
    if not any(highest - r < y < lowest + r for _, y, r in in_reach):
        return (cubic,)
    return _detour(cubic, tuple(in_reach), top, bottom)


@forgettable
@lru_cache(maxsize=512)
def _detour(cubic: Cubic, discs: tuple[NodeDisc, ...], top: float, bottom: float) -> tuple[Cubic, ...]:
    """Return the curve bent round the discs of other touchpoints, unless there are too many."""
    if len(discs) > MOST_IN_THE_WAY:
        return (cubic,)
    return clear_of(cubic, discs, top=top, bottom=bottom)


def _cut(cubic: Cubic, distance: float, colour: str) -> list[Rule]:
    """Draw two short strokes across the line, so far along it from its start."""
    from_x, from_y = cubic[0], cubic[1]
    towards = cubic[2] - from_x, cubic[3] - from_y
    length = (towards[0] ** 2 + towards[1] ** 2) ** 0.5 or 1.0
    dx, dy = towards[0] / length, towards[1] / length
    strokes: list[Rule] = []
    for step in (-1.8, 1.8):
        x, y = from_x + dx * (distance + step), from_y + dy * (distance + step)
        lean_x, lean_y = -dy * CUT_REACH + dx * 1.6, dx * CUT_REACH + dy * 1.6
        strokes.append(Rule(x - lean_x, y - lean_y, x + lean_x, y + lean_y, colour, 1.4))
    return strokes


def _badge_spot(route: tuple[Cubic, ...], spots: tuple[Spot, ...]) -> tuple[float, float]:
    """Return the middle of the line, or a place beside it that is on no touchpoint."""
    x, y, angle = (route[0][6], route[0][7], 0.0) if len(route) > 1 else half_way(route[0])
    left, right = x - BADGE_NEAR, x + BADGE_NEAR
    nearby = [spot for spot in spots if left < spot[0] < right]
    for away in (0.0, 12.0, -12.0, 22.0, -22.0, 34.0, -34.0):
        at_x, at_y = x - sin(angle) * away, y + cos(angle) * away
        for spot_x, spot_y, radius in nearby:
            if (at_x - spot_x) ** 2 + (at_y - spot_y) ** 2 <= (radius * 1.2 + BADGE_RADIUS + 1.5) ** 2:
                break
        else:
            return at_x, at_y
    return x, y
