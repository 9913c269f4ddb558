"""The channels of each stage, read from its touchpoints."""

from typing import ClassVar, Literal

from journeycanvas.lanes.base import LaneBase
from journeycanvas.language import N_


class ChannelsLane(LaneBase):
    """The channels of each stage, read from its touchpoints."""

    kind: Literal["channels"] = "channels"

    title: ClassVar[str] = N_("Channels")
    icon: ClassVar[str] = "sitemap"
