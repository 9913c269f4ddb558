"""The resources, each where it is needed."""

from typing import ClassVar, Literal

from journeycanvas.lanes.base import LaneBase
from journeycanvas.language import N_


class ResourcesLane(LaneBase):
    """The resources, each where it is needed."""

    kind: Literal["resources"] = "resources"

    title: ClassVar[str] = N_("Resources")
    icon: ClassVar[str] = "stack-2"
