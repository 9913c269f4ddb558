"""The lines of all paths in a path lane, each as nodes of a few visits."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import partial
from itertools import chain, cycle, pairwise, starmap
from typing import NamedTuple

from journeycanvas import progress
from journeycanvas.lanes.base import Contents, DrawnPath
from journeycanvas.lanes.parts.bent_line import bent
from journeycanvas.lanes.parts.cuts import parts
from journeycanvas.lanes.parts.kept import latest, steady
from journeycanvas.lanes.parts.line import OFFSET, VISITS, LineBlock, LineStyle, Link, dotted, line_block, link
from journeycanvas.lanes.parts.spots import Spot
from journeycanvas.lanes.parts.visit_runs import VisitRun, visit_runs
from journeycanvas.model.path import PathStyle
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.asked import Asked
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.scene import Carried, Column, Layer, Node, Shown
from journeycanvas.scene.shapes import Command, Dots, Outline, Shape

NEARBY = 60.0
CHOSEN: dict[PathStyle, tuple[float, float]] = {
    "dotted": (1.45, 6.4),
    "fine": (1.1, 4.4),
    "large": (1.9, 9.0),
    "sparse": (1.45, 11.0),
    "dense": (1.9, 5.6),
    "bold": (2.3, 13.0),
}
"""Radius and distance of the dots of each style, in points."""
STYLES = ((1.45, 6.4), (1.1, 4.4), (1.9, 9.0), (1.45, 11.0), (1.1, 8.0), (1.9, 5.6), (2.3, 13.0), (0.9, 3.2))
"""Radius and distance of the dots of the first, second... path whose style is not chosen, in points."""


class DrawnStretch(NamedTuple):
    """The line of a run of visits up to the next run: its blocks and their nodes, and how far it reaches."""

    blocks: tuple[LineBlock, ...]
    nodes: tuple[Node, ...]
    left: float
    right: float


class DrawnLine(NamedTuple):
    """The line of one path: its runs, what is drawn of each, and where its visits stand."""

    drawn: DrawnPath
    style: LineStyle
    runs: tuple[VisitRun, ...]
    stretches: tuple[DrawnStretch, ...]
    spots: tuple[tuple[Spot, ...], ...]

    def spot(self, visit: int) -> Spot:
        """Return where the visit at this place of the path stands."""
        run = bisect_right(self.runs, visit, key=_first) - 1
        return self.spots[run][visit - self.runs[run].first]


def _first(run: VisitRun) -> int:
    return run.first


def line_styles(chosen: Sequence[PathStyle | None]) -> tuple[LineStyle, ...]:
    """Return the dots of each path, given the style chosen for it: the others have those that nobody chose."""
    count = len(chosen)
    taken = {CHOSEN[style] for style in chosen if style is not None}
    free = [style for style in STYLES if style not in taken]
    # A path keeps the style of its place; only one whose style is taken steps aside.
    rest = cycle([style for style in free if style not in STYLES[:count]] or free)
    styles = []
    for index, style in enumerate(chosen):
        usual = STYLES[index % len(STYLES)]
        radius, step = CHOSEN[style] if style is not None else next(rest) if usual in taken else usual
        styles.append(LineStyle(radius, step, (index - (count - 1) / 2) * OFFSET))
    return tuple(styles)


def styles_of(paths: tuple[DrawnPath, ...]) -> tuple[LineStyle, ...]:
    """Return the dots of paths that are drawn together."""
    return line_styles([drawn.path.style for drawn in paths])


def drawn_lines(
    lane: str, contents: Contents, spots: dict[str, tuple[Spot, ...]], top: float, bottom: float
) -> tuple[DrawnLine, ...]:
    """Return the lines of the paths, in their order."""
    in_order = tuple([_left_to_right((lane, column.stage), spots[column.stage]) for column in contents.columns])
    styles = styles_of(contents.paths)
    return tuple(
        _drawn_line(lane, contents, drawn, spots, in_order, styles[index], (top, bottom))
        for index, drawn in enumerate(progress.through(contents.paths))
    )


@latest
def _left_to_right(key: tuple[str, str], spots: tuple[Spot, ...]) -> tuple[Spot, ...]:
    return tuple(sorted(spots))


@steady
def _nearby(
    key: tuple[str, str, str], in_order: tuple[tuple[Spot, ...], ...], following: tuple[Spot, ...], stands: Column
) -> tuple[Spot, ...]:
    """Return the touchpoints near the line of a run, given those of the stages around, from left to right."""
    left = min([stands.x, *(spot[0] for spot in following)]) - NEARBY
    right = max([stands.x + stands.width, *(spot[0] for spot in following)]) + NEARBY
    found = [spots[bisect_left(spots, (left,)) : bisect_right(spots, (right,))] for spots in in_order]
    return tuple(chain.from_iterable(found))


def _drawn_line(
    lane: str,
    contents: Contents,
    drawn: DrawnPath,
    spots: dict[str, tuple[Spot, ...]],
    in_order: tuple[tuple[Spot, ...], ...],
    style: LineStyle,
    reach: tuple[float, float],
) -> DrawnLine:
    runs = visit_runs(drawn, contents.ids)
    columns = contents.columns
    place_of = {column.stage: place for place, column in enumerate(columns)}
    visited = [run.pick(spots) for run in runs]
    touchpoints = [run.pick(contents.touchpoints) for run in runs]
    manner = (contents.theme.colours.negative, drawn.colour, drawn.name)
    stretches = []
    for index, run in enumerate(progress.through(runs)):
        before = visited[index - 1][-1] if index else None
        following = visited[index][:0]
        for later in visited[index + 1 : index + 3]:
            following = (following + later[:2])[:2]
        ends = [place_of[each.stage] for each in runs[index : index + 2]]
        around = in_order[max(0, min(ends) - 1) : max(ends) + 2]
        key = (lane, drawn.path.id, run.name)
        ids = run.pick(contents.ids)
        next_touchpoint = touchpoints[index + 1][0] if index + 1 < len(runs) else None
        stretches.append(
            _stretch(
                key,
                before,
                visited[index],
                following,
                ids,
                _links(key, ids, touchpoints[index], next_touchpoint),
                _nearby(key, around, following, columns[ends[0]]),
                style,
                reach,
                manner,
            )
        )
    return DrawnLine(drawn, style, runs, tuple(stretches), tuple(visited))


@steady
def _links(
    key: tuple[str, str, str], ids: tuple[str, ...], touchpoints: tuple[Touchpoint, ...], following: Touchpoint | None
) -> tuple[Link, ...]:
    """Return how the touchpoints of a run are linked, up to the first one of the next run."""
    linked = touchpoints if following is None else (*touchpoints, following)
    found = [_part((*key, name), linked[part.start : part.stop + 1]) for name, part in parts(ids, VISITS)]
    return tuple(chain.from_iterable(found))


@latest
def _part(key: tuple[str, str, str, str], linked: tuple[Touchpoint, ...]) -> tuple[Link, ...]:
    return tuple(starmap(link, pairwise(linked)))


@latest
def _stretch(
    key: tuple[str, str, str],
    before: Spot | None,
    visited: tuple[Spot, ...],
    following: tuple[Spot, ...],
    ids: tuple[str, ...],
    links: tuple[Link, ...],
    nearby: tuple[Spot, ...],
    style: LineStyle,
    reach: tuple[float, float],
    manner: tuple[str, str, str],
) -> DrawnStretch:
    """Draw the line of a run, block by block, up to the next run."""
    lane, path, run = key
    around: tuple[Spot | None, ...] = (before, *visited, *following, None)
    xs = [spot[0] for spot in nearby]
    blocks, nodes = [], []
    for name, part in progress.through(parts(ids, VISITS)):
        first, last = part.start, min(part.stop, len(links))
        if first == last:
            continue
        here = [spot[0] for spot in around[first + 1 : last + 2] if spot]
        others = nearby[bisect_left(xs, min(here) - NEARBY) : bisect_right(xs, max(here) + NEARBY)]
        block_key = (lane, path, f"{run}.{name}")
        block, node = _block(block_key, around[first : last + 3], links[first:last], others, style, reach, manner)
        blocks.append(block)
        nodes.append(node)
    left = min([block.bounds.x for block in blocks], default=0.0)
    right = max([block.bounds.right for block in blocks], default=0.0)
    return DrawnStretch(tuple(blocks), tuple(nodes), left, right)


@latest
def _block(
    key: tuple[str, str, str],
    spots: tuple[Spot | None, ...],
    links: tuple[Link, ...],
    others: tuple[Spot, ...],
    style: LineStyle,
    reach: tuple[float, float],
    manner: tuple[str, str, str],
) -> tuple[LineBlock, Node]:
    cut_colour, colour, name = manner
    block = line_block(key, spots, links, others, style, *reach, cut_colour)
    return block, _drawn(key, block, style, colour, name)


def _drawn(key: tuple[str, str, str], block: LineBlock, style: LineStyle, colour: str, name: str) -> Node:
    lane, path, place = key
    bounds = block.bounds.grown(3.0)
    for cut in block.cuts:
        bounds = bounds.united(
            Rect(min(cut.x1, cut.x2) - 1, min(cut.y1, cut.y2) - 1, abs(cut.x2 - cut.x1) + 2, abs(cut.y2 - cut.y1) + 2)
        )
    show = Asked((_shown, block, style, colour, name))
    sketch = Asked((_sketch, block, style, colour))
    bend = partial(_bent, key, block, style, colour, name)
    return Node(f"path:{lane}:{path}:{place}", "path", Layer.PATH, bounds, show=show, sketch=sketch, bend=bend)


def _bent(
    key: tuple[str, str, str],
    block: LineBlock,
    style: LineStyle,
    colour: str,
    name: str,
    carried: tuple[Carried, ...],
) -> Node:
    return _drawn(key, bent(block, carried, abs(style.offset)), style, colour, name)


def _shown(block: LineBlock, style: LineStyle, colour: str, name: str) -> Shown:
    return Shown((Dots(dotted(block.stretches, style.step), style.radius, colour), *block.cuts), name)


def _sketch(block: LineBlock, style: LineStyle, colour: str) -> tuple[Shape, ...]:
    """Return the line drawn through, paler by its width for the room between its dots."""
    commands: list[Command] = []
    at: tuple[float, float] | None = None
    for (x0, y0, x1, y1, x2, y2, x3, y3), _, _ in block.stretches:
        if at != (x0, y0):
            commands.append(("M", x0, y0))
        commands.append(("C", x1, y1, x2, y2, x3, y3))
        at = x3, y3
    return (Outline(tuple(commands), stroke=colour, stroke_width=style.radius), *block.cuts)
