"""What of a journey its map does not show: hidden lanes and paths, what only they would show, and loose ends."""

from collections import defaultdict
from collections.abc import Collection, Iterator

from journeycanvas.document.journey import Journey
from journeycanvas.document.references import TOP_REFERENCES, VISIT_REFERENCES, named_ids
from journeycanvas.edits.copies.records import called, changed, records
from journeycanvas.edits.deletion import delete
from journeycanvas.lanes.channels import ChannelsLane
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.lanes.registry import Lane
from journeycanvas.lanes.resources import ResourcesLane
from journeycanvas.language import _
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.path import Visit
from journeycanvas.model.picture import Picture, PictureUse
from journeycanvas.model.record import Record
from journeycanvas.model.touchpoint import Touchpoint

_LOOSE = ("departments", "people", "channels", "labels", "sources", "pictures")
"""Collections of what is only seen where something refers to it."""


def without_unseen(journey: Journey) -> Journey:
    """Return what the map shows, and nothing else: neither what is hidden nor what only hidden lanes would show."""
    journey = without_lanes(journey, [lane.id for lane in journey.lanes if lane.hidden])
    gone = [path.id for path in journey.paths if path.hidden]
    gone += [persona.id for persona in journey.personas if _travels_unseen(persona.id, journey)]
    gone += [said.id for path in journey.paths for visit in path.visits for said in visit.verbatims if not said.shown]
    return _unloaded(delete(journey, gone))


def without_lanes(journey: Journey, ids: Collection[str]) -> Journey:
    """Return the journey without these lanes and without what no other lane shows."""
    lanes = tuple(lane for lane in journey.lanes if lane.id not in ids)
    gone = {*ids, *(one.id for one in journey.measurements if not _is_measured(one, lanes))}
    if not _any(lanes, RecommendationsLane):
        gone |= {one.id for one in journey.recommendations}
    if not _any(lanes, ResourcesLane):
        gone |= {one.id for one in journey.resources}
    if not _any(lanes, PathLane, EmotionLane, ChannelsLane):
        gone |= {one.id for one in journey.touchpoints}
    journey = delete(journey, gone)
    if not _any(lanes, EmotionLane):
        journey = changed(journey, _unfelt)
    if not _any(lanes, PathLane):
        journey = delete(journey, [way.id for path in journey.paths for way in path.connections])
        keeps_channels = _any(lanes, ChannelsLane)
        journey = changed(journey, lambda record: _unmet(record, keeps_channels=keeps_channels))
    return journey


def unseen(journey: Journey) -> Iterator[str]:
    """Return what the hidden things are called."""
    yield from (lane.name or _(lane.shown_title()) for lane in journey.lanes if lane.hidden)
    personas = {persona.id: persona.name for persona in journey.personas}
    yield from (path.name or personas[path.persona] for path in journey.paths if path.hidden)
    for path in journey.paths:
        for visit in path.visits:
            yield from (called(said) for said in visit.verbatims if not said.shown and not path.hidden)


def _any(lanes: tuple[Lane, ...], *kinds: type[Lane]) -> bool:
    return any(isinstance(lane, kinds) for lane in lanes)


def _is_measured(one: Measurement, lanes: tuple[Lane, ...]) -> bool:
    """Tell whether some lane shows a measurement."""
    return any(
        one.lane in (None, lane.id) and (not lane.indicators or one.indicator in lane.indicators)
        for lane in lanes
        if isinstance(lane, MeasurementsLane)
    )


def _travels_unseen(persona: str, journey: Journey) -> bool:
    """Tell whether a persona travels on hidden paths alone."""
    travelled = [path.hidden for path in journey.paths if path.persona == persona]
    return bool(travelled) and all(travelled)


def _unfelt(record: Record) -> Record:
    if not isinstance(record, Visit):
        return record
    usual = {"emotion": None, "emotion_about": "experience", "emotion_word": "", "verbatims": ()}
    return record.evolve(**usual)


def _unmet(record: Record, *, keeps_channels: bool) -> Record:
    """Leave of touchpoints where they stand, and of visits what is felt."""
    if isinstance(record, Visit):
        return record.evolve(motivation="", enablers=(), blockers=())
    if not isinstance(record, Touchpoint):
        return record
    channels = record.channels if keeps_channels else ()
    return Touchpoint(id=record.id, stage=record.stage, position=record.position, channels=channels)


def _unloaded(journey: Journey) -> Journey:
    """Return a journey without what nothing refers to, without names of pictures, and without unknown fields."""
    journey = changed(journey, _known)
    while loose := _loose(journey):  # a source may be all that refers to a department
        journey = delete(journey, loose)
    return journey


def _known(record: Record) -> Record:
    if record.__pydantic_extra__:
        record = type(record).model_validate(dict(record.__dict__))
    return record.evolve(name="") if isinstance(record, Picture) and record.name else record


def _loose(journey: Journey) -> set[str]:
    """Return the ids of pictures, people and the like that nothing refers to."""
    used: defaultdict[str, set[str]] = defaultdict(set)
    for row in TOP_REFERENCES:
        used[row.target] |= named_ids(journey.__dict__[row.collection], row)
    visits = [visit for path in journey.paths for visit in path.visits]
    for row in VISIT_REFERENCES:
        used[row.target] |= named_ids(visits, row)
    used["sources"] |= {said.source for visit in visits for said in visit.verbatims if said.source}
    used["pictures"] |= {record.picture for record in records(journey) if isinstance(record, PictureUse)}
    used["pictures"].add(journey.branding.logo or "")
    return {one.id for name in _LOOSE for one in journey.__dict__[name] if one.id not in used[name]}
