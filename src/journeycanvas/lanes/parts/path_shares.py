"""What of a stage in the path lane falls to each of its slabs: what is drawn there, and what labels keep off."""

from collections import defaultdict
from typing import NamedTuple

from journeycanvas.lanes.parts.cuts import parts
from journeycanvas.lanes.parts.kept import latest
from journeycanvas.lanes.parts.labels import Run, Slabs, Stretch
from journeycanvas.lanes.parts.line import BADGE_RADIUS, Badge, LineBlock
from journeycanvas.lanes.parts.path_nodes import badge_box, spot_box
from journeycanvas.lanes.parts.spots import Spot
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.scene import Column

NEAR = 2 * BADGE_RADIUS
"""How far outside a column something still stands in the way of its labels."""
SPOTS = 16
"""Touchpoints that are shared out at a time where they are few, so that one that moves shares out few again."""

PathBlocks = tuple[str, tuple[LineBlock, ...]]
"""Blocks of a line, and its path."""


class Held(NamedTuple):
    """Touchpoints of one slab, where they stand, what is felt there, and whether the path goes steeply through."""

    touchpoints: tuple[Touchpoint, ...]
    spots: tuple[Spot, ...]
    emotions: tuple[float | None, ...]
    upright: tuple[bool, ...]


class InTheWay(NamedTuple):
    """What stands in the way of the labels of one slab: touchpoints, gaps and lines; and its own gaps with their paths.

    Not what each of them takes, which is found out when labels are placed: it would fill more memory than all else.
    """

    spots: tuple[Spot, ...] = ()
    gaps: tuple[Badge, ...] = ()
    lines: tuple[Stretch, ...] = ()
    badges: tuple[tuple[str, Badge], ...] = ()


@latest
def held_by_slab(
    key: tuple[str, str],
    ids: tuple[str, ...],
    touchpoints: tuple[Touchpoint, ...],
    spots: tuple[Spot, ...],
    emotions: tuple[float | None, ...],
    slabs: Slabs,
) -> tuple[tuple[Held, ...], ...]:
    """Return the touchpoints of each slab, in parts that stay the same objects while nothing in them changes."""
    found: list[list[Held]] = [[] for _ in range(slabs.number)]
    for name, part in parts(ids, SPOTS):
        before = min(part.start, 1)
        around = spots[part.start - before : part.stop + 1]
        for index, share in _held((*key, name), touchpoints[part], emotions[part], around, before, slabs):
            found[index].append(share)
    return tuple(map(tuple, found))


@latest
def _held(
    key: tuple[str, str, str],
    touchpoints: tuple[Touchpoint, ...],
    emotions: tuple[float | None, ...],
    around: tuple[Spot, ...],
    before: int,
    slabs: Slabs,
) -> list[tuple[int, Held]]:
    """Return some touchpoints by the slabs they stand in; around are their spots and so many before, and one after."""
    found: dict[int, list[tuple[Touchpoint, Spot, float | None, bool]]] = {}
    for place, each in enumerate(zip(touchpoints, emotions, strict=True), start=before):
        touchpoint, emotion = each
        steep = _is_upright(around[max(0, place - 1) : place + 2])
        found.setdefault(slabs.at(around[place][0]), []).append((touchpoint, around[place], emotion, steep))
    return [(index, Held(*zip(*held, strict=True))) for index, held in found.items()]


def _is_upright(around: tuple[Spot, ...]) -> bool:
    """Tell whether a touchpoint stands steeply between the ones before and after it in its stage."""
    if len(around) < 3:
        return False
    (x0, y0, _), (x1, y1, _), (x2, y2, _) = around
    return (y1 - y0) * (y2 - y1) > 0 and abs(y1 - y0) > abs(x1 - x0) and abs(y2 - y1) > abs(x2 - x1)


@latest
def in_the_way_by_slab(
    key: tuple[str, str],
    ids: tuple[str, ...],
    spots: tuple[Spot, ...],
    near: tuple[tuple[Spot, ...], ...],
    lines: tuple[PathBlocks, ...],
    ways: tuple[Run, ...],
    column: Column,
    slabs: Slabs,
) -> tuple[tuple[InTheWay, ...], ...]:
    """Return, for each slab, the touchpoints and lines that its labels must not cover, and its gaps.

    They come in parts that stay the same objects while nothing in them changes.
    """
    found: list[list[InTheWay]] = [[] for _ in range(slabs.number)]
    standing = [(name, spots[part]) for name, part in parts(ids, SPOTS)]
    standing += [(f"near {side}", beyond) for side, beyond in enumerate(near)]
    for name, those in standing:
        for index, share in _spots((*key, name), those, slabs):
            found[index].append(share)
    drawn: list[Badge] = []
    for path, blocks in lines:
        own = path == lines[-1][0]
        for block in blocks:
            kept = _unlike(drawn, block.badges) if drawn else block.badges
            if not own:
                drawn += kept
            for index, share in _block((*key, path, block.key), block.runs, kept, column, slabs):
                found[index].append(share)
    for run in ways:
        for index in slabs.reached(run.left, run.right):
            found[index].append(InTheWay(lines=(run.stretch,)))
    return tuple(map(tuple, found))


@latest
def _spots(key: tuple[str, str, str], spots: tuple[Spot, ...], slabs: Slabs) -> list[tuple[int, InTheWay]]:
    """Return some touchpoints by the slabs they reach."""
    found: dict[int, list[Spot]] = {}
    for spot in spots:
        box = spot_box(spot)
        for index in slabs.reached(box[0], box[0] + box[2]):
            found.setdefault(index, []).append(spot)
    return [(index, InTheWay(spots=tuple(here))) for index, here in found.items()]


@latest
def _block(
    key: tuple[str, str, str, str], runs: tuple[Run, ...], badges: tuple[Badge, ...], column: Column, slabs: Slabs
) -> list[tuple[int, InTheWay]]:
    """Return the gaps and the lines of a block by the slabs they reach, and the gaps by the slab they are in."""
    found: defaultdict[int, tuple[list[Badge], list[Stretch], list[tuple[str, Badge]]]]
    found = defaultdict(lambda: ([], [], []))
    for badge in badges:
        box = badge_box(badge)
        for index in slabs.reached(box[0], box[0] + box[2]):
            found[index][0].append(badge)
        if column.x <= badge.x < column.x + column.width:
            found[slabs.at(badge.x)][2].append((key[2], badge))
    for run in runs:
        for index in slabs.reached(run.left, run.right):
            found[index][1].append(run.stretch)
    return [
        (index, InTheWay(gaps=tuple(gaps), lines=tuple(lines), badges=tuple(own)))
        for index, (gaps, lines, own) in found.items()
    ]


def _unlike(drawn: list[Badge], badges: tuple[Badge, ...]) -> tuple[Badge, ...]:
    """Return the gaps that are unlike those already drawn."""
    return tuple([badge for badge in badges if not any(_is_same(badge, other) for other in drawn)])


def _is_same(badge: Badge, other: Badge) -> bool:
    """Tell whether two paths have the same gap in about the same place, so that one badge says both."""
    near = abs(badge.x - other.x) < NEAR and abs(badge.y - other.y) < NEAR
    return near and set(badge.changes) <= set(other.changes)
