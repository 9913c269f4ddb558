"""The measurements of each stage, with bars for volumes."""

from typing import ClassVar, Literal

from journeycanvas.lanes.base import LaneBase
from journeycanvas.language import N_
from journeycanvas.model.measurement import Indicator


class MeasurementsLane(LaneBase):
    """The measurements of each stage, with bars for volumes."""

    kind: Literal["measurements"] = "measurements"
    indicators: tuple[Indicator, ...] = ()
    """Which indicators are shown, in this order; otherwise all."""

    title: ClassVar[str] = N_("Satisfaction")
    icon: ClassVar[str] = "gauge"
