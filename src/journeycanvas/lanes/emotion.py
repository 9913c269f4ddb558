"""The emotion lane: a curve through the emotions of each path."""

from typing import ClassVar, Literal

from journeycanvas.lanes.base import LaneBase
from journeycanvas.language import N_


class EmotionLane(LaneBase):
    """The emotion lane: a curve through the emotions of each path."""

    kind: Literal["emotion"] = "emotion"

    title: ClassVar[str] = N_("Emotions")
    icon: ClassVar[str] = "mood-smile"
    stretch: ClassVar[float] = 1.0
