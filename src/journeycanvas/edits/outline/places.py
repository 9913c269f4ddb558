"""What stands in the stages, as an outline tells it: touchpoints, cards, recommendations, resources, measurements."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from journeycanvas.document.journey import Journey
from journeycanvas.edits.errors import evolved
from journeycanvas.edits.grouped_order import by_group, longest_rising, ordered
from journeycanvas.edits.outline import brackets, named, phrases
from journeycanvas.edits.outline.cast import in_order, with_facts
from journeycanvas.edits.outline.draft import Draft, Reads, by_id
from journeycanvas.edits.outline.kinds import Kind
from journeycanvas.edits.outline.marks import name_alone, not_closed, parts, typed
from journeycanvas.edits.outline.reading import ReadLine
from journeycanvas.edits.time import Time, path_in_time
from journeycanvas.lanes.registry import Lane
from journeycanvas.language import _
from journeycanvas.model.card import Card
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.stage import Stage
from journeycanvas.model.touchpoint import Touchpoint


class Placed(NamedTuple):
    """The journey with everything in its place, and when its touchpoints are."""

    journey: Journey
    times: Mapping[str, Time]


def with_places(journey: Journey, draft: Draft) -> Placed:
    """Return the journey with what stands in its stages; brackets of touchpoints are not looked into yet."""
    touchpoints, moved = _touchpoints(journey, draft)
    journey = evolved(journey, touchpoints=touchpoints, cards=_cards(journey, draft))
    journey = evolved(
        journey,
        recommendations=_advice(journey, draft),
        resources=_needed(journey, draft),
        measurements=_measurements(journey, draft),
    )
    told = [(draft.id_above(place, "stage") or "", draft.ids[place]) for place, _line in draft.of_kind("touchpoint")]
    before = _times(_held(draft.base), draft.base.stages)
    now = {**before, **_times(told, journey.stages)}
    moved |= _of_moved_stages(draft, told)
    if moved:
        paths = tuple([path_in_time(each, moved, before=before, after=now) for each in journey.paths])
        journey = evolved(journey, paths=paths)
    return Placed(journey, now)


def _held(journey: Journey) -> list[tuple[str, str]]:
    """Return the touchpoints with their stages, as lines tell them."""
    order = named.line_order(journey.touchpoints, journey.stages)
    return [(one.stage, one.id) for one in sorted(journey.touchpoints, key=lambda one: order[one.id])]


def _times(placed: Iterable[tuple[str, str]], stages: Sequence[Stage]) -> dict[str, Time]:
    """Return the times of touchpoints, given with their stages, as the outline has them one after another."""
    places = {stage.id: place for place, stage in enumerate(stages)}
    return {id: (places[stage], float(rank)) for rank, (stage, id) in enumerate(placed)}


def _of_moved_stages(draft: Draft, told: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return the touchpoints of stages that stand elsewhere among the stages than at the start."""
    places = {stage.id: place for place, stage in enumerate(draft.base.stages)}
    still = [id for id in draft.order("stage") if id in places]
    rising = {still[place] for place in longest_rising([places[id] for id in still])}
    moved = frozenset(still) - rising
    return frozenset(id for stage, id in told if stage in moved and id not in draft.new)


def _touchpoints(journey: Journey, draft: Draft) -> tuple[tuple[Touchpoint, ...], frozenset[str]]:
    """Return the touchpoints in their order, and which were moved: those are placed automatically."""
    stages = {draft.ids[place]: draft.id_above(place, "stage") or "" for place, _line in draft.of_kind("touchpoint")}
    found = draft.records(
        "touchpoint",
        journey.touchpoints,
        draft.now.touchpoints,
        new=lambda id: Touchpoint(id=id, stage=stages[id]),
        reads=_TOUCHPOINT,
    )
    known = by_id(journey.touchpoints)
    lost = [(one.stage, one.id) for one in journey.touchpoints if one.id not in stages]
    rows = by_group([*((stage, id) for id, stage in stages.items()), *lost])
    wished = {stage.id: rows.get(stage.id, []) for stage in journey.stages}
    order = ordered(list(known), {one.id: one.stage for one in journey.touchpoints}, wished)

    def placed(id: str) -> Touchpoint:
        if id not in stages:
            return known[id]
        place = {"position": None} if id in order.moved and id in known else {}
        return evolved(found[id], stage=stages[id], **place)

    return tuple([placed(id) for id in order.ids]), order.moved & known.keys()


def _name(line: ReadLine) -> Mapping[str, object]:
    name, inside = parts(line.content)
    if inside is None:
        raise not_closed()
    return {"name": typed(name)}


_TOUCHPOINT = Reads(_name, ("name", *brackets.FIELDS), lambda content: {"name": typed(name_alone(content))})


