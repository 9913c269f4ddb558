"""The stages of the path lane: touchpoints, labels, gaps, exits and flags, drawn slab by slab."""

from bisect import bisect_left, bisect_right
from itertools import chain

from journeycanvas import progress
from journeycanvas.lanes.base import Contents
from journeycanvas.lanes.parts.hesitations import first_hesitations
from journeycanvas.lanes.parts.kept import latest, steady
from journeycanvas.lanes.parts.labels import INSET, Run, Slabs
from journeycanvas.lanes.parts.line import LineBlock
from journeycanvas.lanes.parts.path_line import DrawnLine
from journeycanvas.lanes.parts.path_nodes import Manner
from journeycanvas.lanes.parts.path_shares import NEAR, PathBlocks, held_by_slab, in_the_way_by_slab
from journeycanvas.lanes.parts.path_signs import Sign, signs_by_stage
from journeycanvas.lanes.parts.path_slab import StageScene, slab_scene
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
    crossing = _crossing(lane, contents.columns, lines)
    all_ways = [run for way in ways.values() for run in way.runs]
    edges = [_at_edges((lane, column.stage), spots[column.stage], column) for column in contents.columns]
    first = first_hesitations(contents.touchpoints, contents.paths)
    scenes = []
    for index, column in enumerate(progress.through(contents.columns)):
        around = edges[max(0, index - 1) : index] + edges[index + 1 : index + 2]
        near = tuple([_at_border(others, column) for others in around])
        name = contents.stages[index].name
        scenes.append(
            _stage(
                (lane, column.stage),
                contents.ids[column.stage],
                contents.touchpoints.get(column.stage, ()),
                spots[column.stage],
                contents.emotions[column.stage],
                near,
                crossing[index],
                _in_column(column, all_ways),
                tuple(signs[column.stage]),
                column,
                reach,
                Manner(
                    name,
                    contents.theme,
                    contents.language,
                    contents.word,
                    contents.channels,
                    first.intersection(contents.ids[column.stage]) if first else first,
                ),
            )
        )
    return scenes


def _crossing(lane: str, columns: tuple[Column, ...], lines: tuple[DrawnLine, ...]) -> list[tuple[PathBlocks, ...]]:
    """Return, for each column, the blocks of lines that pass through it."""
    found: list[list[tuple[str, str, tuple[LineBlock, ...]]]] = [[] for _ in columns]
    lefts = [column.x - NEAR for column in columns]
    rights = [column.x + column.width + NEAR for column in columns]
    for line in lines:
        path = line.drawn.path.id
        for run, stretch in zip(line.runs, line.stretches, strict=True):
            for index in range(bisect_right(rights, stretch.left), bisect_left(lefts, stretch.right)):
                found[index].append((path, run.stage, stretch.blocks))
    return [
        _touching((lane, column.stage), tuple(here), left, right)
        for column, here, left, right in zip(columns, found, lefts, rights, strict=True)
    ]


@steady
def _touching(
    key: tuple[str, str], lines: tuple[tuple[str, str, tuple[LineBlock, ...]], ...], left: float, right: float
) -> tuple[PathBlocks, ...]:
    """Return the blocks of lines in a column: all those of its own stage, and of others those that come near it."""
    return tuple(
        [
            (path, blocks if stage == key[1] else tuple([block for block in blocks if _is_near(block, left, right)]))
            for path, stage, blocks in lines
        ]
    )


def _is_near(block: LineBlock, left: float, right: float) -> bool:
    x, _, width, _ = block.bounds
    return x < right and left < x + width


@steady
def _at_edges(key: tuple[str, str], spots: tuple[Spot, ...], column: Column) -> tuple[Spot, ...]:
    """Return the touchpoints of a stage that stand close to its edges."""
    left, right = column.x, column.x + column.width
    return tuple([spot for spot in spots if not left + 3 * spot[2] < spot[0] < right - 3 * spot[2]])


def _at_border(spots: tuple[Spot, ...], column: Column) -> tuple[Spot, ...]:
    """Return the touchpoints at the edges of a neighbouring stage that stand close to this column."""
    left, right = column.x, column.x + column.width
    return tuple([spot for spot in spots if left - 2 * spot[2] < spot[0] < right + 2 * spot[2]])


def _in_column(column: Column, runs: list[Run]) -> tuple[Run, ...]:
    """Return the runs of dots that pass through a column."""
    left, right = column.x - NEAR, column.x + column.width + NEAR
    return tuple([run for run in runs if run.left < right and run.right > left])


@latest
def _stage(
    key: tuple[str, str],
    ids: tuple[str, ...],
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
        held_by_slab(key, ids, held, spots, emotions, slabs),
        in_the_way_by_slab(key, ids, spots, near, lines, ways, column, slabs),
        signs_of,
        slabs.rooms,
        strict=True,
    )
    parts: list[StageScene] = []
    earlier: tuple[Placed, ...] = ()
    for index, (own, in_the_way, signs_here, (room, next_begin)) in enumerate(shares):
        progress.step()
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
