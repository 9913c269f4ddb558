"""The path lane: touchpoints and the dotted paths through them."""

from typing import ClassVar, Literal

from journeycanvas.lanes.base import LaneBase
from journeycanvas.language import N_


class PathLane(LaneBase):
    """The path lane: touchpoints and the dotted paths through them."""

    kind: Literal["path"] = "path"

    title: ClassVar[str] = N_("Journey and touchpoints")
    icon: ClassVar[str] = "route"
    stretch: ClassVar[float] = 2.0