def _cards(journey: Journey, draft: Draft) -> tuple[Card, ...]:
    """Return the cards, each in the cell it stands in; where that is unclear, those that were there stay in theirs."""
    known = by_id(journey.cards)
    lanes = tuple([lane for lane in journey.lanes if lane.id not in draft.gone]) if draft.gone else journey.lanes
    cells: dict[str, tuple[str, str]] = {}
    for place, _line in draft.of_kind("card"):
        id, stage = draft.ids[place], draft.id_above(place, "stage")
        lane = _lane(lanes, draft, place)
        if lane is not None and stage is not None:
            cells[id] = (lane, stage)
        elif id in known:
            cells[id] = (known[id].lane, stage or known[id].stage)
    for place, _line in draft.of_kind("cell"):
        _lane(lanes, draft, place)
    reads = with_facts(draft, Card, "card", name="text")
    found = draft.records("card", journey.cards, draft.now.cards, new=lambda id: _new_card(id, cells), reads=reads)
    lost = [((card.lane, card.stage), card.id) for card in journey.cards if card.id not in cells]
    wished = by_group([*((cell, id) for id, cell in cells.items()), *lost])
    order = ordered(list(known), {card.id: (card.lane, card.stage) for card in journey.cards}, wished)

    def placed(id: str) -> Card:
        return evolved(found[id], lane=cells[id][0], stage=cells[id][1]) if id in cells else known[id]

    return tuple([placed(id) for id in order.ids])


def _new_card(id: str, cells: Mapping[str, tuple[str, str]]) -> Card:
    lane, stage = cells.get(id, ("-", "-"))
    return Card(id=id, lane=lane, stage=stage)


def _lane(lanes: tuple[Lane, ...], draft: Draft, place: int) -> str | None:
    """Return the lane whose name stands above a card, or is a line itself; None, and a note, where there is none."""
    at: int | None = place
    while at is not None and not (draft.lines[at].kind in ("cell", "card") and draft.lines[at].field):
        at = draft.lines[at].above
    name = draft.lines[at].field if at is not None else ""
    language = draft.base.language
    every = (lanes, draft.now.lanes, draft.base.lanes)
    lane = next((id for each in every if (id := named.cells(each, language).named(name)) is not None), None)
    if lane is None or all(each.id != lane for each in lanes):
        draft.refuse(place, _("There is no lane of cards called “{text}”.").format(text=name))
        return None
    draft.lane_of[place] = lane
    return lane


def _advice(journey: Journey, draft: Draft) -> tuple[Recommendation, ...]:
    found = draft.records(
        "recommendation",
        journey.recommendations,
        draft.now.recommendations,
        new=lambda id: Recommendation(id=id),
        reads=with_facts(draft, Recommendation, "recommendation", name="text"),
    )
    stages = _stages(draft, "recommendation")
    told = {id: evolved(one, stage=stages[id]) for id, one in found.items()}
    return in_order(journey.recommendations, draft, "recommendation", told)


def _needed(journey: Journey, draft: Draft) -> tuple[Resource, ...]:
    found = draft.records(
        "resource",
        journey.resources,
        draft.now.resources,
        new=lambda id: Resource(id=id),
        reads=with_facts(draft, Resource, "resource", name="text"),
    )
    stages = _stages(draft, "resource")
    told = {id: evolved(one, stage=stages[id]) for id, one in found.items()}
    return in_order(journey.resources, draft, "resource", told)


def _stages(draft: Draft, kind: Kind) -> dict[str, str | None]:
    """Return the stage that each record of a kind stands in, or none."""
    return {draft.ids[place]: draft.id_above(place, "stage") for place, _line in draft.of_kind(kind)}


def _measurements(journey: Journey, draft: Draft) -> tuple[Measurement, ...]:
    """Return the measurements, each of what it stands under; one that stays there keeps what else it measures."""
    reads = Reads(lambda line: phrases.read_measurement(draft.base, line.content), phrases.MEASURED)
    found = draft.records(
        "measurement",
        journey.measurements,
        draft.now.measurements,
        new=lambda id: Measurement(id=id, value=0.0),
        reads=reads,
    )
    told: dict[str, Measurement] = {}
    for place, _line in draft.of_kind("measurement"):
        id = draft.ids[place]
        is_unclear = draft.lines[place].number in draft.unclear
        if is_unclear and id in draft.new and all(one.id != id for one in draft.now.measurements):
            continue
        one = found[id]
        touchpoint, stage = draft.id_above(place, "touchpoint"), draft.id_above(place, "stage")
        subject = {"touchpoint": touchpoint} if touchpoint else {"touchpoint": None, "stage": stage}
        if (one.touchpoint or one.stage) != (touchpoint or stage):
            one = evolved(one, **{"stage": None, **subject})
        told[id] = one
    return in_order(journey.measurements, draft, "measurement", told)
