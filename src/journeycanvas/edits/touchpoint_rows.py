"""The touchpoints of stages as rows one under the other, and taking some of them to another place in these rows.

The order told is the order of time: on the map and along the paths it follows.
"""

from collections.abc import Collection, Mapping, Sequence

from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import touchpoints_by_stage
from journeycanvas.edits import records
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.ordering import gathered
from journeycanvas.edits.time import Time, path_in_time, times
from journeycanvas.edits.touchpoint_room import DECIMALS
from journeycanvas.model.stage import Stage
from journeycanvas.model.touchpoint import Position, Touchpoint

Row = tuple[str, ...]
_MIDDLE = 0.5


def rows(journey: Journey) -> dict[str, Row]:
    """Return the touchpoints of each stage in their order, by the id of the stage."""
    held = touchpoints_by_stage(journey.touchpoints)
    return {stage.id: tuple([one.id for one in held.get(stage.id, ())]) for stage in journey.stages}


def put(journey: Journey, ids: Collection[str], *, stage: str, gap: int) -> Journey:
    """Return the journey with touchpoints one after the other in a gap of a stage, counted before they are taken out.

    Those of the same stage change places with the ones they pass, as they stand on the map. Those of other stages come
    to an automatic place, or half-way between neighbours placed by hand. A visit passes those that it was in order
    with.
    """
    ids = frozenset(ids)
    before = rows(journey)
    row = before[records.find_as(journey, stage, kind=Stage).id]
    gap = min(max(gap, 0), len(row))
    moved = [id for each in before.values() for id in each if id in ids]
    own = [index for index, id in enumerate(row) if id in ids]
    after = gathered(row, own, gap=gap)
    standing = frozenset(row)
    entering = [id for id in moved if id not in standing]
    if after == row and not entering:
        return journey
    ranks = _ranks(before)
    place = list(before).index(stage)
    ends = {id: (place, gap - 1 + (n + 1) / (len(moved) + 1)) for n, id in enumerate(moved)}
    paths = tuple([path_in_time(path, moved, before=ranks, after=ends) for path in journey.paths])
    journey = _in_row(evolved(journey, paths=paths), row, after)
    if not entering:
        return journey
    passed = [id for id in row[:gap] if id not in ids]
    above = passed[-1] if passed else None
    # Together they keep their order: what came from earlier stages stands above those of this one.
    first = moved.index(row[own[0]]) if own else len(entering)
    journey = _entered(journey, entering[:first], stage=stage, after=above)
    return _entered(journey, entering[first:], stage=stage, after=row[own[-1]] if own else above)


def shift(journey: Journey, ids: Collection[str], *, by: int) -> Journey:
    """Return the journey with touchpoints one row up (by -1) or down (by 1), into the next stage at the end of one."""
    ids = frozenset(ids)
    held = rows(journey)
    places = [(stage, index) for stage, row in held.items() for index, id in enumerate(row) if id in ids]
    if not places:
        return journey
    order = list(held)
    stage, index = places[0] if by < 0 else places[-1]
    if by < 0 and index > 0:
        return put(journey, ids, stage=stage, gap=index - 1)
    if by > 0 and index + 1 < len(held[stage]):
        return put(journey, ids, stage=stage, gap=index + 2)
    beside = order.index(stage) + by
    if not 0 <= beside < len(order):
        return journey
    return put(journey, ids, stage=order[beside], gap=len(held[order[beside]]) if by < 0 else 0)


def _ranks(before: Mapping[str, Row]) -> dict[str, Time]:
    """Return times that tell the order of the rows alone."""
    return {id: (place, float(rank)) for place, row in enumerate(before.values()) for rank, id in enumerate(row)}


def _in_row(journey: Journey, before: Row, after: Row) -> Journey:
    """Return the journey with the touchpoints of a stage in another order; each takes another's place on the map."""
    if before == after:
        return journey
    known = {one.id: (index, one) for index, one in enumerate(journey.touchpoints)}
    when = times(journey)
    # Where the rows told another order than the map, the places are taken from left to right: then both tell the same.
    positions = [known[id][1].position for id in sorted(before, key=when.__getitem__)]
    touchpoints = list(journey.touchpoints)
    for old, new, position in zip(before, after, positions, strict=True):
        one = known[new][1]
        touchpoints[known[old][0]] = one if one.position == position else evolved(one, position=position)
    return evolved(journey, touchpoints=tuple(touchpoints))


def _entered(journey: Journey, ids: Sequence[str], *, stage: str, after: str | None) -> Journey:
    """Return the journey with touchpoints of other stages in this one, after one of its own or before all of them."""
    if not ids:
        return journey
    named = frozenset(ids)
    coming = {one.id: evolved(one, stage=stage, position=None) for one in journey.touchpoints if one.id in named}
    kept = [one for one in journey.touchpoints if one.id not in coming]
    at = _index(journey, kept, stage=stage, after=after)
    entered = evolved(journey, touchpoints=(*kept[:at], *map(coming.__getitem__, ids), *kept[at:]))
    return _between_neighbours(entered, ids, stage=stage)


def _index(journey: Journey, kept: Sequence[Touchpoint], *, stage: str, after: str | None) -> int:
    """Return where in the order of all touchpoints those that enter a stage go."""
    own = [index for index, one in enumerate(kept) if one.stage == stage]
    if after is not None:
        return next(index for index in own if kept[index].id == after) + 1
    if own:
        return own[0]
    places = {each.id: place for place, each in enumerate(journey.stages)}
    earlier = [index for index, one in enumerate(kept) if places[one.stage] < places[stage]]
    return earlier[-1] + 1 if earlier else 0


def _between_neighbours(journey: Journey, ids: Sequence[str], *, stage: str) -> Journey:
    """Return the journey with touchpoints at automatic places where these lie between the neighbours, or else there."""
    row = rows(journey)[stage]
    by_id = {one.id: one for one in journey.touchpoints}
    first, last = row.index(ids[0]), row.index(ids[-1])
    when = times(journey)
    left = row[first - 1] if first else None
    right = row[last + 1] if last + 1 < len(row) else None
    low = when[left][1] if left is not None else 0.0
    high = when[right][1] if right is not None else 1.0
    if low >= high or (low <= when[ids[0]][1] and when[ids[-1]][1] <= high):
        return journey
    beside = [by_id[id].position for id in (left, right) if id is not None]
    y = next((position.y for position in beside if position is not None), _MIDDLE)
    step = (high - low) / (len(ids) + 1)
    places = {id: Position(x=round(low + step * (n + 1), DECIMALS), y=y) for n, id in enumerate(ids)}
    return evolved(
        journey,
        touchpoints=tuple(
            [evolved(one, position=places[one.id]) if one.id in places else one for one in journey.touchpoints]
        ),
    )
