"""Arranging touchpoints along the path: one place earlier or later, visits and places together."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Literal

from journeycanvas.document.journey import Journey
from journeycanvas.edits import touchpoints
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.time import Time, path_in_time, times
from journeycanvas.edits.touchpoints import Move
from journeycanvas.model.touchpoint import Position, Touchpoint

Row = tuple[str, ...]
"""The touchpoints of a stage in the order of time, by id."""


def rows_in_time(journey: Journey) -> dict[str, Row]:
    """Return the touchpoints of each stage from left to right, by the id of the stage."""
    known = times(journey)
    rows: defaultdict[str, list[str]] = defaultdict(list)
    for touchpoint in journey.touchpoints:
        rows[touchpoint.stage].append(touchpoint.id)
    return {stage.id: tuple(sorted(rows[stage.id], key=known.__getitem__)) for stage in journey.stages}


def move_along(journey: Journey, ids: Collection[str], *, by: Literal[-1, 1]) -> Journey:
    """Return the journey with these touchpoints one place earlier (-1) or later (1) in time.

    Each changes places with its neighbour in the stage, on the map and in the order of each path that ran through
    both in that order. Those that stand at the end of their stage go into the next one; at the ends of the journey
    they stay.
    """
    chosen = frozenset(ids)
    rows = rows_in_time(journey)
    leaving = _leaving(journey, rows, chosen, by=by)
    gone = {id for row in leaving.values() for id in row}
    after = {stage: _shifted(row, chosen - gone, by=by) for stage, row in rows.items()}
    return _crossed(_in_rows(journey, rows, after), leaving, rows, by=by)


def _shifted(row: Row, chosen: Collection[str], *, by: Literal[-1, 1]) -> Row:
    """Return the row with the chosen ones past their neighbours; those that are together stay so."""
    order = list(row if by < 0 else row[::-1])
    for place in range(1, len(order)):
        if order[place] in chosen and order[place - 1] not in chosen:
            order[place - 1], order[place] = order[place], order[place - 1]
    return tuple(order if by < 0 else order[::-1])


def _leaving(journey: Journey, rows: Mapping[str, Row], chosen: Collection[str], *, by: int) -> dict[str, Row]:
    """Return those at the end of each stage that go over to the stage beside it, by the stage they leave."""
    found: dict[str, Row] = {}
    stages = journey.stages if by > 0 else journey.stages[::-1]
    for stage in stages[:-1]:
        row = rows[stage.id] if by > 0 else rows[stage.id][::-1]
        count = 0
        while count < len(row) and row[-1 - count] in chosen:
            count += 1
        end = row[len(row) - count :]
        found[stage.id] = end if by > 0 else end[::-1]
    return found


def _in_rows(journey: Journey, before: Mapping[str, Row], after: Mapping[str, Row]) -> Journey:
    """Return the journey with the touchpoints of each stage in another order of time: each takes another's place."""
    if before == after:
        return journey
    known = {one.id: (place, one) for place, one in enumerate(journey.touchpoints)}
    arranged: list[Touchpoint] = list(journey.touchpoints)
    for stage, row in after.items():
        for old, new in zip(before[stage], row, strict=True):
            if old != new:
                place, one = known[old]
                arranged[place] = evolved(known[new][1], position=one.position)
    ranks, later = _ranks(journey, before), _ranks(journey, after)
    moved = [id for id, time in later.items() if time != ranks[id]]
    changes = {id: later[id] for id in moved}
    return evolved(
        journey,
        touchpoints=tuple(arranged),
        paths=tuple([path_in_time(path, moved, before=ranks, after=changes) for path in journey.paths]),
    )


def _ranks(journey: Journey, rows: Mapping[str, Row]) -> dict[str, Time]:
    """Return times that tell the order alone, so that two at one place are told apart."""
    return {
        id: (index, float(rank)) for index, stage in enumerate(journey.stages) for rank, id in enumerate(rows[stage.id])
    }


def _crossed(journey: Journey, leaving: Mapping[str, Row], rows: Mapping[str, Row], *, by: int) -> Journey:
    """Return the journey with those that leave their stage at the near end of the one beside it."""
    order = [stage.id for stage in journey.stages]
    by_id = {one.id: one for one in journey.touchpoints}
    moves: dict[str, Move] = {}
    for stage, row in leaving.items():
        to = order[order.index(stage) + by]
        staying = [id for id in rows[to] if id not in leaving.get(to, ())]
        beside = (staying[0] if by > 0 else staying[-1]) if staying else None
        room = by_id[beside].position if beside is not None else None
        for place, id in enumerate(row):
            part = (place + 1) / (len(row) + 1)
            moves[id] = Move(to, _before_or_after(room, by_id[id], part, by=by))
    return touchpoints.move_many(journey, moves) if moves else journey


def _before_or_after(room: Position | None, one: Touchpoint, part: float, *, by: int) -> Position | None:
    """Return a place this part of the way between the border and a place set by hand; automatic beside an automatic."""
    if room is None:
        return None
    x = room.x * part if by > 0 else room.x + (1.0 - room.x) * part
    return Position(x=x, y=one.position.y if one.position is not None else room.y)
