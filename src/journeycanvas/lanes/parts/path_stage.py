"""The stages of the path lane: touchpoints, labels, gaps, exits and flags, drawn slab by slab."""

from bisect import bisect_right
from itertools import chain

from journeycanvas.lanes.base import Contents
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.labels import INSET, Run, Slabs
from journeycanvas.lanes.parts.line import BADGE_RADIUS, Badge, LineBlock
from journeycanvas.lanes.parts.path_line import DrawnLine
from journeycanvas.lanes.parts.path_nodes import badge_box, spot_box
from journeycanvas.lanes.parts.path_signs import Sign, signs_by_stage
from journeycanvas.lanes.parts.path_slab import Manner, StageScene, slab_scene
from journeycanvas.lanes.parts.path_ways import Way
from journeycanvas.lanes.parts.spots import Spot, stage_ids
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.placing.occupied import Rows
from journeycanvas.scene.placing.search import Placed
from journeycanvas.scene.scene import Column

NEAR = 2 * BADGE_RADIUS
"""How far outside a column something still stands in the way of its labels."""

PathBlock = tuple[str, LineBlock]
"""A block of a line, and its path."""


def stage_scenes(
    lane: str,
    contents: Contents,
    spots: dict[str, tuple[Spot, ...]],
    lines: tuple[DrawnLine, ...],
    ways: dict[str, Way],
    reach: tuple[float, float],
) -> list[StageScene]:
    """Draw the touchpoints of all stages and everything written beside them, between two heights."""
    crossing = _crossing(contents.columns, lines)
    signs = signs_by_stage(contents.columns, lines, ways, contents)
    all_ways = [run for way in ways.values() for run in way.runs]
    scenes = []
    for index, column in enumerate(contents.columns):
        held = contents.touchpoints.get(column.stage, ())
        near = [
            _at_border((lane, other.stage, column.stage), spots[other.stage], column)
            for other in contents.columns[max(0, index - 1) : index + 2]
            if other is not column
        ]
        name = contents.stages[index].name
        scenes.append(
            _stage(
                (lane, column.stage),
                held,
                spots[column.stage],
                tuple(map(contents.emotions.get, stage_ids(column.stage, held))),
                tuple(near),
                tuple(crossing[index]),
                _in_column(column, all_ways),
                tuple(signs[column.stage]),
                column,
                reach,
                Manner(name, contents.theme, contents.language, contents.word, contents.channels),
            )
        )
    return scenes


def _crossing(columns: tuple[Column, ...], lines: tuple[DrawnLine, ...]) -> list[list[PathBlock]]:
    """Return, for each column, the blocks of lines that pass through it."""
    found: list[list[PathBlock]] = [[] for _ in columns]
    starts = [column.x for column in columns]
    for line in lines:
        for block in line.blocks:
            first = max(0, bisect_right(starts, block.bounds.x - NEAR) - 1)
            for index in range(first, bisect_right(starts, block.bounds.right + NEAR)):
                found[index].append((line.drawn.path.id, block))
    return found


@latest
def _at_border(key: tuple[str, str, str], spots: tuple[Spot, ...], column: Column) -> tuple[Spot, ...]:
    """Return the touchpoints of a neighbouring stage that stand close to this column."""
    right = column.x + column.width
    return tuple(spot for spot in spots if column.x - 2 * spot[2] < spot[0] < right + 2 * spot[2])


def _in_column(column: Column, runs: list[Run]) -> tuple[Run, ...]:
    """Return the runs of dots that pass through a column."""
    left, right = column.x - NEAR, column.x + column.width + NEAR
    return tuple(run for run in runs if run.left < right and run.right > left)


class _Share:
    """What of a stage falls to one slab: what is drawn in it, and what is in the way of its labels."""

    __slots__ = ("badges", "boxes", "emotions", "held", "lines", "signs", "spots")

    def __init__(self) -> None:
        self.held: list[Touchpoint] = []
        self.spots: list[Spot] = []
        self.emotions: list[float | None] = []
        self.badges: list[tuple[str, Badge]] = []
        self.signs: list[Sign] = []
        self.boxes: list[Rect] = []
        self.lines: list[Rows] = []


@latest
def _stage(
    key: tuple[str, str],
    held: tuple[Touchpoint, ...],
    spots: tuple[Spot, ...],
    emotions: tuple[float | None, ...],
    near: tuple[tuple[Spot, ...], ...],
    blocks: tuple[PathBlock, ...],
    ways: tuple[Run, ...],
    signs: tuple[Sign, ...],
    column: Column,
    reach: tuple[float, float],
    manner: Manner,
) -> StageScene:
    top, bottom = reach
    slabs = Slabs(Rect(column.x + INSET, top, column.width - 2 * INSET, bottom - top))
    shares = [_Share() for _ in range(slabs.count)]
    for touchpoint, spot, emotion in zip(held, spots, emotions, strict=True):
        share = shares[slabs.at(spot[0])]
        share.held.append(touchpoint)
        share.spots.append(spot)
        share.emotions.append(emotion)
    for sign in signs:
        shares[slabs.at(sign.wish.anchor.middle[0])].signs.append(sign)
    _share_boxes(shares, slabs, chain(spots, *near))
    _share_lines(shares, slabs, blocks, ways, column)
    parts: list[StageScene] = []
    earlier: tuple[Placed, ...] = ()
    for index, share in enumerate(shares):
        part, placed = slab_scene(
            (*key, index),
            tuple(share.held),
            tuple(share.spots),
            tuple(share.emotions),
            tuple(share.badges),
            tuple(share.signs),
            tuple(share.boxes),
            tuple(share.lines),
            earlier,
            slabs.room(index),
            manner,
        )
        parts.append(part)
        earlier = slabs.reaching_on((*earlier, *placed), index)
    return StageScene(
        tuple(chain.from_iterable(part.connections for part in parts)),
        tuple(chain.from_iterable(part.touchpoints for part in parts)),
        tuple(chain.from_iterable(part.labels for part in parts)),
        tuple(chain.from_iterable(part.badges for part in parts)),
        max(part.bottom for part in parts),
    )


def _is_same(badge: Badge, other: Badge) -> bool:
    """Tell whether two paths have the same gap in about the same place, so that one badge says both."""
    near = abs(badge.x - other.x) < NEAR and abs(badge.y - other.y) < NEAR
    return near and set(badge.changes) <= set(other.changes)


def _share_boxes(shares: list[_Share], slabs: Slabs, spots: chain[Spot]) -> None:
    """Give each slab the touchpoints that its labels must not cover."""
    for spot in spots:
        box = spot_box(spot)
        for index in slabs.reached(box.x, box.x + box.width):
            shares[index].boxes.append(box)


def _share_lines(
    shares: list[_Share], slabs: Slabs, blocks: tuple[PathBlock, ...], ways: tuple[Run, ...], column: Column
) -> None:
    """Give each slab the lines that its labels must not cover, and its gaps."""
    right = column.x + column.width
    drawn: list[Badge] = []
    for path, block in blocks:
        for badge in block.badges:
            if any(_is_same(badge, other) for other in drawn):
                continue
            if path != blocks[-1][0]:
                drawn.append(badge)
            box = badge_box(badge)
            for index in slabs.reached(box.x, box.x + box.width):
                shares[index].boxes.append(box)
            if column.x <= badge.x < right:
                shares[slabs.at(badge.x)].badges.append((path, badge))
        for run in block.runs:
            for index in slabs.reached(run.left, run.right):
                shares[index].lines.append(run.taken)
    for run in ways:
        for index in slabs.reached(run.left, run.right):
            shares[index].lines.append(run.taken)
