"""The recommendations, each where it applies."""

from typing import ClassVar, Literal

from journeycanvas.lanes.base import LaneBase
from journeycanvas.language import N_


class RecommendationsLane(LaneBase):
    """The recommendations, each where it applies."""

    kind: Literal["recommendations"] = "recommendations"

    title: ClassVar[str] = N_("Recommendations")
    icon: ClassVar[str] = "list-check"
