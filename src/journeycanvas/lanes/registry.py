"""The registry of lane kinds: the union of their records; a new kind is one file and one line here."""

from typing import Annotated

from journeycanvas.lanes.backstage import BackstageLane
from journeycanvas.lanes.cards import CardsLane
from journeycanvas.lanes.channels import ChannelsLane
from journeycanvas.lanes.emotion import EmotionLane
from journeycanvas.lanes.key_moment import KeyMomentLane
from journeycanvas.lanes.measurements import MeasurementsLane
from journeycanvas.lanes.path import PathLane
from journeycanvas.lanes.recommendations import RecommendationsLane
from journeycanvas.lanes.resources import ResourcesLane
from journeycanvas.model.schema import ToldBy

Lane = Annotated[
    PathLane
    | EmotionLane
    | CardsLane
    | KeyMomentLane
    | ChannelsLane
    | MeasurementsLane
    | RecommendationsLane
    | ResourcesLane
    | BackstageLane,
    ToldBy("kind"),
]
LANE_KINDS = (
    PathLane,
    EmotionLane,
    CardsLane,
    KeyMomentLane,
    ChannelsLane,
    MeasurementsLane,
    RecommendationsLane,
    ResourcesLane,
    BackstageLane,
)
