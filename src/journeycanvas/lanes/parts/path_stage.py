"""The stages of the path lane: touchpoints, labels, gaps, exits and flags, drawn slab by slab."""

from itertools import chain

from journeycanvas.lanes.base import Contents
from journeycanvas.lanes.parts.kept import latest, steady
from journeycanvas.lanes.parts.labels import INSET, Run, Slabs
from journeycanvas.lanes.parts.line import LineBlock
from journeycanvas.lanes.parts.path_line import DrawnLine
from journeycanvas.lanes.parts.path_shares import NEAR, PathBlocks, held_by_slab, in_the_way_by_slab
from journeycanvas.lanes.parts.path_signs import Sign, signs_by_stage
from journeycanvas.lanes.parts.path_slab import Manner, StageScene, slab_scene
from journeycanvas.lanes.parts.path_ways import Way
from journeycanvas.lanes.parts.spots import Spot
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.geometry import Rect
from journeycanvas.scene.placing.search import Placed
from journeycanvas.scene.scene import Column


def stage_scenes(
    lane: str,
    contents: Contents,
    spots: dict[str, tuple[Spot, ...]],
    lines: tuple[DrawnLine, ...],
    ways: dict[str, Way],
    reach: tuple[float, float],
) -> list[StageScene]:
    """Draw the touchpoints of all stages and everything written beside them, between two heights."""
    signs = signs_by_stage(contents.columns, lines, ways, contents)
    all_ways = [run for way in ways.values() for run in way.runs]
    scenes = []
    for index, column in enumerate(contents.columns):
        near = [
            _at_border((lane, other.stage, column.stage), spots[other.stage], column)
            for other in contents.columns[max(0, index - 1) : index + 2]
            if other is not column
        ]
        name = contents.stages[index].name
        scenes.append(
            _stage(
                (lane, column.stage),
                contents.touchpoints.get(column.stage, ()),
                spots[column.stage],
                contents.emotions[column.stage],
                tuple(near),
                _crossing(lane, column, lines),
                _in_column(column, all_ways),
                tuple(signs[column.stage]),
                column,
                reach,
                Manner(name, contents.theme, contents.language, contents.word, contents.channels),
            )
        )
    return scenes


def _crossing(lane: str, column: Column, lines: tuple[DrawnLine, ...]) -> tuple[PathBlocks, ...]:
    """Return the blocks of lines that pass through a column."""
    left, right = column.x - NEAR, column.x + column.width + NEAR
    found: list[PathBlocks] = []
    for line in lines:
        for run, stretch in zip(line.runs, line.stretches, strict=True):
            if stretch.left < right and left < stretch.right:
                path, blocks = line.drawn.path.id, stretch.blocks
                if run.stage != column.stage:
                    blocks = _touching((lane, column.stage, path, run.name), blocks, left, right)
                found.append((path, blocks))
    return tuple(found)


@steady
def _touching(
    key: tuple[str, str, str, str], blocks: tuple[LineBlock, ...], left: float, right: float
) -> tuple[LineBlock, ...]:
    """Return the blocks of another stage that come near a column."""
    return tuple([block for block in blocks if block.bounds.x < right and left < block.bounds.right])


@steady
def _at_border(key: tuple[str, str, str], spots: tuple[Spot, ...], column: Column) -> tuple[Spot, ...]:
    """Return the touchpoints of a neighbouring stage that stand close to this column."""
    right = column.x + column.width
    return tuple([spot for spot in spots if column.x - 2 * spot[2] < spot[0] < right + 2 * spot[2]])


def _in_column(column: Column, runs: list[Run]) -> tuple[Run, ...]:
    """Return the runs of dots that pass through a column."""
    left, right = column.x - NEAR, column.x + column.width + NEAR
    return tuple([run for run in runs if run.left < right and run.right > left])


@latest
def _stage(
    key: tuple[str, str],
    held: tuple[Touchpoint, ...],
    spots: tuple[Spot, ...],
    emotions: tuple[float | None, ...],
    near: tuple[tuple[Spot, ...], ...],
    lines: tuple[PathBlocks, ...],
    ways: tuple[Run, ...],
    signs: tuple[Sign, ...],
    column: Column,
    reach: tuple[float, float],
    manner: Manner,
) -> StageScene:
    top, bottom = reach
    slabs = Slabs.of(Rect(column.x + INSET, top, column.width - 2 * INSET, bottom - top))
    signs_of: list[tuple[Sign, ...]] = [()] * slabs.number
    for sign in signs:
        index = slabs.at(sign.wish.anchor.middle[0])
        signs_of[index] = (*signs_of[index], sign)
    shares = zip(
        held_by_slab(key, held, spots, emotions, slabs),
        in_the_way_by_slab(key, spots, near, lines, ways, column, slabs),
        signs_of,
        slabs.rooms,
        strict=True,
    )
    parts: list[StageScene] = []
    earlier: tuple[Placed, ...] = ()
    for index, (own, in_the_way, signs_here, (room, next_begin)) in enumerate(shares):
        slab = slab_scene((*key, index), own, in_the_way, signs_here, earlier, room, next_begin, manner)
        parts.append(slab.scene)
        earlier = slab.reaching_on
    return StageScene(
        tuple(chain.from_iterable([part.connections for part in parts])),
        tuple(chain.from_iterable([part.touchpoints for part in parts])),
        tuple(chain.from_iterable([part.labels for part in parts])),
        tuple(chain.from_iterable([part.badges for part in parts])),
        max([part.bottom for part in parts]),
    )
