"""The lines of all paths in a path lane, each as nodes of a few visits."""

from bisect import bisect_left, bisect_right
from functools import partial
from itertools import chain, pairwise, starmap
from typing import NamedTuple

from journeycanvas.lanes.base import Contents, DrawnPath
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.line import OFFSET, VISITS, LineBlock, LineStyle, dotted, line_block, link
from journeycanvas.lanes.parts.spots import Spot, stage_ids
from journeycanvas.lanes.parts.visit_runs import visit_runs
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Layer, Node, Shown
from journeycanvas.scene.shapes import Dots

NEARBY = 60.0
STYLES = ((1.45, 6.4), (1.1, 4.4), (1.9, 9.0), (1.45, 11.0))
"""Radius and distance of the dots of the first, second... path, in points."""


class DrawnLine(NamedTuple):
    """The line of one path: its blocks and their nodes, and where each visit stands."""

    drawn: DrawnPath
    style: LineStyle
    blocks: tuple[LineBlock, ...]
    nodes: tuple[Node, ...]
    spots: tuple[Spot, ...]


def line_style(index: int, count: int) -> LineStyle:
    """Return the dots of the path at this place among so many."""
    radius, step = STYLES[index % len(STYLES)]
    return LineStyle(radius, step, (index - (count - 1) / 2) * OFFSET)


def drawn_lines(
    lane: str, contents: Contents, spots: dict[str, tuple[Spot, ...]], top: float, bottom: float
) -> tuple[DrawnLine, ...]:
    """Return the lines of the paths, in their order."""
    spot_of: dict[str, Spot] = {}
    for stage, held in contents.touchpoints.items():
        spot_of.update(zip(stage_ids(stage, held), spots[stage], strict=True))
    in_order = tuple(chain.from_iterable(_left_to_right((lane, stage), held) for stage, held in spots.items()))
    xs = [spot[0] for spot in in_order]
    count = len(contents.paths)
    return tuple(
        _drawn_line(lane, contents, drawn, spot_of, (in_order, xs), line_style(index, count), (top, bottom))
        for index, drawn in enumerate(contents.paths)
    )


@latest
def _left_to_right(key: tuple[str, str], spots: tuple[Spot, ...]) -> tuple[Spot, ...]:
    return tuple(sorted(spots))


def _drawn_line(
    lane: str,
    contents: Contents,
    drawn: DrawnPath,
    spot_of: dict[str, Spot],
    in_order: tuple[tuple[Spot, ...], list[float]],
    style: LineStyle,
    reach: tuple[float, float],
) -> DrawnLine:
    visited = tuple(map(spot_of.__getitem__, drawn.touchpoint_ids))
    touchpoints = tuple(map(contents.touchpoint.__getitem__, drawn.touchpoint_ids))
    around: tuple[Spot | None, ...] = (None, *visited, None)
    all_spots, xs = in_order
    blocks: list[LineBlock] = []
    nodes: list[Node] = []
    for name, first, after in visit_runs(drawn, contents):
        last = min(after, len(visited) - 1)
        here = visited[first : last + 1]
        left, right = min(here)[0] - NEARBY, max(here)[0] + NEARBY
        part = _stretch(
            (lane, drawn.path.id, name),
            around[first : last + 3],
            touchpoints[first : last + 1],
            all_spots[bisect_left(xs, left) : bisect_right(xs, right)],
            style,
            reach,
            (contents.theme.colours.negative, drawn.colour, drawn.name),
        )
        blocks += part[0]
        nodes += part[1]
    return DrawnLine(drawn, style, tuple(blocks), tuple(nodes), visited)


@latest
def _stretch(
    key: tuple[str, str, str],
    around: tuple[Spot | None, ...],
    touchpoints: tuple[Touchpoint, ...],
    nearby: tuple[Spot, ...],
    style: LineStyle,
    reach: tuple[float, float],
    manner: tuple[str, str, str],
) -> tuple[tuple[LineBlock, ...], tuple[Node, ...]]:
    """Draw a long stretch of a line, block by block."""
    lane, path, run = key
    cut_colour, colour, name = manner
    visited = around[1:-1]
    xs = [spot[0] for spot in nearby]
    links = tuple(starmap(link, pairwise(touchpoints)))
    blocks, nodes = [], []
    for first in range(0, len(touchpoints) - 1, VISITS):
        last = min(first + VISITS, len(touchpoints) - 1)
        here = [spot[0] for spot in visited[first : last + 1] if spot]
        others = nearby[bisect_left(xs, min(here) - NEARBY) : bisect_right(xs, max(here) + NEARBY)]
        block_key = (lane, path, f"{run}.{first}")
        block = line_block(block_key, around[first : last + 3], links[first:last], others, style, *reach, cut_colour)
        blocks.append(block)
        nodes.append(_node(block_key, block, style, colour, name))
    return tuple(blocks), tuple(nodes)


@latest
def _node(key: tuple[str, str, str], block: LineBlock, style: LineStyle, colour: str, name: str) -> Node:
    lane, path, place = key
    bounds = block.bounds.grown(3.0)
    for cut in block.cuts:
        bounds = bounds.united(
            Rect(min(cut.x1, cut.x2) - 1, min(cut.y1, cut.y2) - 1, abs(cut.x2 - cut.x1) + 2, abs(cut.y2 - cut.y1) + 2)
        )
    show = partial(_shown, block, style, colour, name)
    return Node(f"path:{lane}:{path}:{place}", "path", Layer.PATH, bounds, show=show)


def _shown(block: LineBlock, style: LineStyle, colour: str, name: str) -> Shown:
    return Shown((Dots(dotted(block.stretches, style.step), style.radius, colour), *block.cuts), name)
