"""Spots: in which stage and lane of a journey what is pasted belongs."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.edits.like_lanes import like_lane
from journeycanvas.edits.ties import Ties
from journeycanvas.lanes.base import LaneBase
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.model.record import Record
from journeycanvas.model.stage import Stage


class Place(NamedTuple):
    """Where to paste, as ids of the journey; None where nothing says so."""

    stage: str | None = None
    lane: str | None = None
    last_stage: str | None = None
    """New stages go after it, where several are selected."""
    last_lane: str | None = None
    path: str | None = None


def place_of(journey: Journey, selection: Collection[str]) -> Place:
    """Return the place that what is selected means: its first stage, also of a phase, and its uppermost lane."""
    chosen = frozenset(selection)
    stages = {stage.id for stage in journey.stages if stage.id in chosen or stage.phase in chosen}
    lanes = {lane.id for lane in journey.lanes} & chosen
    path: str | None = None
    visited: set[str] = set()
    for one in journey.paths:
        visits = [visit for visit in one.visits if visit.id in chosen]
        visited.update(visit.touchpoint for visit in visits)
        if path is None and (visits or chosen & {one.id, one.persona}):
            path = one.id
    placed: tuple[Sequence[Record], ...] = (journey.recommendations, journey.resources, journey.measurements)
    stages |= {str(one.__dict__["stage"]) for held in placed for one in held if one.__dict__["id"] in chosen}
    stages |= {one.stage for one in journey.touchpoints if one.id in chosen or one.id in visited}
    for card in journey.cards:
        if card.id in chosen:
            stages.add(card.stage)
            lanes.add(card.lane)
    across = [stage.id for stage in journey.stages if stage.id in stages]
    down = [lane.id for lane in journey.lanes if lane.id in lanes]
    return Place(_first(across), _first(down), _first(across[::-1]), _first(down[::-1]), path)


class Spots:
    """Finds the stages and lanes for what is pasted; what stands in a stage or lane that is pasted stays in it."""

    def __init__(self, ties: Ties, at: Place) -> None:
        """Put things at a place, at the distances from one another they had."""
        self._ties = ties
        journey, fragment = ties.journey, ties.fragment
        self._stages = [stage.id for stage in journey.stages]
        holding = [lane for lane in journey.lanes if lane.holds_cards]
        self._lanes = [lane.id for lane in holding if not lane.hidden] or [lane.id for lane in holding]
        self._homes: dict[tuple[str, str], str] = {}
        stages, lanes = _named_directly(ties)
        theirs = [stage.id for stage in fragment.stages]
        self._stage_there = _at_distance(theirs, stages, self._stages, start=at.stage)
        theirs = [lane.id for lane in fragment.lanes if lane.holds_cards]
        self._lane_there = _at_distance(theirs, lanes, [lane.id for lane in holding], start=at.lane)

    def stage(self, id: str, *, stays: bool = False) -> str:
        """Return the stage for what stood in a stage; what stays is not moved to where one pastes."""
        new = self._ties.new("stages", id)
        if new is not None:
            return new
        if not stays and id in self._stage_there:
            return self._stage_there[id]
        return self._homes.get(("stages", id)) or self._kept("stages", id, self._home_stage(id))

    def lane(self, id: str, *, stays: bool = False) -> str:
        """Return the lane of cards for what stood in a lane."""
        new = self._ties.new("lanes", id)
        if new is not None:
            return new
        if not stays and id in self._lane_there:
            return self._lane_there[id]
        return self._homes.get(("lanes", id)) or self._kept("lanes", id, self._home_lane(id))

    def _kept(self, name: str, id: str, home: str) -> str:
        self._homes[name, id] = home
        return home

    def _home_stage(self, id: str) -> str:
        """Return the stage it came from, one of the same name, else one as far from the start; else a new one."""
        found = self._ties.of("stages", id)
        if found is not None:
            return found
        if not self._stages:
            told = self._ties.named("stages", id)
            return self._ties.bring("stages", told if told is not None else Stage(id=id))
        order = [stage.id for stage in self._ties.fragment.stages]
        place = order.index(id) if id in order else 0
        return self._stages[min(place, len(self._stages) - 1)]

    def _home_lane(self, id: str) -> str:
        """Return the lane it came from, else one alike, of those the shown first; else that lane is brought along."""
        held = [lane for lane in self._ties.journey.lanes if lane.holds_cards]
        if self._ties.is_same and any(lane.id == id for lane in held):
            return id
        told = self._ties.named("lanes", id)
        if not isinstance(told, LaneBase) or not told.holds_cards:
            return self._lanes[0] if self._lanes else self._ties.bring("lanes", CardsLane(id=id))
        alike = like_lane(told, sorted(held, key=lambda lane: lane.hidden))
        return alike.id if alike is not None else self._ties.bring("lanes", told)


def _first(ids: Sequence[str]) -> str | None:
    return ids[0] if ids else None


def _named_directly(ties: Ties) -> tuple[set[str], set[str]]:
    """Return the stages and lanes of what is pasted without them."""
    stages: set[str] = set()
    lanes: set[str] = set()
    for name in ("touchpoints", "cards", "recommendations", "resources", "measurements"):
        for record in ties.copied[name]:
            stage, lane = record.__dict__["stage"], record.__dict__.get("lane")
            stays = lane is not None and ties.new("lanes", lane) is not None
            if stage is not None and ties.new("stages", stage) is None and not stays:
                stages.add(stage)
            if name == "cards" and not stays and ties.new("stages", stage) is None:
                lanes.add(str(lane))
    return stages, lanes


def _at_distance(
    theirs: Iterable[str], direct: Collection[str], ours: Sequence[str], *, start: str | None
) -> dict[str, str]:
    """Return, for each of theirs from the first direct one on, ours as far from the start; past the end the last."""
    if start not in ours:
        return {}
    rest = list(theirs)
    while rest and rest[0] not in direct:
        del rest[0]
    first = ours.index(start)
    return {id: ours[min(first + place, len(ours) - 1)] for place, id in enumerate(rest)}
