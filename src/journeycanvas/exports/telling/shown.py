"""What of a journey its map shows, and so what is told: nothing of lanes, paths and verbatims that are hidden."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from journeycanvas import language
from journeycanvas.document.journey import Journey
from journeycanvas.document.lookups import cards_by_cell, touchpoint_by_id, touchpoints_by_stage
from journeycanvas.lanes.base import DrawnPath
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.lanes.registry import Lane
from journeycanvas.lanes.resources import ResourcesLane
from journeycanvas.language import N_
from journeycanvas.layout.contents import drawn_paths, pictures, recommendations_by_stage, resources_by_stage
from journeycanvas.model.card import Card
from journeycanvas.model.channels import CHANNELS
from journeycanvas.model.measurement import Measurement
from journeycanvas.model.path import Visit
from journeycanvas.model.persona import Persona
from journeycanvas.model.picture import PictureUse
from journeycanvas.model.recommendation import Recommendation, Resource
from journeycanvas.model.touchpoint import Touchpoint
from journeycanvas.scene.shapes import Image

_SPACES = re.compile(r"[ \t\r\n\x0b\x0c\x85\u2028\u2029]+")
UNNAMED_TOUCHPOINT = N_("Unnamed touchpoint")
UNNAMED_STAGE = N_("Unnamed stage")
UNNAMED_PATH = N_("Unnamed path")
UNNAMED_PERSONA = N_("Unnamed persona")


class Shown:
    """The records of a journey that the map shows, looked up by what they hang on, and the words for them."""

    def __init__(self, journey: Journey) -> None:
        """Look up what is shown."""
        self.journey = journey
        self.language = journey.language
        self.word = language.words(journey.language)
        self.lanes: tuple[Lane, ...] = tuple(lane for lane in journey.lanes if not lane.hidden)
        self.paths: tuple[DrawnPath, ...] = drawn_paths(journey)
        self.tells_touchpoints = any(isinstance(lane, PathLane) for lane in self.lanes)
        self.tells_emotions = any(isinstance(lane, EmotionLane) for lane in self.lanes)
        self._measuring = tuple(lane for lane in self.lanes if isinstance(lane, MeasurementsLane))
        self.touchpoint: Mapping[str, Touchpoint] = touchpoint_by_id(journey.touchpoints)
        self.stage_names = {stage.id: one_line(stage.name) or self.word(UNNAMED_STAGE) for stage in journey.stages}
        self._cards = cards_by_cell(journey.cards)
        self._held = touchpoints_by_stage(journey.touchpoints)
        self._card = {card.id: card for card in journey.cards}
        self._card_lanes = {lane.id for lane in self.lanes if lane.holds_cards}
        self._pictures = pictures(journey.pictures)
        self._own_channels = {channel.id: channel.name for channel in journey.channels}
        self._names = {one.id: one_line(one.name) for one in journey.departments}
        self._names.update({one.id: one_line(one.name) for one in journey.people})
        self._names.update({source.id: one_line(source.title) for source in journey.sources})
        self.visits: defaultdict[str, list[tuple[DrawnPath, Visit]]] = defaultdict(list)
        for drawn in self.paths:
            for visit in drawn.path.visits:
                self.visits[visit.touchpoint].append((drawn, visit))
        self._measured = self._measurements()
        self._places: dict[str, int] = {id: place for place, id in enumerate(self.visits)}

    def touchpoints(self, stage: str) -> list[Touchpoint]:
        """Return the touchpoints of a stage as the paths come to them, those nobody comes to last."""
        return self.visited(stage) if self.tells_touchpoints else []

    def visited(self, stage: str) -> list[Touchpoint]:
        """Return the same where the touchpoints themselves are not shown, but what is felt at them is."""
        return sorted(self._held.get(stage, ()), key=lambda one: self._places.get(one.id, len(self._places)))

    def cards(self, lane: str, stage: str) -> tuple[Card, ...]:
        """Return the cards of a cell."""
        return self._cards.get((lane, stage), ())

    def personas(self) -> list[Persona]:
        """Return the personas, but not those who travel on hidden paths alone."""
        travelling = {path.persona for path in self.journey.paths}
        seen = {drawn.path.persona for drawn in self.paths}
        return [one for one in self.journey.personas if one.id in seen or one.id not in travelling]

    def measurements(self, subject: str = "") -> list[Measurement]:
        """Return what was measured at a stage or a touchpoint, by its id, or in the whole journey."""
        return self._measured.get(subject, [])

    def recommendations(self) -> Mapping[str, Sequence[Recommendation]]:
        """Return the recommendations by the stage they are drawn in."""
        if not any(isinstance(lane, RecommendationsLane) for lane in self.lanes):
            return {}
        return recommendations_by_stage(self.journey.recommendations, self.journey)

    def resources(self) -> Mapping[str, Sequence[Resource]]:
        """Return the resources by the stage they are drawn in."""
        if not any(isinstance(lane, ResourcesLane) for lane in self.lanes):
            return {}
        return resources_by_stage(self.journey.resources, self.journey)

    def addressed(self, touchpoints: Sequence[str], cards: Sequence[str] = ()) -> tuple[str, ...]:
        """Return the names of touchpoints and the texts of cards that are shown."""
        found = [self.touchpoint_name(id) for id in touchpoints] if self.tells_touchpoints else []
        told = [self._card[id] for id in cards]
        found += [card.text.strip() for card in told if card.lane in self._card_lanes and card.text.strip()]
        return tuple(dict.fromkeys(found))

    def touchpoint_name(self, id: str) -> str:
        """Return the name of a touchpoint on one line."""
        return one_line(self.touchpoint[id].name) or self.word(UNNAMED_TOUCHPOINT)

    def path_name(self, drawn: DrawnPath) -> str:
        """Return the name of a path on one line."""
        return one_line(drawn.name) or self.word(UNNAMED_PATH)

    def channel_names(self, ids: Sequence[str]) -> list[str]:
        """Return the names of channels, each once."""
        own = self._own_channels
        return [one_line(own[id]) if id in own else self.word(CHANNELS[id].title) for id in dict.fromkeys(ids)]

    def name(self, id: str | None) -> str:
        """Return the name of a department, a person or a source; empty for none."""
        return self._names.get(id or "", "")

    def lane_name(self, lane: Lane) -> str:
        """Return the name of a lane: its own, else that of its kind."""
        return one_line(lane.name) or self.word(lane.shown_title())

    def image(self, use: PictureUse) -> Image:
        """Return the part of a picture that is shown, as large as it is in pixels."""
        crop = use.crop
        return self.picture(use.picture, (crop.x, crop.y, crop.width, crop.height))

    def picture(self, id: str, crop: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)) -> Image:
        """Return a part of a picture, given in fractions of it, as large as it is in pixels."""
        held = self._pictures[id]
        return Image(0.0, 0.0, held.width_px * crop[2], held.height_px * crop[3], held, crop)

    def _measurements(self) -> dict[str, list[Measurement]]:
        """Return the measurements that some lane shows, by what they are of, in the order of the lane's indicators."""
        paths = {drawn.path.id for drawn in self.paths}
        order = {indicator: place for lane in self._measuring for place, indicator in enumerate(lane.indicators)}
        found: defaultdict[str, list[Measurement]] = defaultdict(list)
        for one in sorted(self.journey.measurements, key=lambda one: order.get(one.indicator, len(order))):
            is_shown = any(
                one.lane in (None, lane.id) and (not lane.indicators or one.indicator in lane.indicators)
                for lane in self._measuring
            )
            if is_shown and one.path in (None, *paths) and (self.tells_touchpoints or one.touchpoint is None):
                found[one.touchpoint or one.stage or ""].append(one)
        return dict(found)


def one_line(text: str) -> str:
    """Return a text on one line, with single spaces; those that keep words together stay."""
    return _SPACES.sub(" ", text).strip(" ")
