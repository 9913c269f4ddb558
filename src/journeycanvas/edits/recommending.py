"""Edits that recommend: against what is selected, or what the goal's own form says of how to reach it (R3, R86)."""

from collections.abc import Collection
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.document.naming import key
from journeycanvas.edits import recommendations
from journeycanvas.edits.shown_lanes import with_lane
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.scope import Goal

LANE = "recommendations"
Held = tuple[Recommendation | Resource | Measurement, ...]


class Addressed(NamedTuple):
    """What a recommendation is about: cards and touchpoints, or else a stage; each in the order of the map."""

    cards: tuple[str, ...] = ()
    touchpoints: tuple[str, ...] = ()
    stage: str | None = None


def addressed_by(journey: Journey, ids: Collection[str]) -> Addressed:
    """Return what a recommendation about these records addresses.

    Of visits, quotations, connections and measurements that is the touchpoint they are at, of other recommendations
    what they address. A stage is named where one is among them, or where they stand in one and are about nothing else.
    """
    chosen = frozenset(ids)
    others = [one for one in journey.recommendations if one.id in chosen]
    about = chosen.union(_touchpoints_of(journey, chosen), *(one.cards + one.touchpoints for one in others))
    cards = tuple([card.id for card in journey.cards if card.id in about])
    touchpoints = tuple([one.id for one in journey.touchpoints if one.id in about])
    stage = next((one.id for one in journey.stages if one.id in chosen), None)
    if stage is None and not cards and not touchpoints:
        held: Held = (*others, *journey.resources, *journey.measurements)
        stage = next((one.stage for one in held if one.id in chosen and one.stage is not None), None)
    return Addressed(cards, touchpoints, stage)


def recommend(journey: Journey, about: Addressed, *, id: str, text: str = "") -> Journey:
    """Return the journey with a recommendation, in a lane that is shown; about nothing it is for the last stage."""
    cards, touchpoints, stage = about
    if not cards and not touchpoints and stage is None and journey.stages:
        stage = journey.stages[-1].id
    shown = with_lane(journey, LANE)
    return recommendations.add(shown, text, stage=stage, cards=cards, touchpoints=touchpoints, id=id)


def is_feeding(goal: Goal) -> bool:
    """Tell whether a goal says how it could be reached and is not reached: that can be recommended."""
    return bool(goal.how_to_reach.strip()) and goal.outcome != "reached"


def of_text(journey: Journey, text: str) -> Recommendation | None:
    """Return the recommendation that says this already."""
    return next((one for one in journey.recommendations if key(one.text) == key(text)), None)


def _touchpoints_of(journey: Journey, chosen: frozenset[str]) -> frozenset[str]:
    at: set[str | None] = {one.touchpoint for one in journey.measurements if one.id in chosen}
    for path in journey.paths:
        ends = {one.origin for one in path.connections if one.id in chosen}
        at |= {
            visit.touchpoint
            for visit in path.visits
            if visit.id in chosen or visit.id in ends or any(said.id in chosen for said in visit.verbatims)
        }
    return frozenset([id for id in at if id is not None])
